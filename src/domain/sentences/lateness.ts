import { type Day, daysBetween, formatDay, wholeMonthsBetween } from '#domain/day.ts';
import { formatAge } from '#domain/format/formatAge.ts';
import type { Period } from '#domain/period.ts';
import { countOf, joinSentences, namePeriod } from './phrases.ts';

/** Up to this many days, lateness is told in days. */
const DAYS_UNTIL_MONTHS = 90;

export const NOTHING_HANDED_IN = 'Nothing was handed in.';

/** "Nothing after the 12 months to March 2022. Due on 31 August 2022, 43 months late." */
export function describeLateness(newest: Period | undefined, nextDue: Day, asAt: Day): string {
  const last = newest === undefined ? NOTHING_HANDED_IN : `Nothing after ${namePeriod(newest)}`;
  return joinSentences([last, `Due on ${formatDay(nextDue)}, ${formatLateness(nextDue, asAt)} late`]);
}

/** "48 days", "43 months". */
export function formatLateness(due: Day, asAt: Day): string {
  const days = Math.max(0, daysBetween(due, asAt));
  return days <= DAYS_UNTIL_MONTHS ? countOf(days, 'day', 'days') : formatAge(wholeMonthsBetween(due, asAt));
}

/** The two clocks of a figure: what it covers and when the next is due. "7 months old; next figures due on 30 June 2026." */
export function describeAge(referenceDay: Day, asAt: Day, nextDue?: Day): string {
  const age = `${formatAge(wholeMonthsBetween(referenceDay, asAt))} old`;
  if (nextDue === undefined) return joinSentences([age, 'No date is promised for the next figures']);
  if (nextDue < asAt)
    return joinSentences([
      age,
      `The next figures were due on ${formatDay(nextDue)}, ${formatLateness(nextDue, asAt)} ago`,
    ]);
  return joinSentences([age, `The next figures are due on ${formatDay(nextDue)}`]);
}
