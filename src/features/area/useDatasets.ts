import { useQueries } from '@tanstack/react-query';
import { datasetQuery } from '#data/datasetQuery.ts';
import type { Dataset, DatasetId } from '#domain/dataset.ts';
import type { DatasetEntry, EditionEntry } from '#domain/editions/edition.ts';

/** A dataset that could not be read, and the way to try again. */
export interface FailedDataset {
  readonly entry: DatasetEntry;
  readonly message: string;
  readonly onRetry: () => void;
}

export interface LoadedDatasets {
  readonly ready: readonly Dataset[];
  readonly pending: ReadonlySet<DatasetId>;
  readonly failed: readonly FailedDataset[];
}

/** Several datasets of an edition, each by itself: one that fails leaves the others standing. */
export function useDatasets(edition: EditionEntry, entries: readonly DatasetEntry[]): LoadedDatasets {
  return useQueries({
    queries: entries.map((entry) => datasetQuery(edition, entry)),
    combine: (results) => ({
      ready: results.flatMap(({ data }) => data ?? []),
      pending: new Set(entries.filter((_, i) => results[i]?.isPending).map(({ id }) => id)),
      failed: results.flatMap((result, i) => {
        const entry = entries[i];
        if (entry === undefined || !result.isError) return [];
        return [{ entry, message: result.error.message, onRetry: () => void result.refetch() }];
      }),
    }),
  });
}
