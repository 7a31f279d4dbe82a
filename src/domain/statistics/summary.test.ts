import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentileBands } from './percentileBands.ts';
import { mean, summarise } from './summary.ts';

const refusedEmpty = { kind: 'refused', code: 'too_few_values' };
const refusedNaN = { kind: 'refused', code: 'not_finite' };
const finite = fc.double({ min: -1e9, max: 1e9, noNaN: true });

describe('summarise', () => {
  it('takes the mean of the two middle values as median of an even number', () => {
    expect(summarise([4, 1, 3, 2])).toEqual({ kind: 'valid', mean: 2.5, median: 2.5, lowest: 1, highest: 4, count: 4 });
  });

  it('takes the middle value of an odd number, and one value as everything', () => {
    expect(summarise([5, 1, 100])).toMatchObject({ median: 5, lowest: 1, highest: 100 });
    expect(summarise([7.25])).toEqual({
      kind: 'valid',
      mean: 7.25,
      median: 7.25,
      lowest: 7.25,
      highest: 7.25,
      count: 1,
    });
  });

  it('leaves the list it was given alone', () => {
    const values = [3, 1, 2];
    summarise(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('refuses no values, and one that is not finite', () => {
    expect(summarise([])).toEqual(refusedEmpty);
    expect(summarise([1, Number.NaN])).toEqual(refusedNaN);
    expect(summarise([1e308, 1.7e308, -1.7e308, 1.7e308])).toMatchObject({ kind: 'refused' });
  });

  it('gives equal values their own value as mean and median, exactly', () => {
    fc.assert(
      fc.property(finite, fc.integer({ min: 1, max: 40 }), (value, count) => {
        const summary = summarise(Array.from({ length: count }, () => value));
        return summary.kind === 'valid' && summary.mean === value && summary.median === value;
      }),
    );
  });

  it('never gives −0', () => {
    const summary = summarise([-0, -0]);
    expect(Object.values(summary).some((value) => Object.is(value, -0))).toBe(false);
    expect(Object.is(mean([-0]), 0)).toBe(true);
  });

  it('keeps mean and median between lowest and highest', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 60 }), (values) => {
        const summary = summarise(values);
        if (summary.kind === 'refused') return false;
        const slack = 1e-6;
        const isWithin = (x: number) => summary.lowest - slack <= x && x <= summary.highest + slack;
        return isWithin(summary.mean) && isWithin(summary.median);
      }),
    );
  });
});

describe('percentileBands', () => {
  const oneToEleven = [11, 3, 1, 2, 10, 9, 4, 5, 8, 7, 6];

  it('prints ends and quartiles as PERCENTILE.INC does, and its method', () => {
    expect(percentileBands(oneToEleven, 'higher')).toEqual({
      kind: 'valid',
      lowest: 1,
      p25: 3.5,
      median: 6,
      p75: 8.5,
      highest: 11,
      worst: 'lowest',
      count: 11,
      method: 'R-7',
    });
  });

  it('agrees with the documentation of PERCENTILE.INC: 1, 2, 3, 4 at 0.25 is 1.75', () => {
    expect(percentileBands([1, 3, 2, 4], 'none', 4)).toMatchObject({ p25: 1.75, median: 2.5, p75: 3.25 });
  });

  it('agrees with R: quantile(c(2.1, 3.7, 5.2, 8.8, 13.4, 21.9, 0.4), c(.25, .75))', () => {
    const bands = percentileBands([2.1, 3.7, 5.2, 8.8, 13.4, 21.9, 0.4], 'none', 5);
    if (bands.kind === 'refused') throw new Error(bands.code);
    expect(bands.p25).toBeCloseTo(2.9, 12);
    expect(bands.p75).toBeCloseTo(11.1, 12);
  });

  it('puts the worst end where polarity says', () => {
    expect(percentileBands(oneToEleven, 'lower')).toMatchObject({ worst: 'highest' });
    expect(percentileBands(oneToEleven, 'none')).toMatchObject({ worst: 'none' });
  });

  it('refuses six districts, no values, and numbers that are not finite', () => {
    expect(percentileBands([1, 2, 3, 4, 5, 6], 'higher')).toEqual(refusedEmpty);
    expect(percentileBands([], 'higher', 0)).toEqual(refusedEmpty);
    expect(percentileBands([...oneToEleven, Number.POSITIVE_INFINITY], 'higher')).toEqual(refusedNaN);
  });

  it('gives five equal numbers where all areas are equal, and never −0', () => {
    const bands = percentileBands(
      Array.from({ length: 12 }, () => -0),
      'none',
    );
    expect(bands).toMatchObject({ lowest: 0, p25: 0, median: 0, p75: 0, highest: 0 });
    expect(Object.values(bands).some((value) => Object.is(value, -0))).toBe(false);
  });

  it('keeps its five numbers in order', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 10, maxLength: 200 }), (values) => {
        const bands = percentileBands(values, 'none');
        if (bands.kind === 'refused') return false;
        const five = [bands.lowest, bands.p25, bands.median, bands.p75, bands.highest];
        return five.every((value, index) => index === 0 || value >= (five[index - 1] ?? 0) - 1e-6);
      }),
    );
  });
});
