import { describe, expect, it } from 'vitest';
import type { GuardedPoint, GuardedSeries, Obstacle, ObstacleCode } from './guardedSeries.ts';
import { GUARDED_METHODS, type GuardedMethod, guardMethod, listRefusals } from './methodGuard.ts';
import type { GuardCode } from './methodNeeds.ts';

const KNOWN: GuardedPoint = { periodKind: 'month', hasCounts: true, hasInterval: false, before: [] };

function points(count: number, change: Partial<GuardedPoint> = {}): GuardedPoint[] {
  return Array.from({ length: count }, () => ({ ...KNOWN, ...change }));
}

/** `count` points with an obstacle before the one at `position`. */
function withObstacle(count: number, position: number, obstacle: Obstacle, change: Partial<GuardedPoint> = {}) {
  return points(count, change).map((point, index) => (index === position ? { ...point, before: [obstacle] } : point));
}

function anObstacle(code: ObstacleCode, text?: string): Obstacle {
  return text === undefined ? { code } : { code, text };
}

/** Two years of months, a percentage with counts, a target, England beside it, all areas and districts: all is there. */
const COMPLETE: GuardedSeries = {
  kind: 'proportion',
  polarity: 'higher',
  geographyBasis: 'where children live',
  points: points(24),
  hasTarget: true,
  other: { periodKind: 'month', geographyBasis: 'where children live', hasCounts: true },
  areas: 151,
  parts: [
    { hasCounts: true, isSuppressed: false },
    { hasCounts: true, isSuppressed: false },
  ],
};

const YEARLY: GuardedSeries = {
  ...COMPLETE,
  points: points(5, { periodKind: 'academicYear' }),
  other: { periodKind: 'academicYear', geographyBasis: 'where children live', hasCounts: true },
};

function codeOf(method: GuardedMethod, series: GuardedSeries): GuardCode | 'valid' {
  const verdict = guardMethod(method, series);
  return verdict.kind === 'valid' ? 'valid' : verdict.code;
}

