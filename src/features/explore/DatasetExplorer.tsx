import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { DataError } from '#data/dataError.ts';
import { datasetQuery } from '#data/datasetQuery.ts';
import type { DatasetEntry } from '#domain/editions/edition.ts';
import { loadDataGrid } from '#grid/Grid.tsx';
import { withRoute } from '#state/filters.ts';
import type { PageProps } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { FailedNotice, Notice } from '#ui/Notice.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { ExploreView } from './ExploreView.tsx';
import { selectTable } from './tableCache.ts';
import { useIsNarrow } from './useIsNarrow.ts';

interface DatasetExplorerProps extends PageProps {
  readonly entry: DatasetEntry;
}

/** One dataset: on its way, unreadable, empty, or in its grid. */
export function DatasetExplorer({ view, reading, entry }: DatasetExplorerProps) {
  const query = useQuery(datasetQuery(reading.entry, entry));
  const isNarrow = useIsNarrow();
  const isPlain = view.filters.chart === 'table';
  useEffect(() => {
    // Beside the figures, not after them: what is drawn first is then the grid itself. Without it the plain table stays.
    if (!isPlain) loadDataGrid().catch(() => undefined);
  }, [isPlain]);
  const { edition, partnership } = reading;

  if (query.isPending) {
    return (
      <div className="wrap page">
        <h1>{entry.label}</h1>
        <Skeleton label={`Loading ${entry.label}`} count={10} />
      </div>
    );
  }
  if (query.isError) {
    return (
      <div className="wrap page">
        <h1>{entry.label}</h1>
        <FailedNotice
          title={`${entry.label} could not be read`}
          message={query.error.message}
          {...(query.error instanceof DataError ? { details: query.error.details } : {})}
          onRetry={() => void query.refetch()}
        >
          <p>
            The other datasets are not affected:{' '}
            <a href={toHash(withRoute(view, { kind: 'explore' }))}>see all of them</a>.
          </p>
        </FailedNotice>
      </div>
    );
  }

  const table = selectTable(query.data, view.filters, { edition, home: partnership.geographies.home, isNarrow });
  if (table.columns.length === 0) {
    return (
      <div className="wrap page">
        <h1>{entry.label}</h1>
        <Notice kind="empty" title="No figures here">
          Nothing was handed in for what was chosen.{' '}
          <a href={toHash(withRoute(view, { kind: 'explore', dataset: entry.id }))}>Show all of the dataset</a>
        </Notice>
      </div>
    );
  }
  return <ExploreView view={view} reading={reading} entry={entry} table={table} />;
}
