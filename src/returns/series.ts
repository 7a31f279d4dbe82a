import type { ReturnTable } from './checkedReturn.ts';
import { toKeys } from './repeatedKeys.ts';

/**
 * The rows of a table in groups that differ in one dimension only: a series over periods, the categories of a breakdown, the
 * places of one period. `without` is the dimension that differs: 0 for places, 1 for periods, 2 and on for breakdowns. Groups
 * come in the order of their first rows; each is a view that may be sorted, and no table of them is ever made.
 */
export function* groupRows(table: ReturnTable, without: number): Generator<Int32Array> {
  const columns = [table.geography, table.period, ...table.categories];
  const sizes = [table.geographies.length, table.periods.length, ...table.breakdowns.map((b) => b.categories.length)];
  const rest = (_: unknown, i: number) => i !== without;
  const { groupOf, count } = toGroups(toKeys(table.rows, columns.filter(rest), sizes.filter(rest)));
  const ends = new Int32Array(count + 1);
  for (const group of groupOf) ends[group + 1] = (ends[group + 1] ?? 0) + 1;
  for (let group = 0; group < count; group++) ends[group + 1] = (ends[group + 1] ?? 0) + (ends[group] ?? 0);
  const next = ends.slice();
  const rows = new Int32Array(table.rows);
  for (let row = 0; row < table.rows; row++) {
    const group = groupOf[row] ?? 0;
    const at = next[group] ?? 0;
    rows[at] = row;
    next[group] = at + 1;
  }
  for (let group = 0; group < count; group++) yield rows.subarray(ends[group], ends[group + 1]);
}

/** The group of each row, numbered as they are met. */
function toGroups(keys: Float64Array): { readonly groupOf: Int32Array; readonly count: number } {
  const numbers = new Map<number, number>();
  const groupOf = new Int32Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? 0;
    const group = numbers.get(key) ?? numbers.size;
    if (group === numbers.size) numbers.set(key, group);
    groupOf[row] = group;
  }
  return { groupOf, count: numbers.size };
}
