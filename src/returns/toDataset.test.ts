import { describe, expect, it } from 'vitest';
import { toGeographyCode } from '#domain/geography.ts';
import { toMeasureId } from '#domain/measure.ts';
import { selectValue } from '#domain/observations/selectPoint.ts';
import type { PeriodId } from '#domain/period.ts';
import { known } from '#domain/value.ts';
import { aCheckedReturn, aPartnershipReturn, type RowOf } from '#tests/support/aCheckedReturn.ts';
import type { MeasureReturn } from './returnSchema.ts';
import { toDataset } from './toDataset.ts';

const PAPER = 'paper.txt';
const partnership = aPartnershipReturn();
const in2022 = { asAt: '2022-09-13', papers: [] as string[], partnership };
const in2026 = { asAt: '2026-04-13', papers: [PAPER], partnership };

const ROWS: RowOf[] = [
  { at: 'E92000001', in: 'AY2018-19', values: [71.8] },
  { at: 'E07000234', in: 'AY2018-19', values: [70] },
  { at: 'E10000034', in: 'AY2018-19', values: [72] },
  { at: 'E07000235', in: 'AY2018-19', values: [{ kind: 'suppressed' }] },
  { at: 'E10000034', in: 'AY2017-18', values: [{ kind: 'low' }] },
  { at: 'E10000034', in: 'AY2021-22', values: [66.2] },
  { at: 'E08000001', in: 'AY2021-22', values: [64] },
];
const VINTAGES: NonNullable<MeasureReturn['vintages']> = [
  { periods: ['AY2017-18' as PeriodId, 'AY2018-19' as PeriodId], published: '2019-11-28' },
  { periods: ['AY2021-22' as PeriodId, 'AY2021-22' as PeriodId], published: '2022-11-30' },
];

function read(dataset: ReturnType<typeof toDataset>, geography: string, period: string, measure = 'gld_percent') {
  if (dataset === undefined) throw new Error('no dataset');
  const key = {
    measure: toMeasureId(measure),
    geography: toGeographyCode(geography),
    period: period as PeriodId,
    at: {},
  };
  return selectValue(dataset, key);
}

describe('the cube of an edition', () => {
  const checked = aCheckedReturn({ measures: ['gld_percent'], rows: ROWS }, { vintages: VINTAGES, dueAfterMonths: 3 });

  it('orders geographies by the partnership, then by code, and periods by their end', () => {
    const dataset = toDataset(checked, in2026);
    expect(dataset?.geographies.map((g) => g.code)).toEqual([
      'E10000034',
      'E07000235',
      'E07000234',
      'E92000001',
      'E08000001',
    ]);
    expect(dataset?.periods.map((p) => p.id)).toEqual(['AY2017-18', 'AY2018-19', 'AY2021-22']);
  });

  it('names the districts of a county as its children, and nobody elsewhere', () => {
    const dataset = toDataset(checked, in2026);
    expect(dataset?.geographies.map((g) => g.children)).toEqual([['E07000235', 'E07000234'], [], [], [], []]);
  });

  it('keeps numbers, symbols and the line that they stand on', () => {
    const dataset = toDataset(checked, in2026);
    expect(read(dataset, 'E10000034', 'AY2021-22')).toEqual(known(66.2));
    expect(read(dataset, 'E07000235', 'AY2018-19')).toEqual({ kind: 'suppressed' });
    expect(read(dataset, 'E10000034', 'AY2017-18')).toEqual({ kind: 'low' });
    expect(dataset?.provenance.lines).toEqual([6, 4, 7, 0, 5, 0, 0, 3, 0, 0, 2, 0, 0, 0, 8]);
  });

  it('leaves out what was published later, and places and periods of which nothing is left', () => {
    const dataset = toDataset(checked, in2022);
    expect(dataset?.periods.map((p) => p.id)).toEqual(['AY2017-18', 'AY2018-19']);
    expect(dataset?.geographies.map((g) => g.code)).not.toContain('E08000001');
    expect(dataset?.cells.length).toBe(8);
  });

  it('is no dataset at all before anything of it was public', () => {
    expect(toDataset(checked, { ...in2022, asAt: '2019-01-01' })).toBeUndefined();
  });

  it('expects the next figures after the period that follows the newest', () => {
    expect(toDataset(checked, in2022)?.nextDue).toBe('2020-11-30');
    expect(toDataset(checked, in2026)?.nextDue).toBe('2023-11-30');
  });

  it('is renewed on the day of the newest publication that the edition knows', () => {
    expect(toDataset(checked, in2022)?.updated).toBe('2019-11-28T00:00:00Z');
    expect(toDataset(checked, in2026)?.updated).toBe('2022-11-30T00:00:00Z');
  });
});

