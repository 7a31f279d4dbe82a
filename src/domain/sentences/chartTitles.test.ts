import { describe, expect, test } from 'vitest';
import type { Gap } from '#domain/editions/edition.ts';
import { toMeasureId } from '#domain/measure.ts';
import { toPeriod } from '#domain/period.ts';
import { known } from '#domain/value.ts';
import { aPoint } from '#tests/support/anEdition.ts';
import { toRankedAlternative } from './alternativeText.ts';
import { describeSpine, refuseSpine, toAreaStandfirst, toAreaStatement } from './areaSentences.ts';
import { toChartSub } from './chartSub.ts';
import { toColumnsTitle } from './columnsTitle.ts';
import { toControlTitle } from './controlTitle.ts';
import { type TestedDirection, toDirection } from './direction.ts';
import { toGapTitle, toPeopleTitle } from './gapTitle.ts';
import { toRangeTitle } from './rangeTitle.ts';
import { type RankedArea, toFocusRankedTitle, toRankedTitle } from './rankedTitle.ts';
import { toSlideTitle } from './slideTitle.ts';
import { toSmallMultiplesTitle } from './smallMultiplesTitle.ts';

const PERCENT = { id: toMeasureId('m'), unit: '%', decimals: 1, kind: 'proportion', polarity: 'higher' } as const;
const DAYS = { ...PERCENT, unit: 'days', decimals: 0, kind: 'mean' } as const;
const COUNT = { ...PERCENT, unit: 'plans', decimals: 0, kind: 'count' } as const;
const ENGLAND = { name: 'England', amount: 65.2 };

function areas(...entries: readonly (readonly [string, number, TestedDirection])[]): RankedArea[] {
  return entries.map(([name, amount, direction]) => ({ name, amount, direction }));
}

const DISTRICTS = areas(
  ['Bromsgrove', 67.4, 'similar'],
  ['Wychavon', 66.9, 'similar'],
  ['Worcester', 66.8, 'similar'],
  ['Malvern Hills', 65.7, 'similar'],
  ['Redditch', 62.3, 'similar'],
  ['Wyre Forest', 59.6, 'lower'],
);
const PAPER = areas(
  ['Redditch', 68.5, 'untested'],
  ['Worcester', 71.4, 'untested'],
  ['Wyre Forest', 69.3, 'untested'],
  ['Wychavon', 76.7, 'untested'],
);

