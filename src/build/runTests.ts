import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installChromium } from './installChromium.ts';
import { countRun, formatCounts, readPlaywrightCounts, readVitestCounts, type TestCounts } from './testCounts.ts';

const VITE = 'node_modules/vite/bin/vite.js';
const VITEST = 'node_modules/vitest/vitest.mjs';
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';

const chromium = installChromium();
if ('advice' in chromium) {
  console.error(chromium.advice);
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'dashboard-tests-'));
const vitestReport = join(folder, 'vitest.json');
const playwrightReport = join(folder, 'playwright.json');

const runs: TestCounts[] = [];
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
runs.push(countRun(...report(run([VITEST, 'run', ...reporters]), vitestReport, readVitestCounts)));

const build = run([VITE, 'build']);
if (build === 0) {
  const exitCode = run([PLAYWRIGHT, 'test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
    JOURNEYS_PORT: String(await findFreePort()),
  });
  runs.push(countRun(...report(exitCode, playwrightReport, readPlaywrightCounts)));
} else {
  console.error('The site was not built, so no journey through it was tested.');
  runs.push(countRun(undefined, build));
}

rmSync(folder, { recursive: true });
console.log(formatCounts(runs));
process.exitCode = runs.some((counts) => counts.failed > 0) ? 1 : 0;

function run(words: readonly string[], environment: NodeJS.ProcessEnv = {}): number | null {
  console.log(`\n> ${words.join(' ')}`);
  const env = { ...process.env, ...environment, CHROMIUM_PATH: 'path' in chromium ? chromium.path : undefined };
  return spawnSync(process.execPath, words, { stdio: ['ignore', 'inherit', 'inherit'], env }).status;
}

function report(exitCode: number | null, path: string, read: (text: string) => TestCounts) {
  return [existsSync(path) ? read(readFileSync(path, 'utf8')) : undefined, exitCode] as const;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
