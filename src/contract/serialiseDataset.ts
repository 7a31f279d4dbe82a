import { CONTRACT } from '#contract/indexSchema.ts';
import type { Breakdown } from '#domain/breakdown.ts';
import type { Dataset, DatasetGeography } from '#domain/dataset.ts';
import { toSizes } from '#domain/dataset.ts';
import type { Measure } from '#domain/measure.ts';
import type { Provenance } from '#domain/provenance.ts';
import { toSymbol } from '#domain/value.ts';

/**
 * The bytes of a dataset as JSON-stat 2.0: `value` and `status` are arrays when at least half of the cells were handed in, else
 * objects keyed by position. Equal cubes give equal bytes. `parseDataset` is its inverse.
 */
export function serialiseDataset(dataset: Dataset): string {
  const { measures, geographies, periods, breakdowns } = dataset;
  return JSON.stringify({
    version: '2.0',
    class: 'dataset',
    label: dataset.title,
    source: dataset.source,
    updated: dataset.updated,
    ...(dataset.notes.length > 0 ? { note: dataset.notes } : {}),
    id: ['measure', 'geography', 'period', ...breakdowns.map((b) => b.id)],
    size: toSizes(dataset),
    role: { metric: ['measure'], geo: ['geography'], time: ['period'] },
    dimension: {
      measure: toMeasureDimension(measures),
      geography: toGeographyDimension(geographies),
      period: {
        label: 'Period',
        category: { index: periods.map((p) => p.id), label: Object.fromEntries(periods.map((p) => [p.id, p.label])) },
      },
      ...Object.fromEntries(breakdowns.map((b) => [b.id, toBreakdownDimension(b)])),
    },
    ...toCellsFile(dataset),
    extension: toExtension(dataset),
  });
}

function toMeasureDimension(measures: readonly Measure[]): unknown {
  return {
    label: 'Measure',
    category: {
      index: measures.map((m) => m.id),
      label: Object.fromEntries(measures.map((m) => [m.id, m.title])),
      unit: Object.fromEntries(measures.map((m) => [m.id, { label: m.unit, decimals: m.decimals }])),
    },
  };
}

function toGeographyDimension(geographies: readonly DatasetGeography[]): unknown {
  const parents = geographies.filter((g) => g.children.length > 0);
  return {
    label: 'Area',
    category: {
      index: geographies.map((g) => g.code),
      label: Object.fromEntries(geographies.map((g) => [g.code, g.name])),
      ...(parents.length > 0 ? { child: Object.fromEntries(parents.map((g) => [g.code, g.children])) } : {}),
    },
  };
}

function toBreakdownDimension({ title, categories }: Breakdown): unknown {
  return {
    label: title,
    category: { index: categories.map((c) => c.id), label: Object.fromEntries(categories.map((c) => [c.id, c.label])) },
  };
}

/** In arrays every null has a status: a cell that was never handed in is written as not available. */
function toCellsFile({ cells }: Dataset): { value: unknown; status?: unknown } {
  const dense = countHandedIn(cells) * 2 >= cells.length;
  const values: Record<string, number> = {};
  const statuses: Record<string, string> = {};
  const array: (number | null)[] = [];
  for (let position = 0; position < cells.length; position++) {
    const value = cells.at(position);
    const handedIn = cells.wasHandedIn(position);
    const symbol = handedIn || dense ? toSymbol(value) : undefined;
    const amount = value.kind === 'known' ? value.amount : null;
    if (dense) array.push(amount);
    else if (amount !== null) values[position] = amount;
    if (symbol !== undefined) statuses[position] = symbol;
  }
  // JSON-stat reads `{}` as all null: where no number is left, `value` is an array of nulls.
  const none = !dense && Object.keys(values).length === 0;
  const value = dense ? array : none ? Array.from({ length: cells.length }, () => null) : values;
  return { value, ...(Object.keys(statuses).length > 0 ? { status: statuses } : {}) };
}

function countHandedIn(cells: Dataset['cells']): number {
  let count = 0;
  for (let position = 0; position < cells.length; position++) if (cells.wasHandedIn(position)) count++;
  return count;
}

function toExtension(dataset: Dataset): unknown {
  const { id, topic, definition, geographyBasis, frequency, nextDue, measures, breakdowns, policy, illustrative } =
    dataset;
  return {
    contract: CONTRACT,
    id,
    topic,
    definition,
    geographyBasis,
    frequency,
    ...(nextDue === undefined ? {} : { nextDue }),
    measures: Object.fromEntries(measures.map(({ id: measure, unit: _, decimals: __, ...rest }) => [measure, rest])),
    breakdowns: Object.fromEntries(breakdowns.map((b) => [b.id, { title: b.title, total: b.total }])),
    breaks: dataset.breaks,
    events: dataset.events,
    statements: dataset.statements,
    notes: dataset.anchoredNotes,
    provenance: toProvenance(dataset.provenance),
    policy,
    illustrative,
  };
}

function toProvenance({ sources, default: fallback, cells, lines }: Provenance): unknown {
  return { sources, default: fallback, cells: Object.fromEntries(cells), ...(lines === undefined ? {} : { lines }) };
}
