import { describe, expect, test } from 'vitest';
import type { Comparator } from '#domain/comparator.ts';
import { type Geography, toGeographyCode } from '#domain/geography.ts';
import { toMeasureId } from '#domain/measure.ts';
import { toPeriod } from '#domain/period.ts';
import { known, type Value } from '#domain/value.ts';
import { aBreakdown, aDataset, aMeasure } from '#tests/support/aDataset.ts';
import { aPoint, aScorecardRow } from '#tests/support/anEdition.ts';
import { toAreaProfile } from './areaProfile.ts';
import { type HeatGridInput, selectWorseAndWorsening, sortByConcern, toHeatGrid } from './heatGrid.ts';
import { toPlaces } from './places.ts';

const [HOME, OTHER, ENGLAND, REDDITCH] = ['E10000034', 'E10000008', 'E92000001', 'E07000236'].map(toGeographyCode) as [
  ReturnType<typeof toGeographyCode>,
  ReturnType<typeof toGeographyCode>,
  ReturnType<typeof toGeographyCode>,
  ReturnType<typeof toGeographyCode>,
];
const GEOGRAPHIES: readonly Geography[] = [
  { code: HOME, name: 'Worcestershire', level: 'county' },
  { code: OTHER, name: 'Devon', level: 'county' },
  { code: ENGLAND, name: 'England', level: 'national' },
  { code: REDDITCH, name: 'Redditch', level: 'district', parent: HOME },
];
const BENCHMARK: Comparator = {
  id: 'england',
  label: 'England',
  kind: 'national',
  for: ['county', 'district'],
  members: [ENGLAND],
};
const PERCENT = aMeasure({ numerator: toMeasureId('number'), denominator: toMeasureId('plans') });
const COUNTS = ['number', 'plans'].map((id) => aMeasure({ id: toMeasureId(id), kind: 'count' }));
const PLACES = toPlaces(GEOGRAPHIES, []);

type Row = readonly (readonly [percent: number, number: number, plans: number] | undefined)[];

/** Worcestershire, Devon, England, Redditch in 2023 and 2024. */
function plans(rows: readonly Row[]) {
  const cells = [0, 1, 2].flatMap((part) =>
    rows.flatMap((row) =>
      row.map((cell): Value | undefined => (cell === undefined ? undefined : known(cell[part] ?? 0))),
    ),
  );
  return aDataset(
    {
      measures: [PERCENT, ...COUNTS],
      geographies: GEOGRAPHIES.map(({ code, name }) => ({ code, name, children: [] })),
    },
    cells,
  );
}

const dataset = plans([
  [
    [27.5, 318, 1155],
    [37.2, 517, 1389],
  ],
  [
    [12, 120, 1000],
    [3.2, 41, 1277],
  ],
  [
    [49.1, 39784, 80945],
    [45.9, 41448, 90392],
  ],
  [undefined, [50, 30, 60]],
]);
const input: HeatGridInput = {
  rows: [aScorecardRow({ measure: PERCENT.id, latest: aPoint() })],
  datasets: [dataset],
  areas: [HOME, OTHER, REDDITCH],
  benchmark: BENCHMARK,
  places: PLACES,
};

describe('a heat grid', () => {
  const [row] = toHeatGrid(input);

  test('holds every area against the benchmark in the row’s period', () => {
    expect(row?.period).toBe('CY2024');
    expect(row?.benchmark?.value).toEqual(known(45.9));
    expect(row?.cells.map(({ geography, verdict }) => [geography, verdict])).toEqual([
      [HOME, 'worse'],
      [OTHER, 'worse'],
      [REDDITCH, 'similar'],
    ]);
  });

  test('knows each area’s own change', () => {
    expect(row?.cells.map(({ change }) => change?.kind === 'gap' && change.verdict)).toEqual(
      ['better', 'worse', undefined].map((v) => v ?? false),
    );
  });

  test('finds what is worse and getting worse, and nothing that was not tested', () => {
    expect(selectWorseAndWorsening(toHeatGrid(input)).map(({ cell }) => cell.geography)).toEqual([OTHER]);
    const { numerator: _, ...uncounted } = PERCENT;
    const untested = { ...dataset, measures: [uncounted, ...COUNTS] };
    expect(selectWorseAndWorsening(toHeatGrid({ ...input, datasets: [untested] }))).toEqual([]);
  });

  test('is sorted by distance from the benchmark, the side of concern first', () => {
    if (row === undefined) throw new Error('One row');
    expect(sortByConcern(row).map((c) => c.geography)).toEqual([OTHER, HOME, REDDITCH]);
    const lower = { ...row, measure: { ...row.measure, polarity: 'lower' as const } };
    expect(sortByConcern(lower).map((c) => c.geography)).toEqual([REDDITCH, HOME, OTHER]);
  });

  test('keeps an area without a figure, and has no row for a measure of none of them', () => {
    const [own] = toHeatGrid({ ...input, areas: [HOME, toGeographyCode('E06000059')] });
    expect(own?.cells[1]).toMatchObject({ verdict: 'no_figure', point: { value: { kind: 'notAvailable' } } });
    expect(toHeatGrid({ ...input, areas: [toGeographyCode('E06000059')] })).toEqual([]);
    expect(toHeatGrid({ ...input, datasets: [] })).toEqual([]);
  });

  test('without a benchmark tests nothing', () => {
    const { benchmark: _, ...alone } = input;
    expect(toHeatGrid(alone)[0]?.cells.map((c) => c.verdict)).toEqual(['not_tested', 'not_tested', 'not_tested']);
  });
});

describe('the profile of an area', () => {
  const profile = toAreaProfile({
    area: REDDITCH,
    parent: HOME,
    datasets: [dataset],
    benchmark: BENCHMARK,
    places: PLACES,
    asAt: '2026-04-13',
  });

  test('has a row for each measure that exists there, none for the counts behind it', () => {
    expect(profile.map(({ measure }) => measure.id)).toEqual([PERCENT.id]);
    expect(profile[0]).toMatchObject({
      point: { period: 'CY2024', numerator: 30, denominator: 60 },
      interval: { method: 'wilson' },
      parent: { value: known(37.2) },
      benchmark: { value: known(45.9) },
      verdict: 'similar',
    });
  });

  test('stands on a population of one level and one period', () => {
    expect(profile[0]?.population).toEqual([50]);
    const county = toAreaProfile({
      area: HOME,
      datasets: [dataset],
      benchmark: BENCHMARK,
      places: PLACES,
      asAt: '2026-04-13',
    });
    expect(county[0]?.population).toEqual([37.2, 3.2]);
    expect(county[0]).not.toHaveProperty('parent');
  });

  test('tells each category of a breakdown, with the others at their total', () => {
    const groups = aDataset(
      {
        geographies: [{ code: REDDITCH, name: 'Redditch', children: [] }],
        periods: [toPeriod('AY2021-22')],
        breakdowns: [
          aBreakdown('group', ['Total', 'Free school meals'], 'Total'),
          aBreakdown('term', ['Autumn', 'Summer']),
        ],
      },
      [known(62.3), known(61), known(45.6), undefined],
    );
    const rows = toAreaProfile({ area: REDDITCH, datasets: [groups], places: PLACES, asAt: '2026-04-13' });
    expect(rows.map(({ labels, point }) => [labels, point.value])).toEqual([
      [['Autumn'], known(62.3)],
      [['Free school meals'], known(45.6)],
      [['Summer'], known(61)],
    ]);
  });
});
