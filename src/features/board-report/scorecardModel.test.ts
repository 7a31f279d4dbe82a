import { describe, expect, test } from 'vitest';
import type { Edition, ScorecardRow } from '#domain/editions/edition.ts';
import { toPeriod } from '#domain/period.ts';
import { known } from '#domain/value.ts';
import { NO_FILTERS } from '#state/filters.ts';
import { anEdition, aPoint, aScorecardRow } from '#tests/support/anEdition.ts';
import { selectAgainst } from './against.ts';
import { type Order, toScorecardModel } from './scorecardModel.ts';
import { toTally } from './tallyModel.ts';

const REGION = { id: 'west-midlands', label: 'West Midlands', kind: 'region', for: ['county'], members: [] } as const;

function open(rows: readonly ScorecardRow[], order: Order = 'priority', compare: readonly string[] = []) {
  const edition: Edition = {
    ...anEdition({ scorecard: rows }),
    comparators: [...anEdition().comparators, REGION],
    priorities: [
      { id: 'early', title: 'Best start in life' },
      { id: 'education', title: 'Right education for all' },
    ],
  };
  return toScorecardModel(edition, { against: selectAgainst(edition, { ...NO_FILTERS, compare }), order });
}

const row = (changes: Parameters<typeof aScorecardRow>[0] = {}) => open([aScorecardRow(changes)]).rows[0];

describe('a row of the scorecard', () => {
  test('sets value, counts, period, age, change, benchmarks and standing', () => {
    const change = { kind: 'gap', value: 9.7, lower: 6, upper: 13.3, verdict: 'better' } as const;
    expect(row({ change, previous: aPoint({ period: toPeriod('CY2023').id }) })).toMatchObject({
      value: { number: '37.2', suffix: '%' },
      counts: '517 of 1,389',
      period: '2024',
      age: '15 months',
      isLate: false,
      change: { arrow: '↑', amount: '9.7', words: 'better' },
      national: { text: '45.9' },
      status: 'Worse',
      standing: '8.7 lower',
    });
  });

  test('says why a number is missing, and judges nothing then', () => {
    const withheld = row({ latest: aPoint({ value: { kind: 'suppressed' } }) });
    expect(withheld?.value).toEqual({ symbol: { symbol: 'c', meaning: 'withheld to protect children' } });
    expect(withheld?.status).toBe('No figure');
    expect(withheld?.region).toEqual({ text: '', reason: 'not available' });
  });

  test('gives the reason of a refused change, never a size', () => {
    const refused = 'The framework changed: 68.0% is not a fall from 72.0%.';
    expect(row({ change: { kind: 'refused', refused }, previous: aPoint() })?.change).toEqual({
      words: 'cannot compare',
      reason: refused,
    });
    expect(row()?.change).toEqual({ words: 'one period only' });
  });

  test('says a number of children with its target, and holds it against no country’s number', () => {
    const {
      numerator: _,
      denominator: __,
      ...bare
    } = aPoint({ value: known(7775), period: toPeriod('R2022-03-12m').id });
    const target = { kind: 'ambition', value: 9270, period: toPeriod('R2024-03-12m').id, source: 'paper' } as const;
    const model = row({ kind: 'count', unit: 'children', decimals: 0, latest: bare, target, verdict: 'target_short' });
    expect(model).toMatchObject({
      value: { number: '7,775' },
      counts: 'of 9,270 by 2023/24',
      countsShort: 'of 9,270',
      standing: '1,495 fewer',
      national: { text: '' },
    });
    expect(model?.targetBar?.text).toBe('84%');
  });

  test('names the period of a benchmark that is not the row’s own', () => {
    const [england] = aScorecardRow().comparators;
    if (england === undefined) throw new Error('The row has a comparator');
    const older = { ...england, point: aPoint({ value: known(50.3), period: toPeriod('CY2023').id }) };
    expect(row({ comparators: [older] })?.national).toEqual({
      text: '50.3',
      period: '2023',
      of: { name: 'England', point: older.point },
    });
  });

  test.each([
    ['P2025-04-01_2026-03-31', 'of 620 by 2025/26'],
    ['R2026-03-12m', 'of 620 by 2025/26'],
    ['P2025-04-01_2025-12-31', 'of 620 by April to December 2025'],
  ])('an ambition of twelve months from April (%s) is a financial year’s', (period, counts) => {
    const target = { kind: 'ambition', value: 620, period: toPeriod(period).id, source: 'paper' } as const;
    const { geography } = aPoint();
    const latest = { geography, value: known(485), period: toPeriod('P2025-04-01_2025-12-31').id };
    expect(row({ kind: 'count', unit: 'claims', target, latest })).toMatchObject({
      counts,
      periodCompact: 'to Dec 2025',
    });
  });

  test('held against another comparator takes the verdict of that gap', () => {
    const [england] = aScorecardRow().comparators;
    if (england === undefined) throw new Error('The row has a comparator');
    const region = {
      ...england,
      comparator: 'west-midlands',
      gap: { kind: 'gap', value: -3.8, verdict: 'similar' },
    } as const;
    const [model] = open([aScorecardRow({ comparators: [england, region] })], 'priority', ['west-midlands']).rows;
    expect(model).toMatchObject({ verdict: 'similar', standing: '3.8 lower' });
  });

  test.each([
    [-1, '1 day shorter'],
    [26, '26 days longer'],
  ])('says by how many days a wait is another: %s', (value, standing) => {
    const [england] = aScorecardRow().comparators;
    if (england === undefined) throw new Error('The row has a comparator');
    const gap = { kind: 'gap', value, verdict: 'not_tested' } as const;
    const wait = { kind: 'mean', unit: 'days', decimals: 0, comparators: [{ ...england, gap }] } as const;
    expect(row(wait)?.standing).toBe(standing);
  });

  test('shows beside an old figure what it was revised to', () => {
    const edition = anEdition();
    const revised = new Map([['ehc-plans-on-time', aPoint({ value: known(38) })]]);
    const against = selectAgainst(edition, NO_FILTERS);
    const [model] = toScorecardModel(edition, { against, order: 'priority', revised }).rows;
    expect(model?.revised).toEqual({ number: '38.0', suffix: '%' });
  });
});

