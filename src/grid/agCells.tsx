import type { CustomCellRendererProps, CustomHeaderProps } from 'ag-grid-react';
import { useEffect } from 'react';
import { type StoreApi, useStore } from 'zustand';
import type { GridCell, GridColumn, GridRow, GridSort } from './gridModel.ts';
import { TreeLabel } from './TreeLabel.tsx';
import { ValueCell } from './ValueCell.tsx';

/** What the cells of a grid share. */
export interface GridContext {
  readonly toCell: (row: GridRow, column: GridColumn) => GridCell;
  readonly onToggle: (row: GridRow) => void;
  readonly onPick: (row: GridRow) => void;
  readonly onSort: (column: string) => void;
  /** Told to the heads alone: other definitions of columns would have every cell drawn anew. */
  readonly sorted: StoreApi<Sorted>;
}

export interface Sorted {
  readonly sort: GridSort | undefined;
}

/** The label of a row: its sign opens and closes, its words pick. */
export function TreeCell({ data, context }: CustomCellRendererProps<GridRow, GridRow, GridContext>) {
  if (data === undefined) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the cell has the focus, and the arrow keys do the same
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span
      className="grid-tree"
      title={data.label}
      onClick={({ target }) => {
        const isSign = target instanceof Element && target.closest('.tree-sign') !== null;
        if (isSign && data.state !== 'leaf') context.onToggle(data);
        else context.onPick(data);
      }}
    >
      <TreeLabel row={data} isInGrid />
    </span>
  );
}

/** A cell that is more than text: a symbol, a mark behind a number, a verdict. */
export function WordCell({ value }: CustomCellRendererProps<GridRow, GridCell, GridContext>) {
  return value ? <ValueCell cell={value} /> : null;
}

interface GridHeaderProps extends CustomHeaderProps<GridRow, GridContext> {
  readonly eGridHeader: HTMLElement;
  readonly isSortable: boolean;
  readonly title?: string;
}

/** A head that sorts the model, which sorts rows under the row that holds them; the grid itself never reorders. */
export function GridHeader({ displayName, column, context, eGridHeader, isSortable, title }: GridHeaderProps) {
  const id = column.getColId();
  const sort = useStore(context.sorted, (sorted) => sorted.sort);
  const direction = sort?.column === id ? (sort.isDescending ? 'descending' : 'ascending') : undefined;

  useEffect(() => {
    if (direction === undefined) eGridHeader.removeAttribute('aria-sort');
    else eGridHeader.setAttribute('aria-sort', direction);
  }, [eGridHeader, direction]);

  useEffect(() => {
    if (!isSortable) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      context.onSort(id);
    };
    eGridHeader.addEventListener('keydown', onKey);
    return () => eGridHeader.removeEventListener('keydown', onKey);
  }, [eGridHeader, isSortable, context, id]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the head itself has the focus and listens for Enter
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span className="grid-head" title={title} onClick={isSortable ? () => context.onSort(id) : undefined}>
      {displayName}
      {direction !== undefined && <span className="grid-sorted" data-direction={direction} aria-hidden="true" />}
    </span>
  );
}
