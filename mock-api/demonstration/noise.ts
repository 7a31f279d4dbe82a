import { openRandom } from './random.ts';

/** A series in which nothing happens: draws around one level, and the same as counts of one chance. */
export interface NoiseSeries {
  readonly amounts: readonly number[];
  readonly counts: readonly { readonly numerator: number; readonly denominator: number }[];
}

const LEVEL = 50;
const SPREAD = 5;
const CHANCE = 0.3;

/**
 * Series without a signal, for tests of false alarms: whatever a method finds in them it has made up. Amounts are normal with
 * mean 50 and standard deviation 5; counts are of about 200 people with a chance of three in ten.
 */
export function toNoiseSeries(seed: number, count = 200, length = 24): NoiseSeries[] {
  return Array.from({ length: count }, (_, i) => {
    const { normal, next, binomial } = openRandom(seed, `noise/${i}`);
    return {
      amounts: Array.from({ length }, () => LEVEL + SPREAD * normal()),
      counts: Array.from({ length }, () => {
        const denominator = 150 + Math.floor(100 * next());
        return { numerator: binomial(denominator, CHANCE), denominator };
      }),
    };
  });
}
