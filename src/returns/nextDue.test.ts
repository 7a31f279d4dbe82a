import { expect, it } from 'vitest';
import { toPeriod } from '#domain/period.ts';
import { toNextDue } from './nextDue.ts';

it.each([
  ['FYQ2025-26-Q3', 'quarterly', 1, '2026-04-30'],
  ['FYQ2025-26-Q4', 'quarterly', 2, '2026-08-31'],
  ['R2022-03-12m', 'quarterly', 2, '2022-08-31'],
  ['R2022-03-12m', 'monthly', 1, '2022-05-31'],
  ['M2025-12', 'monthly', 2, '2026-03-31'],
  ['S2020-07-17', 'yearly', 0, '2021-07-17'],
  ['T2021-22-T3', 'termly', 1, '2023-01-31'],
  ['AY2023-24', 'yearly', 5, '2026-01-31'],
] as const)(
  'figures for %s that come %s, %i months after the period, are due %s',
  (id, frequency, dueAfterMonths, due) => {
    expect(toNextDue(toPeriod(id), { frequency, dueAfterMonths })).toBe(due);
  },
);

it('promises nothing where no next figure was promised', () => {
  expect(toNextDue(toPeriod('AY2023-24'), { frequency: 'once', dueAfterMonths: 1 })).toBeUndefined();
  expect(toNextDue(toPeriod('AY2023-24'), { frequency: 'yearly' })).toBeUndefined();
  expect(toNextDue(toPeriod('P2021-11-01_2022-09-30'), { frequency: 'irregular', dueAfterMonths: 1 })).toBeUndefined();
});
