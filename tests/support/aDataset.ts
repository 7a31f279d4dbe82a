import { type Breakdown, toBreakdownId, toCategoryId } from '#domain/breakdown.ts';
import { Cells, writeValue } from '#domain/cells.ts';
import { type Dataset, toDatasetId, toSizes } from '#domain/dataset.ts';
import { toGeographyCode } from '#domain/geography.ts';
import { type Measure, toMeasureId } from '#domain/measure.ts';
import { toPeriod } from '#domain/period.ts';
import type { Value } from '#domain/value.ts';

/** A proportion in % with one decimal, higher is better, unless told otherwise. */
export function aMeasure(changes: Partial<Measure> & { id?: Measure['id'] } = {}): Measure {
  return {
    id: toMeasureId('on_time_percent'),
    title: 'On time',
    unit: '%',
    decimals: 1,
    polarity: 'higher',
    kind: 'proportion',
    additive: false,
    ...changes,
  };
}

export function aBreakdown(id: string, labels: readonly string[], total: string | null = null): Breakdown {
  return {
    id: toBreakdownId(id),
    title: id,
    total: total === null ? null : toCategoryId(total),
    categories: labels.map((label) => ({ id: toCategoryId(label), label })),
  };
}

/** A small cube; `values` are row-major, an absent one was never handed in. */
export function aDataset(
  changes: Partial<Omit<Dataset, 'cells'>> = {},
  values: readonly (Value | undefined)[] = [],
): Dataset {
  const shape = {
    measures: [aMeasure()],
    geographies: [{ code: toGeographyCode('E10000034'), name: 'Worcestershire', children: [] }],
    periods: ['CY2023', 'CY2024'].map(toPeriod),
    breakdowns: [],
    ...changes,
  };
  const cells = new Cells(toSizes(shape).reduce((product, size) => product * size, 1));
  values.forEach((value, position) => {
    if (value !== undefined) writeValue(cells, position, value);
  });
  return {
    id: toDatasetId('ehc-plan-timeliness'),
    title: 'EHC plans on time',
    topic: 'education',
    definition: 'Plans issued within 20 weeks of the request.',
    source: 'Department for Education, Education, health and care plans',
    updated: '2026-04-13T09:00:00Z',
    notes: [],
    geographyBasis: 'residence',
    frequency: 'yearly',
    illustrative: false,
    breaks: [],
    events: [],
    statements: [],
    anchoredNotes: [],
    provenance: { sources: [], default: null, cells: new Map() },
    policy: {},
    ...shape,
    cells,
  };
}
