import { describe, expect, it } from 'vitest';
import { toPeriod } from '#domain/period.ts';
import { aSeries, COUNT, calendarYears, PERCENT } from '#tests/pictures/figures.ts';
import { toPlacedSeries } from './parts.ts';
import { toCadence, toMainKind, toMonths, toTime } from './series.ts';

const partsOf = (
  periods: readonly string[],
  cells: Parameters<typeof aSeries>[3],
  breaks: Parameters<typeof toPlacedSeries>[3] = [],
) => {
  const series = aSeries('Worcestershire', 'focus', periods, cells);
  const kind = toMainKind([series]);
  if (kind === undefined) throw new Error('no figures');
  const placed = toPlacedSeries(series, PERCENT, kind, breaks);
  return {
    parts: placed.parts.map((part) => part.map(({ amount }) => amount)),
    missing: placed.missing.map(({ period, symbol }) => `${period.id} ${symbol}`),
  };
};

describe('toPlacedSeries', () => {
  it('leaves a gap where a value is missing, with the reason', () => {
    expect(partsOf(calendarYears(2019, 2023), [1, 'c', 'low', 4, 5])).toEqual({
      parts: [[1], [4, 5]],
      missing: ['CY2020 c', 'CY2021 low'],
    });
  });

  it('leaves a gap where a year was never handed in', () => {
    expect(partsOf(['AY2018-19', 'AY2020-21', 'AY2021-22'], [1, 2, 3])).toEqual({
      parts: [[1], [2, 3]],
      missing: ['AY2019-20 x'],
    });
  });

  it('draws no line over a longer step than the usual one', () => {
    const quarters = ['R2020-03-12m', 'R2021-03-12m', 'R2021-06-12m', 'R2021-09-12m'];
    expect(partsOf(quarters, [1, 2, 3, 4])).toEqual({ parts: [[1], [2, 3, 4]], missing: [] });
  });

  it('does not take cells of other measures before the first figure for a gap, but keeps withheld ones', () => {
    expect(partsOf(calendarYears(2019, 2022), ['x', 'x', 3, 4]).missing).toEqual([]);
    expect(partsOf(calendarYears(2019, 2022), ['c', 'x', 3, 4]).missing).toEqual(['CY2019 c', 'CY2020 x']);
  });

  it('keeps years after the last figure: silence is content', () => {
    expect(partsOf(calendarYears(2019, 2022), [1, 2, 'x', 'x']).missing).toEqual(['CY2021 x', 'CY2022 x']);
  });

  it('parts the line at a definition, not at a disruption', () => {
    const at = toPeriod('CY2021').id;
    expect(partsOf(calendarYears(2019, 2022), [1, 2, 3, 4], [{ at, kind: 'definition', text: '' }]).parts).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(partsOf(calendarYears(2019, 2022), [1, 2, 3, 4], [{ at, kind: 'disruption', text: '' }]).parts).toEqual([
      [1, 2, 3, 4],
    ]);
  });

  it('keeps only one kind of period', () => {
    expect(partsOf(['CY2021', 'CY2022', 'S2022-07-17'], [1, 2, 48]).parts).toEqual([[1, 2]]);
  });

  it('joins half terms, which are one to three months apart', () => {
    expect(
      partsOf(
        [1, 2, 3, 4, 5, 6].map((term) => `HT2021-22-HT${term}`),
        [1, 2, 3, 4, 5, 6],
      ).parts,
    ).toHaveLength(1);
  });
});

describe('times', () => {
  it('counts months, and a stock by its day', () => {
    expect(toMonths('2022-09-30') - toMonths('2022-08-31')).toBe(1);
    expect(toTime(toPeriod('CY2025'), '01')).toBe(toMonths('2025-01-31'));
  });

  it('knows the usual step', () => {
    expect(toCadence([0, 12, 15, 18, 21])).toBe(3);
    expect(toCadence([5])).toBeUndefined();
  });

  it('has no kind where there is no number', () => {
    expect(toMainKind([aSeries('a', 'focus', calendarYears(2020, 2021), ['c', 'c'])])).toBeUndefined();
  });

  it('is hollow only where a test would need counts', () => {
    const hollow = (measure: typeof PERCENT, cell: number | readonly [number, number]) => {
      const series = aSeries('a', 'focus', ['CY2024'], [cell]);
      return toPlacedSeries(series, measure, toPeriod('CY2024'), []).parts[0]?.[0]?.isHollow;
    };
    expect([hollow(PERCENT, 37.2), hollow(PERCENT, [517, 1389]), hollow(COUNT, 7775)]).toEqual([true, false, false]);
  });
});
