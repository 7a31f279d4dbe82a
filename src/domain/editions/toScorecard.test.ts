import { describe, expect, test } from 'vitest';
import type { Comparator } from '#domain/comparator.ts';
import type { Dataset } from '#domain/dataset.ts';
import { toGeographyCode } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import { toMeasureId } from '#domain/measure.ts';
import { addComparatorAggregates } from '#domain/observations/addComparatorAggregates.ts';
import { toPeriod } from '#domain/period.ts';
import { known, type Value } from '#domain/value.ts';
import { aDataset, aMeasure } from '#tests/support/aDataset.ts';
import type { ScorecardRow } from './edition.ts';
import type { EditionPartnership, Headline } from './headline.ts';
import { toAreaRows, toScorecard } from './toScorecard.ts';

const HOME = toGeographyCode('E10000034');
const ENGLAND = toGeographyCode('E92000001');
const DISTRICT = toGeographyCode('E07000239');
const NEIGHBOURS = ['E10000008', 'E10000012'].map(toGeographyCode);
const PLACES = [HOME, ENGLAND, DISTRICT, ...NEIGHBOURS];
const PERCENT = aMeasure({ numerator: toMeasureId('on_time'), denominator: toMeasureId('issued') });
const COUNTS = ['on_time', 'issued'].map((id) =>
  aMeasure({ id: toMeasureId(id), kind: 'count', unit: 'plans', decimals: 0, polarity: 'none' }),
);
const COMPARATORS: readonly Comparator[] = [
  { id: 'england', label: 'England', kind: 'national', for: ['county', 'district'], members: [ENGLAND] },
  {
    id: 'neighbours-2025',
    label: 'Neighbours',
    kind: 'neighbours',
    for: ['county'],
    statistic: 'median',
    members: NEIGHBOURS,
  },
];
const HEADLINE: Headline = {
  id: 'ehc-plans-on-time',
  title: 'EHC plans on time',
  measure: PERCENT.id,
  dataset: 'ehc-plan-timeliness',
  priority: 'education',
};
const PARTNERSHIP: EditionPartnership = {
  home: HOME,
  districts: [DISTRICT],
  geographies: [
    { code: HOME, name: 'Worcestershire', level: 'county' },
    { code: ENGLAND, name: 'England', level: 'national' },
    { code: DISTRICT, name: 'Wyre Forest', level: 'district', parent: HOME },
  ],
  comparators: COMPARATORS,
  priorities: [{ id: 'education', title: 'Right education for all' }],
  headlines: [HEADLINE],
};

type Cell = Value | number | undefined;
type Figures = Readonly<Record<string, readonly Cell[]>>;

/** `figures`: percentages by place code; `counts`: "on time" and "issued" of a place. */
function plans(
  periods: readonly string[],
  figures: Figures,
  counts: Figures = {},
  changes: Partial<Dataset> = {},
  measure: Partial<Measure> = {},
): Dataset {
  const cell = (value: Cell): Value | undefined => (typeof value === 'number' ? known(value) : value);
  const row = (values: readonly Cell[] | undefined): (Value | undefined)[] => periods.map((_, p) => cell(values?.[p]));
  const dataset = aDataset(
    {
      measures: [{ ...PERCENT, ...measure }, ...COUNTS],
      geographies: PLACES.map((code) => ({ code, name: code, children: [] })),
      periods: periods.map(toPeriod),
      provenance: {
        sources: [
          { id: 'paper', title: 'A paper', publisher: 'The board', route: 'transcribed' },
          {
            id: 'dfe',
            title: 'Education, health and care plans',
            publisher: 'Department for Education',
            route: 'file',
          },
        ],
        default: 'dfe',
        cells: new Map([[0, 'paper']]),
      },
      ...changes,
    },
    [
      ...PLACES.flatMap((code) => row(figures[code])),
      ...PLACES.flatMap((code) => row(counts[code]?.map((c, i) => (i < periods.length ? c : undefined)))),
      ...PLACES.flatMap((code) => row(counts[`${code}:issued`])),
    ],
  );
  return addComparatorAggregates(dataset, COMPARATORS, PARTNERSHIP.geographies);
}

