import { describe, expect, it } from 'vitest';
import { toPeriod } from '#domain/period.ts';
import { academicYears, aSeries, calendarYears, PERCENT } from '#tests/pictures/figures.ts';
import { toSparkDay, toSparkDomain, toSparkModel, toSparkTicks } from './sparkModel.ts';

const domain = toSparkDomain('2026-04-13');
const frame = { measure: PERCENT, domain, width: 120, height: 44 };
const focus = (periods: readonly string[], cells: Parameters<typeof aSeries>[3]) =>
  aSeries('a', 'focus', periods, cells).points;

describe('toSparkModel', () => {
  it('draws a line to a hollow last point where no counts are published', () => {
    const model = toSparkModel({ ...frame, points: focus(calendarYears(2020, 2024), [1, 3, 2, 5, 4]) });
    expect(model.focus.match(/[ML]/g)).toEqual(['M', 'L', 'L', 'L', 'L']);
    expect(model.end?.isHollow).toBe(true);
    expect(toSparkModel({ ...frame, points: focus(['CY2023', 'CY2024'], [1, [517, 1389]]) }).end?.isHollow).toBe(false);
  });

  it('marks missing years with crosses and a new definition with a double line', () => {
    const breaks = [{ at: toPeriod('AY2021-22').id, kind: 'definition' as const, text: 'New framework' }];
    const points = focus(academicYears(2017, 2022), [71, 72, 'x', 'x', 65, 67]);
    const model = toSparkModel({ ...frame, points, breaks });
    expect(model.focus.match(/M/g)).toHaveLength(2);
    expect(model.crosses).toHaveLength(2);
    expect(model.breaks).toHaveLength(1);
    expect(model.crosses[1]?.x).toBeLessThan(model.breaks[0] ?? 0);
  });

  it('leaves out what lies before the ten years', () => {
    const model = toSparkModel({
      ...frame,
      points: focus(
        calendarYears(2001, 2024),
        Array.from({ length: 24 }, (_, i) => i),
      ),
    });
    expect(model.focus.match(/[ML]/g)).toHaveLength(9);
  });

  it('draws one figure as its end, and nothing for none', () => {
    expect(toSparkModel({ ...frame, points: focus(['CY2024'], [66]) })).toMatchObject({
      focus: '',
      dots: [],
      end: { y: 22 },
    });
    expect(toSparkModel({ ...frame, points: focus(['CY2023', 'CY2024'], ['c', 'c']) }).end).toBeUndefined();
  });

  it('keeps a line of equal figures in the middle', () => {
    expect(toSparkModel({ ...frame, points: focus(calendarYears(2022, 2024), [100, 100, 100]) }).focus).toMatch(
      /^M[\d.]+ 22L[\d.]+ 22L[\d.]+ 22$/,
    );
  });

  it('gives a point between two gaps a dot', () => {
    expect(toSparkModel({ ...frame, points: focus(calendarYears(2020, 2024), [1, 'x', 3, 'x', 5]) }).dots).toHaveLength(
      2,
    );
  });

  it('draws a target as far as its date', () => {
    const target = { value: 9270, period: 'R2024-03-12m' };
    const points = focus(['R2021-03-12m', 'R2022-03-12m'], [7490, 7775]);
    const model = toSparkModel({ ...frame, points, target });
    expect(model.target?.y).toBe(5);
    expect(model.target?.x2).toBeGreaterThan(model.end?.x ?? 0);
  });
});

describe('the shared axis', () => {
  it('ticks every second year', () => {
    expect(toSparkTicks(domain, 120).map(({ label }) => label)).toEqual(['’16', '’18', '’20', '’22', '’24']);
  });

  it('places the last board, and nothing outside the ten years', () => {
    expect(toSparkDay('2022-09-21', domain, 120)).toBeGreaterThan(60);
    expect(toSparkDay('2014-09-21', domain, 120)).toBeUndefined();
  });
});
