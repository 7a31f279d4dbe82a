import type { Board } from '#domain/editions/board.ts';
import { toChangeLook } from '#domain/editions/changeLook.ts';
import type { Change, Edition, ScorecardRow } from '#domain/editions/edition.ts';
import { selectQuietPriorities } from '#domain/editions/quietPriorities.ts';
import { RANKING_RULE } from '#domain/editions/rankChanges.ts';
import { formatValue } from '#domain/format/formatAmount.ts';
import type { Point } from '#domain/observation.ts';
import { formatPeriodShort, toPeriod } from '#domain/period.ts';
import { toReportSentences } from '#domain/sentences/reportSentences.ts';
import { toChangesTitle } from '#domain/sentences/slideSentences.ts';
import { isKnown } from '#domain/value.ts';
import type { Reading } from '#state/reading.ts';
import { Status } from '#ui/Status.tsx';
import { MeetingBlocks } from './EndSheets.tsx';
import { Block, Sheet } from './Sheet.tsx';

interface SummarySheetProps {
  readonly reading: Reading;
  /** Absent where the two editions could not be compared. */
  readonly changes?: readonly Change[];
  readonly board?: Board;
}

/** What the first page after the cover is called; that of a first edition has no changes to tell, and holds what the meeting needs. */
export function toSummaryTitle(since: Reading['since']): string {
  return since === undefined ? 'Summary, decisions and actions' : 'Since the last board';
}

/** What the report says in a sentence, and what changed since the last board: every change, with both figures. */
export function SummarySheet({ reading, changes, board }: SummarySheetProps) {
  const { edition, since } = reading;
  const label = changes === undefined ? undefined : since?.label;
  const { statement, standfirst } = toReportSentences(edition, label, board, changes ?? []);
  return (
    <Sheet id="summary" title={toSummaryTitle(since)}>
      <Block>
        <h2 className="pack-statement">{statement}</h2>
        <p className="pack-standfirst">{standfirst.map(({ text }) => text).join(' ')}</p>
        <h3 className="pack-rule">{toHeading(since?.label, changes)}</h3>
        {since === undefined && <p>Nothing can have changed since another.</p>}
      </Block>
      {since === undefined && <MeetingBlocks reading={reading} {...(board === undefined ? {} : { board })} />}
      {changes !== undefined && since !== undefined && (
        <>
          {changes.length > 0 && <ChangeTable changes={changes} edition={edition} then={since.label} />}
          <Block>
            <Quiet changes={changes} edition={edition} />
            {changes.length > 0 && <p className="pack-quiet">{RANKING_RULE}</p>}
          </Block>
        </>
      )}
    </Sheet>
  );
}

function toHeading(since: string | undefined, changes: readonly Change[] | undefined): string {
  if (since === undefined) return 'The first edition';
  if (changes === undefined)
    return `What changed since ${since} could not be worked out: one of the editions cannot be read`;
  return `Since ${since}: ${toChangesTitle(changes, since)}`;
}

interface ChangeTableProps {
  readonly changes: readonly Change[];
  readonly edition: Edition;
  readonly then: string;
}

function ChangeTable({ changes, edition, then }: ChangeTableProps) {
  return (
    <table className="pack-table pack-changes">
      <thead>
        <tr data-block>
          <th scope="col" className="pack-changes-kind">
            What happened
          </th>
          <th scope="col">To which measure</th>
          <th scope="col" className="number pack-changes-figure">
            {then}
          </th>
          <th scope="col" className="number pack-changes-figure">
            {edition.label}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <ChangeLine
            key={`${change.kind} ${change.sentence}`}
            change={change}
            row={findRow(change, edition.scorecard)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface ChangeLineProps {
  readonly change: Change;
  readonly row: ScorecardRow | undefined;
}

function ChangeLine({ change, row }: ChangeLineProps) {
  const { mark, words } = toChangeLook(change);
  const { sentence, reason, then, now } = change;
  const hasFigures = then !== undefined || now !== undefined;
  const stop = change.action === undefined ? sentence.indexOf('. ') + 1 : 0;
  return (
    <tr data-block>
      <th scope="row">
        <Status kind={mark}>{words}</Status>
      </th>
      <td colSpan={hasFigures ? 1 : 3}>
        <strong>{sentence.slice(0, stop)}</strong>
        {sentence.slice(stop)} {reason}
      </td>
      {hasFigures && (
        <>
          <FigureCell point={then} row={row} />
          <FigureCell point={now} row={row} />
        </>
      )}
    </tr>
  );
}

interface FigureCellProps {
  readonly point: Point | undefined;
  readonly row: ScorecardRow | undefined;
}

function FigureCell({ point, row }: FigureCellProps) {
  return (
    <td className="number">
      {point !== undefined && (
        <>
          <strong>{formatValue(point.value, toUnit(row, point))}</strong>
          <span className="pack-quiet">{formatPeriodShort(toPeriod(point.period), row?.on)}</span>
        </>
      )}
    </td>
  );
}

/** The sentence beside it names a unit that is not a percentage. */
function toUnit(row: ScorecardRow | undefined, { value }: Point): { readonly unit: string; readonly decimals: number } {
  // A measure that is gone takes its unit along; its figure is told as it was printed.
  if (row === undefined)
    return { unit: '', decimals: isKnown(value) ? (String(value.amount).split('.')[1]?.length ?? 0) : 0 };
  return row.unit.startsWith('%') ? row : { unit: '', decimals: row.decimals };
}

/** The headline row of a change; a district, or another category, is told in the unit of the same measure. */
function findRow({ measure, at = {} }: Change, scorecard: readonly ScorecardRow[]): ScorecardRow | undefined {
  const rows = scorecard.filter((row) => row.measure === measure);
  return rows.find((row) => Object.entries(at).every(([key, value]) => row.at[key] === value)) ?? rows[0];
}

interface QuietProps {
  readonly changes: readonly Change[];
  readonly edition: Edition;
}

/** Silence is content: a priority in which nothing moved is named. */
function Quiet({ changes, edition }: QuietProps) {
  const quiet = selectQuietPriorities(changes, edition);
  return quiet.length === 0 ? null : <p>Nothing changed in: {quiet.map(({ title }) => title).join('; ')}.</p>;
}
