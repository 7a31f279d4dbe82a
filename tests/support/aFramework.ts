import type { Dataset } from '#domain/dataset.ts';
import { toGeographyCode } from '#domain/geography.ts';
import { toMeasureId } from '#domain/measure.ts';
import { toPeriod } from '#domain/period.ts';
import { known, type Value } from '#domain/value.ts';
import { aBreakdown, aDataset, aMeasure } from '#tests/support/aDataset.ts';
import { anEdition } from '#tests/support/anEdition.ts';

export const ENGLAND = toGeographyCode('E92000001');
export const COUNTY = toGeographyCode('E10000034');
export const NORTH = toGeographyCode('E07000001');
export const SOUTH = toGeographyCode('E07000002');

/** A nation, a county and its two districts. */
export const EDITION = anEdition({
  scorecard: [],
  geographies: [
    { code: ENGLAND, name: 'England', level: 'national' },
    { code: COUNTY, name: 'Testshire', level: 'county' },
    { code: NORTH, name: 'North', level: 'district', parent: COUNTY },
    { code: SOUTH, name: 'South', level: 'district', parent: COUNTY },
  ],
  comparators: [{ id: 'england', label: 'England', kind: 'national', for: ['county', 'district'], members: [ENGLAND] }],
});

const [PERCENT, NUMBER, ALL] = ['percent', 'number', 'all_children'].map(toMeasureId) as [never, never, never];

/** Percentages with counts in the last of four years; the second was not collected; a new framework from the third on. */
export function aFramework(changes: Partial<Dataset> = {}): Dataset {
  const geographies = [ENGLAND, COUNTY, SOUTH, NORTH].map((code) => ({ code, name: code, children: [] }));
  const periods = ['AY2018-19', 'AY2019-20', 'AY2020-21', 'AY2021-22'].map(toPeriod);
  const breakdowns = [aBreakdown('group', ['total', 'meals', 'others'], 'total')];
  const values: Value[] = [];
  for (const measure of [0, 1, 2]) {
    for (let g = 0; g < geographies.length; g++) {
      for (let p = 0; p < periods.length; p++) {
        for (let c = 0; c < 3; c++) values.push(valueAt(measure, g, p, c));
      }
    }
  }
  return aDataset(
    {
      title: 'Good level',
      measures: [
        aMeasure({ id: PERCENT, title: 'Good level', numerator: NUMBER, denominator: ALL }),
        aMeasure({
          id: NUMBER,
          title: 'At a good level',
          kind: 'count',
          unit: 'children',
          decimals: 0,
          polarity: 'none',
        }),
        aMeasure({ id: ALL, title: 'Children', kind: 'count', unit: 'children', decimals: 0, polarity: 'none' }),
      ],
      geographies,
      periods,
      breakdowns,
      breaks: [{ at: toPeriod('AY2020-21').id, kind: 'definition', text: 'The framework changed.' }],
      ...changes,
    },
    values,
  );
}

function valueAt(measure: number, g: number, p: number, c: number): Value {
  if (p === 1) return { kind: 'notAvailable' };
  if (measure > 0 && p < 3) return { kind: 'notAvailable' };
  // Groups of the county and the districts, not of the nation.
  if (g === 0 && c > 0) return { kind: 'notAvailable' };
  if (g === 3 && c === 2 && p === 3) return { kind: 'suppressed' };
  const children = g === 0 ? 600_000 : 1_000 - g * 100;
  const percent = 70 - g * 2 - c;
  if (measure === 0) return known(percent);
  return known(measure === 1 ? Math.round((children * percent) / 100) : children);
}