describe('ranked', () => {
  const of = (list: readonly RankedArea[], benchmark: { name: string; amount: number } | undefined = ENGLAND): string =>
    toRankedTitle({
      measure: PERCENT,
      areas: list,
      many: 'districts',
      ...(benchmark === undefined ? {} : { benchmark }),
    });

  test.each<[string, string]>([
    [of(DISTRICTS), 'Wyre Forest is below England by more than chance; the other five cannot be told apart from it'],
    [
      of(areas(['A', 60, 'lower'], ['B', 61, 'lower'], ['C', 70, 'higher'])),
      'A and B are below England and C is above it by more than chance',
    ],
    [
      of(areas(['A', 70, 'higher'], ['B', 65, 'similar'])),
      'A is above England by more than chance; the other one cannot be told apart from it',
    ],
    [of(DISTRICTS.slice(0, 5)), 'None of the five districts can be told apart from England'],
    [
      of(PAPER, { name: 'England', amount: 71.8 }),
      'Three of four districts are below England: Redditch, Worcester and Wyre Forest; none could be tested',
    ],
    [
      toRankedTitle({
        measure: { ...PERCENT, unit: 'per 10,000', kind: 'rate' },
        areas: PAPER,
        many: 'districts',
        benchmark: { name: 'England', amount: 71.8 },
      }),
      'Three of four districts are below England: Redditch, Worcester and Wyre Forest; rates are not tested',
    ],
    [of(PAPER, { name: 'England', amount: 80 }), 'All four districts are below England; none could be tested'],
    [of(PAPER, { name: 'England', amount: 60 }), 'None of the four districts is below England; none could be tested'],
    [
      toRankedTitle({ measure: PERCENT, areas: DISTRICTS, many: 'districts' }),
      'From 59.6% in Wyre Forest to 67.4% in Bromsgrove',
    ],
    [toRankedTitle({ measure: PERCENT, areas: DISTRICTS.slice(0, 1), many: 'districts' }), 'Bromsgrove: 67.4%'],
    [
      toRankedTitle({
        measure: COUNT,
        areas: DISTRICTS.slice(0, 3).map((area) => ({ ...area, amount: 1 })),
        many: 'districts',
      }),
      'Three districts with 1 plan each',
    ],
    [toRankedTitle({ measure: PERCENT, areas: [], many: 'districts' }), 'No figures to rank'],
  ])('%s', (title, expected) => {
    expect(title).toBe(expected);
  });

  const focus = { name: 'Worcestershire', amount: 37.2, direction: 'lower' as const };
  const among = (lower: number, higher: number, same = 0) => ({ lower, higher, same, many: 'neighbours' });

  test.each<[string, string]>([
    [
      toFocusRankedTitle({
        measure: PERCENT,
        focus,
        benchmark: { name: 'England', amount: 45.9 },
        among: among(8, 1, 1),
        beyondChance: 6,
      }),
      'Lower than England, higher than eight of ten neighbours; six of them by more than chance',
    ],
    [
      toFocusRankedTitle({
        measure: PERCENT,
        focus: { ...focus, direction: 'similar' },
        benchmark: { name: 'England', amount: 37 },
        among: among(8, 2),
      }),
      'Within chance of England, higher than eight of ten neighbours',
    ],
    [
      toFocusRankedTitle({
        measure: DAYS,
        focus: { name: 'Herefordshire and Worcestershire', amount: 66, direction: 'untested' },
        among: among(10, 0),
      }),
      'Herefordshire and Worcestershire’s 66 days is the longest of the 11',
    ],
    [
      toFocusRankedTitle({ measure: PERCENT, focus, among: among(0, 10) }),
      'Worcestershire’s 37.2% is the lowest of the 11',
    ],
    [
      toFocusRankedTitle({ measure: PERCENT, focus, benchmark: { name: 'England', amount: 37.2 }, among: among(3, 3) }),
      'Level with England, higher than three of six neighbours',
    ],
    [toFocusRankedTitle({ measure: PERCENT, focus, among: among(0, 0) }), 'Worcestershire: 37.2%'],
  ])('%s', (title, expected) => {
    expect(title).toBe(expected);
  });

  test('in place of the picture: every area, highest first', () => {
    expect(toRankedAlternative('Title', DISTRICTS.slice(4).toReversed(), PERCENT)).toBe(
      'Title. Redditch 62.3%, Wyre Forest 59.6%.',
    );
  });
});

test.each<[Gap, TestedDirection]>([
  [{ kind: 'gap', value: 1, lower: 0.5, upper: 2, verdict: 'no_judgement' }, 'higher'],
  [{ kind: 'gap', value: -1, lower: -2, upper: -0.5, verdict: 'better' }, 'lower'],
  [{ kind: 'gap', value: 1, lower: 0, upper: 2, verdict: 'similar' }, 'similar'],
  [{ kind: 'gap', value: 1, verdict: 'not_tested' }, 'untested'],
  [{ kind: 'refused', refused: 'No.' }, 'untested'],
])('%j lies %s', (gap, direction) => {
  expect(toDirection(gap)).toBe(direction);
});

