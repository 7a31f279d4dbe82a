import { describe, expect, it } from 'vitest';
import { keepInside, toLines, toTextWidth } from './text.ts';

describe('toTextWidth', () => {
  it('agrees with what a browser draws', () => {
    // Measured with the product's font at 1000 px.
    expect(toTextWidth('37.2', 1000)).toBeCloseTo(1739, -1);
    expect(toTextWidth('Worcestershire', 100)).toBeCloseTo(634, -1.5);
  });

  it('sets bold wider', () => {
    expect(toTextWidth('2024', 14, 'bold')).toBeGreaterThan(toTextWidth('2024', 14));
  });
});

describe('toLines', () => {
  it('breaks at spaces', () => {
    expect(toLines('New framework from 2021/22: not comparable with before', 180, 14)).toEqual([
      'New framework from 2021/22:',
      'not comparable with before',
    ]);
  });

  it('lets a long word stand alone', () => {
    expect(toLines('a pneumonoultramicroscopic b', 40, 14)).toEqual(['a', 'pneumonoultramicroscopic', 'b']);
  });

  it('says that it left something out', () => {
    expect(toLines('one two three four five six', 50, 14, 2)).toEqual(['one two', 'three …']);
  });
});

describe('keepInside', () => {
  it('moves a text only where it would be cut', () => {
    expect(keepInside(100, 'Mar 2026', 14, 343)).toBe(100);
    const x = keepInside(338, 'Mar 2026', 14, 343);
    expect(x + toTextWidth('Mar 2026', 14) / 2).toBeLessThanOrEqual(343);
  });
});
