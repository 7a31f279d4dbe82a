/**
 * The regularised incomplete gamma functions, on which the normal, chi-squared and Poisson distributions here rest.
 *
 * Sources: Abramowitz & Stegun (1964) 6.5.29 and 6.5.31 (series and continued fraction); Lanczos (1964) for ln Γ;
 * Loader (2000), "Fast and accurate computation of binomial probabilities", for the factor in front, which keeps
 * relative accuracy near 1e-14 where ln Γ alone would lose digits.
 */
const LANCZOS_G = 7;
const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
] as const;
const HALF_LOG_TWO_PI = 0.9189385332046728;
const EPSILON = 1e-17;
const TINY = 1e-300;
const MAX_TERMS = 100_000;

/** ln Γ(a) for a ≥ 0.5. `logGamma(5)` is ln 24 = 3.178053830…. */
export function logGamma(a: number): number {
  const shifted = a - 1;
  const base = shifted + LANCZOS_G + 0.5;
  const sum = LANCZOS.reduce((total, term, index) => (index === 0 ? term : total + term / (shifted + index)), 0);
  return HALF_LOG_TWO_PI + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}

/**
 * P(a, x), the lower regularised incomplete gamma function, 0–1, for a > 0 and x ≥ 0.
 * P(1, 1) = 1 − e⁻¹ = 0.632120558….
 */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? lowerBySeries(a, x) : 1 - upperByFraction(a, x);
}

/**
 * Q(a, x) = 1 − P(a, x), worked out by itself so that a small tail keeps its digits.
 * Q(1, 50) = e⁻⁵⁰ = 1.928749847…e−22.
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - lowerBySeries(a, x) : upperByFraction(a, x);
}

/** xᵃ e⁻ˣ / Γ(a + 1): the Poisson probability of a when x are expected. */
export function poissonFactor(a: number, x: number): number {
  if (a < 20) return Math.exp(a * Math.log(x) - x - logGamma(a + 1));
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

function lowerBySeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < MAX_TERMS && term > EPSILON * sum; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return poissonFactor(a, x) * sum;
}

/** Continued fraction by the modified Lentz method. */
function upperByFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MAX_TERMS; n += 1) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / awayFromZero(numerator * d + b);
    c = awayFromZero(b + numerator / c);
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return a * poissonFactor(a, x) * fraction;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/** ln Γ(a + 1) less Stirling's first terms, for a ≥ 20, where four terms of the series suffice. */
function stirlingError(a: number): number {
  const square = 1 / (a * a);
  return (1 / 12 - (1 / 360 - (1 / 1260 - square / 1680) * square) * square) / a;
}

/** a ln(a / x) + x − a without cancellation where x is near a. */
function deviance(a: number, x: number): number {
  const distance = (x - a) / a;
  if (Math.abs(distance) > 0.1) return a * (distance - Math.log1p(distance));
  let power = distance * distance;
  let sum = 0;
  for (let n = 2; n < 60; n += 1) {
    const term = (n % 2 === 0 ? power : -power) / n;
    sum += term;
    if (Math.abs(term) < EPSILON * Math.abs(sum)) break;
    power *= distance;
  }
  return a * sum;
}
