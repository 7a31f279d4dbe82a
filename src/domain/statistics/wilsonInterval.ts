import { DEFAULT_LEVEL, type Interval, isLevel, toInterval } from './interval.ts';
import { zOfLevel } from './normal.ts';
import { areFinite, type Refused, refuse } from './refusal.ts';

/**
 * Confidence interval of a proportion, as proportions (0–1), by the Wilson score method.
 *
 *     (2x + z² ∓ z √(z² + 4x(1 − x/n))) / (2(n + z²))
 *
 * Source: Wilson (1927), JASA 22, 209–212; as in Newcombe & Altman, Statistics with Confidence (2nd ed., 2000), and
 * PHEindicatormethods. Without continuity correction. It stays within 0–1 and behaves for small n, where the normal
 * approximation does not: 0 of n starts at exactly 0, n of n ends at exactly 1.
 *
 * Edges: refused for n ≤ 0, x < 0, x > n, numbers that are not finite, a level outside 0–1.
 * Worked: 10 of 14 gives 0.4535 to 0.8828; 517 of 1,389 (37.2%) gives 0.3472 to 0.3980.
 */
export function wilsonInterval(numerator: number, denominator: number, level: number = DEFAULT_LEVEL): Interval {
  const refused = refuseProportion(numerator, denominator, level);
  if (refused !== undefined) return refused;

  const z = zOfLevel(level);
  const centre = 2 * numerator + z * z;
  const spread = z * Math.sqrt(z * z + 4 * numerator * (1 - numerator / denominator));
  const divisor = 2 * (denominator + z * z);
  if (!areFinite([centre, spread, divisor])) return refuse('not_finite');
  const lower = numerator === 0 ? 0 : Math.max(0, (centre - spread) / divisor);
  const upper = numerator === denominator ? 1 : Math.min(1, (centre + spread) / divisor);
  return toInterval(lower, upper, 'wilson', level);
}

/** What no method for proportions accepts; nothing where the counts and the level are sound. */
export function refuseProportion(numerator: number, denominator: number, level: number): Refused | undefined {
  if (!areFinite([numerator, denominator])) return refuse('not_finite');
  if (!isLevel(level)) return refuse('level_out_of_range');
  if (denominator <= 0) return refuse('denominator_not_positive');
  if (numerator < 0) return refuse('numerator_negative');
  if (numerator > denominator) return refuse('numerator_over_denominator');
  return undefined;
}
