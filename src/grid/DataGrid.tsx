import {
  type CellDoubleClickedEvent,
  type CellFocusedEvent,
  type CellKeyDownEvent,
  CellStyleModule,
  ClientSideRowModelModule,
  type FullWidthCellKeyDownEvent,
  type GetRowIdParams,
  type GridApi,
  type Module,
  RenderApiModule,
  RowApiModule,
  type RowClassRules,
  RowStyleModule,
  ScrollApiModule,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createStore } from 'zustand';
import type { GridContext, Sorted } from './agCells.tsx';
import { toColumnDefinitions, toRowKey } from './agColumns.ts';
import type { GridEvents } from './gridEvents.ts';
import { type GridModel, type GridRow, ROW_HEAD } from './gridModel.ts';
import { toLabelWidth } from './labelWidth.ts';
import 'ag-grid-community/styles/ag-grid.css';
import 'ag-grid-community/styles/ag-theme-quartz-no-font.css';
import './grid.css';
import './dataGrid.css';

interface DataGridProps extends GridEvents {
  readonly model: GridModel;
}

const MODULES: Module[] = [
  CellStyleModule,
  ClientSideRowModelModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
];

/** More rows than these scroll inside the grid; fewer are all there, and the page scrolls. */
const MOST_ROWS_AT_ONCE = 40;
/** Above these a row is found by its place, not its name: naming a hundred thousand takes longer than drawing them anew. */
const MOST_NAMED_ROWS = 5_000;
const ROW_PX = 33;
const HEAD_PX = 34;

const ROW_CLASSES: RowClassRules<GridRow> = {
  'is-picked': ({ data }) => data?.isPicked === true,
  'is-strong': ({ data }) => data?.isStrong === true,
};

/**
 * The grid with keys: arrows move, → opens a row and ← closes it, Space picks it, Enter or P asks for the source of a cell.
 * AG Grid draws and scrolls; sorting, opening and filtering are the model's. Behind this file alone stands its legacy theme,
 * because that one comes as style sheets and the security policy allows no other.
 */
export function DataGrid({ model, ...events }: DataGridProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [api, setApi] = useState<GridApi<GridRow>>();
  const drawn = useRef(model.figures);
  const latest = useRef({ model, events });
  latest.current = { model, events };

  const [sorted] = useState(() => createStore<Sorted>(() => ({ sort: model.sort })));
  useEffect(() => sorted.setState({ sort: model.sort }), [sorted, model.sort]);
  const context = useMemo<GridContext>(
    () => ({
      sorted,
      toCell: (row, column) => latest.current.model.toCell(row, column),
      onToggle: (row) => latest.current.events.onToggle?.(row),
      onPick: (row) => latest.current.events.onPick?.(row),
      onSort: (column) => latest.current.events.onSort?.(column),
    }),
    [sorted],
  );
  const labelWidth = toLabelWidth(model.rows, document.documentElement.clientWidth);
  const columns = useMemo(
    () => toColumnDefinitions({ columns: model.columns, rowHead: model.rowHead }, labelWidth),
    [model.columns, model.rowHead, labelWidth],
  );
  const isTall = model.rows.length > MOST_ROWS_AT_ONCE;

  useEffect(() => {
    if (api === undefined) return;
    frame.current?.querySelector('[role="grid"]')?.setAttribute('aria-label', model.label);
  }, [model.label, api]);
  useEffect(() => {
    // The same rows may show other figures now: another comparator, other parts. In another order they are as they were.
    if (drawn.current !== model.figures) api?.refreshCells();
    drawn.current = model.figures;
  }, [api, model.figures]);

  const onKey = (event: CellKeyDownEvent<GridRow> | FullWidthCellKeyDownEvent<GridRow>) => {
    const { data, event: native, rowIndex } = event;
    if (!(native instanceof KeyboardEvent) || data === undefined || !('column' in event)) return;
    const column = event.column.getColId();
    const key = toRowKey(native.key, column, data);
    if (key === undefined) return;
    native.preventDefault();
    switch (key) {
      case 'open':
        events.onToggle?.(data);
        return;
      case 'close':
        if (data.state === 'open') events.onToggle?.(data);
        else focusHolder(event.api, model.rows, rowIndex ?? 0);
        return;
      case 'pick':
        events.onPick?.(data);
        return;
      case 'source':
        askSource(data, column, native.target);
    }
  };
  const askSource = (row: GridRow, id: string, target: EventTarget | null) => {
    const column = model.columns.find((c) => c.id === id);
    if (column !== undefined && target instanceof HTMLElement) events.onSource?.(row, column, target);
  };

  return (
    <div ref={frame} className="grid-frame ag-theme-quartz" data-tall={isTall}>
      <AgGridReact<GridRow>
        theme="legacy"
        modules={MODULES}
        context={context}
        columnDefs={columns}
        rowData={model.rows as GridRow[]}
        {...(model.rows.length <= MOST_NAMED_ROWS && { getRowId: toRowId })}
        domLayout={isTall ? 'normal' : 'autoHeight'}
        rowHeight={ROW_PX}
        headerHeight={HEAD_PX}
        groupHeaderHeight={HEAD_PX}
        rowClassRules={ROW_CLASSES}
        defaultColDef={DEFAULTS}
        ensureDomOrder
        suppressColumnVirtualisation={model.columns.length <= 30}
        suppressDragLeaveHidesColumns
        animateRows={false}
        onGridReady={(event) => setApi(event.api)}
        onFirstDataRendered={({ api: ready }) => {
          const last = model.columns.at(-1);
          if (model.startsAtEnd === true && last !== undefined) showColumn(ready, last.id);
        }}
        onCellKeyDown={onKey}
        onCellFocused={({ rowIndex, column }: CellFocusedEvent<GridRow>) => {
          const row = rowIndex === null ? undefined : model.rows[rowIndex];
          const id = typeof column === 'string' ? column : column?.getColId();
          if (row !== undefined)
            events.onFocusCell?.(
              row,
              model.columns.find((c) => c.id === id),
            );
        }}
        onCellDoubleClicked={({ data, colDef, event }: CellDoubleClickedEvent<GridRow>) => {
          if (data !== undefined && colDef.colId !== ROW_HEAD)
            askSource(data, colDef.colId ?? '', event?.target ?? null);
        }}
      />
    </div>
  );
}

const DEFAULTS = { sortable: false, resizable: true, suppressMovable: true } as const;

function toRowId({ data }: GetRowIdParams<GridRow>): string {
  return data.id;
}

/** Once the columns have their widths, which is a frame later. */
function showColumn(api: GridApi<GridRow>, column: string): void {
  requestAnimationFrame(() => {
    if (!api.isDestroyed()) api.ensureColumnVisible(column, 'end');
  });
}

/** From a row that holds nothing open, ← goes to the row that holds it. */
function focusHolder(api: GridApi<GridRow>, rows: readonly GridRow[], index: number): void {
  const depth = rows[index]?.depth ?? 0;
  for (let i = index - 1; i >= 0; i--) {
    if ((rows[i]?.depth ?? 0) >= depth) continue;
    api.ensureIndexVisible(i);
    api.setFocusedCell(i, ROW_HEAD);
    return;
  }
}
