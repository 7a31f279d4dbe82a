import { useEffect, useRef } from 'react';
import type { Route } from '#state/filters.ts';
import { NO_FILTERS } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';

/** Titles the document, and on another page begins reading at its start: the focus goes there, and so does the scroll. */
export function useNavigation(route: Route, title: string): void {
  const page = toHash({ route, filters: NO_FILTERS });
  const lastPage = useRef(page);

  useEffect(() => {
    document.title = title;
  }, [title]);

  useEffect(() => {
    if (lastPage.current === page) return;
    lastPage.current = page;
    document.getElementById('main')?.focus({ preventScroll: true });
    if (!isTraversing) window.scrollTo(0, 0);
  }, [page]);
}

/** Going Back, the browser itself returns to where the reader was. */
let isTraversing = false;

interface NavigateEvent extends Event {
  readonly navigationType: string;
}

if (typeof window !== 'undefined' && 'navigation' in window) {
  (window.navigation as EventTarget).addEventListener('navigate', (event) => {
    isTraversing = (event as NavigateEvent).navigationType === 'traverse';
  });
}
