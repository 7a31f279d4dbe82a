import { afterAll, afterEach, beforeAll } from 'vitest';
import { worker } from '#mock-api/browser.ts';
import { leavePage } from './openPages.ts';

/** Every view is tested against the mock API. */
beforeAll(() => worker.start({ quiet: true, onUnhandledRequest: 'bypass' }));

afterEach(leavePage);

afterAll(() => worker.stop());
