import type { Dataset } from '#domain/dataset.ts';
import type { Board } from '#domain/editions/board.ts';
import type { Edition } from '#domain/editions/edition.ts';
import { disk } from '#publisher/fileStore.ts';
import { findPartnership, readPublishedEdition, readStandingIndex } from '#publisher/publishedSite.ts';

const SHIPPED = 'public/data';

/** Everything that one edition points to. */
export interface ShippedEdition {
  readonly edition: Edition;
  readonly board: Board;
  readonly datasets: ReadonlyMap<string, Dataset>;
}

/** An edition as it is shipped with the dashboard, every file checked by hash; of corrected editions the newest. */
export function readShippedEdition(partnership: string, id: string): ShippedEdition {
  const editions = findPartnership(readStandingIndex(disk, SHIPPED)?.index, partnership)?.editions ?? [];
  const entry = editions.findLast((e) => e.id === id || e.id.startsWith(`${id}-r`));
  if (entry === undefined) throw new Error(`${SHIPPED} holds no edition ${id} of ${partnership}`);
  const { edition, board, readDataset } = readPublishedEdition(disk, SHIPPED, entry);
  return { edition, board, datasets: new Map(edition.datasets.map((d) => [d.id, readDataset(d)])) };
}
