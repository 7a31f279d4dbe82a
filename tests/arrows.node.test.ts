import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** What each layer may import besides itself. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  contract: ['domain'],
  returns: ['contract', 'domain'],
  publisher: ['returns', 'contract', 'domain'],
  data: ['contract', 'domain'],
  state: ['domain'],
  ui: [],
  charts: ['domain', 'ui'],
  grid: ['domain', 'ui'],
  export: ['charts', 'grid', 'domain'],
  'features/measure': ['export', 'charts', 'grid', 'ui', 'data', 'state', 'domain'],
  'features/data-guide': ['returns', 'export', 'charts', 'grid', 'ui', 'data', 'state', 'domain'],
  'features/not-yet-listed': ['export', 'charts', 'grid', 'ui', 'data', 'state', 'domain'],
  app: 'features/measure features/data-guide features/not-yet-listed export charts grid ui data state returns contract domain'.split(
    ' ',
  ),
  build: [],
};
const LAYERS = Object.keys(ARROWS);
const LINTER = resolve('node_modules/oxlint/bin/oxlint');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dashboard-arrows-'));
  // Beside the files: the patterns of a configuration start from where it stands.
  copyFileSync('.oxlintrc.json', join(folder, '.oxlintrc.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The files, of those given with their text, in which the linter of this project finds a breach of `rule`. */
function selectRefused(files: Readonly<Record<string, string>>, rule: string): string[] {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const words = [LINTER, '--format', 'json', ...Object.keys(files)];
  const { stdout } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  const refused = diagnostics.filter(({ code }) => code.includes(rule)).map(({ filename }) => filename);
  return [...new Set(refused)].toSorted();
}

test('the linter refuses exactly the imports that no arrow allows', () => {
  const pairs = LAYERS.flatMap((from) => LAYERS.filter((to) => to !== from).map((to) => ({ from, to })));
  const toPath = ({ from, to }: { from: string; to: string }) => `src/${from}/to-${to.replace('/', '-')}.ts`;
  const files = Object.fromEntries(pairs.map((pair) => [toPath(pair), `export { it } from '#${pair.to}/it.ts';\n`]));
  const forbidden = pairs.filter(({ from, to }) => !ARROWS[from]?.includes(to)).map(toPath);
  expect(selectRefused(files, 'no-restricted-imports')).toEqual(forbidden.toSorted());
});

test('no path goes up, no import is late enough to slip past, and tests and mocks stay out', () => {
  const files = {
    'src/domain/up.ts': "export { it } from '../charts/it.ts';\n",
    'src/domain/late.ts': "export const it = await import('#charts/it.ts');\n",
    'src/domain/package.ts': "export { useState } from 'react';\n",
    'src/app/mocks.ts': "export { worker } from '#mock-api/browser.ts';\n",
    'src/features/measure/heavy.ts': "export const it = await import('recharts');\n",
    'src/data/node.ts': "export { readFile } from 'node:fs/promises';\n",
  };
  expect(selectRefused(files, 'no-restricted-imports')).toEqual(Object.keys(files).toSorted());
});

test('a test may import anything but by a path that goes up', () => {
  const files = {
    'src/domain/fine.test.ts': "export { it } from '#tests/support/it.ts';\n",
    'src/domain/up.test.ts': "export { it } from '../ui/it.ts';\n",
  };
  expect(selectRefused(files, 'no-restricted-imports')).toEqual(['src/domain/up.test.ts']);
});

test('no file imports itself round a circle, not even for a type', () => {
  const files = {
    'src/domain/hen.ts': "import type { Egg } from '#domain/egg.ts';\nexport type Hen = readonly Egg[];\n",
    'src/domain/egg.ts': "import type { Hen } from './hen.ts';\nexport type Egg = { readonly of: Hen };\n",
    'package.json': '{ "type": "module", "imports": { "#*": "./src/*" } }',
  };
  expect(selectRefused(files, 'no-cycle')).toEqual(['src/domain/egg.ts', 'src/domain/hen.ts']);
});

test('the layers that draw add nothing up', () => {
  const sum = 'export const total = (all: number[]) => all.reduce((a, b) => a + b, 0);\n';
  const files = { 'src/features/measure/sum.ts': sum, 'src/charts/sum.ts': sum, 'src/domain/sum.ts': sum };
  expect(selectRefused(files, 'no-array-reduce')).toEqual(['src/charts/sum.ts', 'src/features/measure/sum.ts']);
});

test('neither a clock nor chance has a part in what is published', () => {
  const files = {
    'src/publisher/clock.ts': 'export const now = Date.now();\n',
    'src/domain/chance.ts': 'export const chance = Math.random();\n',
  };
  expect(selectRefused(files, 'no-restricted-properties')).toEqual(Object.keys(files).toSorted());
});
