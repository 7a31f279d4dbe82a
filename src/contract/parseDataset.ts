import {
  type DatasetExtension,
  type DatasetFile,
  type DimensionFile,
  datasetExtensionSchema,
  datasetFileSchema,
} from '#contract/datasetSchema.ts';
import { dimensionOf, findDimension, toCategoryIds } from '#contract/dimensions.ts';
import { toForeignExtension } from '#contract/foreignDataset.ts';
import { type ContractError, type ContractIssue, describe } from '#contract/issue.ts';
import { extensionOf, notAsDescribed, parseWith } from '#contract/parseFile.ts';
import { readCells } from '#contract/readCells.ts';
import { type Breakdown, toBreakdownId, toCategoryId } from '#domain/breakdown.ts';
import { type Dataset, type DatasetGeography, toDatasetId } from '#domain/dataset.ts';
import { toGeographyCode } from '#domain/geography.ts';
import { type Measure, toMeasureId } from '#domain/measure.ts';
import { type Period, parsePeriodId } from '#domain/period.ts';
import type { Provenance } from '#domain/provenance.ts';
import { failure, type Result, success } from '#domain/result.ts';

const OURS = ['measure', 'geography', 'period'] as const;

/**
 * Reads a JSON-stat 2.0 dataset into a cube. Ours carries an extension; one from another statistical office reads without it,
 * as long as it has one dimension of each role that we need. Every fault is told with its path.
 */
export function parseDataset(input: unknown, file: string): Result<Dataset, ContractError> {
  const parsed = parseWith<DatasetFile>(datasetFileSchema, input, file, contractOf(input));
  if (!parsed.ok) return parsed;
  const shape = parsed.value;
  const shapeIssues = toShapeIssues(shape);
  if (shapeIssues.length > 0) return notAsDescribed(file, shapeIssues);
  return extensionOf(input) !== undefined && isOurs(shape) ? parseOurs(shape, file) : parseForeign(shape, file);
}

function parseOurs(shape: DatasetFile, file: string): Result<Dataset, ContractError> {
  const extension = parseWith<DatasetExtension>(datasetExtensionSchema, shape.extension, file);
  if (!extension.ok) {
    return failure({
      ...extension.error,
      issues: extension.error.issues.map((i) => ({ ...i, path: `extension.${i.path}` })),
    });
  }
  return toDataset(shape, extension.value, file);
}

function parseForeign(shape: DatasetFile, file: string): Result<Dataset, ContractError> {
  const adapted = toForeignExtension(shape);
  if ('issues' in adapted) return notAsDescribed(file, adapted.issues);
  return toDataset(adapted.shape, adapted.extension, file);
}

function toDataset(shape: DatasetFile, extension: DatasetExtension, file: string): Result<Dataset, ContractError> {
  const measures = toMeasures(dimensionOf(shape, 'measure'), extension);
  const cells = readCells(
    shape.value,
    shape.status,
    shape.size.reduce((product, size) => product * size, 1),
  );
  const periods = toPeriods(dimensionOf(shape, 'period'));
  const issues = [...measures.issues, ...periods.issues, ...cells.issues];
  if (issues.length > 0) return notAsDescribed(file, issues);
  return success({
    id: toDatasetId(extension.id),
    title: shape.label ?? extension.id,
    topic: extension.topic,
    definition: extension.definition,
    source: shape.source ?? '',
    updated: shape.updated ?? '',
    notes: shape.note ?? [],
    geographyBasis: extension.geographyBasis,
    frequency: extension.frequency,
    ...(extension.nextDue === undefined ? {} : { nextDue: extension.nextDue }),
    illustrative: extension.illustrative,
    measures: measures.measures,
    geographies: toGeographies(dimensionOf(shape, 'geography')),
    periods: periods.periods,
    breakdowns: toBreakdowns(shape, extension),
    cells: cells.cells,
    breaks: extension.breaks,
    events: extension.events,
    statements: extension.statements,
    anchoredNotes: extension.notes,
    provenance: toProvenance(extension),
    policy: extension.policy,
  });
}

function toShapeIssues(shape: DatasetFile): ContractIssue[] {
  const issues: ContractIssue[] = [];
  if (shape.id.length !== shape.size.length) {
    issues.push({
      path: 'size',
      expected: `${shape.id.length} sizes, one for each dimension of id`,
      found: describe(shape.size),
    });
  }
  shape.id.forEach((id, i) => {
    const dimension = findDimension(shape, id);
    if (dimension === undefined) {
      issues.push({ path: `dimension.${id}`, expected: 'a dimension', found: 'nothing' });
      return;
    }
    const count = toCategoryIds(dimension.category).length;
    if (count !== shape.size[i]) {
      issues.push({
        path: `size[${i}]`,
        expected: `${count}, the number of categories of ${id}`,
        found: describe(shape.size[i]),
      });
    }
  });
  return issues;
}

function isOurs(shape: DatasetFile): boolean {
  return OURS.every((id, i) => shape.id[i] === id);
}

function toMeasures(
  dimension: DimensionFile,
  extension: DatasetExtension,
): { measures: Measure[]; issues: ContractIssue[] } {
  const issues: ContractIssue[] = [];
  const measures = toCategoryIds(dimension.category).flatMap((id): Measure[] => {
    const described = Object.hasOwn(extension.measures, id) ? extension.measures[id] : undefined;
    if (described === undefined) {
      issues.push({ path: `extension.measures.${id}`, expected: 'a description of the measure', found: 'nothing' });
      return [];
    }
    const unit = dimension.category.unit?.[id];
    return [{ id: toMeasureId(id), unit: unit?.label ?? '', decimals: unit?.decimals ?? 0, ...described }];
  });
  return { measures, issues };
}

function toPeriods(dimension: DimensionFile): { periods: Period[]; issues: ContractIssue[] } {
  const ids = toCategoryIds(dimension.category);
  const issues = ids.flatMap((id, i): ContractIssue[] =>
    parsePeriodId(id) === undefined
      ? [
          {
            path: `dimension.period.category.index[${i}]`,
            expected: 'a period id, such as AY2021-22',
            found: describe(id),
          },
        ]
      : [],
  );
  return { periods: ids.flatMap((id) => parsePeriodId(id) ?? []), issues };
}

function toGeographies({ category }: DimensionFile): DatasetGeography[] {
  return toCategoryIds(category).map((code) => ({
    code: toGeographyCode(code),
    name: category.label?.[code] ?? code,
    children: (category.child?.[code] ?? []).map(toGeographyCode),
  }));
}

function toBreakdowns(shape: DatasetFile, extension: DatasetExtension): Breakdown[] {
  return shape.id.slice(OURS.length).map((id) => {
    const { label, category } = dimensionOf(shape, id);
    const described = Object.hasOwn(extension.breakdowns, id) ? extension.breakdowns[id] : undefined;
    return {
      id: toBreakdownId(id),
      title: described?.title ?? label ?? id,
      total: described?.total ?? null,
      categories: toCategoryIds(category).map((c) => ({ id: toCategoryId(c), label: category.label?.[c] ?? c })),
    };
  });
}

function toProvenance({ provenance }: DatasetExtension): Provenance {
  const cells = new Map(Object.entries(provenance.cells).map(([position, source]) => [Number(position), source]));
  return {
    sources: provenance.sources,
    default: provenance.default,
    cells,
    ...(provenance.lines ? { lines: provenance.lines } : {}),
  };
}

function contractOf(input: unknown): unknown {
  const extension = extensionOf(input);
  return typeof extension === 'object' && extension !== null ? Reflect.get(extension, 'contract') : undefined;
}
