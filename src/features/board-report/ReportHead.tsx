import { Fragment } from 'react';
import { formatDay } from '#domain/day.ts';
import type { Board } from '#domain/editions/board.ts';
import { toReportSentences } from '#domain/sentences/reportSentences.ts';
import type { Reading } from '#state/reading.ts';
import { PartLink } from '#ui/PartLink.tsx';
import type { ChangesState } from './useChanges.ts';

interface ReportHeadProps {
  readonly reading: Reading;
  readonly changes: ChangesState;
  readonly board?: Board;
}

/** Which report it is, what it says in one sentence, and what there is to it in three. */
export function ReportHead({ reading, changes, board }: ReportHeadProps) {
  const { edition, entry, since, partnership } = reading;
  // Until two editions have been compared, nothing can be said of what changed between them.
  const [label, told] = changes.kind === 'ready' ? [since?.label, changes.changes] : [undefined, []];
  const { statement, standfirst } = toReportSentences(edition, label, board, told);
  return (
    <div className="columns report-head">
      <div>
        <p className="kicker">
          Board report, {entry.label}
          {partnership.illustrative && (
            <>
              , <strong>illustrative</strong>
            </>
          )}
          {entry.draft && (
            <>
              , <strong>draft</strong>
            </>
          )}
        </p>
        <h1>{statement}</h1>
        <p className="standfirst">
          {standfirst.map(({ text, about }) => (
            <Fragment key={text}>
              <PartLink to={about}>{text}</PartLink>{' '}
            </Fragment>
          ))}
        </p>
      </div>
      <p className="report-dates secondary">
        Meeting on {formatDay(edition.meeting)}. <br />
        Figures published up to {formatDay(edition.asAt)}.
      </p>
    </div>
  );
}
