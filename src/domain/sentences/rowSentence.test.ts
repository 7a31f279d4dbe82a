import { expect, test } from 'vitest';
import type { Gap, Verdict } from '#domain/editions/edition.ts';
import { toPeriod } from '#domain/period.ts';
import { known } from '#domain/value.ts';
import { aPoint } from '#tests/support/anEdition.ts';
import { type AmongAreas, describeAmong, type RowWords, toRowSentence } from './rowSentence.ts';

const PERCENT = { unit: '%', decimals: 1, kind: 'proportion', polarity: 'higher' } as const;

function against(value: number, verdict: Verdict, england: number): Pick<RowWords, 'benchmark' | 'verdict'> {
  const gap: Gap = { kind: 'gap', value, verdict };
  return { benchmark: { name: 'England', point: aPoint({ value: known(england) }), gap }, verdict };
}

function among(lower: number, higher: number, same = 0): Pick<RowWords, 'among'> {
  return { among: { lower, higher, same, many: 'neighbours' } };
}

function of(amount: number, changes: Partial<RowWords> = {}): RowWords {
  return {
    ...PERCENT,
    verdict: 'not_tested',
    latest: { geography: aPoint().geography, period: aPoint().period, value: known(amount) },
    ...changes,
  };
}

const RATE = { unit: 'per 10,000', kind: 'rate', polarity: 'none' } as const;
const COUNT = { unit: 'children', kind: 'count', decimals: 0 } as const;
const AMBITION = { value: 9270, period: toPeriod('R2024-03-12m'), isAhead: true, isPast: false };

