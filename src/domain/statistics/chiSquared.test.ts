import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquaredDistribution, chiSquaredQuantile, chiSquaredUpperTail } from './chiSquared.ts';

/** Agreement in `digits` significant digits. */
function expectDigits(actual: number, expected: number, digits: number): void {
  if (expected === 0) expect(actual).toBe(0);
  else expect(actual / expected).toBeCloseTo(1, digits);
}

/** Reference values: incomplete gamma functions evaluated with 40 significant digits (mpmath). */
describe('chiSquaredDistribution and its tail', () => {
  it.each([
    [1, 2, 0.3934693402873666, 0.6065306597126334],
    [10, 4, 0.9595723180054871, 0.040427681994512805],
    [0.1, 1, 0.2481703659541507, 0.7518296340458492],
    [100, 80, 0.935429631078867, 0.06457036892113298],
    [50, 1, 0.9999999999984626, 1.537459794428035e-12],
    [2000, 1900, 0.9457933261109814, 0.05420667388901861],
    [33.48578067369, 1, 0.9999999928213101, 7.1786898821568594e-9],
    [418.5365685312243, 1, 1, 5.08136906292163e-93],
  ])('of %f with %i degrees of freedom', (x, freedom, lower, upper) => {
    expectDigits(chiSquaredDistribution(x, freedom), lower, 12);
    expectDigits(chiSquaredUpperTail(x, freedom), upper, 12);
  });

  it('has nothing below 0', () => {
    expect(chiSquaredDistribution(0, 3)).toBe(0);
    expect(chiSquaredDistribution(-1, 3)).toBe(0);
    expect(chiSquaredUpperTail(0, 3)).toBe(1);
  });
});

describe('chiSquaredQuantile', () => {
  it.each([
    [0.025, 2, 0.05063561596857975],
    [0.975, 2, 7.3777589082278725],
    [0.975, 4, 11.143286781877798],
    [0.95, 1, 3.841458820694126],
    [0.998, 1, 9.549535706083244],
    [0.025, 20, 9.590777392264867],
    [0.975, 22, 36.78071208403556],
    [0.001, 18, 4.90484880872755],
    [0.999, 20, 45.31474661812586],
    [0.5, 100, 99.33412923598846],
    [0.975, 2000, 2125.8423024497756],
    [0.025, 0.5, 5.273202591259992e-7],
  ])('below which %f of a variable with %f degrees of freedom lies', (probability, freedom, expected) => {
    expectDigits(chiSquaredQuantile(probability, freedom), expected, 12);
  });

  it('asked from above gives what it gives from below', () => {
    expectDigits(chiSquaredQuantile(0.025, 22, 'upper'), 36.78071208403556, 12);
    expectDigits(chiSquaredQuantile(1e-12, 1, 'upper'), 50.84412791, 9);
  });

  it('gives the ends of the range for certainty', () => {
    expect(chiSquaredQuantile(0, 5)).toBe(0);
    expect(chiSquaredQuantile(1, 5, 'upper')).toBe(0);
    expect(chiSquaredQuantile(1, 5)).toBe(Number.POSITIVE_INFINITY);
    expect(chiSquaredQuantile(0, 5, 'upper')).toBe(Number.POSITIVE_INFINITY);
  });

  it('undoes the distribution', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        fc.integer({ min: 1, max: 3000 }),
        (probability, freedom) => {
          const back = chiSquaredDistribution(chiSquaredQuantile(probability, freedom), freedom);
          return Math.abs(back - probability) <= 1e-12;
        },
      ),
    );
  });
});
