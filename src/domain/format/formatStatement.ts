import type { Statement } from '#domain/statement.ts';
import { formatInterval, formatNumber } from './formatNumber.ts';

const BOUNDS = { about: 'about', atLeast: 'at least', lessThan: 'less than' } as const;

/**
 * The number that a document states, as it states it: "about 20", "at least 500", "2 to 3", "10". `undefined` for a statement
 * without a number. A document's figures are printed with the decimals that it gave them.
 */
export function formatStatementValue({
  value,
  low,
  high,
  bound,
}: Pick<Statement, 'value' | 'low' | 'high' | 'bound'>): string | undefined {
  if (value !== undefined) {
    const number = formatNumber(value, decimalsOf(value));
    return bound === undefined ? number : `${BOUNDS[bound]} ${number}`;
  }
  if (low !== undefined && high !== undefined)
    return formatInterval(low, high, Math.max(decimalsOf(low), decimalsOf(high)));
  if (low !== undefined) return `at least ${formatNumber(low, decimalsOf(low))}`;
  return high === undefined ? undefined : `at most ${formatNumber(high, decimalsOf(high))}`;
}

function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}
