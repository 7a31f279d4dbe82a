import { expect, test } from 'vitest';
import { toPeriod } from '#domain/period.ts';
import { describeClosed, describeOverdue, formatDue } from './actionSentence.ts';
import { describeAge, describeLateness, formatLateness } from './lateness.ts';
import { METHOD_REFUSALS } from './refusals.ts';
import { describeStanding } from './standing.ts';

test('every refusal of a method is one plain sentence', () => {
  for (const sentence of Object.values(METHOD_REFUSALS)) expect(sentence).toMatch(/^[A-Z][^.]+\.$/);
});

test.each([
  ['2026-04-12', '2026-04-13', 'one day'],
  ['2026-02-24', '2026-04-13', '48 days'],
  ['2022-08-31', '2026-04-13', '43 months'],
  ['2026-04-13', '2026-04-13', '0 days'],
])('due on %s, at %s it is %s late', (due, asAt, late) => {
  expect(formatLateness(due, asAt)).toBe(late);
});

test('lateness names the newest figure, or that there is none', () => {
  expect(describeLateness(toPeriod('R2022-03-12m'), '2022-08-31', '2026-04-13')).toBe(
    'Nothing after the 12 months to March 2022. Due on 31 August 2022, 43 months late.',
  );
  expect(describeLateness(undefined, '2022-08-31', '2026-04-13')).toBe(
    'Nothing was handed in. Due on 31 August 2022, 43 months late.',
  );
});

test.each([
  [undefined, '15 months old. No date is promised for the next figures.'],
  ['2026-06-30', '15 months old. The next figures are due on 30 June 2026.'],
  ['2026-03-31', '15 months old. The next figures were due on 31 March 2026, 13 days ago.'],
])('two clocks: next due %s', (nextDue, sentence) => {
  expect(describeAge('2024-12-31', '2026-04-13', nextDue)).toBe(sentence);
});

test('actions are told with their owner and in the words of the paper', () => {
  const action = { title: 'Open the hub.', owner: 'Early help', due: 'T2022-23-T2' };
  expect(formatDue(action)).toBe('in the spring term 2022/23');
  expect(formatDue({ ...action, dueText: 'Easter 2023' })).toBe('Easter 2023');
  expect(describeOverdue(action, '2023-04-30', '2026-04-13')).toBe(
    'Open the hub: due in the spring term 2022/23, 35 months over (Early help).',
  );
  expect(describeClosed(action, 'dropped', undefined)).toBe('Open the hub: dropped (Early help).');
});

test('no verdict is said without its test', () => {
  const measure = { unit: '%', decimals: 1, kind: 'proportion', polarity: 'higher' } as const;
  const say = (gap: Parameters<typeof describeStanding>[0]): string => describeStanding(gap, 'England', measure);
  expect(say({ kind: 'gap', value: -8.7, lower: -11.24, upper: -6.02, verdict: 'worse' })).toBe(
    'Worse than England: 8.7 points lower (6.0 to 11.2).',
  );
  expect(say({ kind: 'gap', value: 0.8, lower: -2.4, upper: 4.2, verdict: 'similar' })).toBe(
    'Similar to England: 0.8 points higher (−2.4 to 4.2), within chance.',
  );
  expect(say({ kind: 'gap', value: 2, verdict: 'not_tested' })).toBe(
    '2.0 points higher than England. No counts are published, so the difference cannot be tested.',
  );
  expect(say({ kind: 'gap', value: 0, verdict: 'no_judgement' })).toBe(
    'The same as England. Neither higher nor lower is good in itself.',
  );
  expect(say({ kind: 'gap', value: 2, verdict: 'not_comparable' })).toBe(
    '2.0 points higher than England. A disruption lies between, so the change is not judged.',
  );
  expect(
    describeStanding({ kind: 'gap', value: 26, verdict: 'not_tested' }, 'England', {
      ...measure,
      kind: 'mean',
      unit: 'days',
      decimals: 0,
    }),
  ).toBe('26 days longer than England. No spread is published, so the difference cannot be tested.');
});
