// biome-ignore-all lint/a11y/noRedundantRoles: rows are drawn as grids, and browsers then forget that this is a table
import type { ReactNode } from 'react';
import { DistanceGrid, DistanceScale, TargetBar } from '#charts/distance/DistanceScale.tsx';
import { SparkBoardLine, Sparkline } from '#charts/spark/Sparkline.tsx';
import type { Point } from '#domain/observation.ts';
import { Dotted } from '#ui/Dotted.tsx';
import { Later } from '#ui/Later.tsx';
import { Status } from '#ui/Status.tsx';
import { DISTANCE, type FigureText, type RowModel, SPARK } from './rowModel.ts';
import { ValueFigure } from './ValueFigure.tsx';

/** Control charts are no part of the first view. */
const loadRowIcons = () => import('#charts/variation/RowIcons.tsx').then((module) => module.RowIcons);

interface ScorecardRowLineProps {
  readonly model: RowModel;
  readonly isCompact: boolean;
  readonly isOpen: boolean;
  /** The number of its note on paper. */
  readonly note: number;
  readonly boardX?: number;
  readonly onToggle: () => void;
  /** The source of the row's own figure, or of another that stands in it. */
  readonly onSource: (anchor: HTMLElement, point?: Point) => void;
  readonly opened: ReactNode;
}

/** One measure in one line, and below it, where it is open, what there is to say about it. */
export function ScorecardRowLine(props: ScorecardRowLineProps) {
  const { model, isCompact, isOpen, note, boardX, onToggle, onSource, opened } = props;
  const { id, title, sentence, value, counts, verdict, targetBar } = model;
  return (
    <>
      <tr className="score-row" role="row" data-row={id} data-open={isOpen}>
        <th role="rowheader" scope="row" className="score-name">
          <button type="button" className="score-open" aria-expanded={isOpen} onClick={onToggle}>
            <span className="chevron" aria-hidden="true" />
            <span>
              {title}
              <sup className="print-only">{note}</sup>
            </span>
          </button>
          <p className="score-sentence">{sentence}</p>
          <p className="print-only">
            {model.period}, {model.countsShort}
          </p>
        </th>
        <td role="cell" className="score-value">
          <span className="score-split">
            <span className="value-number">
              <Dotted label={`Where this figure comes from: ${title}`} onOpen={(anchor) => onSource(anchor)}>
                <ValueFigure value={value} />
              </Dotted>
            </span>{' '}
            {model.revised !== undefined && (
              <span className="score-revised" title="Revised since this edition">
                <Status kind="revised">
                  now <ValueFigure value={model.revised} />
                </Status>{' '}
              </span>
            )}
            <span className="secondary">{isCompact ? model.countsShort : counts}</span>
          </span>
        </td>
        <td role="cell" className="score-period">
          <span className="score-split">
            <span title={model.period}>{isCompact ? model.periodCompact : model.periodShort}</span>{' '}
            <span className={model.isLate ? 'late' : 'secondary'} title={model.age}>
              {isCompact ? model.ageShort : model.age}
            </span>
          </span>
        </td>
        <td role="cell" className="score-spark">
          {boardX !== undefined && <SparkBoardLine x={boardX} width={SPARK.width} />}
          <Sparkline model={model.spark} alt={model.sparkAlt} />
          <Later load={loadRowIcons} row={model.row} />
        </td>
        <ChangeCell model={model} onSource={onSource} />
        <FigureCell figure={model.national} title={title} onSource={onSource} />
        <FigureCell figure={model.region} title={title} onSource={onSource} />
        <FigureCell figure={model.neighbours} title={title} onSource={onSource} />
        <td role="cell" className="score-distance">
          {targetBar === undefined ? (
            <>
              <DistanceGrid width={DISTANCE.width} />
              <DistanceScale model={model.distance} alt={model.distanceAlt} />
            </>
          ) : (
            <>
              <TargetBar model={targetBar} alt={`${targetBar.text} of the target`} />
              <span className="if-narrow distance-said">{targetBar.text} of the target</span>
            </>
          )}
        </td>
        <td role="cell" className="score-status">
          <Status kind={verdict}>{model.status}</Status>
          {model.standing !== '' && <span className="secondary score-standing">{model.standing}</span>}
        </td>
      </tr>
      {isOpen && (
        <tr className="score-opened" role="row" data-row={id}>
          <td role="cell" colSpan={10}>
            {opened}
          </td>
        </tr>
      )}
    </>
  );
}

interface ChangeCellProps extends Pick<ScorecardRowLineProps, 'model' | 'onSource'> {}

/** A change leads to the source of the figure that it is counted from. */
function ChangeCell({ model: { change, row, title }, onSource }: ChangeCellProps) {
  const { arrow, amount, words, verdict, reason } = change;
  return (
    <td role="cell" className="score-change" title={reason}>
      {amount !== undefined && (
        <span>
          {arrow !== undefined && (
            <>
              <span aria-hidden="true">{arrow} </span>
              <span className="visually-hidden">{arrow === '↑' ? 'up' : 'down'} </span>
            </>
          )}
          <Dotted
            label={`Where the figure before comes from: ${title}`}
            onOpen={(anchor) => onSource(anchor, row.previous)}
          >
            {amount}
          </Dotted>
        </span>
      )}{' '}
      <span className={`secondary change-word-${verdict ?? 'none'}`}>{words}</span>
    </td>
  );
}

interface FigureCellProps extends Pick<ScorecardRowLineProps, 'onSource'> {
  readonly figure: FigureText;
  readonly title: string;
}

function FigureCell({ figure: { text, of, period, reason }, title, onSource }: FigureCellProps) {
  return (
    <td role="cell" className="score-figure">
      {of === undefined ? (
        text
      ) : (
        <Dotted
          label={`Where this figure comes from: ${title}, ${of.name}`}
          onOpen={(anchor) => onSource(anchor, of.point)}
        >
          {text}
        </Dotted>
      )}
      {period !== undefined && <span className="secondary score-figure-period">{period}</span>}
      {reason !== undefined && <span className="visually-hidden">{reason}</span>}
    </td>
  );
}
