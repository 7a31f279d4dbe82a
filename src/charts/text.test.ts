import { describe, expect, it } from 'vitest';
import { toLines, toTextWidth } from './text.ts';

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
