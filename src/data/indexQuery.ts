import { queryOptions } from '@tanstack/react-query';
import type { Index } from '#domain/editions/edition.ts';
import { fetchText } from './fetchFile.ts';
import { toIndexAddress } from './fileAddress.ts';

/** The list of editions and the hash of the bytes that it was read from. */
export interface ReadIndex {
  readonly value: Index;
  readonly sha256: string;
}

const FILE = 'index';
const MAX_BYTES = 4_000_000;
const LOOKS_AGAIN_AFTER_MS = 10 * 60_000;
const KEY = ['index'] as const;

/**
 * The list of partnerships and editions; looked at again from time to time, so that a new edition is noticed. The same bytes
 * give the same object, so that nothing is read or drawn again.
 */
export function indexQuery() {
  return queryOptions({
    queryKey: KEY,
    queryFn: async ({ signal, client }): Promise<ReadIndex> => {
      const { text, sha256 } = await fetchIndexText(signal);
      const known = client.getQueryData<ReadIndex>(KEY);
      if (known?.sha256 === sha256) return known;
      const { readIndex } = await import('./readPublished.ts');
      return { value: readIndex(text, FILE), sha256 };
    },
    refetchInterval: LOOKS_AGAIN_AFTER_MS,
    refetchOnReconnect: true,
    structuralSharing: false,
  });
}

export function fetchIndexText(signal?: AbortSignal) {
  return fetchText({
    file: FILE,
    url: toIndexAddress(),
    maxBytes: MAX_BYTES,
    ...(signal === undefined ? {} : { signal }),
  });
}
