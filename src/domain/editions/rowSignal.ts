import { toGuardedSeries } from '#domain/comparability/guardedSeries.ts';
import { guardMethod } from '#domain/comparability/methodGuard.ts';
import type { Point } from '#domain/observation.ts';
import { toPeriod } from '#domain/period.ts';
import type { SignalWords } from '#domain/sentences/signalSentence.ts';
import type { ControlPoint } from '#domain/statistics/controlChart.ts';
import { type PointSignals, spcRules } from '#domain/statistics/spcRules.ts';
import { xmrChart } from '#domain/statistics/xmrChart.ts';
import { isKnown } from '#domain/value.ts';
import type { ScorecardRow } from './edition.ts';
import { toRowMeasure } from './rowMeasure.ts';

/** The known points of a row from which its control chart may be drawn, and that chart; or why there is none, in a sentence. */
export type RowChart =
  | { readonly kind: 'valid'; readonly known: readonly Point[]; readonly points: readonly ControlPoint[] }
  | { readonly kind: 'refused'; readonly sentence: string };

/** The control chart of a row (XmR), from the points that the method guard allows. */
export function toRowChart(row: ScorecardRow): RowChart {
  const series = toGuardedSeries(row.points, toRowMeasure(row), { geographyBasis: '', breaks: row.breaks });
  const guard = guardMethod('xmr_chart', series);
  if (guard.kind === 'refused') return guard;
  const known = row.points.filter((point) => isKnown(point.value)).slice(guard.from);
  const chart = xmrChart(known.flatMap(({ value }) => (isKnown(value) ? [value.amount] : [])));
  if (chart.kind === 'refused') return { kind: 'refused', sentence: 'No control chart: it has too few figures.' };
  return { kind: 'valid', known, points: chart.points };
}

/**
 * What the newest figure of a row signals on its control chart (the rules of Making Data Count). `undefined` where nothing
 * does, or no control chart is valid for the series.
 */
export function toRowSignal(row: ScorecardRow): SignalWords | undefined {
  const chart = toRowChart(row);
  if (chart.kind === 'refused') return undefined;
  const signals = spcRules(chart.points);
  const newest = chart.points.at(-1);
  const strongest = signals.at(-1)?.breaks[0];
  const period = chart.known.at(-1)?.period;
  if (newest === undefined || strongest === undefined || period === undefined || period !== row.latest.period)
    return undefined;
  return { ...strongest, ...newest, length: countInARow(signals, strongest), periodKind: toPeriod(period).kind };
}

/** A signal that the earlier edition's newest figure did not give already. */
export function toNewSignal(then: ScorecardRow, now: ScorecardRow): SignalWords | undefined {
  const signal = toRowSignal(now);
  const before = toRowSignal(then);
  const isOld = before?.rule === signal?.rule && before?.direction === signal?.direction;
  return isOld || then.latest.period === now.latest.period ? undefined : signal;
}

function countInARow(
  signals: readonly PointSignals[],
  { rule, direction }: Pick<SignalWords, 'rule' | 'direction'>,
): number {
  const first = signals.findLastIndex((s) => !s.breaks.some((b) => b.rule === rule && b.direction === direction));
  return signals.length - 1 - first;
}
