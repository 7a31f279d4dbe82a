import { type ComponentType, useEffect, useState } from 'react';
import type { GridEvents } from './gridEvents.ts';
import type { GridColumn, GridModel, GridRow } from './gridModel.ts';
import { PlainTable } from './PlainTable.tsx';
import { useIsPrinting } from './useIsPrinting.ts';

interface GridProps<Row extends GridRow, Column extends GridColumn> extends GridEvents<Row, Column> {
  readonly model: GridModel<Row, Column>;
  /** The reader prefers the plain table. */
  readonly isPlain?: boolean;
}

type AnyGrid = ComponentType<GridEvents & { readonly model: GridModel }>;
let loaded: AnyGrid | undefined;

/**
 * A grid: the plain table at once, the one with keys and scrolling rows when its chunk is here. Where that cannot be
 * loaded the table stays; on paper it is always the table.
 */
export function Grid<Row extends GridRow, Column extends GridColumn>({
  isPlain = false,
  ...rest
}: GridProps<Row, Column>) {
  const DataGrid = useDataGrid(!isPlain);
  const isPrinting = useIsPrinting();
  if (DataGrid === undefined || isPlain || isPrinting) return <PlainTable {...rest} />;
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

function useDataGrid(isWanted: boolean): AnyGrid | undefined {
  const [Component, setComponent] = useState<AnyGrid | undefined>(() => loaded);
  useEffect(() => {
    if (!isWanted || Component !== undefined) return undefined;
    let isLeft = false;
    loadDataGrid().then(
      (Arrived) => {
        if (!isLeft) setComponent(() => Arrived);
      },
      () => undefined,
    );
    return () => {
      isLeft = true;
    };
  }, [isWanted, Component]);
  return Component;
}
