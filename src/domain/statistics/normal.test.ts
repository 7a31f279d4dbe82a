import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalDistribution, normalQuantile, zOfLevel } from './normal.ts';

/** Agreement in `digits` significant digits. */
function expectDigits(actual: number, expected: number, digits: number): void {
  if (expected === 0) expect(actual).toBe(0);
  else expect(actual / expected).toBeCloseTo(1, digits);
}

/** Reference values: the error function evaluated with 40 significant digits (mpmath). */
describe('normalDistribution', () => {
  it.each([
    [-8, 6.220960574271784e-16],
    [-5, 2.866515718791939e-7],
    [-1.96, 0.024997895148220435],
    [-0.5, 0.3085375387259869],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [1.96, 0.9750021048517795],
    [3, 0.9986501019683699],
  ])('below %f', (z, expected) => {
    expectDigits(normalDistribution(z), expected, 12);
  });
});

describe('normalQuantile', () => {
  it.each([
    [1e-10, -6.361340902404057],
    [0.001, -3.0902323061678136],
    [0.025, -1.9599639845400543],
    [0.25, -0.6744897501960817],
    [0.5, 0],
    [0.9, 1.2815515655446006],
    [0.975, 1.9599639845400543],
    [0.9999999, 5.1993375821928165],
  ])('of %f', (probability, expected) => {
    expectDigits(normalQuantile(probability), expected, 10);
  });

  it('undoes the distribution', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -6, max: 6, noNaN: true }),
        (z) => Math.abs(normalQuantile(normalDistribution(z)) - z) < 1e-6,
      ),
    );
  });
});

describe('zOfLevel', () => {
  it('has full precision at the usual levels, and agrees with the quantile there', () => {
    expect(zOfLevel(0.95)).toBe(1.959963984540054);
    expectDigits(zOfLevel(0.95), normalQuantile(0.975), 14);
    expectDigits(zOfLevel(0.998), normalQuantile(0.999), 13);
  });

  it('works out any other level', () => {
    expectDigits(zOfLevel(0.9), 1.6448536269514722, 12);
    expectDigits(zOfLevel(0.99), 2.5758293035489004, 12);
  });
});
