import { expect, test } from 'vitest';
import { toPeriod } from '#domain/period.ts';
import type { RecentTrend } from '#domain/statistics/recentTrend.ts';
import { toAssuranceStanding, toTrendStanding, toVariationStanding } from './courseStandings.ts';
import type { MeasureWords } from './standing.ts';
import type { StandingItem } from './standings.ts';

const PERCENT: MeasureWords = { unit: '%', decimals: 1, kind: 'proportion', polarity: 'higher' };

function said({ verdict, heading, detail }: StandingItem): string {
  return `${verdict}: ${heading}. ${detail}`;
}

function trend(direction: 'increasing' | 'decreasing' | 'no_significant_change', slope: number) {
  const rest = { standardError: 0.1, statistic: 20, p: 0.00001, isSteady: true, points: 5 };
  return { kind: 'valid', direction, slope, ...rest } as const satisfies Extract<RecentTrend, { kind: 'valid' }>;
}

test.each<[Parameters<typeof trend>, MeasureWords, string]>([
  [
    ['increasing', 2.13],
    PERCENT,
    'better: Recent trend: getting better. up 2.1 points a year over the last five figures; tested at 99.8%',
  ],
  [
    ['decreasing', -2.13],
    PERCENT,
    'worse: Recent trend: getting worse. down 2.1 points a year over the last five figures; tested at 99.8%',
  ],
  [
    ['decreasing', -2.13],
    { ...PERCENT, polarity: 'lower' },
    'better: Recent trend: getting better. down 2.1 points a year over the last five figures; tested at 99.8%',
  ],
  [
    ['increasing', 2.13],
    { ...PERCENT, polarity: 'none' },
    'no_judgement: Recent trend: rising. up 2.1 points a year over the last five figures; tested at 99.8%',
  ],
  [
    ['no_significant_change', 0.2],
    PERCENT,
    'similar: Recent trend: no clear change. over the last five figures; tested at 99.8%',
  ],
])('%j', (of, measure, words) => {
  expect(said(toTrendStanding(trend(...of), measure))).toBe(words);
});

const SIGNAL = {
  rule: 'shift',
  direction: 'low',
  length: 8,
  centre: 75.2,
  lower: 70,
  upper: 80,
  periodKind: 'month',
} as const;
const CHART = { total: 60, signals: 11, periodKind: 'month' } as const;

test.each([
  [
    { ...CHART, cause: 'concern', newest: SIGNAL },
    'worse: Variation: unusual, for the worse. eight months in a row below the mean of 75.2%',
  ],
  [
    { ...CHART, cause: 'common_cause' },
    'similar: Variation: ordinary. the newest is within the limits; 11 of 60 months signal a change',
  ],
  [{ ...CHART, cause: 'common_cause', signals: 0 }, 'similar: Variation: ordinary. no signal in 60 months'],
] as const)('%j', (words, expected) => {
  expect(said(toVariationStanding(words, PERCENT))).toBe(expected);
});

test.each([
  [
    'passing',
    'target_met: Assurance: will meet the ambition as things are. usual variation from 40.2% to 61.0%, ambition 35.0% for 2025',
  ],
  [
    'hit_and_miss',
    'similar: Assurance: may or may not meet the ambition, by chance. usual variation from 40.2% to 61.0%, ambition 35.0% for 2025',
  ],
  [
    'failing',
    'target_short: Assurance: will not meet the ambition as things are. usual variation from 40.2% to 61.0%, ambition 35.0% for 2025',
  ],
] as const)('assurance %s', (assurance, expected) => {
  const target = { value: 35, period: toPeriod('CY2025') };
  expect(said(toAssuranceStanding({ assurance, target, lower: 40.2, upper: 61 }, PERCENT))).toBe(expected);
});
