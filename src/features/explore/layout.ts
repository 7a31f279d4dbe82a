import { toDefaultCategory } from '#domain/breakdown.ts';
import type { Dataset } from '#domain/dataset.ts';
import { type MeasureFamily, toFamilies } from '#domain/families.ts';
import type { Filters } from '#state/filters.ts';
import {
  type Dimension,
  type DimensionId,
  findDimension,
  GEOGRAPHY,
  isDivided,
  MEASURE,
  PERIOD,
  toDimensions,
} from './dimensions.ts';

/** Which columns a figure gets: the counts and interval behind it, for the newest or every one; its verdict; itself alone. */
export const PARTS = ['newest', 'full', 'verdict', 'values'] as const;
export type Parts = (typeof PARTS)[number];

/** How a cube is laid out in rows and columns. Whatever is in neither stands at one member. */
export interface Layout {
  readonly dimensions: readonly Dimension[];
  readonly families: readonly MeasureFamily[];
  readonly rows: readonly DimensionId[];
  readonly columns: readonly DimensionId[];
  readonly parts: Parts;
  /** The member at which each dimension stands that is neither in rows nor columns. */
  readonly fixed: ReadonlyMap<DimensionId, number>;
  /** The one member that a dimension in rows or columns is narrowed to. */
  readonly only: ReadonlyMap<DimensionId, number>;
}

/** What the layout needs to know beside the dataset: whose figures these are, and which measure a board looks at. */
export interface LayoutContext {
  readonly home: string;
  readonly headline?: string;
}

/** The layout that the reader chose, completed by what suits the dataset. A choice that the dataset does not have falls away. */
export function toLayout(dataset: Dataset, filters: Filters, context: LayoutContext): Layout {
  const dimensions = toDimensions(dataset);
  const families = toFamilies(dataset.measures);
  const isKnown = (id: string): boolean => findDimension(dimensions, id) !== undefined;
  const chosenRows = [...new Set(filters.rows.filter(isKnown))];
  const defaults = toDefaultAxes(dataset, families, chosenRows);
  const rows = chosenRows.length > 0 ? chosenRows : defaults.rows;
  const chosenColumns = filters.cols.filter((id) => isKnown(id) && !rows.includes(id));
  const columns = chosenColumns.length > 0 ? [...new Set(chosenColumns)].slice(0, 2) : defaults.columns;
  const isPlaced = (id: DimensionId): boolean => rows.includes(id) || columns.includes(id);
  return {
    dimensions,
    families,
    rows,
    columns,
    parts: PARTS.find((parts) => filters.cols.includes(parts)) ?? 'newest',
    fixed: new Map(
      dimensions.filter(({ id }) => !isPlaced(id)).map((d) => [d.id, toFixed(d, dataset, families, filters, context)]),
    ),
    only: new Map(
      dimensions
        .filter(({ id }) => isPlaced(id))
        .flatMap((d) => {
          const index = toIndex(d, filters.at[d.id]);
          return index === undefined ? [] : [[d.id, index] as const];
        }),
    ),
  };
}

interface Axes {
  readonly rows: readonly DimensionId[];
  readonly columns: readonly DimensionId[];
}

/**
 * Areas and then groups in rows, years in columns. A breakdown without a total leaves nothing to print for an area as a
 * whole: then the breakdowns are the rows, and the home area is fixed. Scattered figures, each of its own period, stand one
 * measure a row.
 */
function toDefaultAxes(dataset: Dataset, families: readonly MeasureFamily[], chosenRows: readonly DimensionId[]): Axes {
  const { geographies, periods } = dataset;
  const breakdowns = dataset.breakdowns.filter(({ categories }) => categories.length > 1);
  const isScattered = families.length > 1 && dataset.frequency === 'irregular';
  const hasWhole = breakdowns.every(({ total }) => total !== null);
  const places = geographies.length > 1 && hasWhole ? [GEOGRAPHY] : [];
  const divided = [...(isScattered ? [MEASURE] : []), ...places, ...breakdowns.map(({ id }) => id as string)];
  const rows = divided.length > 0 ? divided : [families.length > 1 ? MEASURE : GEOGRAPHY];

  const taken = chosenRows.length > 0 ? chosenRows : rows;
  const free = [
    ...(periods.length > 1 ? [PERIOD] : []),
    ...(families.length > 1 ? [MEASURE] : []),
    PERIOD,
    MEASURE,
    GEOGRAPHY,
  ];
  const column = free.find((id) => !taken.includes(id));
  return { rows, columns: column === undefined ? [] : [column] };
}

