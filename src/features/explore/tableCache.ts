import type { Dataset } from '#domain/dataset.ts';
import type { Filters } from '#state/filters.ts';
import { findDimension, toDimensions } from './dimensions.ts';
import { type ExploreContext, type ExploreTable, toExploreTable } from './exploreModel.ts';

interface Kept {
  readonly key: string;
  readonly context: ExploreContext;
  readonly table: ExploreTable;
}

/** The last table of each dataset. Opening a row, sorting and searching change the address, not the table. */
const KEPT = new WeakMap<Dataset, Kept>();

export function selectTable(dataset: Dataset, filters: Filters, context: ExploreContext): ExploreTable {
  const key = toKey(dataset, filters);
  const kept = KEPT.get(dataset);
  const isSame =
    kept?.key === key &&
    kept.context.edition === context.edition &&
    kept.context.home === context.home &&
    kept.context.isNarrow === context.isNarrow;
  if (isSame) return kept.table;
  const table = toExploreTable(dataset, filters, context);
  KEPT.set(dataset, { key, context, table });
  return table;
}

/** All of a view that decides which rows and columns there are. */
function toKey(dataset: Dataset, { rows, cols, at, from, to, compare, districts }: Filters): string {
  const dimensions = toDimensions(dataset);
  const order = rows.filter((id) => findDimension(dimensions, id) !== undefined);
  return JSON.stringify([order, cols, at, from, to, compare, districts]);
}
