import { describe, expect, it } from 'vitest';
import { known } from '#domain/value.ts';
import { type GridColumn, toCellText, toHeadRows, toNextSort } from '#grid/gridModel.ts';

function column(id: string, heads: readonly string[], changes: Partial<GridColumn> = {}): GridColumn {
  return { id, label: id, heads, kind: 'number', widthPx: 80, ...changes };
}

describe('heads', () => {
  it('are shared by neighbours under the same heads, and only by neighbours', () => {
    const rows = toHeadRows([
      column('a', ['To 2018/19']),
      column('b', ['To 2018/19']),
      column('c', ['Not collected'], { isGap: true }),
      column('d', ['From 2021/22', '2021/22'], { startsBreak: true }),
      column('e', ['From 2021/22', '2022/23']),
      column('f', ['From 2021/22', '2022/23']),
    ]);
    expect(rows.map((row) => row.map(({ label, span }) => [label, span]))).toEqual([
      [
        ['To 2018/19', 2],
        ['Not collected', 1],
        ['From 2021/22', 3],
      ],
      [
        ['', 2],
        ['', 1],
        ['2021/22', 1],
        ['2022/23', 2],
      ],
    ]);
    expect(rows[0]?.[1]).toMatchObject({ isGap: true, startsBreak: false });
    expect(rows[0]?.[2]).toMatchObject({ startsBreak: true });
  });

  it('never span a break', () => {
    const [row] = toHeadRows([column('a', ['%']), column('b', ['%'], { startsBreak: true })]);
    expect(row?.map(({ span }) => span)).toEqual([1, 1]);
  });

  it('have no row where no column has any', () => {
    expect(toHeadRows([column('a', [])])).toEqual([]);
  });
});

it('prints a mark behind its number and a symbol in place of one', () => {
  expect(toCellText({ kind: 'value', value: known(46.8, 'p'), text: '46.8' })).toBe('46.8 p');
  expect(toCellText({ kind: 'value', value: { kind: 'suppressed' }, text: '' })).toBe('c');
  expect(toCellText({ kind: 'verdict', verdict: 'worse', word: 'Worse' })).toBe('Worse');
  expect(toCellText({ kind: 'blank' })).toBe('');
});

it('sorts up, then down, then not at all', () => {
  const up = toNextSort(undefined, 'a');
  const down = toNextSort(up, 'a');
  expect([up, down, toNextSort(down, 'a')]).toEqual([
    { column: 'a', isDescending: false },
    { column: 'a', isDescending: true },
    undefined,
  ]);
  expect(toNextSort(down, 'b')).toEqual({ column: 'b', isDescending: false });
});
