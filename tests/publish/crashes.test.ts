import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#publisher/run.ts';
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

const RETURNS = loadTree(join(import.meta.dirname, 'golden/small-county/returns'), 'returns');
const CODES = ['ENOSPC', 'EACCES', 'EROFS', 'EIO', 'EMFILE'] as const;
const FIRST = ['publish', 'returns', '--edition', '2023-03', '--out', 'data'];
const SECOND = ['publish', 'returns', '--edition', '2024-03', '--out', 'data'];

let before: ReadonlyMap<string, Uint8Array>;
let steps: number;
const whole: Record<string, string> = {};

beforeAll(async () => {
  const store = memoryStore(RETURNS);
  await run(FIRST, store);
  before = new Map(store.files);
  whole.old = readSite(store, 'data');
  const counted = withFault(store);
  await run(SECOND, counted);
  steps = counted.steps();
  whole.new = readSite(store, 'data');
});

/** Publishes the second edition with one step going wrong. */
async function publishWith(fault: Fault): Promise<{ store: MemoryStore; answer?: Answer }> {
  const store = memoryStore(before);
  try {
    const answer = await run(SECOND, withFault(store, fault));
    return fault.kind === 'error' ? { store, answer } : { store: afterDeath(store) };
  } catch (cause) {
    if (cause instanceof Killed) return { store: afterDeath(store) };
    throw cause;
  }
}

function leftovers(store: MemoryStore): string[] {
  return [...store.files.keys()].filter((path) => /\/\.[^/]*$/.test(path));
}

describe('a publish that is killed', { timeout: 60_000 }, () => {
  it.each(['killed', 'killedHalfWay'] as const)('at any step (%s) leaves one whole edition', async (kind) => {
    expect(steps).toBeGreaterThan(40);
    for (let step = 0; step < steps; step++) {
      const { store } = await publishWith({ step, kind });
      expect([whole.old, whole.new], `step ${step}`).toContain(readSite(store, 'data'));
    }
  });

  it('is made good by the next one without a hand, and leaves nothing behind', async () => {
    for (let step = 0; step < steps; step += 3) {
      const { store } = await publishWith({ step, kind: 'killedHalfWay' });
      const kept = [...store.files.keys()].filter((path) => !leftovers(store).includes(path));
      expect(await run(SECOND, store), `step ${step}`).toEqual({ exitCode: 0, text: expect.any(String) });
      expect(readSite(store, 'data')).toBe(whole.new);
      expect(leftovers(store)).toEqual([]);
      for (const path of kept) expect(store.files.has(path), `${path} after step ${step}`).toBe(true);
    }
  });
});

describe('a rollback, and one that is undone, killed at any step', { timeout: 60_000 }, () => {
  it.each<readonly [string[], string[]]>([
    [['rollback', '--out', 'data'], SECOND],
    [
      ['rollback', '--undo', '--out', 'data'],
      ['rollback', '--out', 'data'],
    ],
  ])('%j leaves one whole edition, and works the next time', async (command, earlier) => {
    const start = memoryStore(before);
    for (const line of earlier === SECOND ? [SECOND] : [SECOND, earlier]) await run(line, start);
    const counted = withFault(memoryStore(start.files));
    await run(command, counted);
    const [from, to] = earlier === SECOND ? [whole.new, whole.old] : [whole.old, whole.new];
    for (let step = 0; step < counted.steps(); step++) {
      const store = memoryStore(start.files);
      await run(command, withFault(store, { step, kind: 'killedHalfWay' })).catch((cause: unknown) => {
        if (!(cause instanceof Killed)) throw cause;
      });
      const after = afterDeath(store);
      const site = readSite(after, 'data');
      expect([from, to], `step ${step}`).toContain(site);
      if (site === from) await run(command, after);
      expect(readSite(after, 'data'), `step ${step}`).toBe(to);
    }
  });
});

describe('a disk that fails', { timeout: 60_000 }, () => {
  it('leaves the old edition or the new one whole, and the message names the file', async () => {
    for (let step = 0; step < steps; step++) {
      const code = CODES[step % CODES.length] ?? 'EIO';
      const { store, answer } = await publishWith({ step, kind: 'error', code });
      const site = readSite(store, 'data');
      expect([whole.old, whole.new], `step ${step}`).toContain(site);
      if (answer?.exitCode === 0) expect(site, `step ${step}`).toBe(whole.new);
      else expect(answer?.text, `step ${step}`).toMatch(/^\S+: (the disk|this user|too many files)/);
    }
  });

  it('says that the site is as it was, when it is', async () => {
    const { store, answer } = await publishWith({ step: 4, kind: 'error', code: 'ENOSPC' });
    expect(answer).toMatchObject({ exitCode: 1, text: expect.stringContaining('the disk is full') });
    expect(readSite(store, 'data')).toBe(whole.old);
    expect(leftovers(store)).toEqual([]);
  });
});
