import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disk } from '#publisher/fileStore.ts';
import { run } from '#publisher/run.ts';
import { ended, startPublisher } from '#tests/support/killing.ts';
import { loadTree } from '#tests/support/memoryStore.ts';
import { readSite } from '#tests/support/readSite.ts';

const KILLS = 10;
const RETURNS = join(import.meta.dirname, 'golden/small-county/returns');

let folder: string;
let before: string;
const whole = { old: '', new: '' };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
  before = join(folder, 'before');
  await run(['publish', RETURNS, '--edition', '2023-03', '--out', before], disk);
  whole.old = readSite(disk, before);
  const after = fromBefore('after');
  await run(['publish', RETURNS, '--edition', '2024-03', '--out', after], disk);
  whole.new = readSite(disk, after);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fromBefore(name: string): string {
  const out = join(folder, name);
  cpSync(before, out, { recursive: true });
  return out;
}

describe('a real process', () => {
  it('killed at any instant leaves one whole edition, and the next one cleans up', { timeout: 120_000 }, async () => {
    const line = ['publish', RETURNS, '--edition', '2024-03', '--out'];
    const started = performance.now();
    await ended(startPublisher([...line, fromBefore('timed')]));
    const usualMs = performance.now() - started;
    for (let kill = 0; kill < KILLS; kill++) {
      const out = fromBefore(`kill-${kill}`);
      const child = startPublisher([...line, out]);
      const end = ended(child);
      // Most instants fall where files are written: the last third of a run.
      await new Promise((resolve) => setTimeout(resolve, usualMs * (0.6 + (0.4 * kill) / KILLS)));
      child.kill('SIGKILL');
      await end;
      expect([whole.old, whole.new]).toContain(readSite(disk, out));
      expect(await run([...line, out], disk)).toMatchObject({ exitCode: 0 });
      expect(readSite(disk, out)).toBe(whole.new);
      expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
    }
  });

  it('tells a second publisher to wait, or finds its work done', { timeout: 60_000 }, async () => {
    const out = fromBefore('two');
    const line = ['publish', RETURNS, '--edition', '2024-03', '--out', out];
    const both = await Promise.all([ended(startPublisher(line)), ended(startPublisher(line))]);
    expect(readSite(disk, out)).toBe(whole.new);
    for (const { exitCode, text } of both) {
      if (exitCode !== 0) expect(text).toContain('Another publisher');
    }
    expect(both.some(({ exitCode }) => exitCode === 0)).toBe(true);
  });

  it('gives the same bytes in another time zone, language and order of names', { timeout: 60_000 }, async () => {
    const shuffled = join(folder, 'shuffled');
    mkdirSync(shuffled);
    const names = readdirSync(RETURNS).reverse();
    for (const name of names) cpSync(join(RETURNS, name), join(shuffled, name), { recursive: true });
    const places = [
      { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
    ];
    for (const [i, env] of places.entries()) {
      const out = join(folder, `place-${i}`);
      for (const edition of ['2023-03', '2024-03']) {
        await ended(startPublisher(['publish', shuffled, '--edition', edition, '--out', out], env));
      }
      expect(loadTree(out, 'data')).toEqual(loadTree(join(folder, 'after'), 'data'));
    }
  });

  it('answers with 0, 1 or 2', { timeout: 60_000 }, async () => {
    const out = join(folder, 'exit');
    const codes = [
      ['publish', RETURNS, '--edition', '2023-03', '--out', out],
      ['publish', RETURNS, '--edition', '2031-01', '--out', out],
      ['publish', RETURNS],
    ].map(async (line) => (await ended(startPublisher(line))).exitCode);
    expect(await Promise.all(codes)).toEqual([0, 1, 2]);
    expect(existsSync(join(out, 'index.json'))).toBe(true);
  });
});

describe('links', () => {
  it('are followed where the user named them, as the folder of returns and as the output', async () => {
    const returns = join(folder, 'returns-link');
    const out = join(folder, 'out-link');
    mkdirSync(join(folder, 'real-out'));
    symlinkSync(RETURNS, returns);
    symlinkSync(join(folder, 'real-out'), out);
    expect(await run(['publish', returns, '--edition', '2023-03', '--out', out], disk)).toMatchObject({ exitCode: 0 });
    expect(readSite(disk, join(folder, 'real-out'))).toBe(whole.old);
  });

  it('are refused inside a folder of returns: they could lead anywhere', async () => {
    const returns = join(folder, 'with-link');
    cpSync(RETURNS, returns, { recursive: true });
    symlinkSync('/etc', join(returns, 'elsewhere'));
    const out = join(folder, 'never');
    const { exitCode, text } = await run(['publish', returns, '--edition', '2023-03', '--out', out, '--json'], disk);
    expect(exitCode).toBe(1);
    expect(text).toContain('"no_plain_file"');
    expect(existsSync(out)).toBe(false);
  });
});

describe('a lock', () => {
  it('of a dead process is taken over, also when its successor died', async () => {
    const out = fromBefore('dead-lock');
    const dead = (id: string): string => JSON.stringify({ id, pid: 2 ** 22 + 1, started: '1', host: hostname() });
    writeFileSync(join(out, '.publish.lock'), dead('first'));
    writeFileSync(join(out, '.publish.lock.first'), dead('second'));
    expect(await run(['publish', RETURNS, '--edition', '2024-03', '--out', out], disk)).toMatchObject({ exitCode: 0 });
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('of a living process is respected, and named', async () => {
    const out = fromBefore('living-lock');
    const lock = join(out, '.publish.lock');
    writeFileSync(lock, JSON.stringify({ id: 'x', pid: 1, started: '1', host: 'another-machine' }));
    const { exitCode, text } = await run(['publish', RETURNS, '--edition', '2024-03', '--out', out], disk);
    expect(exitCode).toBe(1);
    expect(text).toContain(lock);
    expect(readSite(disk, out)).toBe(whole.old);
    expect(await run(['rollback', '--out', out], disk)).toMatchObject({ exitCode: 1 });
  });
});
