import { type ControlChart, type MovingRanges, toControlChart } from './controlChart.ts';
import type { LimitsPlan, Span } from './limitsPlan.ts';
import { areFinite, refuse } from './refusal.ts';
import { mean } from './summary.ts';

/** 3 / d₂ for ranges of two values: turns a mean moving range into three sigma. */
const LIMIT_FACTOR = 2.66;
/** D₄ for ranges of two values: the limit of a single moving range. */
const MOVING_RANGE_FACTOR = 3.267;

const UNBOUNDED = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

export type XmrOptions = LimitsPlan & {
  /**
   * Leave moving ranges at or above their own limit out of the mean moving range, so that one outlier does not widen
   * the limits that should catch it (Nelson, 1982; the default of NHSRplotthedots). The Making Data Count workbook does
   * not, and neither do we unless told; a chart says which it did.
   */
  readonly screenOutliers?: boolean;
};

/**
 * XmR chart (individual values and moving ranges): any measure, one value a period, in order, no period missing.
 *
 *     mR = |xᵢ − xᵢ₋₁|      limits = mean(x) ± 2.66 × mean(mR)      limit of mR = 3.267 × mean(mR)
 *
 * Source: Shewhart; Wheeler, Making Sense of Data; NHS England, Making Data Count. The mean moving range and not the
 * standard deviation, which a shift in the series would inflate. Limits are not cut at 0.
 *
 * Units: those of the values. Edges: refused below 2 points (in all, or behind the limits of a segment) and where a
 * value is not finite. All equal: the limits lie on the mean and no point is outside them. Fewer than 12 points: the
 * segment's `isTrial` says that the limits will still move.
 * Worked: 10, 50, 40, 30 has mean 32.5, mean moving range 20, limits −20.7 and 85.7, moving range limit 65.34.
 */
export function xmrChart(values: readonly number[], options: XmrOptions = {}): ControlChart {
  if (!areFinite(values)) return refuse('not_finite');
  return toControlChart('xmr', values, options, UNBOUNDED, ({ baseline }) => {
    const movingRanges = summariseMovingRanges(values, baseline, options.screenOutliers ?? false);
    const sigma = (LIMIT_FACTOR * movingRanges.mean) / 3;
    return { centre: mean(values.slice(baseline.from, baseline.to + 1)), movingRanges, sigmaAt: () => sigma };
  });
}

/** `screened` holds the positions of the later points of the moving ranges that were left out, once, not repeatedly. */
function summariseMovingRanges(values: readonly number[], { from, to }: Span, screenOutliers: boolean): MovingRanges {
  const ranges = values.slice(from + 1, to + 1).map((value, index) => {
    return { position: from + 1 + index, size: Math.abs(value - (values[from + index] ?? value)) };
  });
  const meanOfAll = mean(ranges.map((range) => range.size));
  // Where nothing moves nothing is an outlier, though every range is then at its limit of 0.
  const limit = screenOutliers && meanOfAll > 0 ? MOVING_RANGE_FACTOR * meanOfAll : Number.POSITIVE_INFINITY;
  const kept = ranges.filter((range) => range.size < limit);
  const meanOfKept = mean(kept.map((range) => range.size));
  const screened = ranges.filter((range) => range.size >= limit).map((range) => range.position);
  return { mean: meanOfKept, limit: MOVING_RANGE_FACTOR * meanOfKept, screened };
}
