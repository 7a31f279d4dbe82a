import { type At, type Breakdown, type Category, toDefaultCategory } from '#domain/breakdown.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { gapAsPeople } from '#domain/statistics/gapAsPeople.ts';
import { isKnown } from '#domain/value.ts';
import { differenceAsPrinted } from './compareWith.ts';
import { toFigureInterval } from './figureInterval.ts';
import { type GroupPlace, toRate } from './groupGaps.ts';
import { selectPoint } from './selectPoint.ts';

/** A measure of all children that groups of children are read beside, from a dataset of its own. */
export interface Companion {
  readonly dataset: Dataset;
  readonly measure: Measure;
  /** "all pupils". */
  readonly label: string;
}

/** Which measure of all children stands beside a measure by plan type. */
const COMPANIONS: Readonly<Record<string, { readonly measure: string; readonly label: string }>> = {
  plan_pa_percent: { measure: 'persistent_absence_percent', label: 'all pupils' },
  plan_severe_absence_percent: { measure: 'severe_absence_percent', label: 'all pupils' },
};

export function findCompanion(measure: string): { readonly measure: string; readonly label: string } | undefined {
  return Object.hasOwn(COMPANIONS, measure) ? COMPANIONS[measure] : undefined;
}

/** A group beside all children: how far it is from their figure, within which interval, and how many children that is. */
export interface CompanionGap {
  readonly category: Category;
  readonly point: Point;
  /** As printed: the rounded figure less the rounded one. */
  readonly difference: number;
  /** Of the group's own figure, from its own counts; all children's figure is taken as exact. */
  readonly interval?: { readonly lower: number; readonly upper: number; readonly method: string };
  /** More (above 0) or fewer than there would be at the figure of all. */
  readonly people?: number;
}

/** Whether a view is of all children but for one breakdown: pupils of primary schools are not held against all pupils. */
export function coversAll({ breakdowns }: Dataset, { id }: Breakdown, at: At): boolean {
  return breakdowns.every((other) => other.id === id || (at[other.id] ?? toDefaultCategory(other)) === other.total);
}

/**
 * The groups of a breakdown against all children of another dataset, at one place and period; groups without a number are
 * left out. The two are counted by different methods, so there is no test and no verdict. `undefined` where all children
 * have no figure there, and where the view is of a part of them (`coversAll`).
 */
export function toCompanionGaps(
  dataset: Dataset,
  measure: Measure,
  breakdown: Breakdown,
  companion: Companion,
  { geography, period, at }: GroupPlace,
): { readonly all: Point; readonly amount: number; readonly groups: readonly CompanionGap[] } | undefined {
  if (!coversAll(dataset, breakdown, at)) return undefined;
  const all = selectPoint(companion.dataset, companion.measure, { geography, period, at: {} });
  const rate = toRate(all);
  if (!isKnown(all.value) || rate === undefined) return undefined;
  const { amount } = all.value;
  const groups = breakdown.categories.flatMap((category): CompanionGap[] => {
    const point = selectPoint(dataset, measure, { geography, period, at: { ...at, [breakdown.id]: category.id } });
    if (!isKnown(point.value)) return [];
    const interval = toFigureInterval(point, measure);
    const people = toPeople(point, rate);
    return [
      {
        category,
        point,
        difference: differenceAsPrinted(point.value.amount, amount, measure.decimals),
        ...(interval && { interval }),
        ...(people !== undefined && { people }),
      },
    ];
  });
  return { all, amount, groups };
}

function toPeople({ numerator, denominator }: Point, rate: number): number | undefined {
  if (numerator === undefined || denominator === undefined) return undefined;
  const found = gapAsPeople({ numerator, denominator }, rate);
  return found.kind === 'valid' ? found.people : undefined;
}
