import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { mockApi } from './src/build/mockApi.ts';

export default defineConfig({
  base: './',
  plugins: [react(), mockApi()],
  build: { assetsInlineLimit: 0, manifest: true, modulePreload: { polyfill: false } },
});