const YEARS = ['CY2021', 'CY2022', 'CY2023', 'CY2024'];
const FULL = plans(
  YEARS,
  {
    [HOME]: [81.3, 31.1, 27.5, 37.2],
    [ENGLAND]: [57.9, 47.7, 49.1, 45.9],
    E10000008: [38.8, 11.8, 4.9, 3.2],
    E10000012: [45.1, 10.7, 0.9, 16.2],
  },
  {
    [HOME]: [399, 174, 318, 517],
    [`${HOME}:issued`]: [491, 559, 1155, 1389],
    [ENGLAND]: [35470, 31226, 39784, 41448],
    [`${ENGLAND}:issued`]: [61269, 65512, 80945, 90392],
  },
);

function rowOf(dataset: Dataset, changes: Partial<EditionPartnership> = {}, asAt = '2026-04-13'): ScorecardRow {
  const [row] = toScorecard({ partnership: { ...PARTNERSHIP, ...changes }, datasets: [dataset], asAt });
  if (row === undefined) throw new Error('No row');
  return row;
}

describe('a headline measure', () => {
  const row = rowOf(FULL);

  test('has its newest figure with its counts, and the one before', () => {
    expect(row.latest).toMatchObject({ period: 'CY2024', value: known(37.2), numerator: 517, denominator: 1389 });
    expect(row.previous?.period).toBe('CY2023');
    expect(row.change).toMatchObject({
      value: 9.7,
      lower: 6.0449,
      upper: 13.2757,
      method: 'newcombe',
      verdict: 'better',
    });
  });

  test('is judged against England by the counts of both', () => {
    const england = row.comparators.find((c) => c.comparator === 'england');
    expect(england?.gap).toMatchObject({ value: -8.7, verdict: 'worse' });
    expect(row.verdict).toBe('worse');
  });

  test('has the neighbours’ median, with the lowest and highest of them', () => {
    const neighbours = row.comparators.find((c) => c.comparator === 'neighbours-2025');
    expect(neighbours).toMatchObject({
      point: { value: known(9.7) },
      low: 3.2,
      high: 16.2,
      gap: { verdict: 'not_tested' },
    });
    expect(neighbours?.points.map((p) => p.period)).toEqual(YEARS);
  });

  test('says what it is in a sentence, and where it comes from', () => {
    expect(row.sentence).toBe(
      '37 in every 100 plans. 8.7 points lower than England (45.9%), by more than chance. Higher than each of the two neighbours.',
    );
    expect(row.source.id).toBe('dfe');
  });
});

test('a headline of which nothing was handed in has no row', () => {
  const missing = [
    { ...HEADLINE, dataset: 'another' },
    { ...HEADLINE, measure: toMeasureId('unknown') },
  ];
  expect(
    toScorecard({ partnership: { ...PARTNERSHIP, headlines: missing }, datasets: [FULL], asAt: '2026-04-13' }),
  ).toEqual([]);
  expect(toScorecard({ partnership: PARTNERSHIP, datasets: [plans(YEARS, {})], asAt: '2026-04-13' })).toEqual([]);
});

test('a period that was not collected is a gap and not the newest figure; a withheld one is', () => {
  const notCollected: Value = { kind: 'notAvailable' };
  const gap = rowOf(
    plans(['AY2018-19', 'AY2019-20', 'AY2020-21'], { [HOME]: [72, notCollected, notCollected] }),
    {},
    '2022-09-13',
  );
  expect(gap.latest.period).toBe('AY2018-19');
  expect(gap.points.map((p) => p.value.kind)).toEqual(['known', 'notAvailable', 'notAvailable']);

  const withheld = rowOf(plans(YEARS, { [HOME]: [undefined, undefined, 12.5, { kind: 'suppressed' }] }));
  expect(withheld).toMatchObject({ latest: { period: 'CY2024' }, verdict: 'no_figure' });
  expect(withheld.change).toBeUndefined();
  expect(withheld.sentence).toBe(
    'No figure in 2024: withheld to protect children. The newest before it is 12.5% in 2023.',
  );
  expect(withheld.points).toHaveLength(2);
});

