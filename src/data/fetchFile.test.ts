import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { serialiseIndex } from '#contract/serialise.ts';
import { anIndex } from '#tests/support/anEdition.ts';
import type { DataError } from './dataError.ts';
import { fetchFile, fetchText } from './fetchFile.ts';
import { toFileAddress, toFileName } from './fileAddress.ts';
import { shouldRetry, toRetryDelayMs } from './queryClient.ts';
import { readIndex } from './readPublished.ts';
import { toSha256 } from './sha256.ts';

const TEXT = serialiseIndex(anIndex());
const SHA256 = createHash('sha256').update(TEXT).digest('hex');
const request = {
  file: 'index',
  url: 'https://board.example/data/index.json',
  maxBytes: 100_000,
  loadReader: () => Promise.resolve(readIndex),
};

afterEach(() => {
  vi.unstubAllGlobals();
});

function answerWith(body: BodyInit | null, init: ResponseInit = {}): void {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, init)));
}

async function faultOf(fetching: Promise<unknown>): Promise<DataError> {
  return fetching.then(
    () => {
      throw new Error('The file was taken.');
    },
    (error: DataError) => error,
  );
}

describe('a published file', () => {
  test('is read when its bytes are the ones that were published', async () => {
    answerWith(TEXT);
    await expect(fetchFile({ ...request, sha256: SHA256 })).resolves.toEqual(anIndex());
    await expect(fetchText(request)).resolves.toEqual({ text: TEXT, sha256: SHA256 });
  });

  test('is read with a byte order mark, where no hash vouches for it', async () => {
    answerWith(`\ufeff${TEXT}`);
    await expect(fetchFile(request)).resolves.toEqual(anIndex());
  });

  test.each<[string, BodyInit | null, ResponseInit, string]>([
    ['empty', '', {}, 'not_json'],
    ['broken off', TEXT.slice(0, 100), {}, 'not_json'],
    [
      'a web page with status 200',
      '<!doctype html><p>Not found',
      { headers: { 'Content-Type': 'text/html' } },
      'html_instead',
    ],
    [
      'a web page under another type',
      '\n<html></html>',
      { headers: { 'Content-Type': 'application/json' } },
      'html_instead',
    ],
    ['in another encoding', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), {}, 'wrong_encoding'],
    ['of another contract', '{"contract":2}', {}, 'other_contract'],
    ['of another shape', '{"contract":1}', {}, 'not_as_described'],
    ['too large', 'x'.repeat(200_000), {}, 'too_large'],
    ['not there', null, { status: 404 }, 'missing'],
    ['refused', null, { status: 403 }, 'refused'],
    ['behind a busy site', null, { status: 429, headers: { 'Retry-After': '2' } }, 'busy'],
    ['behind a failing site', null, { status: 503 }, 'server'],
  ])('%s is told by name', async (_, body, init, fault) => {
    answerWith(body, init);
    const error = await faultOf(fetchFile(request));
    expect(error).toMatchObject({ fault, file: 'index' });
    expect(error.message).toMatch(/^[A-Z].*\.$/);
    expect(error.details).toMatch(/^index · /);
  });

  test.each([
    ['changed on the way', TEXT.replace('Worcestershire', 'Warwickshire'), 'wrong_hash'],
    ['replaced by a web page', '<html>', 'html_instead'],
  ])('%s fails its hash', async (_, body, fault) => {
    answerWith(body);
    expect(await faultOf(fetchFile({ ...request, sha256: SHA256 }))).toMatchObject({ fault });
  });

  test('behind a dead connection is told', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await faultOf(fetchFile(request))).toMatchObject({ fault: 'offline' });
  });

  test('that stops arriving is given up', async () => {
    vi.useFakeTimers();
    const silent = (_: string, { signal }: { signal: AbortSignal }) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    vi.stubGlobal('fetch', silent);
    const fault = faultOf(fetchFile(request));
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(await fault).toMatchObject({ fault: 'stalled' });
  });

  test('is hashed the same without WebCrypto', async () => {
    vi.stubGlobal('crypto', {});
    expect(await toSha256(new TextEncoder().encode(TEXT))).toBe(SHA256);
  });
});

describe('another try', () => {
  test('is made thrice where the fault may pass, never where it cannot', async () => {
    answerWith(null, { status: 503 });
    const passing = await faultOf(fetchFile(request));
    expect([0, 1, 2].map((failures) => shouldRetry(failures, passing))).toEqual([true, true, false]);
    answerWith(TEXT.slice(0, 100));
    expect(shouldRetry(0, await faultOf(fetchFile(request)))).toBe(false);
    answerWith(null, { status: 404 });
    expect(shouldRetry(0, await faultOf(fetchFile(request)))).toBe(false);
    expect(shouldRetry(0, new Error('a bug'))).toBe(false);
  });

  test('waits longer each time, spread over readers, or as long as the site asks', async () => {
    expect([0, 1].map((failures) => toRetryDelayMs(failures, undefined, 0.5))).toEqual([300, 600]);
    expect(toRetryDelayMs(0, undefined, 1)).toBeGreaterThan(toRetryDelayMs(0, undefined, 0));
    answerWith(null, { status: 429, headers: { 'Retry-After': '2' } });
    const busy = await faultOf(fetchFile(request));
    expect(toRetryDelayMs(0, busy, 0)).toBe(2000);
    answerWith(null, { status: 429, headers: { 'Retry-After': '3600' } });
    expect(shouldRetry(0, await faultOf(fetchFile(request)))).toBe(false);
  });
});

test('an address resolves against the file that it stands in, and never leaves the site', () => {
  const edition = 'https://board.example/x/data/editions/w/2026-04.0123456789abcdef.json';
  expect(toFileAddress('../../datasets/a.json', edition)).toBe('https://board.example/x/data/datasets/a.json');
  expect(() => toFileAddress('https://evil.example/a.json', edition)).toThrow('another site');
  expect(() => toFileAddress('//evil.example/a.json', edition)).toThrow('another site');
});

test('a file is named without folders and hash', () => {
  expect(toFileName('../../datasets/gld-by-district.0123456789abcdef.json')).toBe('datasets/gld-by-district');
});
