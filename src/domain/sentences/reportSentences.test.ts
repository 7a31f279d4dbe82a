import { describe, expect, test } from 'vitest';
import type { Change, Gap, ScorecardRow, Verdict } from '#domain/editions/edition.ts';
import { toMeasureId } from '#domain/measure.ts';
import { toPeriod } from '#domain/period.ts';
import { known } from '#domain/value.ts';
import { aBoard, anEdition, aPoint, aScorecardRow } from '#tests/support/anEdition.ts';
import { type ReportSentence, toReportSentences } from './reportSentences.ts';

const TARGET = { kind: 'ambition', value: 590, period: toPeriod('CY2030').id, source: 'plan' } as const;

function row(id: string, verdict: Verdict, changes: Partial<ScorecardRow> = {}): ScorecardRow {
  const gap: Gap = {
    kind: 'gap',
    value: -1,
    verdict: verdict === 'target_met' || verdict === 'target_short' ? 'not_tested' : verdict,
  };
  const comparators = [{ comparator: 'england', point: aPoint(), points: [], gap }];
  return aScorecardRow({ id, title: id, measure: toMeasureId(id), verdict, comparators, ...changes });
}

function change(kind: Change['kind'], measure: string, then: number, now: number): Change {
  return {
    kind,
    measure: toMeasureId(measure),
    sentence: 'A sentence.',
    then: aPoint({ period: toPeriod('CY2021').id, value: known(then) }),
    now: aPoint({ value: known(now) }),
  };
}

const SCORECARD = [
  row('EHC plans issued within 20 weeks', 'worse'),
  row('Persistent absence, protection plans', 'better'),
  row('Persistent absence, children in need', 'similar'),
  row('On a child protection plan', 'no_judgement', { unit: 'per 10,000', kind: 'rate' }),
  row('Families helped', 'target_met', { unit: 'families', decimals: 0, kind: 'count', target: TARGET }),
];

function statement(...changes: Change[]): string {
  return toReportSentences(anEdition({ scorecard: SCORECARD, changes }), 'September 2022').statement;
}

describe('the statement', () => {
  const ehc = SCORECARD[0]?.title ?? '';
  const cpp = SCORECARD[1]?.title ?? '';
  test.each<[string, Change[], string]>([
    [
      'two that turned, the one that moved much with its figures',
      [
        change('turned_worse', ehc, 81.3, 37.2),
        change('turned_better', cpp, 53.4, 48.9),
        change('moved', 'Families helped', 1, 2),
      ],
      'EHC plans issued within 20 weeks fell from 81.3% to 37.2%; persistent absence, protection plans, turned better than England',
    ],
    ['a move', [change('moved', ehc, 36.5, 37.2)], 'EHC plans issued within 20 weeks rose from 36.5% to 37.2%'],
    ['no move', [change('moved', ehc, 37.2, 37.2)], 'EHC plans issued within 20 weeks stayed at 37.2%'],
    [
      'a target reached',
      [change('target_met', 'Families helped', 511, 604)],
      'Families helped reached the ambition of 590 families',
    ],
    [
      'a target missed',
      [change('target_short', 'Families helped', 604, 511)],
      'Families helped fell short of the ambition of 590 families',
    ],
    [
      'a title that is no thing',
      [change('moved', 'On a child protection plan', 38.4, 43.5)],
      'On a child protection plan: rose from 38.4 to 43.5 per 10,000',
    ],
    [
      'no longer worse',
      [change('no_longer_worse', ehc, 46.3, 46.8)],
      'EHC plans issued within 20 weeks came within chance of England’s',
    ],
    [
      'a signal',
      [change('signal', ehc, 78.4, 69.9)],
      'EHC plans issued within 20 weeks fell from 78.4% to 69.9%, more than its usual variation',
    ],
    [
      'one measure once',
      [change('signal', ehc, 78.4, 69.9), change('revised', ehc, 78, 78.4)],
      'EHC plans issued within 20 weeks fell from 78.4% to 69.9%, more than its usual variation',
    ],
    ['nothing', [], 'Nothing changed since September 2022'],
    [
      'nothing about a figure',
      [{ kind: 'late', sentence: 'Late.' }],
      'Of five headline measures, one is worse than England and one is better',
    ],
  ])('tells %s', (_, changes, expected) => {
    expect(statement(...changes)).toBe(expected);
  });

  test('of a first edition says how the measures stand', () => {
    const of = (scorecard: readonly ScorecardRow[]): string =>
      toReportSentences(anEdition({ scorecard, changes: [] }), undefined).statement;
    expect(of(SCORECARD)).toBe('Of five headline measures, one is worse than England and one is better');
    expect(of(SCORECARD.slice(2))).toBe(
      'Three headline measures: none is better or worse than England by more than chance',
    );
    expect(of([])).toBe('No headline measure has a figure yet');
  });
});

