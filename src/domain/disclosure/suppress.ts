import type { Dataset } from '#domain/dataset.ts';
import type { Level } from '#domain/geography.ts';
import { GEOGRAPHY, MEASURE, toDatasetIndex } from '#domain/observations/datasetIndex.ts';
import type { Hiding } from './hiding.ts';
import { isHiddenCount, type Policy, toSmallGroup } from './policy.ts';

/** A count and what it is a count of, by the indexes of their measures. `figure` is the measure that ties them together. */
interface Part {
  readonly figure: number;
  readonly count: number | undefined;
  readonly denominator: number;
  /** What one unit of the figure is of its denominator: 1/100 of a percentage. `undefined` where the figure is itself the count. */
  readonly scale: number | undefined;
}

/**
 * Hides every figure that is too small to show, and what rests on it: counts in the band; counts that leave a number in the
 * band of their denominator; everything that rests on too small a denominator; none or all of a small group. A percentage or
 * rate without its count is judged by the count that it implies. Figures that came withheld take along what rests on them.
 */
export function suppressPrimary(dataset: Dataset, policy: Policy, hiding: Hiding, levelOf: LevelOf): void {
  hideAroundWithheld(dataset, hiding);
  const block = toDatasetIndex(dataset).strides[MEASURE] ?? 1;
  const counts = dataset.measures.flatMap((m, i) => (m.kind === 'count' ? [i] : []));
  const parts = toParts(dataset);
  const isExempt = toExemptRows(dataset, policy, levelOf);
  for (let row = 0; row < block; row++) {
    if (isExempt(row)) continue;
    for (const m of counts) {
      const count = dataset.cells.amountAt(m * block + row);
      if (count !== undefined && isHiddenCount(count, policy)) hiding.hide(m * block + row);
    }
    for (const part of parts) hidePart(part, dataset, policy, hiding, (m) => m * block + row);
  }
}

export type LevelOf = (code: string) => Level | undefined;

/** A percentage that came withheld says nothing while its counts are shown, so the count goes too. */
function hideAroundWithheld(dataset: Dataset, hiding: Hiding): void {
  const block = toDatasetIndex(dataset).strides[MEASURE] ?? 1;
  const numerators = dataset.measures.map((m) => dataset.measures.findIndex((other) => other.id === m.numerator));
  for (let position = 0; position < dataset.cells.length; position++) {
    if (dataset.cells.at(position).kind !== 'suppressed') continue;
    hiding.hide(position);
    const numerator = numerators[Math.floor(position / block)] ?? -1;
    if (numerator >= 0) hiding.hide(numerator * block + (position % block));
  }
}

function hidePart(part: Part, dataset: Dataset, policy: Policy, hiding: Hiding, at: (measure: number) => number): void {
  const whole = dataset.cells.amountAt(at(part.denominator));
  if (whole === undefined) return;
  const shown = at(part.count ?? part.figure);
  if (whole < policy.minDenominator) {
    for (const position of [shown, at(part.figure), at(part.denominator)]) hiding.hide(position);
    return;
  }
  const count = toCount(part, whole, dataset.cells.amountAt(shown));
  if (count !== undefined && isTelling(count, whole, part, policy)) hiding.hide(shown);
}

/** The count behind a part: published, or implied by a percentage or rate and its denominator. */
function toCount({ count, scale }: Part, whole: number, amount: number | undefined): number | undefined {
  if (amount === undefined || count !== undefined || scale === undefined) return amount;
  return Math.round(amount * scale * whole);
}

function isTelling(count: number, whole: number, part: Part, policy: Policy): boolean {
  const isImplied = part.count === undefined && part.scale !== undefined;
  if (isImplied && isHiddenCount(count, policy)) return true;
  if (policy.complement && isHiddenCount(whole - count, policy)) return true;
  const isSmallGroup = whole > 0 && whole < toSmallGroup(policy);
  return policy.groupDisclosure && isSmallGroup && (count === 0 || count === whole);
}

/** Proportions with their counts, counts of a denominator, and rates whose count only they tell. */
function toParts({ measures }: Dataset): Part[] {
  const indexOf = (id: string | undefined): number => measures.findIndex((m) => m.id === id);
  return measures.flatMap((measure, figure): Part[] => {
    const denominator = indexOf(measure.denominator);
    const count = indexOf(measure.numerator);
    if (denominator < 0 || measure.kind === 'mean') return [];
    if (measure.kind === 'count') return [{ figure, denominator, count: figure, scale: undefined }];
    const scale = measure.kind === 'rate' ? 1 / (measure.per ?? 1) : 0.01;
    return [{ figure, denominator, count: count < 0 ? undefined : count, scale }];
  });
}

function toExemptRows(dataset: Dataset, { notAt }: Policy, levelOf: LevelOf): (row: number) => boolean {
  if (notAt === undefined) return () => false;
  const exempt = dataset.geographies.map((g) => notAt.some((level) => level === levelOf(g.code)));
  const stride = toDatasetIndex(dataset).strides[GEOGRAPHY] ?? 1;
  return (row) => exempt[Math.floor(row / stride)] === true;
}
