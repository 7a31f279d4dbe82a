import type { QueryClient } from '@tanstack/react-query';
import { boardQuery } from '#data/boardQuery.ts';
import { datasetQuery } from '#data/datasetQuery.ts';
import { editionQuery } from '#data/editionQuery.ts';
import { fetchIndexText, indexQuery, type ReadIndex } from '#data/indexQuery.ts';
import type { Board } from '#domain/editions/board.ts';
import type { Edition } from '#domain/editions/edition.ts';
import { NO_FILTERS } from '#state/filters.ts';
import { usePreferences } from '#state/preferencesStore.ts';
import { selectChoice } from '#state/reading.ts';
import { parseHash, toHash } from '#state/viewUrl.ts';

/** What the build drew the first view from. */
export interface FirstView {
  readonly index: ReadIndex;
  readonly edition: Edition;
  readonly board: Board;
}

/** Holds the hash of the index that the first view was drawn from, and where the rest of it stands. */
export const PRERENDERED_META = 'dashboard-prerendered';

/**
 * Puts at hand what the build drew the first view from, where it is still what is published and the edition that is asked
 * for: the page then takes over what is drawn, or draws another view, without reading and checking the edition once more.
 * Else everything is read afresh: correct before fast.
 */
export async function takeFirstView(client: QueryClient): Promise<boolean> {
  const drawnFrom = document.querySelector<HTMLMetaElement>(`meta[name="${PRERENDERED_META}"]`)?.content;
  const { filters } = parseHash(location.hash).view;
  if (drawnFrom === undefined || filters.partnership !== undefined || filters.edition !== undefined) return false;
  const [sha256, path = ''] = drawnFrom.split(' ');
  try {
    const [index, response] = await Promise.all([fetchIndexText(), fetch(path)]);
    if (index.sha256 !== sha256 || !response.ok) return false;
    const firstView: FirstView = await response.json();
    if (!isRemembered(firstView)) return false;
    putFirstView(client, firstView);
    readAskedDataset(client, firstView);
    return true;
  } catch {
    // The page itself tries again, and says what is wrong.
    return false;
  }
}

/** Whether the address asks for the view that the build drew, and this device shows it as it was drawn. */
export function isFirstViewAsDrawn(): boolean {
  return toHash(parseHash(location.hash).view) === '#/' && usePreferences.getState().density === 'reading';
}

/** Puts what was read where the page looks for it. */
export function putFirstView(client: QueryClient, { index, edition, board }: FirstView): void {
  const entry = selectChoice(index.value, NO_FILTERS)?.entry;
  if (entry === undefined) return;
  client.setQueryData(indexQuery().queryKey, index);
  client.setQueryData(editionQuery(entry).queryKey, edition);
  client.setQueryData(boardQuery(entry, edition).queryKey, board);
}

/** The figures that the address asks for are read while what draws them is still on its way. */
function readAskedDataset(client: QueryClient, { index, edition }: FirstView): void {
  const { route } = parseHash(location.hash).view;
  const asked = edition.datasets.find(({ id, measures }) =>
    route.kind === 'measure'
      ? measures.some((measure) => measure.id === route.measure)
      : route.kind === 'explore' && id === route.dataset,
  );
  const entry = selectChoice(index.value, NO_FILTERS)?.entry;
  // The page that asks again gets the same answer, or says what is wrong.
  if (asked !== undefined && entry !== undefined) void client.prefetchQuery(datasetQuery(entry, asked));
}

/** This device may remember another partnership than the first. */
function isRemembered({ index: { value } }: FirstView): boolean {
  const first = selectChoice(value, NO_FILTERS);
  return selectChoice(value, NO_FILTERS, usePreferences.getState().partnership)?.entry === first?.entry;
}
