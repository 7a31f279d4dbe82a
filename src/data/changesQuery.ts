import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Edition, EditionEntry } from '#domain/editions/edition.ts';
import { boardQuery } from './boardQuery.ts';
import { editionQuery } from './editionQuery.ts';

interface OpenEdition {
  readonly entry: EditionEntry;
  readonly edition: Edition;
}

/** What changed between any two editions, worked out by the function that the publisher uses, which is loaded then. */
export function changesQuery(client: QueryClient, since: EditionEntry, { entry, edition }: OpenEdition) {
  return queryOptions({
    queryKey: ['changes', since.sha256, entry.sha256],
    structuralSharing: false,
    queryFn: async () => {
      const earlier = await client.fetchQuery(editionQuery(since));
      const [from, to, { diffEditions }] = await Promise.all([
        client.fetchQuery(boardQuery(since, earlier)),
        client.fetchQuery(boardQuery(entry, edition)),
        import('#domain/editions/diffEditions.ts'),
      ]);
      return diffEditions({ edition: earlier, board: from }, { edition, board: to });
    },
  });
}