describe('papers', () => {
  const sources = [
    { id: 'dfe', title: 'Results', publisher: 'DfE', url: 'https://example.org/', route: 'file' as const },
    { id: 'paper', title: 'Report', publisher: 'Board', document: PAPER, route: 'transcribed' as const },
  ];
  const statement = { periodText: '2021/22', place: 'p. 2', quote: '…', text: 'GLD was suspended' };
  const checked = aCheckedReturn(
    { measures: ['gld_percent'], rows: ROWS },
    {
      vintages: [
        ...VINTAGES,
        {
          geographies: [toGeographyCode('E07000234')],
          periods: ['AY2018-19' as PeriodId, 'AY2018-19' as PeriodId],
          document: PAPER,
        },
      ],
      provenance: {
        sources,
        default: 'dfe',
        cells: [{ geographies: [toGeographyCode('E07000234')], source: 'paper' }],
      },
      statements: [
        { ...statement, id: 's1', source: 'paper', period: 'AY2021-22' as PeriodId },
        { ...statement, id: 's2', source: 'dfe', period: 'AY2021-22' as PeriodId },
        { ...statement, id: 's3', source: 'dfe', period: 'AY2019-20' as PeriodId },
      ],
    },
  );

  it('give figures from the edition on that names them', () => {
    expect(toDataset(checked, in2022)?.geographies.map((g) => g.code)).not.toContain('E07000234');
    expect(toDataset(checked, { ...in2022, papers: [PAPER] })?.geographies.map((g) => g.code)).toContain('E07000234');
  });

  it('are named as the source of just those cells', () => {
    const dataset = toDataset(checked, in2026);
    expect([...(dataset?.provenance.cells ?? [])]).toEqual([[7, 'paper']]);
    expect(toDataset(checked, { ...in2022, papers: [] })?.provenance.sources.map((s) => s.id)).toEqual(['dfe']);
  });

  it('renew a dataset on the day on which a board first had them', () => {
    const paperDays = new Map([[PAPER, '2022-09-13']]);
    expect(toDataset(checked, { ...in2022, papers: [PAPER], paperDays })?.updated).toBe('2022-09-13T00:00:00Z');
    expect(toDataset(checked, { ...in2022, paperDays })?.updated).toBe('2019-11-28T00:00:00Z');
  });

  it('speak even of periods that are not published yet; other statements wait for their cells', () => {
    expect(toDataset(checked, { ...in2022, papers: [PAPER] })?.statements.map((s) => s.id)).toEqual(['s1', 's3']);
    expect(toDataset(checked, in2022)?.statements.map((s) => s.id)).toEqual(['s3']);
    expect(toDataset(checked, in2026)?.statements.map((s) => s.id)).toEqual(['s1', 's2', 's3']);
  });
});

describe('marks, breaks, events and notes', () => {
  const periods = ['AY2018-19' as PeriodId];
  const checked = aCheckedReturn(
    { measures: ['gld_percent'], rows: ROWS },
    {
      vintages: VINTAGES,
      marks: [
        { mark: 'p', periods: ['AY2018-19' as PeriodId, 'AY2021-22' as PeriodId], note: 'Provisional.' },
        { mark: 'u', geographies: [toGeographyCode('E07000234')], periods, note: 'Few children.' },
      ],
      breaks: [
        { at: 'AY2021-22' as PeriodId, kind: 'definition', text: 'New framework' },
        { at: 'AY2023-24' as PeriodId, kind: 'definition', text: 'Later' },
      ],
      events: [
        { id: 'e1', title: 'Before', on: '2022-01-01' },
        { id: 'e2', title: 'After', on: 'M2023-01' },
      ],
      notes: [
        { text: 'Not collected.', period: 'AY2019-20' as PeriodId },
        { text: 'Later.', period: 'AY2021-22' as PeriodId },
      ],
    },
  );

  it('stand beside numbers only, the weightier of two first', () => {
    const dataset = toDataset(checked, in2026);
    expect(read(dataset, 'E10000034', 'AY2018-19')).toEqual(known(72, 'p'));
    expect(read(dataset, 'E07000234', 'AY2018-19')).toEqual(known(70, 'u'));
    expect(read(dataset, 'E07000235', 'AY2018-19')).toEqual({ kind: 'suppressed' });
  });

  it('are told in notes, in the order in which they were handed in, as far as they were known', () => {
    expect(toDataset(checked, in2022)?.anchoredNotes).toEqual([
      { text: 'Not collected.', period: 'AY2019-20' },
      { text: 'Provisional.', period: 'AY2018-19' },
      { text: 'Few children.', geography: 'E07000234', period: 'AY2018-19' },
    ]);
    expect(toDataset(checked, in2026)?.anchoredNotes).toHaveLength(5);
  });

  it('leaves breaks and events of the future to later editions', () => {
    const dataset = toDataset(checked, in2022);
    expect(dataset?.breaks.map((b) => b.text)).toEqual(['New framework']);
    expect(dataset?.events.map((e) => e.id)).toEqual(['e1']);
  });
});

