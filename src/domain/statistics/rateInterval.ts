import { byarInterval } from './byarInterval.ts';
import { DEFAULT_LEVEL, type Interval, toInterval } from './interval.ts';
import { areFinite, refuse } from './refusal.ts';

/**
 * Confidence interval of a rate, per `per` (1,000, 10,000, 100,000 …): the interval of the count by Byar's method
 * (exact Poisson below 10 events), divided by the denominator and multiplied. The denominator is taken as known.
 *
 * Source: PHEindicatormethods `phe_rate`; Fingertips technical guidance. Events may outnumber people (admissions can
 * repeat), so a numerator above its denominator is a rate like any other.
 *
 * Edges: refused for a denominator or multiplier of 0 or less, a numerator below 0, numbers that are not finite.
 * Worked: 65 events among 10,000 children are 65.0 per 10,000, interval 50.2 to 82.8.
 */
export function rateInterval(
  numerator: number,
  denominator: number,
  per: number,
  level: number = DEFAULT_LEVEL,
): Interval {
  if (!areFinite([denominator, per])) return refuse('not_finite');
  if (denominator <= 0) return refuse('denominator_not_positive');
  if (per <= 0) return refuse('multiplier_not_positive');
  const events = byarInterval(numerator, level);
  if (events.kind === 'refused') return events;
  return toInterval((events.lower / denominator) * per, (events.upper / denominator) * per, events.method, level);
}
