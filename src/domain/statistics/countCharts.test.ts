import { describe, expect, it } from 'vitest';
import { cChart } from './cChart.ts';
import { type ControlChart, toLimitSteps, type ValidControlChart } from './controlChart.ts';
import { pChart } from './pChart.ts';
import { uChart } from './uChart.ts';

function valid(chart: ControlChart): ValidControlChart {
  if (chart.kind === 'refused') throw new Error(`refused: ${chart.code}`);
  return chart;
}

function pair(numerators: readonly number[], denominators: readonly number[] | number) {
  return numerators.map((numerator, index) => {
    return { numerator, denominator: typeof denominators === 'number' ? denominators : (denominators[index] ?? 0) };
  });
}

/** Worked examples of D. C. Montgomery, Introduction to Statistical Quality Control, chapter on charts for attributes. */
const CANS = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
];
const ORDERS = [12, 8, 6, 9, 10, 12, 11, 16, 10, 6, 20, 15, 9, 8, 6, 8, 10, 7, 5, 8, 5, 8, 10, 6, 9];
const ORDER_SIZES = [
  100, 80, 80, 100, 110, 110, 100, 100, 90, 90, 110, 120, 120, 120, 110, 80, 80, 80, 90, 100, 100, 100, 100, 90, 90,
];
const BOARDS = [21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19, 17, 15];
const CLOTH = [14, 12, 20, 11, 7, 10, 21, 16, 19, 23];
const CLOTH_UNITS = [10, 8, 13, 10, 9.5, 10, 12, 10.5, 12, 12.5];

describe('pChart', () => {
  it('agrees with the orange juice cans: centre 0.2313, limits 0.0524 and 0.4102', () => {
    const [first] = valid(pChart(pair(CANS, 50))).points;
    expect(first?.centre).toBeCloseTo(347 / 1500, 15);
    expect(first?.upper).toBeCloseTo(347 / 1500 + 3 * Math.sqrt((347 * 1153) / 1500 ** 2 / 50), 12);
    expect([first?.centre, first?.lower, first?.upper].map((limit) => limit?.toFixed(4))).toEqual([
      '0.2313',
      '0.0524',
      '0.4102',
    ]);
  });

  it('gives each point the limits of its own denominator', () => {
    const chart = valid(pChart(pair(ORDERS, ORDER_SIZES)));
    const [first, second] = chart.points;
    expect(first?.centre).toBeCloseTo(234 / 2450, 15);
    expect([first?.lower, first?.upper].map((limit) => limit?.toFixed(3))).toEqual(['0.007', '0.184']);
    expect([second?.lower, second?.upper].map((limit) => limit?.toFixed(3))).toEqual(['0.000', '0.194']);
    expect(toLimitSteps(chart)[1]).toMatchObject({ from: 1, to: 2 });
  });

  it('keeps limits within 0 and 1, and sigma as it was before they were cut', () => {
    const chart = valid(pChart(pair([1, 0, 2, 1], 10)));
    expect(chart.points.every((point) => point.lower === 0)).toBe(true);
    expect(chart.points[0]?.sigma).toBeCloseTo(Math.sqrt((0.1 * 0.9) / 10), 12);
    expect(valid(pChart(pair([9, 10, 8], 10))).points[0]?.upper).toBe(1);
    expect(valid(pChart(pair([10, 10], 10))).points[0]).toMatchObject({ centre: 1, lower: 1, upper: 1, sigma: 0 });
  });

  it.each([
    [pair([1, 2], [10, 0]), 'denominator_not_positive'],
    [pair([11, 2], 10), 'numerator_over_denominator'],
    [pair([-1, 2], 10), 'numerator_negative'],
    [pair([Number.NaN, 2], 10), 'not_finite'],
    [pair([1], 10), 'too_few_points'],
    [[], 'too_few_points'],
  ] as const)('refuses %j', (counts, code) => {
    expect(pChart(counts)).toEqual({ kind: 'refused', code });
  });
});

describe('cChart', () => {
  it('agrees with the printed circuit boards: centre 19.85, limits 6.48 and 33.21', () => {
    const [first] = valid(cChart(BOARDS)).points;
    expect(first?.centre).toBeCloseTo(516 / 26, 12);
    expect(first?.lower).toBeCloseTo(516 / 26 - 3 * Math.sqrt(516 / 26), 12);
    expect([first?.centre, first?.lower, first?.upper].map((limit) => limit?.toFixed(2))).toEqual([
      '19.85',
      '6.48',
      '33.21',
    ]);
  });

  it('cuts the lower limit at 0, and lies on 0 where nothing happened', () => {
    expect(valid(cChart([2, 3, 1, 4])).points[0]?.lower).toBe(0);
    expect(valid(cChart([0, 0, 0])).points[0]).toMatchObject({ centre: 0, lower: 0, upper: 0 });
  });

  it('refuses counts below 0, not finite, or too few', () => {
    expect(cChart([1, -1])).toEqual({ kind: 'refused', code: 'numerator_negative' });
    expect(cChart([1, Number.NaN])).toEqual({ kind: 'refused', code: 'not_finite' });
    expect(cChart([1])).toEqual({ kind: 'refused', code: 'too_few_points' });
  });
});

describe('uChart', () => {
  it('agrees with the dyed cloth: centre 1.42, limits of a roll of 10 units 0.29 and 2.55 from the rounded centre', () => {
    const chart = valid(uChart(pair(CLOTH, CLOTH_UNITS), 1));
    const [first, second] = chart.points;
    expect(first?.centre).toBeCloseTo(153 / 107.5, 12);
    expect(first?.upper).toBeCloseTo(153 / 107.5 + 3 * Math.sqrt(153 / 107.5 / 10), 12);
    expect(first?.lower.toFixed(2)).toBe('0.29');
    expect((1.42 + 3 * Math.sqrt(1.42 / 10)).toFixed(2)).toBe('2.55');
    expect((second?.upper ?? 0) - (second?.lower ?? 0)).toBeGreaterThan((first?.upper ?? 0) - (first?.lower ?? 0));
  });

  it('scales with its multiplier', () => {
    const one = valid(uChart(pair(CLOTH, CLOTH_UNITS), 1)).points[3];
    const thousand = valid(uChart(pair(CLOTH, CLOTH_UNITS), 1000)).points[3];
    for (const key of ['value', 'centre', 'sigma', 'upper'] as const) {
      expect((thousand?.[key] ?? 0) / (one?.[key] ?? 1)).toBeCloseTo(1000, 9);
    }
  });

  it('fixes its limits on a baseline by pooled counts, whatever comes later', () => {
    const counts = pair([10, 10, 90], [100, 300, 100]);
    const chart = valid(uChart(counts, 100, { baseline: { from: 0, to: 1 } }));
    expect(chart.points.map((point) => point.centre)).toEqual([5, 5, 5]);
  });

  it.each([
    [pair([1, 2], [10, 0]), 100, 'denominator_not_positive'],
    [pair([-1, 2], 10), 100, 'numerator_negative'],
    [pair([1, 2], 10), 0, 'multiplier_not_positive'],
    [pair([1, 2], 10), Number.NaN, 'not_finite'],
    [pair([1], 10), 100, 'too_few_points'],
  ] as const)('refuses %j per %d', (counts, per, code) => {
    expect(uChart(counts, per)).toEqual({ kind: 'refused', code });
  });
});
