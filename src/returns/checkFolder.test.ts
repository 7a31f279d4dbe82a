import { describe, expect, it } from 'vitest';
import { aReturn, toBytes } from '#tests/support/aReturn.ts';
import { checkFolder } from './checkFolder.ts';

const PARTNERSHIP = {
  id: 'worcestershire',
  name: 'Worcestershire',
  illustrative: false,
  contact: { name: 'Board', url: 'https://example.org' },
  home: 'E10000034',
  districts: ['E07000234'],
  geographies: [
    { code: 'E92000001', name: 'England', level: 'national' },
    { code: 'E10000034', name: 'Worcestershire', level: 'county', parent: 'E92000001' },
    { code: 'E07000234', name: 'Bromsgrove', level: 'district', parent: 'E10000034' },
  ],
  comparators: [{ id: 'england', label: 'England', kind: 'national', for: ['county'], members: ['E92000001'] }],
  priorities: [{ id: 'best-start', title: 'Best start in life' }],
  headlines: [
    {
      id: 'gld',
      title: 'Good level',
      measure: 'gld_percent',
      dataset: 'gld',
      priority: 'best-start',
      at: { sex: 'total' },
    },
  ],
};

const BOARD = {
  label: 'September 2024',
  meeting: '2024-09-30',
  asAt: '2024-09-13',
  published: '2024-09-20T09:00:00Z',
  commentary: [
    {
      measure: 'gld_percent',
      what: 'Up.',
      why: '',
      evidence: 'data',
      soWhat: '',
      next: '',
      author: '',
      role: 'Analyst',
      date: '2024-09-13',
      source: 'eyfsp',
    },
  ],
};

type Files = Record<string, unknown>;

function toFolder(changes: Files = {}, prefix = ''): Map<string, Uint8Array> {
  const { data, meta, measure } = aReturn();
  const files: Files = {
    'partnership.json': PARTNERSHIP,
    'boards/2024-09.json': BOARD,
    'gld/data.csv': data.bytes,
    'gld/data.meta.csv': meta?.bytes,
    'gld/measure.json': measure?.bytes,
    ...changes,
  };
  return new Map(
    Object.entries(files).flatMap(([name, file]): [string, Uint8Array][] => {
      if (file === undefined) return [];
      return [
        [
          `${prefix}${name}`,
          file instanceof Uint8Array ? file : toBytes(typeof file === 'string' ? file : JSON.stringify(file, null, 1)),
        ],
      ];
    }),
  );
}

const told = async (changes: Files) =>
  (await checkFolder(toFolder(changes))).issues.map((i) => `${i.code} ${i.file} ${i.columnName ?? '-'} ${i.found}`);

