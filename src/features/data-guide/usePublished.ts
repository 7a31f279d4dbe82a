import { useQueries } from '@tanstack/react-query';
import { datasetQuery } from '#data/datasetQuery.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { DatasetEntry } from '#domain/editions/edition.ts';
import type { Reading } from '#state/reading.ts';

/** A dataset of the edition as far as it is there: read, on its way, or failed with the way to try again. */
export interface PublishedDataset {
  readonly entry: DatasetEntry;
  readonly dataset?: Dataset;
  readonly failed?: { readonly message: string; readonly onRetry: () => void };
}

/** Every dataset of an edition, each by itself: one that fails takes down its own line and nothing else. */
export function usePublished({ entry: editionEntry, edition }: Reading): readonly PublishedDataset[] {
  return useQueries({
    queries: edition.datasets.map((entry) => datasetQuery(editionEntry, entry)),
    combine: (results) =>
      edition.datasets.map((entry, i): PublishedDataset => {
        const result = results[i];
        if (result?.data !== undefined) return { entry, dataset: result.data };
        if (!result?.isError) return { entry };
        return { entry, failed: { message: result.error.message, onRetry: () => void result.refetch() } };
      }),
  });
}
