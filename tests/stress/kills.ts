import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { disk } from '#publisher/fileStore.ts';
import { run } from '#publisher/run.ts';
import { ended, startPublisher } from '#tests/support/killing.ts';
import type { Random } from '#tests/support/random.ts';
import { readSite } from '#tests/support/readSite.ts';
import type { Measured } from './measured.ts';

const POLL_MS = 5;

/** Real processes, killed at random instants of the second half of their life, while a reader polls the site. */
export async function killAtRandom(
  returns: string,
  folder: string,
  kills: number,
  random: Random,
): Promise<Measured[]> {
  const before = join(folder, 'before');
  const toLine = (edition: string, out: string): string[] => ['publish', returns, '--edition', edition, '--out', out];
  await run(toLine('2023-03', before), disk);
  const whole = new Set([readSite(disk, before)]);
  const timed = join(folder, 'timed');
  cpSync(before, timed, { recursive: true });
  let usualMs = await timePublish(toLine('2024-03', timed));
  whole.add(readSite(disk, timed));

  const out = join(folder, 'killed');
  let reads = 0;
  let mixed = 0;
  let unhealed = 0;
  let tries = 0;
  for (let killed = 0; killed < kills && tries < 5 * kills; tries++) {
    rmSync(out, { recursive: true, force: true });
    cpSync(before, out, { recursive: true });
    const started = performance.now();
    const child = startPublisher(toLine('2024-03', out));
    const poll = setInterval(() => {
      reads++;
      if (!isWhole(out, whole)) mixed++;
    }, POLL_MS);
    const timer = setTimeout(() => child.kill('SIGKILL'), usualMs * (0.5 + 0.5 * random()));
    const { signal } = await ended(child);
    clearTimeout(timer);
    clearInterval(poll);
    // A machine that is busier or idler than before makes runs longer or shorter; one that ended by itself tells how long.
    if (signal === null) usualMs = performance.now() - started;
    else killed++;
    if (!isWhole(out, whole)) mixed++;
    const isMended = (await run(toLine('2024-03', out), disk)).exitCode === 0 && isWhole(out, whole);
    if (!isMended || readdirSync(out).some((name) => name.startsWith('.'))) unhealed++;
  }
  return [
    {
      what: `mixed or missing reads of ${reads} while ${kills} processes were killed (${tries} tried)`,
      figure: String(mixed),
      isGood: mixed === 0,
    },
    { what: 'kills that the next run did not mend', figure: String(unhealed), isGood: unhealed === 0 },
  ];
}

async function timePublish(line: readonly string[]): Promise<number> {
  const started = performance.now();
  await ended(startPublisher(line));
  return performance.now() - started;
}

function isWhole(out: string, whole: ReadonlySet<string>): boolean {
  try {
    return whole.has(readSite(disk, out));
  } catch {
    return false;
  }
}
