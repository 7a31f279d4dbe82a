import { expect, test } from 'vitest';
import type { Gap, Verdict } from '#domain/editions/edition.ts';
import { toPeriod } from '#domain/period.ts';
import { known } from '#domain/value.ts';
import { aPoint } from '#tests/support/anEdition.ts';
import { type StandingOther, type StandingWords, summariseStandings, toStandings } from './standings.ts';

function other(name: string, amount: number, gap: Gap): StandingOther {
  return { name, point: aPoint({ value: known(amount) }), gap };
}

function verdict(value: Verdict): Gap {
  return { kind: 'gap', value: 1, verdict: value };
}

const words: StandingWords = {
  unit: '%',
  decimals: 1,
  kind: 'proportion',
  polarity: 'higher',
  latest: aPoint(),
  interval: { lower: 34.7, upper: 39.8 },
  others: [],
};

function told(changes: Partial<StandingWords>): string[] {
  return toStandings({ ...words, ...changes }).map((item) => `${item.verdict} | ${item.heading} | ${item.detail}`);
}

test.each<[string, Partial<StandingWords>, string]>([
  [
    'worse',
    { others: [other('England', 45.9, verdict('worse'))] },
    'worse | Worse than England | 37.2% (34.7 to 39.8) against 45.9%',
  ],
  [
    'similar',
    { others: [other('England', 37, verdict('similar'))] },
    'similar | Similar to England | 37.2% (34.7 to 39.8) against 37.0%',
  ],
  [
    'not tested',
    { others: [other('the West Midlands', 41, verdict('not_tested'))] },
    'not_tested | The West Midlands: not tested | 37.2% (34.7 to 39.8) against 41.0%; no counts are published',
  ],
  [
    'no judgement',
    { others: [other('England', 41, verdict('no_judgement'))], polarity: 'none' },
    'no_judgement | England: no judgement | 37.2% (34.7 to 39.8) against 41.0%; neither higher nor lower is good in itself',
  ],
  [
    'refused',
    { others: [other('England', 41, { kind: 'refused', refused: 'England’s figure is for 2023.' })] },
    'not_comparable | England: cannot compare | England’s figure is for 2023.',
  ],
  [
    'better than before',
    {
      previous: aPoint({ period: toPeriod('CY2023').id }),
      change: { kind: 'gap', value: 9.7, lower: 6, upper: 13.3, verdict: 'better' },
    },
    'better | Better than 2023 | up 9.7 points (6.0 to 13.3)',
  ],
  [
    'no clear change',
    {
      previous: aPoint({ period: toPeriod('CY2023').id }),
      change: { kind: 'gap', value: -5.4, lower: -13.2, upper: 2.5, verdict: 'similar' },
    },
    'similar | Change on 2023: could be chance | down 5.4 points (−13.2 to 2.5)',
  ],
  [
    'an untested change',
    { previous: aPoint({ period: toPeriod('CY2023').id }), change: { kind: 'gap', value: 0, verdict: 'not_tested' } },
    'not_tested | Change on 2023: not tested | no change',
  ],
  [
    'across a break',
    { previous: aPoint({ period: toPeriod('CY2023').id }), change: { kind: 'refused', refused: 'New framework.' } },
    'not_comparable | Cannot compare with 2023 | New framework.',
  ],
  [
    'short of a target',
    { target: { value: 60, period: toPeriod('CY2026'), isAhead: true, isMet: false } },
    'target_short | Short of target | 37.2% against 60.0% for 2026, so far',
  ],
  [
    'a target met',
    { target: { value: 30, period: toPeriod('CY2024'), isAhead: false, isMet: true } },
    'target_met | Target met | 37.2% against 30.0% for 2024',
  ],
  ['no figure', { latest: aPoint({ value: { kind: 'suppressed' } }) }, 'no_figure | No figure | in 2024'],
])('%s', (_, changes, item) => {
  expect(told(changes)).toEqual([item]);
});

const neighbours = (...verdicts: Verdict[]): StandingOther[] =>
  verdicts.map((v, i) => other(`N${i + 1}`, 1, verdict(v)));

test.each<[Verdict[], string[]]>([
  [
    ['better', 'better', 'better', 'similar', 'similar', 'similar', 'worse'],
    ['better | Better than three of seven neighbours | similar to three of them and worse than N7'],
  ],
  [['worse', 'worse', 'similar'], ['worse | Worse than two of three neighbours | similar to N3']],
  [['similar', 'similar'], ['similar | Similar to two of two neighbours | each tested by itself']],
  [['better', 'better'], ['better | Better than two of two neighbours | each tested by itself']],
  [['not_tested', 'not_tested'], []],
])('neighbours that are %j', (verdicts, items) => {
  expect(told({ neighbours: neighbours(...verdicts) })).toEqual(items);
});

test('those who stand alike share a line', () => {
  expect(summariseStandings(['A', 'B', 'C', 'D', 'E'], 'similar', 'districts')).toBe('Five districts: similar');
  expect(summariseStandings(['Wyre Forest'], 'worse', 'districts')).toBe('Wyre Forest: worse');
});
