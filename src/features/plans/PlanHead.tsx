import type { ReactNode } from 'react';
import type { Board } from '#domain/editions/board.ts';
import { lowerFirst } from '#domain/sentences/phrases.ts';
import { type View, withFilters } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';
import { ACTIONS } from './planChoice.ts';

interface PlanHeadProps {
  readonly view: View;
  readonly board: Board;
  readonly shown?: string;
  readonly statement: string;
  readonly standfirst: string;
  readonly aside: ReactNode;
  readonly children?: ReactNode;
}

/** Which plan is open and which others there are; what it says in a sentence; what is still open beside it. */
export function PlanHead({ view, board, shown, statement, standfirst, aside, children }: PlanHeadProps) {
  return (
    <div className="columns plan-head">
      <div>
        <PlanNav view={view} board={board} {...(shown === undefined ? {} : { shown })} />
        <h1>{statement}</h1>
        <p className="standfirst">{standfirst}</p>
        {children}
      </div>
      {aside}
    </div>
  );
}

interface PlanNavProps {
  readonly view: View;
  readonly board: Board;
  readonly shown?: string;
}

export function PlanNav({ view, board, shown = view.filters.plan }: PlanNavProps) {
  const entries = [
    ...board.frameworks.map(({ id, title }, i) => ({ id, title: i === 0 ? title : lowerFirst(title) })),
    { id: ACTIONS, title: 'actions' },
  ];
  return (
    <nav className="kicker plan-nav" aria-label="Plans">
      Plans:{' '}
      {entries.map(({ id, title }, i) => (
        <span key={id}>
          {i > 0 && ', '}
          {id === shown ? (
            <strong aria-current="true">{title}</strong>
          ) : (
            <a href={toHash(withFilters(view, { plan: id, filter: undefined }))}>{title}</a>
          )}
        </span>
      ))}
    </nav>
  );
}
