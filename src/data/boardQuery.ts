import { queryOptions } from '@tanstack/react-query';
import type { Edition, EditionEntry } from '#domain/editions/edition.ts';
import { fetchFile } from './fetchFile.ts';
import { toFileAddress, toFileName, toIndexAddress } from './fileAddress.ts';

const MAX_BYTES = 8_000_000;

/** The narrative of an edition: commentary, decisions, actions, frameworks, milestones. */
export function boardQuery(entry: Pick<EditionEntry, 'href'>, { board }: Pick<Edition, 'board'>) {
  return queryOptions({
    queryKey: ['board', board.sha256],
    queryFn: ({ signal }) => {
      const url = toFileAddress(board.href, toFileAddress(entry.href, toIndexAddress()));
      const file = toFileName(board.href);
      return fetchFile({
        file,
        url,
        loadReader: async () => (await import('./readPublished.ts')).readBoard,
        maxBytes: MAX_BYTES,
        sha256: board.sha256,
        signal,
      });
    },
    structuralSharing: false,
  });
}
