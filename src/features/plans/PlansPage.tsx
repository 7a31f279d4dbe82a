import { useQuery } from '@tanstack/react-query';
import { boardQuery } from '#data/boardQuery.ts';
import type { PageProps } from '#state/reading.ts';
import { FailedNotice } from '#ui/Notice.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Plans } from './Plans.tsx';
import './plans.css';

/** What was promised: plans with their workstreams, milestones on a timeline, actions with their history. */
export function PlansPage({ view, reading }: PageProps) {
  const { entry, edition } = reading;
  const board = useQuery(boardQuery(entry, edition));
  if (board.data !== undefined) return <Plans view={view} reading={reading} board={board.data} />;
  return (
    <div className="wrap page plans">
      <h1>Plans and actions</h1>
      {board.isError ? (
        <FailedNotice
          title={`Plans and actions of ${edition.label} could not be read`}
          message={board.error.message}
          onRetry={() => void board.refetch()}
        />
      ) : (
        <Skeleton label={`Loading plans and actions of ${edition.label}`} count={8} />
      )}
    </div>
  );
}
