import type { Dataset } from '#domain/dataset.ts';
import type { Edition } from '#domain/editions/edition.ts';
import { capitalise } from '#domain/format/formatList.ts';
import type { GridCell, GridModel } from '#grid/gridModel.ts';
import type { Filters } from '#state/filters.ts';
import { selectBenchmarkPlace } from './benchmark.ts';
import { type CellContext, toCellContext, toExploreCell } from './cells.ts';
import { type ExploreColumn, toColumns } from './columns.ts';
import { type Cube, toCube } from './cube.ts';
import { GEOGRAPHY } from './dimensions.ts';
import { toPlaceForest } from './geographyForest.ts';
import { describeRows, type Layout, toLayout } from './layout.ts';
import { readRowFilter, toRowTest } from './rowFilter.ts';
import { readSort, toRowOrder } from './rowOrder.ts';
import { type RowState, readRowState } from './rowState.ts';
import { type ExploreRow, type RowTree, type TreeNode, toRowTree } from './rowTree.ts';
import { hasAtMost, toVisibleRows } from './visibleRows.ts';

export type ExploreGrid = GridModel<ExploreRow, ExploreColumn>;

/** A dataset as it is laid out for a reader: everything that does not depend on which rows are open. */
export interface ExploreTable {
  readonly cube: Cube;
  readonly layout: Layout;
  readonly columns: readonly ExploreColumn[];
  readonly tree: RowTree;
  readonly cells: CellContext;
  readonly toCell: (row: ExploreRow, column: ExploreColumn) => GridCell;
  readonly isOpenByItself: (node: TreeNode) => boolean;
  /** The row that a reader begins at: the home area, else the first. */
  readonly start: TreeNode | undefined;
}

export interface ExploreContext {
  readonly edition: Edition;
  readonly home: string;
  readonly isNarrow: boolean;
}

/** Trees of so few rows stand open. */
const FEW_ROWS = 40;

export function toExploreTable(dataset: Dataset, filters: Filters, context: ExploreContext): ExploreTable {
  const { edition, home, isNarrow } = context;
  const cube = toCube(dataset);
  const headline = edition.scorecard.find((row) => row.dataset === dataset.id)?.measure;
  const layout = toLayout(dataset, filters, { home, ...(headline === undefined ? {} : { headline }) });
  const benchmark = selectBenchmarkPlace(dataset, edition, filters.compare);
  const columns = toColumns(cube, layout, {
    ...(filters.from === undefined ? {} : { from: filters.from }),
    ...(filters.to === undefined ? {} : { to: filters.to }),
    ...(benchmark === undefined ? {} : { benchmark }),
    isNewestFirst: isNarrow,
  });
  const places = layout.rows.includes(GEOGRAPHY)
    ? toPlaceForest(dataset.geographies, { ...edition, home, districts: filters.districts })
    : [];
  const offsets = [...new Set(columns.map(({ offset }) => offset))];
  const tree = toRowTree(cube, layout, places, offsets);
  const cells = toCellContext(cube, edition, benchmark);
  const isSmall = hasAtMost(tree, FEW_ROWS);
  return {
    cube,
    layout,
    columns,
    tree,
    cells,
    toCell: (row, column) => toExploreCell(cells, row, column),
    isOpenByItself: (node) => isSmall || isOpenAtFirst(node, tree, [home, ...filters.districts]),
    start: tree.roots.find(({ member }) => member === home) ?? tree.roots[0],
  };
}

/** The home area, a chosen district, and the first of rows that are no areas. */
function isOpenAtFirst(node: TreeNode, { roots }: RowTree, chosen: readonly string[]): boolean {
  if (node.dimension === GEOGRAPHY) return chosen.some((code) => node.id === code || node.id.endsWith(`.${code}`));
  return node.parent === undefined && node === roots[0];
}

/** What the grid shows of a table: the open rows, those that match, in the order that was chosen. */
export function toExploreGrid(table: ExploreTable, filters: Filters, title: string): ExploreGrid {
  const { layout, columns, tree, cells, toCell } = table;
  const sort = readSort(filters.sort);
  const sorted = columns.find(({ id }) => id === sort?.column);
  const filter = readRowFilter(filters.filter);
  const state = readRowState(filters.rows);
  const matches = toRowTest(cells, columns, {
    ...(filters.q === undefined ? {} : { text: filters.q }),
    ...(filter === undefined ? {} : { filter }),
  });
  const rows = toVisibleRows(tree, {
    isOpen: (node) => isRowOpen(table, state, node),
    isPicked: ({ id }) => state.picked.length > 0 && state.picked.includes(id),
    ...(matches === undefined ? {} : { matches }),
    ...(sort === undefined || sorted === undefined ? {} : { compare: toRowOrder(cells, sorted, sort) }),
  });
  return {
    label: title,
    rowHead: capitalise(describeRows(layout.dimensions, layout.rows)),
    columns,
    rows,
    ...(sort === undefined ? {} : { sort }),
    startsAtEnd: endsNewest(columns),
    toCell,
    figures: cells,
  };
}

export function isRowOpen({ isOpenByItself }: ExploreTable, state: RowState, node: TreeNode): boolean {
  if (state.shut.size > 0 && state.shut.has(node.id)) return false;
  return state.isAllOpen || (state.opened.size > 0 && state.opened.has(node.id)) || isOpenByItself(node);
}

/** Whether time runs to the right: then the newest columns are at the end. */
function endsNewest(columns: readonly ExploreColumn[]): boolean {
  const [first, last] = [columns[0]?.period, columns.at(-1)?.period];
  return first !== undefined && last !== undefined && last > first;
}
