import { useSyncExternalStore } from 'react';
import type { View } from '#state/filters.ts';
import { type ParsedHash, parseHash, toHash } from './viewUrl.ts';

let lastHash: string | undefined;
let lastParsed: ParsedHash = parseHash('');

/** The view of the page's address, and what of the address was not understood. Only the app and feature entry points read it. */
export function useView(): ParsedHash {
  return useSyncExternalStore(subscribe, readView, readFirstView);
}

/** Shows another view. A choice is a step of the browser's history, so that Back undoes it; `replace` makes none. */
export function showView(view: View, history: 'push' | 'replace' = 'push'): void {
  const hash = toHash(view);
  if (hash === (location.hash || '#/')) return;
  if (history === 'push') {
    location.hash = hash;
    return;
  }
  window.history.replaceState(window.history.state, '', hash);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** Parsed once per address: the same address must give the same object. */
function readView(): ParsedHash {
  const { hash } = location;
  if (hash !== lastHash) {
    lastHash = hash;
    lastParsed = parseHash(hash);
  }
  return lastParsed;
}

const FIRST = parseHash('');

/** A server never sees the hash: prerendered is the first view. */
function readFirstView(): ParsedHash {
  return FIRST;
}
