import { assertNever } from '#domain/assertNever.ts';
import { formatCounts, formatNumber, formatSigned } from '#domain/format/formatNumber.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { SYMBOL_WORDS, toSymbol, type Value } from '#domain/value.ts';

/** What formatting needs to know of a measure. */
export type MeasureUnit = Pick<Measure, 'unit' | 'decimals'>;

export function isPercent(unit: string): boolean {
  return unit.startsWith('%');
}

/** A number with its unit: "37.2%", "7,775 children", "1 child", "43.5 per 10,000", "66 days". */
export function formatAmount(amount: number, { unit, decimals }: MeasureUnit): string {
  const number = formatNumber(amount, decimals);
  if (isPercent(unit)) return `${number}%`;
  return withUnit(number, unit);
}

function withUnit(number: string, unit: string): string {
  if (unit === '') return number;
  return `${number} ${number === '1' ? toSingular(unit) : unit}`;
}

const IRREGULAR: Readonly<Record<string, string>> = { children: 'child', people: 'person' };

/** "event" of "events", "family" of "families", "case a month" of "cases a month"; "per 10,000" stays. */
function toSingular(unit: string): string {
  const [first = '', ...rest] = unit.split(' ');
  const one = IRREGULAR[first] ?? first.replace(/ies$/, 'y').replace(/(?<=[a-rt-z])s$/, '');
  return [one, ...rest].join(' ');
}

/** A number as it stands in a table column, whose head carries the unit. */
export function formatBare(value: Value, { decimals }: MeasureUnit): string {
  return value.kind === 'known' ? formatNumber(value.amount, decimals) : (toSymbol(value) ?? '');
}

/** A value in words: the number with its unit, or why there is none. */
export function formatValue(value: Value, unit: MeasureUnit): string {
  switch (value.kind) {
    case 'known':
      return formatAmount(value.amount, unit);
    case 'suppressed':
      return SYMBOL_WORDS.c;
    case 'low':
      return SYMBOL_WORDS.low;
    case 'notApplicable':
      return SYMBOL_WORDS.z;
    case 'notAvailable':
      return SYMBOL_WORDS.x;
    default:
      return assertNever(value);
  }
}

/** The size of a difference in the measure's own unit: "8.7 points" for percentages, "26 days", "2.9 per 10,000". */
export function formatDifference(difference: number, { unit, decimals }: MeasureUnit): string {
  const number = formatNumber(Math.abs(difference), decimals);
  if (isPercent(unit)) return `${number} ${number === '1' ? 'point' : 'points'}`;
  return withUnit(number, unit);
}

/** The same with its sign, for table columns: "+9.7". */
export function formatChange(difference: number, { decimals }: MeasureUnit): string {
  return formatSigned(difference, decimals);
}

/** "517 of 1,389" where both counts were published, else `undefined`. */
export function formatPointCounts(point: Point): string | undefined {
  if (point.numerator === undefined || point.denominator === undefined) return undefined;
  return formatCounts(point.numerator, point.denominator);
}