function toFixed(
  dimension: Dimension,
  dataset: Dataset,
  families: readonly MeasureFamily[],
  { at, districts, to }: Filters,
  { home, headline }: LayoutContext,
): number {
  const first = (...ids: readonly (string | undefined)[]): number =>
    ids.map((id) => toIndex(dimension, id)).find((index) => index !== undefined) ?? 0;
  switch (dimension.id) {
    case MEASURE:
      return first(at.measure, headline, families[0]?.measure.id);
    case GEOGRAPHY:
      return first(at.geography, districts[0], home);
    case PERIOD:
      return first(to, dataset.periods[newestWithFigures(dataset, dimension)]?.id);
    default: {
      const breakdown = dataset.breakdowns.find(({ id }) => id === dimension.id);
      return first(at[dimension.id], breakdown && toDefaultCategory(breakdown));
    }
  }
}

/** The newest period in which anything at all was handed in. */
function newestWithFigures({ cells, periods }: Dataset, period: Dimension): number {
  const { stride } = period;
  for (let p = periods.length - 1; p > 0; p--) {
    for (let block = p * stride; block < cells.length; block += stride * periods.length) {
      for (let i = block; i < block + stride; i++) if (cells.amountAt(i) !== undefined) return p;
    }
  }
  return 0;
}

function toIndex({ members }: Dimension, id: string | undefined): number | undefined {
  const index = id === undefined ? -1 : members.findIndex((member) => member.id === id);
  return index === -1 ? undefined : index;
}

/** "area, then group". */
export function describeRows(dimensions: readonly Dimension[], rows: readonly DimensionId[]): string {
  return rows.map((id) => findDimension(dimensions, id)?.noun ?? id).join(', then ');
}

/** The orders of rows that a reader may pick from: everything, each dimension first, each by itself. */
export function toRowChoices({ dimensions, families, rows }: Layout): readonly (readonly DimensionId[])[] {
  const places = dimensions.filter((d) => d.id === GEOGRAPHY && isDivided(d)).map(({ id }) => id);
  const breakdowns = dimensions.filter((d) => !isBase(d.id) && isDivided(d)).map(({ id }) => id);
  const measures = families.length > 1 ? [MEASURE] : [];
  const periods = dimensions.filter((d) => d.id === PERIOD && isDivided(d)).map(({ id }) => id);
  const all = [...places, ...breakdowns];
  const choices = [
    rows,
    all,
    ...all.slice(1).map((id) => [id, ...all.filter((other) => other !== id)]),
    ...all.map((id) => [id]),
    ...(breakdowns.length > 1 ? [breakdowns] : []),
    ...measures.map((id) => [id, ...all]),
    ...(all.length > 0 ? periods.map((id) => [...all.slice(0, 1), id]) : []),
  ].filter((choice) => choice.length > 0);
  const seen = new Set<string>();
  return choices.filter((choice) => {
    const key = choice.join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The dimensions that may stand in columns beside the chosen rows. */
export function toColumnChoices({ dimensions, families, rows, columns }: Layout): readonly DimensionId[] {
  const isWorthIt = (d: Dimension): boolean => (d.id === MEASURE ? families.length > 1 : isDivided(d));
  return dimensions.filter((d) => columns.includes(d.id) || (!rows.includes(d.id) && isWorthIt(d))).map(({ id }) => id);
}

function isBase(id: DimensionId): boolean {
  return id === MEASURE || id === GEOGRAPHY || id === PERIOD;
}
