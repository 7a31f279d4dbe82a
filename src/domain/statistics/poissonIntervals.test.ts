import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byarInterval } from './byarInterval.ts';
import { exactPoissonInterval } from './exactPoissonInterval.ts';
import type { Interval } from './interval.ts';
import { rateInterval } from './rateInterval.ts';

/** Agreement in `digits` significant digits. */
function expectDigits(actual: number, expected: number, digits: number): void {
  if (expected === 0) expect(actual).toBe(0);
  else expect(actual / expected).toBeCloseTo(1, digits);
}

function limits(interval: Interval): { lower: number; upper: number } {
  if (interval.kind === 'refused') throw new Error(`refused: ${interval.code}`);
  return interval;
}

/**
 * Chi-squared quantiles with 40 significant digits (mpmath). Rounded, they are the exact limits that statistical tables
 * print, e.g. Armitage & Berry, appendix table A6: 5 events, 1.62 to 11.67; 9 events, 4.12 to 17.08.
 */
const EXACT = [
  [0, 0, 3.6888794541139363],
  [1, 0.025317807984289876, 5.571643390938899],
  [2, 0.2422092785439649, 7.224687667723961],
  [3, 0.6186721228956013, 8.767273069742325],
  [4, 1.0898653736263249, 10.241588675403698],
  [5, 1.6234863901184204, 11.66833207932267],
  [6, 2.2018942534908508, 13.059474022518685],
  [7, 2.8143630515198663, 14.422675361702378],
  [8, 3.4538321767485014, 15.763189220193315],
  [9, 4.115373097378332, 17.08480345141917],
] as const;

/** Σ of Poisson probabilities, by adding them up: a route to the exact limits that uses no gamma function. */
function poissonAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k += 1) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}

describe('exactPoissonInterval', () => {
  it.each(EXACT)('of %i events', (count, lower, upper) => {
    const interval = limits(exactPoissonInterval(count));
    expectDigits(interval.lower, lower, 12);
    expectDigits(interval.upper, upper, 12);
  });

  it('at 99.8%', () => {
    const interval = limits(exactPoissonInterval(5, 0.998));
    expectDigits(interval.lower, 0.7393717319178326, 12);
    expectDigits(interval.upper, 16.45474520368011, 12);
  });

  it('leaves half of what is not covered on each side, for any count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), (count) => {
        const { lower, upper } = limits(exactPoissonInterval(count));
        expect(poissonAtMost(count, upper)).toBeCloseTo(0.025, 9);
        expect(1 - poissonAtMost(count - 1, lower)).toBeCloseTo(0.025, 9);
      }),
    );
  });
});

describe('byarInterval', () => {
  /** Breslow & Day's formula with 40 significant digits; 65, 1,045 and 10 are the counts that PHEindicatormethods tests. */
  it.each([
    [10, 0.95, 4.787449913967562, 18.391458605756476],
    [65, 0.95, 50.16318771045944, 82.84913854593987],
    [1045, 0.95, 982.5932018073327, 1110.3312129856497],
    [10, 0.998, 2.916318374695685, 24.193724927880538],
    [65, 0.998, 42.880261471480196, 94.000290844318],
    [1045, 0.998, 947.9407035610375, 1148.8061609880326],
  ])('of %i events at %f', (count, level, lower, upper) => {
    const interval = byarInterval(count, level);
    expect(interval).toMatchObject({ kind: 'valid', method: 'byar', level });
    expectDigits(limits(interval).lower, lower, 12);
    expectDigits(limits(interval).upper, upper, 12);
  });

  it.each(EXACT)('is exact below 10: %i', (count) => {
    expect(byarInterval(count)).toEqual(exactPoissonInterval(count));
    expect(byarInterval(count)).toMatchObject({ method: 'exact_poisson' });
  });

  it('comes close to the exact interval from 10 events on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 2000 }), (count) => {
        const byar = limits(byarInterval(count));
        const exact = limits(exactPoissonInterval(count));
        expect(byar.lower / exact.lower).toBeCloseTo(1, 2);
        expect(byar.upper / exact.upper).toBeCloseTo(1, 2);
      }),
    );
  });

  it('never falls below 0, at any level', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.double({ min: 0.01, max: 0.9999999999, noNaN: true }),
        (count, level) => {
          const { lower, upper } = limits(byarInterval(count, level));
          return lower >= 0 && upper >= lower && !Object.is(lower, -0);
        },
      ),
    );
  });

  it.each([
    [-1, 0.95, 'numerator_negative'],
    [Number.NaN, 0.95, 'not_finite'],
    [Number.POSITIVE_INFINITY, 0.95, 'not_finite'],
    [5, 1, 'level_out_of_range'],
    [50, 0, 'level_out_of_range'],
  ] as const)('refuses %s at %s', (count, level, code) => {
    expect(byarInterval(count, level)).toEqual({ kind: 'refused', code });
    expect(exactPoissonInterval(count, level)).toEqual({ kind: 'refused', code });
  });
});

describe('rateInterval', () => {
  it('scales the interval of the count', () => {
    const interval = rateInterval(65, 10_000, 10_000);
    expect(interval).toMatchObject({ method: 'byar', level: 0.95 });
    expectDigits(limits(interval).lower, 50.16318771045944, 12);
    expectDigits(limits(interval).upper, 82.84913854593987, 12);
    expectDigits(limits(rateInterval(7, 750, 100_000)).lower, 375.2484068693155, 12);
  });

  it('allows more events than people', () => {
    expect(rateInterval(900, 700, 100).kind).toBe('valid');
  });

  it.each([
    [5, 0, 1000, 'denominator_not_positive'],
    [5, -10, 1000, 'denominator_not_positive'],
    [5, 10, 0, 'multiplier_not_positive'],
    [-5, 10, 1000, 'numerator_negative'],
    [5, Number.NaN, 1000, 'not_finite'],
    [1e308, 1, 1e300, 'not_finite'],
  ] as const)('refuses %d of %d per %d', (numerator, denominator, per, code) => {
    expect(rateInterval(numerator, denominator, per)).toEqual({ kind: 'refused', code });
  });
});
