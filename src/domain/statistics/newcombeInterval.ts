import { type Counts, DEFAULT_LEVEL } from './interval.ts';
import { areFinite, type Refused, refuse } from './refusal.ts';
import { wilsonInterval } from './wilsonInterval.ts';

/** The difference of two proportions, first less second, and its interval: all between −1 and 1. */
export type DifferenceInterval =
  | {
      readonly kind: 'valid';
      readonly difference: number;
      readonly lower: number;
      readonly upper: number;
      readonly method: 'newcombe';
      readonly level: number;
    }
  | Refused;

/**
 * Confidence interval of the difference of two independent proportions (first − second), as proportions, by Newcombe's
 * hybrid score method: the Wilson limits l, u of each proportion p, put together.
 *
 *     d = p₁ − p₂      lower = d − √((p₁ − l₁)² + (u₂ − p₂)²)      upper = d + √((u₁ − p₁)² + (p₂ − l₂)²)
 *
 * Source: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10, without continuity correction. Independent
 * means that nobody is in both: a district inside its county is not independent of it, and where the second is large
 * (England) the part that is shared does not matter.
 *
 * Edges: refused where either pair of counts is no proportion (see `wilsonInterval`). Never beyond −1 or 1.
 * Worked: 56/70 against 48/80 is 0.2, interval 0.0524 to 0.3339. 577/968 against 405,723/622,583 is −0.0556,
 * interval −0.0869 to −0.0251: 5.6 points lower (2.5 to 8.7).
 */
export function newcombeInterval(first: Counts, second: Counts, level: number = DEFAULT_LEVEL): DifferenceInterval {
  const one = wilsonInterval(first.numerator, first.denominator, level);
  if (one.kind === 'refused') return one;
  const two = wilsonInterval(second.numerator, second.denominator, level);
  if (two.kind === 'refused') return two;

  const p1 = first.numerator / first.denominator;
  const p2 = second.numerator / second.denominator;
  const difference = p1 - p2;
  const lower = Math.max(-1, difference - Math.hypot(p1 - one.lower, two.upper - p2));
  const upper = Math.min(1, difference + Math.hypot(one.upper - p1, p2 - two.lower));
  if (!areFinite([difference, lower, upper])) return refuse('not_finite');
  return { kind: 'valid', difference: difference + 0, lower: lower + 0, upper: upper + 0, method: 'newcombe', level };
}
