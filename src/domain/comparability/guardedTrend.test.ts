import { expect, test } from 'vitest';
import { toGeographyCode } from '#domain/geography.ts';
import type { Point } from '#domain/observation.ts';
import { toPeriod } from '#domain/period.ts';
import { known } from '#domain/value.ts';
import { aMeasure } from '#tests/support/aDataset.ts';
import { toGuardedSeries } from './guardedSeries.ts';
import { toGuardedTrend } from './guardedTrend.ts';

const MEASURE = aMeasure({ kind: 'proportion', unit: '%', decimals: 1 });
const CONTEXT = { geographyBasis: 'the place', breaks: [] };

function years(figures: readonly (readonly [number, number] | number)[]): Point[] {
  return figures.map((figure, i) => {
    const key = { geography: toGeographyCode('E10000034'), period: toPeriod(`CY${2020 + i}`).id };
    if (typeof figure === 'number') return { ...key, value: known(figure) };
    const [numerator, denominator] = figure;
    return { ...key, value: known(Math.round((numerator / denominator) * 1000) / 10), numerator, denominator };
  });
}

function told(points: readonly Point[]) {
  return toGuardedTrend(points, MEASURE, toGuardedSeries(points, MEASURE, CONTEXT));
}

test('a steady fall of five years with counts is a trend', () => {
  const found = told(
    years([
      [800, 1000],
      [750, 1000],
      [700, 1000],
      [650, 1000],
      [600, 1000],
    ]),
  );
  expect(found.kind === 'valid' ? [found.trend.direction, found.trend.points] : found).toEqual(['decreasing', 5]);
  expect(found.kind === 'valid' ? found.trend.slope : 0).toBeCloseTo(-5, 1);
});

test('level years are none', () => {
  const found = told(
    years([
      [500, 1000],
      [503, 1000],
      [498, 1000],
      [502, 1000],
      [500, 1000],
    ]),
  );
  expect(found).toMatchObject({ kind: 'valid', trend: { direction: 'no_significant_change' } });
});

test.each([
  ['no counts', years([80, 75, 70, 65, 60]), /^No trend test: the latest 5 figures have no intervals/],
  [
    'four years',
    years([
      [8, 10],
      [7, 10],
      [6, 10],
      [5, 10],
    ]),
    /^No trend test: it needs 5 figures in a row/,
  ],
])('refused with %s, in the words of the guard', (_, points, sentence) => {
  const found = told(points);
  expect(found.kind === 'refused' ? found.sentence : '').toMatch(sentence);
});
