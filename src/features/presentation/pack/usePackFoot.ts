import { useEffect } from 'react';
import { asSentence } from '#domain/sentences/phrases.ts';
import { nameBenchmark } from '#features/presentation/slides/slideParts.ts';
import type { Reading } from '#state/reading.ts';

/**
 * The foot of the pack's pages, where a style sheet takes it from: the pack is of the whole area and against the nation, whatever
 * the page behind it was filtered by.
 */
export function usePackFoot({ edition, since }: Reading): void {
  const compared = since === undefined ? '' : `compared with ${since.label}, `;
  const chosen = asSentence(`${compared}against ${nameBenchmark(edition)}`);
  const foot = `Edition ${edition.label} (${edition.id}). Board report.\\a ${chosen}`;
  useEffect(() => {
    document.documentElement.style.setProperty('--pack-words', `"${foot.replaceAll('"', '')}"`);
  }, [foot]);
}