/** One row a reason: the series, and for each method named what the guard says of it. */
const REASONS: readonly (readonly [string, GuardedSeries, Partial<Record<GuardedMethod, GuardCode | 'valid'>>])[] = [
  [
    'two years of months with everything',
    COMPLETE,
    {
      interval: 'valid',
      comparison: 'valid',
      difference_test: 'valid',
      benchmark_test: 'valid',
      recent_trend: 'not_yearly',
      xmr_chart: 'valid',
      p_chart: 'valid',
      u_chart: 'other_kind_of_measure',
      c_chart: 'other_kind_of_measure',
      assurance: 'valid',
      moving_average: 'valid',
      percentile_bands: 'valid',
      gap_as_people: 'valid',
      decomposition: 'valid',
    },
  ],
  [
    'five years',
    YEARLY,
    {
      recent_trend: 'valid',
      xmr_chart: 'too_few_points',
      p_chart: 'too_few_points',
      assurance: 'too_few_points',
      difference_test: 'valid',
    },
  ],
  [
    'three years',
    { ...YEARLY, points: points(3, { periodKind: 'academicYear' }) },
    { recent_trend: 'too_few_points', moving_average: 'valid', interval: 'valid' },
  ],
  [
    'three years without counts: more of them is what it needs first',
    { ...YEARLY, points: points(3, { periodKind: 'academicYear', hasCounts: false }) },
    { recent_trend: 'too_few_points', p_chart: 'too_few_points' },
  ],
  ['one point', { ...COMPLETE, points: points(1) }, { moving_average: 'too_few_points', interval: 'valid' }],
  [
    'no figure at all',
    { ...COMPLETE, points: [] },
    Object.fromEntries(GUARDED_METHODS.map((method) => [method, 'too_few_points'])),
  ],
  [
    'rolling twelve months, published every month',
    {
      ...COMPLETE,
      rollingMonths: 12,
      points: points(24, { periodKind: 'rolling', before: [anObstacle('rolling_windows_overlap')] }),
      other: { periodKind: 'rolling', geographyBasis: 'where children live', hasCounts: true },
    },
    {
      interval: 'rolling_windows_overlap',
      benchmark_test: 'rolling_windows_overlap',
      recent_trend: 'rolling_windows_overlap',
      xmr_chart: 'rolling_windows_overlap',
      p_chart: 'rolling_windows_overlap',
      moving_average: 'rolling_windows_overlap',
      assurance: 'rolling_windows_overlap',
      comparison: 'valid',
      difference_test: 'valid',
    },
  ],
  [
    'rolling twelve months, one a year',
    { ...YEARLY, rollingMonths: 12, points: points(5, { periodKind: 'rolling' }) },
    { recent_trend: 'valid', interval: 'valid' },
  ],
  [
    'overlapping windows with a published interval',
    {
      ...COMPLETE,
      points: points(24, { hasInterval: true, hasCounts: false, before: [anObstacle('rolling_windows_overlap')] }),
    },
    { interval: 'valid', benchmark_test: 'valid', xmr_chart: 'rolling_windows_overlap' },
  ],
  [
    'a break with four points after it',
    { ...YEARLY, points: withObstacle(9, 5, anObstacle('broken_series'), { periodKind: 'academicYear' }) },
    { recent_trend: 'broken_series', interval: 'valid', difference_test: 'valid' },
  ],
  [
    'a break with thirteen points after it',
    { ...COMPLETE, points: withObstacle(24, 11, anObstacle('broken_series')) },
    { xmr_chart: 'valid', p_chart: 'valid' },
  ],
  [
    'a break with eleven points after it',
    { ...COMPLETE, points: withObstacle(24, 13, anObstacle('broken_series')) },
    { xmr_chart: 'broken_series', p_chart: 'broken_series', assurance: 'broken_series' },
  ],
  [
    'a pandemic year among the last five',
    { ...YEARLY, points: withObstacle(8, 4, anObstacle('disrupted_series'), { periodKind: 'academicYear' }) },
    { recent_trend: 'disrupted_series', interval: 'valid' },
  ],
  [
    'a withheld month among the last twelve',
    { ...COMPLETE, points: withObstacle(24, 20, anObstacle('suppressed_parts')) },
    { xmr_chart: 'suppressed_parts', p_chart: 'suppressed_parts', moving_average: 'valid', interval: 'valid' },
  ],
  [
    'a withheld year among the last five',
    { ...YEARLY, points: withObstacle(6, 4, anObstacle('suppressed_parts'), { periodKind: 'academicYear' }) },
    { recent_trend: 'suppressed_parts' },
  ],
  [
    'a missing month among the last twelve',
    { ...COMPLETE, points: withObstacle(24, 20, anObstacle('missing_periods')) },
    { xmr_chart: 'missing_periods', p_chart: 'missing_periods' },
  ],
  [
    'a missing year among the last five, which a trend can bear',
    { ...YEARLY, points: withObstacle(5, 2, anObstacle('missing_periods'), { periodKind: 'academicYear' }) },
    { recent_trend: 'valid' },
  ],
  [
    'months after years',
    { ...COMPLETE, points: withObstacle(24, 20, anObstacle('different_period_kinds')) },
    { xmr_chart: 'different_period_kinds' },
  ],
  [
    'no counts and no interval',
    { ...COMPLETE, points: points(24, { hasCounts: false }) },
    {
      interval: 'no_denominator',
      difference_test: 'no_denominator',
      benchmark_test: 'no_denominator',
      gap_as_people: 'no_denominator',
      p_chart: 'no_denominator',
      xmr_chart: 'valid',
      comparison: 'valid',
    },
  ],
  [
    'years without counts',
    { ...YEARLY, points: points(5, { periodKind: 'academicYear', hasCounts: false }) },
    { recent_trend: 'no_interval', interval: 'no_denominator' },
  ],
  [
    'years with a published interval only',
    { ...YEARLY, points: points(5, { periodKind: 'academicYear', hasCounts: false, hasInterval: true }) },
    { recent_trend: 'valid', interval: 'valid', benchmark_test: 'valid', difference_test: 'no_denominator' },
  ],
  [
    'counts that begin twelve months ago',
    { ...COMPLETE, points: points(24).map((point, index) => ({ ...point, hasCounts: index >= 12 })) },
    { p_chart: 'valid', xmr_chart: 'valid' },
  ],
  [
    'a rate',
    { ...COMPLETE, kind: 'rate' },
    {
      u_chart: 'valid',
      p_chart: 'other_kind_of_measure',
      difference_test: 'other_kind_of_measure',
      gap_as_people: 'other_kind_of_measure',
      decomposition: 'other_kind_of_measure',
      interval: 'valid',
      benchmark_test: 'valid',
    },
  ],
  [
    'a plain count',
    { ...COMPLETE, kind: 'count', points: points(24, { hasCounts: false }) },
    { c_chart: 'valid', xmr_chart: 'valid', interval: 'no_interval', benchmark_test: 'no_interval' },
  ],
  [
    'a count of who is there on a day',
    { ...COMPLETE, kind: 'count', isStock: true, points: points(24, { hasCounts: false }) },
    { c_chart: 'counted_on_a_day', xmr_chart: 'valid' },
  ],
  [
    'a share of those there on a day, and their rate',
    { ...COMPLETE, isStock: true },
    { p_chart: 'counted_on_a_day', xmr_chart: 'valid', interval: 'valid' },
  ],
  [
    'a rate on a day',
    { ...COMPLETE, kind: 'rate', isStock: true },
    { u_chart: 'counted_on_a_day', xmr_chart: 'valid' },
  ],
  [
    'a count that is printed as so many of so many',
    { ...COMPLETE, kind: 'count', isPartOfWhole: true },
    { c_chart: 'part_of_a_whole', xmr_chart: 'valid' },
  ],
  [
    'an average',
    { ...COMPLETE, kind: 'mean', points: points(24, { hasCounts: false }) },
    { xmr_chart: 'valid', interval: 'no_interval' },
  ],
  [
    'England by another kind of period',
    { ...COMPLETE, other: { periodKind: 'academicYear', geographyBasis: 'where children live', hasCounts: true } },
    {
      comparison: 'different_period_kinds',
      difference_test: 'different_period_kinds',
      benchmark_test: 'different_period_kinds',
      gap_as_people: 'different_period_kinds',
    },
  ],
  [
    'a snapshot against a year’s rate',
    { ...YEARLY, points: points(1, { periodKind: 'snapshot' }) },
    {
      comparison: 'snapshot_against_period',
      difference_test: 'snapshot_against_period',
      benchmark_test: 'snapshot_against_period',
      recent_trend: 'not_yearly',
    },
  ],
  [
    'school location against residence',
    { ...COMPLETE, other: { periodKind: 'month', geographyBasis: 'where the school is', hasCounts: true } },
    { comparison: 'different_geography_basis', difference_test: 'different_geography_basis' },
  ],
  [
    'England without counts',
    { ...COMPLETE, other: { periodKind: 'month', geographyBasis: 'where children live', hasCounts: false } },
    { comparison: 'valid', difference_test: 'no_denominator', benchmark_test: 'valid', gap_as_people: 'valid' },
  ],
  ['no polarity', { ...COMPLETE, polarity: 'none' }, { assurance: 'no_polarity', xmr_chart: 'valid' }],
  [
    'nothing beside the series',
    { kind: 'proportion', polarity: 'higher', geographyBasis: 'where children live', points: points(24) },
    {
      comparison: 'nothing_to_compare',
      difference_test: 'nothing_to_compare',
      assurance: 'no_target',
      percentile_bands: 'too_few_areas',
      decomposition: 'nothing_to_compare',
      xmr_chart: 'valid',
    },
  ],
  ['six districts', { ...COMPLETE, areas: 6 }, { percentile_bands: 'too_few_areas' }],
  [
    'a district withheld',
    { ...COMPLETE, parts: [{ hasCounts: false, isSuppressed: true }] },
    { decomposition: 'suppressed_parts' },
  ],
  [
    'districts without counts',
    { ...COMPLETE, parts: [{ hasCounts: false, isSuppressed: false }] },
    { decomposition: 'no_denominator' },
  ],
];

