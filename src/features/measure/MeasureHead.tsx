import { LEVEL_WORDS } from '#domain/geography.ts';
import { toMeasureStandfirst, toMeasureStatement } from '#domain/sentences/measureSentences.ts';
import { VERDICT_WORDS } from '#domain/sentences/standing.ts';
import { type View, withFilters, withRoute } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';
import { Dotted } from '#ui/Dotted.tsx';
import { FactStrip } from '#ui/FactStrip.tsx';
import { Status } from '#ui/Status.tsx';
import { type MeasureChoice, type Step, toHeadlineAt, toStep } from './choice.ts';
import { EarlierNotice } from './EarlierNotice.tsx';
import { GroupChoice } from './GroupChoice.tsx';
import { type HeadFact, toFacts, toKicker, toStandsTitle } from './headModel.ts';
import { PlacesChoice } from './PlacesChoice.tsx';
import { toAllStandings } from './standings.ts';
import type { MeasureSubject } from './subject.ts';
import { toPageWords } from './words.ts';

interface MeasureHeadProps {
  readonly view: View;
  readonly subject: MeasureSubject;
  readonly choice: MeasureChoice;
  readonly onSource: (anchor: HTMLElement) => void;
}

/** Statement, standfirst, whose figure it is, the facts, and where it stands. */
export function MeasureHead({ view, subject, choice, onSource }: MeasureHeadProps) {
  const { reading } = subject;
  const words = toPageWords(subject);
  const step = toStep(reading.edition, subject.headline);
  return (
    <header className="measure-head">
      <div className="measure-kicker">
        <p className="kicker">
          <a href={toHash(withRoute(view, { kind: 'measures' }))}>{toKicker(subject, reading.edition)}</a>:{' '}
          <strong>{subject.title}</strong>
          {reading.partnership.illustrative && ', illustrative'}
        </p>
        {step && <Stepper view={view} subject={subject} step={step} />}
      </div>
      <EarlierNotice view={view} subject={subject} />
      <div className="columns">
        <div>
          <h1>{toMeasureStatement(words)}</h1>
          <p className="standfirst">{toMeasureStandfirst(words)}</p>
          <AreaWarning subject={subject} />
          <FactStrip
            facts={toFacts(subject, choice.entry.levels).map((fact) => ({
              label: fact.label,
              value: <FactValue fact={fact} subject={subject} onSource={onSource} />,
              note: <FactNote fact={fact} />,
            }))}
          />
          <GroupChoice view={view} subject={subject} />
          <PlacesChoice view={view} subject={subject} />
        </div>
        <Standings subject={subject} />
      </div>
    </header>
  );
}

interface StepperProps {
  readonly view: View;
  readonly subject: MeasureSubject;
  readonly step: Step;
}

function Stepper({ view, subject: { reading }, step: { previous, next, position, total } }: StepperProps) {
  const toLink = (row: NonNullable<Step['next']>) =>
    toHash(
      withFilters(withRoute(view, { kind: 'measure', measure: row.measure }), {
        at: toHeadlineAt(reading.edition, row),
      }),
    );
  return (
    <nav className="stepper" aria-label="Measures of the scorecard">
      {previous && (
        <a href={toLink(previous)} rel="prev">
          ← <span>{previous.title}</span>
        </a>
      )}
      <span className="secondary">
        {position} of {total}
      </span>
      {next && (
        <a href={toLink(next)} rel="next">
          <span>{next.title}</span> →
        </a>
      )}
    </nav>
  );
}

/** A figure of more than the home area says so before the number does, and never reads as the county's. */
function AreaWarning({ subject: { level, geography, places, reading } }: { readonly subject: MeasureSubject }) {
  if (level === undefined || level === 'county' || level === 'district' || level === 'locality') return null;
  const name = places.nameOf(geography);
  const home = places.nameOf(reading.partnership.geographies.home);
  const together = name.includes(' and ') ? `${name} together.` : `${name}.`;
  const parts = level === 'icb' ? ' They cannot be divided into counties or districts.' : '';
  return (
    <p className="area-warning">
      <strong>{together}</strong> These are figures of the {LEVEL_WORDS[level].one} (code {geography}).{parts} They are
      never a figure of {home} alone.
    </p>
  );
}

interface FactValueProps {
  readonly fact: HeadFact;
  readonly subject: MeasureSubject;
  readonly onSource: (anchor: HTMLElement) => void;
}

function FactValue({ fact: { number, suffix, arrow, hasSource, isLate }, subject, onSource }: FactValueProps) {
  const text = (
    <>
      {arrow !== undefined && <span aria-hidden="true">{arrow} </span>}
      {arrow !== undefined && <span className="visually-hidden">{arrow === '↑' ? 'up ' : 'down '}</span>}
      {number}
      {suffix !== undefined && <span className="fact-suffix">{suffix === '%' ? '%' : ` ${suffix}`}</span>}
    </>
  );
  if (!hasSource) return <span className={isLate ? 'late' : undefined}>{text}</span>;
  return (
    <Dotted label={`Where ${number} comes from: ${subject.title}`} onOpen={onSource}>
      {text}
    </Dotted>
  );
}

function FactNote({ fact: { note, verdict } }: { readonly fact: HeadFact }) {
  if (verdict !== 'better' && verdict !== 'worse') return note;
  const word = VERDICT_WORDS[verdict].toLowerCase();
  return (
    <>
      <strong className={`status-${verdict}`}>
        <span className="status-word">{word}</span>
      </strong>
      {note.slice(word.length)}
    </>
  );
}

function Standings({ subject }: { readonly subject: MeasureSubject }) {
  const items = toAllStandings(subject);
  return (
    <aside className="stands" aria-label="Where it stands">
      <h2 className="stands-title">{toStandsTitle(subject)}</h2>
      {items.length === 0 && <p className="secondary">There is nothing here that it can be compared with.</p>}
      <ul>
        {items.map(({ verdict, heading, detail }) => (
          <li key={heading}>
            <Status kind={verdict}>{heading}</Status>
            <p className="secondary">{detail}</p>
          </li>
        ))}
      </ul>
    </aside>
  );
}
