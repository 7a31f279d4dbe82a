/** A number rounded, as text with exactly the places asked for and as the number that this text names. */
export type RoundedDecimal = { readonly text: string; readonly number: number };

/**
 * Rounds to `places` decimals, half away from zero, on the decimal text of the number and not on its binary value:
 * 1.005 is stored as a little less than 1.005, is printed "1.005" everywhere, and rounds to 1.01 as a reader would do it.
 * The decimal text is the shortest that names the number (ECMAScript `Number::toString`), so what was published rounds
 * as published.
 *
 * `text` has an ASCII minus, no grouping, never an exponent and never "-0": −0.004 at two places is "0.00".
 * Throws a RangeError on NaN, ±Infinity or a number of places that is not whole and ≥ 0: those are bugs, not data.
 * Worked: `roundDecimal(1.005, 2)` is { text: '1.01', number: 1.01 }; −2.5 at 0 places is "-3"; 1e21 at 1 is "1000000000000000000000.0".
 */
export function roundDecimal(value: number, places: number): RoundedDecimal {
  if (!Number.isFinite(value)) throw new RangeError(`Cannot round ${value}`);
  if (!Number.isInteger(places) || places < 0) throw new RangeError(`Cannot round to ${places} places`);

  const { whole, fraction } = toDigits(Math.abs(value));
  const kept = whole + fraction.slice(0, places).padEnd(places, '0');
  const digits = fraction.charAt(places) >= '5' ? increment(kept) : kept;
  const point = digits.length - places;
  const unsigned = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  const text = value < 0 && /[1-9]/.test(digits) ? `-${unsigned}` : unsigned;
  return { text, number: Number(text) };
}

/** The decimal digits of a number ≥ 0 before and after the point, with any exponent written out. */
function toDigits(value: number): { whole: string; fraction: string } {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const shift = Number(exponent);
  if (shift === 0) return { whole, fraction };
  if (shift < 0) return { whole: '0', fraction: '0'.repeat(-shift - 1) + whole + fraction };
  return { whole: whole + fraction.padEnd(shift, '0'), fraction: '' };
}

/** One more, in the last place, of a row of digits: "129" → "130", "99" → "100". */
function increment(digits: string): string {
  const head = digits.replace(/9+$/, '');
  const zeros = '0'.repeat(digits.length - head.length);
  if (head === '') return `1${zeros}`;
  return head.slice(0, -1) + String(Number(head.slice(-1)) + 1) + zeros;
}
