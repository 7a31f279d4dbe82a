import { expect, test } from 'vitest';
import type { Gap } from '#domain/editions/edition.ts';
import type { Point } from '#domain/observation.ts';
import { toPeriod } from '#domain/period.ts';
import { known, type Value } from '#domain/value.ts';
import { aPoint, aScorecardRow } from '#tests/support/anEdition.ts';
import { type MeasurePageWords, toMeasureStandfirst, toMeasureStatement } from './measureSentences.ts';

type Figures = readonly (readonly [string, number | Value])[];

function points(figures: Figures): Point[] {
  return figures.map(([period, value]) => ({
    geography: aPoint().geography,
    period: toPeriod(period).id,
    value: typeof value === 'number' ? known(value) : value,
  }));
}

function page(figures: Figures, changes: Partial<MeasurePageWords> = {}): MeasurePageWords {
  const all = points(figures);
  const previous = all.at(-2);
  return {
    id: aScorecardRow().measure,
    title: 'EHC plans issued within 20 weeks',
    unit: '%',
    decimals: 1,
    kind: 'proportion',
    polarity: 'higher',
    latest: all.at(-1) ?? aPoint(),
    ...(previous === undefined ? {} : { previous }),
    points: all,
    breaks: [],
    verdict: 'not_tested',
    ...changes,
  };
}

const COUNT = {
  title: 'Access to NHS support',
  unit: 'children',
  decimals: 0,
  kind: 'count',
  polarity: 'higher',
} as const;
const AMBITION = { kind: 'ambition', value: 9270, period: toPeriod('R2024-03-12m').id } as const;
const REFUSED: Gap = { kind: 'refused', refused: 'The framework changed: 68.0% is not a fall from 72.0%.' };

test.each<[string, MeasurePageWords, string]>([
  [
    'up, but less than half of what it was',
    page([
      ['CY2021', 81.3],
      ['CY2022', 31.1],
      ['CY2023', 27.5],
      ['CY2024', 37.2],
    ]),
    'EHC plans issued within 20 weeks: 37.2% in 2024, up from 27.5% in 2023, but less than half the 81.3% of 2021',
  ],
  [
    'down, and less than half',
    page([
      ['CY2021', 81.3],
      ['CY2023', 47.5],
      ['CY2024', 37.2],
    ]),
    'EHC plans issued within 20 weeks: 37.2% in 2024, down from 47.5% in 2023, and less than half the 81.3% of 2021',
  ],
  [
    'up, and more than twice',
    page([
      ['CY2021', 3],
      ['CY2023', 7],
      ['CY2024', 8],
    ]),
    'EHC plans issued within 20 weeks: 8.0% in 2024, up from 7.0% in 2023, and more than twice the 3.0% of 2021',
  ],
  [
    'the same',
    page([
      ['CY2023', 8],
      ['CY2024', 8],
    ]),
    'EHC plans issued within 20 weeks: 8.0% in 2024, the same as in 2023',
  ],
  ['the first figure', page([['CY2024', 8]]), 'EHC plans issued within 20 weeks: 8.0% in 2024'],
  [
    'across a break',
    page(
      [
        ['AY2018-19', 72],
        ['AY2021-22', 65],
      ],
      { change: REFUSED },
    ),
    'EHC plans issued within 20 weeks: 65.0% in 2021/22, not comparable with the 72.0% of 2018/19',
  ],
  [
    'short of an ambition',
    page(
      [
        ['R2021-03-12m', 7490],
        ['R2022-03-12m', 7775],
      ],
      { ...COUNT, target: AMBITION, verdict: 'target_short' },
    ),
    'Access to NHS support: 7,775 children in the 12 months to March 2022, 1,495 fewer than the ambition for 2023/24',
  ],
  [
    'beyond an ambition',
    page([['R2022-03-12m', 9300]], { ...COUNT, target: AMBITION, verdict: 'target_met' }),
    'Access to NHS support: 9,300 children in the 12 months to March 2022, 30 more than the ambition for 2023/24',
  ],
  [
    'at an ambition',
    page([['R2022-03-12m', 9270]], { ...COUNT, target: AMBITION, verdict: 'target_met' }),
    'Access to NHS support: 9,270 children in the 12 months to March 2022, exactly the ambition for 2023/24',
  ],
  [
    'withheld',
    page([['CY2024', { kind: 'suppressed' }]], { verdict: 'no_figure' }),
    'EHC plans issued within 20 weeks: no figure in 2024, withheld to protect children',
  ],
])('%s', (_, words, statement) => {
  expect(toMeasureStatement(words)).toBe(statement);
});

const ENGLAND = aPoint({ value: known(45.9) });

test.each<[string, MeasurePageWords, string]>([
  [
    'counts, England with its interval, the neighbours',
    page([['CY2024', 37.2]], {
      latest: aPoint(),
      counted: 'plans',
      benchmark: {
        name: 'England',
        point: ENGLAND,
        gap: { kind: 'gap', value: -8.7, lower: -11.2, upper: -6, verdict: 'worse' },
      },
      among: { lower: 8, higher: 1, same: 1, many: 'neighbours' },
    }),
    'That is 517 of 1,389 plans. Worse than England’s 45.9%: 8.7 points lower (6.0 to 11.2). Higher than eight of ten neighbours.',
  ],
  [
    'no counts',
    page([['CY2024', 37.2]], {
      benchmark: { name: 'England', point: ENGLAND, gap: { kind: 'gap', value: -8.7, verdict: 'not_tested' } },
    }),
    '8.7 points lower than England’s 45.9%. No counts are published, so the difference cannot be tested.',
  ],
  ['a break', page([['CY2024', 37.2]], { change: REFUSED }), 'The framework changed: 68.0% is not a fall from 72.0%.'],
  [
    'a wider area, England in another year',
    page([['CY2024', 37.2]], {
      widerArea: 'Herefordshire and Worcestershire together (integrated care board)',
      benchmark: {
        name: 'England',
        point: ENGLAND,
        gap: { kind: 'refused', refused: 'England’s figure is for 2023.' },
      },
    }),
    'Herefordshire and Worcestershire together (integrated care board), never a figure of one of them alone. England’s figure is for 2023.',
  ],
  [
    'no figure',
    page([['CY2024', { kind: 'suppressed' }]], { benchmark: { name: 'England', point: ENGLAND, gap: REFUSED } }),
    '',
  ],
])('the standfirst with %s', (_, words, standfirst) => {
  expect(toMeasureStandfirst(words)).toBe(standfirst);
});

test('the counts of a share are a part of a whole, those of a rate stand beside a population', () => {
  const counts = { ...points([['FY2023-24', 93.2]])[0], numerator: 120, denominator: 128_755 };
  const latest = { ...aPoint(), ...counts };
  const words = page([['FY2023-24', 93.2]], { latest, counted: 'admissions' });
  expect(toMeasureStandfirst(words)).toBe('That is 120 of 128,755 admissions.');
  expect(toMeasureStandfirst({ ...words, kind: 'rate', unit: 'per 100,000' })).toBe(
    'That is 120 admissions in a population of 128,755.',
  );
});
