import type { QueryClient } from '@tanstack/react-query';
import { boardQuery } from '#data/boardQuery.ts';
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
 * Whether the first view that the build drew into the page is the one to be shown, with all that drew it at hand. Then the
 * live page takes it over; else it is drawn afresh: correct before fast.
 */
export async function isFirstViewAtHand(client: QueryClient): Promise<boolean> {
  const drawnFrom = document.querySelector<HTMLMetaElement>(`meta[name="${PRERENDERED_META}"]`)?.content;
  if (drawnFrom === undefined || !isFirstViewAsked()) return false;
  const [sha256, path = ''] = drawnFrom.split(' ');
  try {
    const [index, response] = await Promise.all([fetchIndexText(), fetch(path)]);
    if (index.sha256 !== sha256 || !response.ok) return false;
    const firstView: FirstView = await response.json();
    if (!isAsked(firstView)) return false;
    putFirstView(client, firstView);
    return true;
  } catch {
    // The page itself tries again, and says what is wrong.
    return false;
  }
}

/** Whether the address asks for the view that the build drew. */
export function isFirstViewAsked(): boolean {
  return toHash(parseHash(location.hash).view) === '#/';
}

/** Whether this device would show it as it was drawn. */
export function isFirstViewAsDrawn(): boolean {
  return usePreferences.getState().density === 'reading';
}

/** Puts what was read where the page looks for it. */
export function putFirstView(client: QueryClient, { index, edition, board }: FirstView): void {
  const entry = selectChoice(index.value, NO_FILTERS)?.entry;
  if (entry === undefined) return;
  client.setQueryData(indexQuery().queryKey, index);
  client.setQueryData(editionQuery(entry).queryKey, edition);
  client.setQueryData(boardQuery(entry, edition).queryKey, board);
}

/** This device may remember another partnership than the first. */
function isAsked({ index: { value } }: FirstView): boolean {
  const first = selectChoice(value, NO_FILTERS);
  return selectChoice(value, NO_FILTERS, usePreferences.getState().partnership)?.entry === first?.entry;
}
