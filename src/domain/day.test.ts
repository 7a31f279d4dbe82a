import { describe, expect, test } from 'vitest';
import { addDays, addMonths, compareDays, daysBetween, formatDay, isDay, wholeMonthsBetween } from './day.ts';

describe('days', () => {
  test('are sorted by the calendar', () => {
    expect(['2024-10-01', '2023-12-31', '2024-09-30', '2024-10-01'].toSorted(compareDays)).toEqual([
      '2023-12-31',
      '2024-09-30',
      '2024-10-01',
      '2024-10-01',
    ]);
  });

  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2022-9-1', false],
    ['2022-13-01', false],
    ['2022-04-31', false],
  ])('%s is a day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  test.each([
    ['2025-08-31', '2026-04-13', 7],
    ['2024-12-31', '2026-04-13', 15],
    ['2025-03-31', '2026-04-13', 12],
    ['2026-04-13', '2026-04-13', 0],
    ['2026-05-01', '2026-04-13', 0],
    ['2022-03-31', '2026-03-30', 47],
    ['2022-03-31', '2026-03-31', 48],
  ])('from %s to %s are %i whole months', (from, to, months) => {
    expect(wholeMonthsBetween(from, to)).toBe(months);
  });

  test('a month later stays in that month', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2022-11-30', 3)).toBe('2023-02-28');
  });

  test('days are counted across a change of clocks', () => {
    expect(addDays('2024-03-30', 2)).toBe('2024-04-01');
    expect(daysBetween('2024-10-26', '2024-10-28')).toBe(2);
  });

  test('a day is printed in words', () => {
    expect(formatDay('2022-09-21')).toBe('21 September 2022');
  });
});
