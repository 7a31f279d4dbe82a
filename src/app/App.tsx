import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { indexQuery } from '#data/indexQuery.ts';
import { useView } from '#state/useView.ts';
import { FailedNotice } from '#ui/Notice.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Dashboard } from './Dashboard.tsx';
import { Frame } from './Frame.tsx';
import { toFailure } from './failure.ts';

interface AppProps {
  readonly client: QueryClient;
}

export function App({ client }: AppProps) {
  return (
    <QueryClientProvider client={client}>
      <Published />
    </QueryClientProvider>
  );
}

/** The small script in the head has kept a key that was pressed before anything of the app could hear it. */
function useKeptKey(): void {
  useEffect(() => void window.dispatchEvent(new Event('app-hears-keys')), []);
}

/** Nothing can be said before the list of editions is here; the frame of the page stands meanwhile. */
function Published() {
  const { view } = useView();
  const index = useQuery(indexQuery());
  useKeptKey();

  if (index.data !== undefined) {
    return <Dashboard index={index.data.value} isUnchecked={index.isError} onCheckAgain={() => void index.refetch()} />;
  }
  return (
    <Frame view={view}>
      <div className="wrap page">
        <h1 className="visually-hidden">Partnership performance dashboard</h1>
        {index.isError ? (
          <FailedNotice {...toFailure('The list of editions', index.error)} onRetry={() => void index.refetch()} />
        ) : (
          <Skeleton label="Loading the list of editions" count={6} />
        )}
      </div>
    </Frame>
  );
}