describe('checkFolder', () => {
  it.each(['', 'returns/worcestershire/'])('accepts a sound folder, wherever it lies ("%s")', async (prefix) => {
    const { issues, isAccepted, partnership, boards, datasets } = await checkFolder(toFolder({}, prefix));

    expect(issues).toEqual([]);
    expect(isAccepted).toBe(true);
    expect(partnership?.id).toBe('worcestershire');
    expect([...boards.keys()]).toEqual(['2024-09']);
    expect(datasets.get('gld')?.accepted?.table.rows).toBe(18);
  });

  it('does not depend on the order of the files', async () => {
    const broken = { 'gld/data.csv': 'a,b\n1,2\n', 'partnership.json': { ...PARTNERSHIP, home: 'E10000035' } };
    const files = toFolder(broken);
    const reversed = new Map([...files].reverse());

    expect(await checkFolder(reversed)).toEqual(await checkFolder(files));
  });

  it.each<[string, Files, ...string[]]>([
    ['no partnership.json', { 'partnership.json': undefined }, 'partnership_missing partnership.json - no such file'],
    ['a dataset without data', { 'gld/data.csv': undefined }, 'data_missing gld/data.csv - no such file'],
    ['a file that nothing reads', { 'gld/notes.docx': 'x' }, 'file_unexpected gld/notes.docx - "notes.docx"'],
    [
      'an old workbook instead of the data file',
      { 'gld/data.csv': undefined, 'gld/data.xls': 'x' },
      'workbook_kind gld/data.xls - an old Excel file (.xls)',
    ],
    ['a data file and a workbook', { 'gld/data.xlsx': 'x' }, 'file_twice gld/data.xlsx - "data.xlsx"'],
    [
      'a later hand-in as a file and as a workbook',
      { 'gld/data@2024-08-01.csv': aReturn().data.bytes, 'gld/data@2024-08-01.xlsx': 'x' },
      'file_twice gld/data@2024-08-01.xlsx - "data@2024-08-01.xlsx"',
      'same_as_before gld/data@2024-08-01.csv - the same figures',
    ],
    ['a name that is a device', { 'con/data.csv': 'x' }, 'file_name_unsafe con/data.csv - "data.csv"'],
    ['a path that leads out', { '../gld/data.csv': 'x' }, 'file_name_unsafe ../gld/data.csv - "data.csv"'],
    ['markup in a file name', { 'gld/<script>.csv': 'x' }, 'file_name_unsafe gld/<script>.csv - "<script>.csv"'],
    [
      'a home that is not listed',
      { 'partnership.json': { ...PARTNERSHIP, home: 'E10000035' } },
      'name_unknown partnership.json home "E10000035"',
    ],
    [
      'a member that is not listed',
      {
        'partnership.json': {
          ...PARTNERSHIP,
          comparators: [{ ...PARTNERSHIP.comparators[0], members: ['E92000002'] }],
        },
      },
      'name_unknown partnership.json comparators[0].members[0] "E92000002"',
    ],
    [
      'a code that nobody gave out',
      {
        'partnership.json': {
          ...PARTNERSHIP,
          geographies: [...PARTNERSHIP.geographies, { code: 'E12000011', name: 'Nowhere', level: 'region' }],
        },
      },
      'geography_code_range partnership.json geographies[3].code "E12000011"',
    ],
    [
      'a policy that would not protect',
      {
        'partnership.json': {
          ...PARTNERSHIP,
          policies: {
            ours: {
              title: 'Ours',
              dated: '2024-01-01',
              counts: 'people',
              suppress: [1, 5],
              zeroIsShown: true,
              complement: true,
              minDenominator: 0,
              roundBase: 5,
              percentFrom: 'rounded',
              secondary: true,
              groupDisclosure: true,
            },
          },
        },
      },
      'policy_fault partnership.json policies.ours "ours"',
    ],
    ['no metadata', { 'gld/data.meta.csv': undefined }, 'meta_missing gld/data.meta.csv - no such file'],
    ['no measure.json', { 'gld/measure.json': undefined }, 'measure_missing gld/measure.json - no such file'],
    [
      'a dataset of no priority',
      { 'gld/measure.json': new TextDecoder().decode(aReturn().measure?.bytes).replace('best-start', 'other') },
      'topic_unknown gld/measure.json topic "other"',
    ],
    [
      'a place twice',
      { 'partnership.json': { ...PARTNERSHIP, geographies: [...PARTNERSHIP.geographies, PARTNERSHIP.geographies[0]] } },
      'id_repeated partnership.json geographies[3].code "E92000001"',
    ],
    [
      'a headline of no measure',
      { 'partnership.json': { ...PARTNERSHIP, headlines: [{ ...PARTNERSHIP.headlines[0], measure: 'gld' }] } },
      'name_unknown partnership.json headlines[0].measure "gld"',
    ],
    [
      'a headline at no category',
      { 'partnership.json': { ...PARTNERSHIP, headlines: [{ ...PARTNERSHIP.headlines[0], at: { sex: 'all' } }] } },
      'name_unknown partnership.json headlines[0].at.sex "all"',
    ],
    [
      'a headline of no priority',
      { 'partnership.json': { ...PARTNERSHIP, headlines: [{ ...PARTNERSHIP.headlines[0], priority: 'start' }] } },
      'name_unknown partnership.json headlines[0].priority "start"',
    ],
    [
      'a board about no measure',
      { 'boards/2024-09.json': { ...BOARD, commentary: [{ ...BOARD.commentary[0], measure: 'gld' }] } },
      'name_unknown boards/2024-09.json commentary[0].measure "gld"',
    ],
    [
      'a board with no source',
      { 'boards/2024-09.json': { ...BOARD, commentary: [{ ...BOARD.commentary[0], source: 'paper' }] } },
      'name_unknown boards/2024-09.json commentary[0].source "paper"',
    ],
    [
      'a board after its own meeting',
      { 'boards/2024-09.json': { ...BOARD, asAt: '2024-10-01' } },
      'dates_in_wrong_order boards/2024-09.json asAt "2024-10-01"',
    ],
    [
      'a policy that there is not',
      { 'gld/measure.json': new TextDecoder().decode(aReturn().measure?.bytes).replace('as-published', 'as-printed') },
      'name_unknown gld/measure.json policy "as-printed"',
    ],
  ])('tells %s', async (_, changes, ...issues) => {
    expect(await told(changes)).toEqual(issues);
  });

  it('tells a measure that two datasets claim, once', async () => {
    const { data, meta, measure } = aReturn();
    const again = {
      'gld-again/data.csv': data.bytes,
      'gld-again/data.meta.csv': meta?.bytes,
      'gld-again/measure.json': measure?.bytes,
    };

    expect(await told(again)).toEqual([
      'measure_id_repeated gld/measure.json measures.gld_percent "gld_percent"',
      'measure_id_repeated gld/measure.json measures.gld_children "gld_children"',
    ]);
  });

  it('tells a period that no board could know yet', async () => {
    const text = new TextDecoder()
      .decode(aReturn().data.bytes)
      .replaceAll('202223', '202526')
      .replaceAll('202122', '202425');

    expect(await told({ 'gld/data.csv': text })).toContain('period_future gld/data.csv time_period "202526"');
  });

  it('takes the name and the parent that the partnership gives, and tells where the file differs', async () => {
    const text = new TextDecoder().decode(aReturn().data.bytes);
    const [england, county, district] = PARTNERSHIP.geographies;
    const renamed = { ...PARTNERSHIP, geographies: [england, county, { ...district, name: 'Bromsgrove District' }] };
    const shropshire = { code: 'E06000051', name: 'Shropshire', level: 'county' };
    const moved = { ...PARTNERSHIP, geographies: [england, county, { ...district, parent: 'E06000051' }, shropshire] };

    expect(await told({ 'gld/data.csv': text, 'partnership.json': renamed })).toEqual([
      'geography_other_name gld/data.csv lad_name "Bromsgrove"',
    ]);
    expect(await told({ 'gld/data.csv': text, 'partnership.json': moved })).toEqual([
      'geography_other_parent gld/data.csv new_la_code "E10000034"',
    ]);
  });

  it('accepts made-up codes of an illustrative partnership only', async () => {
    const text = new TextDecoder().decode(aReturn().data.bytes).replaceAll('E07000234', 'E99000001');
    const geographies = PARTNERSHIP.geographies.slice(0, 2);
    const partnership = { ...PARTNERSHIP, geographies, districts: [] };

    expect(await told({ 'gld/data.csv': text, 'partnership.json': partnership })).toEqual([
      'geography_code_form gld/data.csv lad_code "E99000001"',
    ]);
    expect(await told({ 'gld/data.csv': text, 'partnership.json': { ...partnership, illustrative: true } })).toEqual(
      [],
    );
  });

  it('takes a known code at its own level only', async () => {
    const text = new TextDecoder()
      .decode(aReturn().data.bytes)
      .replaceAll('E10000034,Worcestershire,,,', 'E07000234,Worcestershire,,,');

    expect(await told({ 'gld/data.csv': text })).toEqual(['geography_code_form gld/data.csv new_la_code "E07000234"']);
  });

  it('reads an old code as its successor, and says so', async () => {
    const text = new TextDecoder().decode(aReturn().data.bytes).replaceAll('E07000234', 'E07000233');
    const geographies = PARTNERSHIP.geographies.map((g) =>
      g.code === 'E07000234' ? { ...g, replaces: ['E07000233'] } : g,
    );
    const files = toFolder({ 'gld/data.csv': text, 'partnership.json': { ...PARTNERSHIP, geographies } });
    const { issues, datasets } = await checkFolder(files);

    expect(issues.map((i) => `${i.severity} ${i.code} ${i.line}`)).toEqual(['warning geography_replaced 14']);
    expect(datasets.get('gld')?.accepted?.table.geographies[2]).toEqual({
      code: 'E07000234',
      name: 'Bromsgrove',
      level: 'district',
      parent: 'E10000034',
    });
  });
});
