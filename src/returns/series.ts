import type { ReturnTable } from './checkedReturn.ts';
import { toKeys } from './repeatedKeys.ts';

/**
 * The rows of a table in groups that differ in one dimension only: a series over periods, the categories of a breakdown, the
 * places of one period. `without` is the dimension that differs: 0 for places, 1 for periods, 2 and on for breakdowns.
 */
export function groupRows(table: ReturnTable, without: number): Map<number, number[]> {
  const columns = [table.geography, table.period, ...table.categories];
  const sizes = [table.geographies.length, table.periods.length, ...table.breakdowns.map((b) => b.categories.length)];
  const rest = (_: unknown, i: number) => i !== without;
  const keys = toKeys(table.rows, columns.filter(rest), sizes.filter(rest));
  const groups = new Map<number, number[]>();
  for (let row = 0; row < table.rows; row++) {
    const key = keys[row] ?? 0;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
