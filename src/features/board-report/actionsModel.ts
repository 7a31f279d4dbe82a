import { compareDays, type Day, formatDay, isDay } from '#domain/day.ts';
import { toActionState, toDaysOverdue, toLastDay } from '#domain/editions/actionState.ts';
import type { Action } from '#domain/editions/board.ts';
import type { EditionEntry } from '#domain/editions/edition.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import { formatLateness } from '#domain/sentences/lateness.ts';

export interface ActionItem {
  readonly id: string;
  readonly title: string;
  /** "Safeguarding lead, carried since October 2030". */
  readonly who: string;
  /** "21 days over", "40 months over", "due 9 May". */
  readonly due: string;
  readonly isOverdue: boolean;
}

export interface ActionItems {
  readonly items: readonly ActionItem[];
  readonly openCount: number;
  readonly overdueCount: number;
}

/** Open actions, overdue first and longest overdue at the top, then by due date. */
export function toActionItems(
  actions: readonly Action[],
  asAt: Day,
  editions: readonly Pick<EditionEntry, 'id' | 'label'>[],
): ActionItems {
  const open = actions.filter((action) => toActionState(action, asAt).status === 'open');
  const sorted = open
    .map((action) => ({ action, days: toDaysOverdue(action, asAt), ...toActionState(action, asAt) }))
    .toSorted((a, b) => b.days - a.days || compareDays(toLastDay(a.due), toLastDay(b.due)));
  return {
    items: sorted.map(({ action, days, due }) => ({
      id: action.id,
      title: action.title,
      who: toWho(action, editions),
      due: days > 0 ? `${formatLateness(toLastDay(due), asAt)} over` : `due ${toDueText(action, due, asAt)}`,
      isOverdue: days > 0,
    })),
    openCount: open.length,
    overdueCount: sorted.filter(({ days }) => days > 0).length,
  };
}

function toWho(
  { owner, carriedFrom, opened }: Action,
  editions: readonly Pick<EditionEntry, 'id' | 'label'>[],
): string {
  if (carriedFrom === undefined) return owner;
  return `${owner}, carried since ${editions.find(({ id }) => id === opened)?.label ?? opened}`;
}

/** A due day of this year needs no year. */
function toDueText({ dueText, due: first }: Action, due: string, asAt: Day): string {
  if (dueText !== undefined && due === first) return dueText;
  if (!isDay(due)) return formatPeriod(toPeriod(due));
  return due.slice(0, 4) === asAt.slice(0, 4) ? formatDay(due).replace(/ \d{4}$/, '') : formatDay(due);
}
