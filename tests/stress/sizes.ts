import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { writeLargeReturns } from '#tests/support/largeReturns.ts';
import type { Measured } from './measured.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What a file of so many rows may take to be published; 20 columns each. */
const SIZES = [
  { rows: 100_000, seconds: 10, megabytes: 512 },
  { rows: 1_000_000, seconds: 90, megabytes: undefined },
] as const;
/** Reading and checking never holds a file, so that any of them is checked within this. */
const CHECK_MEGABYTES = 512;

/** Tells its own time and peak memory when it ends, since a parent cannot ask for those of one child. */
const REPORT = 'process.on("exit",()=>console.error("RSS",process.resourceUsage().maxRSS))';

/** Checks and publishes large returns in a process of its own each, as the command line does. */
export async function publishLarge(small: string, folder: string): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const { rows, seconds, megabytes } of SIZES) {
    const returns = join(folder, `rows-${rows}`);
    writeLargeReturns(returns, small, rows);
    const name = rows.toLocaleString('en-GB');
    const checked = await runAlone(['check', returns]);
    const published = await runAlone([
      'publish',
      returns,
      '--edition',
      '2023-03',
      '--out',
      join(folder, `out-${rows}`),
    ]);
    measured.push(
      ...toMeasured(`${name} rows checked`, checked, seconds, CHECK_MEGABYTES),
      ...toMeasured(`${name} rows checked and published`, published, seconds, megabytes),
    );
  }
  return measured;
}

interface Run {
  readonly tookSeconds: number;
  readonly peakMb: number;
  readonly exitCode: number | null;
}

function toMeasured(what: string, run: Run, seconds: number, megabytes: number | undefined): Measured[] {
  const { tookSeconds, peakMb, exitCode } = run;
  return [
    { what, figure: `${tookSeconds.toFixed(1)} s`, isGood: exitCode === 0 && tookSeconds < seconds },
    {
      what: `${what}, peak memory`,
      figure: `${peakMb} MB`,
      isGood: megabytes === undefined || peakMb < megabytes,
    },
  ];
}

async function runAlone(command: readonly string[]): Promise<Run> {
  const started = performance.now();
  const report = `data:text/javascript,${encodeURIComponent(REPORT)}`;
  const line = ['--import', 'tsx', '--import', report, 'src/publisher/main.ts', ...command];
  const child = spawn(process.execPath, line, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  let text = '';
  child.stderr.on('data', (chunk) => {
    text += String(chunk);
  });
  await once(child, 'close');
  const tookSeconds = (performance.now() - started) / 1000;
  return { tookSeconds, peakMb: Math.round(Number(/RSS (\d+)/.exec(text)?.[1]) / 1024), exitCode: child.exitCode };
}
