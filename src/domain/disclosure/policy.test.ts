import { expect, it } from 'vitest';
import { isHiddenCount, type Policy, PRESETS, roundHalfUp, toPolicyFault } from './policy.ts';

it.each(Object.entries(PRESETS))('%s is a policy that can be followed', (_, policy) => {
  expect(toPolicyFault(policy)).toBeUndefined();
});

it.each([
  [{ suppress: [1, 5], roundBase: 5 }, 'a shown 5 would stand for only 2 counts'],
  [{ suppress: [1, 6], roundBase: 5 }, 'a shown 5 would stand for only 1 counts'],
  [{ suppress: [5, 1], roundBase: null }, 'the band 5 to 1 is empty'],
  [{ suppress: null, roundBase: 1 }, 'counts cannot be rounded to 1'],
] as const)('refuses %o', (changes, fault) => {
  expect(toPolicyFault({ ...at('ofqual'), ...changes })).toContain(fault);
});

it.each([
  ['dfe-cin', [1, 5], [0, 6]],
  ['nhs-mhsds', [0, 1, 4], [5]],
  ['research-10', [0, 9], [10]],
  ['as-published', [], [0, 1, 5]],
] as const)('%s hides %o and shows %o', (id, hidden, shown) => {
  expect(hidden.map((count) => isHiddenCount(count, at(id)))).toEqual(hidden.map(() => true));
  expect(shown.map((count) => isHiddenCount(count, at(id)))).toEqual(shown.map(() => false));
});

it('rounds a half upwards', () => {
  expect([22, 22.5, 23, 2.4].map((count) => roundHalfUp(count, 5))).toEqual([20, 25, 25, 0]);
});

function at(id: string): Policy {
  const policy = PRESETS[id];
  if (policy === undefined) throw new Error(`No preset ${id}`);
  return policy;
}
