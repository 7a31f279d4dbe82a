import type { At } from '#domain/breakdown.ts';
import type { Dataset } from '#domain/dataset.ts';
import { addMonths, type Day } from '#domain/day.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { selectSeries, wasHandedIn } from '#domain/observations/selectPoint.ts';
import {
  comparePeriods,
  isEquallyLong,
  isSameKind,
  overlaps,
  type Period,
  type PeriodId,
  toPeriod,
} from '#domain/period.ts';
import { isKnown } from '#domain/value.ts';

/** How far back the first screen looks. */
const TEN_YEARS_IN_MONTHS = 120;

/** One series as the scorecard tells it. */
export interface RowSeries {
  readonly latest: Point;
  readonly previous?: Point;
  readonly points: readonly Point[];
}

/**
 * A measure's series at one place: its newest figure, the newest earlier one of the same kind that shares no day with it,
 * and ten years to the as-at day. A newer period that was not collected or is not applicable is a gap in the points and
 * does not become the newest figure; one that is withheld does, for it happened. `until` tells the series as it stood on an
 * earlier day: later periods are left out, and the ten years end there. `undefined` where nothing was handed in.
 */
export function toRowSeries(
  dataset: Dataset,
  measure: Measure,
  geography: GeographyCode,
  at: At,
  asAt: Day,
  until?: Day,
): RowSeries | undefined {
  const all = selectHandedIn(dataset, measure, geography, at).filter(
    ({ period }) => until === undefined || toPeriod(period).last <= until,
  );
  const latest = all.findLast(hasHappened) ?? all.at(-1);
  if (latest === undefined) return undefined;
  const previous = selectPrevious(all, latest);
  const points = selectTenYears(all, toPeriod(latest.period), until ?? asAt);
  return { latest, ...(previous === undefined ? {} : { previous }), points };
}

/** Every point of a series that somebody handed in, with or without a number, oldest first. */
export function selectHandedIn(dataset: Dataset, measure: Measure, geography: GeographyCode, at: At): Point[] {
  return selectSeries(dataset, measure, geography, at)
    .filter((point) => wasHandedIn(dataset, { measure: measure.id, geography, period: point.period, at }))
    .sort((a, b) => comparePeriods(toPeriod(a.period), toPeriod(b.period)));
}

/** The newest earlier point with a number, of the same kind of period, equally long, and without a day in common. */
export function selectPrevious(points: readonly Point[], latest: Point): Point | undefined {
  const period = toPeriod(latest.period);
  return points.findLast((point) => {
    const other = toPeriod(point.period);
    const isLike = isSameKind(other, period) && isEquallyLong(other, period) && !overlaps(other, period);
    return isKnown(point.value) && isLike && other.last < period.last;
  });
}

/** Another place's points in the periods of a series: its own gaps included, what it never handed in left out. */
export function selectAlongside(
  dataset: Dataset,
  measure: Measure,
  geography: GeographyCode,
  at: At,
  periods: ReadonlySet<PeriodId>,
): Point[] {
  return selectHandedIn(dataset, measure, geography, at).filter((point) => periods.has(point.period));
}

function selectTenYears(points: readonly Point[], kind: Period, asAt: Day): Point[] {
  const from = addMonths(asAt, -TEN_YEARS_IN_MONTHS);
  return points.filter((point) => {
    const period = toPeriod(point.period);
    return isSameKind(period, kind) && period.last > from;
  });
}

function hasHappened({ value }: Point): boolean {
  return value.kind !== 'notAvailable' && value.kind !== 'notApplicable';
}
