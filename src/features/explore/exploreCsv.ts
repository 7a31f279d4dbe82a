import type { ExploreTable } from './exploreModel.ts';
import type { ExploreRow } from './rowTree.ts';

/** Positions of the figures that a grid shows, row by row: each once, whatever parts of it have columns. */
export function* selectShown({ columns }: ExploreTable, rows: readonly ExploreRow[]): Generator<number> {
  const offsets = columns.filter(({ part }) => part === 'value').map(({ offset }) => offset);
  for (const row of rows) {
    if (!row.isOwn) continue;
    for (const offset of offsets) yield row.base + offset;
  }
}
