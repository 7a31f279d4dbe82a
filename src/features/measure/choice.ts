import type { At } from '#domain/breakdown.ts';
import type { DatasetEntry, Edition, MeasureEntry, ScorecardRow } from '#domain/editions/edition.ts';
import type { Filters } from '#state/filters.ts';

/** Which measure an address names, and which row of the scorecard it opens at. */
export interface MeasureChoice {
  readonly dataset: DatasetEntry;
  readonly entry: MeasureEntry;
  /** The headline that is open: of several of one measure the one whose categories were asked for, else the first. */
  readonly headline?: ScorecardRow;
  readonly at: At;
}

/** An old id still opens its measure. `undefined` where the edition has no such measure. */
export function selectMeasureChoice(
  edition: Edition,
  id: string,
  filters: Pick<Filters, 'at'>,
): MeasureChoice | undefined {
  for (const dataset of edition.datasets) {
    const entry = dataset.measures.find((one) => one.id === id || one.aliases?.includes(id));
    if (entry === undefined) continue;
    const rows = edition.scorecard.filter((row) => row.measure === entry.id && row.dataset === dataset.id);
    const asked = Object.keys(filters.at).length === 0 ? rows[0] : rows.find((row) => isAt(row.at, filters.at));
    return { dataset, entry, at: { ...rows[0]?.at, ...filters.at }, ...(asked && { headline: asked }) };
  }
  return undefined;
}

/** The headline before and after the open one, and its place among all. */
export interface Step {
  readonly previous?: ScorecardRow;
  readonly next?: ScorecardRow;
  readonly position: number;
  readonly total: number;
}

/** The scorecard goes round: after its last row comes the first. */
export function toStep(
  { scorecard }: Pick<Edition, 'scorecard'>,
  headline: ScorecardRow | undefined,
): Step | undefined {
  const index = scorecard.findIndex((row) => row.id === headline?.id);
  if (index === -1) return undefined;
  const total = scorecard.length;
  const previous = scorecard[(index + total - 1) % total];
  const next = scorecard[(index + 1) % total];
  return { position: index + 1, total, ...(previous && total > 1 && { previous }), ...(next && total > 1 && { next }) };
}

/** Categories that open a headline's own page: nothing where it is the first of its measure. */
export function toHeadlineAt({ scorecard }: Pick<Edition, 'scorecard'>, row: ScorecardRow): At {
  return scorecard.find((other) => other.measure === row.measure)?.id === row.id ? {} : row.at;
}

function isAt(at: At, asked: At): boolean {
  return Object.entries(asked).every(([breakdown, category]) => at[breakdown] === category);
}
