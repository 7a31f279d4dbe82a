import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disk, type FileStore } from '#publisher/fileStore.ts';
import { run } from '#publisher/run.ts';
import { writeLargeReturns } from '#tests/support/largeReturns.ts';

const SMALL = join(import.meta.dirname, 'golden/small-county/returns');
const { readPart: _, ...withoutParts } = disk;
const LARGE = 'help-requests/data.csv';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'streaming-'));
  writeLargeReturns(folder, SMALL, 60_000);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const toPath = (name: string) => join(folder, 'help-requests', name);
const check = (store: FileStore) => run(['check', folder, '--json'], store);

describe('a data file that is too large to be held', () => {
  it('is read a stretch at a time, with the answer that it has when it is read whole', async () => {
    const asked: number[] = [];
    const watched: FileStore = {
      ...disk,
      read: (path) => (path.endsWith(LARGE) ? expect.fail('read whole') : disk.read(path)),
      readPart: (path, from, to) => {
        asked.push(to - from);
        return disk.readPart?.(path, from, to) ?? new Uint8Array();
      },
    };
    const answer = await check(watched);
    expect(answer).toEqual(await check(withoutParts));
    expect(answer.exitCode).toBe(0);
    expect(Math.max(...asked)).toBeLessThan(2_000_000);
  });

  it('is not read where no such file can be that large', async () => {
    const asked = new Map<string, number>();
    const size = 300_000_000;
    const store: FileStore = {
      ...disk,
      facts: (path) => {
        const facts = disk.facts(path);
        return facts && /meta\.csv$|measure\.json$/.test(path) ? { ...facts, bytes: size } : facts;
      },
      readPart: (path, from, to) => {
        asked.set(path, (asked.get(path) ?? 0) + to - from);
        return path.endsWith(LARGE)
          ? (disk.readPart?.(path, from, to) ?? new Uint8Array())
          : new Uint8Array(to - from).fill(97);
      },
    };
    const { exitCode, text } = await check(store);
    expect(exitCode).toBe(1);
    const told = (JSON.parse(text) as { issues: { code: string; file: string }[] }).issues;
    expect(told).toContainEqual(expect.objectContaining({ code: 'file_too_large', file: toPath('measure.json') }));
    expect(told).toContainEqual(expect.objectContaining({ code: 'line_too_long', file: toPath('data.meta.csv') }));
    expect(asked.has(toPath('measure.json'))).toBe(false);
    expect(asked.get(toPath('data.meta.csv'))).toBeLessThan(10_000_000);
  });

  it('is refused when it changes meanwhile', async () => {
    let reads = 0;
    const changing: FileStore = {
      ...disk,
      facts: (path) => {
        const facts = disk.facts(path);
        return facts && path.endsWith(LARGE) && reads > 3 ? { ...facts, modifiedMs: facts.modifiedMs + 1 } : facts;
      },
      readPart: (path, from, to) => {
        reads += 1;
        return disk.readPart?.(path, from, to) ?? new Uint8Array();
      },
    };
    const { exitCode, text } = await check(changing);
    expect(exitCode).toBe(1);
    expect(JSON.parse(text)).toMatchObject({
      status: 'refused',
      issues: [{ code: 'file_changed', file: join(folder, LARGE) }],
    });
  });
});
