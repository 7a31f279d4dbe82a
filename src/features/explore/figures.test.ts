import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { toPeriod } from '#domain/period.ts';
import { toCsv } from '#export/csv.ts';
import { selectHandedIn, toFigureRows } from '#export/figuresCsv.ts';
import { toTsv } from '#export/tsv.ts';
import { parseHash } from '#state/viewUrl.ts';
import { aFramework, COUNTY, EDITION, SOUTH } from '#tests/support/aFramework.ts';
import { toCellNote } from './cellNote.ts';
import { toGap } from './cells.ts';
import { selectShown } from './exploreCsv.ts';
import { toExploreGrid, toExploreTable } from './exploreModel.ts';
import { toPickedTerms } from './pickedGaps.ts';
import { toPickedModel } from './pickedModel.ts';
import { toQuickVerdict } from './quickVerdict.ts';
import { findNode } from './visibleRows.ts';

const SOURCE = {
  id: 'dfe',
  title: 'Results',
  publisher: '=DfE',
  route: 'file',
  columns: { percent: 'pt_gld' },
} as const;
const PERIOD = toPeriod('AY2021-22').id;

function open(query = '', changes: Partial<Dataset> = {}) {
  const dataset = aFramework({
    provenance: {
      sources: [SOURCE],
      default: 'dfe',
      cells: new Map(),
      lines: Array.from({ length: 48 }, (_, i) => i + 2),
    },
    ...changes,
  });
  const { filters } = parseHash(`#/explore/good-level${query === '' ? '' : `?${query}`}`).view;
  const table = toExploreTable(dataset, filters, { edition: EDITION, home: COUNTY, isNarrow: false });
  const grid = toExploreGrid(table, filters, 'Good level');
  const node = (id: string) => {
    const found = findNode(table.tree, id);
    if (found === undefined) throw new Error(`No row ${id}`);
    return found;
  };
  const note = (row: string, part: string) => {
    const column = grid.columns.find(({ id }) => id === `AY2021-22.${part}`);
    const found = grid.rows.find(({ id }) => id === row);
    if (column === undefined || found === undefined) throw new Error(`No cell ${row} ${part}`);
    return toCellNote(table.cells, found, column);
  };
  return { dataset, table, grid, node, note };
}

const CONTEXT = {
  partnership: 'Testshire',
  edition: 'April 2026',
  asAt: '2026-04-13',
  isIllustrative: false,
  levelOf: () => 'district' as const,
};

function readCsv(rows: ReturnType<typeof toFigureRows>): Record<string, string>[] {
  return parse([...toCsv(rows)].join(''), { bom: true, columns: true }) as Record<string, string>[];
}

describe('a download', () => {
  const { table, grid } = open();

  it('has one row for every figure shown, with its symbol in a column of its own', () => {
    const rows = readCsv(toFigureRows(table.cube.dataset, selectShown(table, grid.rows), CONTEXT));
    const own = grid.rows.filter(({ isOwn }) => isOwn);
    expect(rows).toHaveLength(own.length * 4);
    expect(rows.filter(({ symbol }) => symbol === 'c')).toEqual([
      expect.objectContaining({
        geography_code: 'E07000001',
        group: 'others',
        value: '',
        symbol_meaning: 'withheld to protect children',
      }),
    ]);
  });

  it('names source, line of the return and edition, and holds numbers as numbers', () => {
    const rows = readCsv(toFigureRows(table.cube.dataset, selectShown(table, grid.rows), CONTEXT));
    const county = rows.find(
      (row) => row.geography_code === COUNTY && row.group === 'total' && row.period_id === PERIOD,
    );
    expect(county).toMatchObject({
      value: '68',
      symbol: '',
      numerator: '612',
      denominator: '900',
      source: "'=DfE, Results",
      source_column: 'pt_gld',
      return_line: '23',
      edition: 'April 2026',
      figures_as_at: '2026-04-13',
      illustrative: '',
    });
  });

  it('of everything has each cell that was handed in once, and says where it is made up', () => {
    const rows = readCsv(
      toFigureRows(table.cube.dataset, selectHandedIn(table.cube.dataset), { ...CONTEXT, isIllustrative: true }),
    );
    expect(rows).toHaveLength(3 * 4 * 4 * 3);
    expect(new Set(rows.map(({ illustrative }) => illustrative))).toEqual(new Set(['illustrative']));
  });

  it('copies the grid as it stands: heads, indented rows, symbols', () => {
    const lines = toTsv(grid).split('\n');
    expect(lines[0]).toBe(['', 'To 2018/19, %', 'Not available', 'From 2020/21, %', '', '', '', '', ''].join('\t'));
    expect(lines.find((line) => line.startsWith('\u2003South'))).toBe(
      ['\u2003South', '66.0', 'x', '66.0', '800', '528', '66.0', '62.6 to 69.2', 'Worse'].join('\t'),
    );
  });
});

