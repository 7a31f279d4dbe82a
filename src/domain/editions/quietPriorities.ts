import type { Change, Edition, Priority, ScorecardRow } from './edition.ts';

/**
 * The priorities of which nothing is told: no change is about a measure of theirs, in any place or category, nor about a
 * dataset in which one stands. Silence is content, so a page names them.
 */
export function selectQuietPriorities(
  changes: readonly Change[],
  { priorities, scorecard }: Pick<Edition, 'priorities' | 'scorecard'>,
): Priority[] {
  const told = new Set(
    scorecard.filter((row) => changes.some((change) => isAbout(change, row))).map(({ priority }) => priority),
  );
  return priorities.filter(({ id }) => !told.has(id));
}

function isAbout({ measure, dataset }: Change, row: ScorecardRow): boolean {
  return measure === undefined ? dataset === row.dataset : measure === row.measure;
}
