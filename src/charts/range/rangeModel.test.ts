import { describe, expect, it } from 'vitest';
import { PERCENT } from '#tests/pictures/figures.ts';
import { toRangeModel } from './rangeModel.ts';

const input = {
  measure: { ...PERCENT, decimals: 0 },
  ownLabel: 'Worcestershire',
  benchmarkLabel: 'England',
  width: 832,
};

describe('toRangeModel', () => {
  it('runs from lowest to highest, and marks a year without figures', () => {
    const model = toRangeModel({
      ...input,
      rows: [
        { id: '2019', label: '2019', own: { low: 62, high: 74 }, benchmark: { low: 66, high: 70 } },
        { id: '2020', label: '2020' },
      ],
    });
    expect(model.kind === 'range' && model.marks.map(({ text, own }) => [text, own !== undefined])).toEqual([
      ['62 to 74', true],
      ['x', false],
    ]);
  });

  it('draws lowest and highest in one place where they are equal', () => {
    const model = toRangeModel({ ...input, rows: [{ id: 'a', label: '2019', own: { low: 70, high: 70 } }] });
    expect(model.kind === 'range' && model.marks[0]?.own?.x1 === model.marks[0]?.own?.x2).toBe(true);
  });

  it('says so where there is no range', () => {
    expect(
      toRangeModel({ ...input, rows: [{ id: 'a', label: '2019', benchmark: { low: 1, high: 2 } }] }),
    ).toMatchObject({ kind: 'refused' });
  });
});
