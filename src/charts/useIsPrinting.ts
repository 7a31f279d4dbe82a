import { useSyncExternalStore } from 'react';

let isAnnounced = false;
let print: MediaQueryList | undefined;

/**
 * Whether the page is being printed. `beforeprint` comes before the browser works out how wide the page is, so that charts
 * are redrawn for paper in time; the media query tells of a print preview that announces nothing.
 */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting, () => false);
}

function subscribe(onChange: () => void): () => void {
  const media = toPrintMedia();
  const announce = ({ type }: Event) => {
    isAnnounced = type === 'beforeprint';
    onChange();
  };
  media.addEventListener('change', onChange);
  window.addEventListener('beforeprint', announce);
  window.addEventListener('afterprint', announce);
  return () => {
    media.removeEventListener('change', onChange);
    window.removeEventListener('beforeprint', announce);
    window.removeEventListener('afterprint', announce);
  };
}

function isPrinting(): boolean {
  return isAnnounced || toPrintMedia().matches;
}

/** One for the page: every chart asks at every drawing, and a new query makes the browser work out its styles first. */
function toPrintMedia(): MediaQueryList {
  print ??= matchMedia('print');
  return print;
}
