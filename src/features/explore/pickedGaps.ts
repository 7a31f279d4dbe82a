import { formatDifference } from '#domain/format/formatAmount.ts';
import { formatInterval } from '#domain/format/formatNumber.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { differenceAsPrinted } from '#domain/observations/compareWith.ts';
import { differenceOfProportions } from '#domain/statistics/differenceOfProportions.ts';
import { isKnown } from '#domain/value.ts';
import { GEOGRAPHY } from './dimensions.ts';
import type { PickedModel, PickedRow } from './pickedModel.ts';

export interface PickedTerm {
  readonly term: string;
  readonly text: string;
  readonly isStrong?: boolean;
}

type Figure = PickedRow & { readonly amount: number };

/** What is said of picked rows: how far the outer two are apart, with its interval where they may be tested, and no sum. */
export function toPickedTerms({ rows, measure }: PickedModel): readonly PickedTerm[] {
  const figures = rows
    .flatMap((row): Figure[] => (isKnown(row.point.value) ? [{ ...row, amount: row.point.value.amount }] : []))
    .toSorted((a, b) => b.amount - a.amount);
  const [highest, lowest] = [figures[0], figures.at(-1)];
  const sum = { term: 'Sum of picked rows', text: refuseSum(rows, measure) };
  if (highest === undefined || lowest === undefined || highest === lowest) return [sum];
  const gap = differenceAsPrinted(highest.amount, lowest.amount, measure.decimals);
  return [
    {
      term: `Gap, ${highest.node.label} to ${lowest.node.label}`,
      text: formatDifference(gap, measure.kind === 'count' ? { ...measure, unit: '' } : measure),
      isStrong: true,
    },
    { term: '95% interval', text: describeInterval(highest, lowest, measure) },
    sum,
  ];
}

function describeInterval(highest: Figure, lowest: Figure, measure: Measure): string {
  const [a, b] = [countsOf(highest.point), countsOf(lowest.point)];
  if (measure.kind !== 'proportion' || a === undefined || b === undefined) return 'none: no counts are published';
  if (!areApart(highest, lowest)) return 'none: the rows may share children';
  const test = differenceOfProportions(a, b, measure.polarity);
  if (test.kind === 'refused') return 'none: the counts do not allow it';
  return formatInterval(test.lower * 100, test.upper * 100, measure.decimals);
}

/**
 * Whether nobody can be in both rows: two places neither of which lies in the other, or two groups of one place that together
 * are all of it. Other groups may overlap (a child born in summer may have free meals), so no interval is worked out.
 */
function areApart(a: PickedRow, b: PickedRow): boolean {
  if (a.node.dimension === GEOGRAPHY && b.node.dimension === GEOGRAPHY) {
    return a.node.parent === b.node.parent && a.node.parent?.dimension === GEOGRAPHY;
  }
  const whole = a.node.parent;
  if (whole === undefined || whole !== b.node.parent) return false;
  const [first, second] = [a.point.denominator, b.point.denominator];
  const all = a.whole?.denominator;
  return first !== undefined && second !== undefined && all !== undefined && first + second === all;
}

function refuseSum(rows: readonly PickedRow[], measure: Measure): string {
  if (measure.kind !== 'count') return 'not added: shares and rates have no sum';
  const arePlaces = rows.every(({ node }) => node.dimension === GEOGRAPHY);
  return arePlaces
    ? 'not added: only the publisher adds figures, after protecting them'
    : 'not added: groups may overlap';
}

function countsOf({ numerator, denominator }: Point): { numerator: number; denominator: number } | undefined {
  return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
}
