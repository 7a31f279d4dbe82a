import { GEOGRAPHY } from './dimensions.ts';
import { type ExploreTable, isRowOpen } from './exploreModel.ts';
import type { RowState } from './rowState.ts';
import type { TreeNode } from './rowTree.ts';
import { findNode } from './visibleRows.ts';

/** Where the reader is: the row that has the focus, else the row opened last, else the district chosen, else the home area. */
export function selectHere(table: ExploreTable, state: RowState, focused: string | undefined): TreeNode | undefined {
  const id = focused ?? [...state.opened].at(-1);
  const node = id === undefined ? undefined : findNode(table.tree, id);
  if (node !== undefined) return node;
  const { start } = table;
  if (start === undefined || !isRowOpen(table, state, start)) return start;
  const openDistricts = start
    .toChildren()
    .filter(
      (child) => child.dimension === GEOGRAPHY && child.toChildren().length > 0 && isRowOpen(table, state, child),
    );
  return openDistricts.length === 1 ? openDistricts[0] : start;
}