test.each<[string, RowWords, string]>([
  [
    'worse',
    of(37.2, { counted: 'plans', ...against(-8.7, 'worse', 45.9), ...among(8, 1, 1) }),
    '37 in every 100 plans. 8.7 points lower than England (45.9%), by more than chance. Higher than eight of ten neighbours.',
  ],
  [
    'better, where lower is',
    of(48.9, { counted: 'children', polarity: 'lower', ...against(-6.5, 'better', 55.4), ...among(0, 10) }),
    '49 in every 100 children. 6.5 points lower than England (55.4%), by more than chance. Lower than each of the ten neighbours.',
  ],
  [
    'similar',
    of(46.8, { ...against(0.8, 'similar', 46) }),
    '47 in every 100. The difference from England (46.0%) is within chance.',
  ],
  [
    'not tested',
    of(68, against(-0.3, 'not_tested', 68.3)),
    '68 in every 100. England 68.3%; the difference cannot be tested.',
  ],
  [
    'the same, not tested',
    of(18.1, against(0, 'not_tested', 18.1)),
    '18 in every 100. The same as England; the difference cannot be tested.',
  ],
  ['a half', of(22.5), 'Between 22 and 23 in every 100.'],
  ['few', of(5.7), '57 in every 1,000.'],
  ['none', of(0), '0.0%.'],
  ['nearly all', of(99.9), '99.9%.'],
  [
    'a rate with its count',
    of(43.5, {
      ...RATE,
      counted: 'children',
      latest: aPoint({ value: known(43.5), numerator: 522 }),
      ...against(2.9, 'no_judgement', 40.6),
    }),
    '522 children. England 40.6. Neither more nor fewer is good in itself.',
  ],
  [
    'a rate without',
    of(7.87, {
      ...RATE,
      decimals: 2,
      polarity: 'lower',
      unit: 'per 100 pupils',
      earliest: aPoint({ period: toPeriod('AY2015-16').id, value: known(3.43) }),
      ...against(-3.44, 'not_tested', 11.31),
    }),
    'More than twice the 3.43 of 2015/16. England 11.31; the difference is not tested.',
  ],
  [
    'a rate that halved',
    of(30, { ...RATE, earliest: aPoint({ period: toPeriod('AY2015-16').id, value: known(60) }) }),
    'Half the 60.0 of 2015/16.',
  ],
  [
    'a rate that rose',
    of(61, { ...RATE, earliest: aPoint({ period: toPeriod('AY2015-16').id, value: known(60) }) }),
    'Up from the 60.0 of 2015/16.',
  ],
  ['a rate on its own', of(61, RATE), '61.0 per 10,000 in 2024.'],
  [
    'a count on its own',
    of(205, {
      ...COUNT,
      latest: { geography: aPoint().geography, period: toPeriod('P2021-11-01_2022-09-30').id, value: known(205) },
    }),
    '205 children from November 2021 to September 2022.',
  ],
  [
    'a mean',
    of(66, {
      kind: 'mean',
      unit: 'days',
      decimals: 0,
      polarity: 'lower',
      widerArea: 'Herefordshire and Worcestershire together (integrated care board)',
      ...against(26, 'not_tested', 40),
    }),
    'Herefordshire and Worcestershire together (integrated care board). Mean days. England 40; the difference is not tested.',
  ],
  [
    'short of an ambition, so far',
    of(7775, { ...COUNT, target: AMBITION, verdict: 'target_short' }),
    '1,495 fewer than the ambition of 9,270 children for 2023/24, so far.',
  ],
  [
    'short, and nothing later came',
    of(7775, { ...COUNT, target: { ...AMBITION, isPast: true }, verdict: 'target_short' }),
    '1,495 fewer than the ambition of 9,270 children for 2023/24. No later figure, so whether it was met cannot be said.',
  ],
  [
    'short in its year',
    of(7775, { ...COUNT, target: { ...AMBITION, isAhead: false }, verdict: 'target_short' }),
    '1,495 fewer than the ambition of 9,270 children for 2023/24.',
  ],
  [
    'met',
    of(39.6, {
      target: { value: 35, period: toPeriod('FY2020-21'), isAhead: false, isPast: true },
      verdict: 'target_met',
    }),
    '40 in every 100. The ambition of 35.0% for 2020/21 is met.',
  ],
  [
    'met so far',
    of(39.6, {
      target: { value: 35, period: toPeriod('FY2030-31'), isAhead: true, isPast: false },
      verdict: 'target_met',
    }),
    '40 in every 100. The ambition of 35.0% for 2030/31 is met so far.',
  ],
  ['out of how many', of(27, { ...COUNT, latest: aPoint({ value: known(27), denominator: 41 }) }), 'Out of 41.'],
  [
    'nothing to judge by',
    of(40, { ...COUNT, polarity: 'none', verdict: 'no_judgement' }),
    'Neither more nor fewer is good in itself.',
  ],
  [
    'withheld',
    of(0, { latest: aPoint({ value: { kind: 'suppressed' } }), verdict: 'no_figure' }),
    'No figure in 2024: withheld to protect children.',
  ],
  [
    'withheld, with an earlier one',
    of(0, {
      latest: aPoint({ value: { kind: 'suppressed' } }),
      previous: aPoint({ period: toPeriod('CY2023').id, value: known(12) }),
      verdict: 'no_figure',
    }),
    'No figure in 2024: withheld to protect children. The newest before it is 12.0% in 2023.',
  ],
  [
    'across a break',
    of(64.3, {
      change: { kind: 'refused', refused: 'The entitlement changed: 64.3% is not a fall from 79.5%.' },
      ...against(-0.9, 'not_tested', 65.2),
    }),
    'The entitlement changed: 64.3% is not a fall from 79.5%. England 65.2%; the difference cannot be tested.',
  ],
  [
    'England in another year',
    of(37.2, {
      benchmark: {
        name: 'England',
        point: aPoint(),
        gap: { kind: 'refused', refused: 'England’s figure is for 2023.' },
      },
      verdict: 'not_comparable',
    }),
    '37 in every 100. England’s figure is for 2023.',
  ],
])('%s', (_, words, sentence) => {
  expect(toRowSentence(words)).toBe(sentence);
});

test('the neighbours are left out where there is no room for them', () => {
  const wide = { widerArea: 'Herefordshire and Worcestershire together (integrated care board)' };
  const sentence = toRowSentence(of(37.2, { ...wide, ...against(-8.7, 'worse', 45.9), ...among(8, 2) }));
  expect(sentence).not.toContain('neighbours');
});

test.each<[AmongAreas, string | undefined]>([
  [{ lower: 8, higher: 1, same: 1, many: 'neighbours' }, 'Higher than eight of ten neighbours'],
  [{ lower: 2, higher: 8, same: 0, many: 'neighbours' }, 'Lower than eight of ten neighbours'],
  [{ lower: 6, higher: 0, same: 0, many: 'districts' }, 'Higher than each of the six districts'],
  [{ lower: 0, higher: 0, same: 3, many: 'districts' }, 'The same as all three districts'],
  [{ lower: 1, higher: 0, same: 0, many: 'neighbours' }, undefined],
])('%j reads %s', (areas, words) => {
  expect(describeAmong(areas)).toBe(words);
});

test('times are longer and shorter', () => {
  const areas = { lower: 8, higher: 2, same: 0, many: 'neighbours' };
  expect(describeAmong(areas, 'days')).toBe('Longer than eight of ten neighbours');
  expect(describeAmong({ ...areas, lower: 0, higher: 10 }, 'weeks')).toBe('Shorter than each of the ten neighbours');
});
