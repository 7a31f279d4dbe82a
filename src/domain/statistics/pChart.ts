import { type ControlChart, toControlChart } from './controlChart.ts';
import type { Counts } from './interval.ts';
import { DEFAULT_LEVEL } from './interval.ts';
import type { LimitsPlan } from './limitsPlan.ts';
import { refuseProportion } from './wilsonInterval.ts';

/**
 * P chart: a proportion, each point with its own denominator and therefore its own limits.
 *
 *     p̄ = Σx / Σn over the baseline      limits = p̄ ± 3 √(p̄ (1 − p̄) / nᵢ), cut at 0 and 1
 *
 * Source: Shewhart; Montgomery, Introduction to Statistical Quality Control. It expects only the variation of drawing
 * nᵢ people at random: where denominators are in the thousands almost every point falls outside and an XmR chart of the
 * percentages is the better one.
 *
 * Units: proportions (0–1). Edges: refused below 2 points and where a point's counts are no proportion. Nobody or
 * everybody throughout: the limits lie on the centre.
 * Worked: 347 of 30 × 50 cans defective: centre 0.2313, limits 0.0524 and 0.4102.
 */
export function pChart(counts: readonly Counts[], plan: LimitsPlan = {}): ControlChart {
  for (const { numerator, denominator } of counts) {
    const refused = refuseProportion(numerator, denominator, DEFAULT_LEVEL);
    if (refused !== undefined) return refused;
  }
  const values = counts.map(({ numerator, denominator }) => numerator / denominator);
  return toControlChart('p', values, plan, { least: 0, most: 1 }, ({ baseline }) => {
    const centre = toPooled(counts.slice(baseline.from, baseline.to + 1));
    const variance = centre * (1 - centre);
    return { centre, sigmaAt: (position) => Math.sqrt(variance / (counts[position]?.denominator ?? 1)) };
  });
}

/** All numerators over all denominators: the centre of charts whose points differ in size. */
export function toPooled(counts: readonly Counts[]): number {
  const numerator = counts.reduce((sum, one) => sum + one.numerator, 0);
  const denominator = counts.reduce((sum, one) => sum + one.denominator, 0);
  return numerator / denominator + 0;
}
