import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fontFiles } from './src/build/fontFiles.ts';
import { hosting } from './src/build/hosting.ts';
import { mockApi } from './src/build/mockApi.ts';
import { prerender } from './src/build/prerender.ts';
import { release } from './src/build/release.ts';

// What the first view needs comes in two scripts: packages, which outlive most releases, and the rest. What other pages
// share comes in three, each with what it stands on that is in none before it, not in one for every set of pages.
const CHUNKS = [
  { name: 'vendor', tags: ['$initial' as const], test: /node_modules|rolldown.runtime/ },
  { name: 'app', tags: ['$initial' as const] },
  { name: 'shared', test: /[\\/]src[\\/](domain|contract|data|state|ui)[\\/]/, minShareCount: 2 },
  { name: 'measures', test: /[\\/]src[\\/](charts[\\/](?!live)|features[\\/]measure[\\/])/, minShareCount: 2 },
  // Not what is large and seldom wanted, nor what paper needs: that is loaded beside every page.
  {
    name: 'meeting',
    test: /[\\/]src[\\/](?!charts[\\/]live|export[\\/]pptx|returns|.*[Pp]rint(Page\.ts|\.css)$)/,
    minShareCount: 2,
  },
];

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
    // The budget of the first view says what is too large; AG Grid is a chunk of its own.
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      output: {
        comments: { legal: false },
        codeSplitting: { groups: CHUNKS },
        // The bundler names a shared file after all the pages that share it.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
        assetFileNames: ({ names: [name = ''] }) =>
          `assets/${name.includes('~') ? 'shared' : '[name]'}-[hash][extname]`,
      },
    },
  },
  worker: { format: 'es' },
});