describe('gap', () => {
  const gap: Gap = { kind: 'gap', value: -22.7, lower: -26.1, upper: -19.3, verdict: 'worse' };
  const words = { measure: PERCENT, group: 'Eligible for free school meals', others: 'Others', gap };

  test.each<[string, string]>([
    [toGapTitle(words), 'Eligible for free school meals: 22.7 points lower than others'],
    [
      toGapTitle({ ...words, areas: { same: 6, total: 6, many: 'districts' } }),
      'Eligible for free school meals: 22.7 points lower than others, and lower in all six districts',
    ],
    [
      toGapTitle({ ...words, areas: { same: 4, total: 6, many: 'districts' } }),
      'Eligible for free school meals: 22.7 points lower than others, and lower in four of six districts',
    ],
    [
      toGapTitle({ ...words, gap: { kind: 'gap', value: 2, lower: -1, upper: 5, verdict: 'similar' } }),
      'Eligible for free school meals: 2.0 points higher than others, within chance',
    ],
    [
      toGapTitle({ ...words, gap: { kind: 'refused', refused: 'No.' } }),
      'Eligible for free school meals and others: not compared',
    ],
    [
      toPeopleTitle('all pupils', [
        { group: 'On a protection plan', people: 95 },
        { group: 'In need', people: 250 },
        { group: 'Looked after', people: -9 },
      ]),
      'At the rate of all pupils it would be 95 fewer (on a protection plan), 250 fewer (in need) and 9 more (looked after)',
    ],
    [
      toPeopleTitle('all pupils', [{ group: 'In need', people: 0 }]),
      'At the rate of all pupils the numbers would be the same',
    ],
  ])('%s', (title, expected) => {
    expect(title).toBe(expected);
  });
});

describe('columns', () => {
  const columns = [
    { period: toPeriod('CY2019'), part: 291, rest: 337 },
    { period: toPeriod('CY2024'), part: 517, rest: 872 },
  ];
  test.each<[string, string]>([
    [
      toColumnsTitle({ measure: COUNT, columns, partLabel: 'within 20 weeks', restLabel: 'later' }),
      '517 within 20 weeks and 872 later in 2024, against 291 and 337 in 2019',
    ],
    [
      toColumnsTitle({ measure: COUNT, columns: columns.map(({ period, part }) => ({ period, part })) }),
      '517 plans in 2024, against 291 in 2019',
    ],
    [toColumnsTitle({ measure: COUNT, columns: [{ period: toPeriod('CY2024'), part: 517 }] }), '517 plans in 2024'],
    [toColumnsTitle({ measure: COUNT, columns: [] }), 'No counts to draw'],
  ])('%s', (title, expected) => {
    expect(title).toBe(expected);
  });
});

describe('control', () => {
  const words = { measure: COUNT, periodKind: 'financialQuarter', total: 24, signals: 0 } as const;
  const signal = {
    rule: 'shift',
    direction: 'low',
    length: 7,
    centre: 1565,
    lower: 788,
    upper: 2341,
    periodKind: 'month',
  } as const;
  test.each<[string, string]>([
    [toControlTitle(words), '24 quarters within the limits, without a signal'],
    [toControlTitle({ ...words, signals: 2 }), 'Two of 24 quarters signal a change; the newest does not'],
    [toControlTitle({ ...words, signals: 1 }), 'One of 24 quarters signals a change; the newest does not'],
    [toControlTitle({ ...words, newest: signal }), 'Seven months in a row below the mean of 1,565 plans'],
    [
      toControlTitle({ ...words, newest: { ...signal, direction: 'high' } }),
      'Seven months in a row above the mean of 1,565 plans',
    ],
    [toControlTitle({ ...words, newest: { ...signal, rule: 'trend' } }), 'Seven months in a row falling'],
    [
      toControlTitle({ ...words, newest: { ...signal, rule: 'outside_limits', direction: 'high' } }),
      'Above the upper limit of 2,341 plans',
    ],
    [
      toControlTitle({ ...words, newest: { ...signal, rule: 'near_limit', periodKind: 'term' } }),
      'Two of the last three terms near the lower limit of 788 plans',
    ],
  ])('%s', (title, expected) => {
    expect(title).toBe(expected);
  });
});

test('a range is what a paper prints', () => {
  const whole = { ...PERCENT, decimals: 0 };
  expect(
    toRangeTitle(
      [
        { name: 'Worcestershire', low: 72, high: 81 },
        { name: 'England', low: 62, high: 72 },
      ],
      whole,
    ),
  ).toBe('72% to 81% in Worcestershire and 62% to 72% in England');
  expect(toRangeTitle([{ name: 'Worcestershire', low: 72, high: 72 }], DAYS)).toBe('72 days in Worcestershire');
  expect(toRangeTitle([], whole)).toBe('No ranges to draw');
});

