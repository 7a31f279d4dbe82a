import { useSyncExternalStore } from 'react';

/**
 * Whether the page is being printed. A store is read again synchronously when it changes, so that charts are redrawn for
 * paper before the browser lays the sheets out.
 */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting, () => false);
}

function subscribe(onChange: () => void): () => void {
  const media = matchMedia('print');
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}

function isPrinting(): boolean {
  return matchMedia('print').matches;
}
