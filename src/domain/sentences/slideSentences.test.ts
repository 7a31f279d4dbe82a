import { expect, test } from 'vitest';
import type { ChangeKind, LateItem, Verdict } from '#domain/editions/edition.ts';
import { toActionsTitle, toAskedTitle, toChangesTitle, toLateTitle, toScorecardTitle } from './slideSentences.ts';

const changes = (...kinds: ChangeKind[]) => kinds.map((kind) => ({ kind }));
const rows = (...verdicts: Verdict[]) => verdicts.map((verdict) => ({ verdict }));

test.each([
  [[], 'Nothing changed since September 2022'],
  [
    changes('turned_worse', 'turned_better', 'no_longer_worse', 'moved', 'late'),
    'One turned worse, one turned better and one is no longer worse',
  ],
  [changes('signal', 'signal', 'target_met'), 'Two show a signal and one reached its target'],
  [changes('target_short', 'target_short'), 'Two fell short of their target'],
  [changes('moved', 'moved', 'not_comparable'), 'Two figures moved; none crossed anything'],
  [changes('new', 'late'), 'What is new since September 2022'],
])('says what changed: %o', (list, title) => {
  expect(toChangesTitle(list, 'September 2022')).toBe(title);
});

test.each([
  [[], 'No headline measure has a figure here'],
  [
    rows('not_tested', 'worse', 'not_tested', 'not_tested'),
    'One of four is worse than England, three cannot be tested',
  ],
  [rows('not_tested', 'not_tested'), 'Neither of two can be tested'],
  [rows('better'), 'The one measure is better than England'],
  [
    rows('no_judgement', 'similar', 'better', 'no_judgement'),
    'One of four is better than England, one is within chance of England, two have no good direction',
  ],
  [rows('no_figure'), 'None of one has a figure'],
])('says how the measures of a priority stand: %o', (list, title) => {
  expect(toScorecardTitle(list, 'England')).toBe(title);
});

test('says what is late, asked and promised', () => {
  const late = { dataset: 'x', label: 'X', newest: null, sentence: '' } as unknown as LateItem;
  expect(toLateTitle([])).toBe('Nothing is late');
  expect(toLateTitle([late])).toBe('Late or missing: one dataset');
  expect(toAskedTitle([], 'April 2026')).toBe('Asked of the board: nothing was handed in for April 2026');
  expect(toAskedTitle([{ ask: 'note' }, { ask: 'decide' }, { ask: 'decide', outcome: 'Agreed' }], 'April 2026')).toBe(
    'Asked of the board: one to decide and one to note',
  );
  expect([
    toActionsTitle(0, 0),
    toActionsTitle(1, 1),
    toActionsTitle(9, 2),
    toActionsTitle(2, 0),
    toActionsTitle(2, 2),
  ]).toEqual([
    'No action is open',
    'One action is open, and overdue',
    'Nine actions are open, two of them overdue',
    'Two actions are open, none overdue',
    'Two actions are open, all overdue',
  ]);
});
