import type { Verdict } from '#domain/editions/edition.ts';
import { toSymbol, type Value } from '#domain/value.ts';

/** What one cell of a grid shows. */
export type GridCell =
  | { readonly kind: 'value'; readonly value: Value; readonly text: string }
  | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly word: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank' };

/** `open` and `closed` rows hold others; a `leaf` holds none. */
export type RowState = 'open' | 'closed' | 'leaf';

export interface GridRow {
  readonly id: string;
  readonly label: string;
  readonly depth: number;
  readonly state: RowState;
  readonly isStrong?: boolean;
  readonly isPicked?: boolean;
}

export interface GridColumn {
  readonly id: string;
  readonly label: string;
  /** The label in full, where the head has room for a short one only. */
  readonly title?: string;
  /** Heads above it, outermost first; neighbours under the same heads share them. */
  readonly heads: readonly string[];
  readonly kind: 'number' | 'verdict' | 'text';
  readonly widthPx: number;
  readonly isStrong?: boolean;
  /** The series stops being one series at its left edge. */
  readonly startsBreak?: boolean;
  /** Nothing was collected: the column is there so that nobody takes its neighbours for neighbours in time. */
  readonly isGap?: boolean;
  readonly isSortable?: boolean;
}

export interface GridSort {
  readonly column: string;
  readonly isDescending: boolean;
}

/** The column of row labels, as a sort names it. */
export const ROW_HEAD = 'name';

/** A table of figures: rows may hold others, cells are worked out when they are drawn. */
export interface GridModel<Row extends GridRow = GridRow, Column extends GridColumn = GridColumn> {
  readonly label: string;
  readonly rowHead: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly sort?: GridSort;
  /** The columns are wider than the page: those at the end are in sight first. */
  readonly startsAtEnd?: boolean;
  toCell(row: Row, column: Column): GridCell;
  /** What the cells are worked out from: another one where the same row and column may hold another figure. */
  readonly figures: object;
}

export interface HeadCell {
  readonly label: string;
  readonly span: number;
  /** Of its first column. */
  readonly startsBreak: boolean;
  readonly isGap: boolean;
}

/**
 * The rows of heads above the columns, outermost first: one head for each run of neighbours that stand under the same
 * heads so far. Columns with fewer heads stand under empty ones.
 */
export function toHeadRows(columns: readonly GridColumn[]): readonly (readonly HeadCell[])[] {
  const depth = Math.max(0, ...columns.map(({ heads }) => heads.length));
  return Array.from({ length: depth }, (_, level) => {
    const cells: (HeadCell & { readonly path: string })[] = [];
    for (const column of columns) {
      const path = JSON.stringify(column.heads.slice(0, level + 1));
      const last = cells.at(-1);
      if (last?.path === path && column.startsBreak !== true)
        cells[cells.length - 1] = { ...last, span: last.span + 1 };
      else cells.push({ ...toHeadCell(column, level), path });
    }
    return cells.map(({ path: _, ...cell }) => cell);
  });
}

function toHeadCell(column: GridColumn, level: number): HeadCell {
  return {
    label: column.heads[level] ?? '',
    span: 1,
    startsBreak: column.startsBreak === true,
    isGap: column.isGap === true,
  };
}

/** A cell as text alone, for the clipboard: a number with its mark behind it, a symbol, a word, or nothing. */
export function toCellText(cell: GridCell): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
      return cell.text;
    case 'verdict':
      return cell.word;
    case 'value': {
      const symbol = toSymbol(cell.value);
      if (cell.value.kind !== 'known') return symbol ?? '';
      return symbol === undefined ? cell.text : `${cell.text} ${symbol}`;
    }
  }
}

export function isWithheld(cell: GridCell): boolean {
  return cell.kind === 'value' && cell.value.kind === 'suppressed';
}

/** Clicking a head sorts by it, ascending first; again turns it round; a third time goes back to the given order. */
export function toNextSort(sort: GridSort | undefined, column: string): GridSort | undefined {
  if (sort?.column !== column) return { column, isDescending: false };
  return sort.isDescending ? undefined : { column, isDescending: true };
}
