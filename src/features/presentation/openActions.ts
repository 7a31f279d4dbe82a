import { compareDays } from '#domain/day.ts';
import { toActionState, toDaysOverdue, toLastDay } from '#domain/editions/actionState.ts';
import type { Action } from '#domain/editions/board.ts';
import { formatDue } from '#domain/sentences/actionSentence.ts';
import { formatLateness } from '#domain/sentences/lateness.ts';

/** The open actions by the day they are due, and those of them that are overdue. */
export function selectOpenActions(
  actions: readonly Action[],
  asAt: string,
): { readonly open: readonly Action[]; readonly overdue: readonly Action[] } {
  const dueDay = (action: Action) => toLastDay(toActionState(action, asAt).due);
  const open = actions
    .filter((action) => toActionState(action, asAt).status === 'open')
    .toSorted((a, b) => compareDays(dueDay(a), dueDay(b)));
  return { open, overdue: open.filter((action) => toDaysOverdue(action, asAt) > 0) };
}

/** "due 22 May 2026, 17 days over": where it was put off, the day that it was put off to. */
export function describeDue(action: Action, asAt: string): string {
  const { due } = toActionState(action, asAt);
  const words = due === action.due ? formatDue(action) : formatDue({ due });
  return toDaysOverdue(action, asAt) > 0
    ? `due ${words}, ${formatLateness(toLastDay(due), asAt)} over`
    : `due ${words}`;
}
