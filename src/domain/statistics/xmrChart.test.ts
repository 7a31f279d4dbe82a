import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ControlChart, toLimitSteps, type ValidControlChart } from './controlChart.ts';
import { xmrChart } from './xmrChart.ts';

function valid(chart: ControlChart): ValidControlChart {
  if (chart.kind === 'refused') throw new Error(`refused: ${chart.code}`);
  return chart;
}

/** The series of NHSRplotthedots' vignette "Deviations from Excel defaults". */
const ONE_OUTLIER = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 60 });

describe('xmrChart', () => {
  it('agrees with statprocon on 10, 50, 40, 30: mean 32.5, limits 85.7 and −20.7, mean moving range 20', () => {
    const chart = valid(xmrChart([10, 50, 40, 30]));
    expect(chart.points.map((point) => point.centre)).toEqual([32.5, 32.5, 32.5, 32.5]);
    expect(chart.points[0]?.upper).toBeCloseTo(85.7, 12);
    expect(chart.points[0]?.lower).toBeCloseTo(-20.7, 12);
    expect(chart.points.map((point) => point.movingRange)).toEqual([undefined, 40, 10, 10]);
    expect(chart.segments[0]).toMatchObject({
      from: 0,
      to: 3,
      isTrial: true,
      movingRanges: { mean: 20, screened: [] },
    });
    expect(chart.segments[0]?.movingRanges?.limit).toBeCloseTo(65.34, 12);
  });

  it('agrees with the Making Data Count workbook where outliers stay in: 6.95, 1.94, −3.06', () => {
    const [first] = valid(xmrChart(ONE_OUTLIER)).points;
    expect(first?.centre).toBeCloseTo(35 / 18, 12);
    expect(first?.upper).toBeCloseTo(35 / 18 + (2.66 * 32) / 17, 12);
    expect([first?.upper, first?.centre, first?.lower].map((limit) => limit?.toFixed(2))).toEqual([
      '6.95',
      '1.94',
      '-3.06',
    ]);
  });

  it('agrees with NHSRplotthedots where outliers are screened: 4.60, 1.94, −0.72', () => {
    const chart = valid(xmrChart(ONE_OUTLIER, { screenOutliers: true }));
    const [first] = chart.points;
    expect([first?.upper, first?.centre, first?.lower].map((limit) => limit?.toFixed(2))).toEqual([
      '4.60',
      '1.94',
      '-0.72',
    ]);
    expect(chart.segments[0]?.movingRanges).toEqual({ mean: 1, limit: 3.267, screened: [4, 5] });
    expect(chart.segments[0]?.isTrial).toBe(false);
  });

  it('puts both limits on the mean where all values are equal, screened or not', () => {
    for (const screenOutliers of [true, false]) {
      const chart = valid(
        xmrChart(
          Array.from({ length: 30 }, () => 0.1),
          { screenOutliers },
        ),
      );
      expect(chart.points.every((point) => point.lower === 0.1 && point.upper === 0.1 && point.centre === 0.1)).toBe(
        true,
      );
      expect(chart.segments[0]?.movingRanges).toMatchObject({ mean: 0, limit: 0, screened: [] });
    }
  });

  it('keeps the limits of a fixed baseline for later points', () => {
    const before = [5, 7, 6, 8, 5, 7, 6, 8, 5, 7, 6, 8];
    const fixed = valid(xmrChart([...before, 40, 41, 42], { baseline: { from: 0, to: 11 } }));
    const alone = valid(xmrChart(before));
    expect(fixed.points[14]).toMatchObject({
      centre: alone.points[0]?.centre,
      upper: alone.points[0]?.upper,
      value: 42,
    });
    expect(fixed.segments[0]).toMatchObject({ from: 0, to: 14, baseline: { from: 0, to: 11 }, isTrial: false });
  });

  it('starts new limits at a recalculation, and says who decided it and why', () => {
    const recalculation = { at: 6, author: 'Head of performance', reason: 'New referral form' };
    const chart = valid(xmrChart([1, 2, 1, 2, 1, 2, 11, 12, 11, 12, 11, 12], { recalculations: [recalculation] }));
    expect(chart.points.map((point) => point.centre)).toEqual([
      1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 11.5, 11.5, 11.5, 11.5, 11.5, 11.5,
    ]);
    expect(chart.segments[1]).toMatchObject({ from: 6, to: 11, recalculation, movingRanges: { mean: 1 } });
    expect(chart.segments[0]).not.toHaveProperty('recalculation');
    expect(chart.points[6]).not.toHaveProperty('movingRange');
    expect(toLimitSteps(chart)).toEqual([
      { centre: 1.5, lower: 1.5 - 2.66, upper: 1.5 + 2.66, from: 0, to: 5 },
      { centre: 11.5, lower: 11.5 - 2.66, upper: 11.5 + 2.66, from: 6, to: 11 },
    ]);
  });

  it('rests recalculated limits on the stated points only', () => {
    const step = { at: 3, to: 5, author: 'Board', reason: 'Moved to the new system' };
    const chart = valid(xmrChart([1, 2, 3, 10, 11, 12, 90, 95], { recalculations: [step] }));
    expect(chart.points[7]?.centre).toBe(11);
    expect(chart.segments[1]).toMatchObject({ from: 3, to: 7, baseline: { from: 3, to: 5 } });
  });

  it.each([
    ['nothing', [], {}, 'too_few_points'],
    ['one point', [5], {}, 'too_few_points'],
    ['NaN', [1, Number.NaN, 2], {}, 'not_finite'],
    ['numbers too large to add', [1.7e308, -1.7e308, 1.7e308], {}, 'not_finite'],
    ['a baseline beyond the series', [1, 2, 3], { baseline: { from: 0, to: 3 } }, 'baseline_outside_series'],
    ['a baseline that ends before it starts', [1, 2, 3], { baseline: { from: 2, to: 0 } }, 'baseline_outside_series'],
    ['a baseline of one point', [1, 2, 3], { baseline: { from: 1, to: 1 } }, 'too_few_points'],
    ['half a position', [1, 2, 3], { baseline: { from: 0, to: 1.5 } }, 'baseline_outside_series'],
    ['a recalculation at the start', [1, 2, 3], steps(0), 'recalculation_outside_series'],
    ['a recalculation after the end', [1, 2, 3], steps(3), 'recalculation_outside_series'],
    ['a recalculation before the start', [1, 2, 3], steps(-1), 'recalculation_outside_series'],
    ['a recalculation with one point after it', [1, 2, 3], steps(2), 'too_few_points'],
    ['recalculations in the wrong order', [1, 2, 3, 4, 5, 6], steps(4, 2), 'recalculation_outside_series'],
  ] as const)('refuses %s', (_, given, options, code) => {
    expect(xmrChart(given, options)).toEqual({ kind: 'refused', code });
  });

  it('moves with its values: adding to all moves the limits, multiplying widens them', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -1000, max: 1000 }), (given, shift) => {
        const [plain] = valid(xmrChart(given)).points;
        const [moved] = valid(xmrChart(given.map((value) => value * 2 + shift))).points;
        if (plain === undefined || moved === undefined) return false;
        const isClose = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
        return isClose(moved.upper, plain.upper * 2 + shift) && isClose(moved.lower, plain.lower * 2 + shift);
      }),
    );
  });

  it('gives only ordinary numbers, never −0, and screened limits within the others', () => {
    fc.assert(
      fc.property(values, (given) => {
        const loose = valid(xmrChart(given));
        const tight = valid(xmrChart(given, { screenOutliers: true }));
        const numbers = [...loose.points, ...tight.points].flatMap(Object.values) as number[];
        expect(numbers.every((number) => Number.isFinite(number) && !Object.is(number, -0))).toBe(true);
        expect(tight.points[0]?.upper).toBeLessThanOrEqual((loose.points[0]?.upper ?? 0) + 1e-6);
      }),
    );
  });

  it('takes thirty years of months', () => {
    const chart = valid(xmrChart(Array.from({ length: 360 }, (_, month) => 50 + Math.sin(month))));
    expect(chart.points).toHaveLength(360);
    expect(chart.points.every((point) => point.lower < 50 && point.upper > 50)).toBe(true);
  });
});

function steps(...positions: number[]) {
  return { recalculations: positions.map((at) => ({ at, author: 'Board', reason: 'Test of the plan' })) };
}
