import { type Breakdown, toBreakdownId, toCategoryId } from '#domain/breakdown.ts';
import { type Level, toGeographyCode } from '#domain/geography.ts';
import { toMeasureId } from '#domain/measure.ts';
import { toPeriod } from '#domain/period.ts';
import { known, type Value } from '#domain/value.ts';
import type { CheckedReturn, ReturnTable } from '#returns/checkedReturn.ts';
import {
  type MeasureReturn,
  measureReturnSchema,
  type PartnershipReturn,
  partnershipReturnSchema,
} from '#returns/returnSchema.ts';

/** One row of a return: place, period, then a category for each breakdown, then a value for each measure. */
export interface RowOf {
  readonly at: string;
  readonly in: string;
  readonly by?: readonly string[];
  readonly values: readonly (number | Value)[];
}

interface TableOf {
  readonly measures: readonly string[];
  readonly rows: readonly RowOf[];
  readonly breakdowns?: readonly { readonly id: string; readonly total?: string }[];
  readonly levels?: Readonly<Record<string, Level>>;
}

/** A return that passed its checks, from a handful of rows; line 1 is the header. */
export function aCheckedReturn(table: TableOf, config: Partial<MeasureReturn> = {}): CheckedReturn {
  return {
    dataset: 'a-dataset',
    file: 'a-dataset/data.csv',
    config: aMeasureReturn(table.measures, config),
    units: new Map(table.measures.map((m) => [toMeasureId(m), { unit: '%', decimals: 1 }])),
    table: aReturnTable(table),
  };
}

export function aMeasureReturn(measures: readonly string[], config: Partial<MeasureReturn> = {}): MeasureReturn {
  return measureReturnSchema.parse({
    label: 'A dataset',
    topic: 'a-topic',
    definition: 'What it counts.',
    geographyBasis: 'residence',
    frequency: 'yearly',
    columns: Object.fromEntries(measures.map((m) => [m, m])),
    measures: Object.fromEntries(
      measures.map((m) => [m, { title: m, polarity: 'higher', kind: 'proportion', additive: false }]),
    ),
    provenance: {
      sources: [{ id: 'dfe', title: 'Results', publisher: 'DfE', url: 'https://example.org/', route: 'file' }],
      default: 'dfe',
    },
    policy: 'as-published',
    ...config,
  });
}

export function aReturnTable({ measures, rows, breakdowns = [], levels = {} }: TableOf): ReturnTable {
  const codes = [...new Set(rows.map((r) => r.at))];
  const periods = [...new Set(rows.map((r) => r.in))];
  const splits = breakdowns.map(({ id, total }, b): Breakdown => {
    const labels = [...new Set(rows.map((r) => r.by?.[b] ?? ''))];
    return {
      id: toBreakdownId(id),
      title: id,
      total: total === undefined ? null : toCategoryId(total),
      categories: labels.map((label) => ({ id: toCategoryId(label), label })),
    };
  });
  return {
    rows: rows.length,
    measures: measures.map(toMeasureId),
    geographies: codes.map((code) => ({
      code: toGeographyCode(code),
      name: `Place ${code}`,
      level: levels[code] ?? 'county',
    })),
    periods: periods.map(toPeriod),
    breakdowns: splits,
    geography: Int32Array.from(rows, (r) => codes.indexOf(r.at)),
    period: Int32Array.from(rows, (r) => periods.indexOf(r.in)),
    categories: splits.map((s, b) => Int32Array.from(rows, (r) => s.categories.findIndex((c) => c.id === r.by?.[b]))),
    line: Int32Array.from(rows, (_, i) => i + 2),
    valueAt: (measure, row) => {
      const value = rows[row]?.values[measure];
      if (value === undefined) throw new Error(`Row ${row} has no value for measure ${measure}`);
      return typeof value === 'number' ? known(value) : value;
    },
  };
}

export function aPartnershipReturn(partnership: Partial<PartnershipReturn> = {}): PartnershipReturn {
  return partnershipReturnSchema.parse({
    id: 'testshire',
    name: 'Testshire Partnership',
    illustrative: false,
    contact: { name: 'Data team', url: 'mailto:data@example.org' },
    home: 'E10000034',
    districts: ['E07000234', 'E07000235'],
    geographies: [
      { code: 'E10000034', name: 'Testshire', level: 'county' },
      { code: 'E07000235', name: 'South', level: 'district', parent: 'E10000034' },
      { code: 'E07000234', name: 'North', level: 'district', parent: 'E10000034' },
      { code: 'E92000001', name: 'England', level: 'national' },
      { code: 'E06000066', name: 'Somerset', level: 'county', replaces: ['E10000027'] },
    ],
    comparators: [],
    priorities: [],
    headlines: [],
    ...partnership,
  });
}
