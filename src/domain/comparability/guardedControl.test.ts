import { describe, expect, it, test } from 'vitest';
import { toGeographyCode } from '#domain/geography.ts';
import { type Measure, type MeasureKind, toMeasureId } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { toPeriod } from '#domain/period.ts';
import { cChart } from '#domain/statistics/cChart.ts';
import { pChart } from '#domain/statistics/pChart.ts';
import { uChart } from '#domain/statistics/uChart.ts';
import { xmrChart } from '#domain/statistics/xmrChart.ts';
import { known } from '#domain/value.ts';
import { aMeasure } from '#tests/support/aDataset.ts';
import { type LimitsFrom, toControlMethod, toGuardedControl } from './guardedControl.ts';
import { toGuardedSeries } from './guardedSeries.ts';

const PARTS = [12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12];
const WHOLES = [50, 60, 40, 52, 30, 44, 61, 50, 55, 48, 39, 41, 62, 50];

type Counted = { readonly numerator?: number; readonly denominator?: number };

/** Months from January 2024 on. */
function months(amounts: readonly number[], counts: readonly Counted[] = []): Point[] {
  return amounts.map((amount, i) => ({
    geography: toGeographyCode('E10000034'),
    period: toPeriod(`M${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`).id,
    value: known(amount),
    ...counts[i],
  }));
}

const PAIRS = PARTS.map((numerator, i) => ({ numerator, denominator: WHOLES[i] ?? 1 }));
const POINTS: Readonly<Record<MeasureKind, readonly Point[]>> = {
  proportion: months(
    PAIRS.map(({ numerator, denominator }) => Math.round((numerator / denominator) * 1000) / 10),
    PAIRS,
  ),
  rate: months(
    PAIRS.map(({ numerator, denominator }) => Math.round((numerator / denominator) * 10000) / 10),
    PAIRS,
  ),
  count: months(PARTS),
  mean: months(PARTS.map((part) => part + 0.4)),
};

const measureOf = (kind: MeasureKind, change: Partial<Measure> = {}) =>
  aMeasure({ kind, unit: '', decimals: 1, ...(kind === 'rate' && { per: 1000 }), ...change });

function told(
  kind: MeasureKind,
  from?: LimitsFrom,
  points: readonly Point[] = POINTS[kind],
  change: Partial<Measure> = {},
) {
  const measure = measureOf(kind, change);
  const guarded = toGuardedSeries(points, measure, { geographyBasis: 'the place', breaks: [] });
  return toGuardedControl(points, measure, guarded, from);
}

describe('which chart is drawn', () => {
  test.each([
    ['proportion', 'movement', 'xmr_chart'],
    ['rate', 'movement', 'xmr_chart'],
    ['count', 'movement', 'xmr_chart'],
    ['mean', 'movement', 'xmr_chart'],
    ['proportion', 'counts', 'p_chart'],
    ['rate', 'counts', 'u_chart'],
    ['count', 'counts', 'c_chart'],
    ['mean', 'counts', undefined],
  ] as const)('of a %s with limits from %s: %s', (kind, from, method) => {
    expect(toControlMethod(kind, from)).toBe(method);
  });

  test.each([
    ['proportion', undefined, 'xmr'],
    ['proportion', 'counts', 'p'],
    ['rate', undefined, 'xmr'],
    ['rate', 'counts', 'u'],
    ['count', undefined, 'xmr'],
    ['count', 'counts', 'c'],
    ['mean', undefined, 'xmr'],
  ] as const)('%s, asked for %s: %s', (kind, from, chart) => {
    expect(told(kind, from)).toMatchObject({ kind: 'valid', chart: { chart } });
  });
});

