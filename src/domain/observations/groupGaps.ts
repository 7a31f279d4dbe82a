import type { At, Breakdown, Category, CategoryId } from '#domain/breakdown.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Gap } from '#domain/editions/edition.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import type { PeriodId } from '#domain/period.ts';
import { againstBenchmark } from '#domain/statistics/againstBenchmark.ts';
import { gapAsPeople } from '#domain/statistics/gapAsPeople.ts';
import { isKnown } from '#domain/value.ts';
import { compareWith, differenceAsPrinted, toJudged } from './compareWith.ts';
import { toFigureInterval } from './figureInterval.ts';
import { selectPoint } from './selectPoint.ts';

/** A group beside the reference: its figure, the difference, and how many people that is (above 0 more than at its rate), where it is a group of them. */
export interface GroupGap {
  readonly category: Category;
  readonly point: Point;
  readonly gap: Gap;
  readonly people?: number;
}

/** The reference of a comparison of groups: another category of the breakdown, or its total. */
export interface GroupGaps {
  readonly reference: { readonly category: Category; readonly point: Point };
  readonly groups: readonly GroupGap[];
}

/** At which place, period and categories of the other breakdowns groups are compared. */
export interface GroupPlace {
  readonly geography: GeographyCode;
  readonly period: PeriodId;
  readonly at: At;
}

/**
 * The groups of a breakdown against one of its categories, at one place and period. Two exclusive groups are tested by their
 * counts (Newcombe). Against the total, which the group is part of, only the group's own interval is held against the
 * total's figure, taken as exact. Groups that were never handed in, or hold no number, are refused in their place.
 * `undefined` where the cube has no such category.
 */
export function toGroupGaps(
  dataset: Dataset,
  measure: Measure,
  breakdown: Breakdown,
  reference: CategoryId,
  place: GroupPlace,
): GroupGaps | undefined {
  const category = breakdown.categories.find((c) => c.id === reference);
  if (category === undefined) return undefined;
  const read = (id: CategoryId): Point =>
    selectPoint(dataset, measure, { ...place, at: { ...place.at, [breakdown.id]: id } });
  const against = read(reference);
  const groups = breakdown.categories
    .filter((c) => c.id !== reference && c.id !== breakdown.total)
    .map((group): GroupGap => {
      const point = read(group.id);
      const gap =
        reference === breakdown.total
          ? againstTotal(point, against, measure, group)
          : againstGroup(point, against, measure, group, category);
      const people = isPartOf(point, against) ? toPeople(point, against, measure) : undefined;
      return { category: group, point, gap, ...(people === undefined ? {} : { people }) };
    });
  return { reference: { category, point: against }, groups };
}

function againstGroup(point: Point, other: Point, measure: Measure, group: Category, reference: Category): Gap {
  const label = isKnown(point.value) ? reference.label : group.label;
  return compareWith(point, other, measure, { breaks: [], nameOf: () => label });
}

function againstTotal(point: Point, total: Point, measure: Measure, group: Category): Gap {
  if (!isKnown(point.value) || !isKnown(total.value)) {
    return compareWith(point, total, measure, { breaks: [], nameOf: () => group.label });
  }
  const value = differenceAsPrinted(point.value.amount, total.value.amount, measure.decimals);
  const interval = toFigureInterval(point, measure);
  const { amount } = total.value;
  const test = interval && againstBenchmark(interval, amount, measure.polarity);
  if (interval === undefined || test === undefined || test.kind === 'refused') {
    return { kind: 'gap', value, verdict: toJudged(undefined, measure.polarity) };
  }
  const ends = { lower: interval.lower - amount, upper: interval.upper - amount, method: interval.method };
  return { kind: 'gap', value, ...ends, verdict: toJudged(test.verdict, measure.polarity) };
}

/** A category in which everybody is counted (a domain of a review that all children had) is no group of people. */
function isPartOf({ denominator }: Point, reference: Point): boolean {
  return denominator !== reference.denominator;
}

function toPeople({ numerator, denominator }: Point, reference: Point, { kind }: Measure): number | undefined {
  const rate = kind === 'proportion' ? toRate(reference) : undefined;
  if (numerator === undefined || denominator === undefined || rate === undefined) return undefined;
  const people = gapAsPeople({ numerator, denominator }, rate);
  return people.kind === 'refused' ? undefined : people.people;
}

/** A percentage as a proportion, 0–1: from its counts where they were published, for the printed figure is rounded. */
export function toRate({ value, numerator, denominator }: Point): number | undefined {
  if (!isKnown(value)) return undefined;
  const hasCounts = numerator !== undefined && denominator !== undefined && denominator > 0;
  return hasCounts ? numerator / denominator : value.amount / 100;
}
