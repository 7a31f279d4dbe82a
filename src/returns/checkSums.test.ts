import { describe, expect, it } from 'vitest';
import { toBytes } from '#tests/support/aReturn.ts';
import { checkReturn } from './checkReturn.ts';
import type { CheckContext } from './returnFiles.ts';

const HEADER =
  'time_period,time_identifier,geographic_level,country_code,country_name,old_la_code,new_la_code,la_name,lad_code,lad_name,sex,children';
const COUNTY = 'Local authority,E92000001,England,885,E10000034,Worcestershire,,';
const district = (code: string, name: string) =>
  `Local authority district,E92000001,England,885,E10000034,Worcestershire,${code},${name}`;
const BROMSGROVE = district('E07000234', 'Bromsgrove');
const REDDITCH = district('E07000236', 'Redditch');
const META =
  'col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column\nsex,Filter,Sex,,,,,\nchildren,Indicator,Children,,,0,,\n';

function measure(additive: boolean): string {
  return JSON.stringify({
    label: 'Children',
    topic: 'best-start',
    definition: 'Children.',
    geographyBasis: 'residence',
    frequency: 'irregular',
    columns: { children: 'children' },
    measures: { children: { title: 'Children', polarity: 'none', kind: 'count', additive } },
    provenance: { sources: [{ id: 's', title: 'S', publisher: 'P', route: 'file' }], default: 's' },
    policy: 'as-published',
  });
}

const CONTEXT: CheckContext = {
  partnership: {
    id: 'worcestershire',
    name: 'Worcestershire',
    illustrative: false,
    contact: { name: 'A', url: 'https://example.org' },
    home: 'E10000034' as never,
    districts: ['E07000234' as never, 'E07000236' as never],
    geographies: [],
    comparators: [],
    priorities: [],
    headlines: [],
  },
};

async function told(rows: readonly string[], additive = true): Promise<string[]> {
  const files = {
    dataset: 'children',
    data: { name: 'data.csv', bytes: toBytes(`${[HEADER, ...rows].join('\n')}\n`) },
    meta: { name: 'data.meta.csv', bytes: toBytes(META) },
    measure: { name: 'measure.json', bytes: toBytes(measure(additive)) },
  };
  const { issues } = await checkReturn(files, CONTEXT);
  return issues
    .filter(({ code }) => code.endsWith('_do_not_add'))
    .map((i) => `${i.code} ${i.line}:${i.column} ${i.found} ${i.expected}`);
}

const year = (start: number, place: string, total: number, girls: number, boys: number) => [
  `${start},Calendar year,${place},Total,${total}`,
  `${start},Calendar year,${place},Girls,${girls}`,
  `${start},Calendar year,${place},Boys,${boys}`,
];

describe('counts that may be added up', () => {
  it('are told where categories do not add, when elsewhere they do', async () => {
    expect(
      await told([
        ...year(2020, COUNTY, 100, 40, 60),
        ...year(2021, COUNTY, 110, 50, 60),
        ...year(2022, COUNTY, 130, 50, 60),
      ]),
    ).toEqual(['parts_do_not_add 8:12 "130" 110']);
  });

  it('are left alone where categories overlap throughout', async () => {
    expect(await told([...year(2020, COUNTY, 100, 70, 60), ...year(2021, COUNTY, 110, 80, 60)])).toEqual([]);
  });

  it('may differ by what rounding to 5 hides', async () => {
    expect(await told([...year(2020, COUNTY, 100, 40, 60), ...year(2021, COUNTY, 105, 50, 60)])).toEqual([]);
  });

  it('are told where the districts make more than the county, or far less', async () => {
    const rows = (county: number) => [
      ...year(2020, COUNTY, county, county, 0),
      ...year(2020, BROMSGROVE, 401, 401, 0),
      ...year(2020, REDDITCH, 602, 602, 0),
    ];

    expect(await told(rows(1_003))).toEqual([]);
    expect(await told(rows(1_007))).toEqual([]);
    expect(await told(rows(903))).toEqual(['places_do_not_add 2:12 "903" about 1003']);
    expect(await told(rows(1_203))).toContain('places_do_not_add 2:12 "1203" about 1003');
  });

  it('are told where the quarters do not make the year', async () => {
    const quarters = (q4: number) =>
      [10, 20, 30, q4].map((n, i) => `202223,Financial year Q${i + 1},${COUNTY},Total,${n}`);

    expect(await told([...quarters(41), `202223,Financial year,${COUNTY},Total,101`])).toEqual([]);
    expect(await told([...quarters(41), `202223,Financial year,${COUNTY},Total,121`])).toEqual([
      'periods_do_not_add 6:12 "121" 101',
    ]);
    expect(await told(quarters(41).slice(1).concat(`202223,Financial year,${COUNTY},Total,121`))).toEqual([]);
  });

  it('are not added up where the measure says that they may not be', async () => {
    expect(
      await told(
        [...year(2020, COUNTY, 100, 40, 60), ...year(2021, COUNTY, 110, 50, 60), ...year(2022, COUNTY, 130, 50, 60)],
        false,
      ),
    ).toEqual([]);
  });
});
