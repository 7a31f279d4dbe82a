import { toCitation } from '#domain/citation.ts';
import { formatDay } from '#domain/day.ts';
import type { Board } from '#domain/editions/board.ts';
import { toActionsTitle, toAskedTitle, toLateTitle } from '#domain/sentences/slideSentences.ts';
import { describeDue, selectOpenActions } from '#features/presentation/openActions.ts';
import type { Reading } from '#state/reading.ts';
import { Status } from '#ui/Status.tsx';
import type { PackTerm } from './packParts.ts';
import { Block, Sheet } from './Sheet.tsx';
import type { PackSheet } from './usePack.ts';

interface MeetingSheetProps {
  readonly reading: Reading;
  readonly board?: Board;
}

export const MEETING_TITLE = 'Decisions, actions and late data';

const ASKS = { note: 'To note', decide: 'To decide', escalate: 'To escalate' } as const;

export function MeetingSheet(props: MeetingSheetProps) {
  return (
    <Sheet id="meeting" title={MEETING_TITLE}>
      <MeetingBlocks {...props} />
    </Sheet>
  );
}

/** What is asked of the board, what was decided, what was promised (overdue first) and which data are late. */
export function MeetingBlocks({ reading: { edition }, board }: MeetingSheetProps) {
  const asked = (board?.decisions ?? []).filter(({ outcome }) => outcome === undefined);
  const decided = (board?.decisions ?? []).filter(({ outcome }) => outcome !== undefined);
  const { open, overdue } = selectOpenActions(board?.actions ?? [], edition.asAt);
  return (
    <>
      <Block isHead>
        <h2 className="pack-statement">{MEETING_TITLE}</h2>
        <h3 className="pack-rule">{toAskedTitle(asked, edition.label)}</h3>
      </Block>
      {asked.map(({ id, ask, text, by }) => (
        <Block key={id} className="pack-item">
          <p>
            <strong>{ASKS[ask]}.</strong> {text}
          </p>
          <p className="pack-quiet">{by}</p>
        </Block>
      ))}
      {decided.length > 0 && (
        <Block isHead>
          <h3 className="pack-rule">What was decided last time</h3>
        </Block>
      )}
      {decided.map(({ id, text, by, outcome, decidedOn }) => (
        <Block key={id} className="pack-item">
          <p>
            {text} <strong>{outcome}</strong>
          </p>
          <p className="pack-quiet">
            {by}
            {decidedOn !== undefined && `, ${formatDay(decidedOn)}`}
          </p>
        </Block>
      ))}
      <Block isHead>
        <h3 className="pack-rule">{toActionsTitle(open.length, overdue.length)}</h3>
      </Block>
      {open.map((action) => (
        <Block key={action.id} className="pack-item">
          <p>
            {overdue.includes(action) && <Status kind="late">Overdue</Status>} <strong>{action.title}</strong>
          </p>
          <p className="pack-quiet">
            {action.owner}, {action.agency}; {describeDue(action, edition.asAt)}
          </p>
          {action.updates
            .filter(({ on }) => on <= edition.asAt)
            .map(({ on, text }) => (
              <p key={`${on} ${text}`}>{text}</p>
            ))}
        </Block>
      ))}
      <Block isHead>
        <h3 className="pack-rule">{toLateTitle(edition.late)}</h3>
      </Block>
      {edition.late.map(({ dataset, label, sentence }) => (
        <Block key={dataset} className="pack-item">
          <p>
            <strong>{label}.</strong> {sentence}
          </p>
        </Block>
      ))}
    </>
  );
}

interface GlossarySheetProps {
  readonly terms: readonly PackTerm[];
}

export function GlossarySheet({ terms }: GlossarySheetProps) {
  return (
    <Sheet id="glossary" title="Glossary">
      <Block isHead>
        <h2 className="pack-statement">Glossary</h2>
      </Block>
      {terms.filter(({ isShort }) => !isShort).map(toTerm)}
      <div className="pack-short-forms">{terms.filter(({ isShort }) => isShort).map(toTerm)}</div>
    </Sheet>
  );
}

function toTerm({ term, meaning }: PackTerm) {
  return (
    <Block key={term} className="pack-term">
      <p>
        <strong>{term}.</strong> {meaning}
      </p>
    </Block>
  );
}

interface NotesSheetProps {
  readonly sheets: readonly PackSheet[];
}

/** The card of each figure on paper: the numbers are those of the scorecard. */
export function NotesSheet({ sheets }: NotesSheetProps) {
  return (
    <Sheet id="notes" title="Notes: where the figures come from">
      <Block isHead>
        <h2 className="pack-statement">Notes: where the figures come from</h2>
      </Block>
      {sheets.map((sheet, i) => (
        <Block key={sheet.row.id} className="pack-item">
          <p>
            <strong>
              {i + 1} {sheet.row.title}.
            </strong>{' '}
            {(sheet.kind === 'ready' ? sheet.sheet.sources : [sheet.row.source]).map(toCitation).join(' ')}
          </p>
        </Block>
      ))}
    </Sheet>
  );
}
