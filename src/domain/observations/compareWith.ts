import { type ComparisonContext, toComparability } from '#domain/comparability/comparison.ts';
import type { Gap, Verdict } from '#domain/editions/edition.ts';
import type { Measure, Polarity } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { differenceOfProportions } from '#domain/statistics/differenceOfProportions.ts';
import type { Counts } from '#domain/statistics/interval.ts';
import { roundDecimal } from '#domain/statistics/roundDecimal.ts';
import type { TestedVerdict } from '#domain/statistics/verdict.ts';
import { isKnown } from '#domain/value.ts';

/**
 * How a figure stands against another: the same place in another period, or another place in the same period.
 *
 * `value` is now − other, of the figures as printed, in the measure's own unit (points for a percentage). For proportions
 * with counts on both sides `lower` and `upper` are the 95 % interval of that difference (Newcombe), and the verdict is
 * better or worse where it leaves out 0. Without counts on both sides the verdict is not_tested; without polarity always
 * no_judgement; across a disruption not_comparable, with the difference still given. Refused with a sentence where the two
 * may not be compared at all (see `toComparability`).
 * Worked: 517 of 1,389 (37.2) against England's 45.9 (41,448 of 90,392) is −8.7, interval −11.2 to −6.0, worse.
 */
export function compareWith(now: Point, other: Point, measure: Measure, context: ComparisonContext): Gap {
  const comparability = toComparability(now, other, measure, context);
  if (comparability.kind === 'refused') return { kind: 'refused', refused: comparability.sentence };
  if (!isKnown(now.value) || !isKnown(other.value)) throw new Error(`Compared without a figure: ${now.period}`);

  const value = differenceAsPrinted(now.value.amount, other.value.amount, measure.decimals);
  if (comparability.kind === 'disrupted') return { kind: 'gap', value, verdict: 'not_comparable' };
  const test = testDifference(now, other, measure);
  return { kind: 'gap', value, ...test?.interval, verdict: toJudged(test?.verdict, measure.polarity) };
}

/** A tested verdict as a judgement: none without polarity, whatever the test says, and none without a test. */
export function toJudged(verdict: TestedVerdict | undefined, polarity: Polarity): Verdict {
  if (polarity === 'none' || verdict === 'higher' || verdict === 'lower') return 'no_judgement';
  return verdict ?? 'not_tested';
}

/** The difference of two figures as printed: 37.2 − 45.9 is −8.7 exactly, whatever their binary values. */
export function differenceAsPrinted(now: number, other: number, decimals: number): number {
  const printed = roundDecimal(now, decimals).number - roundDecimal(other, decimals).number;
  return roundDecimal(printed, decimals).number;
}

interface Test {
  readonly interval: { readonly lower: number; readonly upper: number; readonly method: string };
  readonly verdict: TestedVerdict;
}

function testDifference(now: Point, other: Point, measure: Measure): Test | undefined {
  const counts = toCounts(now);
  const otherCounts = toCounts(other);
  if (measure.kind !== 'proportion' || counts === undefined || otherCounts === undefined) return undefined;
  const test = differenceOfProportions(counts, otherCounts, measure.polarity);
  if (test.kind === 'refused') return undefined;
  const { lower, upper, method, verdict } = test;
  return { interval: { lower: lower * 100, upper: upper * 100, method }, verdict };
}

function toCounts({ numerator, denominator }: Point): Counts | undefined {
  return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
}
