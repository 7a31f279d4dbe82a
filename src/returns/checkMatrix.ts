import { toColumns, toSizes } from './checkTable.ts';
import type { IssueLog } from './issueLog.ts';
import { toKeys } from './repeatedKeys.ts';
import type { ReadTable } from './toTable.ts';

/** A table this full was meant to be complete. */
const NEARLY_FULL = 0.9;
const MOST_CELLS = 5_000_000;

/** Tells the combinations that have no row, in a table that has nearly all of them. */
export function checkMatrix({ table, header }: ReadTable, log: IssueLog): void {
  const sizes = toSizes(table);
  const total = sizes.reduce((product, size) => product * size, 1);
  const missing = total - table.rows;
  if (missing <= 0 || total > MOST_CELLS || table.rows < total * NEARLY_FULL) return;
  const has = new Uint8Array(total);
  for (const key of toKeys(table.rows, toColumns(table), sizes)) has[key] = 1;
  const words = {
    missing: missing === 1 ? '1 has' : `${missing} have`,
    total,
    first: formatPosition(table, sizes, has.indexOf(0)),
  };
  log.add('cells_missing', { line: header.line, foundWords: `${table.rows} rows` }, words);
}

function formatPosition(table: ReadTable['table'], sizes: readonly number[], position: number): string {
  const names = [
    table.geographies.map((g) => g.name),
    table.periods.map((p) => p.label),
    ...table.breakdowns.map((b) => b.categories.map((c) => c.label)),
  ];
  const parts: string[] = [];
  let rest = position;
  for (let d = sizes.length - 1; d >= 0; d--) {
    const size = sizes[d] ?? 1;
    parts.unshift(names[d]?.[rest % size] ?? '');
    rest = Math.floor(rest / size);
  }
  return parts.join(', ');
}
