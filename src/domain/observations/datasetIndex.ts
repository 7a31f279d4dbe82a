import { toDefaultCategory } from '#domain/breakdown.ts';
import { type Dataset, toSizes } from '#domain/dataset.ts';

/** Where everything stands in a cube: a cell is at the sum, over its dimensions, of index × stride. */
export interface DatasetIndex {
  readonly strides: readonly number[];
  readonly measures: ReadonlyMap<string, number>;
  readonly geographies: ReadonlyMap<string, number>;
  readonly periods: ReadonlyMap<string, number>;
  readonly breakdowns: readonly BreakdownIndex[];
}

export interface BreakdownIndex {
  readonly id: string;
  readonly categories: ReadonlyMap<string, number>;
  readonly defaultIndex: number;
}

/** Position in a cube of measure, geography, period; breakdowns follow. */
export const MEASURE = 0;
export const GEOGRAPHY = 1;
export const PERIOD = 2;
export const FIRST_BREAKDOWN = 3;

type Cube = Pick<Dataset, 'measures' | 'geographies' | 'periods' | 'breakdowns'>;

/** A dataset never changes, so what is found once holds for its life. */
const INDEXES = new WeakMap<Cube, DatasetIndex>();

/** The look-up tables of a cube, made once per dataset: a million cells are read without a search. */
export function toDatasetIndex(dataset: Cube): DatasetIndex {
  const found = INDEXES.get(dataset);
  if (found !== undefined) return found;
  const made: DatasetIndex = {
    strides: toStrides(toSizes(dataset)),
    measures: indexBy(dataset.measures, (m) => m.id),
    geographies: indexBy(dataset.geographies, (g) => g.code),
    periods: indexBy(dataset.periods, (p) => p.id),
    breakdowns: dataset.breakdowns.map((b) => {
      const categories = indexBy(b.categories, (c) => c.id);
      return { id: b.id, categories, defaultIndex: categories.get(toDefaultCategory(b)) ?? 0 };
    }),
  };
  INDEXES.set(dataset, made);
  return made;
}

/** How far apart neighbours of a dimension lie, for row-major cells. */
export function toStrides(sizes: readonly number[]): readonly number[] {
  const strides = sizes.map(() => 1);
  for (let d = sizes.length - 2; d >= 0; d--) strides[d] = (strides[d + 1] ?? 1) * (sizes[d + 1] ?? 1);
  return strides;
}

function indexBy<T>(items: readonly T[], toKey: (item: T) => string): ReadonlyMap<string, number> {
  return new Map(items.map((item, i) => [toKey(item), i]));
}
