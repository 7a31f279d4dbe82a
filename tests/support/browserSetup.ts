import { afterAll, afterEach, beforeAll } from 'vitest';
import { worker } from '#mock-api/browser.ts';
import { usePreferences } from '#state/preferencesStore.ts';

/** Every view is tested against the mock API, and begins with nothing chosen and nothing remembered. */
beforeAll(() => worker.start({ quiet: true, onUnhandledRequest: 'bypass' }));

afterEach(() => {
  worker.resetHandlers();
  localStorage.clear();
  sessionStorage.clear();
  usePreferences.setState(usePreferences.getInitialState(), true);
  history.replaceState(null, '', location.pathname + location.search);
});

afterAll(() => worker.stop());
