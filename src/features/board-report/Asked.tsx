import { formatDay } from '#domain/day.ts';
import type { Board } from '#domain/editions/board.ts';
import { type View, withFilters, withRoute } from '#state/filters.ts';
import type { Reading } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { TableHead } from '#ui/Heads.tsx';
import { toActionItems } from './actionsModel.ts';

const ASK_WORDS = { note: 'Note', decide: 'Decide', escalate: 'Escalate' } as const;
const MOST_ACTIONS = 5;

interface AskedProps {
  readonly view: View;
  readonly reading: Reading;
  readonly board: Board;
}

/** What the board is asked, and what became of what it was asked before. */
export function Asked({ view, reading, board }: AskedProps) {
  const { edition, since } = reading;
  const asked = board.decisions.filter(({ outcome }) => outcome === undefined);
  const isSilent = asked.length === 0 && board.actions.length === 0;
  return (
    <section className="aside-list" aria-labelledby="asked">
      <TableHead title="Asked of the board" id="asked" />
      {asked.length === 0 ? (
        <p className="report-said">
          Nothing was handed in for {edition.label}: no decisions{isSilent ? ', actions' : ''}
          {board.commentary.some(({ carriedFrom }) => carriedFrom === undefined)
            ? '.'
            : isSilent
              ? ' or commentary.'
              : '.'}
        </p>
      ) : (
        <ul>
          {asked.map(({ id, ask, text, by }) => (
            <li key={id}>
              <strong>{ASK_WORDS[ask]}</strong> {text}
              {by !== undefined && <span className="secondary aside-by">{by}</span>}
            </li>
          ))}
        </ul>
      )}
      {asked.length === 0 && since !== undefined && (
        <p className="secondary aside-link">
          <a href={toHash(withFilters(view, { edition: since.id, since: undefined }))}>
            What was asked in {since.label}
          </a>{' '}
          · <a href={toHash(withRoute(view, { kind: 'plans' }))}>Plans and actions</a>
        </p>
      )}
      <Decided board={board} />
    </section>
  );
}

/** What became of what was asked before: folded, for the meeting begins with what is asked now. */
function Decided({ board }: Pick<AskedProps, 'board'>) {
  const decided = board.decisions.filter(({ outcome }) => outcome !== undefined);
  if (decided.length === 0) return null;
  return (
    <details className="decided">
      <summary>What was decided last time: {decided.length}</summary>
      <ul>
        {decided.map(({ id, text, by, outcome, decidedOn }) => (
          <li key={id}>
            {text} <strong>{outcome}</strong>
            <span className="secondary aside-by">
              {[by, decidedOn === undefined ? undefined : formatDay(decidedOn)]
                .filter((part) => part !== undefined)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the board was promised: overdue first. */
export function ActionList({ view, reading: { edition, partnership }, board }: AskedProps) {
  const { items, openCount, overdueCount } = toActionItems(board.actions, edition.asAt, partnership.editions);
  if (items.length === 0) return null;
  return (
    <section className="aside-list" aria-labelledby="actions">
      <TableHead title="Actions" id="actions">
        <p className="secondary">
          {openCount} open, {overdueCount} overdue
        </p>
      </TableHead>
      <ul>
        {items.slice(0, MOST_ACTIONS).map(({ id, title, who, due, isOverdue }) => (
          <li key={id} className="aside-pair">
            <span>
              {title}
              <span className="secondary aside-by">{who}</span>
            </span>
            <span className={isOverdue ? 'late' : ''}>{due}</span>
          </li>
        ))}
      </ul>
      <p className="aside-link">
        <a href={toHash(withRoute(view, { kind: 'plans' }))}>All actions, with their history</a>
      </p>
    </section>
  );
}
