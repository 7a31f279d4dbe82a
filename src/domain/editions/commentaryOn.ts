import type { Commentary } from './board.ts';
import type { ScorecardRow } from './edition.ts';

/** Whether a commentary speaks of a row. One that names no category speaks of every row of its measure. */
export function isCommentaryOn({ measure, at = {} }: Commentary, row: Pick<ScorecardRow, 'measure' | 'at'>): boolean {
  if (measure !== row.measure) return false;
  return Object.entries(row.at).every(([key, value]) => at[key] === undefined || at[key] === value);
}
