import { describe, expect, it } from 'vitest';
import type { Verdict } from '#domain/editions/edition.ts';
import { aPoint, type Cell, COUNT, PERCENT } from '#tests/pictures/figures.ts';
import { type RankedInput, type RankedRow, toRankedModel } from './rankedModel.ts';

const row = (label: string, cell: Cell, verdict?: Verdict): RankedRow => ({
  id: label,
  label,
  point: aPoint('CY2024', cell, label),
  ...(verdict && { verdict }),
});
const drawn = (input: Partial<RankedInput> & { rows: readonly RankedRow[] }) => {
  const model = toRankedModel({ measure: PERCENT, width: 972, ...input });
  if (model.kind === 'refused') throw new Error(model.title);
  return model;
};

describe('toRankedModel', () => {
  const rows = [
    row('Devon', [41, 1277], 'worse'),
    row('Dorset', [287, 585], 'similar'),
    row('Essex', 'c'),
    row('Ashford', [41, 1277]),
  ];

  it('orders by value, equal ones by name, and those without a figure last with the reason', () => {
    const { marks } = drawn({ rows });
    expect(marks.map(({ id, value }) => `${id} ${value}`)).toEqual([
      'Dorset 49.1',
      'Ashford 3.2',
      'Devon 3.2',
      'Essex c',
    ]);
    expect(marks[3]).toMatchObject({ missing: 'withheld to protect children' });
    expect(marks[3]?.x).toBeUndefined();
  });

  it('prints n of d at the right where there is room, and leaves it to the table where there is none', () => {
    expect(drawn({ rows }).marks[0]?.counts).toBe('287 of 585');
    expect(drawn({ rows, width: 343 }).marks.every(({ counts }) => counts === undefined)).toBe(true);
  });

  it('sets each mark on its interval', () => {
    const [first] = drawn({ rows }).marks;
    expect(first?.whisker?.x1).toBeLessThan(first?.x ?? 0);
    expect(first?.whisker?.x2).toBeGreaterThan(first?.x ?? 0);
  });

  it('draws stems only from 0 and where nothing has an interval', () => {
    const days = { measure: { ...COUNT, unit: 'days', kind: 'mean' as const } };
    expect(drawn({ ...days, rows: [row('a', 66), row('b', 14)] }).hasStems).toBe(true);
    expect(drawn({ ...days, rows: [row('a', 66), row('b', 60)] }).hasStems).toBe(false);
    expect(drawn({ rows }).hasStems).toBe(false);
  });

  it('says where a cut axis starts', () => {
    expect(drawn({ rows: [row('a', 68), row('b', 62)] }).axisStart).toMatch(/^The axis starts at 6\d\.$/);
    expect(drawn({ rows }).axisStart).toBeUndefined();
  });

  it('keeps the names of close lines apart', () => {
    const benchmarks = [
      { id: 'e', label: 'England', role: 'national', amount: 45.9 },
      { id: 'w', label: 'West Midlands', role: 'region', amount: 44 },
    ] as const;
    expect(drawn({ rows, benchmarks }).benchmarks.map(({ text, anchor }) => `${text} ${anchor}`)).toEqual([
      'West Midlands 44.0 end',
      'England 45.9 start',
    ]);
  });

  it('takes two lines for a long name', () => {
    const narrow = drawn({ width: 343, rows: [row('Nottingham and Nottinghamshire', 56), row('Essex', 14)] });
    expect(narrow.marks[0]?.name).toHaveLength(2);
    expect(narrow.marks[0]?.height).toBeGreaterThan(29);
  });

  it.each<[string, readonly Cell[], string]>([
    ['all withheld', ['c', 'c'], 'Every figure here is withheld'],
    ['none there', ['x', 'x'], 'No figures here'],
  ])('says so where nothing can be drawn: %s', (_, cells, title) => {
    const model = toRankedModel({ measure: PERCENT, width: 972, rows: cells.map((cell, i) => row(String(i), cell)) });
    expect(model).toMatchObject({ kind: 'refused', title });
  });

  it('draws one place, and places that are all equal', () => {
    expect(drawn({ rows: [row('a', 37.2)] }).marks).toHaveLength(1);
    const equal = drawn({ rows: [row('a', 50), row('b', 50)] }).marks;
    expect(equal[0]?.x).toBe(equal[1]?.x);
    expect(Number.isFinite(equal[0]?.x)).toBe(true);
  });
});
