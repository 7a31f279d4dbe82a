import type { GridColumn, GridRow } from './gridModel.ts';

/** What a reader can do with a grid; what is absent cannot be done. The label's own column is `undefined`. */
export interface GridEvents<Row extends GridRow = GridRow, Column extends GridColumn = GridColumn> {
  readonly onToggle?: (row: Row) => void;
  readonly onPick?: (row: Row) => void;
  readonly onSort?: (column: string) => void;
  readonly onFocusCell?: (row: Row, column: Column | undefined) => void;
  readonly onSource?: (row: Row, column: Column, anchor: HTMLElement) => void;
}
