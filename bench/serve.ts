import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { headersFor } from '#build/securityHeaders.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** A site as a good static host serves it: Brotli, long caching of hashed files, security headers, HTTP/1.1. */
export interface Site {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves a folder, and beside it pages that exist only in memory (path → HTML, served without a security policy). */
export async function serve(folder: string, pages: Readonly<Record<string, string>>): Promise<Site> {
  const compressed = new Map<string, Buffer>();
  const toBody = (path: string) => {
    const known = compressed.get(path);
    if (known !== undefined) return known;
    const bytes = pages[path] ?? readFile(folder, path);
    if (bytes === undefined) return undefined;
    const body = path.endsWith('.woff2') ? Buffer.from(bytes) : brotliCompressSync(bytes);
    compressed.set(path, body);
    return body;
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const body = toBody(path);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    const headers = path in pages ? {} : headersFor(path);
    if (!path.endsWith('.woff2')) response.setHeader('Content-Encoding', 'br');
    response
      .writeHead(200, { ...headers, 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' })
      .end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return {
    // Chromium accepts Brotli over plain HTTP from localhost only.
    address: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function readFile(folder: string, path: string): Buffer | undefined {
  const file = join(folder, normalize(decodeURIComponent(path)));
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
}
