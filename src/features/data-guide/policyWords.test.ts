import { expect, test } from 'vitest';
import { PRESETS } from '#domain/disclosure/policy.ts';
import { describePolicy } from './policyWords.ts';

test.each([
  ['as-published', /^Figures are shown as their source published them; what the source withheld stays withheld\.$/],
  [
    'dfe-cin',
    /^Counts of 1 to 5 are withheld; a zero is shown\..*Others are withheld beside them.*Counts of the nation, .*regions are rounded to the nearest 10\.$/,
  ],
  ['nhs-mhsds', /^Counts of 0 to 4 are withheld\..*Counts are rounded to the nearest 5\.$/],
  ['nhs-hes', /^Counts of 1 to 7 are withheld, except of the nation; a zero is shown\./],
  ['dfe-eyfsp', /^Nothing is withheld for being small\.$/],
  ['research-10', /Nothing is shown of a group smaller than 10\./],
])('%s is told in plain sentences', (id, words) => {
  const policy = PRESETS[id];
  if (policy === undefined) throw new Error(`No policy ${id}`);
  expect(describePolicy(policy).join(' ')).toMatch(words);
});
