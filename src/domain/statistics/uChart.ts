import { type ControlChart, toControlChart } from './controlChart.ts';
import type { Counts } from './interval.ts';
import type { LimitsPlan } from './limitsPlan.ts';
import { toPooled } from './pChart.ts';
import { areFinite, type Refused, refuse } from './refusal.ts';

/**
 * U chart: a rate of events, each point with its own exposure and therefore its own limits.
 *
 *     ū = Σx / Σn over the baseline      limits = per × (ū ± 3 √(ū / nᵢ)), the lower cut at 0
 *
 * Source: Shewhart; Montgomery, Introduction to Statistical Quality Control. As with `pChart`, very large exposures put
 * almost every point outside; then chart the rates as XmR.
 *
 * Units: events per `per` of exposure. Edges: refused below 2 points, for an exposure or multiplier of 0 or less, for a
 * count below 0, for numbers that are not finite. Events may outnumber the exposure.
 * Worked: 153 defects on 107.5 units of cloth: centre 1.42 a unit; a roll of 10 units has limits 0.29 and 2.56.
 */
export function uChart(counts: readonly Counts[], per: number, plan: LimitsPlan = {}): ControlChart {
  const refused = refuseCounts(counts, per);
  if (refused !== undefined) return refused;
  const values = counts.map(({ numerator, denominator }) => (numerator / denominator) * per);
  return toControlChart('u', values, plan, { least: 0, most: Number.POSITIVE_INFINITY }, ({ baseline }) => {
    const centre = toPooled(counts.slice(baseline.from, baseline.to + 1));
    const sigmaAt = (position: number) => Math.sqrt(centre / (counts[position]?.denominator ?? 1)) * per;
    return { centre: centre * per, sigmaAt };
  });
}

function refuseCounts(counts: readonly Counts[], per: number): Refused | undefined {
  if (!areFinite([per, ...counts.flatMap(({ numerator, denominator }) => [numerator, denominator])])) {
    return refuse('not_finite');
  }
  if (per <= 0) return refuse('multiplier_not_positive');
  if (counts.some(({ denominator }) => denominator <= 0)) return refuse('denominator_not_positive');
  if (counts.some(({ numerator }) => numerator < 0)) return refuse('numerator_negative');
  return undefined;
}
