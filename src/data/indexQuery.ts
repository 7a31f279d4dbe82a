import { queryOptions } from '@tanstack/react-query';
import { parseIndex } from '#contract/parseFile.ts';
import { fetchFile } from './fetchFile.ts';
import { toIndexAddress } from './fileAddress.ts';

const MAX_BYTES = 4_000_000;
const LOOKS_AGAIN_AFTER_MS = 10 * 60_000;

/** The list of partnerships and editions; looked at again from time to time, so that a new edition is noticed. */
export function indexQuery() {
  return queryOptions({
    queryKey: ['index'],
    queryFn: ({ signal }) =>
      fetchFile({ file: 'index', url: toIndexAddress(), parse: parseIndex, maxBytes: MAX_BYTES, signal }),
    refetchInterval: LOOKS_AGAIN_AFTER_MS,
    refetchOnReconnect: true,
    // The same bytes give the same object, so that nothing is drawn again.
    structuralSharing: (old, fresh) => (isSame(old, fresh) ? old : fresh),
  });
}

function isSame(old: unknown, fresh: unknown): boolean {
  return hashOf(old) !== undefined && hashOf(old) === hashOf(fresh);
}

function hashOf(file: unknown): unknown {
  return typeof file === 'object' && file !== null ? Reflect.get(file, 'sha256') : undefined;
}
