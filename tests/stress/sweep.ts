import { run } from '#publisher/run.ts';
import {
  afterDeath,
  type Fault,
  Killed,
  loadTree,
  type MemoryStore,
  memoryStore,
  withFault,
} from '#tests/support/memoryStore.ts';
import { readSite } from '#tests/support/readSite.ts';
import type { Measured } from './measured.ts';

const CODES = ['ENOSPC', 'EACCES', 'EROFS', 'EIO', 'EMFILE'];

/** Every write, sync, link, rename and removal of a publish fails in every way, and is the last one of the process. */
export async function sweepSteps(returns: string): Promise<Measured[]> {
  const start = memoryStore(loadTree(returns, 'returns'));
  await run(toLine('2023-03'), start);
  const old = readSite(start, 'data');
  const counted = withFault(memoryStore(start.files));
  await run(toLine('2024-03'), counted);
  const faults = Array.from({ length: counted.steps() }, (_, step): Fault[] => [
    ...CODES.map((code): Fault => ({ step, kind: 'error', code })),
    { step, kind: 'killed' },
    { step, kind: 'killedHalfWay' },
  ]).flat();
  let mixed = 0;
  let unhealed = 0;
  let silent = 0;
  for (const fault of faults) {
    const { store, exitCode } = await publishWith(start, fault);
    const seen = tryRead(store);
    const isOld = seen === old;
    if (!isOld && (await isNot(store, seen))) mixed++;
    if (fault.kind === 'error' && exitCode === 0 && isOld) silent++;
    if ((await run(toLine('2024-03'), store)).exitCode !== 0 || hasLeftovers(store)) unhealed++;
  }
  return [
    {
      what: `mixed or missing reads after ${faults.length} faults at ${counted.steps()} steps`,
      figure: String(mixed),
      isGood: mixed === 0,
    },
    { what: 'faults that said nothing', figure: String(silent), isGood: silent === 0 },
    { what: 'faults that the next run did not mend', figure: String(unhealed), isGood: unhealed === 0 },
  ];
}

function toLine(edition: string): string[] {
  return ['publish', 'returns', '--edition', edition, '--out', 'data'];
}

async function publishWith(start: MemoryStore, fault: Fault): Promise<{ store: MemoryStore; exitCode?: number }> {
  const store = memoryStore(start.files);
  try {
    const { exitCode } = await run(toLine('2024-03'), withFault(store, fault));
    // The process has ended by itself, too.
    return { store: afterDeath(store), exitCode };
  } catch (cause) {
    if (cause instanceof Killed) return { store: afterDeath(store) };
    throw cause;
  }
}

/** Whether what a reader saw is not the new site either, which is told by publishing it in full. */
async function isNot(store: MemoryStore, seen: string | undefined): Promise<boolean> {
  const whole = memoryStore(store.files);
  await run(toLine('2024-03'), whole);
  return seen !== readSite(whole, 'data');
}

function tryRead(store: MemoryStore): string | undefined {
  try {
    return readSite(store, 'data');
  } catch {
    return undefined;
  }
}

function hasLeftovers(store: MemoryStore): boolean {
  return [...store.files.keys()].some((path) => /\/\.[^/]*$/.test(path));
}
