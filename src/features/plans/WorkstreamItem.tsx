import { useId, useState } from 'react';
import type { Board } from '#domain/editions/board.ts';
import { formatWhen } from '#domain/sentences/planSentences.ts';
import { withRoute } from '#state/filters.ts';
import type { PageProps } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { Button } from '#ui/Button.tsx';
import { Status } from '#ui/Status.tsx';
import type { OnCard } from './askedCard.ts';
import { PlanFigures } from './PlanFigures.tsx';
import { ProgressNotes } from './ProgressNotes.tsx';
import type { MeasuredStatus, WorkstreamModel } from './planModel.ts';
import { toNotesTitle } from './planWords.ts';

interface WorkstreamItemProps extends PageProps {
  readonly board: Board;
  readonly model: WorkstreamModel;
  readonly onCard: OnCard;
}

/** A workstream: its concern, every figure told of it, what is measured apart from what is judged, its notes of progress. */
export function WorkstreamItem({ view, reading, board, model, onCard }: WorkstreamItemProps) {
  const [isOpen, setOpen] = useState(false);
  const notes = useId();
  const { workstream, number, heading, title, rows, failed } = model;
  const { progress } = workstream;
  const rowsHash =
    rows === undefined
      ? undefined
      : toHash({
          ...withRoute(view, { kind: 'explore', dataset: rows.dataset }),
          filters: { ...withRoute(view, { kind: 'explore' }).filters, at: rows.at },
        });
  return (
    <li className="workstream">
      <span className="workstream-number" aria-hidden="true">
        {number}
      </span>
      <div className="workstream-concern">
        {title !== undefined && <p className="secondary">{title}</p>}
        <h3>{heading}</h3>
        <p className="tools">
          {progress.length > 0 && (
            <Button kind="link" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen} aria-controls={notes}>
              {toNotesTitle(progress.length)}
            </Button>
          )}
          {rowsHash !== undefined && <a href={rowsHash}>Rows</a>}
        </p>
      </div>
      <div className="workstream-figures">
        <PlanFigures view={view} reading={reading} model={model} onCard={onCard} />
        {failed.length > 0 && <p className="secondary">Could not be read: {failed.join(', ')}.</p>}
      </div>
      <div className="workstream-status">
        <p className="secondary">Measured</p>
        {model.measured.map((status) => (
          <MeasuredLine key={status.heading} status={status} view={view} />
        ))}
        <p className="secondary">Judged by people</p>
        <Judgement model={model} />
      </div>
      {progress.length > 0 && (
        <div className="workstream-notes" id={notes} hidden={!isOpen}>
          <ProgressNotes notes={progress} board={board} edition={reading.edition.label} onCard={onCard} />
        </div>
      )}
    </li>
  );
}

interface MeasuredLineProps {
  readonly status: MeasuredStatus;
  readonly view: PageProps['view'];
}

function MeasuredLine({ status: { verdict, heading, detail, measure }, view }: MeasuredLineProps) {
  return (
    <div className="workstream-standing">
      <Status kind={verdict}>{heading}</Status>
      <p className="secondary">
        {detail}
        {measure !== undefined && (
          <>
            {'. '}
            <a href={toHash({ ...withRoute(view, { kind: 'measure', measure }) })}>Open the measure</a>
          </>
        )}
      </p>
    </div>
  );
}

interface JudgementProps {
  readonly model: WorkstreamModel;
}

/** What people judged, by whom, when and on what evidence: never mixed with what was measured. */
function Judgement({ model: { workstream } }: JudgementProps) {
  const { judgement } = workstream;
  if (judgement === undefined) {
    return (
      <div className="workstream-standing">
        <Status kind="no_figure">No rating recorded</Status>
        <p className="secondary">the paper gives none</p>
      </div>
    );
  }
  const { rating, by, on, evidence } = judgement;
  return (
    <div className="workstream-standing">
      <strong>{rating}</strong>
      <p className="secondary">
        {by}, {formatWhen(on)}. On: {evidence}
      </p>
    </div>
  );
}
