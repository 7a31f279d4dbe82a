import { expect, test } from 'vitest';
import { isOverdue, toActionState, toDaysOverdue, toLastDay } from './actionState.ts';
import type { Action } from './board.ts';

const action: Action = {
  id: 'a1',
  title: 'Audit ten cases',
  owner: 'Social care',
  agency: 'Council',
  due: '2022-10-31',
  status: 'open',
  opened: '2022-09',
  updates: [
    { on: '2022-11-15', edition: '2022-12', text: 'More time is needed.', due: 'T2022-23-T2' },
    { on: '2023-06-01', edition: '2023-06', text: 'Done.', status: 'done' },
  ],
};

test.each([
  ['2022-10-31', 'open', '2022-10-31', 0],
  ['2022-11-01', 'open', '2022-10-31', 1],
  ['2022-11-15', 'open', 'T2022-23-T2', 0],
  ['2023-05-01', 'open', 'T2022-23-T2', 1],
  ['2023-06-01', 'done', 'T2022-23-T2', 0],
] as const)('at %s it is %s, due %s, %i days over', (asAt, status, due, days) => {
  expect(toActionState(action, asAt)).toEqual({ status, due });
  expect(toDaysOverdue(action, asAt)).toBe(days);
  expect(isOverdue(action, asAt)).toBe(days > 0);
});

test('a period is due on its last day', () => {
  expect(toLastDay('FYQ2022-23-Q1')).toBe('2022-06-30');
  expect(toLastDay('2022-06-15')).toBe('2022-06-15');
});
