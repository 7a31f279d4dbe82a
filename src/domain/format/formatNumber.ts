import { roundDecimal } from '#domain/statistics/roundDecimal.ts';

/** Minus as typography has it, so that it is as wide as a plus and never breaks from its number. */
export const MINUS = '−';

/** Fixed decimals, commas from 1,000, a true minus; rounded half away from zero on the decimal text. Never "−0". */
export function formatNumber(amount: number, decimals: number): string {
  const rounded = roundDecimal(Math.abs(amount), decimals).text;
  const [whole = '0', fraction] = rounded.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return amount < 0 && Number(rounded) !== 0 ? `${MINUS}${text}` : text;
}

/** With its sign, "+9.7" or "−48.6"; a change that rounds to nothing has none: "0.0". */
export function formatSigned(amount: number, decimals: number): string {
  const text = formatNumber(amount, decimals);
  return amount > 0 && Number(roundDecimal(amount, decimals).text) !== 0 ? `+${text}` : text;
}

/** "6.0 to 11.2": the ends of an interval or a range. */
export function formatInterval(lower: number, upper: number, decimals: number): string {
  return `${formatNumber(lower, decimals)} to ${formatNumber(upper, decimals)}`;
}

/** "517 of 1,389": counts, without decimals unless they have them. */
export function formatCounts(numerator: number, denominator: number): string {
  return `${formatCount(numerator)} of ${formatCount(denominator)}`;
}

export function formatCount(count: number): string {
  return formatNumber(count, Number.isInteger(count) ? 0 : 1);
}
