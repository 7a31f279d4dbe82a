import { describe, expect, test } from 'vitest';
import type { EditionEntry } from '#domain/editions/edition.ts';
import { NO_FILTERS } from '#state/filters.ts';
import { anEdition, anIndex } from '#tests/support/anEdition.ts';
import { selectChoice, selectChoiceIssues, selectListed, selectSince } from './reading.ts';

const [first] = anIndex().partnerships[0]?.editions ?? [];
if (first === undefined) throw new Error('The index has an edition');
const entry = (id: string, changes: Partial<EditionEntry> = {}): EditionEntry => ({
  ...first,
  id,
  label: id,
  meeting: `${id.slice(0, 7)}-15`,
  ...changes,
});
const editions = [
  entry('2025-01'),
  entry('2025-04'),
  entry('2025-04-r1', { replaces: '2025-04', published: '2026-05-01T09:00:00Z' }),
  entry('2025-07', { draft: true }),
];
const index = {
  contract: 1,
  partnerships: [
    ...anIndex({ id: 'a', current: '2025-04-r1', editions }).partnerships,
    ...anIndex({ id: 'b', current: '2025-01', editions: [entry('2025-01')] }).partnerships,
  ],
} as const;

describe('which edition is opened', () => {
  test('the current one of the first partnership, unless something else is asked for or remembered', () => {
    const ids = (filters = {}, remembered?: string) => {
      const choice = selectChoice(index, { ...NO_FILTERS, ...filters }, remembered);
      return [choice?.partnership.id, choice?.entry.id];
    };
    expect(ids()).toEqual(['a', '2025-04-r1']);
    expect(ids({}, 'b')).toEqual(['b', '2025-01']);
    expect(ids({ partnership: 'a' }, 'b')).toEqual(['a', '2025-04-r1']);
    expect(ids({ edition: '2025-04' })).toEqual(['a', '2025-04']);
    expect(ids({ edition: '2025-07' })).toEqual(['a', '2025-07']);
    expect(ids({}, 'forgotten')).toEqual(['a', '2025-04-r1']);
  });

  test('what a link asks for and is not there is told, and the current one opened', () => {
    const choice = selectChoice(index, { ...NO_FILTERS, partnership: 'z', edition: '1999-01' });
    expect(choice?.entry.id).toBe('2025-04-r1');
    expect(choice?.issues).toEqual([
      { kind: 'partnership', found: 'z' },
      { kind: 'edition', found: '1999-01' },
    ]);
  });

  test('none where nothing is published', () => {
    expect(selectChoice({ contract: 1, partnerships: [] }, NO_FILTERS)).toBeUndefined();
  });
});

test('editions are listed newest first, without drafts and without those that were corrected', () => {
  const [partnership] = index.partnerships;
  if (partnership === undefined) throw new Error('The index has a partnership');
  expect(selectListed(partnership).map(({ id }) => id)).toEqual(['2025-04-r1', '2025-01']);
});

test('an edition is compared with the one before it, unless another is asked for; never with itself', () => {
  const [partnership] = index.partnerships;
  if (partnership === undefined) throw new Error('The index has a partnership');
  const edition = anEdition({ id: '2025-04-r1', previous: '2025-01' });
  expect(selectSince(partnership, edition, NO_FILTERS)?.id).toBe('2025-01');
  expect(selectSince(partnership, edition, { ...NO_FILTERS, since: '2025-04' })?.id).toBe('2025-04');
  expect(selectSince(partnership, edition, { ...NO_FILTERS, since: '2025-04-r1' })?.id).toBe('2025-01');
  expect(selectSince(partnership, { ...edition, previous: null }, NO_FILTERS)).toBeUndefined();
  const filters = { ...NO_FILTERS, since: '1999-01', districts: ['redich' as never] };
  expect(selectChoiceIssues({ partnership, edition }, filters).map(({ found }) => found)).toEqual([
    '1999-01',
    'redich',
  ]);
});
