import type { Polarity } from '#domain/measure.ts';
import { PERCENTILE_METHOD, percentile, toSorted } from './percentile.ts';
import { areFinite, type Refused, refuse } from './refusal.ts';

export type PercentileBands =
  | {
      readonly kind: 'valid';
      readonly lowest: number;
      readonly p25: number;
      readonly median: number;
      readonly p75: number;
      readonly highest: number;
      /** Which end is the worst one; `none` where neither side is better. */
      readonly worst: 'lowest' | 'highest' | 'none';
      readonly count: number;
      readonly method: typeof PERCENTILE_METHOD;
    }
  | Refused;

/** Fewer areas than this have no distribution to stand in: the quarter of nine is two places. */
export const FEWEST_AREAS = 10;

/**
 * The ends and quartiles of a stated population of areas, for a spine chart: lowest, 25th percentile, median, 75th,
 * highest, and which end is worst by the measure's polarity.
 *
 * Source: percentiles by definition 7 of Hyndman & Fan (`percentile`), as Fingertips and Excel's PERCENTILE.INC.
 * Units: those of the values. Edges: refused below `fewest` areas (10 unless told) and where a value is not finite;
 * all equal gives five equal numbers.
 * Worked: 1 to 11 give 1, 3.5, 6, 8.5, 11; where higher is better the worst end is the lowest.
 */
export function percentileBands(
  values: readonly number[],
  polarity: Polarity,
  fewest: number = FEWEST_AREAS,
): PercentileBands {
  if (!areFinite(values)) return refuse('not_finite');
  if (values.length < Math.max(1, fewest)) return refuse('too_few_values');
  const sorted = toSorted(values);
  const at = (share: number) => percentile(sorted, share) + 0;
  return {
    kind: 'valid',
    lowest: at(0),
    p25: at(0.25),
    median: at(0.5),
    p75: at(0.75),
    highest: at(1),
    worst: WORST[polarity],
    count: values.length,
    method: PERCENTILE_METHOD,
  };
}

const WORST = { higher: 'lowest', lower: 'highest', none: 'none' } as const;
