import { describe, expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { toDatasetId } from '#domain/dataset.ts';
import type { Edition } from '#domain/editions/edition.ts';
import { selectWorseAndWorsening } from '#domain/editions/heatGrid.ts';
import { toGeographyCode } from '#domain/geography.ts';
import { toMeasureId } from '#domain/measure.ts';
import { toPeriod } from '#domain/period.ts';
import { known } from '#domain/value.ts';
import { aDataset, aMeasure } from '#tests/support/aDataset.ts';
import { aFramework, COUNTY, EDITION, NORTH, SOUTH } from '#tests/support/aFramework.ts';
import { anIndex, aPoint, aScorecardRow } from '#tests/support/anEdition.ts';
import { toAreaSets } from './areaSets.ts';
import { selectBenchmark, toAreasModel } from './areasModel.ts';
import { orderAreas, orderRows } from './heatOrder.ts';
import { toFurtherRows } from './heatRows.ts';
import { describeEnds, describeRow, toHeatWord } from './heatWords.ts';
import { selectTotals, toAreaGroups, toElsewhere } from './profileModel.ts';
import { describeNoneWorsening } from './worseWords.ts';

const ID = toDatasetId('good-level');
const PARTNERSHIP = {
  ...(anIndex().partnerships[0] as NonNullable<ReturnType<typeof anIndex>['partnerships'][0]>),
  geographies: { home: COUNTY, districts: [SOUTH, NORTH] },
};

function anAreasEdition(changes: Partial<Edition> = {}): Edition {
  return {
    ...EDITION,
    priorities: [{ id: 'education', title: 'Right education for all' }],
    datasets: [
      {
        ...(EDITION.datasets[0] as (typeof EDITION.datasets)[0]),
        id: ID,
        label: 'Good level',
        topic: 'education',
        measures: [{ id: toMeasureId('percent'), title: 'Good level', levels: ['national', 'county', 'district'] }],
      },
    ],
    ...changes,
  };
}

function aData(changes: Partial<Dataset> = {}): Dataset {
  return aFramework({ id: ID, ...changes });
}

function open(sort = 'name', edition = anAreasEdition()) {
  const set = toAreaSets(edition, PARTNERSHIP).find(({ id }) => id === 'districts');
  if (set === undefined) throw new Error('no districts');
  return toAreasModel({
    edition,
    partnership: PARTNERSHIP,
    set,
    loaded: { ready: [aData()], pending: new Set() },
    comparator: selectBenchmark(edition, []),
    sort,
    opened: [],
  });
}

describe('the heat grid', () => {
  it('has the newest period in which any of the areas has a figure, home first, areas by name', () => {
    const model = open();
    expect(model.areas).toEqual([COUNTY, NORTH, SOUTH]);
    expect(model.rows.map(({ id, period }) => [id, period])).toEqual([['percent', 'AY2021-22']]);
    expect(model.groups.map(({ title, rows }) => [title, rows.length])).toEqual([['Right education for all', 1]]);
  });

  it('orders areas by a measure, the worst first, and leaves home where it is', () => {
    expect(open('percent').areas).toEqual([COUNTY, NORTH, SOUTH]);
    const lower = aData({
      measures: [aMeasure({ id: toMeasureId('percent'), polarity: 'lower' }), ...aData().measures.slice(1)],
    });
    const [row] = toFurtherRows(lower, [COUNTY, NORTH, SOUTH], []);
    expect(row?.id).toBe('percent');
    expect(orderAreas(open().rows, [NORTH, SOUTH], 'nothing')).toEqual([NORTH, SOUTH]);
  });

  it('orders measures by distance as a share, the wrong side first, those without a direction after', () => {
    const [row] = open().rows;
    if (row === undefined) throw new Error('no row');
    const better = {
      ...row,
      id: 'better',
      cells: row.cells.map((c) => ({ ...c, gap: { kind: 'gap', value: 5, verdict: 'better' } as const })),
    };
    const unjudged = { ...row, id: 'unjudged', measure: { ...row.measure, polarity: 'none' as const } };
    expect(orderRows([unjudged, better, row], COUNTY).map(({ id }) => id)).toEqual(['percent', 'better', 'unjudged']);
  });

  it('gives every cell a word', () => {
    const [row] = open().rows;
    expect(row?.cells.map(toHeatWord)).toEqual(['similar', 'worse', 'worse']);
    const untested = { geography: COUNTY, point: aPoint(), verdict: 'not_tested' as const };
    expect(toHeatWord({ ...untested, gap: { kind: 'gap', value: 0, verdict: 'not_tested' } })).toBe('level');
    expect(toHeatWord({ ...untested, gap: { kind: 'gap', value: -1, verdict: 'not_tested' } })).toBe('lower');
    expect(toHeatWord({ ...untested, verdict: 'no_judgement' })).toBe('no judgement');
    expect(toHeatWord({ ...untested, verdict: 'no_figure' })).toBeUndefined();
  });

  it('says at which end the home area stands, alone', () => {
    const [row] = open().rows;
    if (row === undefined) throw new Error('no row');
    expect(describeEnds([row], COUNTY)).toBe('Highest of the three areas in good level.');
    expect(describeEnds([row], SOUTH)).toBeUndefined();
    expect(describeRow(row)).toBe('% 2021/22');
  });

  it('names headlines that cannot stand in it', () => {
    const care = toGeographyCode('QGH');
    const edition = anAreasEdition({
      geographies: [...EDITION.geographies, { code: care, name: 'Care board', level: 'icb' }],
      scorecard: [aScorecardRow({ id: 'nhs', title: 'NHS access', latest: aPoint({ geography: care }) })],
    });
    const set = { id: 'neighbours' as const, label: 'statistical neighbours', version: '2025 model', areas: [] };
    const model = toAreasModel({
      edition,
      partnership: PARTNERSHIP,
      set,
      loaded: { ready: [], pending: new Set() },
      comparator: undefined,
      sort: 'name',
      opened: [],
    });
    expect(model.note).toBe(
      'Neighbours: the 2025 model. NHS access: no row, for it is published for integrated care boards, not for these areas. Sources at each figure.',
    );
  });

  it('says why nothing is on the list of what is worse and getting worse', () => {
    const { rows } = open();
    expect(selectWorseAndWorsening(rows)).toEqual([]);
    expect(describeNoneWorsening(rows, NORTH, 'North', 'England')).toBe(
      'No measure of North. Good level is worse than England, and its change since 2020/21 cannot be tested (unchanged). The one measure cannot be tested both ways or has no judgement, so this list cannot speak of it.',
    );
  });
});

describe('the profile of an area', () => {
  const area = { code: SOUTH, name: 'South', level: 'district' as const, parent: COUNTY };

  it('has every measure in total and the groups of the first, with what came before a break', () => {
    const edition = anAreasEdition();
    const [group] = toAreaGroups([aData()], { edition, area, compare: [] });
    expect(group?.lines.map(({ title, verdict }) => [title, verdict])).toEqual([
      ['Good level', 'worse'],
      ['Good level, meals', 'not_comparable'],
      ['Good level, others', 'not_comparable'],
    ]);
    expect(group?.lines[0]?.earlier).toMatchObject({ period: 'AY2018-19', value: known(66) });
    expect(selectTotals(group === undefined ? [] : [group])[0]?.lines).toHaveLength(1);
  });

  it('stands on a population made for it only where that holds the very figure', () => {
    const edition = anAreasEdition();
    const codes = Array.from({ length: 12 }, (_, i) => toGeographyCode(`E0700010${i}`));
    const all = (figure: number) =>
      aDataset(
        {
          id: toDatasetId('all-districts'),
          measures: [aMeasure({ id: toMeasureId('percent_all_districts') })],
          geographies: [SOUTH, ...codes].map((code) => ({ code, name: code, children: [] })),
          periods: [toPeriod('AY2021-22')],
        },
        [known(figure), ...codes.map((_, i) => known(50 + i))],
      );
    const geographies = [
      ...edition.geographies,
      ...codes.map((code) => ({ code, name: code, level: 'district' as const })),
    ];
    const populationOf = (figure: number) =>
      toAreaGroups([aData(), all(figure)], { edition: { ...edition, geographies }, area, compare: [] })[0]?.lines[0]
        ?.population.length;
    expect(populationOf(66)).toBe(13);
    expect(populationOf(61)).toBe(2);
  });

  it('says of other datasets how far down they go and whom to ask', () => {
    const edition = anAreasEdition({
      scorecard: [
        aScorecardRow({ dataset: toDatasetId('ehc-plan-timeliness'), latest: aPoint({ geography: COUNTY }) }),
      ],
      datasets: [
        {
          ...(EDITION.datasets[0] as (typeof EDITION.datasets)[0]),
          heldBy: 'The SEND service',
          measures: [{ id: toMeasureId('plans'), title: 'Plans', levels: ['national', 'county'] }],
        },
      ],
    });
    expect(toElsewhere(edition, 'district')).toMatchObject([
      { level: 'County', figures: [{ text: '37.2%', place: 'Testshire', period: '2024' }], heldBy: 'The SEND service' },
    ]);
    expect(toElsewhere(edition, 'county')).toEqual([]);
  });
});
