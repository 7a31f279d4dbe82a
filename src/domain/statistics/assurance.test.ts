import { describe, expect, it } from 'vitest';
import { assurance } from './assurance.ts';

const limits = { lower: 60, upper: 80 };

describe('assurance', () => {
  it.each([
    [55, 'higher', 'passing'],
    [60, 'higher', 'hit_and_miss'],
    [70, 'higher', 'hit_and_miss'],
    [80, 'higher', 'hit_and_miss'],
    [90, 'higher', 'failing'],
    [55, 'lower', 'failing'],
    [70, 'lower', 'hit_and_miss'],
    [90, 'lower', 'passing'],
  ] as const)('a target of %d, polarity %s, is %s', (target, polarity, expected) => {
    expect(assurance(limits, target, polarity)).toEqual({ kind: 'valid', assurance: expected });
  });

  it('refuses a measure without polarity, and numbers that are not finite', () => {
    expect(assurance(limits, 70, 'none')).toEqual({ kind: 'refused', code: 'no_polarity' });
    expect(assurance(limits, Number.NaN, 'higher')).toEqual({ kind: 'refused', code: 'not_finite' });
  });
});
