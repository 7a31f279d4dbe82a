import type { ChartMeasure, ChartSeries, SeriesRole } from '#charts/series.ts';
import { toGeographyCode } from '#domain/geography.ts';
import { toMeasureId } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { toPeriod } from '#domain/period.ts';
import { wilsonInterval } from '#domain/statistics/wilsonInterval.ts';
import { known, type Value } from '#domain/value.ts';

/** A cell in short: a number, a symbol, or the two counts of a percentage. */
export type Cell = number | 'x' | 'c' | 'low' | 'z' | readonly [numerator: number, denominator: number];

const MISSING: Readonly<Record<'x' | 'c' | 'low' | 'z', Value>> = {
  x: { kind: 'notAvailable' },
  c: { kind: 'suppressed' },
  low: { kind: 'low' },
  z: { kind: 'notApplicable' },
};

export function aPoint(period: string, cell: Cell, geography = 'E10000034'): Point {
  const key = { geography: toGeographyCode(geography), period: toPeriod(period).id };
  if (typeof cell === 'number') return { ...key, value: known(cell) };
  if (typeof cell === 'string') return { ...key, value: MISSING[cell] };
  const [numerator, denominator] = cell;
  const interval = wilsonInterval(numerator, denominator);
  const ends = interval.kind === 'valid' ? { lower: interval.lower * 100, upper: interval.upper * 100 } : {};
  const value = known(Math.round((numerator / denominator) * 1000) / 10);
  return { ...key, value, numerator, denominator, ...ends };
}

/** A series over the periods given, one cell each. */
export function aSeries(
  label: string,
  role: SeriesRole,
  periods: readonly string[],
  cells: readonly Cell[],
  short?: string,
): ChartSeries {
  const points = periods.map((period, i) => aPoint(period, cells[i] ?? 'x', role === 'focus' ? 'E10000034' : label));
  return { id: label, label, role, points, ...(short !== undefined && { short }) };
}

export function calendarYears(from: number, to: number): string[] {
  return range(from, to).map((year) => `CY${year}`);
}

export function academicYears(from: number, to: number): string[] {
  return range(from, to).map((year) => `AY${year}-${String((year + 1) % 100).padStart(2, '0')}`);
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

export const PERCENT: ChartMeasure = { id: toMeasureId('percent'), unit: '%', decimals: 1, kind: 'proportion' };
export const COUNT: ChartMeasure = { id: toMeasureId('count'), unit: 'children', decimals: 0, kind: 'count' };

const YEARS = calendarYears(2016, 2024);
/** EHC plans issued within 20 weeks, as published. */
export const EHC: readonly ChartSeries[] = [
  aSeries(
    'Worcestershire',
    'focus',
    YEARS,
    [39.5, 20.2, 12, [291, 628], [461, 483], [399, 491], [174, 559], [318, 1155], [517, 1389]],
    'Worcs',
  ),
  aSeries('England', 'national', YEARS, [55.7, 61.3, 58, 58.7, 55.6, 57.9, 47.7, 49.1, 45.9]),
  aSeries('West Midlands', 'region', YEARS, [63.3, 63.3, 57.5, 52.8, 50.6, 60.1, 48.9, 48.4, 41]),
  aSeries('neighbours’ median', 'median', YEARS, [47.3, 56.8, 51.2, 76.7, 59.6, 54.6, 32.2, 36.5, 25.5], 'median'),
  aSeries('Dorset', 'neighbour', YEARS, ['x', 'x', 'x', 91, 79.9, 70.8, 62.2, 60.2, 49.1]),
  aSeries('Shropshire', 'neighbour', YEARS, [68.6, 80.8, 78.7, 75.4, 65.9, 66.1, 45.9, 38, 37.2]),
  aSeries('Derbyshire', 'neighbour', YEARS, [47.3, 52.5, 33.9, 50.1, 73, 86.6, 31.3, 23.1, 35.7]),
  aSeries('Somerset', 'neighbour', YEARS, [52.1, 56.8, 35.9, 20.9, 34.4, 64, 69.5, 42, 33.5]),
  aSeries('Gloucestershire', 'neighbour', YEARS, [100, 100, 100, 99.4, 63.3, 22.4, 28.6, 35, 26.3]),
  aSeries('North Yorkshire', 'neighbour', YEARS, [73.9, 82.2, 84.2, 90.4, 24.5, 14.4, 33.1, 44.9, 24.6]),
  aSeries('Warwickshire', 'neighbour', YEARS, [31.7, 29.2, 51.2, 88.2, 89.2, 74.8, 56.2, 43, 21.2]),
  aSeries('Essex', 'neighbour', YEARS, [35.4, 71.5, 76.9, 72.5, 28.3, 45.1, 10.7, 0.9, 16.2]),
  aSeries('West Sussex', 'neighbour', YEARS, [33.9, 49.9, 43.6, 78, 55.9, 35.5, 16.5, 3.6, 11.4]),
  aSeries('Devon', 'neighbour', YEARS, [24.3, 13.3, 4.3, 32.1, 54.2, 38.8, 11.8, 4.9, 3.2]),
];

const SCHOOL_YEARS = academicYears(2015, 2024);
/** Good level of development: two years not collected, then a new framework. */
export const GLD: readonly ChartSeries[] = [
  aSeries(
    'Worcestershire',
    'focus',
    SCHOOL_YEARS,
    [69, 69.7, 71.2, 72, 'x', 'x', [3960, 6094], 67.8, 67.6, 68],
    'Worcs',
  ),
  aSeries('England', 'national', SCHOOL_YEARS, [69.3, 70.7, 71.5, 71.8, 'x', 'x', 65.2, 67.2, 67.7, 68.3]),
  aSeries('West Midlands', 'region', SCHOOL_YEARS, [67.1, 68.6, 69.8, 70.1, 'x', 'x', 63.7, 66, 66.2, 66.9]),
  aSeries(
    'neighbours’ median',
    'median',
    SCHOOL_YEARS,
    [70.1, 71, 71.6, 71.8, 'x', 'x', 65.6, 67.4, 68.2, 69.2],
    'median',
  ),
];
