import type { MeasureKind } from '#domain/measure.ts';
import { asSentence } from '#domain/sentences/phrases.ts';
import { FIRM_FROM } from '#domain/statistics/limitsPlan.ts';
import { TREND_POINTS } from '#domain/statistics/recentTrend.ts';
import type { GuardedPoint, GuardedSeries, ObstacleCode } from './guardedSeries.ts';
import {
  countsOfLatest,
  countsOfOther,
  countsOfParts,
  doNotOverlap,
  enoughAreas,
  enoughInARow,
  type GuardCode,
  hasFigure,
  hasIntervalOf,
  hasPolarity,
  hasTarget,
  intervalSource,
  isCount,
  isNoPart,
  isOfEvents,
  isProportion,
  isRate,
  isYearly,
  type Lack,
  type Need,
  partsShown,
  publishedOrNoOverlap,
  type Stretch,
  sameBasis,
  sameKindOfPeriod,
} from './methodNeeds.ts';

export const GUARDED_METHODS = [
  'interval',
  'comparison',
  'difference_test',
  'benchmark_test',
  'recent_trend',
  'xmr_chart',
  'p_chart',
  'u_chart',
  'c_chart',
  'assurance',
  'moving_average',
  'percentile_bands',
  'gap_as_people',
  'decomposition',
] as const;
export type GuardedMethod = (typeof GUARDED_METHODS)[number];

/** Valid from the point at `from` (position among the known points) to the newest; or refused, and why in a sentence. */
export type GuardVerdict =
  | { readonly kind: 'valid'; readonly from: number }
  | { readonly kind: 'refused'; readonly code: GuardCode; readonly sentence: string };

type Row = {
  /** How a reader calls what is not drawn. */
  readonly name: string;
  /** How many figures in a row it needs, what each must have, and what between them it does not mind. */
  readonly inARow: number;
  readonly each?: 'counts' | 'interval';
  readonly tolerates: readonly ObstacleCode[];
  /** Asked in this order; the first that is wanting is the reason given. */
  readonly needs: readonly Need[];
};

const ANYTHING: readonly ObstacleCode[] = [
  'different_period_kinds',
  'broken_series',
  'disrupted_series',
  'rolling_windows_overlap',
  'suppressed_parts',
  'missing_periods',
];

/**
 * The method guard: for each method, how it is called, how many figures in a row it needs, and what else. Every chart and
 * sentence asks it, and nothing else decides. Whether two single figures may be set against each other, and the change
 * between them, is for `toComparability`.
 */
const TABLE: Readonly<Record<GuardedMethod, Row>> = {
  interval: { name: 'interval', inARow: 1, tolerates: ANYTHING, needs: [publishedOrNoOverlap, intervalSource] },
  comparison: { name: 'comparison', inARow: 1, tolerates: ANYTHING, needs: [sameKindOfPeriod, sameBasis] },
  difference_test: {
    name: 'test of the difference',
    inARow: 1,
    tolerates: ANYTHING,
    needs: [sameKindOfPeriod, sameBasis, isProportion, countsOfLatest, countsOfOther],
  },
  benchmark_test: {
    name: 'test against the benchmark',
    inARow: 1,
    tolerates: ANYTHING,
    needs: [sameKindOfPeriod, sameBasis, publishedOrNoOverlap, intervalSource],
  },
  recent_trend: {
    name: 'trend test',
    inARow: TREND_POINTS,
    each: 'interval',
    tolerates: ['missing_periods'],
    needs: [isYearly, doNotOverlap, enoughInARow],
  },
  xmr_chart: { name: 'control chart', inARow: FIRM_FROM, tolerates: [], needs: [doNotOverlap, enoughInARow] },
  p_chart: {
    name: 'control chart of proportions',
    inARow: FIRM_FROM,
    each: 'counts',
    tolerates: [],
    needs: [isProportion, isOfEvents, doNotOverlap, enoughInARow],
  },
  u_chart: {
    name: 'control chart of rates',
    inARow: FIRM_FROM,
    each: 'counts',
    tolerates: [],
    needs: [isRate, isOfEvents, doNotOverlap, enoughInARow],
  },
  c_chart: {
    name: 'control chart of counts',
    inARow: FIRM_FROM,
    tolerates: [],
    needs: [isCount, isOfEvents, isNoPart, doNotOverlap, enoughInARow],
  },
  assurance: {
    name: 'forecast against the target',
    inARow: FIRM_FROM,
    tolerates: [],
    needs: [hasTarget, hasPolarity, doNotOverlap, enoughInARow],
  },
  moving_average: { name: 'moving average', inARow: 3, tolerates: [], needs: [doNotOverlap, enoughInARow] },
  percentile_bands: { name: 'spine chart', inARow: 1, tolerates: ANYTHING, needs: [enoughAreas] },
  gap_as_people: {
    name: 'number of children',
    inARow: 1,
    tolerates: ANYTHING,
    needs: [sameKindOfPeriod, sameBasis, isProportion, countsOfLatest],
  },
  decomposition: {
    name: 'division among districts',
    inARow: 1,
    tolerates: ANYTHING,
    needs: [isProportion, partsShown, countsOfParts],
  },
};

/** Whether a method is valid for a series, from which point on, or the sentence that says why not. */
export function guardMethod(method: GuardedMethod, series: GuardedSeries): GuardVerdict {
  const row = TABLE[method];
  const stretch = toStretch(series, row);
  const lack = firstLack([hasFigure, ...row.needs], series, stretch);
  if (lack === undefined) return { kind: 'valid', from: row.inARow === 1 ? series.points.length - 1 : stretch.from };
  return { kind: 'refused', code: lack.code, sentence: asSentence(`No ${row.name}: ${lack.reason}`) };
}

/** Every method that is not valid for a series, in the order of the table, as `explain` prints it. */
export function listRefusals(
  series: GuardedSeries,
  methods: readonly GuardedMethod[] = GUARDED_METHODS,
): readonly { readonly method: GuardedMethod; readonly code: GuardCode; readonly sentence: string }[] {
  return methods.flatMap((method) => {
    const verdict = guardMethod(method, series);
    return verdict.kind === 'valid' ? [] : [{ method, code: verdict.code, sentence: verdict.sentence }];
  });
}

function firstLack(needs: readonly Need[], series: GuardedSeries, stretch: Stretch): Lack {
  for (const need of needs) {
    const lack = need(series, stretch);
    if (lack !== undefined) return lack;
  }
  return undefined;
}

/** Walks back from the newest figure to the first that lacks something or has an obstacle before it. */
function toStretch({ points, kind }: GuardedSeries, { inARow, each, tolerates }: Row): Stretch {
  let from = points.length;
  let endedBy: Stretch['endedBy'];
  for (const point of points.toReversed()) {
    endedBy ??= lackOfPoint(point, kind, each);
    if (endedBy !== undefined) break;
    from -= 1;
    endedBy = point.before.find((obstacle) => !tolerates.includes(obstacle.code));
  }
  return { from, have: points.length - from, needed: inARow, endedBy };
}

function lackOfPoint(
  point: GuardedPoint,
  kind: MeasureKind,
  each: Row['each'],
): { readonly code: GuardCode } | undefined {
  if (each === 'counts') return point.hasCounts ? undefined : { code: 'no_denominator' };
  if (each === 'interval') return hasIntervalOf(point, kind) ? undefined : { code: 'no_interval' };
  return undefined;
}
