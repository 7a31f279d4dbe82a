import { afterAll, afterEach, beforeAll } from 'vitest';
import { worker } from '#mock-api/browser.ts';

/** Every view is tested against the mock API, and begins with nothing chosen and nothing remembered. */
beforeAll(() => worker.start({ quiet: true, onUnhandledRequest: 'bypass' }));

afterEach(() => {
  worker.resetHandlers();
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
});

afterAll(() => worker.stop());
