import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from './wilsonInterval.ts';

/** Reference limits: the formula evaluated with 40 significant digits (mpmath). */
const REFERENCE = [
  // Worked in many textbooks and calculators: 0.4535, 0.8828.
  { x: 10, n: 14, level: 0.95, lower: 0.4535091567010681, upper: 0.8827862135542308 },
  // Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3: 0.2553 to 0.3662.
  { x: 81, n: 263, level: 0.95, lower: 0.2552885198782742, upper: 0.36620957698280004 },
  // The same table: 0.0624 to 0.1605.
  { x: 15, n: 148, level: 0.95, lower: 0.06238639953073628, upper: 0.16048724172330803 },
  // The same table: 0.0061 to 0.1718.
  { x: 1, n: 29, level: 0.95, lower: 0.00611321429276266, upper: 0.17175521879320288 },
  // EHC plans issued in 20 weeks, Worcestershire 2024: 37.2% (34.7 to 39.8).
  { x: 517, n: 1389, level: 0.95, lower: 0.3471739732564, upper: 0.39795136189798636 },
  { x: 405_723, n: 622_583, level: 0.95, lower: 0.6504925639552976, upper: 0.6528594946225286 },
  { x: 10, n: 14, level: 0.998, lower: 0.3268789675094739, upper: 0.9279031256444943 },
  { x: 0, n: 10, level: 0.95, lower: 0, upper: 0.27753279986288926 },
  { x: 10, n: 10, level: 0.95, lower: 0.7224672001371107, upper: 1 },
] as const;

function limits(x: number, n: number, level?: number): { lower: number; upper: number } {
  const interval = wilsonInterval(x, n, level);
  if (interval.kind === 'refused') throw new Error(`refused ${x}/${n}: ${interval.code}`);
  return interval;
}

const counts = fc
  .integer({ min: 1, max: 2_000_000 })
  .chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }));

describe('wilsonInterval', () => {
  it.each(REFERENCE)('agrees with the reference for $x of $n at $level', ({ x, n, level, lower, upper }) => {
    const interval = wilsonInterval(x, n, level);
    expect(interval).toMatchObject({ kind: 'valid', method: 'wilson', level });
    expect(limits(x, n, level).lower).toBeCloseTo(lower, 12);
    expect(limits(x, n, level).upper).toBeCloseTo(upper, 12);
  });

  it('starts at exactly 0 for none and ends at exactly 1 for all', () => {
    expect(Object.is(limits(0, 7).lower, 0)).toBe(true);
    expect(limits(7, 7).upper).toBe(1);
  });

  it.each([
    { x: 1, n: 0, code: 'denominator_not_positive' },
    { x: 0, n: -5, code: 'denominator_not_positive' },
    { x: -1, n: 10, code: 'numerator_negative' },
    { x: 11, n: 10, code: 'numerator_over_denominator' },
    { x: Number.NaN, n: 10, code: 'not_finite' },
    { x: 1, n: Number.POSITIVE_INFINITY, code: 'not_finite' },
    { x: 1, n: Number.MAX_VALUE, code: 'not_finite' },
  ] as const)('refuses $x of $n with $code', ({ x, n, code }) => {
    expect(wilsonInterval(x, n)).toEqual({ kind: 'refused', code });
  });

  it.each([0, 1, -0.5, 95, Number.NaN])('refuses the level %s', (level) => {
    expect(wilsonInterval(1, 2, level)).toEqual({ kind: 'refused', code: 'level_out_of_range' });
  });

  it('keeps its limits within 0 and 1 and around the proportion', () => {
    fc.assert(
      fc.property(counts, ({ x, n }) => {
        const { lower, upper } = limits(x, n);
        return 0 <= lower && lower <= x / n && x / n <= upper && upper <= 1 && lower < upper;
      }),
    );
  });

  it('mirrors: the interval of the complement is the complement of the interval', () => {
    fc.assert(
      fc.property(counts, ({ x, n }) => {
        const one = limits(x, n);
        const other = limits(n - x, n);
        return Math.abs(one.lower - (1 - other.upper)) < 1e-12 && Math.abs(one.upper - (1 - other.lower)) < 1e-12;
      }),
    );
  });

  it('narrows as the same proportion rests on more people', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 50 }), ({ x, n }, times) => {
        const few = limits(x, n);
        const many = limits(x * times, n * times);
        return many.upper - many.lower < few.upper - few.lower;
      }),
    );
  });

  it('widens as more confidence is asked for', () => {
    fc.assert(
      fc.property(counts, ({ x, n }) => {
        const usual = limits(x, n, 0.95);
        const strict = limits(x, n, 0.998);
        return strict.lower <= usual.lower && usual.upper <= strict.upper;
      }),
    );
  });
});
