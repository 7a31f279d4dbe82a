import { describe, expect, it } from 'vitest';
import { openRandom } from './random.ts';

const DRAWS = 20_000;

/** Mean and variance of many draws. */
function momentsOf(draw: () => number): { mean: number; variance: number } {
  const all = Array.from({ length: DRAWS }, draw);
  const mean = all.reduce((sum, n) => sum + n, 0) / DRAWS;
  return { mean, variance: all.reduce((sum, n) => sum + (n - mean) ** 2, 0) / DRAWS };
}

describe('openRandom', () => {
  it('draws the same numbers for the same seed and key, whatever else was drawn', () => {
    const [a, other, b] = [openRandom(7, 'one'), openRandom(7, 'two'), openRandom(7, 'one')];
    other.next();
    expect([a.next(), a.next(), a.normal()]).toEqual([b.next(), b.next(), b.normal()]);
    expect(openRandom(7, 'one').next()).not.toBe(openRandom(8, 'one').next());
    expect(openRandom(7, 'one').next()).not.toBe(openRandom(7, 'two').next());
  });

  it('gives these numbers on every machine', () => {
    const { next } = openRandom(2026, 'demonstration');
    expect([next(), next(), next()].map((n) => Math.round(n * 1e6))).toEqual([512352, 132690, 314195]);
  });

  it.each([
    { trials: 12, chance: 0.3 },
    { trials: 500, chance: 0.01 },
    { trials: 900, chance: 0.4 },
  ])('counts successes with the right mean and spread: $trials at $chance', ({ trials, chance }) => {
    const { binomial } = openRandom(1, `binomial/${trials}`);
    const { mean, variance } = momentsOf(() => binomial(trials, chance));
    expect(mean / (trials * chance)).toBeCloseTo(1, 1);
    expect(variance / (trials * chance * (1 - chance))).toBeCloseTo(1, 1);
  });

  it.each([0.4, 6, 80])('counts events with the right mean and spread: %d', (expected) => {
    const { poisson } = openRandom(1, `poisson/${expected}`);
    const { mean, variance } = momentsOf(() => poisson(expected));
    expect(mean / expected).toBeCloseTo(1, 1);
    expect(variance / expected).toBeCloseTo(1, 1);
  });

  it('never counts fewer than none or more than there are', () => {
    const { binomial, poisson } = openRandom(3, 'edges');
    expect(binomial(10, 0)).toBe(0);
    expect(binomial(10, 1)).toBe(10);
    expect(binomial(0, 0.5)).toBe(0);
    expect(poisson(0)).toBe(0);
  });
});
