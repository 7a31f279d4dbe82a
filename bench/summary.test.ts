import { expect, test } from 'vitest';
import { formatBudgets, summarise, toRatio } from './summary.ts';

test('takes the middle of an odd and of an even number of runs', () => {
  expect(summarise([30, 10, 20])).toEqual({ median: 20, min: 10, max: 30 });
  expect(summarise([4, 1, 3, 2])).toEqual({ median: 2.5, min: 1, max: 4 });
});

test('gives a ratio the widest range that both runs allow', () => {
  expect(toRatio({ median: 300, min: 200, max: 400 }, { median: 100, min: 80, max: 100 })).toEqual({
    median: 3,
    min: 2,
    max: 5,
  });
});

test.each([
  [10, 'stretch'],
  [15, 'within'],
  [21, 'OVER'],
])('judges a median of %d ms', (median, verdict) => {
  const table = formatBudgets([
    { what: 'redraw', unit: 'ms', measured: { median, min: 1, max: 99 }, budget: 20, stretch: 10 },
  ]);
  expect(table.split('\n')[1]).toMatch(new RegExp(`^redraw .* ${verdict}$`));
});

test('is over where nothing was measured', () => {
  const table = formatBudgets([{ what: 'x', unit: '', measured: summarise([]), budget: 1, stretch: 1 }]);
  expect(table).toMatch(/not measured.*OVER/);
});