describe('what is said of a cell', () => {
  it('is why it is withheld, and never that it is zero', () => {
    const { note } = open();
    expect(note('E07000001.others', 'value')).toMatchObject({
      symbol: 'c',
      title: 'Good level, E07000001, others, 2021/22',
      text: expect.stringContaining('It is not zero'),
    });
  });

  it('is what it is, where it stands in the return, and what the papers say of it', () => {
    const statement = {
      id: 's',
      text: 'The report gives 67.9%.',
      periodText: '2021/22',
      source: 'dfe',
      place: 'KPI 3',
      quote: '67.9',
      measure: 'percent' as never,
      geography: COUNTY,
      period: PERIOD,
      value: 67.9,
    };
    const { note } = open('', {
      statements: [statement],
      anchoredNotes: [
        { geography: COUNTY, text: 'Four children have no known district.' },
        { geography: SOUTH, text: 'Not of the county.' },
      ],
    });
    expect(note(COUNTY, 'value')).toMatchObject({
      text: '68.0%: 612 of 900.',
      line: 23,
      columnName: 'pt_gld',
      notes: ['Four children have no known district.'],
      statements: [statement],
    });
    expect(note(COUNTY, 'numerator')).toMatchObject({
      title: 'At a good level, E10000034, 2021/22',
      text: '612 children.',
    });
  });

  it('is how it stands, for a verdict', () => {
    expect(open().note('E07000002', 'verdict')?.text).toBe('Worse than England: 4.0 points lower (0.8 to 7.4).');
  });
});

it('finds the same verdict in short as in full, for every cell', () => {
  const { table } = open();
  const { cells } = table;
  for (const position of selectHandedIn(table.cube.dataset)) {
    const gap = toGap(cells, position);
    const full = gap === undefined ? undefined : gap.kind === 'refused' ? 'not_comparable' : gap.verdict;
    expect(toQuickVerdict(cells, position)).toBe(full);
  }
});

describe('picked rows', () => {
  it('have their gap with its interval where nobody can be in both', () => {
    const { table, node } = open();
    const model = toPickedModel(table, [node('E07000001'), node('E07000002')], undefined, undefined);
    expect(model).toMatchObject({ kind: 'picked', benchmark: { label: 'Testshire', amount: 68 } });
    if (model.kind === 'refused') throw new Error(model.text);
    expect(toPickedTerms(model)).toEqual([
      { term: 'Gap, South to North', text: '2.0 points', isStrong: true },
      { term: '95% interval', text: '−2.8 to 6.8' },
      { term: 'Sum of picked rows', text: 'not added: shares and rates have no sum' },
    ]);
  });

  it('have no interval where groups may share children', () => {
    const { table, node } = open();
    const model = toPickedModel(table, [node('E07000002.meals'), node('E07000002.others')], undefined, undefined);
    if (model.kind === 'refused') throw new Error(model.text);
    expect(toPickedTerms(model)[1]).toEqual({ term: '95% interval', text: 'none: the rows may share children' });
  });

  it('are the rows inside the one where the reader is, while none is picked', () => {
    const { table, node } = open();
    const model = toPickedModel(table, [], node('E07000002'), undefined);
    expect(model).toMatchObject({
      isPicked: false,
      title: 'Good level, South: from 64.0% for others to 65.0% for meals in 2021/22',
    });
  });

  it('are refused one scale where they are of several measures or times', () => {
    const periods = open('rows=geography,period&cols=measure');
    const ofYears = ['E07000001.AY2021-22', 'E07000001.AY2020-21'].map(periods.node);
    expect(toPickedModel(periods.table, ofYears, undefined, undefined)).toMatchObject({
      kind: 'refused',
      title: 'Rows of several periods are not drawn on one scale',
    });
  });

  it('are never added up: counts are refused a sum too', () => {
    const { table, node } = open('at=measure:number&rows=geography', {});
    const model = toPickedModel(table, [node('E07000001'), node('E07000002')], undefined, undefined);
    if (model.kind === 'refused') throw new Error(model.text);
    expect(toPickedTerms(model).at(-1)?.text).toMatch(/^not added/);
  });
});
