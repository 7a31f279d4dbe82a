import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';

const PAGE_BYTES = 4096;

/** Resident memory of the heaviest renderer of a browser, in megabytes; Linux only, elsewhere not a number. */
export async function measureRendererMegabytes(browser: Browser): Promise<number> {
  if (process.platform !== 'linux') return Number.NaN;
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  await devtools.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => readResidentBytes(id));
  return Math.max(...renderers) / 1_000_000;
}

function readResidentBytes(pid: number): number {
  const [, resident = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  return Number(resident) * PAGE_BYTES;
}
