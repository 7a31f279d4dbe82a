import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseIndex } from '#contract/parseFile.ts';
import { PRESETS } from '#domain/disclosure/policy.ts';
import { run } from '#publisher/run.ts';
import { loadTree, type MemoryStore, memoryStore } from '#tests/support/memoryStore.ts';
import { readSite } from '#tests/support/readSite.ts';

const RETURNS = loadTree(join(import.meta.dirname, 'golden/small-county/returns'), 'returns');
const GLD = 'returns/good-level/data.csv';

async function publish(store: MemoryStore, edition: string, ...options: string[]) {
  const line = ['publish', 'returns', '--edition', edition, '--out', 'data', '--json', ...options];
  const { exitCode, text } = await run(line, store);
  const { issues, written } = JSON.parse(text) as { issues: { code: string; severity: string }[]; written: string[] };
  return { exitCode, written, errors: issues.filter((i) => i.severity === 'error').map((i) => i.code) };
}

async function published(...editions: string[]): Promise<MemoryStore> {
  const store = memoryStore(RETURNS);
  for (const edition of editions) await publish(store, edition);
  return store;
}

function edit(store: MemoryStore, path: string, from: string, to: string): void {
  const text = new TextDecoder().decode(store.files.get(path));
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  store.files.set(path, new TextEncoder().encode(text.replace(from, to)));
}

function indexOf(store: MemoryStore) {
  const parsed = parseIndex(JSON.parse(new TextDecoder().decode(store.files.get('data/index.json'))));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.partnerships.map((p) => ({ id: p.id, current: p.current, editions: p.editions }));
}

const idsOf = (store: MemoryStore): unknown => indexOf(store)[0]?.editions.map((e) => e.id);
const dataOf = (store: MemoryStore): string[] => [...store.files.keys()].filter((path) => path.startsWith('data/'));

describe('an edition', { timeout: 60_000 }, () => {
  it('is published once: the same returns again write nothing', async () => {
    const store = await published('2023-03', '2024-03');
    const before = readSite(store, 'data');
    expect(await publish(store, '2023-03')).toEqual({ exitCode: 0, written: [], errors: [] });
    expect(await publish(store, '2024-03')).toEqual({ exitCode: 0, written: [], errors: [] });
    expect(readSite(store, 'data')).toBe(before);
  });

  it('is refused with other bytes, and nothing is written', async () => {
    const store = await published('2023-03');
    const before = readSite(store, 'data');
    edit(store, GLD, '66.1', '66.4');
    expect(await publish(store, '2023-03')).toMatchObject({ exitCode: 1, written: [], errors: ['already_published'] });
    expect(readSite(store, 'data')).toBe(before);
  });

  it('is corrected beside what members saw, and the correction is shown', async () => {
    const store = await published('2023-03');
    const [first] = indexOf(store)[0]?.editions ?? [];
    edit(store, GLD, '66.1', '66.4');
    expect(await publish(store, '2023-03', '--correct', 'A misprint')).toMatchObject({ exitCode: 0 });
    expect(idsOf(store)).toEqual(['2023-03', '2023-03-r1']);
    expect(indexOf(store)[0]).toMatchObject({
      current: '2023-03-r1',
      editions: [first, { replaces: '2023-03', reason: 'A misprint' }],
    });
    expect(await publish(store, '2023-03')).toMatchObject({ exitCode: 0, written: [] });
    edit(store, GLD, '66.4', '66.5');
    await publish(store, '2023-03', '--correct', 'Another one');
    expect(indexOf(store)[0]).toMatchObject({ current: '2023-03-r2', editions: [{}, {}, { replaces: '2023-03-r1' }] });
  });

  it('stays as it was when the one before it is corrected', async () => {
    const store = await published('2023-03', '2024-03');
    edit(store, 'returns/boards/2023-03.json', '"March 2023"', '"Spring 2023"');
    await publish(store, '2023-03', '--correct', 'The name of the meeting');
    expect(await publish(store, '2024-03')).toMatchObject({ exitCode: 0, written: [] });
    expect(indexOf(store)[0]?.current).toBe('2024-03');
  });

  it('cannot be corrected before it is published', async () => {
    expect(await publish(memoryStore(RETURNS), '2023-03', '--correct', 'x')).toMatchObject({
      exitCode: 1,
      errors: ['nothing_to_correct'],
    });
  });

  it('reads what was known at another day when told so', async () => {
    const store = memoryStore(RETURNS);
    await publish(store, '2024-03', '--as-at', '2023-03-14');
    const datasets = dataOf(store).filter((path) => path.includes('good-level'));
    expect(new TextDecoder().decode(store.files.get(datasets[0] ?? ''))).not.toContain('AY2022-23');
  });

  it('reads a later hand-in from its day on', async () => {
    const store = memoryStore(RETURNS);
    const later = new TextDecoder().decode(store.files.get(GLD)).replace('66.1', '66.9');
    store.files.set('returns/good-level/data@2024-01-31.csv', new TextEncoder().encode(later));
    await publish(store, '2023-03');
    await publish(store, '2024-03');
    const amounts = dataOf(store)
      .filter((path) => path.includes('good-level'))
      .map((path) => new TextDecoder().decode(store.files.get(path)).match(/66\.[19]/)?.[0]);
    expect(new Set(amounts)).toEqual(new Set(['66.1', '66.9']));
  });
});

