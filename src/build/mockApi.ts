import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const WORKER_PATH = '/mockServiceWorker.js';
const ENTRY = '/src/app/main.tsx';
const MOCKED_ENTRY = 'virtual:mocked-app';

/**
 * Serves MSW's worker out of node_modules while developing and testing, and with `--mode mock` starts the mock API
 * before the app. It applies to dev servers only: a worker file in `public/` would be copied into the product.
 */
export function mockApi(): Plugin {
  let isMocked = false;
  return {
    name: 'dashboard:mock-api',
    apply: 'serve',
    configResolved(config) {
      isMocked = config.mode === 'mock';
    },
    configureServer(server) {
      server.middlewares.use(WORKER_PATH, (_request, response, next) => {
        readFile(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js')).then((worker) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(worker);
        }, next);
      });
    },
    resolveId: (id) => (id === MOCKED_ENTRY || id === `/${MOCKED_ENTRY}` ? `\0${MOCKED_ENTRY}` : null),
    load: (id) => (id === `\0${MOCKED_ENTRY}` ? startMockedApp() : null),
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => (isMocked ? html.replace(`src="${ENTRY}"`, `src="/@id/__x00__${MOCKED_ENTRY}"`) : html),
    },
  };
}

function startMockedApp(): string {
  return `import { worker } from '#mock-api/browser.ts';
await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
await import('${ENTRY}');`;
}
