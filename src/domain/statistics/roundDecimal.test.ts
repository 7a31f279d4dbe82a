import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundDecimal } from './roundDecimal.ts';

/** digits × 10^−scale, exactly: what a number was when it was published. */
function toText(digits: bigint, scale: number): string {
  const sign = digits < 0n ? '-' : '';
  const row = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return scale === 0 ? sign + row : `${sign}${row.slice(0, -scale)}.${row.slice(-scale)}`;
}

/** The reference: half away from zero in whole numbers of any size, without a string of digits being touched. */
function reference(digits: bigint, scale: number, places: number): string {
  if (places >= scale) return toText(digits * 10n ** BigInt(places - scale), places);
  const unit = 10n ** BigInt(scale - places);
  const size = digits < 0n ? -digits : digits;
  const rounded = (2n * size + unit) / (2n * unit);
  return toText(digits < 0n ? -rounded : rounded, places);
}

describe('roundDecimal', () => {
  it.each([
    [1.005, 2, '1.01'],
    [1.255, 2, '1.26'],
    [8.345, 2, '8.35'],
    [0.285, 2, '0.29'],
    [2.5, 0, '3'],
    [-2.5, 0, '-3'],
    [0.5, 0, '1'],
    [-0.5, 0, '-1'],
    [0.49999999999999994, 0, '0'],
    [9.995, 2, '10.00'],
    [99.95, 1, '100.0'],
    [999, 0, '999'],
    [37.220302375809936, 1, '37.2'],
    [0.1 + 0.2, 1, '0.3'],
    [12, 3, '12.000'],
    [1e21, 1, '1000000000000000000000.0'],
    [1.5e300, 0, `15${'0'.repeat(299)}`],
    [1.2345e-7, 9, '0.000000123'],
    [1.2345e-7, 2, '0.00'],
    [5e-324, 0, '0'],
    [Number.MAX_SAFE_INTEGER, 0, '9007199254740991'],
  ])('of %d at %i places is %s', (value, places, text) => {
    expect(roundDecimal(value, places).text).toBe(text);
    expect(roundDecimal(value, places).number).toBe(Number(text));
  });

  it.each([-0, -0.001, -0.004, -4e-9, -5e-324])('never gives minus zero: %d', (value) => {
    const rounded = roundDecimal(value, 2);
    expect(rounded.text).toBe('0.00');
    expect(Object.is(rounded.number, 0)).toBe(true);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('throws on %d', (value) => {
    expect(() => roundDecimal(value, 1)).toThrow(RangeError);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('throws on %d places', (places) => {
    expect(() => roundDecimal(1, places)).toThrow(RangeError);
  });

  it('agrees with whole-number arithmetic in 10,000 cases', () => {
    fc.assert(
      fc.property(
        // Fifteen digits: every such decimal comes back from its binary value as it was written.
        fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 8 }),
        (digits, scale, places) => {
          const expected = reference(digits, scale, places);
          const { text, number } = roundDecimal(Number(toText(digits, scale)), places);
          expect(text).toBe(/[1-9]/.test(expected) ? expected : expected.replace('-', ''));
          expect(number).toBe(Number(text));
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('breaks ties away from zero in 10,000 cases that end in 5', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 9_999_999_999_999n }), fc.integer({ min: 0, max: 6 }), (head, places) => {
        const digits = head * 10n + 5n;
        const value = Number(toText(digits, places + 1));
        expect(roundDecimal(value, places).text).toBe(toText(head + 1n, places));
        expect(roundDecimal(-value, places).text).toBe(`-${toText(head + 1n, places)}`);
      }),
      { numRuns: 10_000 },
    );
  });

  it('rounds any number at all to text that only digits, a point and a minus make', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: 0, max: 20 }),
        (value, places) => {
          const pattern = places === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${places}}$`);
          return pattern.test(roundDecimal(value, places).text);
        },
      ),
    );
  });
});
