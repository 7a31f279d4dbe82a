import { percentile, toSorted } from './percentile.ts';
import { areFinite, type Refused, refuse } from './refusal.ts';

export type Summary =
  | {
      readonly kind: 'valid';
      readonly mean: number;
      readonly median: number;
      readonly lowest: number;
      readonly highest: number;
      readonly count: number;
    }
  | Refused;

/**
 * Mean, median, lowest and highest of the values of a comparator's members, each member counting once whatever its size
 * (as the Department for Education's statistical-neighbour average does; it is not the rate of all their children).
 *
 * The median is the middle value, or the mean of the two middle ones. Units: those of the values.
 * Edges: refused without values and where one is not finite. One value is its own mean and median.
 * Worked: 4, 1, 3, 2 give mean 2.5, median 2.5, lowest 1, highest 4.
 */
export function summarise(values: readonly number[]): Summary {
  if (values.length === 0) return refuse('too_few_values');
  if (!areFinite(values)) return refuse('not_finite');
  const sorted = toSorted(values);
  const average = mean(values);
  if (!Number.isFinite(average)) return refuse('not_finite');
  return {
    kind: 'valid',
    mean: average,
    median: percentile(sorted, 0.5) + 0,
    lowest: percentile(sorted, 0) + 0,
    highest: percentile(sorted, 1) + 0,
    count: values.length,
  };
}

/**
 * Arithmetic mean, reckoned from the first value so that equal values have exactly their value as mean: a series of
 * thirty times 0.1 must not stand a hair above its own centre line. `values` is not empty.
 */
export function mean(values: readonly number[]): number {
  const first = values[0] ?? Number.NaN;
  const distance = values.reduce((sum, value) => sum + (value - first), 0);
  return first + distance / values.length + 0;
}
