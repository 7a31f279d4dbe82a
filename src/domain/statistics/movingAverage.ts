import { areFinite, type Refused, refuse } from './refusal.ts';
import { mean } from './summary.ts';

/** The mean of the values at positions `from` to `to`, both counted from 0 and both included. */
export type AveragedWindow = { readonly from: number; readonly to: number; readonly average: number };

export type MovingAverage = { readonly kind: 'valid'; readonly windows: readonly AveragedWindow[] } | Refused;

/**
 * Means of `length` consecutive values, ending at each value that has enough before it. The windows overlap, so the
 * averages are not independent of each other: no interval, trend test or control limit is valid for them.
 *
 * Units: those of the values. Edges: refused for a window that is not a whole number ≥ 1, for one longer than the
 * series, and where a value is not finite. A gap is no value: average each stretch without gaps by itself.
 * Worked: 3, 6, 9, 12 with windows of 3 give 6 (positions 0–2) and 9 (1–3).
 */
export function movingAverage(values: readonly number[], length: number): MovingAverage {
  if (!areFinite(values)) return refuse('not_finite');
  if (!Number.isInteger(length) || length < 1) return refuse('window_out_of_range');
  if (values.length < length) return refuse('too_few_points');
  const windows = values.slice(length - 1).map((_, from) => {
    return { from, to: from + length - 1, average: mean(values.slice(from, from + length)) };
  });
  return { kind: 'valid', windows };
}
