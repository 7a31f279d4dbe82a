import type { At } from '#domain/breakdown.ts';
import type { ScorecardRow } from './edition.ts';

/** What a commentary, an action or a decision is about. */
export interface Subject {
  readonly measure?: string;
  readonly at?: At;
}

/** Whether something is about a row. What names no category is about every row of its measure. */
export function isAboutRow({ measure, at = {} }: Subject, row: Pick<ScorecardRow, 'measure' | 'at'>): boolean {
  if (measure !== row.measure) return false;
  return Object.entries(row.at).every(([key, value]) => at[key] === undefined || at[key] === value);
}
