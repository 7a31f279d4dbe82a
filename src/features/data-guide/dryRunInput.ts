import type { DatasetEntry, Edition, Partnership } from '#domain/editions/edition.ts';
import { readColumnNames, readMeasureIds, sortDropped } from '#returns/dryRunFiles.ts';
import { contentOf, type ReturnFile } from '#returns/returnFiles.ts';
import type { PartnershipReturn } from '#returns/returnSchema.ts';

/** The partnership's configuration as far as an edition tells it. Its own disclosure policies are in the published datasets. */
export function toPartnershipReturn(partnership: Partnership, edition: Edition): PartnershipReturn {
  const { id, name, illustrative, contact, geographies } = partnership;
  return {
    id,
    name,
    illustrative,
    contact,
    home: geographies.home,
    districts: [...geographies.districts],
    geographies: [...edition.geographies],
    comparators: [...edition.comparators],
    priorities: [...edition.priorities],
    headlines: [],
  };
}

/**
 * Which dataset of the edition each dropped data file is of: by its name, else by the measures that its measure file names,
 * or its columns. A file that none of them tells of is of none, and the reader says which.
 */
export function nameDatasets(
  files: readonly ReturnFile[],
  { datasets }: Pick<Edition, 'datasets'>,
): Readonly<Record<string, string>> {
  const dropped = sortDropped(files);
  if (dropped.kind === 'folder') return {};
  const known = new Set<string>(datasets.map(({ id }) => id));
  const named = dropped.datasets.flatMap(({ dataset, data, measure }) => {
    if (known.has(dataset)) return [[data.name, dataset] as const];
    const found = findByMeasures(
      measure ? readMeasureIds(contentOf(measure)) : (readColumnNames(data) ?? []),
      datasets,
    );
    return found === undefined ? [] : [[data.name, found.id] as const];
  });
  return Object.fromEntries(named);
}

/** The dataset that shares most measures with these ids. */
function findByMeasures(ids: readonly string[], datasets: readonly DatasetEntry[]): DatasetEntry | undefined {
  const wanted = new Set(ids);
  const shared = (dataset: DatasetEntry): number => dataset.measures.filter(({ id }) => wanted.has(id)).length;
  const best = datasets.toSorted((a, b) => shared(b) - shared(a))[0];
  return best !== undefined && shared(best) > 0 ? best : undefined;
}

/** The published datasets that the files may change, to hold them against. */
export function selectConcerned(
  files: readonly ReturnFile[],
  names: Readonly<Record<string, string>>,
  { datasets }: Pick<Edition, 'datasets'>,
): readonly DatasetEntry[] {
  const dropped = sortDropped(files);
  if (dropped.kind === 'folder') {
    return datasets.filter(({ id }) => files.some(({ name }) => name.includes(`${id}/`)));
  }
  const wanted = new Set(Object.values(names));
  return datasets.filter(({ id }) => wanted.has(id));
}

/** Data files of which nothing says which dataset they are. */
export function selectNameless(
  files: readonly ReturnFile[],
  names: Readonly<Record<string, string>>,
): readonly string[] {
  const dropped = sortDropped(files);
  if (dropped.kind === 'folder') return [];
  return dropped.datasets.map(({ data }) => data.name).filter((name) => names[name] === undefined);
}