test('the figure before is of the same kind and shares no day with the newest', () => {
  const windows = ['R2021-03-12m', 'R2021-06-12m', 'FY2021-22', 'R2022-03-12m'];
  const row = rowOf(
    plans(windows, { [HOME]: [7490, 7500, 9, 7775] }, {}, {}, { kind: 'count', unit: 'children', decimals: 0 }),
  );
  expect(row.latest.period).toBe('R2022-03-12m');
  expect(row.previous?.period).toBe('R2021-03-12m');
  expect(row.change).toMatchObject({ value: 285, verdict: 'not_tested' });
  expect(row.points.map((p) => p.period)).not.toContain('FY2021-22');
});

test('the points reach ten years back from the as-at day', () => {
  const row = rowOf(plans(['CY2014', 'CY2015', 'CY2016', 'CY2024'], { [HOME]: [1, 2, 3, 4] }));
  expect(row.points.map((p) => p.period)).toEqual(['CY2016', 'CY2024']);
});

test('England with a figure for another year is shown with it, and not compared', () => {
  const row = rowOf(plans(YEARS, { [HOME]: [1, 2, 3, 4], [ENGLAND]: [1, 2, 3] }));
  expect(row.comparators[0]).toMatchObject({
    point: { period: 'CY2023' },
    gap: {
      kind: 'refused',
      refused: 'England’s figure is for 2023, Worcestershire’s for 2024, so they are not compared.',
    },
  });
  expect(row.verdict).toBe('not_comparable');
});

test('a break between the newest figure and the one before is told, and no change is', () => {
  const broken = { at: toPeriod('CY2024').id, kind: 'population', text: 'The entitlement changed in 2024.' } as const;
  const row = rowOf(plans(YEARS, { [HOME]: [1, 2, 79.5, 64.3] }, {}, { breaks: [broken] }));
  expect(row.breaks).toEqual([broken]);
  expect(row.change).toEqual({
    kind: 'refused',
    refused: 'The entitlement changed in 2024: 64.3% is not a fall from 79.5%.',
  });
  expect(row.sentence).toBe('The entitlement changed in 2024: 64.3% is not a fall from 79.5%.');
});

test('without polarity nothing is judged, and the sentence says so', () => {
  const row = rowOf(plans(YEARS, { [HOME]: [1, 2, 3, 5.7], [ENGLAND]: [1, 2, 3, 5.3] }, {}, {}, { polarity: 'none' }));
  expect(row.verdict).toBe('no_judgement');
  expect(row.sentence).toBe('57 in every 1,000 plans. England 5.3%. Neither higher nor lower is good in itself.');
});

test('a dataset whose next figures were due is late at the as-at day', () => {
  const due = plans(YEARS, { [HOME]: [1, 2, 3, 4] }, {}, { nextDue: '2026-03-31' });
  expect(rowOf(due).flags).toEqual(['late']);
  expect(rowOf(due, {}, '2026-03-31').flags).toEqual([]);
});

test('a figure of a wider area is flagged and says so first', () => {
  const board = toGeographyCode('QGH');
  const geographies = [{ code: board, name: 'Herefordshire and Worcestershire', level: 'icb' as const }];
  const dataset = plans(
    ['FY2021-22'],
    { [HOME]: [66] },
    {},
    {},
    { kind: 'mean', unit: 'days', decimals: 0, polarity: 'lower' },
  );
  const moved = { ...dataset, geographies: [{ code: board, name: '', children: [] }, ...dataset.geographies.slice(1)] };
  const row = rowOf(moved, { headlines: [{ ...HEADLINE, geography: board }], geographies });
  expect(row.flags).toEqual(['wider_area']);
  expect(row.sentence).toBe('Herefordshire and Worcestershire together (integrated care board). Mean days.');
});

test('districts have rows of their own, named after them, off the scorecard', () => {
  const datasets = [plans(YEARS, { [HOME]: [1, 2, 3, 4], [DISTRICT]: [1, 2, 3, 5], [ENGLAND]: [1, 2, 3, 6] })];
  const scorecard = toScorecard({ partnership: PARTNERSHIP, datasets, asAt: '2026-04-13' });
  const rows = toAreaRows({ ...PARTNERSHIP, scorecard, asAt: '2026-04-13' }, datasets);
  expect(rows.map((r) => [r.title, r.latest.geography, r.comparators.map((c) => c.comparator)])).toEqual([
    ['EHC plans on time, Wyre Forest', DISTRICT, ['england']],
  ]);
});
