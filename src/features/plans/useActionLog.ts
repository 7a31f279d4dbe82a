import { useQueries } from '@tanstack/react-query';
import { boardQuery } from '#data/boardQuery.ts';
import { editionQuery } from '#data/editionQuery.ts';
import type { Board } from '#domain/editions/board.ts';
import type { EditionEntry } from '#domain/editions/edition.ts';
import { type Reading, selectListed } from '#state/reading.ts';
import { type LoggedAction, type ToldBoard, toActionLog } from './actionLog.ts';

export interface ActionLog {
  readonly log: readonly LoggedAction[];
  readonly isPending: boolean;
  /** Earlier editions whose actions could not be read, by label. */
  readonly failed: readonly string[];
  readonly retry: () => void;
}

/** The actions of the open edition and of those before it; an earlier edition that cannot be read is named. */
export function useActionLog({ partnership, entry, edition }: Reading, board: Board): ActionLog {
  const earlier = selectListed(partnership).filter(({ id, meeting }) => id !== entry.id && meeting < entry.meeting);
  const editions = useQueries({ queries: earlier.map((one) => editionQuery(one)) });
  const read = earlier.flatMap((one, i) => {
    const data = editions[i]?.data;
    return data === undefined ? [] : [{ entry: one, edition: data }];
  });
  const boards = useQueries({ queries: read.map((one) => boardQuery(one.entry, one.edition)) });
  const told: ToldBoard[] = [
    { entry, board },
    ...read.flatMap((one, i) => {
      const data = boards[i]?.data;
      return data === undefined ? [] : [{ entry: one.entry, board: data }];
    }),
  ];
  const queries = [...editions, ...boards];
  return {
    log: toActionLog(told, edition, partnership.editions),
    isPending: queries.some((query) => query.isPending),
    failed: [
      ...selectFailed(earlier, editions),
      ...selectFailed(
        read.map((one) => one.entry),
        boards,
      ),
    ],
    retry: () => {
      for (const query of queries) if (query.isError) void query.refetch();
    },
  };
}

function selectFailed(
  entries: readonly EditionEntry[],
  queries: readonly { readonly isError: boolean }[],
): readonly string[] {
  return entries.filter((_, i) => queries[i]?.isError).map(({ label }) => label);
}
