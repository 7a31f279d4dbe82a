import type { At } from '#domain/breakdown.ts';
import { type Comparator, toComparatorGeography } from '#domain/comparator.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { GeographyCode, Level } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { compareWith } from '#domain/observations/compareWith.ts';
import { selectPoint } from '#domain/observations/selectPoint.ts';
import { isSameKind, type PeriodId, toPeriod } from '#domain/period.ts';
import { isKnown } from '#domain/value.ts';
import type { ScorecardComparator } from './edition.ts';
import type { Places } from './places.ts';
import { type RowSeries, selectAlongside, selectHandedIn } from './rowSeries.ts';

/** Which series is compared, and how its places are called. */
export interface RowSubject {
  readonly dataset: Dataset;
  readonly measure: Measure;
  readonly geography: GeographyCode;
  readonly at: At;
  readonly level: Level | undefined;
  readonly places: Places;
}

/**
 * Every comparator that serves the place's level and has the series: its figure for the same period, or its newest one with
 * the gap refused in a sentence. A set drawn member by member (without a statistic) has no figure of its own.
 */
export function toRowComparators(
  subject: RowSubject,
  series: RowSeries,
  comparators: readonly Comparator[],
): ScorecardComparator[] {
  return comparators
    .filter((c) => subject.level !== undefined && c.for.includes(subject.level))
    .flatMap((comparator) => toRowComparator(subject, series, comparator) ?? []);
}

function toRowComparator(
  subject: RowSubject,
  { latest, points }: RowSeries,
  comparator: Comparator,
): ScorecardComparator | undefined {
  const geography = toComparatorGeography(comparator);
  if (geography === undefined || geography === subject.geography) return undefined;
  const { dataset, measure, at, places } = subject;
  const point = selectCounterpart(dataset, measure, geography, at, latest);
  if (point === undefined) return undefined;
  const periods = new Set(points.map((p) => p.period));
  return {
    comparator: comparator.id,
    point,
    points: selectAlongside(dataset, measure, geography, at, periods),
    ...toRange(selectMembers(subject, comparator, point.period)),
    gap: compareWith(latest, point, measure, {
      breaks: dataset.breaks,
      nameOf: places.nameOf,
      levelOf: places.levelOf,
    }),
  };
}

/** The other place's point for the same period; without a number there, its newest one of that kind, else its newest. */
export function selectCounterpart(
  dataset: Dataset,
  measure: Measure,
  geography: GeographyCode,
  at: At,
  latest: Point,
): Point | undefined {
  const all = selectHandedIn(dataset, measure, geography, at);
  const same = all.find((point) => point.period === latest.period);
  if (same !== undefined && isKnown(same.value)) return same;
  const known = all.filter((point) => isKnown(point.value));
  const ofKind = known.filter((point) => isSameKind(toPeriod(point.period), toPeriod(latest.period)));
  return ofKind.at(-1) ?? known.at(-1) ?? same ?? all.at(-1);
}

/** The figures of a set's members in one period, those without a number left out. */
export function selectMembers({ dataset, measure, at }: RowSubject, comparator: Comparator, period: PeriodId): Point[] {
  if (comparator.members.length < 2) return [];
  return comparator.members
    .map((geography) => selectPoint(dataset, measure, { geography, period, at }))
    .filter((point) => isKnown(point.value));
}

function toRange(members: readonly Point[]): { low?: number; high?: number } {
  const amounts = members.flatMap(({ value }) => (isKnown(value) ? [value.amount] : []));
  return amounts.length < 2 ? {} : { low: Math.min(...amounts), high: Math.max(...amounts) };
}
