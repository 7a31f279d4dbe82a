import { expect, test } from 'vitest';
import { known } from '#domain/value.ts';
import { aPoint, aScorecardRow } from '#tests/support/anEdition.ts';
import { toRevisedSince } from './revisedSince.ts';

const shown = { scorecard: [aScorecardRow({ latest: aPoint({ value: known(71.9) }) })] };
const newer = (value: Parameters<typeof known>[0]) => ({
  scorecard: [aScorecardRow({ points: [aPoint({ value: known(value) })] })],
});

test('tells the newer figure for the same period', () => {
  const revised = toRevisedSince(shown, newer(72));
  expect([...revised].map(([id, { value }]) => [id, value])).toEqual([['ehc-plans-on-time', known(72)]]);
});

test('takes a figure that prints the same as the same', () => {
  expect(toRevisedSince(shown, newer(71.94)).size).toBe(0);
});

test('takes a figure that is withheld now as revised', () => {
  const withheld = { scorecard: [aScorecardRow({ points: [aPoint({ value: { kind: 'suppressed' } })] })] };
  expect(toRevisedSince(shown, withheld).get('ehc-plans-on-time')?.value.kind).toBe('suppressed');
});

test('says nothing of a row or a period that the newer edition does not have', () => {
  expect(toRevisedSince(shown, { scorecard: [] }).size).toBe(0);
  expect(toRevisedSince(shown, { scorecard: [aScorecardRow({ points: [] })] }).size).toBe(0);
});
