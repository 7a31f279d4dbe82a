import type { ComparatorStatistic } from '#domain/comparator.ts';
import { roundDecimal } from '#domain/statistics/roundDecimal.ts';
import { summarise } from '#domain/statistics/summary.ts';

/** Fewer members than this with a figure say nothing about their set; half of them must have one besides. */
const FEWEST_MEMBERS = 2;

/** Whether enough of a set's members have a figure for a statistic of them. */
export function hasEnoughMembers(known: number, members: number): boolean {
  return known >= FEWEST_MEMBERS && known * 2 >= members;
}

/**
 * A statistic of the members' figures as printed, rounded once to the same decimals. Reckoned in whole units of the last
 * decimal, so that the mean of 25.4 and 25.5 is 25.45 exactly and rounds to 25.5. `values` is not empty.
 */
export function toMemberStatistic(values: readonly number[], statistic: ComparatorStatistic, decimals: number): number {
  const units = values.map((value) => Number(roundDecimal(value, decimals).text.replace('.', '')));
  const summary = summarise(units);
  if (summary.kind === 'refused') throw new Error(`No ${statistic} of ${values.length} members`);
  return Number(`${roundDecimal(summary[statistic], 0).text}e-${decimals}`);
}
