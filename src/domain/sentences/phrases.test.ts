import { describe, expect, test } from 'vitest';
import { toPeriod } from '#domain/period.ts';
import {
  asNoun,
  asSentence,
  asSubject,
  asWord,
  comparedWord,
  inEvery,
  inPeriod,
  isNounPhrase,
  joinSentences,
  lowerFirst,
  namePeriod,
  possessive,
  withRegionArticle,
} from './phrases.ts';

describe('periods', () => {
  test.each([
    ['CY2024', undefined, '2024', 'in 2024'],
    ['AY2024-25', undefined, '2024/25', 'in 2024/25'],
    ['R2022-03-12m', undefined, 'the 12 months to March 2022', 'in the 12 months to March 2022'],
    ['T2021-22-T1', undefined, 'the autumn term 2021/22', 'in the autumn term 2021/22'],
    ['AST2021-22', undefined, 'the autumn and spring terms 2021/22', 'in the autumn and spring terms 2021/22'],
    ['HT2021-22-HT1', undefined, 'half term 1 2021/22', 'in half term 1 2021/22'],
    ['W2022-12', undefined, 'week 12 2022', 'in week 12 2022'],
    ['FYQ2022-23-Q1', undefined, 'Q1 2022/23', 'in Q1 2022/23'],
    ['S2020-07-17', undefined, '17 July 2020', 'on 17 July 2020'],
    ['U2022-09-30', undefined, 'the time to 30 September 2022', 'up to 30 September 2022'],
    ['P2021-11-01_2022-09-30', undefined, 'November 2021 to September 2022', 'from November 2021 to September 2022'],
    ['FY2024-25', '03-31', '31 March 2025', 'on 31 March 2025'],
    ['AY2024-25', '01', 'January 2025', 'in January 2025'],
  ])('%s on %s is %s', (id, on, name, phrase) => {
    expect(namePeriod(toPeriod(id), on)).toBe(name);
    expect(inPeriod(toPeriod(id), on)).toBe(phrase);
  });
});

test.each([
  ['EHC plans issued within 20 weeks', 'EHC plans issued within 20 weeks'],
  ['Persistent absence, protection plans', 'persistent absence, protection plans'],
  ['Supporting Families claims', 'Supporting Families claims'],
  ['England rose', 'England rose'],
  ['Two-year-olds in early education', 'two-year-olds in early education'],
  ['A good level of development', 'a good level of development'],
  ['ASQ-3 cut-off', 'ASQ-3 cut-off'],
])('%s inside a sentence is %s', (text, inside) => {
  expect(lowerFirst(text)).toBe(inside);
});

test.each([
  [37.2, '37 in every 100'],
  [36.5, 'between 36 and 37 in every 100'],
  [99.4, '99 in every 100'],
  [99.5, undefined],
  [99.9, undefined],
  [100, undefined],
  [5.7, '57 in every 1,000'],
  [0.85, 'between 8 and 9 in every 1,000'],
  [0.03, undefined],
  [0, undefined],
])('%d%% is %s', (percentage, words) => {
  expect(inEvery(percentage)).toBe(words);
});

test.each([
  [2, 'proportion', '%', 'higher'],
  [-2, 'proportion', '%', 'lower'],
  [2, 'count', 'children', 'more'],
  [-2, 'count', 'children', 'fewer'],
  [2, 'mean', 'days', 'longer'],
  [-2, 'mean', 'days', 'shorter'],
  [0, 'rate', 'per 10,000', 'the same'],
] as const)('%d of a %s in %s is %s', (difference, kind, unit, word) => {
  expect(comparedWord(difference, kind, unit)).toBe(word);
});

test.each([
  ['plans', 'plans'],
  ['children looked after', 'children looked after'],
  ['%', undefined],
  ['per 10,000', undefined],
  ['number of children', undefined],
  ['count', undefined],
  ['', undefined],
  [undefined, undefined],
])('the unit %s counts %s', (unit, noun) => {
  expect(asNoun(unit)).toBe(noun);
});

test('titles take part in sentences', () => {
  expect(asSubject('Persistent absence, protection plans')).toBe('Persistent absence, protection plans,');
  expect(asSubject('Suspensions')).toBe('Suspensions');
  expect(isNounPhrase('On a child protection plan')).toBe(false);
  expect(isNounPhrase('Children looked after')).toBe(true);
});

test('sentences begin with a capital and end with one full stop', () => {
  expect(asSentence('the framework changed. ')).toBe('The framework changed.');
  expect(joinSentences(['one', undefined, '', 'Two?', 'three.'])).toBe('One. Two? Three.');
});

test('a name owns its figure', () => {
  expect([possessive('England'), possessive('the West Midlands')]).toEqual(['England’s', 'the West Midlands’']);
});

test('numbers that begin a sentence are words up to twenty', () => {
  expect([asWord(0), asWord(15), asWord(20), asWord(21)]).toEqual(['none', 'fifteen', 'twenty', '21']);
});

test.each([
  ['West Midlands', 'the West Midlands'],
  ['East Midlands', 'the East Midlands'],
  ['North East', 'the North East'],
  ['South West', 'the South West'],
  ['East of England', 'the East of England'],
  ['Midlands', 'the Midlands'],
  ['London', 'London'],
  ['Yorkshire and The Humber', 'Yorkshire and The Humber'],
  ['NHS Midlands', 'NHS Midlands'],
  ['Middle Illustria', 'Middle Illustria'],
])('the region %s is %s in a sentence', (name, words) => {
  expect(withRegionArticle(name)).toBe(words);
});
