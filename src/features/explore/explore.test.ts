import { describe, expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { toPeriod } from '#domain/period.ts';
import { toCellText, toHeadRows } from '#grid/gridModel.ts';
import { parseHash } from '#state/viewUrl.ts';
import { aBreakdown } from '#tests/support/aDataset.ts';
import { aFramework, COUNTY, EDITION } from '#tests/support/aFramework.ts';
import { toBreadcrumb } from './crumbs.ts';
import { toExploreGrid, toExploreTable } from './exploreModel.ts';
import { selectHere } from './here.ts';
import { readRowState, togglePick, toggleRow, writeRowState } from './rowState.ts';
import { countRows, findNode } from './visibleRows.ts';

function open(query = '', dataset = aFramework(), isNarrow = false) {
  const { filters } = parseHash(`#/explore/good-level${query === '' ? '' : `?${query}`}`).view;
  const table = toExploreTable(dataset, filters, { edition: EDITION, home: COUNTY, isNarrow });
  return { table, filters, grid: toExploreGrid(table, filters, 'Good level') };
}

function rowsOf(query = '', dataset?: Dataset): string[] {
  return open(query, dataset).grid.rows.map(({ label, depth }) => `${'· '.repeat(depth)}${label}`);
}

function cellsOf(row: string, query = '', dataset?: Dataset): string[] {
  const { grid } = open(query, dataset);
  const found = grid.rows.find(({ label }) => label === row);
  if (found === undefined) throw new Error(`No row ${row}`);
  return grid.columns.map((column) => toCellText(grid.toCell(found, column)));
}

describe('columns', () => {
  it('stand under their framework, with a double line between, and say what was not collected', () => {
    const { grid } = open();
    expect(toHeadRows(grid.columns).map((row) => row.map(({ label, span }) => `${label}×${span}`))).toEqual([
      ['To 2018/19, %×1', 'Not available×1', 'From 2020/21, %×6'],
      ['×1', '×1', '×1', '2021/22×5'],
    ]);
    expect(grid.columns.map(({ label }) => label)).toEqual(
      '2018/19|2019/20|2020/21|Children|Number|%|95% interval|Against England'.split('|'),
    );
    expect(grid.columns.map(({ startsBreak }) => startsBreak === true).indexOf(true)).toBe(2);
  });

  it('call a gap what a note calls it', () => {
    const anchoredNotes = [{ period: toPeriod('AY2019-20').id, text: 'Not collected because of the pandemic.' }];
    const { grid } = open('', aFramework({ anchoredNotes }));
    expect(grid.columns[1]).toMatchObject({ heads: ['Not collected'], isGap: true });
  });

  it('hold counts, interval and verdict beside the figure', () => {
    expect(cellsOf('Testshire')).toEqual(['68.0', 'x', '68.0', '900', '612', '68.0', '64.9 to 71.0', 'Similar']);
    expect(cellsOf('England').at(-1)).toBe('');
  });

  it('stand newest first on a phone, with the break on the other side', () => {
    const { grid } = open('', aFramework(), true);
    expect(grid.columns.map(({ label }) => label).slice(-3)).toEqual(['2020/21', '2019/20', '2018/19']);
    expect(grid.columns.find(({ startsBreak }) => startsBreak)?.label).toBe('2019/20');
  });

  it('are as many as the reader asks for', () => {
    expect(open('cols=period,values').grid.columns.map(({ label }) => label)).toEqual(
      '2018/19|2019/20|2020/21|2021/22'.split('|'),
    );
    expect(open('cols=period,full&from=AY2020-21').grid.columns).toHaveLength(2 + 5);
    expect(open('rows=geography&cols=group').grid.columns.map(({ label }) => label)).toContain('95% interval');
  });
});

describe('rows', () => {
  it('are places, districts inside the county, groups inside their place, and only those with figures', () => {
    const groups = ['· · meals', '· · others'];
    expect(rowsOf()).toEqual(
      ['England', 'Testshire', '· South', groups, '· North', groups, '· Testshire by group', groups].flat(),
    );
    expect(countRows(open().table.tree)).toBe(11);
  });

  it('are opened and shut by the address', () => {
    expect(rowsOf('rows=geography,group,shut:E10000034')).toEqual(['England', 'Testshire']);
    expect(rowsOf('rows=geography,group,shut:E07000001').filter((row) => row === '· · meals')).toHaveLength(2);
    expect(rowsOf('rows=geography')).toEqual(['England', 'Testshire', '· South', '· North']);
  });

  it('are turned round when groups come first; a group that holds areas is a heading', () => {
    expect(rowsOf('rows=group,geography').slice(0, 5)).toEqual([
      'total',
      '· England',
      '· Testshire',
      '· · South',
      '· · North',
    ]);
    expect(cellsOf('meals', 'rows=group,geography')).toEqual(['', '', '', '', '', '', '', '']);
  });

  it('are narrowed to chosen districts and one category', () => {
    expect(rowsOf('rows=geography&districts=E07000002')).toEqual(['England', 'Testshire', '· South']);
    expect(rowsOf('at=group:meals&rows=geography')).toEqual(['England', 'Testshire', '· South', '· North']);
    expect(cellsOf('South', 'at=group:meals&rows=geography').at(2)).toBe('65.0');
  });

  it('are found by every word of their own name and of those that hold them', () => {
    expect(rowsOf('q=south')).toEqual(['Testshire', '· South', '· · meals', '· · others']);
    expect(rowsOf('q=NORTH%20others')).toEqual(['Testshire', '· North', '· · others']);
    expect(rowsOf('q=nowhere')).toEqual([]);
  });

  it('are found by what their cells hold', () => {
    expect(rowsOf('filter=withheld')).toEqual(['Testshire', '· North', '· · others']);
    expect(rowsOf('rows=geography&filter=worse')).toEqual(['Testshire', '· South', '· North']);
    expect(rowsOf('rows=geography&filter=better')).toEqual([]);
  });

  it('are not narrowed by a verdict where there is nothing to hold figures against', () => {
    const { cube, columns, ...rest } = open('rows=geography').table;
    const unjudged = { ...rest, cube, columns: columns.filter(({ part }) => part !== 'verdict') };
    const { filters } = parseHash('#/explore/good-level?rows=geography&filter=worse').view;
    expect(toExploreGrid(unjudged, filters, 'Good level').rows).toHaveLength(4);
  });

  it('are sorted inside the row that holds them, and rows without a number come last either way', () => {
    const [up, down] = ['sort=AY2021-22.value', 'sort=-AY2021-22.value'].map((sort) =>
      rowsOf(`rows=geography&${sort}`),
    );
    expect(up).toEqual(['Testshire', '· North', '· South', 'England']);
    expect(down).toEqual(['England', 'Testshire', '· South', '· North']);
    const groups = rowsOf('rows=geography,group&sort=-AY2021-22.value').filter((row) => row.startsWith('· · '));
    expect(groups.slice(-2)).toEqual(['· · meals', '· · others']);
    expect(rowsOf('rows=geography&sort=AY2021-22.verdict')[0]).toBe('Testshire');
  });
});

describe('layout', () => {
  it('puts a breakdown without a total in rows and fixes the place', () => {
    const dataset = aFramework({ breakdowns: [aBreakdown('plan', ['a', 'b', 'c'])] });
    const { table } = open('', dataset);
    expect(table.layout.rows).toEqual(['plan']);
    expect(rowsOf('', dataset)).toEqual(['a', 'b', 'c']);
    expect(cellsOf('a', '', dataset).at(2)).toBe('68.0');
    expect(cellsOf('a', 'at=geography:E92000001', dataset).at(2)).toBe('70.0');
  });

  it('ignores dimensions that the dataset does not have, and a dimension twice', () => {
    expect(open('rows=nothing,geography&cols=geography,measure').table.layout).toMatchObject({
      rows: ['geography'],
      columns: ['measure'],
    });
  });

  it('shows the newest period with figures where periods are not laid out', () => {
    expect(cellsOf('Testshire', 'rows=geography&cols=measure').slice(0, 3)).toEqual(['900', '612', '68.0']);
  });
});

describe('what is open and picked', () => {
  const { table } = open();
  const none = readRowState([]);

  it('is written into the address and read back', () => {
    const node = findNode(table.tree, 'E07000001');
    if (node === undefined) throw new Error('no row');
    const shut = toggleRow(none, node.id, true, true);
    const written = writeRowState(table.layout, ['geography', 'group'], togglePick(shut, 'E07000002.meals'));
    expect(written).toEqual(['geography', 'group', 'shut:E07000001', 'pick:E07000002.meals']);
    expect(readRowState(written)).toEqual({
      isAllOpen: false,
      opened: new Set(),
      shut: new Set(['E07000001']),
      picked: ['E07000002.meals'],
    });
  });

  it('goes back to nothing when undone', () => {
    const twice = toggleRow(toggleRow(none, 'E1', false, false), 'E1', true, false);
    expect(writeRowState(table.layout, [], twice)).toEqual([]);
    expect(togglePick(togglePick(none, 'E1'), 'E1').picked).toEqual([]);
  });

  it('leaves out what no address can hold', () => {
    expect(writeRowState(table.layout, [], togglePick(none, 'a, b'))).toEqual([]);
  });

  it('leads from the nation to the row, and back up by an address', () => {
    const here = selectHere(table, none, 'E07000001.meals');
    const crumbs = toBreadcrumb(table, here, EDITION);
    expect(crumbs.map(({ label }) => label)).toEqual(['England', 'Testshire', 'North', 'meals']);
    const back = writeRowState(table.layout, [], crumbs[1]?.state ?? none).join(',');
    expect(rowsOf(`rows=${back}`).filter((row) => row.startsWith('· · '))).toEqual([]);
  });
});