describe('codes and categories', () => {
  it('tells which places were handed in under a code of the past', () => {
    const rows = [{ at: 'E06000066', in: 'AY2021-22', values: [50] }];
    const checked = aCheckedReturn({ measures: ['gld_percent'], rows });
    const replaced = new Map([['E10000027', toGeographyCode('E06000066')]]);
    const dataset = toDataset({ ...checked, table: { ...checked.table, replaced } }, in2026);
    expect(dataset?.geographies).toEqual([{ code: 'E06000066', name: 'Somerset', children: [] }]);
    expect(dataset?.anchoredNotes).toEqual([
      { geography: 'E06000066', text: 'Handed in under the code E10000027, which E06000066 replaced.' },
    ]);
  });

  it('never shows a row with code z as a place', () => {
    const rows = [
      { at: 'z', in: 'AY2022-23', values: [60] },
      { at: 'E10000034', in: 'AY2022-23', values: [61] },
    ];
    expect(toDataset(aCheckedReturn({ measures: ['gld_percent'], rows }), in2026)?.geographies).toHaveLength(1);
  });

  it('puts the total of a breakdown first and drops categories that only come later', () => {
    const rows = [
      { at: 'E10000034', in: 'AY2018-19', by: ['boys'], values: [1] },
      { at: 'E10000034', in: 'AY2018-19', by: ['total'], values: [2] },
      { at: 'E10000034', in: 'AY2021-22', by: ['unknown'], values: [3] },
    ];
    const table = { measures: ['gld_percent'], rows, breakdowns: [{ id: 'sex', total: 'total' }] };
    const dataset = toDataset(aCheckedReturn(table, { vintages: VINTAGES }), in2022);
    expect(dataset?.breakdowns[0]?.categories.map((c) => c.id)).toEqual(['total', 'boys']);
    expect(read(dataset, 'E10000034', 'AY2018-19')).toEqual(known(2));
  });

  it('drops a measure that is not public yet, unless a shown one refers to it', () => {
    const rows = [{ at: 'E10000034', in: 'AY2018-19', values: [1, 2, 3] }];
    const later = (measure: string) => ({
      measures: [toMeasureId(measure)],
      periods: ['AY2018-19', 'AY2018-19'] as [PeriodId, PeriodId],
      published: '2024-01-01',
    });
    const measures = {
      gld_percent: {
        title: 'GLD',
        polarity: 'higher',
        kind: 'proportion',
        additive: false,
        denominator: toMeasureId('gld_children'),
      },
      gld_children: { title: 'Children', polarity: 'none', kind: 'count', additive: true },
      gld_number: { title: 'Number', polarity: 'none', kind: 'count', additive: true },
    } as const;
    const checked = aCheckedReturn(
      { measures: ['gld_number', 'gld_children', 'gld_percent'], rows },
      { measures, vintages: [later('gld_children'), later('gld_number')] },
    );
    const dataset = toDataset(checked, in2022);
    expect(dataset?.measures.map((m) => m.id)).toEqual(['gld_percent', 'gld_children']);
    expect(read(dataset, 'E10000034', 'AY2018-19', 'gld_percent')).toEqual(known(3));
    expect(read(dataset, 'E10000034', 'AY2018-19', 'gld_children')).toEqual({ kind: 'notAvailable' });
  });
});
