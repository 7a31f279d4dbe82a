import type { DatasetExtension, DatasetFile, DimensionFile } from '#contract/datasetSchema.ts';
import { dimensionOf, findDimension, toCategoryIds } from '#contract/dimensions.ts';
import { CONTRACT } from '#contract/indexSchema.ts';
import { type ContractIssue, describe } from '#contract/issue.ts';
import { toSnakeCase } from '#domain/breakdown.ts';
import { toDatasetId, toPosition } from '#domain/dataset.ts';
import { lastDayOfMonth } from '#domain/day.ts';
import { toMeasureId } from '#domain/measure.ts';
import { parsePeriodId } from '#domain/period.ts';
import { isMark, isMissingSymbol } from '#domain/value.ts';

type Adapted = { readonly shape: DatasetFile; readonly extension: DatasetExtension };

/**
 * A JSON-stat 2.0 dataset of another statistical office in the shape of ours: measure, geography and period first, then the
 * rest; a dimension that it does not have gets one category. Nothing is said about polarity or intervals, so nothing is judged.
 */
export function toForeignExtension(shape: DatasetFile): Adapted | { readonly issues: readonly ContractIssue[] } {
  const metric = shape.role?.metric?.[0];
  const geo = shape.role?.geo?.[0];
  const time = shape.role?.time?.[0];
  if (time === undefined) return { issues: [{ path: 'role.time', expected: 'a time dimension', found: 'nothing' }] };
  const periods = toPeriodIds(dimensionOf(shape, time));
  if ('issues' in periods) return periods;
  const rest = shape.id.filter((id) => id !== metric && id !== geo && id !== time);
  const order = [metric, geo, time, ...rest];
  const sizes = order.map((id) => (id === undefined ? 1 : (shape.size[shape.id.indexOf(id)] ?? 1)));
  const measure = toMeasureDimension(
    metric === undefined ? undefined : findDimension(shape, metric),
    shape.label ?? 'Value',
  );
  const title = shape.label ?? 'Dataset';
  return {
    shape: {
      ...shape,
      id: ['measure', 'geography', 'period', ...rest.map(toSnakeCase)],
      size: [...sizes],
      dimension: {
        measure,
        geography: geo === undefined ? { label: 'Area', category: { label: { all: 'All' } } } : dimensionOf(shape, geo),
        period: { label: 'Period', category: { index: periods.ids } },
        ...Object.fromEntries(rest.map((id) => [toSnakeCase(id), dimensionOf(shape, id)])),
      },
      ...permuteCells(shape, order, sizes),
    },
    extension: toExtension(
      title,
      measure,
      rest.map((id) => [toSnakeCase(id), findDimension(shape, id)?.label ?? id]),
    ),
  };
}

function toExtension(
  title: string,
  measure: DimensionFile,
  breakdowns: readonly (readonly [string, string])[],
): DatasetExtension {
  const described = (id: string) => ({
    title: measure.category.label?.[id] ?? id,
    polarity: 'none' as const,
    kind: 'mean' as const,
    additive: false,
  });
  return {
    contract: CONTRACT,
    id: toDatasetId(toSnakeCase(title).replaceAll('_', '-')),
    topic: 'other',
    definition: title,
    geographyBasis: 'as published',
    frequency: 'irregular',
    measures: Object.fromEntries(toCategoryIds(measure.category).map((id) => [id, described(id)])),
    breakdowns: Object.fromEntries(breakdowns.map(([id, label]) => [id, { title: label, total: null }])),
    breaks: [],
    events: [],
    statements: [],
    notes: [],
    provenance: { sources: [], default: null, cells: {} },
    policy: {},
    illustrative: false,
  };
}

/** Measure ids as ours are written; a dataset without a metric dimension has one measure, its label. */
function toMeasureDimension(metric: DimensionFile | undefined, title: string): DimensionFile {
  if (metric === undefined) return { label: 'Measure', category: { index: ['value'], label: { value: title } } };
  const ids = toCategoryIds(metric.category);
  const entry = (id: string): string => toMeasureId(`m_${toSnakeCase(id)}`);
  const unit = metric.category.unit;
  return {
    label: metric.label ?? 'Measure',
    category: {
      index: ids.map(entry),
      label: Object.fromEntries(ids.map((id) => [entry(id), metric.category.label?.[id] ?? id])),
      ...(unit === undefined
        ? {}
        : { unit: Object.fromEntries(ids.flatMap((id) => (unit[id] ? [[entry(id), unit[id]]] : []))) }),
    },
  };
}

function toPeriodIds({ category }: DimensionFile): { ids: string[] } | { issues: ContractIssue[] } {
  const ids = toCategoryIds(category);
  const read = ids.map(toPeriodId);
  const issues = ids.flatMap((id, i): ContractIssue[] =>
    read[i] === undefined
      ? [
          {
            path: 'role.time',
            expected: 'years, months or quarters (2019, 2019-03, 2019M03, 2019-Q1)',
            found: describe(id),
          },
        ]
      : [],
  );
  return issues.length > 0 ? { issues } : { ids: read.flatMap((id) => id ?? []) };
}

function toPeriodId(text: string): string | undefined {
  const year = /^(\d{4})$/.exec(text);
  if (year) return `CY${year[1]}`;
  const month = /^(\d{4})-?M?(0[1-9]|1[0-2])$/.exec(text);
  if (month) return `M${month[1]}-${month[2]}`;
  const quarter = /^(\d{4})-?[QK]([1-4])$/.exec(text);
  if (quarter) return toQuarterSpan(Number(quarter[1]), Number(quarter[2]));
  return parsePeriodId(text)?.id;
}

function toQuarterSpan(year: number, quarter: number): string {
  const first = String(quarter * 3 - 2).padStart(2, '0');
  return `P${year}-${first}-01_${lastDayOfMonth(year, quarter * 3)}`;
}

/** The cells in the order of the adapted dimensions; flags of other offices that we do not know are left out. */
function permuteCells(
  shape: DatasetFile,
  order: readonly (string | undefined)[],
  sizes: readonly number[],
): { value: unknown; status: unknown } {
  const length = sizes.reduce((product, size) => product * size, 1);
  const value: unknown[] = [];
  const status: Record<string, string> = {};
  const indexes = sizes.map(() => 0);
  for (let position = 0; position < length; position++) {
    const from = toPosition(
      shape.size,
      shape.id.map((id) => indexes[order.indexOf(id)] ?? 0),
    );
    const found = at(shape.value, from);
    const flag = at(shape.status, from);
    value.push(found ?? null);
    const known = typeof flag === 'string' ? flag.toLowerCase() : '';
    if (typeof found === 'number' ? isMark(known) : isMissingSymbol(known)) status[position] = known;
    step(indexes, sizes);
  }
  return { value, status };
}

function at(cells: unknown, position: number): unknown {
  return typeof cells === 'object' && cells !== null ? Reflect.get(cells, position) : undefined;
}

function step(indexes: number[], sizes: readonly number[]): void {
  for (let d = sizes.length - 1; d >= 0; d--) {
    const next = (indexes[d] ?? 0) + 1;
    if (next < (sizes[d] ?? 1)) {
      indexes[d] = next;
      return;
    }
    indexes[d] = 0;
  }
}
