import { describe, expect, it } from 'vitest';
import { aSeries, type Cell, calendarYears, PERCENT } from '#tests/pictures/figures.ts';
import { toMultiplesModel } from './multiplesModel.ts';

const YEARS = calendarYears(2020, 2023);
const panel = (title: string, cells: readonly Cell[]) => ({
  id: title,
  title,
  series: [aSeries(title, 'focus', YEARS, cells)],
});
const panels = [panel('low', [10, 11, 12, 13]), panel('high', [80, 85, 90, 95]), panel('none', ['c', 'c', 'c', 'c'])];
const input = { measure: PERCENT, panels };
const scales = (scale: 'shared' | 'own') =>
  toMultiplesModel({ ...input, scale, width: 972 }).panels.map(({ chart }) =>
    chart.kind === 'trend' ? chart.yTicks.at(-1)?.label : chart.title,
  );

describe('toMultiplesModel', () => {
  it('draws all on one scale, and says so', () => {
    expect(scales('shared')).toEqual(['100', '100', 'Every figure here is withheld']);
    expect(toMultiplesModel({ ...input, width: 972 }).scaleSentence).toBe('All on one scale.');
  });

  it('draws each on its own scale on request, and warns', () => {
    expect(scales('own')[0]).not.toBe(scales('own')[1]);
    expect(toMultiplesModel({ ...input, scale: 'own', width: 972 }).scaleSentence).toContain('must not be compared');
  });

  it.each([
    [972, 3],
    [720, 2],
    [343, 1],
  ])('puts as many in a row as fit in %d', (width, columns) => {
    const { panels: placed } = toMultiplesModel({ ...input, width });
    expect(placed.filter(({ y }) => y === 0)).toHaveLength(columns);
    expect(Math.max(...placed.map(({ x, width: own }) => x + own))).toBeLessThanOrEqual(width);
  });

  it('fits a sheet of paper, however many rows there are', () => {
    const [first] = input.panels;
    if (first === undefined) throw new Error('no panel');
    const many = Array.from({ length: 9 }, (_, i) => ({ ...first, id: String(i) }));
    const onPaper = (own: typeof many) => toMultiplesModel({ ...input, panels: own, width: 660, look: 'paper' }).height;
    expect(onPaper(many)).toBeLessThanOrEqual(800);
    expect(onPaper(many.slice(0, 2))).toBe(toMultiplesModel({ ...input, panels: many.slice(0, 2), width: 660 }).height);
  });
});
