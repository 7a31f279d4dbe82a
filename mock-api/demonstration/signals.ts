/**
 * What is hidden in the demonstration's figures on purpose, so that whatever claims to find signals can be tested against it.
 * The generator reads `size`, `from` and `to` from here; the tests read the published cubes and find it again.
 */
export interface Signal {
  readonly id: string;
  readonly kind: 'shift' | 'spike' | 'trend' | 'season' | 'district' | 'paradox' | 'error';
  readonly dataset: string;
  readonly measure: string;
  readonly geography: string;
  /** First and last period that it touches. */
  readonly from: string;
  readonly to: string;
  /** How big, in the words of `unit`. */
  readonly size: number;
  readonly unit: string;
  readonly what: string;
  /** The method that finds it, and what it says then. */
  readonly method: string;
  /** The test that shows it, in `tests/publish/demonstration/signals.test.ts`. */
  readonly test: string;
}

export const SIGNALS = {
  shift: {
    id: 'ehc-shift',
    kind: 'shift',
    dataset: 'ehc-plan-timeliness',
    measure: 'ehc_plans_within_20_weeks_percent',
    geography: 'X10000001',
    from: 'M2025-08',
    to: 'M2026-04',
    size: -19,
    unit: 'percentage points, from one month to the next and for good',
    what: 'From August 2025 fewer EHC plans of the county are issued within 20 weeks: three educational psychologists left at the end of July and were not replaced.',
    method: 'xmrChart and pChart with spcRules: seven months and more in a row below the centre (rule "shift").',
    test: 'finds the shift in EHC plans within 20 weeks, where it begins and which way it goes',
  },
  spike: {
    id: 'camhs-spike',
    kind: 'spike',
    dataset: 'camhs-referrals',
    measure: 'camhs_referrals_received',
    geography: 'XQ1',
    from: 'M2025-03',
    to: 'M2025-03',
    size: 0.62,
    unit: 'more than expected, as a share, in one month only',
    what: 'In March 2025 referrals to mental health support of the care board jump for one month: a film about self-harm was shown in every secondary school.',
    method:
      'xmrChart, cChart and, of the rate, uChart with spcRules: one month outside the limits, the months around it inside.',
    test: 'finds the one month of many referrals and nothing beside it',
  },
  trend: {
    id: 'weight-trend',
    kind: 'trend',
    dataset: 'healthy-weight',
    measure: 'excess_weight_year6_percent',
    geography: 'X10000001',
    from: 'AY2020-21',
    to: 'AY2024-25',
    size: 1.1,
    unit: 'percentage points more every year',
    what: 'Overweight in year 6 rises slowly in the county, every year a little, while the nation stays where it is.',
    method: 'recentTrend of the last five years: increasing, about one point a year, and steady.',
    test: 'finds the slow trend in overweight and none in the nation',
  },
  waits: {
    id: 'waits-trend',
    kind: 'trend',
    dataset: 'camhs-waits',
    measure: 'camhs_wait_days',
    geography: 'XQ1',
    from: 'M2021-04',
    to: 'M2026-03',
    size: 0.004,
    unit: 'of the usual wait less every month',
    what: 'Waits for a second contact get a little shorter every month at the care board, and hardly anywhere else.',
    method: 'xmrChart with spcRules: a run above the centre in the first months, a run below it in the last ones.',
    test: 'finds waits that get shorter month by month',
  },
  season: {
    id: 'eha-season',
    kind: 'season',
    dataset: 'eha-submissions',
    measure: 'eha_submitted',
    geography: 'X10000001',
    from: 'M2021-08',
    to: 'M2025-08',
    size: 0.2,
    unit: 'of a usual month’s assessments by schools, in every August',
    what: 'Schools send almost no early help assessments in August, every year.',
    method: 'movingAverage over 12 months lies level while every August is the lowest month of its year.',
    test: 'finds the school holidays in early help assessments',
  },
  district: {
    id: 'take-up-district',
    kind: 'district',
    dataset: 'two-year-old-take-up',
    measure: 'take_up_percent',
    geography: 'X07000006',
    from: 'T2021-22-T1',
    to: 'T2025-26-T2',
    size: -18,
    unit: 'percentage points below the county, in every term, give or take the chance of 160 children',
    what: 'Easterholm has far fewer of its two-year-olds in funded early education than the other districts, whatever the term.',
    method:
      'againstBenchmark and differenceOfProportions: worse than the county by more than chance in all terms but one or two; lowest rank.',
    test: 'finds the district whose two-year-olds are left out',
  },
  paradox: {
    id: 'gld-paradox',
    kind: 'paradox',
    dataset: 'good-level-of-development-crossed',
    measure: 'gld_crossed_percent',
    geography: 'X10000001',
    from: 'AY2023-24',
    to: 'AY2024-25',
    size: 2,
    unit: 'times as many children known to be eligible for free school meals as the year before',
    what: 'Simpson’s paradox: from 2023/24 to 2024/25 good level of development rises among children with free school meals and among children without, and falls for all together, because many more are in the poorer group.',
    method:
      'decomposition by free school meals: every rate effect above 0, their sum below the size effects, the whole falls.',
    test: 'finds the paradox in good level of development: both groups rise and the whole falls',
  },
  error: {
    id: 'ehc-error',
    kind: 'error',
    dataset: 'ehc-plan-timeliness',
    measure: 'ehc_average_weeks',
    geography: 'X07000002',
    from: 'M2025-09',
    to: 'M2025-09',
    size: 10,
    unit: 'times too large: a lost decimal point',
    what: 'In the hand-in for December 2025 Alderwick’s average wait for an EHC plan in September stands ten times too large. The hand-in for March 2026 corrects it.',
    method: 'xmrChart with spcRules: far outside the limits; diffEditions tells the correction of the figure.',
    test: 'finds the lost decimal point, and that the next edition has put it right',
  },
} as const satisfies Readonly<Record<string, Signal>>;
