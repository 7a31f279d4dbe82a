import { expect, test } from 'vitest';
import type { Action } from '#domain/editions/board.ts';
import { toActionItems } from './actionsModel.ts';

const action = (id: string, changes: Partial<Action>): Action => ({
  id,
  title: id,
  owner: 'Lead',
  agency: 'Health',
  due: '2026-05-09',
  status: 'open',
  opened: '2025-10',
  updates: [],
  ...changes,
});

test('open actions, the longest overdue first, then by due date', () => {
  const { items, openCount, overdueCount } = toActionItems(
    [
      action('later', { due: '2027-01-31' }),
      action('soon', {}),
      action('over', { due: '2026-04-01', carriedFrom: '2025-10' }),
      action('long over', { due: '2022-12-31' }),
      action('done', { status: 'done' }),
      action('worded', { due: 'M2026-12', dueText: 'before Christmas' }),
    ],
    '2026-04-13',
    [{ id: '2025-10', label: 'October 2025' }],
  );
  expect(items.map(({ id, due }) => `${id}: ${due}`)).toEqual([
    'long over: 39 months over',
    'over: 12 days over',
    'soon: due 9 May',
    'worded: due before Christmas',
    'later: due 31 January 2027',
  ]);
  expect(items[1]?.who).toBe('Lead, carried since October 2025');
  expect([openCount, overdueCount]).toEqual([5, 2]);
});
