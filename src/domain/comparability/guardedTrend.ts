import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { toFigureInterval } from '#domain/observations/figureInterval.ts';
import { METHOD_REFUSALS } from '#domain/sentences/refusals.ts';
import { type RecentTrend, recentTrend, type TrendPoint } from '#domain/statistics/recentTrend.ts';
import { isKnown } from '#domain/value.ts';
import type { GuardedSeries } from './guardedSeries.ts';
import { guardMethod } from './methodGuard.ts';

export type GuardedTrend =
  | { readonly kind: 'valid'; readonly trend: Extract<RecentTrend, { kind: 'valid' }> }
  | { readonly kind: 'refused'; readonly sentence: string };

/**
 * The recent trend of a series (`recentTrend`: five independent years, each with an interval), or the sentence that says why
 * there is none. `points` are those that `guarded` was made of, oldest first; slopes are in the measure's own unit a year,
 * from the counts where they are known, so that the rounding of what is printed plays no part.
 */
export function toGuardedTrend(points: readonly Point[], measure: Measure, guarded: GuardedSeries): GuardedTrend {
  const guard = guardMethod('recent_trend', guarded);
  if (guard.kind === 'refused') return { kind: 'refused', sentence: guard.sentence };
  const known = points.filter(({ value }) => isKnown(value)).slice(guard.from);
  const trend = recentTrend(known.flatMap((point) => toTrendPoint(point, measure) ?? []));
  return trend.kind === 'refused'
    ? { kind: 'refused', sentence: `No trend test: ${METHOD_REFUSALS[trend.code]}` }
    : { kind: 'valid', trend };
}

function toTrendPoint(point: Point, measure: Measure): TrendPoint | undefined {
  const interval = toFigureInterval(point, measure);
  if (interval === undefined || !isKnown(point.value)) return undefined;
  const { numerator, denominator } = point;
  const per = measure.kind === 'proportion' ? 100 : (measure.per ?? 1);
  const fromCounts =
    interval.method === 'published' || numerator === undefined || denominator === undefined
      ? undefined
      : (numerator / denominator) * per;
  const { lower, upper } = interval;
  return { at: Number(point.period.match(/\d{4}/)?.[0]), value: fromCounts ?? point.value.amount, lower, upper };
}
