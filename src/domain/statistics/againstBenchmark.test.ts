import { describe, expect, it } from 'vitest';
import { againstBenchmark } from './againstBenchmark.ts';

const interval = { lower: 34.7, upper: 39.8 };

describe('againstBenchmark', () => {
  it.each([
    [46.4, 'higher', 'lower', 'worse'],
    [46.4, 'lower', 'lower', 'better'],
    [46.4, 'none', 'lower', 'lower'],
    [20, 'higher', 'higher', 'better'],
    [20, 'lower', 'higher', 'worse'],
    [20, 'none', 'higher', 'higher'],
    [37.2, 'higher', 'similar', 'similar'],
    [34.7, 'lower', 'similar', 'similar'],
    [39.8, 'none', 'similar', 'similar'],
  ] as const)('34.7 to 39.8 against %d, polarity %s: %s, %s', (benchmark, polarity, direction, verdict) => {
    expect(againstBenchmark(interval, benchmark, polarity)).toEqual({ kind: 'valid', direction, verdict });
  });

  it('refuses numbers that are not finite and crossed ends', () => {
    expect(againstBenchmark(interval, Number.NaN, 'none')).toEqual({ kind: 'refused', code: 'not_finite' });
    expect(againstBenchmark({ lower: 2, upper: 1 }, 1, 'none')).toEqual({
      kind: 'refused',
      code: 'interval_has_no_width',
    });
  });
});
