import { type Day, daysBetween, isDay } from '#domain/day.ts';
import { toPeriod } from '#domain/period.ts';
import type { Action } from './board.ts';

/** How an action stands after all its updates. `due` is a day or a period id. */
export interface ActionState {
  readonly status: Action['status'];
  readonly due: string;
}

/** Status and due date as the last update left them; updates dated after `asAt` have not happened yet. */
export function toActionState(action: Action, asAt: Day): ActionState {
  const heard = action.updates.filter((update) => update.on <= asAt);
  const status = heard.findLast((update) => update.status !== undefined)?.status ?? action.status;
  const due = heard.findLast((update) => update.due !== undefined)?.due ?? action.due;
  return { status, due };
}

/** An open action whose due day, or the last day of whose due period, has passed. Computed, never stored. */
export function isOverdue(action: Action, asAt: Day): boolean {
  return toDaysOverdue(action, asAt) > 0;
}

/** Days past due at the as-at day; 0 for an action that is not open or not yet due. */
export function toDaysOverdue(action: Action, asAt: Day): number {
  const { status, due } = toActionState(action, asAt);
  return status === 'open' ? Math.max(0, daysBetween(toLastDay(due), asAt)) : 0;
}

/** The last day of a day or period, as boards write their dates. */
export function toLastDay(dayOrPeriod: string): Day {
  return isDay(dayOrPeriod) ? dayOrPeriod : toPeriod(dayOrPeriod).last;
}
