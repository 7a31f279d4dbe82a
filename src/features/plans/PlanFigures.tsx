import { SYMBOL_WORDS } from '#domain/value.ts';
import { withRoute } from '#state/filters.ts';
import type { PageProps } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { Dotted } from '#ui/Dotted.tsx';
import { SymbolBox } from '#ui/SymbolBox.tsx';
import type { OnCard } from './askedCard.ts';
import { toCellCard, toStatementCard } from './figureTerms.ts';
import type { PlanCell, PlanFigure } from './planFigure.ts';
import { toWiderArea, type WorkstreamModel } from './planModel.ts';
import type { PlanStatement } from './planStatement.ts';

interface PlanFiguresProps extends PageProps {
  readonly model: WorkstreamModel;
  readonly onCard: OnCard;
}

/** Every figure that is told of a workstream, each opening its source; below them what the paper says in words. */
export function PlanFigures({ view, reading, model, onCard }: PlanFiguresProps) {
  const { figures, statements, number } = model;
  const { edition } = reading;
  if (figures.length === 0 && statements.length === 0) return <p className="plan-said">No figure is told of it.</p>;
  return (
    <table className="plan-figures">
      <caption className="visually-hidden">Figures of {number}</caption>
      <tbody>
        {figures.map((figure) => (
          <FigureRow key={figure.measure.id} view={view} reading={reading} figure={figure} onCard={onCard} />
        ))}
        {statements.map((statement) => (
          <StatementRow key={statement.id} statement={statement} edition={edition.label} onCard={onCard} />
        ))}
      </tbody>
    </table>
  );
}

interface FigureRowProps extends PageProps {
  readonly figure: PlanFigure;
  readonly onCard: OnCard;
}

function FigureRow({ view, reading, figure, onCard }: FigureRowProps) {
  const { measure, main, parts, earlier, period, isBroken } = figure;
  const { edition } = reading;
  const area = toWiderArea(figure, edition);
  const open = (cell: PlanCell) => (anchor: HTMLElement) =>
    onCard({ anchor, words: toCellCard(figure, cell, edition.label) });
  return (
    <tr>
      <th scope="row">
        {area !== undefined && <span className="secondary">{area}: </span>}
        <a href={toHash(withRoute(view, { kind: 'measure', measure: measure.id }))}>{measure.title}</a>
        <span className="secondary">, {period}</span>
        {parts.length > 0 && <CellList cells={parts} onOpen={open} />}
        {earlier.length > 0 && (
          <CellList cells={earlier} onOpen={open} lead={isBroken ? 'before a break: ' : 'before: '} />
        )}
      </th>
      <td>{main !== undefined && <CellFigure cell={main} onOpen={open(main)} />}</td>
    </tr>
  );
}

interface CellListProps {
  readonly cells: readonly PlanCell[];
  readonly onOpen: (cell: PlanCell) => (anchor: HTMLElement) => void;
  readonly lead?: string;
}

/** "First 9, Primary 18": what a figure is made of, or what was told before. */
function CellList({ cells, onOpen, lead = '' }: CellListProps) {
  return (
    <span className="plan-parts">
      {lead}
      {cells.map((cell, i) => (
        <span key={cell.id}>
          {i > 0 && ', '}
          {cell.label} <CellFigure cell={cell} onOpen={onOpen(cell)} />
        </span>
      ))}
    </span>
  );
}

interface CellFigureProps {
  readonly cell: PlanCell;
  readonly onOpen: (anchor: HTMLElement) => void;
}

function CellFigure({ cell: { text, symbol, label }, onOpen }: CellFigureProps) {
  return (
    <Dotted label={`Where this figure comes from: ${label}`} onOpen={onOpen}>
      {text}
      {symbol !== undefined && (
        <>
          {text !== '' && ' '}
          <SymbolBox symbol={symbol} meaning={SYMBOL_WORDS[symbol]} />
        </>
      )}
    </Dotted>
  );
}

interface StatementRowProps {
  readonly statement: PlanStatement;
  readonly edition: string;
  readonly onCard: OnCard;
}

function StatementRow({ statement, edition, onCard }: StatementRowProps) {
  const { text, value } = statement;
  return (
    <tr>
      <th scope="row">{text}</th>
      <td>
        <Dotted
          label="Where the paper says so"
          onOpen={(anchor) => onCard({ anchor, words: toStatementCard(statement, edition) })}
        >
          {value ?? 'its words'}
        </Dotted>
      </td>
    </tr>
  );
}
