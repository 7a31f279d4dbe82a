import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { formatPeriod, isSameKind, type Period, toPeriod, toReferenceDay } from '#domain/period.ts';
import { isKnown, isMissingSymbol, type MissingSymbol, toSymbol, type Value } from '#domain/value.ts';

export type SeriesRole = 'focus' | 'national' | 'region' | 'median' | 'neighbour' | 'district' | 'group';

/** One line of a chart. `short` names it where there is little room. */
export interface ChartSeries {
  readonly id: string;
  readonly label: string;
  readonly short?: string;
  readonly role: SeriesRole;
  readonly points: readonly Point[];
}

/** What a chart needs to know of a measure. */
export type ChartMeasure = Pick<Measure, 'id' | 'unit' | 'decimals' | 'kind'> & { readonly on?: string };

/** A point on an axis of time: months since the year 0, at the end of its period. */
export interface TimedPoint {
  readonly point: Point;
  readonly period: Period;
  readonly time: number;
  /** The number, absent where the point holds none; then `symbol` says why. */
  readonly amount?: number;
  readonly symbol?: MissingSymbol;
  readonly isHollow: boolean;
}

export type KnownPoint = TimedPoint & { readonly amount: number };

/** A point that is missing between or after others. A year that nobody handed in a cell for is missing too, and reads x. */
export interface MissingPoint {
  readonly period: Period;
  readonly time: number;
  readonly symbol: MissingSymbol;
}

/**
 * A series as a chart draws it: its numbers in parts, with a line inside a part and none between parts. A part ends at a
 * missing point, at a gap in time, and where the series stops being one series.
 */
export interface PlacedSeries {
  readonly series: ChartSeries;
  readonly points: readonly TimedPoint[];
  readonly parts: readonly (readonly KnownPoint[])[];
  readonly missing: readonly MissingPoint[];
}

/** Months since the year 0, a day being its share of the month. */
export function toTime(period: Period, on?: string): number {
  return toMonths(toReferenceDay(period, on));
}

/** The same of a day, `2022-09-13`. */
export function toMonths(day: string): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return year * 12 + month - 1 + Number(day.slice(8, 10)) / length;
}

/** A series in order of time. Only periods of the kind of `kind` are kept: others are no part of the same series. */
export function toTimedPoints(series: ChartSeries, measure: ChartMeasure, kind: Period): TimedPoint[] {
  return series.points
    .map((point) => toTimedPoint(point, measure))
    .filter(({ period }) => isSameKind(period, kind))
    .sort((a, b) => a.time - b.time);
}

export function toTimedPoint(point: Point, measure: ChartMeasure): TimedPoint {
  const period = toPeriod(point.period);
  const timed = { point, period, time: toTime(period, measure.on), isHollow: isWithoutCounts(point, measure) };
  if (isKnown(point.value)) return { ...timed, amount: point.value.amount };
  return { ...timed, symbol: toMissingSymbol(point.value) };
}

/** Filled is tested, hollow is not: a percentage or rate without published counts or interval has nothing to test with. */
export function isWithoutCounts(point: Point, measure: Pick<ChartMeasure, 'kind'>): boolean {
  const needsCounts = measure.kind === 'proportion' || measure.kind === 'rate';
  return needsCounts && point.lower === undefined && (point.numerator === undefined || point.denominator === undefined);
}

/**
 * The kind of period that most of a chart's numbers stand in, as one of them; the newest kind where two hold as many.
 * `undefined` where there is no number at all.
 */
export function toMainKind(series: readonly ChartSeries[]): Period | undefined {
  const periods = series.flatMap(({ points }) =>
    points.filter(({ value }) => isKnown(value)).map(({ period }) => toPeriod(period)),
  );
  const newestFirst = periods.sort((a, b) => (a.last < b.last ? 1 : -1));
  const counts = newestFirst.map((period) => newestFirst.filter((other) => isSameKind(period, other)).length);
  return newestFirst[counts.indexOf(Math.max(...counts))];
}

/** A gap is a step longer than the usual one by this factor: half terms are one to three months apart. */
export const LONGER = 1.6;

/** The usual distance between neighbouring points, in months: a longer one is a gap. `undefined` for fewer than two points. */
export function toCadence(times: readonly number[]): number | undefined {
  const steps = times.slice(1).map((time, i) => Math.round((time - (times[i] ?? 0)) * 4) / 4);
  const usual = steps.map((step) => ({ step, count: steps.filter((other) => other === step).length }));
  return usual.sort((a, b) => b.count - a.count || a.step - b.step)[0]?.step;
}

/** How a period is named in the words of a chart. */
export function formatTimed({ period }: Pick<TimedPoint, 'period'>, measure: ChartMeasure): string {
  return formatPeriod(period, measure.on);
}

function toMissingSymbol(value: Value): MissingSymbol {
  const symbol = toSymbol(value);
  return symbol !== undefined && isMissingSymbol(symbol) ? symbol : 'x';
}