describe('the rows', () => {
  const better = aScorecardRow({ id: 'b', title: 'B', verdict: 'better' });
  const worse = aScorecardRow({ id: 'w', title: 'W', verdict: 'worse', priority: 'early' });

  test('stand by priority, as the plan has them; a priority that is none of the plan’s comes last', () => {
    const stray = aScorecardRow({ id: 's', priority: 'gone' });
    const { groups } = open([better, stray, worse]);
    expect(groups.map(({ title, note }) => `${title}: ${note}`)).toEqual([
      'Best start in life: one measure, 1 worse than England',
      'Right education for all: one measure, 1 better',
      'Other measures: one measure, 1 worse than England',
    ]);
  });

  test('stand in one list by concern', () => {
    const { groups } = open([better, worse], 'concern');
    expect(groups.map(({ rows }) => rows.map(({ id }) => id))).toEqual([['w', 'b']]);
  });

  test('stand by change, a tested one before a larger untested', () => {
    const changed = (id: string, value: number, verdict: 'better' | 'not_tested') =>
      aScorecardRow({ id, change: { kind: 'gap', value, verdict }, previous: aPoint() });
    const { rows } = open(
      [changed('small', 1, 'not_tested'), changed('large', 9, 'not_tested'), changed('tested', 2, 'better')],
      'change',
    );
    expect(rows.map(({ id }) => id)).toEqual(['tested', 'large', 'small']);
  });

  test('are counted by how they stand, worst first', () => {
    const tally = toTally(['better', 'worse', 'target_short', 'target_short', 'no_judgement'], { name: 'England' });
    expect(tally.map(({ count, words }) => `${count} ${words}`)).toEqual([
      '1 worse than England',
      '2 short of their targets',
      '1 better',
      '1 no judgement',
    ]);
  });
});
