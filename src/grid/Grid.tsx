import { type ComponentType, useEffect, useState } from 'react';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useMedia } from '#ui/useMedia.ts';
import type { GridEvents } from './gridEvents.ts';
import type { GridColumn, GridModel, GridRow } from './gridModel.ts';
import { PlainTable } from './PlainTable.tsx';

interface GridProps<Row extends GridRow, Column extends GridColumn> extends GridEvents<Row, Column> {
  readonly model: GridModel<Row, Column>;
  /** The reader prefers the plain table. */
  readonly isPlain?: boolean;
}

type AnyGrid = ComponentType<GridEvents & { readonly model: GridModel }>;
let loaded: AnyGrid | undefined;

/** How long the grid may be on its way before the table is drawn in its place: both for a moment would be a flicker. */
const PATIENCE_MS = 250;

/**
 * A grid: the one with keys and scrolling rows, or the plain table for as long as that is on its way. Where it cannot be
 * loaded the table stays; on paper it is always the table.
 */
export function Grid<Row extends GridRow, Column extends GridColumn>({
  isPlain = false,
  ...rest
}: GridProps<Row, Column>) {
  const DataGrid = useDataGrid(!isPlain);
  // Read at once, so that the table stands before the sheets are laid out.
  const isPrinting = useMedia('print');
  if (DataGrid === 'late' || isPlain || isPrinting) return <PlainTable {...rest} />;
  if (DataGrid === 'awaited') return <Skeleton label={`Loading the grid of ${rest.model.label}`} count={10} />;
  // Rows and columns come back out of the grid as they went in.
  return <DataGrid {...(rest as unknown as GridEvents & { model: GridModel })} />;
}

/** Loads the grid once for the whole visit. */
export function loadDataGrid(): Promise<AnyGrid> {
  return import('./DataGrid.tsx').then(({ DataGrid }) => {
    loaded = DataGrid;
    return DataGrid;
  });
}

function useDataGrid(isWanted: boolean): AnyGrid | 'awaited' | 'late' {
  const [Component, setComponent] = useState<AnyGrid | undefined>(() => loaded);
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isWanted || Component !== undefined) return undefined;
    let isLeft = false;
    const giveUp = () => {
      if (!isLeft) setIsLate(true);
    };
    const patience = setTimeout(giveUp, PATIENCE_MS);
    loadDataGrid().then((Arrived) => {
      if (!isLeft) setComponent(() => Arrived);
    }, giveUp);
    return () => {
      isLeft = true;
      clearTimeout(patience);
    };
  }, [isWanted, Component]);
  return Component ?? (isLate ? 'late' : 'awaited');
}
