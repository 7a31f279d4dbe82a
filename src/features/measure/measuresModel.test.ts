import { expect, test } from 'vitest';
import { toMeasureId } from '#domain/measure.ts';
import { anEdition } from '#tests/support/anEdition.ts';
import { findMeasures } from './measuresModel.ts';

const [dataset] = anEdition().datasets;
if (dataset === undefined) throw new Error('no dataset');
const measures = [
  ...dataset.measures,
  { id: toMeasureId('plans_issued'), title: 'Plans issued', levels: ['county'] as const, aliases: ['ehcp_total'] },
];
const edition = { ...anEdition(), datasets: [{ ...dataset, measures }] };

test.each([
  ['', ['plans_issued']],
  ['PLANS', ['plans_issued']],
  ['time issued', ['plans_issued']],
  ['ehcp', ['plans_issued']],
  ['on time plans absent', []],
])('of the measures that are no headline, "%s" finds %j', (words, ids) => {
  expect(findMeasures(edition, words).others.flatMap((one) => one.measures.map(({ id }) => id))).toEqual(ids);
});

test.each([
  ['', 1],
  ['issued within', 1],
  ['section 47', 0],
])('of the headlines, "%s" finds %i', (words, count) => {
  expect(findMeasures(edition, words).headlines).toHaveLength(count);
});
