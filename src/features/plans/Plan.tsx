import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { datasetQuery } from '#data/datasetQuery.ts';
import type { Board, Framework } from '#domain/editions/board.ts';
import type { PageProps } from '#state/reading.ts';
import { SectionHead } from '#ui/Heads.tsx';
import { FailedNotice } from '#ui/Notice.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import type { OnCard } from './askedCard.ts';
import { PlanHead, PlanNav } from './PlanHead.tsx';
import { type ReadDataset, selectPlanDatasets, toEditionLabel, toPlanModel } from './planModel.ts';
import { toWorkstreamsTitle } from './planWords.ts';
import { WorkstreamItem } from './WorkstreamItem.tsx';

interface PlanProps extends PageProps {
  readonly board: Board;
  readonly framework: Framework;
  readonly aside: ReactNode;
  readonly onCard: OnCard;
}

/** One plan: its workstreams with what was counted, measured, judged and done. Its figures come from their datasets. */
export function Plan({ view, reading, board, framework, aside, onCard }: PlanProps) {
  const { entry, edition, partnership } = reading;
  const entries = selectPlanDatasets(framework, edition);
  const queries = useQueries({ queries: entries.map((one) => datasetQuery(entry, one)) });
  if (queries.some(({ isPending }) => isPending)) {
    return (
      <div className="columns plan-head">
        <div>
          <PlanNav view={view} board={board} shown={framework.id} />
          <h1>{framework.title}</h1>
          <Skeleton
            label={`Loading the figures of ${framework.title}`}
            rows={framework.workstreams.map(({ title }) => title)}
          />
        </div>
        {aside}
      </div>
    );
  }
  const datasets = new Map(
    entries.map(({ id }, i): [string, ReadDataset] => {
      const data = queries[i]?.data;
      return [id, data === undefined ? { kind: 'failed' } : { kind: 'ready', dataset: data }];
    }),
  );
  const failed = entries.filter((_, i) => queries[i]?.isError);
  const model = toPlanModel({ framework, board, edition, partnership, datasets });
  const told = board.sources.find(({ id }) => id === framework.source);
  return (
    <>
      <PlanHead
        view={view}
        board={board}
        shown={framework.id}
        statement={model.statement}
        standfirst={model.standfirst}
        aside={aside}
      />
      <section aria-labelledby="workstreams" className="plan-section">
        <SectionHead title={toWorkstreamsTitle(framework)} id="workstreams">
          <p className="secondary">
            {framework.carriedFrom !== undefined && (
              <span className="plan-carried">
                Carried over from {toEditionLabel(framework.carriedFrom, partnership.editions)}.{' '}
              </span>
            )}
            What was measured stands apart from what people judged.
            {told !== undefined && ` Told by: ${told.publisher}.`}
          </p>
        </SectionHead>
        {failed.length > 0 && (
          <FailedNotice
            title={`Figures of ${failed.map(({ label }) => label).join(', ')} could not be read`}
            message="What the board itself tells of the plan stands below."
            details={failed.map(({ id }) => `datasets/${id}`).join(' · ')}
            onRetry={() => {
              for (const query of queries) if (query.isError) void query.refetch();
            }}
          />
        )}
        {model.workstreams.length === 0 ? (
          <p className="plan-said">No workstreams were handed in for this plan.</p>
        ) : (
          <ol className="workstreams">
            {model.workstreams.map((workstream) => (
              <WorkstreamItem
                key={workstream.workstream.id}
                view={view}
                reading={reading}
                board={board}
                model={workstream}
                onCard={onCard}
              />
            ))}
          </ol>
        )}
      </section>
    </>
  );
}
