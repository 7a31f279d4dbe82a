import { describe, expect, it } from 'vitest';
import { aPoint, type Cell, COUNT, EHC, PERCENT } from '#tests/pictures/figures.ts';
import { type ColumnsInput, toColumnsModel } from './columnsModel.ts';

const labels = { part: 'within 20 weeks', rest: 'later', whole: 'issued' };
const drawn = (input: Partial<ColumnsInput>) => {
  const model = toColumnsModel({
    measure: PERCENT,
    points: EHC[0]?.points ?? [],
    labels,
    width: 972,
    height: 300,
    ...input,
  });
  if (model.kind === 'refused') throw new Error(model.title);
  return model;
};
const counts = (cells: readonly Cell[]) => cells.map((cell, i) => aPoint(`CY${2020 + i}`, cell));

describe('toColumnsModel', () => {
  it('begins with the first year that has counts, the part solid and the rest on it', () => {
    const { columns } = drawn({});
    expect(columns.map(({ id }) => id)).toEqual(['CY2019', 'CY2020', 'CY2021', 'CY2022', 'CY2023', 'CY2024']);
    expect(columns[5]?.parts.map(({ kind, text }) => `${kind} ${text?.value}`)).toEqual(['part 517', 'rest 872']);
  });

  it('prints a count inside where it fits, above the column where it does not', () => {
    const low = drawn({}).columns[1]?.parts[1]?.text;
    expect([low?.value, low?.isInside]).toEqual(['22', false]);
  });

  it('names whole and parts beside the newest column, and not on a phone', () => {
    expect(drawn({}).ends.map(({ value, name }) => [value, name])).toEqual([
      ['1,389', 'issued'],
      [undefined, 'later'],
      [undefined, 'within 20 weeks'],
    ]);
    expect(drawn({ width: 343 }).ends).toEqual([]);
  });

  it('says why a year has no column', () => {
    const { columns } = drawn({ points: counts([[5, 10], 'c', [6, 12]]) });
    expect(columns[1]).toMatchObject({ symbol: 'c', parts: [], reading: '2021: withheld to protect children.' });
    expect(columns[2]?.reading).toBe('2022: 6 within 20 weeks, 6 later, 12 issued.');
  });

  it('keeps a place for a year that nobody handed in', () => {
    const points = [aPoint('CY2020', [5, 10]), aPoint('CY2022', [5, 10])];
    expect(drawn({ points }).columns.map(({ symbol }) => symbol)).toEqual([undefined, 'x', undefined]);
  });

  it('draws plain counts as whole columns from 0, however far apart', () => {
    const { columns, yTicks } = drawn({
      measure: COUNT,
      labels: { whole: 'children' },
      points: counts([1, 2_000_000, 0]),
    });
    expect(yTicks[0]?.value).toBe(0);
    expect(columns.map(({ parts }) => parts.length)).toEqual([1, 1, 1]);
    expect(columns[2]?.parts[0]?.height).toBe(0);
  });

  it('says so where there are no counts', () => {
    const model = toColumnsModel({ measure: PERCENT, points: counts([37.2, 38]), labels, width: 972, height: 300 });
    expect(model).toMatchObject({ kind: 'refused', title: 'No counts are published' });
  });
});
