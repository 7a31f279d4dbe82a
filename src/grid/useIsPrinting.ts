import { useSyncExternalStore } from 'react';

/** Whether the page is being printed: read synchronously, so that the table stands before the sheets are laid out. */
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
