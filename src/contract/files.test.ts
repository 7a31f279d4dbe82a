import { describe, expect, test } from 'vitest';
import { formatContractError } from '#contract/issue.ts';
import { toJsonSchemas } from '#contract/jsonSchemas.ts';
import { parseBoard, parseEdition, parseIndex, parseJson } from '#contract/parseFile.ts';
import { serialiseBoard, serialiseEdition, serialiseIndex } from '#contract/serialise.ts';
import { aBoard, anEdition, anIndex } from '#tests/support/anEdition.ts';

describe('what the publisher writes, the page reads', () => {
  test('an edition', () => {
    expect(parseEdition(JSON.parse(serialiseEdition(anEdition())), 'e.json')).toEqual({ ok: true, value: anEdition() });
  });

  test('a board', () => {
    expect(parseBoard(JSON.parse(serialiseBoard(aBoard())), 'b.json')).toEqual({ ok: true, value: aBoard() });
  });

  test('the index', () => {
    expect(parseIndex(JSON.parse(serialiseIndex(anIndex())))).toEqual({ ok: true, value: anIndex() });
  });

  test('an edition is a JSON-stat collection, missing values are null with a status, refusals are told', () => {
    const file = JSON.parse(serialiseEdition(anEdition()));
    expect(file).toMatchObject({ version: '2.0', class: 'collection', extension: { contract: 1, edition: '2026-04' } });
    const [row] = file.extension.scorecard;
    expect(row.points[0]).toMatchObject({ value: null, status: 'c' });
    expect(row.comparators[1].gap).toEqual({ refused: 'The West Midlands has no figure for 2024.' });
  });
});

describe('a broken file is told in plain words', () => {
  test.each([
    ['<!doctype html><title>Not found</title>', 'html_instead', 'a web page stands in its place'],
    ['{"contract": 1,', 'not_json', 'it is not whole JSON'],
  ])('%s', (text, code, message) => {
    const parsed = parseJson(text, 'index.json');
    expect(parsed.ok ? undefined : parsed.error.code).toBe(code);
    expect(parsed.ok ? '' : formatContractError(parsed.error)).toContain(message);
  });

  test.each<[string, unknown, string]>([
    ['an index that is a list', [], '(whole file)'],
    ['an index without partnerships', { contract: 1 }, 'partnerships'],
    [
      'an edition entry with a half hash',
      {
        ...anIndex(),
        partnerships: [
          { ...anIndex().partnerships[0], editions: [{ ...anIndex().partnerships[0]?.editions[0], sha256: 'ab' }] },
        ],
      },
      'partnerships[0].editions[0].sha256',
    ],
    [
      'a contact that runs script',
      {
        ...anIndex(),
        partnerships: [{ ...anIndex().partnerships[0], contact: { name: 'x', url: 'javascript:alert(1)' } }],
      },
      'partnerships[0].contact.url',
    ],
  ])('%s', (_, input, path) => {
    const parsed = parseIndex(input);
    expect(parsed.ok ? [] : parsed.error.issues.map((i) => i.path)).toContain(path);
  });

  test('a newer contract is told as that, not as a list of oddities', () => {
    const parsed = parseIndex({ contract: 2, partnerships: 'new shape' });
    expect(parsed.ok ? '' : formatContractError(parsed.error)).toContain('it is written to contract 2');
  });

  test('a point that says it is withheld and shows a number is refused', () => {
    const file = JSON.parse(serialiseEdition(anEdition()));
    Object.assign(file.extension.scorecard[0].latest, { value: 3, status: 'c' });
    const parsed = parseEdition(file, 'e.json');
    expect(parsed.ok ? [] : parsed.error.issues.map((i) => i.path)).toEqual(['extension.scorecard[0].latest']);
  });
});

test('JSON Schemas are generated for every kind of file', () => {
  const schemas = toJsonSchemas();
  expect([...schemas.keys()]).toEqual(['index.json', 'edition.json', 'board.json', 'dataset-extension.json']);
  const index = JSON.parse(schemas.get('index.json') ?? '');
  expect(index.required).toEqual(['contract', 'partnerships']);
  const extension = JSON.parse(schemas.get('dataset-extension.json') ?? '');
  expect(extension.properties.breaks.items.properties.kind.enum).toEqual(['definition', 'population', 'disruption']);
});
