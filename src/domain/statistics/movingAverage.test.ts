import { describe, expect, it } from 'vitest';
import { movingAverage } from './movingAverage.ts';

describe('movingAverage', () => {
  it('averages each window and says which values it covers', () => {
    expect(movingAverage([3, 6, 9, 12], 3)).toEqual({
      kind: 'valid',
      windows: [
        { from: 0, to: 2, average: 6 },
        { from: 1, to: 3, average: 9 },
      ],
    });
  });

  it('is the series itself with windows of one, and its mean with one window', () => {
    expect(movingAverage([1, 2], 1)).toMatchObject({ windows: [{ average: 1 }, { average: 2 }] });
    expect(movingAverage([1, 2, 3, 6], 4)).toMatchObject({ windows: [{ from: 0, to: 3, average: 3 }] });
  });

  it('keeps equal values exactly', () => {
    const result = movingAverage(
      Array.from({ length: 360 }, () => 0.1),
      12,
    );
    expect(result.kind === 'valid' && result.windows.every((window) => window.average === 0.1)).toBe(true);
    expect(result.kind === 'valid' && result.windows.length).toBe(349);
  });

  it.each([
    [[1, 2], 3, 'too_few_points'],
    [[], 1, 'too_few_points'],
    [[1, 2], 0, 'window_out_of_range'],
    [[1, 2], 1.5, 'window_out_of_range'],
    [[1, Number.NaN], 1, 'not_finite'],
  ] as const)('refuses %j with windows of %d', (values, length, code) => {
    expect(movingAverage(values, length)).toEqual({ kind: 'refused', code });
  });
});
