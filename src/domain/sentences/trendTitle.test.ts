import { expect, test } from 'vitest';
import { toMeasureId } from '#domain/measure.ts';
import { toPeriod } from '#domain/period.ts';
import { known, type Value } from '#domain/value.ts';
import { aPoint } from '#tests/support/anEdition.ts';
import { toSparkAlternative, toTrendAlternative } from './alternativeText.ts';
import { type SeriesWords, type TrendWords, toTrendTitle } from './trendTitle.ts';

const MEASURE = { id: toMeasureId('m'), unit: '%', decimals: 1, kind: 'proportion' } as const;
type Figures = readonly (readonly [string, number | Value])[];

function series(label: string, figures: Figures): SeriesWords {
  return {
    label,
    points: figures.map(([period, value]) => ({
      geography: aPoint().geography,
      period: toPeriod(period).id,
      value: typeof value === 'number' ? known(value) : value,
    })),
  };
}

function trend(figures: Figures, changes: Partial<TrendWords> = {}): TrendWords {
  return { measure: MEASURE, focus: series('Worcestershire', figures), breaks: [], ...changes };
}

const EHC: Figures = [
  ['CY2016', 39.5],
  ['CY2017', 20.2],
  ['CY2018', 12],
  ['CY2019', 46.3],
  ['CY2020', 95.4],
  ['CY2021', 81.3],
  ['CY2022', 31.1],
  ['CY2023', 27.5],
  ['CY2024', 37.2],
];
const ENGLAND: Figures = [
  ['CY2016', 55.7],
  ['CY2017', 61.3],
  ['CY2018', 58],
  ['CY2019', 58.7],
  ['CY2020', 55.6],
  ['CY2021', 57.9],
  ['CY2022', 47.7],
  ['CY2023', 49.1],
  ['CY2024', 45.9],
];
const GLD: Figures = [
  ['AY2018-19', 72],
  ['AY2019-20', { kind: 'notAvailable' }],
  ['AY2021-22', 65],
  ['AY2022-23', 67.8],
  ['AY2023-24', 67.6],
  ['AY2024-25', 68],
];
const FRAMEWORK = { at: toPeriod('AY2021-22').id, kind: 'definition', text: 'New early years framework' } as const;
const COUNT = { ...MEASURE, unit: 'children', decimals: 0, kind: 'count' } as const;
const RATE = { ...MEASURE, unit: 'per 10,000', kind: 'rate' } as const;

