import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank, toRankLabel } from './rank.ts';

function labels(values: readonly number[], polarity: 'higher' | 'lower' | 'none'): string[] {
  const result = rank(values, polarity);
  if (result.kind === 'refused') throw new Error(result.code);
  return result.ranks.map((one) => one.label);
}

describe('rank', () => {
  it.each([
    ['higher', ['1st', 'joint 2nd', 'joint 2nd', '4th']],
    ['none', ['1st', 'joint 2nd', 'joint 2nd', '4th']],
    ['lower', ['4th', 'joint 2nd', 'joint 2nd', '1st']],
  ] as const)('shares places where polarity is %s', (polarity, expected) => {
    expect(labels([72, 68, 68, 60], polarity)).toEqual(expected);
  });

  it('says out of how many', () => {
    expect(rank([72, 68], 'higher')).toMatchObject({
      ranks: [
        { rank: 1, of: 2, tied: false },
        { rank: 2, of: 2 },
      ],
    });
  });

  it('ranks a single value 1st, and equal values joint 1st', () => {
    expect(labels([5], 'lower')).toEqual(['1st']);
    expect(labels([5, 5, 5], 'higher')).toEqual(['joint 1st', 'joint 1st', 'joint 1st']);
    expect(labels([0, -0], 'higher')).toEqual(['joint 1st', 'joint 1st']);
  });

  it('refuses no values, and one that is not finite', () => {
    expect(rank([], 'higher')).toEqual({ kind: 'refused', code: 'too_few_values' });
    expect(rank([1, Number.NaN], 'higher')).toEqual({ kind: 'refused', code: 'not_finite' });
  });

  it('gives as many places ahead as there are better values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 40 }), (values) => {
        const result = rank(values, 'lower');
        if (result.kind === 'refused') return false;
        return result.ranks.every((one, index) => {
          const value = values[index] ?? 0;
          return one.rank === values.filter((other) => other < value).length + 1;
        });
      }),
    );
  });
});

describe('toRankLabel', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [102, '102nd'],
    [111, '111th'],
    [153, '153rd'],
  ])('%i is %s', (place, label) => {
    expect(toRankLabel(place, false)).toBe(label);
    expect(toRankLabel(place, true)).toBe(`joint ${label}`);
  });
});
