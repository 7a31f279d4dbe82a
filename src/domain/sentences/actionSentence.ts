import { type Day, formatDay, isDay } from '#domain/day.ts';
import { toPeriod } from '#domain/period.ts';
import { formatLateness } from './lateness.ts';
import { asSentence, namePeriod, withoutStop } from './phrases.ts';

/** What a sentence needs to know of an action. */
export interface ActionWords {
  readonly title: string;
  readonly owner: string;
  /** A day or a period id. */
  readonly due: string;
  readonly dueText?: string;
}

/** "Share the threshold document with schools: opened, due on 9 May 2031 (safeguarding lead)." */
export function describeOpened(action: ActionWords): string {
  return asSentence(`${withoutStop(action.title)}: opened, due ${formatDue(action)} (${action.owner})`);
}

export function describeClosed(action: ActionWords, status: 'done' | 'dropped', on: Day | undefined): string {
  const day = on === undefined ? '' : ` on ${formatDay(on)}`;
  return asSentence(`${withoutStop(action.title)}: ${status}${day} (${action.owner})`);
}

export function describeOverdue(action: ActionWords, dueDay: Day, asAt: Day): string {
  const over = formatLateness(dueDay, asAt);
  return asSentence(`${withoutStop(action.title)}: due ${formatDue(action)}, ${over} over (${action.owner})`);
}

/** "on 9 May 2031", "in the autumn term 2022/23", or as the paper words it. */
export function formatDue({ due, dueText }: Pick<ActionWords, 'due' | 'dueText'>): string {
  if (dueText !== undefined) return dueText;
  return isDay(due) ? `on ${formatDay(due)}` : `in ${namePeriod(toPeriod(due))}`;
}
