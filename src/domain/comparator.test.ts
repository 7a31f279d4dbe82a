import { expect, test } from 'vitest';
import { type Comparator, type ComparatorKind, selectJudge } from './comparator.ts';

const of = (...kinds: ComparatorKind[]): Comparator[] =>
  kinds.map((kind) => ({ id: kind, label: kind, kind, for: [], members: [] }));

test.each<[ComparatorKind[], string[], string | undefined]>([
  [['neighbours', 'region', 'national'], [], 'national'],
  [['neighbours', 'region'], [], 'region'],
  [['neighbours', 'districts'], [], undefined],
  [['neighbours', 'region', 'national'], ['neighbours'], 'neighbours'],
  [['neighbours', 'region', 'national'], ['E10000028'], 'national'],
  [[], ['national'], undefined],
])('among %j, with %j chosen, %s judges', (kinds, chosen, judge) => {
  expect(selectJudge(of(...kinds), chosen)?.id).toBe(judge);
});
