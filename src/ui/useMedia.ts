import { useCallback, useSyncExternalStore } from 'react';

/** One of each for the page: a new query makes the browser work out its styles first. */
const lists = new Map<string, MediaQueryList>();

/** Whether a media query matches, now and at every change. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = toList(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => toList(query).matches,
    () => false,
  );
}

function toList(query: string): MediaQueryList {
  const list = lists.get(query) ?? matchMedia(query);
  lists.set(query, list);
  return list;
}
