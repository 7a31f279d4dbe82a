import { expect, test } from 'vitest';
import type { Comparator } from '#domain/comparator.ts';
import { toGeographyCode } from '#domain/geography.ts';
import { toPeriod } from '#domain/period.ts';
import { known } from '#domain/value.ts';
import { aPoint, aScorecardRow } from '#tests/support/anEdition.ts';
import { toBoardQuestions } from './boardQuestions.ts';

const ENGLAND: Comparator = {
  id: 'england',
  label: 'England',
  kind: 'national',
  for: ['county'],
  members: [toGeographyCode('E92000001')],
};
const EARLIER = toPeriod('CY2023').id;
const england = (period = toPeriod('CY2024').id, amount = 45.9) =>
  aPoint({
    geography: toGeographyCode('E92000001'),
    period,
    value: known(amount),
    numerator: 41448,
    denominator: 90392,
  });

const row = aScorecardRow({
  previous: aPoint({ period: EARLIER, value: known(27.5), numerator: 318, denominator: 1155 }),
  change: { kind: 'gap', value: 9.7, lower: 6, upper: 13.3, method: 'newcombe', verdict: 'better' },
  comparators: [
    {
      comparator: 'england',
      point: england(),
      points: [england(EARLIER, 50.3), england()],
      gap: { kind: 'gap', value: -8.7, lower: -11.2, upper: -6, method: 'newcombe', verdict: 'worse' },
    },
  ],
});
const answers = (changed: Parameters<typeof aScorecardRow>[0] = {}) =>
  toBoardQuestions({ ...row, ...changed }, [ENGLAND], 'Worcestershire').map(({ answer }) => answer);

test('answers the four questions of a tested share', () => {
  expect(answers()).toEqual([
    'Worse than England: 8.7 points lower (6.0 to 11.2).',
    'Better than 2023: 9.7 points higher (6.0 to 13.3).',
    'From 2023 to 2024 England went from 50.3% to 45.9%, Worcestershire from 27.5% to 37.2%.',
    '517 of 1,389 in 2024; the other 872 not. At England’s rate it would be 120 more.',
  ]);
});

test('says what cannot be said', () => {
  const { previous: _, change: __, ...first } = row;
  const bare = toBoardQuestions(
    { ...first, comparators: [], latest: aPoint({ value: { kind: 'suppressed' } }) },
    [ENGLAND],
    'Worcestershire',
  );
  expect(bare.map(({ answer }) => answer).slice(0, 3)).toEqual([
    'There is no figure to judge.',
    'There is no earlier figure of this kind.',
    'The two periods cannot be held against each other.',
  ]);
});

test('does not repeat a change across a break', () => {
  const refused = 'The framework changed in 2024: 37.2% is not a rise from 27.5%.';
  expect(answers({ change: { kind: 'refused', refused } }).slice(1, 3)).toEqual([
    refused,
    'The two periods cannot be held against each other.',
  ]);
});

test('gives no children for a difference that is not tested', () => {
  const [own] = row.comparators;
  if (own === undefined) throw new Error('The row has a comparator');
  const untested = { ...own, gap: { kind: 'gap', value: -8.7, verdict: 'not_tested' } as const };
  expect(answers({ comparators: [untested] })[3]).toBe('517 of 1,389 in 2024; the other 872 not.');
});

test('holds an ambition first', () => {
  const target = { kind: 'ambition', value: 60, period: toPeriod('CY2026').id, source: 'plan' } as const;
  expect(answers({ target })[0]).toBe(
    '22.8 points lower than the ambition of 60.0% for 2026. Worse than England: 8.7 points lower (6.0 to 11.2).',
  );
});

test('tells of a figure that halved since', () => {
  const points = [
    aPoint({ period: toPeriod('CY2021').id, value: known(81.3) }),
    ...[27.5, 37.2].map((v, i) => aPoint({ period: toPeriod(`CY${2023 + i}`).id, value: known(v) })),
  ];
  expect(answers({ points })[1]).toBe(
    'Better than 2023: 9.7 points higher (6.0 to 13.3). Less than half the 81.3% of 2021.',
  );
});
