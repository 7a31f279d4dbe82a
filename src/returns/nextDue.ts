import { addDays, addMonths, type Day, lastDayOfMonth, toParts } from '#domain/day.ts';
import { type Period, toSuccessor } from '#domain/period.ts';
import type { MeasureReturn } from './returnSchema.ts';

const STEP_MONTHS: Partial<Record<MeasureReturn['frequency'], number>> = {
  yearly: 12,
  quarterly: 3,
  monthly: 1,
};

/**
 * When the next figures are due: the end of the period after the newest one, plus the months that its owner needs.
 * Windows and snapshots that come every quarter step by the frequency, not by the month that their ids could name.
 * `undefined` where nobody promised a next one.
 */
export function toNextDue(
  newest: Period | undefined,
  { frequency, dueAfterMonths }: Pick<MeasureReturn, 'frequency' | 'dueAfterMonths'>,
): Day | undefined {
  if (newest === undefined || dueAfterMonths === undefined || frequency === 'once') return undefined;
  const end = toNextEnd(newest, STEP_MONTHS[frequency]);
  return end === undefined ? undefined : addMonthsToEnd(end, dueAfterMonths);
}

function toNextEnd(newest: Period, stepMonths: number | undefined): Day | undefined {
  const steps =
    newest.kind === 'rolling' || newest.kind === 'month' || newest.kind === 'snapshot' || newest.kind === 'upTo';
  if (steps && stepMonths !== undefined) return addMonthsToEnd(newest.last, stepMonths);
  return toSuccessor(newest)?.last;
}

/** The last day of a month stays the last day of a month: 30 June and three months make 30 September, 28 February and one 31 March. */
function addMonthsToEnd(day: Day, count: number): Day {
  const isMonthEnd = addDays(day, 1).endsWith('-01');
  const later = addMonths(day, count);
  const [year, month] = toParts(later);
  return isMonthEnd ? lastDayOfMonth(year, month) : later;
}
