import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from '#build/chromium.ts';
import { toBudgetLines } from './budgets.ts';
import { readScorecard, toFloorPage } from './floor.ts';
import { runRound } from './scenarios.ts';
import { serve } from './serve.ts';
import { formatBudgets, formatTable, summarise } from './summary.ts';

const SITE = 'dist';

/** Drives the built site (`npm run build` first) beside the floor page and prints what it took, against the budgets. */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } });
const runs = Number(values.runs);

const { page, rows, districts } = readFloor();
const site = await serve(SITE, { '/floor.html': page });
const browser = await chromium.launch(chromiumLaunchOptions());
const samples = new Map<string, number[]>();
try {
  for (let run = 0; run <= runs; run += 1) {
    console.error(run === 0 ? 'A first run, thrown away …' : `Run ${run} of ${runs} …`);
    const target = {
      browser,
      address: site.address,
      scorecardRows: rows,
      dataset: 'attendance-by-plan-type',
      districts,
    };
    for await (const [name, value] of runRound(target)) {
      if (run > 0) samples.set(name, [...(samples.get(name) ?? []), value]);
    }
  }
} finally {
  await browser.close();
  await site.close();
}

console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, Chromium ${browser.version()} headless`);
console.log(`Served over HTTP/1.1 with Brotli and long caching; a fresh profile each time; median of ${runs} runs.`);
console.log('slow: 4× CPU, 1.6 Mbit/s, 150 ms.\n');
const measured = [...samples].map(([name, values_]) => {
  const { median, min, max } = summarise(values_);
  return [name, median, min, max].map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell));
});
console.log(`${formatTable([['measured', 'median', 'min', 'max'], ...measured])}\n`);
console.log(formatBudgets(toBudgetLines(samples)));

function readFloor() {
  const font = readdirSync(`${SITE}/assets`).find((name) => name.startsWith('source-sans') && name.endsWith('.woff2'));
  const scorecard = readScorecard(`${SITE}/data`);
  return {
    page: toFloorPage(scorecard, `/assets/${font}`),
    rows: scorecard.rows.length,
    districts: scorecard.districts,
  };
}
