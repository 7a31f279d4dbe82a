import { useId, useState } from 'react';
import { toCitation } from '#domain/citation.ts';
import type { Board } from '#domain/editions/board.ts';
import { countOf } from '#domain/sentences/phrases.ts';
import { withFilters, withRoute } from '#state/filters.ts';
import type { PageProps } from '#state/reading.ts';
import { showView } from '#state/useView.ts';
import { toHash } from '#state/viewUrl.ts';
import { Button } from '#ui/Button.tsx';
import { SectionHead } from '#ui/Heads.tsx';
import { FailedNotice, Notice } from '#ui/Notice.tsx';
import { Select } from '#ui/Select.tsx';
import { Mark, Status } from '#ui/Status.tsx';
import {
  ACTION_FILTERS,
  type ActionFilter,
  type ActionState,
  type LoggedAction,
  readActionFilters,
  STATE_WORDS,
  selectActions,
  toFilterOptions,
  writeActionFilters,
} from './actionLog.ts';
import type { OnCard } from './askedCard.ts';
import { toPaperTerms } from './figureTerms.ts';
import type { ActionLog } from './useActionLog.ts';

interface ActionsSectionProps extends PageProps {
  readonly board: Board;
  readonly actions: ActionLog;
  readonly onCard: OnCard;
}

const FILTER_WORDS: Readonly<Record<ActionFilter, { readonly label: string; readonly all: string }>> = {
  state: { label: 'Actions', all: 'in any state' },
  owner: { label: 'of', all: 'any owner' },
  agency: { label: 'at', all: 'any agency' },
  priority: { label: 'for', all: 'any priority' },
};

/** Every action that the editions tell of, narrowed by the reader, overdue ones first, each with its history. */
export function ActionsSection({ view, reading, board, actions, onCard }: ActionsSectionProps) {
  const { log, failed, retry } = actions;
  const filters = readActionFilters(view.filters.filter);
  const shown = selectActions(log, filters);
  const choose = (key: ActionFilter, value: string) => {
    const filter = writeActionFilters({ ...filters, [key]: value === '' ? undefined : value });
    showView(withFilters(view, { filter }));
  };
  const counted = (state: ActionState) => log.filter((logged) => logged.state === state).length;
  return (
    <section aria-labelledby="actions" className="plan-section">
      <SectionHead title="Actions" id="actions">
        <p className="secondary">
          {countOf(counted('overdue'), 'overdue', 'overdue')}, {counted('open')} open, {counted('done')} done
        </p>
      </SectionHead>
      {failed.length > 0 && (
        <FailedNotice
          title={`Actions of ${failed.join(', ')} could not be read`}
          message="Actions that only these editions tell of are missing from the list."
          onRetry={retry}
        />
      )}
      {log.length === 0 ? (
        <p className="plan-said">
          No actions were handed in for {reading.edition.label}, and none was left open before.
        </p>
      ) : (
        <>
          <p className="action-filters">
            {ACTION_FILTERS.map((key) => (
              <Select
                key={key}
                label={FILTER_WORDS[key].label}
                name={key === 'state' ? 'State of actions' : `Actions by ${key}`}
                value={filters[key] ?? ''}
                options={[
                  { value: '', label: FILTER_WORDS[key].all },
                  ...toFilterOptions(log, key).map(({ id, label, count }) => ({
                    value: id,
                    label: `${label} (${count})`,
                  })),
                ]}
                onChoose={(value) => choose(key, value)}
              />
            ))}
          </p>
          {shown.length === 0 ? (
            <Notice kind="empty" title="No action is all of this">
              <a href={toHash(withFilters(view, { filter: undefined }))}>Show all {log.length} actions</a>
            </Notice>
          ) : (
            <ActionTable view={view} reading={reading} board={board} shown={shown} onCard={onCard} />
          )}
        </>
      )}
    </section>
  );
}

interface ActionTableProps extends PageProps {
  readonly board: Board;
  readonly shown: readonly LoggedAction[];
  readonly onCard: OnCard;
}

function ActionTable({ view, board, shown, onCard }: ActionTableProps) {
  return (
    <table className="table action-table">
      <caption className="visually-hidden">Actions, overdue first</caption>
      <thead>
        <tr>
          <th scope="col">State</th>
          <th scope="col">What was promised</th>
          <th scope="col">Owner, agency</th>
          <th scope="col">Due</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((logged) => (
          <ActionLine key={logged.action.id} view={view} board={board} logged={logged} onCard={onCard} />
        ))}
      </tbody>
    </table>
  );
}

interface ActionLineProps {
  readonly view: PageProps['view'];
  readonly board: Board;
  readonly logged: LoggedAction;
  readonly onCard: OnCard;
}

function ActionLine({ view, board, logged, onCard }: ActionLineProps) {
  const { action, state, due, over, carriedFrom, priority, measure, isMeasureGone } = logged;
  const source = board.sources.find(({ id }) => id === action.source);
  return (
    <tr>
      <td className="action-state">
        <StateMark state={state} />
      </td>
      <th scope="row">
        {action.title}
        <span className="secondary action-about">
          {carriedFrom !== undefined && <span className="plan-carried">Carried over from {carriedFrom}. </span>}
          {priority !== undefined && `${priority.title}. `}
          {measure !== undefined && (
            <a href={toHash(withRoute(view, { kind: 'measure', measure: measure.id }))}>{measure.title}</a>
          )}
          {isMeasureGone && 'The measure that it was about is no longer published.'}
        </span>
        <History logged={logged} />
      </th>
      <td>
        {action.owner}
        <span className="secondary action-about">{action.agency}</span>
        {source !== undefined && (
          <button
            type="button"
            className="button-link action-source"
            aria-haspopup="dialog"
            onClick={(event) =>
              onCard({
                anchor: event.currentTarget,
                words: {
                  title: action.title,
                  terms: toPaperTerms(source),
                  copied: `${action.title}. ${toCitation(source)}`,
                  figure: `Action: ${action.title}`,
                },
              })
            }
          >
            Source
          </button>
        )}
      </td>
      <td>
        {due}
        {over !== '' && <span className="late action-over">{over}</span>}
      </td>
    </tr>
  );
}

interface StateMarkProps {
  readonly state: ActionState;
}

function StateMark({ state }: StateMarkProps) {
  switch (state) {
    case 'overdue':
      return <Status kind="late">{STATE_WORDS.overdue}</Status>;
    case 'done':
      return <Status kind="done">{STATE_WORDS.done}</Status>;
    case 'dropped':
      return (
        <span className="status">
          <Mark kind="no_figure" />
          {STATE_WORDS.dropped}
        </span>
      );
    default:
      return (
        <span className="status">
          <Mark kind="not_tested" />
          {STATE_WORDS.open}
        </span>
      );
  }
}

interface HistoryProps {
  readonly logged: LoggedAction;
}

/** What was told of an action, edition by edition. */
function History({ logged: { steps } }: HistoryProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button kind="link" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen} aria-controls={id}>
        History ({steps.length})
      </Button>
      <ol className="action-history" id={id} hidden={!isOpen}>
        {steps.map((step) => (
          <li key={step.id}>
            <span className="secondary">{step.when}</span> {step.text}
          </li>
        ))}
      </ol>
    </>
  );
}
