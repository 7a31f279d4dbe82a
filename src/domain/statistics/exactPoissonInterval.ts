import { chiSquaredQuantile } from './chiSquared.ts';
import { DEFAULT_LEVEL, type Interval, isLevel, toInterval } from './interval.ts';
import { refuse } from './refusal.ts';

/**
 * Confidence interval of a count of events, in events, by the exact Poisson method.
 *
 *     lower = χ²(α/2; 2x) / 2        upper = χ²(1 − α/2; 2x + 2) / 2
 *
 * Source: Garwood (1936), Biometrika 28, 437–442; Armitage & Berry, Statistical Methods in Medical Research (4th ed.);
 * used by PHEindicatormethods below 10 events. Conservative: it covers at least as often as the level says.
 *
 * Edges: 0 events start at exactly 0; refused below 0, for numbers that are not finite, for a level outside 0–1.
 * Worked: 0 events give 0 to 3.6889; 5 give 1.6235 to 11.6683; 10 give 4.7954 to 18.3904.
 */
export function exactPoissonInterval(count: number, level: number = DEFAULT_LEVEL): Interval {
  if (!Number.isFinite(count)) return refuse('not_finite');
  if (!isLevel(level)) return refuse('level_out_of_range');
  if (count < 0) return refuse('numerator_negative');

  const tail = (1 - level) / 2;
  const lower = count === 0 ? 0 : chiSquaredQuantile(tail, 2 * count) / 2;
  const upper = chiSquaredQuantile(tail, 2 * count + 2, 'upper') / 2;
  return toInterval(lower, upper, 'exact_poisson', level);
}
