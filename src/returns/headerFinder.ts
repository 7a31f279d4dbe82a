import type { IssueLog } from './issueLog.ts';
import { REQUIRED_COLUMNS } from './standardLevels.ts';
import type { TableVisitor } from './tableSource.ts';

const SEARCHED = 30;
const ENOUGH = 3;

/**
 * Passes a table on with its true header. A table whose column names stand under a title is told and read on from there; one
 * that is turned on its side is told and not read.
 */
export function openHeaderFinder(inner: TableVisitor, log: IssueLog): TableVisitor & { readonly finish: () => void } {
  let held: { cells: readonly string[]; line: number }[] = [];
  let isFound = false;
  let isTurned = false;

  function pass(): void {
    const [first, ...rest] = held;
    held = [];
    isFound = true;
    if (first === undefined) return;
    inner.onHeader(first.cells, first.line);
    for (const { cells, line } of rest) inner.onRow(cells, line);
  }

  function hold(cells: readonly string[], line: number): void {
    held.push({ cells: [...cells], line });
    if (isHeader(cells)) {
      log.add('header_not_first', { line, found: cells.join(',').slice(0, 60) });
      held = [{ cells, line }];
      pass();
    } else if (held.filter((row) => isRequired(row.cells[0] ?? '')).length >= ENOUGH) {
      isTurned = true;
      log.add('table_transposed', {
        line: held[0]?.line ?? 1,
        column: 1,
        found: held[0]?.cells[0] ?? '',
      });
      held = [];
    } else if (held.length > SEARCHED) pass();
  }

  return {
    onHeader: (cells, line) => {
      held = [{ cells: [...cells], line }];
      if (isHeader(cells)) pass();
    },
    onRow: (cells, line) => {
      if (isTurned) return;
      if (isFound) inner.onRow(cells, line);
      else hold(cells, line);
    },
    finish: () => {
      if (!isFound && !isTurned) pass();
    },
  };
}

/** Whether a line holds enough of the required column names to be the header. */
export function isHeader(cells: readonly string[]): boolean {
  return cells.filter(isRequired).length >= ENOUGH;
}

function isRequired(cell: string): boolean {
  return (REQUIRED_COLUMNS as readonly string[]).includes(cell.trim().toLowerCase());
}
