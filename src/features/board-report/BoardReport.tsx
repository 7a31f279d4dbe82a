import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { boardQuery } from '#data/boardQuery.ts';
import { usePreferences } from '#state/preferencesStore.ts';
import type { PageProps } from '#state/reading.ts';
import { Later } from '#ui/Later.tsx';
import { FailedNotice } from '#ui/Notice.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { ActionList, Asked } from './Asked.tsx';
import { selectAgainst } from './against.ts';
import { ChangeList } from './ChangeList.tsx';
import { CommentarySection } from './CommentarySection.tsx';
import { DistrictNotice } from './DistrictNotice.tsx';
import { LateList } from './LateList.tsx';
import { PrintedNotes } from './PrintedNotes.tsx';
import { ReportHead } from './ReportHead.tsx';
import { Scorecard } from './Scorecard.tsx';
import type { AskedSource } from './SourceCard.tsx';
import { readOrder, readVerdict } from './scorecardChoice.ts';
import { toScorecardModel } from './scorecardModel.ts';
import { Tally } from './Tally.tsx';
import { toTally } from './tallyModel.ts';
import { useChanges } from './useChanges.ts';

const loadSourceCard = () => import('./SourceCard.tsx').then((module) => module.SourceCard);

/** The front page: what moved, how everything stands, what is asked, what is late. Drawn from the edition file and its board. */
export function BoardReport({ view, reading }: PageProps) {
  const { edition, entry, since, partnership, revised } = reading;
  const density = usePreferences((preferences) => preferences.density);
  const board = useQuery(boardQuery(entry, edition));
  const changes = useChanges(reading);
  const [source, setSource] = useState<AskedSource>();

  const against = selectAgainst(edition, view.filters);
  const verdict = readVerdict(view.filters.filter);
  const choice = {
    against,
    order: readOrder(view.filters.sort),
    ...(since === undefined ? {} : { lastBoard: since.meeting }),
    ...(revised === undefined ? {} : { revised }),
  };
  const all = toScorecardModel(edition, choice);
  const shown = verdict === undefined ? all : toScorecardModel(edition, { ...choice, verdict });

  return (
    <div className="wrap page report" data-density={density}>
      <ReportHead reading={reading} changes={changes} {...(board.data === undefined ? {} : { board: board.data })} />
      <Tally
        view={view}
        entries={toTally(
          all.rows.map((row) => row.verdict),
          against,
        )}
        {...(verdict === undefined ? {} : { chosen: verdict })}
        note={`${all.rows.length} measures, ${partnership.illustrative ? 'illustrative' : `${edition.priorities.length} priorities`}`}
      />
      <DistrictNotice view={view} reading={reading} />
      <div className="columns report-columns">
        <ChangeList view={view} reading={reading} changes={changes} onSource={setSource} />
        <div className="report-aside">
          {board.isPending && <Skeleton label="Loading decisions and actions" count={2} />}
          {board.isError && (
            <FailedNotice
              title="Decisions, actions and commentary could not be read"
              message={board.error.message}
              onRetry={() => void board.refetch()}
            />
          )}
          {board.data !== undefined && <Asked view={view} reading={reading} board={board.data} />}
          <LateList view={view} edition={edition} />
          {board.data !== undefined && <ActionList view={view} reading={reading} board={board.data} />}
        </div>
      </div>
      <Scorecard
        view={view}
        reading={reading}
        model={shown}
        against={against}
        onSource={setSource}
        {...(board.data === undefined ? {} : { board: board.data })}
        {...(verdict === undefined ? {} : { verdict })}
      />
      {board.data !== undefined && <CommentarySection reading={reading} board={board.data} />}
      <PrintedNotes edition={edition} />
      {source !== undefined && (
        <Later load={loadSourceCard} {...source} view={view} reading={reading} onClose={() => setSource(undefined)} />
      )}
    </div>
  );
}
