import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { toChunkGroups } from './src/build/chunkGroups.ts';
import { fontFiles } from './src/build/fontFiles.ts';
import { hosting } from './src/build/hosting.ts';
import { mockApi } from './src/build/mockApi.ts';
import { prerender } from './src/build/prerender.ts';
import { release } from './src/build/release.ts';

export default defineConfig({
  // Relative addresses: the built folder works below any path of any static host.
  base: './',
  // A file that is not there is a 404, never the page with status 200.
  appType: 'mpa',
  plugins: [react(), fontFiles(), mockApi(), hosting(), prerender(), release()],
  build: {
    // Nothing as data: in script or style; the policy lets only pictures be that.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        comments: { legal: false },
        codeSplitting: { groups: toChunkGroups() },
      },
    },
  },
  worker: { format: 'es' },
});
