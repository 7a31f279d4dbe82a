import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { boardQuery } from '#data/boardQuery.ts';
import { changesQuery } from '#data/changesQuery.ts';
import { datasetQuery } from '#data/datasetQuery.ts';
import type { Board } from '#domain/editions/board.ts';
import type { Change, ScorecardRow } from '#domain/editions/edition.ts';
import type { Reading } from '#state/reading.ts';
import type { MeasureSheet, PackParts, PackTerm } from './packParts.ts';

/** The page of a measure and how far it has come. */
export type PackSheet = { readonly row: ScorecardRow } & (
  | { readonly kind: 'ready'; readonly sheet: MeasureSheet }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string; readonly retry: () => void }
);

export interface Pack {
  readonly board?: Board;
  /** Since the edition that is compared with; absent until both have been read. */
  readonly changes?: readonly Change[];
  readonly sheets: readonly PackSheet[];
  readonly glossary: readonly PackTerm[];
  readonly loading: number;
  readonly failed: number;
  readonly changesError?: { readonly message: string; readonly retry: () => void };
  readonly boardError?: { readonly message: string; readonly retry: () => void };
}

/** Everything that the pack is made of, fetched together. */
export function usePack(reading: Reading, parts: PackParts): Pack {
  const client = useQueryClient();
  const { edition, entry, since } = reading;
  const isHeld = since === undefined || since.id === edition.previous;
  const board = useQuery(boardQuery(entry, edition));
  const glossary = useQuery({
    queryKey: ['glossary', reading.partnership.id],
    queryFn: () => parts.loadGlossary(reading.partnership.id),
  });
  const compared = useQuery({ ...changesQuery(client, since ?? entry, { entry, edition }), enabled: !isHeld });
  const changes = isHeld ? edition.changes : compared.data;
  const queries = useQueries({
    queries: edition.scorecard.map((row) => ({
      queryKey: ['sheet', entry.sha256, row.id],
      structuralSharing: false as const,
      queryFn: async () => {
        const ids = parts.sheet.datasets(row);
        const wanted = edition.datasets.filter(({ id }) => ids.includes(id));
        const [toSheet, told, ...datasets] = await Promise.all([
          parts.sheet.load(),
          client.fetchQuery(boardQuery(entry, edition)),
          ...wanted.map((dataset) => client.fetchQuery(datasetQuery(entry, dataset))),
        ]);
        const read = new Map(wanted.flatMap(({ id }, i) => (datasets[i] === undefined ? [] : [[id, datasets[i]]])));
        return toSheet(row, { reading, board: told, datasets: read });
      },
    })),
  });
  const sheets = edition.scorecard.map((row, i): PackSheet => {
    const query = queries[i];
    if (query?.data !== undefined) return { row, kind: 'ready', sheet: query.data };
    if (query?.isError) return { row, kind: 'failed', message: query.error.message, retry: () => void query.refetch() };
    return { row, kind: 'loading' };
  });
  return {
    ...(board.data === undefined ? {} : { board: board.data }),
    ...(changes === undefined ? {} : { changes }),
    sheets,
    glossary: glossary.data ?? [],
    loading:
      sheets.filter(({ kind }) => kind === 'loading').length +
      Number(board.isPending) +
      Number(glossary.isPending) +
      Number(!isHeld && compared.isPending),
    failed: sheets.filter(({ kind }) => kind === 'failed').length,
    ...(!isHeld &&
      compared.isError && {
        changesError: { message: compared.error.message, retry: () => void compared.refetch() },
      }),
    ...(board.isError && { boardError: { message: board.error.message, retry: () => void board.refetch() } }),
  };
}
