import { type GuardedSeries, toGuardedSeries } from '#domain/comparability/guardedSeries.ts';
import { type GuardedMethod, guardMethod, listRefusals } from '#domain/comparability/methodGuard.ts';
import type { Comparator } from '#domain/comparator.ts';
import type { Verdict } from '#domain/editions/edition.ts';
import { type RowSubject, toRowComparators } from '#domain/editions/rowComparators.ts';
import { selectHandedIn } from '#domain/editions/rowSeries.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import type { PeriodId } from '#domain/period.ts';
import { toLimitSteps, type ValidControlChart } from '#domain/statistics/controlChart.ts';
import { DEFAULT_LEVEL } from '#domain/statistics/interval.ts';
import { rateInterval } from '#domain/statistics/rateInterval.ts';
import { type RecentTrend, recentTrend, type TrendPoint } from '#domain/statistics/recentTrend.ts';
import { type RuleBreak, spcRules } from '#domain/statistics/spcRules.ts';
import { wilsonInterval } from '#domain/statistics/wilsonInterval.ts';
import { xmrChart } from '#domain/statistics/xmrChart.ts';
import { isKnown, type StatusSymbol, toSymbol } from '#domain/value.ts';

export type Subject = RowSubject;

interface ExplainedInterval {
  readonly lower: number;
  readonly upper: number;
  readonly method: string;
  readonly level: number;
}

interface ExplainedPoint {
  readonly period: PeriodId;
  readonly value: number | null;
  readonly status?: StatusSymbol;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly interval?: ExplainedInterval;
  readonly signals: readonly RuleBreak[];
}

interface Limits {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  readonly from: PeriodId;
  readonly to: PeriodId;
}

interface Comparison {
  readonly comparator: string;
  readonly period: PeriodId;
  readonly with: PeriodId;
  readonly verdict: Verdict;
  readonly difference?: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly method: string | null;
  readonly reason?: string;
}

export interface ExplainedSeries {
  readonly geography: string;
  readonly at: Readonly<Record<string, string>>;
  readonly points: readonly (ExplainedPoint & { readonly geography: string })[];
  readonly limits?: readonly Limits[];
  readonly trend?: {
    readonly direction: string;
    readonly statistic: number;
    readonly p: number;
    readonly points: number;
  };
  readonly comparisons: readonly Comparison[];
}

export interface Refusal {
  readonly geography: string;
  readonly at: Readonly<Record<string, string>>;
  readonly method: GuardedMethod;
  readonly code: string;
  readonly sentence: string;
}

/** The methods that look at a series by itself; comparisons tell their own refusal. */
const METHODS: readonly GuardedMethod[] = [
  'interval',
  'recent_trend',
  'xmr_chart',
  'p_chart',
  'u_chart',
  'c_chart',
  'assurance',
  'moving_average',
];

/** One series as the pages show it, and why they do not show the rest. `period` limits the points, never what they rest on. */
export function explainSeries(
  subject: Subject,
  comparators: readonly Comparator[],
  period: string | undefined,
): { readonly series: ExplainedSeries; readonly refusals: readonly Refusal[] } {
  const { dataset, measure, geography, at } = subject;
  const points = selectHandedIn(dataset, measure, geography, at);
  const { geographyBasis, breaks } = dataset;
  const hasTarget = (measure.targets ?? []).length > 0;
  const guarded = toGuardedSeries(points, measure, { geographyBasis, breaks, hasTarget });
  const known = points.filter((point) => isKnown(point.value));
  const chart = toChart(guarded, known);
  const trend = toTrend(guarded, known, measure);
  const signals = toSignals(chart);
  const shown = points.filter((point) => period === undefined || point.period === period);
  return {
    series: {
      geography,
      at,
      points: shown.map((point) => ({ geography, ...explainPoint(point, measure, signals.get(point.period) ?? []) })),
      ...(chart === undefined ? {} : { limits: toLimits(chart) }),
      ...(trend === undefined ? {} : { trend }),
      comparisons: compare(subject, shown, points, comparators),
    },
    refusals: listRefusals(guarded, METHODS).map((refusal) => ({ geography, at, ...refusal })),
  };
}

function explainPoint(point: Point, measure: Measure, signals: readonly RuleBreak[]): ExplainedPoint {
  const { period, value, numerator, denominator } = point;
  const status = toSymbol(value);
  const interval = toPointInterval(point, measure);
  return {
    period,
    value: isKnown(value) ? value.amount : null,
    ...(status === undefined ? {} : { status }),
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    ...(interval === undefined ? {} : { interval }),
    signals,
  };
}

