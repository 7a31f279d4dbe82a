import { expect, it } from 'vitest';
import { cChart } from './cChart.ts';
import type { ControlChart, ValidControlChart } from './controlChart.ts';
import { toDispersion } from './dispersion.ts';
import { pChart } from './pChart.ts';
import { uChart } from './uChart.ts';
import { xmrChart } from './xmrChart.ts';

function valid(chart: ControlChart): ValidControlChart {
  if (chart.kind === 'refused') throw new Error(`refused: ${chart.code}`);
  return chart;
}

const ratioOf = (chart: ControlChart) => {
  const found = toDispersion(valid(chart));
  return found.kind === 'valid' ? found.ratio : found.code;
};

it('is how far the points move against the sigma of the chart', () => {
  expect(ratioOf(cChart([4, 9, 4, 9]))).toBeCloseTo(5 / Math.sqrt(6.5) / 0.9539, 12);
  expect(ratioOf(cChart([4, 9, 4, 9]))).toBeCloseTo(2.0559, 4);
});

it('takes each point by its own denominator', () => {
  const counts = [
    { numerator: 20, denominator: 100 },
    { numerator: 120, denominator: 400 },
    { numerator: 20, denominator: 100 },
  ];
  const centre = 160 / 600;
  const sigma = (n: number) => Math.sqrt((centre * (1 - centre)) / n);
  const step = Math.abs((0.2 - centre) / sigma(100) - (0.3 - centre) / sigma(400));
  expect(ratioOf(pChart(counts))).toBeCloseTo(step / 0.9539, 12);
});

it('is the same for a rate whatever it is per', () => {
  const counts = [3, 8, 5, 9, 2].map((numerator) => ({ numerator, denominator: 1200 }));
  expect(ratioOf(uChart(counts, 1000))).toBeCloseTo(ratioOf(uChart(counts, 1)) as number, 12);
});

it('is not moved by one outlier, and takes no step across a recalculation', () => {
  expect(ratioOf(xmrChart([5, 6, 5, 6, 5, 60, 5, 6, 5, 6, 5]))).toBeLessThan(1);
  const moved = xmrChart([1, 2, 1, 2, 101, 102, 101, 102], { recalculations: [{ at: 4, author: 'A', reason: 'B' }] });
  expect(ratioOf(moved)).toBeCloseTo(3 / 2.66 / 0.9539, 12);
});

it('says nothing where the limits have no width', () => {
  expect(ratioOf(cChart([0, 0, 0]))).toBe('interval_has_no_width');
});
