import { addDays } from '#domain/day.ts';
import type { Measure, MeasureKind, Polarity } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { isSameKind, overlaps, type Period, type PeriodKind, toPeriod, toSuccessor } from '#domain/period.ts';
import type { SeriesBreak } from '#domain/seriesBreak.ts';
import { isKnown } from '#domain/value.ts';
import { selectBreaksBetween } from './comparison.ts';

/** What can stand between a figure and the one before it, so that the two are not simply next to each other. */
export type ObstacleCode =
  | 'different_period_kinds'
  | 'broken_series'
  | 'disrupted_series'
  | 'rolling_windows_overlap'
  | 'suppressed_parts'
  | 'missing_periods';

/** `text` is what the dataset says of a break or disruption. */
export type Obstacle = { readonly code: ObstacleCode; readonly text?: string };

/** A figure that is there, with what a method needs to know of it and what lies between it and the figure before it. */
export type GuardedPoint = {
  readonly periodKind: PeriodKind;
  readonly hasCounts: boolean;
  readonly hasInterval: boolean;
  readonly before: readonly Obstacle[];
};

/** The other side of a comparison, in the same period as the latest figure or in its own. */
export type GuardedOther = {
  readonly periodKind: PeriodKind;
  readonly geographyBasis: string;
  readonly hasCounts: boolean;
};

/** A part of a whole (a district of a county) in the periods that a change is divided between. */
export type GuardedPart = { readonly hasCounts: boolean; readonly isSuppressed: boolean };

/**
 * What decides which methods are valid for a series: no figures, only what kind they are. Points are the known ones,
 * oldest first. `other`, `areas` and `parts` are there when a comparison, a population of areas or a division is meant.
 */
export type GuardedSeries = {
  readonly kind: MeasureKind;
  readonly polarity: Polarity;
  readonly rollingMonths?: number;
  /** Each figure is of one day or month, such as 31 March: who was there then, not what happened in a period. */
  readonly isStock?: boolean;
  /** A count that is printed as so many of so many: "27 of 41". */
  readonly isPartOfWhole?: boolean;
  readonly geographyBasis: string;
  readonly points: readonly GuardedPoint[];
  readonly hasTarget?: boolean;
  readonly other?: GuardedOther;
  readonly areas?: number;
  readonly parts?: readonly GuardedPart[];
};

/** What is known of a series beside its points. */
export type GuardContext = {
  readonly geographyBasis: string;
  readonly breaks: readonly SeriesBreak[];
} & Pick<GuardedSeries, 'hasTarget' | 'other' | 'areas' | 'parts'>;

/**
 * Describes one place's points of a measure (oldest first, absent ones included) for the guard. Absent points of another
 * kind of period than the newest figure are cells of a cube that holds several kinds, and are passed over.
 */
export function toGuardedSeries(points: readonly Point[], measure: Measure, context: GuardContext): GuardedSeries {
  const { geographyBasis, breaks, ...meant } = context;
  const newest = points.findLast((point) => isKnown(point.value));
  const ownKind = newest && toPeriod(newest.period);
  const known: GuardedPoint[] = [];
  let previous: { readonly point: Point; readonly period: Period } | undefined;
  let wasSuppressed = false;
  for (const point of points) {
    const period = toPeriod(point.period);
    if (!isKnown(point.value)) {
      if (ownKind && isSameKind(period, ownKind)) wasSuppressed ||= point.value.kind === 'suppressed';
      continue;
    }
    const obstacles = previous && toObstacles(previous.period, period, point, measure, breaks, wasSuppressed);
    known.push({ ...describe(point, period), before: obstacles ?? [] });
    previous = { point, period };
    wasSuppressed = false;
  }
  const { kind, polarity, rollingMonths, on, denominator } = measure;
  return {
    kind,
    polarity,
    ...(rollingMonths && { rollingMonths }),
    ...(on !== undefined && { isStock: true }),
    ...(kind === 'count' && denominator !== undefined && { isPartOfWhole: true }),
    geographyBasis,
    points: known,
    ...meant,
  };
}

function describe(point: Point, { kind }: Period): Omit<GuardedPoint, 'before'> {
  return {
    periodKind: kind,
    hasCounts: point.numerator !== undefined && point.denominator !== undefined,
    hasInterval: point.lower !== undefined && point.upper !== undefined,
  };
}

function toObstacles(
  previous: Period,
  period: Period,
  { geography }: Point,
  measure: Measure,
  breaks: readonly SeriesBreak[],
  wasSuppressed: boolean,
): readonly Obstacle[] {
  if (!isSameKind(previous, period)) return [{ code: 'different_period_kinds' }];
  const obstacles: Obstacle[] = selectBreaksBetween(breaks, measure.id, geography, previous, period).map((each) => {
    return { code: each.kind === 'disruption' ? 'disrupted_series' : 'broken_series', text: each.text };
  });
  if (shareMonths(previous, period, measure.rollingMonths)) obstacles.push({ code: 'rolling_windows_overlap' });
  if (wasSuppressed) obstacles.push({ code: 'suppressed_parts' });
  else if (!isNext(previous, period)) obstacles.push({ code: 'missing_periods' });
  return obstacles;
}

/** A three-year figure stands at its last year, so its window is longer than its period says. */
function shareMonths(previous: Period, period: Period, rollingMonths: number | undefined): boolean {
  if (overlaps(previous, period)) return true;
  if (rollingMonths === undefined || period.months !== undefined) return false;
  const yearsCovered = rollingMonths / 12;
  return yearsCovered > Number(period.last.slice(0, 4)) - Number(previous.last.slice(0, 4));
}

/** Whether no period of the kind lies between two. Kinds without a successor have none that could be missing. */
function isNext(previous: Period, period: Period): boolean {
  if (period.first === undefined || addDays(previous.last, 1) >= period.first) return true;
  const successor = toSuccessor(previous);
  return successor === undefined || successor.last >= period.last;
}
