import { expect, test } from 'vitest';
import { formatAmount, formatDifference, formatValue } from './formatAmount.ts';
import { formatList } from './formatList.ts';
import { formatCounts, formatInterval, formatNumber, formatSigned } from './formatNumber.ts';

test.each([
  [1389, 0, '1,389'],
  [37.22, 1, '37.2'],
  [1.005, 2, '1.01'],
  [-48.6, 1, '−48.6'],
  [-0.04, 1, '0.0'],
  [1234567.891, 1, '1,234,567.9'],
  [999.95, 1, '1,000.0'],
])('%d to %i decimals prints %s', (amount, decimals, text) => {
  expect(formatNumber(amount, decimals)).toBe(text);
});

test('a sign stands before a change, and none before nothing', () => {
  expect(formatSigned(9.72, 1)).toBe('+9.7');
  expect(formatSigned(0.04, 1)).toBe('0.0');
  expect(formatSigned(-3.6, 1)).toBe('−3.6');
});

test('counts and intervals read as sentences have them', () => {
  expect(formatCounts(517, 1389)).toBe('517 of 1,389');
  expect(formatInterval(6, 11.24, 1)).toBe('6.0 to 11.2');
});

test.each([
  [37.22, { unit: '%', decimals: 1 }, '37.2%'],
  [43.5, { unit: 'per 10,000', decimals: 1 }, '43.5 per 10,000'],
  [7775, { unit: 'children', decimals: 0 }, '7,775 children'],
  [66, { unit: 'days', decimals: 0 }, '66 days'],
  [1, { unit: 'children', decimals: 0 }, '1 child'],
  [1, { unit: 'families', decimals: 0 }, '1 family'],
  [1, { unit: 'cases a month', decimals: 0 }, '1 case a month'],
  [1, { unit: 'per 10,000', decimals: 0 }, '1 per 10,000'],
  [1, { unit: 'days', decimals: 1 }, '1.0 days'],
])('%d with its unit', (amount, unit, text) => {
  expect(formatAmount(amount, unit)).toBe(text);
});

test('a difference of percentages is in points', () => {
  expect(formatDifference(-8.7, { unit: '%', decimals: 1 })).toBe('8.7 points');
  expect(formatDifference(26, { unit: 'days', decimals: 0 })).toBe('26 days');
  expect(formatDifference(-1, { unit: 'days', decimals: 0 })).toBe('1 day');
});

test('a missing value is told in words', () => {
  expect(formatValue({ kind: 'suppressed' }, { unit: '%', decimals: 1 })).toBe('withheld to protect children');
});

test('lists end with "and"', () => {
  expect(formatList(['Redditch', 'Worcester', 'Wyre Forest'])).toBe('Redditch, Worcester and Wyre Forest');
});
