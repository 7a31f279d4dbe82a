import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './src/build/chromium.ts';
import { mockApi } from './src/build/mockApi.ts';

// Read by the workers of every project: periods and dates must not depend on where a machine stands.
process.env.TZ = 'UTC';

export default defineConfig({
  plugins: [react(), mockApi()],
  // Found before the first test runs; a dependency discovered later would reload the page under it.
  optimizeDeps: {
    include: [
      '@noble/hashes/sha2.js',
      '@tanstack/react-query',
      'ag-grid-community',
      'ag-grid-react',
      'axe-core',
      'csv-parse/browser/esm/sync',
      'jszip',
      'msw',
      'msw/browser',
      'pptxgenjs',
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-dev-runtime',
      'react/jsx-runtime',
      'read-excel-file/universal',
      'recharts',
      'vitest-browser-react/pure',
      'zod/mini',
      'zustand',
    ],
  },
  test: {
    // Generous: how long a busy machine takes is no property of the product.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    // Two at least, beside the one page of the browser, which is slower than all of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Pure functions need no process for each file; to start one and load the same modules costs more than the tests.
          isolate: false,
          unstubEnvs: true,
          unstubGlobals: true,
          include: [
            'src/**/*.test.ts',
            'mock-api/**/*.test.ts',
            'bench/**/*.test.ts',
            'tests/publish/**/*.test.ts',
            'tests/pictures/**/*.test.ts',
            'tests/**/*.node.test.ts',
          ],
          setupFiles: ['./tests/support/failOnConsole.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['src/**/*.test.tsx', 'tests/views/**/*.test.tsx'],
          setupFiles: ['./tests/support/failOnConsole.ts', './tests/support/browserSetup.ts'],
          browser: {
            enabled: true,
            // A click on a page that is not in front can be lost.
            fileParallelism: false,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: chromiumLaunchOptions(),
              contextOptions: { reducedMotion: 'reduce', timezoneId: 'UTC', locale: 'en-GB' },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 900 } }],
          },
        },
      },
    ],
  },
});