describe('its limits', () => {
  const limitsOf = (kind: MeasureKind, from?: LimitsFrom) => {
    const found = told(kind, from);
    return found.kind === 'valid'
      ? found.chart.points.map(({ centre, lower, upper }) => [centre, lower, upper])
      : found;
  };
  const scaled = (chart: ReturnType<typeof pChart>, scale = 1) =>
    chart.kind === 'valid'
      ? chart.points.map(({ centre, lower, upper }) => [centre * scale, lower * scale, upper * scale])
      : chart;

  it('are those of the method, in the measure’s own unit', () => {
    expect(limitsOf('proportion', 'counts')).toEqual(scaled(pChart(PAIRS), 100));
    expect(limitsOf('rate', 'counts')).toEqual(scaled(uChart(PAIRS, 1000)));
    expect(limitsOf('count', 'counts')).toEqual(scaled(cChart(PARTS)));
    expect(limitsOf('count')).toEqual(scaled(xmrChart(PARTS)));
  });

  it('are wider where fewer were counted', () => {
    const found = told('proportion', 'counts');
    if (found.kind === 'refused') throw new Error(found.sentence);
    const widthOf = (i: number) => (found.chart.points[i]?.upper ?? 0) - (found.chart.points[i]?.lower ?? 0);
    expect(widthOf(WHOLES.indexOf(30))).toBeGreaterThan(widthOf(WHOLES.indexOf(62)));
  });
});

describe('a chart from counts is refused', () => {
  const denominator = toMeasureId('wholes');
  test.each([
    ['for an average', () => told('mean', 'counts'), /^No limits from counts: an average has none\.$/],
    ['without counts', () => told('proportion', 'counts', months(PARTS)), /the counts behind the latest 12 figures/],
    [
      'for who is there on a day',
      () => told('count', 'counts', POINTS.count, { on: '31' }),
      /^No control chart of counts: each figure is of those there on one day/,
    ],
    [
      'for so many of so many',
      () => told('count', 'counts', POINTS.count, { denominator }),
      /^No control chart of counts: each count is a part of a number that changes/,
    ],
    [
      'for too few',
      () => told('count', 'counts', months(PARTS.slice(0, 11))),
      /needs 12 figures in a row and there are 11/,
    ],
    [
      'where a part is larger than its whole',
      () =>
        told(
          'proportion',
          'counts',
          months(
            PARTS,
            PAIRS.map((pair, i) => (i === 3 ? { numerator: 9, denominator: 8 } : pair)),
          ),
        ),
      /^No control chart: the part is larger than the whole/,
    ],
    [
      'where nobody was counted',
      () =>
        told(
          'rate',
          'counts',
          months(
            PARTS,
            PAIRS.map((pair, i) => (i === 3 ? { ...pair, denominator: 0 } : pair)),
          ),
        ),
      /^No control chart: there is nobody to count/,
    ],
    [
      'where a count is below 0',
      () => told('count', 'counts', months(PARTS.map((part, i) => (i === 5 ? -1 : part)))),
      /^No control chart: the count is below 0/,
    ],
  ])('%s', (_, tell, sentence) => {
    expect(tell()).toMatchObject({ kind: 'refused', sentence: expect.stringMatching(sentence) });
  });

  it('and the chart of its movement is drawn all the same', () => {
    expect(told('proportion', 'movement', months(PARTS))).toMatchObject({ kind: 'valid', chart: { chart: 'xmr' } });
    expect(told('count', 'movement', POINTS.count, { on: '31' })).toMatchObject({ kind: 'valid' });
  });
});

it('begins where the figures follow each other', () => {
  const points = [...months(PARTS), ...months(PARTS).map((point) => ({ ...point, period: later(point.period) }))];
  const found = told('count', 'counts', points);
  expect(found.kind === 'valid' && found.points.map(({ period }) => period)).toEqual(
    points.slice(PARTS.length).map(({ period }) => period),
  );
});

/** Two years on, so that months are missing between. */
function later(period: string) {
  return toPeriod(period.replace(/20\d\d/, (year) => String(Number(year) + 2))).id;
}
