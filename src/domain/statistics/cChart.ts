import { type ControlChart, toControlChart } from './controlChart.ts';
import type { LimitsPlan } from './limitsPlan.ts';
import { areFinite, refuse } from './refusal.ts';
import { mean } from './summary.ts';

/**
 * C chart: a count of rare and independent events in equal stretches of exposure (the same number of children, the same
 * length of period).
 *
 *     limits = c̄ ± 3 √c̄, the lower cut at 0
 *
 * Source: Shewhart; Montgomery, Introduction to Statistical Quality Control. Where exposure differs from point to point
 * use `uChart`; where events come in bunches, or number hundreds, an XmR chart.
 *
 * Units: events. Edges: refused below 2 points, for a count below 0 or not finite. No events at all: limits at 0.
 * Worked: 516 nonconformities on 26 samples: centre 19.85, limits 6.48 and 33.21.
 */
export function cChart(counts: readonly number[], plan: LimitsPlan = {}): ControlChart {
  if (!areFinite(counts)) return refuse('not_finite');
  if (counts.some((count) => count < 0)) return refuse('numerator_negative');
  return toControlChart('c', counts, plan, { least: 0, most: Number.POSITIVE_INFINITY }, ({ baseline }) => {
    const centre = mean(counts.slice(baseline.from, baseline.to + 1));
    return { centre, sigmaAt: () => Math.sqrt(centre) };
  });
}
