import type { Point } from '#domain/observation.ts';
import { comparePeriods, isSameKind, type Period, toPeriod } from '#domain/period.ts';

/** Several series side by side: `points[s][p]` is series s in period p, absent where that series has no such point. */
export interface AlignedSeries {
  readonly kind: 'aligned';
  readonly periods: readonly Period[];
  readonly points: readonly (readonly (Point | undefined)[])[];
}

/** Periods of two kinds are never put on one axis as if they were one series: `periods` is one of each kind found. */
export type Alignment = AlignedSeries | { readonly kind: 'mixed'; readonly periods: readonly Period[] };

/**
 * The periods of all series, oldest first, and each series' point in each of them. Refused (`mixed`) where the series do not
 * all stand in one kind of period; within one series, points of two kinds are refused as well.
 */
export function alignPeriods(series: readonly (readonly Point[])[]): Alignment {
  const periods = new Map(series.flat().map(({ period }) => [period, toPeriod(period)]));
  const sorted = [...periods.values()].sort(comparePeriods);
  const kinds = sorted.filter((period, i) => sorted.findIndex((other) => isSameKind(other, period)) === i);
  if (kinds.length > 1) return { kind: 'mixed', periods: kinds };
  const points = series.map((own) => {
    const byPeriod = new Map(own.map((point) => [point.period, point]));
    return sorted.map(({ id }) => byPeriod.get(id));
  });
  return { kind: 'aligned', periods: sorted, points };
}
