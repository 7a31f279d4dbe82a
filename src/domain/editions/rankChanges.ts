import { isKnown } from '#domain/value.ts';
import type { Change, ChangeKind } from './edition.ts';

/** Signal over target over significance over size; then what cannot be compared, what is new or changed, and the narrative. */
const RANKS = {
  signal: 0,
  target_short: 1,
  target_met: 1,
  turned_worse: 2,
  turned_better: 2,
  no_longer_better: 2,
  no_longer_worse: 2,
  moved: 3,
  not_comparable: 4,
  new: 5,
  hidden: 6,
  shown: 6,
  withdrawn: 6,
  revised: 7,
  late: 8,
  action_overdue: 9,
  action_opened: 10,
  action_closed: 11,
  commentary: 12,
} as const satisfies Record<ChangeKind, number>;

/** The rule of the ranking, as the page states it. */
export const RANKING_RULE =
  'Ranked: signals, then targets, then place against the national figure, then size of the move.';

/**
 * Changes in the order in which a board should hear them. Of one rank the larger move comes first; equals keep the order
 * of the scorecard.
 */
export function rankChanges(changes: readonly Change[]): Change[] {
  return changes
    .map((change) => ({ change, rank: RANKS[change.kind], size: toSize(change) }))
    .sort((a, b) => a.rank - b.rank || b.size - a.size)
    .map(({ change }) => change);
}

/** A move relative to the mean of its two ends, 0 to 2, so that days, points and rates can be ordered together. */
function toSize({ then, now }: Change): number {
  if (!isKnown(then?.value) || !isKnown(now?.value)) return 0;
  const [before, after] = [then.value.amount, now.value.amount];
  const mean = (Math.abs(before) + Math.abs(after)) / 2;
  return mean === 0 ? 0 : Math.abs(after - before) / mean;
}
