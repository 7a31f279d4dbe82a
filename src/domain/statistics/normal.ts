import { chiSquaredQuantile } from './chiSquared.ts';
import { upperGamma } from './gamma.ts';

/**
 * P(Z ≤ z) for a standard normal variable: half the upper tail of χ² with one degree of freedom, on the side of z.
 * A probability, 0–1, with its digits kept far out: `normalDistribution(-8)` is 6.220960574…e−16.
 */
export function normalDistribution(z: number): number {
  const tail = upperGamma(0.5, (z * z) / 2) / 2;
  return z < 0 ? tail : 1 - tail;
}

/**
 * The z that a standard normal variable stays below with `probability`, which lies strictly between 0 and 1.
 * z² is the quantile of χ² with one degree of freedom. `normalQuantile(0.975)` is 1.959963984540054.
 */
export function normalQuantile(probability: number): number {
  if (probability === 0.5) return 0;
  const tail = probability < 0.5 ? probability : 1 - probability;
  const z = Math.sqrt(chiSquaredQuantile(2 * tail, 1, 'upper'));
  return probability < 0.5 ? -z : z;
}

/** The levels that Fingertips uses, at full precision, because almost every interval asks for one of them. */
const KNOWN_LEVELS: ReadonlyMap<number, number> = new Map([
  [0.95, 1.959963984540054],
  [0.998, 3.0902323061678136],
]);

/**
 * The half-width, in standard errors, of a two-sided interval at a confidence `level` strictly between 0 and 1:
 * 1.959963984540054 at 0.95. That digits matter: 1.96 is wrong in the fifth.
 */
export function zOfLevel(level: number): number {
  return KNOWN_LEVELS.get(level) ?? normalQuantile((1 + level) / 2);
}
