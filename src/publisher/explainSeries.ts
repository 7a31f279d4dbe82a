import { toGuardedControl, type ValidControl } from '#domain/comparability/guardedControl.ts';
import { type GuardedSeries, toGuardedSeries } from '#domain/comparability/guardedSeries.ts';
import { toGuardedTrend } from '#domain/comparability/guardedTrend.ts';
import { type GuardedMethod, listRefusals } from '#domain/comparability/methodGuard.ts';
import type { Comparator } from '#domain/comparator.ts';
import type { Gap, ScorecardTarget, Verdict } from '#domain/editions/edition.ts';
import { type RowSubject, selectMembers, toRowComparators } from '#domain/editions/rowComparators.ts';
import { selectHandedIn, selectPrevious } from '#domain/editions/rowSeries.ts';
import { toRowTarget } from '#domain/editions/rowTarget.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { compareWith } from '#domain/observations/compareWith.ts';
import { toFigureInterval } from '#domain/observations/figureInterval.ts';
import { toFullAt } from '#domain/observations/selectPoint.ts';
import { type PeriodId, toPeriod } from '#domain/period.ts';
import { type Assurance, assurance } from '#domain/statistics/assurance.ts';
import { type ControlChartKind, toLimitSteps } from '#domain/statistics/controlChart.ts';
import { toDispersion } from '#domain/statistics/dispersion.ts';
import type { RuleBreak } from '#domain/statistics/spcRules.ts';
import { toVariationIcon, type VariationIcon } from '#domain/statistics/variation.ts';
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

interface ChartFromCounts {
  readonly chart: ControlChartKind;
  readonly limits: readonly Limits[];
  readonly points: readonly {
    readonly period: PeriodId;
    readonly value: number;
    readonly signals: readonly RuleBreak[];
  }[];
  readonly variation: VariationIcon;
  readonly assurance?: Assurance;
  /** How far the figures move, as a multiple of what chance in the counts expects. */
  readonly dispersion?: number;
}

