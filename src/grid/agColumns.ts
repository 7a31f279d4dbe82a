import type {
  ColDef,
  ColGroupDef,
  SuppressHeaderKeyboardEventParams,
  SuppressKeyboardEventParams,
} from 'ag-grid-community';
import { type GridContext, GridHeader, TreeCell, WordCell } from './agCells.tsx';
import { type GridCell, type GridColumn, type GridModel, type GridRow, isWithheld, ROW_HEAD } from './gridModel.ts';

type Definition = ColDef<GridRow> | ColGroupDef<GridRow>;

/** The column definitions of AG Grid: the labels pinned at the left, then the columns under their shared heads. */
export function toColumnDefinitions(
  { columns, rowHead }: Pick<GridModel, 'columns' | 'rowHead'>,
  labelWidth: number,
): Definition[] {
  return [toLabelDefinition(rowHead, labelWidth), ...nest(columns, 0)];
}

function toLabelDefinition(rowHead: string, width: number): ColDef<GridRow> {
  return {
    colId: ROW_HEAD,
    headerName: rowHead,
    pinned: 'left',
    lockPinned: true,
    suppressMovable: true,
    width,
    cellClass: 'grid-label',
    headerClass: 'grid-corner',
    valueGetter: ({ data }) => data,
    equals: () => false,
    cellRenderer: TreeCell,
    headerComponent: GridHeader,
    headerComponentParams: { isSortable: false },
    suppressKeyboardEvent: isOurs,
  };
}

/** Columns under one head at this level become one group; a break always begins another. */
function nest(columns: readonly GridColumn[], level: number): Definition[] {
  const found: Definition[] = [];
  for (let i = 0; i < columns.length; ) {
    const first = columns[i];
    if (first === undefined) break;
    const head = first.heads[level];
    if (head === undefined) {
      found.push(toDefinition(first));
      i++;
      continue;
    }
    const end = columns.findIndex((c, n) => n > i && (c.heads[level] !== head || c.startsBreak === true));
    const run = columns.slice(i, end === -1 ? columns.length : end);
    found.push({
      groupId: `${level}.${first.id}`,
      headerName: head,
      headerClass: toClasses(first, 'grid-group'),
      marryChildren: true,
      children: nest(run, level + 1),
    });
    i += run.length;
  }
  return found;
}

function toDefinition(column: GridColumn): ColDef<GridRow> {
  const classes = toClasses(column, `is-${column.kind}`);
  return {
    colId: column.id,
    headerName: column.label,
    minWidth: column.widthPx,
    flex: column.widthPx,
    headerClass: classes,
    cellClass: ({ value }: { value: GridCell }) => [...classes, ...(isWithheld(value) ? ['is-withheld'] : [])],
    valueGetter: ({ data, context }) => data && (context as GridContext).toCell(data, column),
    valueFormatter: ({ value }: { value: GridCell | undefined }) => toPlainText(value) ?? '',
    cellRendererSelector: ({ value }) => (toPlainText(value) === undefined ? { component: WordCell } : undefined),
    equals: isSameCell,
    headerComponent: GridHeader,
    headerComponentParams: { isSortable: column.isSortable === true, title: column.title },
    suppressKeyboardEvent: isOurs,
    suppressHeaderKeyboardEvent: isSortKey,
  };
}

/** A cell that is text and nothing else is drawn by the grid itself, which is many times cheaper than a component. */
function toPlainText(cell: GridCell | undefined): string | undefined {
  if (cell === undefined || cell.kind === 'blank') return '';
  if (cell.kind === 'text') return cell.text;
  const isPlain = cell.kind === 'value' && cell.value.kind === 'known' && cell.value.mark === undefined;
  return isPlain ? cell.text : undefined;
}

function isSameCell(a: GridCell | undefined, b: GridCell | undefined): boolean {
  if (a === undefined || b === undefined || a.kind !== b.kind) return a === b;
  if (a.kind === 'value' && b.kind === 'value') {
    const mark = (cell: typeof a) => (cell.value.kind === 'known' ? cell.value.mark : undefined);
    return a.text === b.text && a.value.kind === b.value.kind && mark(a) === mark(b);
  }
  if (a.kind === 'verdict' && b.kind === 'verdict') return a.verdict === b.verdict && a.word === b.word;
  return a.kind === 'text' && b.kind === 'text' ? a.text === b.text : true;
}

/** Keys that mean something in a tree of rows; the grid must not do anything else with them. */
export type RowKey = 'open' | 'close' | 'pick' | 'source';

export function toRowKey(key: string, column: string, { state }: GridRow): RowKey | undefined {
  if (key === ' ') return 'pick';
  if (column === ROW_HEAD) {
    if (key === 'ArrowRight' && state === 'closed') return 'open';
    if (key === 'ArrowLeft') return 'close';
    return key === 'Enter' && state !== 'leaf' ? (state === 'open' ? 'close' : 'open') : undefined;
  }
  return key === 'Enter' || key === 'p' || key === 'P' ? 'source' : undefined;
}

function isOurs({ event, column, data }: SuppressKeyboardEventParams<GridRow>): boolean {
  return data !== undefined && toRowKey(event.key, column.getColId(), data) !== undefined;
}

/** Enter and Space on a head sort by it; the head listens for that itself. */
function isSortKey({ event }: SuppressHeaderKeyboardEventParams<GridRow>): boolean {
  return event.key === 'Enter' || event.key === ' ';
}

function toClasses({ isStrong, startsBreak, isGap }: GridColumn, ...more: readonly string[]): string[] {
  return [
    ...more,
    ...(isStrong ? ['is-strong'] : []),
    ...(startsBreak ? ['is-break'] : []),
    ...(isGap ? ['is-gap'] : []),
  ];
}
