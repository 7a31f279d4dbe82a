import type { ChartMeasure, ChartSeries, SeriesRole } from '#charts/series.ts';
import { toGeographyCode } from '#domain/geography.ts';
import { toMeasureId } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { toPeriod } from '#domain/period.ts';
import { wilsonInterval } from '#domain/statistics/wilsonInterval.ts';
import { known, NOT_AVAILABLE } from '#domain/value.ts';

/** Made-up figures of a made-up county, for the examples of the help only. */
export const EXAMPLE: ChartMeasure = { id: toMeasureId('example_percent'), unit: '%', decimals: 1, kind: 'proportion' };

type Counts = readonly [numerator: number, denominator: number];

export function anExamplePoint(year: number, figure: number | Counts | undefined, place = 'county'): Point {
  const key = { geography: toGeographyCode(place), period: toPeriod(`CY${year}`).id };
  if (figure === undefined) return { ...key, value: NOT_AVAILABLE };
  if (typeof figure === 'number') return { ...key, value: known(figure) };
  const [numerator, denominator] = figure;
  const interval = wilsonInterval(numerator, denominator);
  const ends = interval.kind === 'valid' ? { lower: interval.lower * 100, upper: interval.upper * 100 } : {};
  return { ...key, value: known(Math.round((numerator / denominator) * 1000) / 10), numerator, denominator, ...ends };
}

function aSeries(label: string, role: SeriesRole, figures: readonly (number | Counts | undefined)[]): ChartSeries {
  return { id: label, label, role, points: figures.map((figure, i) => anExamplePoint(2017 + i, figure, label)) };
}

export const EXAMPLE_COUNTY = aSeries('Our county', 'focus', [
  61,
  62.5,
  undefined,
  [372, 600],
  [391, 610],
  [402, 605],
  [431, 620],
  [455, 640],
]);

export function anExampleNation(nation: string): ChartSeries {
  return aSeries(nation, 'national', [63, 63.4, undefined, 61.1, 61.9, 62.6, 63, 63.3]);
}

export const EXAMPLE_DISTRICTS: readonly {
  readonly name: string;
  readonly counts: Counts;
  readonly verdict: 'better' | 'similar' | 'worse';
}[] = [
  { name: 'North', counts: [164, 210], verdict: 'better' },
  { name: 'East', counts: [98, 150], verdict: 'similar' },
  { name: 'South', counts: [120, 190], verdict: 'similar' },
  { name: 'West', counts: [73, 140], verdict: 'worse' },
];

/** Twenty-four months with a shift in the last nine. */
export const EXAMPLE_MONTHS: readonly number[] = [
  42, 38, 45, 40, 37, 44, 41, 39, 46, 43, 38, 42, 40, 44, 39, 52, 54, 50, 55, 51, 53, 56, 52, 54,
];
