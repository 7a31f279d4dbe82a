import type { CategoryFile, DatasetFile, DimensionFile } from '#contract/datasetSchema.ts';

/** The ids of a dimension's categories in order, whichever of JSON-stat's three forms the index has. */
export function toCategoryIds({ index, label }: CategoryFile): string[] {
  if (Array.isArray(index)) return index;
  if (index === undefined) return Object.keys(label ?? {});
  return Object.entries(index)
    .sort(([, a], [, b]) => a - b)
    .map(([id]) => id);
}

export function findDimension(shape: DatasetFile, id: string): DimensionFile | undefined {
  return Object.hasOwn(shape.dimension, id) ? shape.dimension[id] : undefined;
}

/** A dimension whose presence was checked before. */
export function dimensionOf(shape: DatasetFile, id: string): DimensionFile {
  const dimension = findDimension(shape, id);
  if (dimension === undefined) throw new Error(`No dimension ${id}`);
  return dimension;
}
