import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '#publisher/run.ts';
import { loadTree, memoryStore } from '#tests/support/memoryStore.ts';
import { mutate } from '#tests/support/mutateReturns.ts';
import { toRandom } from '#tests/support/random.ts';
import { readSite } from '#tests/support/readSite.ts';

const RETURNS = loadTree(join(import.meta.dirname, 'golden/small-county/returns'), 'returns');
const SEED = 20261124;
const MUTATIONS = 500;

/** The full ten thousand run in `npm run stress:publish`. */
it('a damaged return is published whole or refused with nothing written, never a crash', {
  timeout: 120_000,
}, async () => {
  const random = toRandom(SEED);
  let refused = 0;
  for (let i = 0; i < MUTATIONS; i++) {
    const { what, files } = mutate(RETURNS, random);
    const store = memoryStore(files);
    const line = ['publish', 'returns', '--edition', '2024-03', '--out', 'data', '--json'];
    const { exitCode, text } = await run(line, store).catch((cause: unknown) => {
      throw new Error(`mutation ${i} of seed ${SEED}, ${what}`, { cause });
    });
    const written = [...store.files.keys()].filter((path) => path.startsWith('data/'));
    if (exitCode === 0) expect(readSite(store, 'data')).toMatch(/^[0-9a-f]{64}$/);
    else expect(written, what).toEqual([]);
    if (exitCode === 1) expect(JSON.parse(text).issues.length, what).toBeGreaterThan(0);
    refused += exitCode === 0 ? 0 : 1;
  }
  expect(refused).toBeGreaterThan(MUTATIONS / 4);
});
