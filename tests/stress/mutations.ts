import { run } from '#publisher/run.ts';
import { loadTree, memoryStore } from '#tests/support/memoryStore.ts';
import { mutate } from '#tests/support/mutateReturns.ts';
import type { Random } from '#tests/support/random.ts';
import type { Measured } from './measured.ts';

const MOST_MS = 10_000;

/** Damaged returns: none may crash the publisher, keep it for long, or leave a byte behind when refused. */
export async function mutateMany(returns: string, count: number, random: Random): Promise<Measured[]> {
  const tree = loadTree(returns, 'returns');
  const crashes: string[] = [];
  let slowestMs = 0;
  let halfWritten = 0;
  for (let i = 0; i < count; i++) {
    const { what, files } = mutate(tree, random);
    const store = memoryStore(files);
    const started = performance.now();
    try {
      const { exitCode } = await run(['publish', 'returns', '--edition', '2024-03', '--out', 'data'], store);
      if (exitCode !== 0 && [...store.files.keys()].some((path) => path.startsWith('data/'))) halfWritten++;
    } catch (cause) {
      crashes.push(`${i} (${what}): ${String(cause)}`);
    }
    slowestMs = Math.max(slowestMs, performance.now() - started);
  }
  const first = crashes[0] === undefined ? '' : `, first ${crashes[0]}`;
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  return [
    {
      what: `uncaught errors in ${count} mutations`,
      figure: `${crashes.length}${first}`,
      isGood: crashes.length === 0,
    },
    { what: 'refused ones that wrote something', figure: String(halfWritten), isGood: halfWritten === 0 },
    { what: 'slowest', figure: `${Math.round(slowestMs)} ms`, isGood: slowestMs < MOST_MS },
    { what: 'peak memory', figure: `${peakMb} MB`, isGood: peakMb < 512 },
  ];
}
