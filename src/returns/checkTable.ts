import type { ReturnTable } from './checkedReturn.ts';
import { formatKey } from './formatKey.ts';
import type { IssueLog } from './issueLog.ts';
import { findRepeated } from './repeatedKeys.ts';
import type { ReadTable } from './toTable.ts';

/** Holds the rows of a table against each other. */
export function checkTable(read: ReadTable, log: IssueLog): void {
  if (!read.isComplete) return;
  checkKeys(read, log);
  checkNamesakes(read, log);
}

/** Rows of which so many repeat each other are not mistakes one by one. */
const MANY = 10;

/** No two rows are about the same place, period and categories. */
function checkKeys(read: ReadTable, log: IssueLog): void {
  const { table, values, rowOf, header } = read;
  const repeated = findRepeated(table.rows, toColumns(table), toSizes(table));
  if (repeated.length >= MANY && repeated.length > table.rows / 2) {
    const place = { line: table.line[repeated[0]?.row ?? 0] ?? header.line, foundWords: `${repeated.length} rows` };
    log.add('personal_rows', place, { count: repeated.length, rows: table.rows });
    return;
  }
  for (const { row, first } of repeated) {
    const isSame = values.every((column) => column.isSame(rowOf(row), rowOf(first)));
    const line = table.line[row] ?? 0;
    const firstLine = table.line[first] ?? 0;
    log.add(isSame ? 'row_repeated' : 'key_repeated', { line, foundWords: formatKey(table, row) }, { firstLine });
  }
}

/** Two codes for one name are a mistake in one and the same period; over time a place may get a new code. */
function checkNamesakes({ table, geographies }: ReadTable, log: IssueLog): void {
  for (const { first, name, code, line, column, columnName } of geographies.namesakes) {
    const periods = periodsOf(table, first.code);
    const isTogether = [...periodsOf(table, code)].some((period) => periods.has(period));
    const rule = isTogether ? 'geography_two_codes' : 'geography_code_changed';
    log.add(rule, { line, column, columnName, found: code }, { name, other: first.code, firstLine: first.line });
  }
}

function periodsOf(table: ReturnTable, code: string): Set<number> {
  const index = table.geographies.findIndex((g) => g.code === code);
  const periods = new Set<number>();
  for (let row = 0; row < table.rows; row++) if (table.geography[row] === index) periods.add(table.period[row] ?? 0);
  return periods;
}

/** The columns that make up a row's key, and how many values each can have. */
export function toColumns(table: ReturnTable): readonly Int32Array[] {
  return [table.geography, table.period, ...table.categories];
}

export function toSizes(table: ReturnTable): readonly number[] {
  return [table.geographies.length, table.periods.length, ...table.breakdowns.map((b) => b.categories.length)];
}