describe('a draft', { timeout: 60_000 }, () => {
  it('is in nobody’s way, can be published anew, and gives way to the edition', async () => {
    const store = await published('2023-03');
    await publish(store, '2024-03', '--draft');
    expect(indexOf(store)[0]).toMatchObject({ current: '2023-03', editions: [{}, { id: '2024-03', draft: true }] });
    edit(store, GLD, '68.0', '68.1');
    expect(await publish(store, '2024-03', '--draft')).toMatchObject({ exitCode: 0 });
    expect(await publish(store, '2024-03')).toMatchObject({ exitCode: 0 });
    expect(indexOf(store)[0]).toMatchObject({ current: '2024-03', editions: [{}, { id: '2024-03', draft: false }] });
    expect(idsOf(store)).toEqual(['2023-03', '2024-03']);
  });

  it('is in no feed', async () => {
    const store = memoryStore(RETURNS);
    await publish(store, '2023-03', '--draft');
    expect(dataOf(store).filter((path) => path.includes('feeds'))).toEqual([]);
  });
});

describe('feeds', { timeout: 60_000 }, () => {
  const feedOf = (store: MemoryStore, name: string): string =>
    new TextDecoder().decode(store.files.get(`data/feeds/${name}.atom`));

  it('tell of every edition and of the measures that changed, newest first', async () => {
    const store = await published('2023-03', '2024-03');
    expect(feedOf(store, 'small-county').match(/<title>.*<\/title>/g)).toEqual([
      '<title>Small County Partnership</title>',
      '<title>March 2024</title>',
      '<title>March 2023</title>',
    ]);
    expect(feedOf(store, 'small-county.gld_percent')).toContain(
      'href="../../#/measures/gld_percent?partnership=small-county&amp;edition=2024-03"',
    );
  });

  it('hold any text as text', async () => {
    const store = memoryStore(RETURNS);
    edit(store, 'returns/boards/2023-03.json', '"March 2023"', '"Spring & \\"summer\\" > 2"');
    await publish(store, '2023-03');
    expect(feedOf(store, 'small-county')).toContain('<title>Spring &amp; &quot;summer&quot; &gt; 2</title>');
  });

  it('go back with the index', async () => {
    const store = await published('2023-03', '2024-03');
    await run(['rollback', '--out', 'data'], store);
    expect(feedOf(store, 'small-county')).not.toContain('March 2024');
  });
});

describe('a refused return', { timeout: 60_000 }, () => {
  it('writes nothing and tells every issue', async () => {
    const store = memoryStore(RETURNS);
    edit(store, GLD, '66.1', 'sixty');
    edit(store, 'returns/help-requests/measure.json', '"dfe-cin"', '"no-such"');
    const { exitCode, errors } = await publish(store, '2023-03');
    expect(exitCode).toBe(1);
    expect(errors.length).toBeGreaterThan(0);
    expect(dataOf(store)).toEqual([]);
  });

  it('names a policy that lets a shown figure stand for one or two counts', async () => {
    const store = memoryStore(RETURNS);
    const policy = { ...PRESETS['dfe-cin'], roundBase: 5, roundLevels: undefined };
    edit(
      store,
      'returns/partnership.json',
      '"priorities"',
      `"policies": { "ours": ${JSON.stringify(policy)} }, "priorities"`,
    );
    edit(store, 'returns/help-requests/measure.json', '"dfe-cin"', '"ours"');
    expect(await publish(store, '2023-03')).toMatchObject({ exitCode: 1, errors: ['policy_fault'] });
    expect(dataOf(store)).toEqual([]);
  });

  it('names the editions that there are', async () => {
    const store = memoryStore(RETURNS);
    const { text } = await run(['publish', 'returns', '--edition', '2030-01', '--out', 'data'], store);
    expect(text).toContain('There is no boards/2030-01.json');
  });
});

