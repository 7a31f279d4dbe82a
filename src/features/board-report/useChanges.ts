import { useQuery, useQueryClient } from '@tanstack/react-query';
import { changesQuery } from '#data/changesQuery.ts';
import type { Change } from '#domain/editions/edition.ts';
import type { Reading } from '#state/reading.ts';

export type ChangesState =
  | { readonly kind: 'ready'; readonly changes: readonly Change[] }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: Error; readonly retry: () => void };

/**
 * What changed since the edition that is compared with. Against the one before it the edition holds the answer; for any other
 * pair both are read and compared.
 */
export function useChanges({ edition, entry, since }: Reading): ChangesState {
  const isHeld = since === undefined || since.id === edition.previous;
  const computed = useQuery({
    ...changesQuery(useQueryClient(), since ?? entry, { entry, edition }),
    enabled: !isHeld,
  });
  if (isHeld) return { kind: 'ready', changes: edition.changes };
  if (computed.data !== undefined) return { kind: 'ready', changes: computed.data };
  return computed.isError
    ? { kind: 'failed', error: computed.error, retry: () => void computed.refetch() }
    : { kind: 'loading' };
}
