import type { QueryClient } from '@tanstack/react-query';
import { boardQuery } from '#data/boardQuery.ts';
import { editionQuery } from '#data/editionQuery.ts';
import { indexQuery } from '#data/indexQuery.ts';
import { usePreferences } from '#state/preferencesStore.ts';
import { selectChoice } from '#state/reading.ts';
import { parseHash, toHash } from '#state/viewUrl.ts';

export const PRERENDERED_META = 'dashboard-prerendered';

/**
 * Whether the first view that the build drew into the page is the one to be shown, with all that drew it at hand. Then the
 * live page takes it over; else it is drawn afresh: correct before fast.
 */
export async function isPrerenderedAtHand(client: QueryClient): Promise<boolean> {
  const drawnFrom = document.querySelector<HTMLMetaElement>(`meta[name="${PRERENDERED_META}"]`)?.content;
  const { view } = parseHash(location.hash);
  if (drawnFrom === undefined || toHash(view) !== '#/') return false;
  try {
    const index = await client.fetchQuery({ ...indexQuery(), retry: false });
    const choice = selectChoice(index.value, view.filters, usePreferences.getState().partnership);
    if (choice === undefined || drawnFrom !== toDrawnFrom(index.sha256, choice.entry.sha256)) return false;
    const edition = await client.fetchQuery({ ...editionQuery(choice.entry), retry: false });
    await client.fetchQuery({ ...boardQuery(choice.entry, edition), retry: false });
    return true;
  } catch {
    // The page itself tries again, and says what is wrong.
    return false;
  }
}

export function toDrawnFrom(indexSha256: string, editionSha256: string): string {
  return `${indexSha256.slice(0, 16)} ${editionSha256.slice(0, 16)}`;
}
