import { describe, expect, it } from 'vitest';
import type { Action, Board } from '#domain/editions/board.ts';
import { toMeasureId } from '#domain/measure.ts';
import { anEdition } from '#tests/support/anEdition.ts';
import {
  readActionFilters,
  selectActions,
  type ToldBoard,
  toActionLog,
  toFilterOptions,
  writeActionFilters,
} from './actionLog.ts';

const EDITIONS = [
  { id: '2026-04', label: 'April 2026' },
  { id: '2022-09', label: 'September 2022' },
];
const EDITION = anEdition();
const EMPTY: Board = {
  sources: [],
  statements: [],
  commentary: [],
  decisions: [],
  actions: [],
  frameworks: [],
  milestones: [],
  events: [],
  questions: [],
};

function anAction(id: string, changes: Partial<Action> = {}): Action {
  return {
    id,
    title: id,
    owner: 'Head of early help',
    agency: 'County council',
    due: '2026-05-09',
    status: 'open',
    opened: '2026-04',
    updates: [],
    ...changes,
  };
}

function told(id: string, actions: readonly Action[]): ToldBoard {
  return { entry: EDITIONS.find((entry) => entry.id === id) ?? { id, label: id }, board: { ...EMPTY, actions } };
}

describe('the log of actions', () => {
  it('puts the longest overdue first, then the next due, then what is done', () => {
    const board = told('2026-04', [
      anAction('done', { status: 'done', due: '2026-01-01' }),
      anAction('next', { due: '2026-05-01' }),
      anAction('late', { due: '2026-03-23' }),
      anAction('latest', { due: 'M2022-09' }),
      anAction('later', { due: '2026-06-01' }),
    ]);
    const log = toActionLog([board], EDITION, EDITIONS);
    expect(log.map(({ action, state, over }) => [action.id, state, over])).toEqual([
      ['latest', 'overdue', '42 months over'],
      ['late', 'overdue', '21 days over'],
      ['next', 'open', ''],
      ['later', 'open', ''],
      ['done', 'done', ''],
    ]);
  });

  it('tells an action by its newest board, and keeps what only an earlier one told', () => {
    const log = toActionLog(
      [
        told('2026-04', [anAction('both', { title: 'New words', carriedFrom: '2022-09', opened: '2022-09' })]),
        told('2022-09', [anAction('both', { title: 'Old words' }), anAction('closed', { status: 'done' })]),
      ],
      EDITION,
      EDITIONS,
    );
    expect(log.map(({ action, carriedFrom }) => [action.title, carriedFrom])).toEqual([
      ['New words', 'September 2022'],
      ['closed', undefined],
    ]);
  });

  it('tells the history with every change of the due day, up to the day of the edition', () => {
    const action = anAction('share', {
      opened: '2022-09',
      due: '2022-12-31',
      dueText: 'the end of 2022',
      updates: [
        { on: '2023-01-10', edition: '2022-09', text: 'Schools asked for more time.', due: '2026-05-09' },
        { on: '2027-01-01', edition: '2026-04', text: 'Not yet heard.', status: 'done' },
      ],
    });
    const [logged] = toActionLog([told('2026-04', [action])], EDITION, EDITIONS);
    expect(logged?.steps.map(({ when, text }) => `${when}: ${text}`)).toEqual([
      'September 2022: Opened, due the end of 2022.',
      '10 January 2023: Schools asked for more time. Now due on 9 May 2026.',
    ]);
    expect(logged).toMatchObject({ state: 'open', due: '9 May 2026' });
  });

  it('finds the priority through the measure, and says none where there is none', () => {
    const measure = toMeasureId('ehc_plans_within_20_weeks_percent');
    const edition = anEdition();
    const log = toActionLog([told('2026-04', [anAction('a', { measure }), anAction('b')])], edition, EDITIONS);
    expect(toFilterOptions(log, 'priority').map(({ label }) => label)).toEqual([
      'no priority',
      'Right education for all',
    ]);
  });
});

describe('the filters of the log', () => {
  const log = toActionLog(
    [
      told('2026-04', [
        anAction('a', { due: '2026-01-01', agency: 'NHS, Herefordshire' }),
        anAction('b', { owner: 'Police: inspector' }),
        anAction('c'),
      ]),
    ],
    EDITION,
    EDITIONS,
  );

  it('are read back from the address as they were written', () => {
    const filters = { state: 'overdue', agency: 'nhs_herefordshire' };
    expect(writeActionFilters(filters)).toBe('state:overdue,agency:nhs_herefordshire');
    expect(readActionFilters('state:overdue,agency:nhs_herefordshire,evil:x,owner:')).toEqual(filters);
    expect(writeActionFilters({})).toBeUndefined();
    expect(readActionFilters('__proto__:x,constructor:y')).toEqual({});
  });

  it('narrow the log, together', () => {
    expect(selectActions(log, { agency: 'nhs_herefordshire' }).map(({ action }) => action.id)).toEqual(['a']);
    expect(selectActions(log, { state: 'open', owner: 'police_inspector' }).map(({ action }) => action.id)).toEqual([
      'b',
    ]);
    expect(selectActions(log, { state: 'done' })).toEqual([]);
  });

  it('offer only what some action has, with counts', () => {
    expect(toFilterOptions(log, 'state')).toEqual([
      { id: 'overdue', label: 'Overdue', count: 1 },
      { id: 'open', label: 'Open', count: 2 },
    ]);
  });
});
