import { type Comparator, toComparatorGeography } from '#domain/comparator.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Edition } from '#domain/editions/edition.ts';
import { nameComparator } from '#domain/editions/places.ts';

export interface BenchmarkPlace {
  readonly index: number;
  readonly label: string;
}

/**
 * The place in a dataset that verdicts are against: what the reader chose to compare with, else the nation, else a region.
 * None where the dataset holds no such place.
 */
export function selectBenchmarkPlace(
  { geographies }: Pick<Dataset, 'geographies'>,
  { comparators }: Pick<Edition, 'comparators'>,
  compare: readonly string[],
): BenchmarkPlace | undefined {
  const chosen = comparators.filter(({ id }) => compare.includes(id));
  const byKind = (kind: Comparator['kind']) => comparators.filter((comparator) => comparator.kind === kind);
  for (const comparator of [...chosen, ...byKind('national'), ...byKind('region')]) {
    const code = toComparatorGeography(comparator);
    const index = geographies.findIndex((place) => place.code === code);
    if (index !== -1) return { index, label: nameComparator(comparator) };
  }
  return undefined;
}
