import { describe, expect, test } from 'vitest';
import { toSizes } from '#domain/dataset.ts';
import { toGeographyCode } from '#domain/geography.ts';
import { toMeasureId } from '#domain/measure.ts';
import { toPeriod } from '#domain/period.ts';
import { known } from '#domain/value.ts';
import { aBreakdown, aDataset, aMeasure } from '#tests/support/aDataset.ts';
import { type PivotLayout, pivot, toPivotPosition } from './pivot.ts';

/** 2 measures × 2 places × 2 periods × (total, new, amended): each cell's amount is its position. */
const shape = {
  measures: ['percent', 'count'].map((id) => aMeasure({ id: toMeasureId(id) })),
  geographies: ['E1', 'E2'].map((code) => ({ code: toGeographyCode(code), name: code, children: [] })),
  periods: ['CY2023', 'CY2024'].map(toPeriod),
  breakdowns: [aBreakdown('plan', ['new', 'total', 'amended'], 'total')],
};
const length = toSizes(shape).reduce((product, size) => product * size, 1);
const dataset = aDataset(
  shape,
  Array.from({ length }, (_, i) => known(i)),
);

function table(layout: Partial<PivotLayout>): { rows: string[]; columns: string[]; amounts: (number | undefined)[][] } {
  const laid = pivot(dataset, { rows: [], columns: [], fixed: {}, ...layout });
  return {
    rows: laid.rows.map((row) => row.ids.join(' ')),
    columns: laid.columns.map((column) => column.ids.join(' ')),
    amounts: laid.rows.map((row) =>
      laid.columns.map((column) => dataset.cells.amountAt(toPivotPosition(laid, row, column))),
    ),
  };
}

describe('a pivot', () => {
  test('lays dimensions along rows and columns, the others where they stand by themselves', () => {
    expect(table({ rows: [{ dimension: 'geography' }], columns: [{ dimension: 'period' }] })).toEqual({
      rows: ['E1', 'E2'],
      columns: ['CY2023', 'CY2024'],
      amounts: [
        [1, 4],
        [7, 10],
      ],
    });
  });

  test('nests rows, the last dimension changing fastest', () => {
    const nested = table({ rows: [{ dimension: 'geography' }, { dimension: 'plan' }] });
    expect(nested.rows).toEqual(['E1 new', 'E1 total', 'E1 amended', 'E2 new', 'E2 total', 'E2 amended']);
    expect(nested.amounts.flat()).toEqual([3, 4, 5, 9, 10, 11]);
  });

  test('shows the members asked for in the order asked for, and those it lacks not', () => {
    const some = table({
      rows: [{ dimension: 'plan', ids: ['amended', 'other', 'new'] }],
      fixed: { measure: 'count', geography: 'E2', period: 'CY2023' },
    });
    expect(some.rows).toEqual(['amended', 'new']);
    expect(some.amounts.flat()).toEqual([20, 18]);
  });

  test('ignores a dimension that it lacks, and one that is named twice', () => {
    const twice = table({
      rows: [{ dimension: 'measure' }, { dimension: 'agency' }],
      columns: [{ dimension: 'measure' }],
    });
    expect(twice.rows).toEqual(['percent', 'count']);
    expect(twice.columns).toEqual(['']);
  });

  test('reaches every cell once', () => {
    const all = table({
      rows: [{ dimension: 'measure' }, { dimension: 'period' }],
      columns: [{ dimension: 'plan' }, { dimension: 'geography' }],
    });
    expect(all.amounts.flat().sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(Array.from({ length }, (_, i) => i));
  });
});
