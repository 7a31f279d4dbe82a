import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selectInlineParts, selectTags } from '#build/html.ts';
import { headersFor } from '#build/securityHeaders.ts';
import { expect, test } from '#tests/support/journey.ts';

const SITE = 'dist';
const FOREIGN = /mockServiceWorker|\[MSW\]|setupWorker|mock-api|node_modules|\/src\/|sourceMappingURL|localhost:\d/;

test('serves every kind of file with its security headers', async ({ request }) => {
  const asset = listFiles(SITE).find((path) => path.startsWith('assets/') && path.endsWith('.js'));
  for (const path of ['/', '/data/index.json', `/${asset}`]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    for (const [name, value] of Object.entries(headersFor(path))) {
      expect(response.headers()[name.toLowerCase()], `${name} of ${path}`).toBe(value);
    }
  }
});

test('answers a file that is not there with 404, never with the page', async ({ request }) => {
  const response = await request.get('/data/datasets/nothing.0123456789abcdef.json');
  expect(response.status()).toBe(404);
  expect(await response.text()).not.toContain('<div id="root"');
});

test('holds nothing inline, and a digest beside every script and style sheet', () => {
  const page = readFileSync(join(SITE, 'index.html'), 'utf8');
  expect(selectInlineParts(page)).toEqual([]);
  const code = selectTags(page).filter(
    ({ name, attributes }) => name === 'script' || /^(stylesheet|modulepreload)$/.test(attributes.get('rel') ?? ''),
  );
  expect(code.length).toBeGreaterThan(1);
  for (const { attributes, source } of code) expect(attributes.get('integrity'), source).toMatch(/^sha384-.{64}$/);
});

test('holds no mock, no source path and no address of a development machine', () => {
  const written = listFiles(SITE).filter((path) => /\.(js|css|html)$/.test(path));
  expect(written.length).toBeGreaterThan(2);
  const suspects = written.filter((path) => FOREIGN.test(readFileSync(join(SITE, path), 'utf8')));
  expect(suspects).toEqual([]);
  expect(listFiles(SITE).filter((path) => /\.map$|mockServiceWorker/.test(path))).toEqual([]);
});

test('is the same, byte for byte, when it is built again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dashboard-build-'));
  const build = ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  expect(spawnSync(process.execPath, build, { encoding: 'utf8' }).stderr).toBe('');
  expect(listFiles(folder)).toEqual(listFiles(SITE));
  const changed = listFiles(SITE).filter(
    (path) => !readFileSync(join(SITE, path)).equals(readFileSync(join(folder, path))),
  );
  expect(changed).toEqual([]);
  rmSync(folder, { recursive: true });
});

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}
