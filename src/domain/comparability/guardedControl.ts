import type { Measure, MeasureKind } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { lowerFirst } from '#domain/sentences/phrases.ts';
import { METHOD_REFUSALS } from '#domain/sentences/refusals.ts';
import { cChart } from '#domain/statistics/cChart.ts';
import type { ControlChart, ValidControlChart } from '#domain/statistics/controlChart.ts';
import type { Counts } from '#domain/statistics/interval.ts';
import { pChart } from '#domain/statistics/pChart.ts';
import { type PointSignals, spcRules } from '#domain/statistics/spcRules.ts';
import { uChart } from '#domain/statistics/uChart.ts';
import { xmrChart } from '#domain/statistics/xmrChart.ts';
import { isKnown } from '#domain/value.ts';
import type { GuardedSeries } from './guardedSeries.ts';
import { type GuardedMethod, guardMethod } from './methodGuard.ts';

/** What the limits of a control chart allow for: the figures' own movement, or chance in the counts behind them. */
export type LimitsFrom = 'movement' | 'counts';

type ControlMethod = Extract<GuardedMethod, `${string}_chart`>;

/**
 * Which control chart is drawn, and which may be asked for instead. The one place where this is decided.
 *
 * By default XmR, whatever the measure: NHS Making Data Count advises it, its limits come from how the series has moved, so
 * that they are right also where more than chance is at work all the time, and the board's signals rest on it. Limits from
 * counts take chance in drawing so many children to be all that moves a series. With hundreds of children a period that is
 * seldom so, and then nearly every point would signal (see `toDispersion`); with few, and a number that changes from period
 * to period, they are the better ones. So a reader may ask for them, by the measure's kind, and the page says how they fit.
 */
const CHARTS: Readonly<Record<LimitsFrom, Readonly<Record<MeasureKind, ControlMethod | undefined>>>> = {
  movement: { proportion: 'xmr_chart', rate: 'xmr_chart', count: 'xmr_chart', mean: 'xmr_chart' },
  counts: { proportion: 'p_chart', rate: 'u_chart', count: 'c_chart', mean: undefined },
};

/** The chart of a kind of measure; `undefined` where there is none, as averages have no counts. */
export function toControlMethod(kind: MeasureKind, from: LimitsFrom): ControlMethod | undefined {
  return CHARTS[from][kind];
}

export type ValidControl = {
  readonly kind: 'valid';
  readonly from: LimitsFrom;
  /** The newest figures that follow each other, one for each point of the chart. */
  readonly points: readonly Point[];
  /** In the measure's own unit, percentages 0–100. */
  readonly chart: ValidControlChart;
  readonly signals: readonly PointSignals[];
};

export type GuardedControl =
  | ValidControl
  | { readonly kind: 'refused'; readonly code: string; readonly sentence: string };

/**
 * The control chart of a series, or the sentence that says why there is none. `points` are those that `guarded` was made of,
 * oldest first. Charts from counts are worked out from the counts, so that the rounding of what is printed plays no part.
 */
export function toGuardedControl(
  points: readonly Point[],
  measure: Measure,
  guarded: GuardedSeries,
  from: LimitsFrom = 'movement',
): GuardedControl {
  const method = toControlMethod(measure.kind, from);
  if (method === undefined) {
    return { kind: 'refused', code: 'other_kind_of_measure', sentence: 'No limits from counts: an average has none.' };
  }
  const guard = guardMethod(method, guarded);
  if (guard.kind === 'refused') return guard;
  const known = points.filter(({ value }) => isKnown(value)).slice(guard.from);
  const chart = draw(method, known, measure);
  if (chart.kind === 'refused') {
    return {
      kind: 'refused',
      code: chart.code,
      sentence: `No control chart: ${lowerFirst(METHOD_REFUSALS[chart.code])}`,
    };
  }
  return { kind: 'valid', from, points: known, chart, signals: spcRules(chart.points) };
}

function draw(method: ControlMethod, points: readonly Point[], { per }: Measure): ControlChart {
  switch (method) {
    case 'p_chart':
      return inPercent(pChart(toCounts(points)));
    case 'u_chart':
      return uChart(toCounts(points), per ?? 1);
    case 'c_chart':
      return cChart(toAmounts(points));
    case 'xmr_chart':
      return xmrChart(toAmounts(points));
  }
}

function toAmounts(points: readonly Point[]): number[] {
  return points.flatMap(({ value }) => (isKnown(value) ? [value.amount] : []));
}

/** The guard lets no point pass that has no counts. */
function toCounts(points: readonly Point[]): Counts[] {
  return points.flatMap(({ numerator, denominator }) =>
    numerator === undefined || denominator === undefined ? [] : [{ numerator, denominator }],
  );
}

function inPercent(chart: ControlChart): ControlChart {
  if (chart.kind === 'refused') return chart;
  return {
    ...chart,
    points: chart.points.map((point) => ({
      ...point,
      value: point.value * 100,
      centre: point.centre * 100,
      sigma: point.sigma * 100,
      lower: point.lower * 100,
      upper: point.upper * 100,
    })),
    segments: chart.segments.map((segment) => ({ ...segment, centre: segment.centre * 100 })),
  };
}
