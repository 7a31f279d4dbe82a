import { queryOptions } from '@tanstack/react-query';
import type { EditionEntry } from '#domain/editions/edition.ts';
import { fetchFile } from './fetchFile.ts';
import { toFileAddress, toFileName, toIndexAddress } from './fileAddress.ts';

/** One edition: its scorecard, changes, lateness and the links to its datasets. Keyed by its hash. */
export function editionQuery({ href, sha256, bytes }: Pick<EditionEntry, 'href' | 'sha256' | 'bytes'>) {
  return queryOptions({
    queryKey: ['edition', sha256],
    queryFn: ({ signal }) => {
      const url = toFileAddress(href, toIndexAddress());
      return fetchFile({
        file: toFileName(href),
        url,
        loadReader: async () => (await import('./readPublished.ts')).readEdition,
        maxBytes: bytes,
        sha256,
        signal,
      });
    },
    structuralSharing: false,
  });
}
