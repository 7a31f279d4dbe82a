import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquaredQuantile } from './chiSquared.ts';
import {
  type RecentTrend,
  recentTrend,
  recentTrendOfProportions,
  recentTrendOfRates,
  TREND_CRITICAL,
  type TrendPoint,
} from './recentTrend.ts';

function points(first: number, rows: readonly (readonly [number, number, number])[]): TrendPoint[] {
  return rows.map(([value, lower, upper], index) => ({ at: first + index, value, lower, upper }));
}

function valid(trend: RecentTrend): Extract<RecentTrend, { kind: 'valid' }> {
  if (trend.kind === 'refused') throw new Error(`refused: ${trend.code}`);
  return trend;
}

/**
 * Values and 95% limits published on fingertips.phe.org.uk, with the trend that it shows for them (the cases that its
 * successor is tested with); slope, error, χ² and p worked out with 40 significant digits (mpmath).
 */
const PUBLISHED = [
  {
    name: 'diabetes prevalence (QOF), England 2020–2024',
    rows: [
      [7.0826, 7.0754, 7.094],
      [7.1085, 7.1013, 7.1199],
      [7.2571, 7.2499, 7.2684],
      [7.4528, 7.4456, 7.4643],
      [7.6554, 7.6481, 7.6669],
    ],
    direction: 'increasing',
    slope: 0.14879926342020122,
    error: 0.001507714198878459,
    statistic: 9740.102184854863,
    p: 0,
  },
  {
    name: 'MMR for one dose at 2, Yorkshire and the Humber 2020–2024',
    rows: [
      [92.6254, 92.4168, 92.8288],
      [92.3221, 92.1072, 92.5315],
      [90.8708, 90.6358, 91.1004],
      [90.017, 89.7694, 90.2594],
      [90.1013, 89.8578, 90.3396],
    ],
    direction: 'decreasing',
    slope: -0.7405107315617986,
    error: 0.036196339425051995,
    statistic: 418.5365685312243,
    p: 5.08136906292163e-93,
  },
  {
    name: 'preventable sight loss, diabetic eye disease, England 2020–2024',
    rows: [
      [2.935, 2.7841, 3.0919],
      [1.93028, 1.8085, 2.058],
      [2.7567, 2.6113, 2.9082],
      [2.8701, 2.7225, 3.0237],
      [3.0121, 2.8616, 3.1683],
    ],
    direction: 'increasing',
    slope: 0.1398436488762915,
    error: 0.024166431912477464,
    statistic: 33.48578067369,
    p: 7.1786898821568594e-9,
  },
  {
    name: 'under 75 mortality from cancer, England 2019–2023',
    rows: [
      [126.9341, 125.9343, 127.94],
      [125.829, 124.8371, 126.8268],
      [121.5234, 120.5533, 122.4993],
      [122.3782, 121.4012, 123.361],
      [120.7742, 119.8035, 121.7507],
    ],
    direction: 'decreasing',
    slope: -1.5707168645256069,
    error: 0.1594038316615193,
    statistic: 97.09532066902662,
    p: 6.606885207691683e-23,
  },
] satisfies {
  name: string;
  rows: [number, number, number][];
  direction: string;
  slope: number;
  error: number;
  statistic: number;
  p: number;
}[];

