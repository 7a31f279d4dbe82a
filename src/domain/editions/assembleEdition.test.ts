import { describe, expect, test } from 'vitest';
import { parseEdition } from '#contract/parseFile.ts';
import { serialiseEdition } from '#contract/serialise.ts';
import type { Dataset } from '#domain/dataset.ts';
import { type Geography, toGeographyCode } from '#domain/geography.ts';
import { toMeasureId } from '#domain/measure.ts';
import { toPeriod } from '#domain/period.ts';
import { known, type Value } from '#domain/value.ts';
import { aDataset, aMeasure } from '#tests/support/aDataset.ts';
import { aBoard } from '#tests/support/anEdition.ts';
import { assembleEdition, type EditionInput } from './assembleEdition.ts';
import { toMeasureEntries } from './measureEntries.ts';
import { toPlaces } from './places.ts';
import { toLateItems } from './toLateItems.ts';

const HOME = toGeographyCode('E10000034');
const ENGLAND = toGeographyCode('E92000001');
const DISTRICT = toGeographyCode('E07000239');
const GEOGRAPHIES: readonly Geography[] = [
  { code: HOME, name: 'Worcestershire', level: 'county' },
  { code: ENGLAND, name: 'England', level: 'national' },
  { code: DISTRICT, name: 'Wyre Forest', level: 'district', parent: HOME },
];
const PERCENT = aMeasure({
  id: toMeasureId('gld_percent'),
  numerator: toMeasureId('gld_number'),
  denominator: toMeasureId('children'),
  aliases: ['gld'],
  interval: { lower: toMeasureId('gld_lower'), upper: toMeasureId('gld_upper'), method: 'Wilson', level: 0.95 },
});
const OTHERS = ['gld_number', 'children', 'gld_lower', 'gld_upper'].map((id) =>
  aMeasure({ id: toMeasureId(id), kind: 'count' }),
);

/** Each place's percentage, number at a good level and number of children, for one year a column. */
function gld(
  years: readonly string[],
  rows: Readonly<Record<string, readonly (readonly [number, number, number])[]>>,
): Dataset {
  const values = [0, 1, 2].flatMap((part) =>
    GEOGRAPHIES.flatMap(({ code }) =>
      years.map((_, y): Value | undefined => {
        const amount = rows[code]?.[y]?.[part];
        return amount === undefined ? undefined : known(amount);
      }),
    ),
  );
  return aDataset(
    {
      id: aDataset().id,
      title: 'Good level of development',
      measures: [PERCENT, ...OTHERS],
      geographies: GEOGRAPHIES.map(({ code, name }) => ({ code, name, children: [] })),
      periods: years.map(toPeriod),
      provenance: {
        sources: [{ id: 'dfe', title: 'EYFSP', publisher: 'Department for Education', route: 'file' }],
        default: 'dfe',
        cells: new Map(),
      },
    },
    values,
  );
}

const then = gld(['AY2021-22'], {
  [HOME]: [[65, 3960, 6094]],
  [ENGLAND]: [[65.2, 405723, 622583]],
  [DISTRICT]: [[64, 620, 968]],
});
const now = gld(['AY2021-22', 'AY2022-23'], {
  [HOME]: [
    [65, 3960, 6094],
    [62, 3780, 6094],
  ],
  [ENGLAND]: [
    [65.2, 405723, 622583],
    [67.2, 418000, 622000],
  ],
  [DISTRICT]: [
    [64, 620, 968],
    [55, 532, 968],
  ],
});

function input(datasets: readonly Dataset[], changes: Partial<EditionInput> = {}): EditionInput {
  return {
    id: '2022-12',
    label: 'December 2022',
    updated: '2022-12-01T09:00:00Z',
    meeting: '2022-12-14',
    asAt: '2022-12-01',
    partnership: {
      home: HOME,
      districts: [DISTRICT],
      geographies: GEOGRAPHIES,
      comparators: [
        { id: 'england', label: 'England', kind: 'national', for: ['county', 'district'], members: [ENGLAND] },
      ],
      priorities: [{ id: 'start', title: 'Best start in life' }],
      headlines: [
        {
          id: 'gld',
          title: 'Good level of development',
          measure: PERCENT.id,
          dataset: 'ehc-plan-timeliness',
          priority: 'start',
          owner: 'Early years',
        },
      ],
    },
    datasets,
    heldBy: { 'ehc-plan-timeliness': 'Worcestershire Children First' },
    board: aBoard(),
    ...changes,
  };
}

