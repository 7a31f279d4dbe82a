import { queryOptions } from '@tanstack/react-query';
import type { DatasetEntry, EditionEntry } from '#domain/editions/edition.ts';
import { fetchFile } from './fetchFile.ts';
import { toFileAddress, toFileName, toIndexAddress } from './fileAddress.ts';

/** One dataset of an edition. Editions that agree on it share the file, and so the key. */
export function datasetQuery(
  edition: Pick<EditionEntry, 'href'>,
  { href, sha256, bytes }: Pick<DatasetEntry, 'href' | 'sha256' | 'bytes'>,
) {
  return queryOptions({
    queryKey: ['dataset', sha256],
    queryFn: ({ signal }) => {
      const url = toFileAddress(href, toFileAddress(edition.href, toIndexAddress()));
      return fetchFile({
        file: toFileName(href),
        url,
        loadReader: async () => (await import('./readDataset.ts')).readDataset,
        maxBytes: bytes,
        sha256,
        signal,
      });
    },
    structuralSharing: false,
  });
}