describe('the method guard', () => {
  it.each(REASONS)('%s', (_, series, expected) => {
    const said = Object.fromEntries(
      Object.keys(expected).map((method) => [method, codeOf(method as GuardedMethod, series)]),
    );
    expect(said).toEqual(expected);
  });

  it('has a row for every method that is refused for some reason and valid for some series', () => {
    for (const method of GUARDED_METHODS) {
      const codes = REASONS.map(([, series]) => codeOf(method, series));
      expect(codes, method).toContain('valid');
      expect(
        codes.some((one) => one !== 'valid'),
        method,
      ).toBe(true);
    }
  });

  it('gives one plain sentence for every refusal', () => {
    const sentences = REASONS.flatMap(([, series]) => listRefusals(series)).map((refusal) => refusal.sentence);
    expect(sentences.length).toBeGreaterThan(100);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^No [a-z ]+: [^:]+[^.]\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|\b1 areas|\ban? [a-z]+_/);
    }
  });

  it('says from which figure on a method is valid', () => {
    const broken = { ...COMPLETE, points: withObstacle(24, 11, anObstacle('broken_series')) };
    expect(guardMethod('xmr_chart', broken)).toEqual({ kind: 'valid', from: 11 });
    expect(guardMethod('xmr_chart', COMPLETE)).toEqual({ kind: 'valid', from: 0 });
    expect(guardMethod('interval', COMPLETE)).toEqual({ kind: 'valid', from: 23 });
  });

  it('lists only the methods that were asked for', () => {
    expect(listRefusals(YEARLY, ['recent_trend', 'xmr_chart']).map((refusal) => refusal.method)).toEqual(['xmr_chart']);
    expect(listRefusals(COMPLETE, ['xmr_chart'])).toEqual([]);
  });

  it.each([
    ['xmr_chart', YEARLY, 'No control chart: it needs 12 figures in a row and there are 5.'],
    [
      'xmr_chart',
      {
        ...COMPLETE,
        rollingMonths: 12,
        points: points(24, { before: [anObstacle('rolling_windows_overlap')] }),
      },
      'No control chart: the 12-month windows overlap, so each figure repeats part of the one before.',
    ],
    [
      'recent_trend',
      {
        ...YEARLY,
        points: withObstacle(8, 4, anObstacle('broken_series', 'New early years framework.'), {
          periodKind: 'academicYear',
        }),
      },
      'No trend test: only 4 of the 5 figures in a row that it needs follow the break in the series (New early years framework).',
    ],
    ['recent_trend', COMPLETE, 'No trend test: it is made for yearly figures, and each of these is of a month.'],
    [
      'comparison',
      { ...YEARLY, points: points(1, { periodKind: 'snapshot' }) },
      'No comparison: one figure is of a single day and the other of a school year, so they do not measure the same thing.',
    ],
    [
      'comparison',
      { ...COMPLETE, other: { periodKind: 'month', geographyBasis: 'where the school is', hasCounts: true } },
      'No comparison: one figure is counted by where children live and the other by where the school is.',
    ],
    [
      'interval',
      { ...COMPLETE, points: points(24, { hasCounts: false }) },
      'No interval: the counts behind the percentage are not published.',
    ],
    [
      'xmr_chart',
      { ...COMPLETE, points: withObstacle(24, 20, anObstacle('suppressed_parts')) },
      'No control chart: one of the latest 12 figures is withheld to protect children.',
    ],
    ['percentile_bands', { ...COMPLETE, areas: 6 }, 'No spine chart: it needs 10 areas with a figure and there are 6.'],
  ] as const)('%s in words', (method, series, sentence) => {
    expect(guardMethod(method, series)).toMatchObject({ kind: 'refused', sentence });
  });
});