describe('rollback', { timeout: 60_000 }, () => {
  it('goes back to the bytes before, one publish at a time', async () => {
    const store = await published('2023-03');
    const first = store.files.get('data/index.json');
    await publish(store, '2024-03');
    const second = store.files.get('data/index.json');
    edit(store, GLD, '68.0', '68.1');
    await publish(store, '2024-03', '--correct', 'A misprint');
    const files = dataOf(store).filter((path) => !/index|history|feeds/.test(path));

    await run(['rollback', '--out', 'data'], store);
    expect(store.files.get('data/index.json')).toEqual(second);
    await run(['rollback', '--out', 'data'], store);
    expect(store.files.get('data/index.json')).toEqual(first);
    const last = await run(['rollback', '--out', 'data'], store);
    expect(last).toMatchObject({ exitCode: 1, text: expect.stringContaining('no earlier index') });
    expect(dataOf(store)).toEqual(expect.arrayContaining(files));
  });

  it('is undone, step by step, as long as nothing is published since', async () => {
    const store = await published('2023-03', '2024-03');
    edit(store, GLD, '68.0', '68.1');
    await publish(store, '2024-03', '--correct', 'A misprint');
    const before = readSite(store, 'data');
    const undo = () => run(['rollback', '--undo', '--out', 'data'], store);
    expect(await undo()).toMatchObject({ exitCode: 1, text: expect.stringContaining('nothing to bring back') });

    await run(['rollback', '--out', 'data'], store);
    await run(['rollback', '--out', 'data'], store);
    expect(idsOf(store)).toEqual(['2023-03']);
    expect(await run(['verify', '--out', 'data'], store)).toMatchObject({ exitCode: 0 });
    expect(await undo()).toMatchObject({ exitCode: 0 });
    expect(await undo()).toMatchObject({ exitCode: 0 });
    expect(readSite(store, 'data')).toBe(before);

    await run(['rollback', '--out', 'data'], store);
    edit(store, GLD, '68.1', '68.2');
    await publish(store, '2024-03', '--correct', 'Another misprint');
    expect(await undo()).toMatchObject({ exitCode: 1 });
    await run(['rollback', '--out', 'data'], store);
    expect(idsOf(store)).not.toContain('2024-03-r1');
  });

  it('can be followed by the same publish again', async () => {
    const store = await published('2023-03', '2024-03');
    const before = readSite(store, 'data');
    await run(['rollback', '--out', 'data'], store);
    expect(idsOf(store)).toEqual(['2023-03']);
    expect(await publish(store, '2024-03')).toMatchObject({ exitCode: 0 });
    expect(readSite(store, 'data')).toBe(before);
  });
});

describe('verify', { timeout: 60_000 }, () => {
  const verify = (store: MemoryStore) => run(['verify', '--out', 'data', '--json'], store);

  it('finds nothing where nothing is wrong', async () => {
    expect(await verify(await published('2023-03', '2024-03'))).toMatchObject({ exitCode: 0 });
  });

  it.each([
    ['editions/small-county/2023-03', 'wrong_hash'],
    ['boards/small-county/2024-03', 'wrong_hash'],
    ['datasets/good-level', 'wrong_hash'],
    ['history/', 'wrong_name'],
  ])('sees a changed byte in %s', async (name, code) => {
    const store = await published('2023-03', '2024-03');
    const path = dataOf(store).find((file) => file.startsWith(`data/${name}`)) ?? '';
    edit(store, path, '2', '3');
    const { exitCode, text } = await verify(store);
    expect(exitCode).toBe(1);
    expect(text).toContain(`"${code}"`);
  });

  it('sees a missing file, and a missing index', async () => {
    const store = await published('2023-03');
    store.files.delete(dataOf(store).find((path) => path.includes('datasets/help')) ?? '');
    expect(await verify(store)).toMatchObject({ exitCode: 1, text: expect.stringContaining('it is missing') });
    expect(await verify(memoryStore())).toMatchObject({ exitCode: 1, text: expect.stringContaining('"missing"') });
  });
});

describe('several partnerships', { timeout: 60_000 }, () => {
  it('share one index, real ones first, whoever published when', async () => {
    const rename = (id: string, illustrative: boolean): MemoryStore => {
      const store = memoryStore(RETURNS);
      edit(store, 'returns/partnership.json', '"id": "small-county"', `"id": "${id}"`);
      edit(store, 'returns/partnership.json', '"illustrative": false', `"illustrative": ${illustrative}`);
      return store;
    };
    const all = new Map([
      ...[...rename('a-model', true).files].map(([path, bytes]): [string, Uint8Array] => [
        `all/a-model/${path.slice(8)}`,
        bytes,
      ]),
      ...[...RETURNS].map(([path, bytes]): [string, Uint8Array] => [`all/small-county/${path.slice(8)}`, bytes]),
    ]);
    const store = memoryStore(all);
    for (const id of ['a-model', 'small-county']) {
      await run(['publish', 'all', '--partnership', id, '--edition', '2023-03', '--out', 'data'], store);
    }
    expect(indexOf(store).map((p) => p.id)).toEqual(['small-county', 'a-model']);
    expect(await run(['publish', 'all', '--edition', '2023-03', '--out', 'data'], store)).toMatchObject({
      exitCode: 2,
    });
  });
});

describe('draft', { timeout: 60_000 }, () => {
  it('writes what is missing beside a data file, and never twice', async () => {
    const store = memoryStore(new Map([['new/attendance.csv', RETURNS.get(GLD) ?? new Uint8Array()]]));
    const first = await run(['draft', 'new/attendance.csv'], store);
    expect(first).toMatchObject({ exitCode: 0, text: expect.stringContaining('attendance.meta.csv') });
    expect([...store.files.keys()]).toEqual([
      'new/attendance.csv',
      'new/attendance.meta.csv',
      'new/attendance.measure.json',
    ]);
    const again = await run(['draft', 'new/attendance.csv'], store);
    expect(again).toMatchObject({ exitCode: 1, text: expect.stringContaining('is there already') });
  });
});