describe('recentTrend', () => {
  it.each(PUBLISHED)('agrees with Fingertips on $name', ({ rows, direction, slope, error, statistic, p }) => {
    const trend = valid(recentTrend(points(2020, rows)));
    expect(trend).toMatchObject({ direction, isSteady: true, points: 5 });
    expect(trend.slope / slope).toBeCloseTo(1, 10);
    expect(trend.standardError / error).toBeCloseTo(1, 10);
    expect(trend.statistic / statistic).toBeCloseTo(1, 10);
    if (p === 0) expect(trend.p).toBe(0);
    else expect(trend.p / p).toBeCloseTo(1, 9);
  });

  it('asks for 99.8% confidence', () => {
    expect(TREND_CRITICAL / chiSquaredQuantile(0.998, 1)).toBeCloseTo(1, 12);
  });

  it('calls nothing a trend that hangs on one year, however far out that year is', () => {
    const flat = points(2020, [
      [50, 49, 51],
      [50.2, 49.2, 51.2],
      [50.1, 49.1, 51.1],
      [50, 49, 51],
      [70, 69, 71],
    ]);
    const trend = valid(recentTrend(flat));
    expect(trend.statistic).toBeGreaterThan(TREND_CRITICAL);
    expect(trend).toMatchObject({ direction: 'no_significant_change', isSteady: false });
  });

  it('finds no significant change in equal values, with a p value of 1', () => {
    const equal = [2020, 2021, 2022, 2023, 2024].map((at) => ({ at, value: 0.1, lower: 0.05, upper: 0.16 }));
    expect(recentTrend(equal)).toMatchObject({ direction: 'no_significant_change', slope: 0, statistic: 0, p: 1 });
  });

  it('looks at the latest five years only, in whatever order they come', () => {
    const five = points(2020, PUBLISHED[1]?.rows ?? []);
    const thirty = Array.from({ length: 25 }, (_, index) => ({ at: 1995 + index, value: 40, lower: 39, upper: 41 }));
    expect(recentTrend([...five, ...thirty].reverse())).toEqual(recentTrend(five));
  });

  it('gives a missing year its place on the time axis', () => {
    const even = [2019, 2020, 2021, 2022, 2023].map((at) => ({
      at,
      value: at - 2000,
      lower: at - 2001,
      upper: at - 1999,
    }));
    const gapped = even.map((point) => (point.at === 2019 ? { ...point, at: 2017, value: 17 } : point));
    expect(valid(recentTrend(even)).slope).toBeCloseTo(1, 12);
    expect(valid(recentTrend(gapped)).slope).toBeCloseTo(1, 12);
  });

  it.each([
    [
      'four points',
      points(2021, [
        [1, 0, 2],
        [1, 0, 2],
        [1, 0, 2],
        [1, 0, 2],
      ]),
      'too_few_points',
    ],
    ['no points', [], 'too_few_points'],
    [
      'no width',
      points(2020, [
        [1, 0, 2],
        [1, 1, 1],
        [1, 0, 2],
        [1, 0, 2],
        [1, 0, 2],
      ]),
      'interval_has_no_width',
    ],
    [
      'crossed ends',
      points(2020, [
        [1, 2, 0],
        [1, 0, 2],
        [1, 0, 2],
        [1, 0, 2],
        [1, 0, 2],
      ]),
      'interval_has_no_width',
    ],
    [
      'NaN',
      points(2020, [
        [Number.NaN, 0, 2],
        [1, 0, 2],
        [1, 0, 2],
        [1, 0, 2],
        [1, 0, 2],
      ]),
      'not_finite',
    ],
    [
      'one year five times',
      [1, 2, 3, 4, 5].map((value) => ({ at: 2020, value, lower: 0, upper: 9 })),
      'repeated_period',
    ],
  ] as const)('refuses %s', (_, given, code) => {
    expect(recentTrend(given)).toEqual({ kind: 'refused', code });
  });

  it('turns with its values: the mirror image has the opposite slope and the same χ²', () => {
    const row = fc.tuple(
      fc.double({ min: -500, max: 500, noNaN: true }),
      fc.double({ min: 0.01, max: 50, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 5 }), (rows) => {
        const up = rows.map(([value, half], at) => ({ at, value, lower: value - half, upper: value + half }));
        const down = rows.map(([value, half], at) => ({
          at,
          value: -value,
          lower: -value - half,
          upper: -value + half,
        }));
        const one = valid(recentTrend(up));
        const other = valid(recentTrend(down));
        expect(one.slope + other.slope).toBeCloseTo(0, 6);
        expect(one.statistic).toBeCloseTo(other.statistic, 6);
        expect(Object.is(one.slope, -0)).toBe(false);
        expect(one.p >= 0 && one.p <= 1).toBe(true);
      }),
    );
  });
});

describe('recent trends from counts', () => {
  /** Persistent absence of children in need, Worcestershire, 2020/21 to 2024/25 (children in need release). */
  const inNeed = [
    { at: 2020, numerator: 445, denominator: 961 },
    { at: 2021, numerator: 548, denominator: 1064 },
    { at: 2022, numerator: 525, denominator: 1132 },
    { at: 2023, numerator: 476, denominator: 980 },
    { at: 2024, numerator: 409, denominator: 873 },
  ];

  it('finds no significant change in a series that only wavers', () => {
    const trend = valid(recentTrendOfProportions(inNeed));
    expect(trend.direction).toBe('no_significant_change');
    expect(trend.p).toBeGreaterThan(0.002);
  });

  it('finds the fall in EHC plans issued in 20 weeks, Worcestershire 2020 to 2024', () => {
    const years = [
      { at: 2020, numerator: 461, denominator: 483 },
      { at: 2021, numerator: 399, denominator: 491 },
      { at: 2022, numerator: 174, denominator: 559 },
      { at: 2023, numerator: 318, denominator: 1155 },
      { at: 2024, numerator: 517, denominator: 1389 },
    ];
    expect(recentTrendOfProportions(years)).toMatchObject({ direction: 'decreasing', isSteady: true });
    expect(recentTrendOfRates(years, 1000)).toMatchObject({ direction: 'decreasing', isSteady: true });
  });

  it('does not depend on the multiplier of a rate', () => {
    const per100 = valid(recentTrendOfRates(inNeed, 100));
    const per10000 = valid(recentTrendOfRates(inNeed, 10_000));
    expect(per10000.slope / per100.slope).toBeCloseTo(100, 9);
    expect(per10000.statistic / per100.statistic).toBeCloseTo(1, 9);
  });

  it('refuses a year whose counts are impossible', () => {
    const broken = [...inNeed, { at: 2025, numerator: 5, denominator: 0 }];
    expect(recentTrendOfProportions(broken)).toEqual({ kind: 'refused', code: 'denominator_not_positive' });
    expect(recentTrendOfRates(broken, 1000)).toEqual({ kind: 'refused', code: 'denominator_not_positive' });
  });
});
