import { useQuery, useQueryClient } from '@tanstack/react-query';
import { boardQuery } from '#data/boardQuery.ts';
import { editionQuery } from '#data/editionQuery.ts';
import type { Change } from '#domain/editions/edition.ts';
import type { Reading } from '#state/reading.ts';

export type ChangesState =
  | { readonly kind: 'ready'; readonly changes: readonly Change[] }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: Error; readonly retry: () => void };

/**
 * What changed since the edition that is compared with. Against the one before it the edition holds the answer; for any other
 * pair both are read, and the function that the publisher uses, loaded then, works it out.
 */
export function useChanges({ edition, entry, since }: Reading): ChangesState {
  const client = useQueryClient();
  const isHeld = since === undefined || since.id === edition.previous;
  const computed = useQuery({
    queryKey: ['changes', since?.sha256, entry.sha256],
    enabled: !isHeld,
    structuralSharing: false,
    queryFn: async () => {
      const other = since ?? entry;
      const earlier = await client.fetchQuery(editionQuery(other));
      const [from, to, { diffEditions }] = await Promise.all([
        client.fetchQuery(boardQuery(other, earlier)),
        client.fetchQuery(boardQuery(entry, edition)),
        import('#domain/editions/diffEditions.ts'),
      ]);
      return diffEditions({ edition: earlier, board: from }, { edition, board: to });
    },
  });
  if (isHeld) return { kind: 'ready', changes: edition.changes };
  if (computed.data !== undefined) return { kind: 'ready', changes: computed.data };
  return computed.isError
    ? { kind: 'failed', error: computed.error, retry: () => void computed.refetch() }
    : { kind: 'loading' };
}
