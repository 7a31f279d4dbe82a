import { exactPoissonInterval } from './exactPoissonInterval.ts';
import { DEFAULT_LEVEL, type Interval, isLevel, toInterval } from './interval.ts';
import { zOfLevel } from './normal.ts';
import { refuse } from './refusal.ts';

/** Below this many events Byar's approximation is not close enough, and the exact Poisson interval takes its place. */
const EXACT_BELOW = 10;

/**
 * Confidence interval of a count of events, in events, by Byar's method; by the exact Poisson method below 10 events.
 *
 *     lower = x (1 − 1/(9x) − z/(3√x))³        upper = (x + 1)(1 − 1/(9(x + 1)) + z/(3√(x + 1)))³
 *
 * Source: Breslow & Day, Statistical Methods in Cancer Research II (IARC, 1987); the switch at 10 is that of
 * PHEindicatormethods. The result names the method that was used.
 *
 * Edges: refused below 0, for numbers that are not finite, for a level outside 0–1. Never below 0.
 * Worked: 65 events give 50.1632 to 82.8491; 9 events, exact, give 4.1154 to 17.0848.
 */
export function byarInterval(count: number, level: number = DEFAULT_LEVEL): Interval {
  if (!Number.isFinite(count)) return refuse('not_finite');
  if (!isLevel(level)) return refuse('level_out_of_range');
  if (count < EXACT_BELOW) return exactPoissonInterval(count, level);

  const z = zOfLevel(level);
  const lower = count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3;
  const next = count + 1;
  const upper = next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3;
  // At levels far above 99.8% the cube of a small count would turn negative; a count has no such values.
  return toInterval(Math.max(0, lower), upper, 'byar', level);
}
