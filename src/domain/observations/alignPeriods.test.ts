import { expect, test } from 'vitest';
import type { Point } from '#domain/observation.ts';
import { toPeriod } from '#domain/period.ts';
import { aPoint } from '#tests/support/anEdition.ts';
import { alignPeriods } from './alignPeriods.ts';
import { groupBy } from './groupBy.ts';

const at = (...periods: string[]): Point[] => periods.map((period) => aPoint({ period: toPeriod(period).id }));

test('series stand side by side, with nothing where one has no point', () => {
  const aligned = alignPeriods([at('CY2024', 'CY2022'), at('CY2023', 'CY2024')]);
  if (aligned.kind === 'mixed') throw new Error('One kind of period');
  expect(aligned.periods.map((p) => p.id)).toEqual(['CY2022', 'CY2023', 'CY2024']);
  expect(aligned.points.map((own) => own.map((p) => p?.period))).toEqual([
    ['CY2022', undefined, 'CY2024'],
    [undefined, 'CY2023', 'CY2024'],
  ]);
});

test.each([
  [['R2022-03-12m'], ['FYQ2021-22-Q4'], ['R2022-03-12m', 'FYQ2021-22-Q4']],
  [['R2022-03-12m', 'R2022-03-36m'], [], ['R2022-03-36m', 'R2022-03-12m']],
])('%j and %j are not put on one axis', (first, second, kinds) => {
  const aligned = alignPeriods([at(...first), at(...second)]);
  expect(aligned).toMatchObject({ kind: 'mixed', periods: kinds.map((id) => ({ id })) });
});

test('no series share no period', () => {
  expect(alignPeriods([])).toEqual({ kind: 'aligned', periods: [], points: [] });
});

test('groups keep the order in which they appear', () => {
  expect([...groupBy(['b1', 'a1', 'b2'], (text) => text.charAt(0))]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});
