import { formatDay } from '#domain/day.ts';
import type { Board } from '#domain/editions/board.ts';
import { toReportSentences } from '#domain/sentences/reportSentences.ts';
import type { Reading } from '#state/reading.ts';

interface ReportHeadProps {
  readonly reading: Reading;
  readonly board?: Board;
}

/** Which report it is, what it says in one sentence, and what there is to it in three. */
export function ReportHead({ reading, board }: ReportHeadProps) {
  const { edition, entry, since, partnership } = reading;
  const { statement, standfirst } = toReportSentences(edition, since?.label, board);
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
        <p className="standfirst">{standfirst}</p>
      </div>
      <p className="report-dates secondary">
        Meeting on {formatDay(edition.meeting)}. <br />
        Figures published up to {formatDay(edition.asAt)}.
      </p>
    </div>
  );
}
