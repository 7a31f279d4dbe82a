import type { Board } from '#domain/editions/board.ts';
import { RANKING_RULE } from '#domain/editions/rankChanges.ts';
import { countOf } from '#domain/sentences/phrases.ts';
import { toReportSentences } from '#domain/sentences/reportSentences.ts';
import { toChangesTitle } from '#domain/sentences/slideSentences.ts';
import type { Reading } from '#state/reading.ts';
import { Block, Sheet } from './Sheet.tsx';

interface SummarySheetProps {
  readonly reading: Reading;
  readonly board?: Board;
}

/** What fits on a page below the sentence. */
const MOST = 12;

/** What the report says in a sentence, and what changed since the last board, each change in its own. */
export function SummarySheet({ reading: { edition, since }, board }: SummarySheetProps) {
  const { statement, standfirst } = toReportSentences(edition, since?.label, board);
  const shown = edition.changes.slice(0, MOST);
  const rest = edition.changes.length - shown.length;
  return (
    <Sheet id="summary" title="Since the last board">
      <Block>
        <h2 className="pack-statement">{statement}</h2>
        <p className="pack-standfirst">{standfirst}</p>
        <h3 className="pack-rule">
          {since === undefined
            ? 'The first edition'
            : `Since ${since.label}: ${toChangesTitle(edition.changes, since.label)}`}
        </h3>
        {since === undefined && <p>Nothing can have changed since another.</p>}
      </Block>
      <ol className="pack-changes">
        {shown.map(({ sentence }, i) => (
          <li key={sentence} data-block>
            <span aria-hidden="true">{i + 1}</span> {sentence}
          </li>
        ))}
      </ol>
      <Block>
        {rest > 0 && <p>{countOf(rest, 'more change stands', 'more changes stand')} in the report on the screen.</p>}
        {shown.length > 0 && <p className="pack-quiet">{RANKING_RULE}</p>}
      </Block>
    </Sheet>
  );
}
