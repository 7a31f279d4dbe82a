import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { writeLargeReturns } from '#tests/support/largeReturns.ts';
import type { Measured } from './measured.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What a file of so many rows may take; 20 columns each. */
const SIZES = [
  { rows: 100_000, seconds: 10, megabytes: 512 },
  { rows: 1_000_000, seconds: 90, megabytes: undefined },
] as const;

/** Tells its own time and peak memory when it ends, since a parent cannot ask for those of one child. */
const REPORT = 'process.on("exit",()=>console.error("RSS",process.resourceUsage().maxRSS))';

/** Checks and publishes large returns in a process of its own each, as the command line does. */
export async function publishLarge(small: string, folder: string): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const { rows, seconds, megabytes } of SIZES) {
    const returns = join(folder, `rows-${rows}`);
    writeLargeReturns(returns, small, rows);
    const { tookSeconds, peakMb, exitCode } = await publish(returns, join(folder, `out-${rows}`));
    const name = rows.toLocaleString('en-GB');
    measured.push(
      { what: `${name} rows`, figure: `${tookSeconds.toFixed(1)} s`, isGood: exitCode === 0 && tookSeconds < seconds },
      {
        what: `${name} rows, peak memory`,
        figure: `${peakMb} MB`,
        isGood: megabytes === undefined || peakMb < megabytes,
      },
    );
  }
  return measured;
}

async function publish(
  returns: string,
  out: string,
): Promise<{ tookSeconds: number; peakMb: number; exitCode: number | null }> {
  const started = performance.now();
  const report = `data:text/javascript,${encodeURIComponent(REPORT)}`;
  const line = [
    '--import',
    'tsx',
    '--import',
    report,
    'src/publisher/main.ts',
    'publish',
    returns,
    '--edition',
    '2023-03',
    '--out',
    out,
  ];
  const child = spawn(process.execPath, line, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  let text = '';
  child.stderr.on('data', (chunk) => {
    text += String(chunk);
  });
  await once(child, 'close');
  const tookSeconds = (performance.now() - started) / 1000;
  return { tookSeconds, peakMb: Math.round(Number(/RSS (\d+)/.exec(text)?.[1]) / 1024), exitCode: child.exitCode };
}
