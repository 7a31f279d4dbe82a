import type { Plugin } from 'vite';
import { HOST_FILES } from './hostFiles.ts';
import { headersFor } from './securityHeaders.ts';

/** The built site is previewed with the headers that it is meant to be served with, and carries them for static hosts. */
export function hosting(): Plugin {
  return {
    name: 'dashboard:hosting',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
        next();
      });
    },
    generateBundle() {
      for (const [fileName, source] of Object.entries(HOST_FILES)) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
