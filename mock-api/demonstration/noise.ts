import { openRandom } from './random.ts';

interface Counted {
  readonly numerator: number;
  readonly denominator: number;
}

/** A series in which nothing happens: draws around one level, and the same as counts of one chance. */
export interface NoiseSeries {
  readonly amounts: readonly number[];
  /** How many of so many people. */
  readonly counts: readonly Counted[];
  /** How many events in a population that changes. */
  readonly rates: readonly Counted[];
  /** How many events where as many are always to be expected. */
  readonly events: readonly number[];
}

const LEVEL = 50;
const SPREAD = 5;
const CHANCE = 0.3;
const EVENTS = 40;

/**
 * Series without a signal, for tests of false alarms: whatever a method finds in them it has made up. Amounts are normal with
 * mean 50 and standard deviation 5; counts are of about 200 people with a chance of three in ten; rates and events are of 40
 * where so many are to be expected, rates in a population of 15,000 to 25,000.
 */
export function toNoiseSeries(seed: number, count = 200, length = 24): NoiseSeries[] {
  return Array.from({ length: count }, (_, i) => {
    const { normal, next, binomial, poisson } = openRandom(seed, `noise/${i}`);
    return {
      amounts: Array.from({ length }, () => LEVEL + SPREAD * normal()),
      counts: Array.from({ length }, () => {
        const denominator = 150 + Math.floor(100 * next());
        return { numerator: binomial(denominator, CHANCE), denominator };
      }),
      rates: Array.from({ length }, () => {
        const denominator = 15_000 + Math.floor(10_000 * next());
        return { numerator: poisson((EVENTS * denominator) / 20_000), denominator };
      }),
      events: Array.from({ length }, () => poisson(EVENTS)),
    };
  });
}
