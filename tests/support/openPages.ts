import { afterAll } from 'vitest';
import { cleanup } from 'vitest-browser-react/pure';
import { worker } from '#mock-api/browser.ts';
import { usePreferences } from '#state/preferencesStore.ts';

let isShared = false;

/**
 * One page for all tests of a `describe` that only look at it: it is opened by the first of them and left by the last.
 * Nobody who changes the page, its address or what the mock API answers may share it.
 */
export function sharePage<Page>(open: () => Promise<Page>): () => Promise<Page> {
  let page: Promise<Page> | undefined;
  afterAll(async () => {
    isShared = false;
    await leavePage();
  });
  return () => {
    isShared = true;
    page ??= open();
    return page;
  };
}

/** Leaves the page, unless it is shared: the next one begins with nothing chosen and nothing remembered. */
export async function leavePage(): Promise<void> {
  if (isShared) return;
  await cleanup();
  worker.resetHandlers();
  localStorage.clear();
  sessionStorage.clear();
  usePreferences.setState(usePreferences.getInitialState(), true);
  history.replaceState(null, '', location.pathname + location.search);
}
