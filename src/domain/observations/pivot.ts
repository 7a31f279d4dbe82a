import { type Dataset, toSizes } from '#domain/dataset.ts';
import { type DatasetIndex, FIRST_BREAKDOWN, GEOGRAPHY, MEASURE, PERIOD, toDatasetIndex } from './datasetIndex.ts';

/** A dimension of a cube by name: `measure`, `geography`, `period`, or the id of a breakdown. */
export type DimensionId = string;

/** A dimension laid along rows or columns; `ids` are the members shown, in that order, all where it is absent. */
export interface PivotAxis {
  readonly dimension: DimensionId;
  readonly ids?: readonly string[];
}

/** What stands in rows, what in columns, and where every other dimension is held. */
export interface PivotLayout {
  readonly rows: readonly PivotAxis[];
  readonly columns: readonly PivotAxis[];
  readonly fixed: Readonly<Record<DimensionId, string>>;
}

/** One row or column: the member of each of its dimensions, and how far its cells lie from those of the first. */
export interface PivotLine {
  readonly ids: readonly string[];
  readonly offset: number;
}

/** A table laid over a cube. No cell is copied: the one at a row and a column is read at `base + row.offset + column.offset`. */
export interface Pivot {
  readonly base: number;
  readonly rows: readonly PivotLine[];
  readonly columns: readonly PivotLine[];
}

/**
 * Lays a cube out as a table. Dimensions that are neither in rows nor in columns stand where `fixed` says, else at their
 * total (breakdowns), their first member (measures, places) or their newest (periods). Members that the cube lacks are left
 * out; a dimension that is named twice keeps its first place. Costs as much as there are rows and columns, whatever the cube.
 */
export function pivot(dataset: Dataset, layout: PivotLayout): Pivot {
  const index = toDatasetIndex(dataset);
  const dimensions = toDimensions(dataset, index);
  const laid = new Set<DimensionId>();
  const take = (axes: readonly PivotAxis[]): PivotAxis[] =>
    axes.filter(({ dimension }) => dimensions.has(dimension) && !laid.has(dimension) && laid.add(dimension));
  const rows = toLines(take(layout.rows), dimensions);
  const columns = toLines(take(layout.columns), dimensions);
  let base = 0;
  for (const [id, { members, stride, standing }] of dimensions) {
    if (!laid.has(id)) base += (members.get(layout.fixed[id] ?? '') ?? standing) * stride;
  }
  return { base, rows, columns };
}

export function toPivotPosition({ base }: Pivot, row: PivotLine, column: PivotLine): number {
  return base + row.offset + column.offset;
}

interface Dimension {
  readonly members: ReadonlyMap<string, number>;
  readonly stride: number;
  /** Where it stands when nothing says otherwise. */
  readonly standing: number;
}

function toDimensions(dataset: Dataset, index: DatasetIndex): ReadonlyMap<DimensionId, Dimension> {
  const stride = (d: number): number => index.strides[d] ?? 1;
  const newest = Math.max(0, (toSizes(dataset)[PERIOD] ?? 1) - 1);
  return new Map<DimensionId, Dimension>([
    ['measure', { members: index.measures, stride: stride(MEASURE), standing: 0 }],
    ['geography', { members: index.geographies, stride: stride(GEOGRAPHY), standing: 0 }],
    ['period', { members: index.periods, stride: stride(PERIOD), standing: newest }],
    ...index.breakdowns.map(({ id, categories, defaultIndex }, b): [DimensionId, Dimension] => [
      id,
      { members: categories, stride: stride(FIRST_BREAKDOWN + b), standing: defaultIndex },
    ]),
  ]);
}

/** Every combination of the axes' members, the last axis changing fastest. Without axes one line, holding everything. */
function toLines(axes: readonly PivotAxis[], dimensions: ReadonlyMap<DimensionId, Dimension>): PivotLine[] {
  let lines: PivotLine[] = [{ ids: [], offset: 0 }];
  for (const axis of axes) {
    const dimension = dimensions.get(axis.dimension);
    if (dimension === undefined) continue;
    const shown = [...(axis.ids ?? dimension.members.keys())].flatMap((id) => {
      const i = dimension.members.get(id);
      return i === undefined ? [] : [{ id, offset: i * dimension.stride }];
    });
    lines = lines.flatMap((line) =>
      shown.map(({ id, offset }) => ({ ids: [...line.ids, id], offset: line.offset + offset })),
    );
  }
  return lines;
}
