import { toSnakeCase } from '#domain/breakdown.ts';
import { type Day, formatDay, isDay } from '#domain/day.ts';
import { isAboutRow } from '#domain/editions/aboutRow.ts';
import { toActionState, toDaysOverdue, toLastDay } from '#domain/editions/actionState.ts';
import type { Action, Board } from '#domain/editions/board.ts';
import type { Edition, EditionEntry } from '#domain/editions/edition.ts';
import { formatDue } from '#domain/sentences/actionSentence.ts';
import { formatLateness } from '#domain/sentences/lateness.ts';
import { formatWhen } from '#domain/sentences/planSentences.ts';

export const ACTION_STATES = ['overdue', 'open', 'done', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

export const STATE_WORDS: Readonly<Record<ActionState, string>> = {
  overdue: 'Overdue',
  open: 'Open',
  done: 'Done',
  dropped: 'Dropped',
};

/** Something that was told of an action, in the edition that told it. */
export interface ActionStep {
  readonly id: string;
  readonly when: string;
  readonly text: string;
}

/** An action as the log shows it, through all editions that told of it. */
export interface LoggedAction {
  readonly action: Action;
  readonly state: ActionState;
  /** "September 2022 (outstanding then)", "9 May 2031". */
  readonly due: string;
  /** "43 months over"; empty for what is not overdue. */
  readonly over: string;
  /** The edition that it was carried over from, where no paper tells of it in this one. */
  readonly carriedFrom?: string;
  readonly priority?: { readonly id: string; readonly title: string };
  readonly measure?: { readonly id: string; readonly title: string };
  /** The measure that it was about is in this edition no more. */
  readonly isMeasureGone: boolean;
  readonly steps: readonly ActionStep[];
}

/** A board and the edition that it belongs to. */
export interface ToldBoard {
  readonly entry: Pick<EditionEntry, 'id' | 'label'>;
  readonly board: Board;
}

/**
 * All actions that the open edition and those before it told of, newest telling first: overdue ones at the top, longest
 * overdue first, then open ones by their due day, then what is done or dropped. An earlier board counts only for actions
 * that no later one tells of.
 */
export function toActionLog(
  told: readonly ToldBoard[],
  edition: Pick<Edition, 'asAt' | 'priorities' | 'datasets' | 'scorecard'>,
  editions: readonly Pick<EditionEntry, 'id' | 'label'>[],
): LoggedAction[] {
  const newest = new Map<string, Action>();
  for (const { board } of told) {
    for (const action of board.actions) if (!newest.has(action.id)) newest.set(action.id, action);
  }
  const labelOf = (id: string) => editions.find((entry) => entry.id === id)?.label ?? id;
  return [...newest.values()].map((action) => toLogged(action, edition, labelOf)).sort(compareLogged(edition.asAt));
}

function toLogged(
  action: Action,
  { asAt, priorities, datasets, scorecard }: Parameters<typeof toActionLog>[1],
  labelOf: (id: string) => string,
): LoggedAction {
  const { status, due } = toActionState(action, asAt);
  const days = toDaysOverdue(action, asAt);
  const entry = datasets.find(({ measures }) => measures.some(({ id }) => id === action.measure));
  const row = scorecard.find((one) => isAboutRow(action, one));
  const priority = priorities.find(({ id }) => id === (row?.priority ?? entry?.topic));
  const title = row?.title ?? entry?.measures.find(({ id }) => id === action.measure)?.title;
  return {
    action,
    state: status === 'open' && days > 0 ? 'overdue' : status,
    due: due === action.due && action.dueText !== undefined ? action.dueText : formatWhen(due),
    over: days > 0 ? `${formatLateness(toLastDay(due), asAt)} over` : '',
    ...(action.carriedFrom === undefined ? {} : { carriedFrom: labelOf(action.carriedFrom) }),
    ...(priority === undefined ? {} : { priority }),
    ...(action.measure === undefined || title === undefined ? {} : { measure: { id: action.measure, title } }),
    isMeasureGone: action.measure !== undefined && title === undefined,
    steps: toSteps(action, asAt, labelOf),
  };
}

function toSteps(action: Action, asAt: Day, labelOf: (id: string) => string): ActionStep[] {
  const updates = action.updates.filter(({ on }) => on <= asAt);
  return [
    { id: 'opened', when: labelOf(action.opened), text: `Opened, due ${formatDue(action)}.` },
    ...updates.map(({ on, text, due, status }, i) => ({
      id: String(i),
      when: isDay(on) ? formatDay(on) : on,
      text: [
        text,
        due === undefined ? '' : `Now due ${isDay(due) ? `on ${formatDay(due)}` : formatWhen(due)}.`,
        status === undefined || status === 'open' ? '' : `${STATE_WORDS[status]}.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    })),
  ];
}

function compareLogged(asAt: Day) {
  const dayOf = ({ action }: LoggedAction) => toLastDay(toActionState(action, asAt).due);
  return (a: LoggedAction, b: LoggedAction): number => {
    const byState = ACTION_STATES.indexOf(a.state) - ACTION_STATES.indexOf(b.state);
    const [first, second] = a.state === 'done' || a.state === 'dropped' ? [b, a] : [a, b];
    return byState || dayOf(first).localeCompare(dayOf(second)) || a.action.id.localeCompare(b.action.id);
  };
}

/** By what the log can be narrowed; each is one of the values that the actions have. */
export const ACTION_FILTERS = ['state', 'owner', 'agency', 'priority'] as const;
export type ActionFilter = (typeof ACTION_FILTERS)[number];
export type ActionFilters = Readonly<Partial<Record<ActionFilter, string>>>;

/** Reads "state:overdue,owner:head_of_early_help" from the address; what is not understood is left out. */
export function readActionFilters(text: string | undefined): ActionFilters {
  const pairs = (text ?? '').split(',').map((pair) => pair.split(':'));
  const known = pairs.filter(
    ([key, value]) => (ACTION_FILTERS as readonly string[]).includes(key ?? '') && value !== undefined && value !== '',
  );
  return Object.fromEntries(known);
}

/** The same as text; `undefined` where nothing is chosen. */
export function writeActionFilters(filters: ActionFilters): string | undefined {
  const pairs = ACTION_FILTERS.flatMap((key) => (filters[key] === undefined ? [] : [`${key}:${filters[key]}`]));
  return pairs.length === 0 ? undefined : pairs.join(',');
}

export function selectActions(log: readonly LoggedAction[], filters: ActionFilters): LoggedAction[] {
  return log.filter((logged) =>
    ACTION_FILTERS.every((key) => filters[key] === undefined || filters[key] === toFilterValue(logged, key).id),
  );
}

export interface FilterOption {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** The values of one filter that any action has, with how many have it; states in their own order, the others by name. */
export function toFilterOptions(log: readonly LoggedAction[], key: ActionFilter): FilterOption[] {
  const options = new Map<string, FilterOption>();
  for (const logged of log) {
    const { id, label } = toFilterValue(logged, key);
    options.set(id, { id, label, count: (options.get(id)?.count ?? 0) + 1 });
  }
  const order = (a: FilterOption, b: FilterOption) =>
    key === 'state'
      ? (ACTION_STATES as readonly string[]).indexOf(a.id) - (ACTION_STATES as readonly string[]).indexOf(b.id)
      : a.label.localeCompare(b.label);
  return [...options.values()].sort(order);
}

function toFilterValue({ action, state, priority }: LoggedAction, key: ActionFilter): Omit<FilterOption, 'count'> {
  switch (key) {
    case 'state':
      return { id: state, label: STATE_WORDS[state] };
    case 'priority':
      return { id: priority?.id ?? 'none', label: priority?.title ?? 'no priority' };
    default:
      return { id: toSnakeCase(action[key]), label: action[key] };
  }
}
