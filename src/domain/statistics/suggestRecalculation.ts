import type { ValidControlChart } from './controlChart.ts';
import { FIRM_FROM } from './limitsPlan.ts';
import { type SignalDirection, sideOfCentre } from './spcRules.ts';
import { mean } from './summary.ts';

/** A place where limits may be due for a new start, for a person to decide; see `Recalculation` for what that takes. */
export type RecalculationSuggestion =
  | {
      readonly kind: 'suggested';
      /** First point of the run, where new limits would start. */
      readonly at: number;
      readonly runLength: number;
      readonly direction: SignalDirection;
      readonly centreNow: number;
      readonly centreSince: number;
      /** Limits from the run alone would rest on fewer than 12 points. */
      readonly wouldBeTrial: boolean;
    }
  | { readonly kind: 'none' };

/** One more than the run that is a signal by itself: a first signal is a reason to look, not yet to move the limits. */
const SHORTEST_RUN = 8;

/**
 * Suggests a recalculation where the latest points have all lain on one side of the centre for 8 points or more, up to
 * and including the newest, after a stretch that did not. It never applies one: limits are moved when the cause is known
 * and expected to last, on a stated date, with an author and a reason.
 *
 * Source: NHS England, Making Data Count, on recalculating limits; the length of the run is our choice and a parameter.
 * Edges: a run that has ended suggests nothing. A run cannot fill its segment: the centre lies among the points behind it.
 * Worked: twelve points about 50 and then nine about 70: suggested at the thirteenth, high, would be trial.
 */
export function suggestRecalculation(
  chart: ValidControlChart,
  shortestRun: number = SHORTEST_RUN,
): RecalculationSuggestion {
  const segment = chart.segments.at(-1);
  const newest = chart.points.at(-1);
  if (segment === undefined || newest === undefined) return { kind: 'none' };
  const side = sideOfCentre(newest);
  let at = segment.to;
  while (at > segment.from && isOnSide(chart, at - 1, side)) at -= 1;
  const runLength = segment.to - at + 1;
  if (side === 0 || runLength < shortestRun) return { kind: 'none' };
  return {
    kind: 'suggested',
    at,
    runLength,
    direction: side > 0 ? 'high' : 'low',
    centreNow: newest.centre,
    centreSince: mean(chart.points.slice(at).map((point) => point.value)),
    wouldBeTrial: runLength < FIRM_FROM,
  };
}

function isOnSide(chart: ValidControlChart, position: number, side: number): boolean {
  const point = chart.points[position];
  return point !== undefined && sideOfCentre(point) === side;
}