test.each<[string, TrendWords, string]>([
  [
    'a fall',
    trend([
      ['CY2023', 50],
      ['CY2024', 40],
    ]),
    'Worcestershire fell from 50.0% in 2023 to 40.0% in 2024',
  ],
  [
    'with England the same way',
    trend(
      [
        ['CY2023', 50],
        ['CY2024', 40],
      ],
      {
        benchmark: series('England', [
          ['CY2023', 60],
          ['CY2024', 59],
        ]),
      },
    ),
    'Worcestershire fell from 50.0% in 2023 to 40.0% in 2024, England from 60.0% to 59.0%',
  ],
  [
    'with England the other way',
    trend(
      [
        ['CY2023', 50],
        ['CY2024', 40],
      ],
      {
        benchmark: series('England', [
          ['CY2023', 60],
          ['CY2024', 61],
        ]),
      },
    ),
    'Worcestershire fell from 50.0% in 2023 to 40.0% in 2024; England rose from 60.0% to 61.0%',
  ],
  [
    'with England still',
    trend(
      [
        ['CY2023', 50],
        ['CY2024', 40],
      ],
      {
        benchmark: series('England', [
          ['CY2023', 60],
          ['CY2024', 60],
        ]),
      },
    ),
    'Worcestershire fell from 50.0% in 2023 to 40.0% in 2024; England stayed at 60.0%',
  ],
  [
    'without England in one of the years',
    trend(
      [
        ['CY2023', 50],
        ['CY2024', 40],
      ],
      { benchmark: series('England', [['CY2024', 59]]) },
    ),
    'Worcestershire fell from 50.0% in 2023 to 40.0% in 2024',
  ],
  [
    'a turn',
    trend(EHC.slice(3), { benchmark: series('England', ENGLAND) }),
    'Worcestershire rose from 46.3% in 2019 to 95.4% in 2020, then fell to 37.2% in 2024; England stayed between 45.9% and 58.7%',
  ],
  [
    'two turns, from the first of them',
    trend(EHC),
    'Worcestershire rose from 12.0% in 2018 to 95.4% in 2020, then fell to 37.2% in 2024',
  ],
  [
    'a small dip on the way is no turn',
    trend([
      ['CY2020', 10],
      ['CY2021', 20],
      ['CY2022', 19],
      ['CY2023', 30],
    ]),
    'Worcestershire rose from 10.0% in 2020 to 30.0% in 2023',
  ],
  [
    'no move',
    trend([
      ['CY2023', 50],
      ['CY2024', 50],
    ]),
    'Worcestershire stayed at 50.0%',
  ],
  [
    'after a break only',
    trend(GLD, {
      breaks: [FRAMEWORK],
      benchmark: series('England', [
        ['AY2018-19', 71.8],
        ['AY2021-22', 65.2],
        ['AY2024-25', 68.3],
      ]),
    }),
    'Since 2021/22 Worcestershire rose from 65.0% to 68.0%, England from 65.2% to 68.3%',
  ],
  ['one figure', trend([['CY2024', 66]]), 'Worcestershire: 66.0% in 2024'],
  [
    'one figure after a break',
    trend(
      [
        ['AY2020-21', 66],
        ['AY2021-22', 60],
      ],
      { breaks: [FRAMEWORK] },
    ),
    'Worcestershire: 60.0% in 2021/22',
  ],
  ['no figure', trend([['CY2024', { kind: 'suppressed' }]]), 'Worcestershire: no figure'],
  [
    'an ambition',
    trend(
      [
        ['R2020-03-12m', 7065],
        ['R2022-03-12m', 7775],
      ],
      { measure: COUNT, target: { value: 9270, period: toPeriod('R2024-03-12m') } },
    ),
    'Worcestershire rose from 7,065 to 7,775 children between March 2020 and March 2022; the ambition for 2023/24 is 9,270',
  ],
  [
    'an ambition of a percentage',
    trend(
      [
        ['FY2019-20', 38.6],
        ['FY2020-21', 39.6],
      ],
      { target: { value: 35, period: toPeriod('FY2020-21') } },
    ),
    'Worcestershire rose from 38.6% in 2019/20 to 39.6% in 2020/21; the ambition for 2020/21 is 35.0%',
  ],
  [
    'a rate says its unit once',
    trend(
      [
        ['CY2018', 34.9],
        ['CY2020', 49.8],
        ['CY2024', 43.5],
      ],
      { measure: RATE },
    ),
    'Worcestershire rose from 34.9 in 2018 to 49.8 in 2020, then fell to 43.5 per 10,000 in 2024',
  ],
  [
    'a title with a comma',
    {
      ...trend([
        ['CY2023', 50],
        ['CY2024', 40],
      ]),
      focus: series('Persistent absence, all pupils', [
        ['CY2023', 50],
        ['CY2024', 40],
      ]),
    },
    'Persistent absence, all pupils, fell from 50.0% in 2023 to 40.0% in 2024',
  ],
  [
    'only the newest kind of period',
    trend([
      ['FY2022-23', 1],
      ['CY2023', 50],
      ['CY2024', 40],
    ]),
    'Worcestershire fell from 50.0% in 2023 to 40.0% in 2024',
  ],
])('%s', (_, words, title) => {
  expect(toTrendTitle(words)).toBe(title);
});

test('the alternative text tells the ends, the gaps and the breaks', () => {
  expect(
    toTrendAlternative(trend(GLD, { breaks: [FRAMEWORK], benchmark: series('England', [['AY2024-25', 68.3]]) })),
  ).toBe(
    'Since 2021/22 Worcestershire rose from 65.0% to 68.0%. 5 figures from 2018/19 to 2024/25; lowest 65.0% in 2021/22, highest 72.0% in 2018/19, newest 68.0% in 2024/25. England 68.3%. No figure for 2019/20 (not available). Break in 2021/22: New early years framework.',
  );
});

test('many gaps are counted, and one figure has no ends', () => {
  const missing = ['CY2019', 'CY2020', 'CY2021', 'CY2022'].map((period): [string, Value] => [
    period,
    { kind: 'suppressed' },
  ]);
  expect(toTrendAlternative(trend([...missing, ['CY2024', 40]]))).toBe(
    'Worcestershire: 40.0% in 2024. 4 periods have no figure.',
  );
});

test('a small trend is told by its ends', () => {
  const spark = (figures: Figures, breaks: TrendWords['breaks'] = []): string =>
    toSparkAlternative(series('', figures).points, MEASURE, breaks);
  expect(spark(EHC)).toBe('From 39.5% in 2016 to 37.2% in 2024.');
  expect(spark(GLD, [FRAMEWORK])).toBe(
    'From 65.0% in 2021/22 to 68.0% in 2024/25. Earlier figures stand before a break and are not comparable. 1 period has no figure.',
  );
  expect(spark([['CY2024', 1]])).toBe('1.0% in 2024.');
  expect(spark([])).toBe('No figures to draw.');
});