interface Comparison {
  readonly comparator: string;
  /** One place of a set, compared by itself. */
  readonly member?: string;
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
  /** The control chart that the page draws by default, where one is valid: `limits` and the points' `signals` are its own. */
  readonly chart?: ControlChartKind;
  readonly limits?: readonly Limits[];
  readonly variation?: VariationIcon;
  readonly assurance?: Assurance;
  /** The one that a reader may ask for instead. */
  readonly chartFromCounts?: ChartFromCounts;
  readonly trend?: {
    readonly direction: string;
    /** A year, in the measure's own unit. */
    readonly slope: number;
    readonly statistic: number;
    readonly p: number;
    readonly points: number;
  };
  readonly change?: Omit<Comparison, 'comparator' | 'member'>;
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
  const control = toGuardedControl(points, measure, guarded);
  const fromCounts = toGuardedControl(points, measure, guarded, 'counts');
  const chart = control.kind === 'valid' ? control : undefined;
  const trend = toTrend(guarded, known, measure);
  const signals = toSignals(chart);
  const newest = known.at(-1);
  const target = newest && toRowTarget(measure, geography, toFullAt(dataset, at), toPeriod(newest.period));
  const isShown = (one: PeriodId) => period === undefined || one === period;
  const shown = points.filter((point) => isShown(point.period));
  const change = toChange(subject, shown, points);
  return {
    series: {
      geography,
      at,
      points: shown.map((point) => ({ geography, ...explainPoint(point, measure, signals.get(point.period) ?? []) })),
      ...(chart && { chart: chart.chart.chart, limits: toLimits(chart), ...toIcons(chart, measure, target) }),
      ...(fromCounts.kind === 'valid' && { chartFromCounts: toChartFromCounts(fromCounts, measure, target, isShown) }),
      ...(trend === undefined ? {} : { trend }),
      ...(change === undefined ? {} : { change }),
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

/** The interval that the page draws; a published one under the name of its method. */
function toPointInterval(point: Point, measure: Measure): ExplainedInterval | undefined {
  const interval = toFigureInterval(point, measure);
  return interval?.method === 'published' ? { ...interval, method: measure.interval?.method ?? 'published' } : interval;
}

/** The limits of a chart, as the page draws them: each stretch of periods that share them. */
function toLimits({ chart, points }: ValidControl): Limits[] {
  return toLimitSteps(chart).flatMap(({ centre, lower, upper, from, to }) => {
    const first = points[from]?.period;
    const last = points[to]?.period;
    return first === undefined || last === undefined ? [] : [{ centre, lower, upper, from: first, to: last }];
  });
}

function toSignals(found: ValidControl | undefined): ReadonlyMap<PeriodId, readonly RuleBreak[]> {
  return new Map(found?.points.map(({ period }, i) => [period, found.signals[i]?.breaks ?? []]));
}

/** The chart that a reader may ask for instead, point by point: its values are worked out from the counts. */
function toChartFromCounts(
  found: ValidControl,
  measure: Measure,
  target: ScorecardTarget | undefined,
  isShown: (period: PeriodId) => boolean,
): ChartFromCounts {
  const dispersion = toDispersion(found.chart);
  return {
    chart: found.chart.chart,
    limits: toLimits(found),
    points: found.points.flatMap(({ period }, i) => {
      const point = found.chart.points[i];
      return point && isShown(period) ? [{ period, value: point.value, signals: found.signals[i]?.breaks ?? [] }] : [];
    }),
    ...toIcons(found, measure, target),
    ...(dispersion.kind === 'valid' && { dispersion: dispersion.ratio }),
  };
}

function toTrend(
  guarded: GuardedSeries,
  known: readonly Point[],
  measure: Measure,
): ExplainedSeries['trend'] | undefined {
  const found = toGuardedTrend(known, measure, guarded);
  if (found.kind === 'refused') return undefined;
  const { direction, slope, statistic, p, points } = found.trend;
  return { direction, slope, statistic, p, points };
}

/** How the newest of the shown figures stands against every comparator that serves the place, and each member of its sets. */
function compare(
  subject: Subject,
  shown: readonly Point[],
  points: readonly Point[],
  comparators: readonly Comparator[],
): Comparison[] {
  const latest = shown.findLast((point) => isKnown(point.value));
  if (latest === undefined) return [];
  const wholes = toRowComparators(subject, { latest, points }, comparators).map(({ comparator, point, gap }) =>
    toComparison({ comparator, period: latest.period, with: point.period }, gap),
  );
  return [...wholes, ...compareMembers(subject, latest, comparators)];
}

function compareMembers(subject: Subject, latest: Point, comparators: readonly Comparator[]): Comparison[] {
  const { level, geography, dataset, measure, places } = subject;
  const context = { breaks: dataset.breaks, nameOf: places.nameOf, levelOf: places.levelOf };
  const sets = comparators.filter(({ kind, for: levels }) => kind === 'neighbours' && level && levels.includes(level));
  return sets.flatMap((set) =>
    selectMembers(subject, set, latest.period)
      .filter((point) => point.geography !== geography)
      .map((point) =>
        toComparison(
          { comparator: set.id, member: point.geography, period: latest.period, with: point.period },
          compareWith(latest, point, measure, context),
        ),
      ),
  );
}

/** The newest of the shown figures against the one before it, as the head of the page has it. */
function toChange({ dataset, measure, places }: Subject, shown: readonly Point[], points: readonly Point[]) {
  const latest = shown.findLast((point) => isKnown(point.value));
  const previous = latest && selectPrevious(points, latest);
  if (latest === undefined || previous === undefined) return undefined;
  const gap = compareWith(latest, previous, measure, { breaks: dataset.breaks, nameOf: places.nameOf });
  const { comparator: _, ...change } = toComparison(
    { comparator: '', period: latest.period, with: previous.period },
    gap,
  );
  return change;
}

function toComparison(about: Pick<Comparison, 'comparator' | 'member' | 'period' | 'with'>, gap: Gap): Comparison {
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
}

/** The two icons of a control chart: what its newest point signals, and whether an ambition lies within its limits. */
function toIcons(
  { chart, signals }: ValidControl,
  measure: Measure,
  target: ScorecardTarget | undefined,
): { readonly variation: VariationIcon; readonly assurance?: Assurance } {
  const limits = chart.points.at(-1);
  const isJudged = target?.kind === 'ambition' && limits !== undefined;
  const result = isJudged ? assurance(limits, target.value, measure.polarity) : undefined;
  return {
    variation: toVariationIcon(signals, measure.polarity),
    ...(result?.kind === 'valid' ? { assurance: result.assurance } : {}),
  };
}
