import { toGuardedControl } from '#domain/comparability/guardedControl.ts';
import { toGuardedSeries } from '#domain/comparability/guardedSeries.ts';
import type { Point } from '#domain/observation.ts';
import { toPeriod } from '#domain/period.ts';
import type { SignalWords } from '#domain/sentences/signalSentence.ts';
import type { ControlPoint } from '#domain/statistics/controlChart.ts';
import type { PointSignals } from '#domain/statistics/spcRules.ts';
import type { ScorecardRow } from './edition.ts';
import { toRowMeasure } from './rowMeasure.ts';

/** The known points of a row from which its control chart may be drawn, and that chart; or why there is none, in a sentence. */
export type RowChart =
  | {
      readonly kind: 'valid';
      readonly known: readonly Point[];
      readonly points: readonly ControlPoint[];
      readonly signals: readonly PointSignals[];
    }
  | { readonly kind: 'refused'; readonly sentence: string };

/** The control chart of a row, as the page of its measure draws it by default. */
export function toRowChart(row: ScorecardRow): RowChart {
  const measure = toRowMeasure(row);
  const series = toGuardedSeries(row.points, measure, { geographyBasis: '', breaks: row.breaks });
  const found = toGuardedControl(row.points, measure, series);
  if (found.kind === 'refused') return { kind: 'refused', sentence: found.sentence };
  return { kind: 'valid', known: found.points, points: found.chart.points, signals: found.signals };
}

/**
 * What the newest figure of a row signals on its control chart (the rules of Making Data Count). `undefined` where nothing
 * does, or no control chart is valid for the series.
 */
export function toRowSignal(row: ScorecardRow): SignalWords | undefined {
  const chart = toRowChart(row);
  if (chart.kind === 'refused') return undefined;
  const { signals } = chart;
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