const first = assembleEdition(input([then]));
const second = assembleEdition(
  input([now], { id: '2023-12', asAt: '2023-12-01', previous: { edition: first, board: aBoard(), datasets: [then] } }),
);

describe('an edition', () => {
  test('holds its scorecard and what it links to', () => {
    expect(first.previous).toBeNull();
    expect(first.changes).toEqual([]);
    expect(first.scorecard.map((row) => [row.title, row.owner, row.verdict])).toEqual([
      ['Good level of development', 'Early years', 'similar'],
    ]);
    expect(first.datasets).toMatchObject([{ id: 'ehc-plan-timeliness', heldBy: 'Worcestershire Children First' }]);
    expect(first.symbols).toMatchObject({ c: 'withheld to protect children', x: 'not available' });
  });

  test('tells what changed, of the county and of its districts', () => {
    expect(second.previous).toBe('2022-12');
    expect(second.changes.map(({ kind, geography, sentence }) => [kind, geography, sentence])).toEqual([
      [
        'turned_worse',
        DISTRICT,
        'Good level of development, Wyre Forest. Within chance of England in 2021/22, 12.2 points below it in 2022/23.',
      ],
      [
        'turned_worse',
        HOME,
        'Good level of development. Within chance of England in 2021/22, 5.2 points below it in 2022/23.',
      ],
    ]);
  });

  test('can be written and read back', () => {
    const link = { href: '../x.json', sha256: 'a'.repeat(64) };
    const linked = {
      ...second,
      board: link,
      datasets: second.datasets.map((entry) => ({ ...entry, ...link, bytes: 1 })),
    };
    const parsed = parseEdition(JSON.parse(serialiseEdition(linked)), 'edition.json');
    expect(parsed).toEqual({ ok: true, value: linked });
  });
});

test('measures are announced with the levels at which they were handed in, ends of intervals are not', () => {
  expect(toMeasureEntries(then, toPlaces(GEOGRAPHIES, []))).toEqual([
    { id: 'gld_percent', title: 'On time', aliases: ['gld'], levels: ['national', 'county', 'district'] },
    { id: 'gld_number', title: 'On time', levels: ['national', 'county', 'district'] },
    { id: 'children', title: 'On time', levels: ['national', 'county', 'district'] },
  ]);
});

describe('what is late', () => {
  const headlines = input([]).partnership.headlines;

  test('is told with its newest figure and since when it was due, longest first', () => {
    const early = { ...then, nextDue: '2022-11-30' };
    const earlier = {
      ...gld(['AY2020-21', 'AY2021-22'], { [HOME]: [[65, 1, 2]] }),
      title: 'Health',
      nextDue: '2022-03-31',
    };
    expect(toLateItems([early, earlier, { ...now, nextDue: '2022-12-01' }], headlines, '2022-12-01')).toEqual([
      {
        dataset: earlier.id,
        label: 'Health',
        newest: 'AY2020-21',
        nextDue: '2022-03-31',
        sentence: 'Nothing after 2020/21. Due on 31 March 2022, 8 months late.',
      },
      {
        dataset: early.id,
        label: 'Good level of development',
        newest: 'AY2021-22',
        nextDue: '2022-11-30',
        sentence: 'Nothing after 2021/22. Due on 30 November 2022, one day late.',
      },
    ]);
  });

  test('a headline of which nothing was ever handed in is told once for its dataset', () => {
    const missing = toLateItems([], [...headlines, ...headlines], '2022-12-01');
    expect(missing).toEqual([
      {
        dataset: 'ehc-plan-timeliness',
        label: 'Good level of development',
        newest: null,
        sentence: 'Nothing was handed in.',
      },
    ]);
  });
});

test('a district tells what it won or lost, not every move', () => {
  const still = gld(['AY2021-22', 'AY2022-23'], {
    [HOME]: [
      [65, 3960, 6094],
      [65.1, 3966, 6094],
    ],
    [ENGLAND]: [
      [65.2, 405723, 622583],
      [65.3, 406000, 622000],
    ],
    [DISTRICT]: [
      [64, 620, 968],
      [64.5, 624, 968],
    ],
  });
  const edition = assembleEdition(
    input([still], { id: '2023-12', previous: { edition: first, board: aBoard(), datasets: [then] } }),
  );
  expect(edition.changes.map(({ kind, geography }) => [kind, geography])).toEqual([['moved', HOME]]);
});
