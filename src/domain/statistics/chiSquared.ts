import { logGamma, lowerGamma, poissonFactor, upperGamma } from './gamma.ts';

/**
 * P(X ≤ x) for a chi-squared variable with `freedom` degrees of freedom: the lower regularised incomplete gamma function
 * of freedom / 2 and x / 2. A probability, 0–1. With 1 degree, `chiSquaredDistribution(3.841458820694126, 1)` is 0.95.
 */
export function chiSquaredDistribution(x: number, freedom: number): number {
  return lowerGamma(freedom / 2, x / 2);
}

/** P(X > x), the p value of a χ² test, keeping its digits where it is small. With 1 degree, 9.549535706083242 gives 0.002. */
export function chiSquaredUpperTail(x: number, freedom: number): number {
  return upperGamma(freedom / 2, x / 2);
}

/**
 * The x below which (tail `lower`) or above which (tail `upper`) a chi-squared variable falls with `probability`.
 *
 * Inverse of the distribution by Newton steps kept inside a shrinking bracket; relative error about 1e-14.
 * `freedom` > 0 and may be a fraction; a probability at or outside 0 or 1 gives the end of the range: 0, or Infinity,
 * which no method here asks for. `chiSquaredQuantile(0.95, 1)` is 3.841458820694126; `(0.025, 2)` is 0.0506356159685798.
 */
export function chiSquaredQuantile(probability: number, freedom: number, tail: 'lower' | 'upper' = 'lower'): number {
  if (probability <= 0) return tail === 'lower' ? 0 : Number.POSITIVE_INFINITY;
  if (probability >= 1) return tail === 'lower' ? Number.POSITIVE_INFINITY : 0;
  const a = freedom / 2;
  const excess =
    tail === 'lower' ? (y: number) => lowerGamma(a, y) - probability : (y: number) => probability - upperGamma(a, y);
  return 2 * root(excess, a, startingPoint(a, tail === 'lower' ? probability : 1 - probability));
}

/** The leading term of the series, solved: P(a, y) ≈ yᵃ / Γ(a + 1). Too low for large y, where the bracket takes over. */
function startingPoint(a: number, probability: number): number {
  return Math.max(Math.exp((Math.log(Math.max(probability, 1e-300)) + logGamma(a + 1)) / a), 1e-300);
}

function root(excess: (y: number) => number, a: number, start: number): number {
  let low = 0;
  let high = Math.max(start, a, 1);
  while (excess(high) < 0) high *= 2;
  let y = Math.min(start, high);
  for (let step = 0; step < 400; step += 1) {
    const miss = excess(y);
    if (miss === 0) return y;
    if (miss < 0) low = y;
    else high = y;
    const next = newtonStep(y, miss, a);
    const inside = next > low && next < high;
    const moved = inside ? next : middle(low, high);
    if (Math.abs(moved - y) <= 1e-16 * y || high - low <= 1e-16 * high) return moved;
    y = moved;
  }
  return y;
}

function newtonStep(y: number, miss: number, a: number): number {
  const density = (a * poissonFactor(a, y)) / y;
  return y - miss / density;
}

/** Half-way, by ratio once the lower end has left 0: a quantile may be as small as 1e-200. */
function middle(low: number, high: number): number {
  return low > 0 ? Math.sqrt(low) * Math.sqrt(high) : high / 16;
}
