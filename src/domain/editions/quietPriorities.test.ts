import { expect, test } from 'vitest';
import { readShippedEdition } from '#tests/support/shippedEdition.ts';
import type { Change } from './edition.ts';
import { selectQuietPriorities } from './quietPriorities.ts';

const { edition } = readShippedEdition('worcestershire', '2026-04');

function about(id: string, kind: Change['kind'] = 'moved'): Change {
  const row = edition.scorecard.find((one) => one.id === id);
  if (row === undefined) throw new Error(`No row ${id}`);
  return { kind, measure: row.measure, sentence: row.title };
}

const quiet = (changes: readonly Change[]) => selectQuietPriorities(changes, edition).map(({ title }) => title);

test('between the two editions of Worcestershire no priority is quiet', () => {
  expect(quiet(edition.changes)).toEqual([]);
});

test('names the priorities of which no change tells', () => {
  expect(quiet([])).toEqual(edition.priorities.map(({ title }) => title));
  expect(quiet([about('ehc-plans-within-20-weeks'), about('looked-after')])).toEqual([
    'Best start in life',
    'Emotional wellbeing and mental health',
  ]);
});

test('a change in a district, and a dataset that fell late, are changes of its priority', () => {
  const district = edition.geographies.find(({ level }) => level === 'district');
  if (district === undefined) throw new Error('No district');
  const turned: Change = { ...about('good-level-of-development', 'turned_worse'), geography: district.code };
  const row = edition.scorecard.find(({ id }) => id === 'nhs-access');
  if (row === undefined) throw new Error('No such row');
  const late: Change = { kind: 'late', dataset: row.dataset, sentence: 'Late.' };
  expect(quiet([turned, late])).toEqual(['Right education for all', 'Safe from harm']);
});