const say = (sentences: readonly ReportSentence[]) => sentences.map(({ text }) => text).join(' ');

describe('the standfirst', () => {
  test('counts what is newer, what could be tested, what is late and what is asked', () => {
    const changes = [
      change('turned_worse', SCORECARD[0]?.title ?? '', 81.3, 37.2),
      change('moved', 'Families helped', 1, 37.2),
    ];
    const late = [
      { dataset: anEdition().datasets[0]?.id, label: 'Hubs', newest: toPeriod('CY2023').id, sentence: 'Due.' },
    ];
    const edition = anEdition({
      scorecard: SCORECARD,
      changes,
      late: late.flatMap((l) => (l.dataset ? [{ ...l, dataset: l.dataset }] : [])),
    });
    const { standfirst } = toReportSentences(edition, 'September 2022', aBoard());
    expect(standfirst.map(({ about }) => about)).toEqual(['changes', 'scorecard', 'scorecard', 'late', 'asked']);
    expect(say(standfirst)).toBe(
      'Two of 5 headline measures have a newer figure than in September 2022. Of the three that can be tested against England, one is worse, one is similar and one is better. One has reached its target. One dataset is late. Nothing was handed in for decision.',
    );
  });

  test('says what the board is asked, and nothing of it while the board is not read', () => {
    const decision = { id: 'd', text: 'Extend the line', source: 'paper' };
    const board = aBoard({
      decisions: [
        { ...decision, ask: 'decide' },
        { ...decision, ask: 'escalate' },
        { ...decision, ask: 'note' },
        { ...decision, ask: 'decide', outcome: 'Agreed.' },
      ],
    });
    const edition = anEdition({ scorecard: [], changes: [] });
    expect(say(toReportSentences(edition, undefined, board).standfirst)).toBe(
      'Two decisions are asked for and one paper is to be noted.',
    );
    expect(toReportSentences(edition, undefined).standfirst).toEqual([]);
  });

  test('counts the actions that are overdue, and leads to them where no dataset is late', () => {
    const action = {
      id: 'a',
      title: 'Publish',
      owner: 'Chair',
      agency: 'Health',
      due: '2020-01-01',
      opened: '2019-12',
    };
    const open = { ...action, status: 'open', updates: [] } as const;
    const board = aBoard({ actions: [open, { ...open, id: 'b', status: 'done' }] });
    const edition = anEdition({ scorecard: [], changes: [], late: [] });
    expect(toReportSentences(edition, undefined, board).standfirst[0]).toEqual({
      text: 'One action is overdue.',
      about: 'actions',
    });
  });

  test('a measure new to the scorecard is new, not newer', () => {
    const { then: _, ...fresh } = change('new', 'Families helped', 1, 37.2);
    const edition = anEdition({ scorecard: SCORECARD.slice(3), changes: [fresh] });
    expect(say(toReportSentences(edition, 'September 2022').standfirst)).toMatch(
      /^None of 2 headline measures have a newer figure than in September 2022, and one is new\./,
    );
  });
});
