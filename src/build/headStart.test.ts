import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAGE_MODULES } from './headStart.ts';

test('every page that is a chunk of its own has a head start', () => {
  const routes = readFileSync('src/app/routes.tsx', 'utf8');
  const pages = [...routes.matchAll(/import\('(?:#|\.\/)([^']+)'\)/g)].map(([, path = '']) => path);
  const modules = pages
    .filter((path) => path !== 'NotFound.tsx')
    .map((path) => (path.includes('/') ? path : `app/${path}`));
  expect(modules.length).toBeGreaterThan(5);
  expect(Object.values(PAGE_MODULES).flat()).toEqual(expect.arrayContaining(modules));
});