test('small multiples are told for the newest period that most of them share', () => {
  const at = (period: string, amount: number) => aPoint({ period: toPeriod(period).id, value: known(amount) });
  const series = [
    { label: 'Wyre Forest', points: [at('CY2023', 59.6)] },
    { label: 'Bromsgrove', points: [at('CY2023', 67.4), at('CY2024', 70)] },
    { label: 'Redditch', points: [at('CY2023', 62.3)] },
  ];
  const england = { label: 'England', points: [at('CY2023', 65.2)] };
  expect(toSmallMultiplesTitle(series, PERCENT, england)).toBe(
    'In 2023 from 59.6% in Wyre Forest to 67.4% in Bromsgrove; England 65.2%',
  );
  expect(toSmallMultiplesTitle(series.slice(0, 1), PERCENT)).toBe('In 2023 59.6% in each');
  expect(toSmallMultiplesTitle([], PERCENT)).toBe('No figures to draw');
});

describe('areas', () => {
  const words = { place: 'Worcestershire', benchmark: 'England' };
  test.each<[string, string]>([
    [
      toAreaStatement({ ...words, verdicts: ['worse', 'better', 'better', 'not_tested'] }),
      'Of three measures that can be tested, Worcestershire is worse than England in one and better in two',
    ],
    [
      toAreaStatement({ ...words, verdicts: ['similar', 'similar'] }),
      'Of two measures that can be tested, Worcestershire is similar to England in both',
    ],
    [
      toAreaStatement({ ...words, verdicts: ['similar', 'similar', 'similar', 'not_tested'] }),
      'Of three measures that can be tested, Worcestershire is similar to England in all three',
    ],
    [
      toAreaStatement({ ...words, verdicts: ['worse', 'no_judgement'] }),
      'The one measure that can be tested is worse than England in Worcestershire',
    ],
    [
      toAreaStatement({ ...words, verdicts: ['not_tested'] }),
      'One measure of Worcestershire; none can be tested against England',
    ],
    [toAreaStatement({ ...words, verdicts: [] }), 'Nothing is published for Worcestershire'],
    [
      toAreaStandfirst('Redditch', 10, 8, 'districts'),
      'Ten measures are published for Redditch. Eight others are not published for districts.',
    ],
    [
      toAreaStandfirst('Redditch', 1, 1, 'districts'),
      'One measure is published for Redditch. One other is not published for districts.',
    ],
    [toAreaStandfirst('Redditch', 0, 0, 'districts'), 'Nothing is published for Redditch.'],
    [
      describeSpine(310, 'districts', '2021/22'),
      'Spine: 310 districts with a figure for 2021/22; dark band: middle half; lowest and highest printed.',
    ],
    [refuseSpine(6, 'districts'), 'No spine: published here for six districts, too few to rank among.'],
    [refuseSpine(1, 'county'), 'No spine: published here for one county, too few to rank among.'],
  ])('%s', (sentence, expected) => {
    expect(sentence).toBe(expected);
  });
});

test('under the title: unit, periods, method, axis', () => {
  expect(
    toChartSub({
      title: 'EHC plans issued within 20 weeks',
      unit: '%',
      decimals: 1,
      periodKind: 'calendarYear',
      interval: 'Wilson',
      hasHollowPoints: true,
      thinLines: 'the ten neighbours',
      axisStart: 60,
    }),
  ).toBe(
    'EHC plans issued within 20 weeks, %, calendar years. Shading: 95% interval (Wilson). Hollow points: no counts published, so no interval. Thin grey lines: the ten neighbours. The axis starts at 60%.',
  );
  expect(toChartSub({ title: 'Wait', unit: '', decimals: 0, interval: 'published', look: 'whisker' })).toBe(
    'Wait. Whisker: 95% interval (as published).',
  );
});

test('a slide has the fullest title that fits two lines', () => {
  const long = 'x'.repeat(111);
  expect(toSlideTitle([long, 'shorter', 'short'])).toBe('shorter');
  expect(toSlideTitle([`${long}y`, long])).toBe(long);
});
