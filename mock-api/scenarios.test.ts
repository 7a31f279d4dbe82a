import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DataError } from '#data/dataError.ts';
import { fetchFile } from '#data/fetchFile.ts';
import { readDataset } from '#data/readDataset.ts';
import { readEdition, readIndex } from '#data/readPublished.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Edition, Index } from '#domain/editions/edition.ts';
import { playScenario, server } from './node.ts';
import { type ScenarioName, scenarios, TROUBLED_DATASET } from './scenarios.ts';

const ROOT = 'http://site.test/data/';
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const maxBytes = 20_000_000;

function fetchIndex(): Promise<Index> {
  return fetchFile({ file: 'index', url: `${ROOT}index.json`, maxBytes, loadReader: async () => readIndex });
}

async function fetchEdition(): Promise<{ edition: Edition; url: string }> {
  const [partnership] = (await fetchIndex()).partnerships;
  const entry = partnership?.editions.find(({ id }) => id === partnership.current);
  if (entry === undefined) throw new Error('No current edition');
  const url = new URL(entry.href, `${ROOT}index.json`).href;
  const { sha256, bytes } = entry;
  return {
    url,
    edition: await fetchFile({ file: 'edition', url, sha256, maxBytes: bytes, loadReader: async () => readEdition }),
  };
}

async function fetchDataset(id: string = TROUBLED_DATASET): Promise<Dataset> {
  const { edition, url } = await fetchEdition();
  const link = edition.datasets.find((dataset) => dataset.id === id);
  if (link === undefined) throw new Error(`No dataset ${id}`);
  const { sha256, bytes } = link;
  return fetchFile({
    file: id,
    url: new URL(link.href, url).href,
    sha256,
    maxBytes: bytes,
    loadReader: async () => readDataset,
  });
}

async function faultOf(fetching: Promise<unknown>): Promise<string> {
  const cause = await fetching.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return cause instanceof DataError ? cause.fault : 'read';
}

test('as published, every step of the chain is read', async () => {
  const { edition } = await fetchEdition();
  expect(edition.scorecard.length).toBeGreaterThan(10);
  expect((await fetchDataset()).id).toBe(TROUBLED_DATASET);
});

describe('what goes wrong with one dataset is told apart, and the others are read', () => {
  test.each<[ScenarioName, string]>([
    ['oneDatasetDown', 'server'],
    ['malformed', 'not_as_described'],
    ['wrongHash', 'wrong_hash'],
    ['truncated', 'wrong_hash'],
    ['htmlInstead', 'html_instead'],
    ['otherContract', 'other_contract'],
  ])('%s', async (name, fault) => {
    playScenario(name);
    expect(await faultOf(fetchDataset())).toBe(fault);
    expect(await faultOf(fetchDataset('gld-by-district'))).toBe('read');
  });
});

test.each<[ScenarioName, string]>([
  ['brokenIndex', 'not_as_described'],
  ['indexInstead', 'html_instead'],
  ['allDown', 'server'],
])('%s fails at the index', async (name, fault) => {
  playScenario(name);
  expect(await faultOf(fetchIndex())).toBe(fault);
});

test('an edition that is missing fails at the edition, not at the index', async () => {
  playScenario('newestEditionMissing');
  expect(await faultOf(fetchIndex())).toBe('read');
  expect(await faultOf(fetchEdition())).toBe('missing');
});

test('an empty edition is whole and holds nothing', async () => {
  playScenario('empty');
  expect((await fetchEdition()).edition).toMatchObject({ scorecard: [], datasets: [], changes: [] });
});

test('where all is withheld no number is left, in the edition or in a dataset', async () => {
  playScenario('allSuppressed');
  const { edition } = await fetchEdition();
  const points = edition.scorecard.flatMap((row) => [
    row.latest,
    ...row.points,
    ...row.comparators.map((c) => c.point),
  ]);
  expect(new Set(points.map(({ value }) => value.kind))).toEqual(new Set(['suppressed']));
  const { cells } = await fetchDataset();
  expect(Array.from({ length: cells.length }, (_, i) => cells.at(i).kind)).not.toContain('known');
});

test('every scenario says what it is', () => {
  for (const { title } of Object.values(scenarios)) expect(title).not.toBe('');
});
