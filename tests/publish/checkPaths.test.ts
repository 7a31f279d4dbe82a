import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disk } from '#publisher/fileStore.ts';
import { run } from '#publisher/run.ts';
import { aReturn } from '#tests/support/aReturn.ts';
import { aWorkbook } from '#tests/support/aWorkbook.ts';
import { loadTree, memoryStore } from '#tests/support/memoryStore.ts';

const FOLDER = join(import.meta.dirname, 'golden/small-county/returns');
const SMALL = loadTree(FOLDER, 'all/county');

async function check(path: string, files: ReadonlyMap<string, Uint8Array>) {
  const { exitCode, text } = await run(['check', path, '--json'], memoryStore(files));
  const { issues } = JSON.parse(text) as { issues: Record<string, unknown>[] };
  return { exitCode, issues };
}

/** A return by itself, its place one that only its partnership knows. */
function inFolder(folder: string): Map<string, Uint8Array> {
  const { data, meta, measure } = aReturn();
  const files = [data, meta, measure].flatMap((file) => file ?? []);
  return new Map(files.map(({ name, bytes }) => [name.replace('gld', folder), bytes]));
}

describe('check', { timeout: 60_000 }, () => {
  it.each(['all/county/good-level', 'all/county/good-level/data.csv'])(
    'takes %s for a part of its partnership',
    async (path) => {
      const replaced = { code: 'geography_replaced', file: 'all/county/good-level/data.csv', line: 5 };
      const alone = new Map([...SMALL].filter(([name]) => name !== 'all/county/partnership.json'));
      expect(await check(path, SMALL)).toMatchObject({ exitCode: 0, issues: [replaced] });
      expect((await check(path, alone)).issues).not.toContainEqual(expect.objectContaining(replaced));
    },
  );

  it('reads the folder of a dataset on a disk', async () => {
    expect(await run(['check', join(FOLDER, 'good-level')], disk)).toMatchObject({ exitCode: 0 });
    expect(await run(['check', join(FOLDER, 'boards')], disk)).toMatchObject({ exitCode: 2 });
  });

  it('says what is missing in a folder of a partnership, and warns of it at a file by itself', async () => {
    const files = new Map(SMALL);
    files.delete('all/county/good-level/data.meta.csv');
    const missing = { file: 'all/county/good-level/data.meta.csv' };
    expect((await check('all/county/good-level', files)).issues).toContainEqual(
      expect.objectContaining({ ...missing, code: 'meta_missing', severity: 'error' }),
    );
    expect((await check('all/county/good-level/data.csv', files)).issues).toContainEqual(
      expect.objectContaining({ ...missing, code: 'meta_absent', severity: 'warning' }),
    );
  });

  it('finds nothing to say about a folder without a partnership that is right', async () => {
    expect(await check('gld', inFolder('gld'))).toEqual({ exitCode: 0, issues: [] });
  });

  it('refuses a folder with two data files, whichever is meant', async () => {
    const files = inFolder('gld');
    files.set('gld/data.xlsx', aWorkbook([{ name: 'Sheet1', rows: [['a']] }]));
    expect(await check('gld', files)).toMatchObject({
      exitCode: 1,
      issues: [{ code: 'file_twice', file: 'gld/data.xlsx', line: null, found: '"data.xlsx"' }],
    });
  });
});
