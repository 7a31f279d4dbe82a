import type { ReturnTable } from './checkedReturn.ts';
import { formatKey } from './formatKey.ts';
import type { IssueLog } from './issueLog.ts';
import { checkNamings } from './namings.ts';
import { findRepeated } from './repeatedKeys.ts';
import type { ReadTable } from './toTable.ts';

/** Holds the rows of a table against each other. */
export function checkTable(read: ReadTable, log: IssueLog): void {
  checkNamings(read.geographies.namings, read.table, log);
  if (read.isComplete) checkKeys(read, log);
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

/** The columns that make up a row's key, and how many values each can have. */
export function toColumns(table: ReturnTable): readonly Int32Array[] {
  return [table.geography, table.period, ...table.categories];
}

export function toSizes(table: ReturnTable): readonly number[] {
  return [table.geographies.length, table.periods.length, ...table.breakdowns.map((b) => b.categories.length)];
}
