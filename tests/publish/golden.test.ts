import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '#publisher/run.ts';
import { loadTree, memoryStore } from '#tests/support/memoryStore.ts';

const GOLDEN = join(import.meta.dirname, 'golden');

/** A return goes in, published files and a report come out. `vitest --update` writes them anew: look at what changed. */
it.each(readdirSync(GOLDEN))('publishes %s as it did before', { timeout: 60_000 }, async (name) => {
  const store = memoryStore(loadTree(join(GOLDEN, name, 'returns'), 'returns'));
  const boards = store.list('returns/boards').map((file) => file.replace(/\.json$/, ''));
  const reports: string[] = [];
  for (const edition of boards) {
    const { text } = await run(['publish', 'returns', '--edition', edition, '--out', 'data', '--json'], store);
    reports.push(`${text}\n`);
  }
  const published = [...store.files].filter(([path]) => path.startsWith('data/') && !path.startsWith('data/schema/'));
  for (const [path, bytes] of published) {
    const file = join(GOLDEN, name, 'published', path.slice('data/'.length));
    await expect(new TextDecoder().decode(bytes)).toMatchFileSnapshot(file);
  }
  await expect(reports.join('')).toMatchFileSnapshot(join(GOLDEN, name, 'reports.json.txt'));
  const expected = [...loadTree(join(GOLDEN, name, 'published'), 'data').keys()];
  expect(published.map(([path]) => path).sort()).toEqual(expected.sort());
});
