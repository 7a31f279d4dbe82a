import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { datasetQuery } from '#data/datasetQuery.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Edition, EditionEntry, ScorecardRow } from '#domain/editions/edition.ts';

/** The dataset that a row's figures stand in, by its measure’s name or an older one; nothing is read where the edition has none. */
export function useRowDataset(
  { measure }: Pick<ScorecardRow, 'measure'>,
  entry: EditionEntry,
  { datasets }: Pick<Edition, 'datasets'>,
): Pick<UseQueryResult<Dataset>, 'data' | 'isLoading'> {
  const file = datasets.find(({ measures }) =>
    measures.some(({ id, aliases }) => id === measure || aliases?.includes(measure)),
  );
  return useQuery({ ...datasetQuery(entry, file ?? NO_FILE), enabled: file !== undefined });
}

const NO_FILE = { href: '', sha256: '', bytes: 0 } as const;
