import type { ValidControlChart } from './controlChart.ts';
import { percentile, toSorted } from './percentile.ts';
import { type Refused, refuse } from './refusal.ts';

/** Median of the distance between two draws from a standard normal curve. */
const MEDIAN_RANGE_OF_TWO = 0.9539;

export type Dispersion =
  | {
      readonly kind: 'valid';
      /** 1: the points move as far as the chart's own sigma says. 2: twice as far. */
      readonly ratio: number;
    }
  | Refused;

/**
 * How far the points of a control chart move from one to the next, as a multiple of what its sigma expects. On a P, U or C
 * chart, whose sigma is that of chance in the counts, well above 1 means that more than chance is at work all the time
 * (overdispersion): its limits are too narrow and signal too often. Well below 1 they are too wide.
 *
 *     zᵢ = (xᵢ − centre) / sigmaᵢ      ratio = median(|zᵢ − zᵢ₋₁|) / 0.9539, no step across a recalculation
 *
 * Source: D. B. Laney, Improved Control Charts for Attributes, Quality Engineering 14 (2002): his σ_z; by the median (Wheeler)
 * and not the mean, so that one outlier, which the chart is there to find, does not pass for overdispersion.
 * Units: none. Edges: refused where a segment has no width (nobody or everybody throughout) and below 2 points in a row.
 * Worked: a C chart of 4, 9, 4, 9 has centre 6.5 and sigma 2.5495; each step is 1.9612 sigma, the ratio 2.0559.
 */
export function toDispersion({ points }: ValidControlChart): Dispersion {
  if (points.some(({ sigma }) => sigma <= 0)) return refuse('interval_has_no_width');
  const steps = points.flatMap((point, i) => {
    const before = points[i - 1];
    if (before === undefined || before.segment !== point.segment) return [];
    return [Math.abs((point.value - point.centre) / point.sigma - (before.value - before.centre) / before.sigma)];
  });
  return steps.length === 0
    ? refuse('too_few_points')
    : { kind: 'valid', ratio: percentile(toSorted(steps), 0.5) / MEDIAN_RANGE_OF_TWO };
}
