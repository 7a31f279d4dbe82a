import type { Period } from '#domain/period.ts';
import type { SeriesBreak } from '#domain/seriesBreak.ts';
import { selectCuts } from './breaks.ts';
import {
  type ChartMeasure,
  type ChartSeries,
  type KnownPoint,
  LONGER,
  type MissingPoint,
  type PlacedSeries,
  type TimedPoint,
  toCadence,
  toTime,
  toTimedPoints,
} from './series.ts';
import { isYearly, toRun } from './timeAxis.ts';

/** A series parted into lines; `kind` is the kind of period that the chart stands in. */
export function toPlacedSeries(
  series: ChartSeries,
  measure: ChartMeasure,
  kind: Period,
  breaks: readonly SeriesBreak[],
): PlacedSeries {
  const points = trimStart(toTimedPoints(series, measure, kind));
  const cuts = selectCuts(breaks, series, measure);
  const longest = (toCadence(points.map(({ time }) => time)) ?? Number.POSITIVE_INFINITY) * LONGER;
  const parts: KnownPoint[][] = [];
  let previous: TimedPoint | undefined;
  for (const point of points) {
    if (isNumber(point)) {
      const isNext = previous !== undefined && isNumber(previous) && point.time - previous.time <= longest;
      const last = isNext && !isCut(cuts, previous, point) ? parts.at(-1) : undefined;
      if (last === undefined) parts.push([point]);
      else last.push(point);
    }
    previous = point;
  }
  return { series, points, parts, missing: toMissing(points, measure) };
}

/** Cells before the first figure belong to other measures of the same cube, unless they say that something was withheld. */
function trimStart(points: readonly TimedPoint[]): readonly TimedPoint[] {
  const first = points.findIndex(({ symbol }) => symbol !== 'x');
  return first === -1 ? [] : points.slice(first);
}

function toMissing(points: readonly TimedPoint[], measure: ChartMeasure): MissingPoint[] {
  const cells = new Map(points.map((point) => [point.period.id, point]));
  const run = points.some(({ period }) => isYearly(period))
    ? toRun(points.map(({ period }) => period))
    : points.map(({ period }) => period);
  return run.flatMap((period) => {
    const point = cells.get(period.id);
    return point?.amount === undefined
      ? [{ period, time: toTime(period, measure.on), symbol: point?.symbol ?? 'x' }]
      : [];
  });
}

function isNumber(point: TimedPoint): point is KnownPoint {
  return point.amount !== undefined;
}

function isCut(cuts: readonly number[], before: TimedPoint | undefined, after: TimedPoint): boolean {
  return before !== undefined && cuts.some((cut) => before.time < cut && cut <= after.time);
}