/** The published interval, else one from the counts: Wilson's for a proportion, Byar's (exact below 10) for a rate. */
function toPointInterval(point: Point, measure: Measure): ExplainedInterval | undefined {
  const { numerator, denominator, lower, upper, value } = point;
  if (!isKnown(value)) return undefined;
  if (lower !== undefined && upper !== undefined) {
    return {
      lower,
      upper,
      method: measure.interval?.method ?? 'published',
      level: measure.interval?.level ?? DEFAULT_LEVEL,
    };
  }
  if (numerator === undefined || denominator === undefined) return undefined;
  const scale = measure.kind === 'proportion' ? 100 : 1;
  const interval =
    measure.kind === 'proportion'
      ? wilsonInterval(numerator, denominator)
      : measure.kind === 'rate'
        ? rateInterval(numerator, denominator, measure.per ?? 1)
        : undefined;
  if (interval === undefined || interval.kind === 'refused') return undefined;
  const { method, level } = interval;
  return { lower: interval.lower * scale, upper: interval.upper * scale, method, level };
}

interface Chart {
  readonly chart: ValidControlChart;
  readonly points: readonly Point[];
}

function toChart(guarded: GuardedSeries, known: readonly Point[]): Chart | undefined {
  const guard = guardMethod('xmr_chart', guarded);
  if (guard.kind === 'refused') return undefined;
  const points = known.slice(guard.from);
  const chart = xmrChart(points.flatMap(({ value }) => (isKnown(value) ? [value.amount] : [])));
  return chart.kind === 'refused' ? undefined : { chart, points };
}

function toLimits({ chart, points }: Chart): Limits[] {
  return toLimitSteps(chart).flatMap(({ centre, lower, upper, from, to }) => {
    const first = points[from]?.period;
    const last = points[to]?.period;
    return first === undefined || last === undefined ? [] : [{ centre, lower, upper, from: first, to: last }];
  });
}

function toSignals(chart: Chart | undefined): ReadonlyMap<PeriodId, readonly RuleBreak[]> {
  if (chart === undefined) return new Map();
  const signals = spcRules(chart.chart.points);
  return new Map(chart.points.map((point, i) => [point.period, signals[i]?.breaks ?? []]));
}

function toTrend(guarded: GuardedSeries, known: readonly Point[], measure: Measure): ExplainedSeries['trend'] {
  const guard = guardMethod('recent_trend', guarded);
  if (guard.kind === 'refused') return undefined;
  const trend: RecentTrend = recentTrend(
    known.slice(guard.from).flatMap((point) => toTrendPoint(point, measure) ?? []),
  );
  if (trend.kind === 'refused') return undefined;
  const { direction, statistic, p, points } = trend;
  return { direction, statistic, p, points };
}

/** One year of a trend, in the measure's own unit: from the counts where they are known, so that rounding plays no part. */
function toTrendPoint(point: Point, measure: Measure): TrendPoint | undefined {
  const interval = toPointInterval(point, measure);
  if (interval === undefined || !isKnown(point.value)) return undefined;
  const { numerator, denominator } = point;
  const per = measure.kind === 'proportion' ? 100 : (measure.per ?? 1);
  const isPublished = point.lower !== undefined;
  const fromCounts =
    isPublished || numerator === undefined || denominator === undefined ? undefined : (numerator / denominator) * per;
  return {
    at: Number(point.period.match(/\d{4}/)?.[0]),
    value: fromCounts ?? point.value.amount,
    lower: interval.lower,
    upper: interval.upper,
  };
}

/** How the newest of the shown figures stands against every comparator that serves the place. */
function compare(
  subject: Subject,
  shown: readonly Point[],
  points: readonly Point[],
  comparators: readonly Comparator[],
): Comparison[] {
  const latest = shown.findLast((point) => isKnown(point.value));
  if (latest === undefined) return [];
  return toRowComparators(subject, { latest, points }, comparators).map(({ comparator, point, gap }): Comparison => {
    const about = { comparator, period: latest.period, with: point.period };
    if (gap.kind === 'refused') return { ...about, verdict: 'not_comparable', method: null, reason: gap.refused };
    const { value, lower, upper, method, verdict } = gap;
    return {
      ...about,
      verdict,
      difference: value,
      ...(lower === undefined ? {} : { lower }),
      ...(upper === undefined ? {} : { upper }),
      method: method ?? null,
    };
  });
}
