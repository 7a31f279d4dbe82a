import { expect, test } from 'vitest';
import { toMeasureId } from '#domain/measure.ts';
import { aBoard } from '#tests/support/anEdition.ts';
import type { Action, Board, Commentary, Framework } from './board.ts';
import { carryForward } from './carryForward.ts';

const action: Action = {
  id: 'a1',
  title: 'Return the audit',
  owner: 'Four agencies',
  agency: 'Partnership',
  due: '2022-10-31',
  status: 'open',
  opened: '2022-06',
  updates: [{ on: '2022-09-13', edition: '2022-09', text: 'Four are missing.' }],
};
const commentary: Commentary = {
  measure: toMeasureId('gld'),
  what: 'It rose.',
  why: 'Not known.',
  evidence: 'opinion',
  soWhat: '',
  next: '',
  author: '',
  role: 'Director',
  date: '2022-09-13',
  source: 'report',
};
const framework: Framework = {
  id: 'send-app',
  title: 'SEND accelerated progress plan',
  workstreams: [
    {
      id: 'w1',
      title: 'Inclusion',
      concern: '',
      measures: [],
      progress: [{ on: '2022-09-21', text: '60 schools', statements: ['s1'], source: 'update' }],
    },
  ],
};
const statement = (id: string) => ({ id, text: id, periodText: '', source: 'update', place: '', quote: '' });
const source = (id: string) => ({ id, title: id, publisher: 'The partnership', route: 'transcribed' as const });

const before = aBoard({
  actions: [action, { ...action, id: 'done', status: 'done' }],
  commentary: [commentary],
  frameworks: [framework],
  milestones: [{ id: 'm1', title: 'Family hubs', source: 'report' }],
  decisions: [{ id: 'd1', ask: 'note', text: 'The report', source: 'report' }],
  events: [{ id: 'e1', title: 'Event', on: '2022-06-15', measures: [], source: 'report' }],
  questions: [{ id: 'q1', text: 'Why?', about: 'gld' }],
  statements: [statement('s1'), statement('s2')],
  sources: [source('report'), source('update'), source('unused')],
});

function carry(board: Partial<Board>): Board {
  return carryForward(aBoard(board), { edition: '2022-09', board: before, asAt: '2026-04-13' });
}

test('a first board carries nothing', () => {
  const board = aBoard();
  expect(carryForward(board, undefined)).toBe(board);
});

test('frameworks, milestones, open actions and the last commentary come along, marked', () => {
  const board = carry({});
  expect(board.frameworks).toEqual([{ ...framework, carriedFrom: '2022-09' }]);
  expect(board.milestones.map((m) => m.carriedFrom)).toEqual(['2022-09']);
  expect(board.actions).toEqual([{ ...action, carriedFrom: '2022-09' }]);
  expect(board.commentary).toEqual([{ ...commentary, carriedFrom: '2022-09' }]);
});

test('decisions, events and questions belong to their own meeting', () => {
  const { decisions, events, questions } = carry({});
  expect([decisions, events, questions]).toEqual([[], [], []]);
});

test('what carried entries refer to comes with them, and nothing else', () => {
  const board = carry({});
  expect(board.statements.map((s) => s.id)).toEqual(['s1']);
  expect(board.sources.map((s) => s.id)).toEqual(['report', 'update']);
});

test('what was carried before keeps the edition that it was written for', () => {
  const old = aBoard({ commentary: [{ ...commentary, carriedFrom: '2022-06' }] });
  const board = carryForward(aBoard(), { edition: '2022-09', board: old, asAt: '2026-04-13' });
  expect(board.commentary[0]?.carriedFrom).toBe('2022-06');
});

test('what the new board tells itself replaces what was carried', () => {
  const own = { ...commentary, what: 'It fell.' };
  expect(carry({ commentary: [own] }).commentary).toEqual([own]);
  const closed = { ...framework, closedBy: 'The area inspection' };
  expect(carry({ frameworks: [closed] }).frameworks).toEqual([closed]);
});

test('commentary on another category of a measure replaces nothing', () => {
  const own = { ...commentary, at: { group: 'fsm' } };
  expect(carry({ commentary: [own] }).commentary).toHaveLength(2);
});

test('an action told again keeps its history and the edition that it was opened in', () => {
  const update = { on: '2026-04-01', edition: '2026-04', text: 'All came in.', status: 'done' as const };
  const [told] = carry({ actions: [{ ...action, opened: '2026-04', updates: [update] }] }).actions;
  expect(told).toMatchObject({ opened: '2022-06', updates: [...action.updates, update] });
  expect(told).not.toHaveProperty('carriedFrom');
});

test('an action that was closed by an update is not carried', () => {
  const closing = { on: '2022-09-20', edition: '2022-09', text: 'Done.', status: 'done' as const };
  const old = aBoard({ actions: [{ ...action, updates: [closing] }] });
  expect(carryForward(aBoard(), { edition: '2022-09', board: old, asAt: '2026-04-13' }).actions).toEqual([]);
});
