import { type Comparator, selectJudge } from '#domain/comparator.ts';
import type { Edition, Gap, ScorecardComparator, ScorecardRow, Verdict } from '#domain/editions/edition.ts';
import { nameComparator } from '#domain/editions/places.ts';
import { isKnown } from '#domain/value.ts';
import type { Filters } from '#state/filters.ts';
import type { Reading } from '#state/reading.ts';

/** The first comparator of a kind that serves the home area: what a column of the scorecard is called after. */
export function nameOfKind(
  { edition, partnership }: Pick<Reading, 'edition' | 'partnership'>,
  kind: Comparator['kind'],
): string | undefined {
  const level = edition.geographies.find(({ code }) => code === partnership.geographies.home)?.level;
  const ofKind = edition.comparators.filter((comparator) => comparator.kind === kind);
  return (ofKind.find((comparator) => level !== undefined && comparator.for.includes(level)) ?? ofKind[0])?.label;
}

/** What the rows are held against: England, unless the reader chose another comparator of the edition. */
export interface Against {
  readonly comparator: Comparator | undefined;
  /** As a heading has it. */
  readonly label: string;
  /** As a sentence has it: "the West Midlands". */
  readonly name: string;
  readonly isNational: boolean;
}

export function selectAgainst(
  { comparators }: Pick<Edition, 'comparators'>,
  { compare }: Pick<Filters, 'compare'>,
): Against {
  const comparator = selectJudge(comparators, compare.length === 1 ? compare : []);
  const label = toShortLabel(comparator);
  const name = comparator === undefined ? label : nameComparator(comparator);
  return { comparator, label, name, isNational: comparator?.kind === 'national' };
}

/** "England", "West Midlands", "neighbours’ median". */
export function toShortLabel(comparator: Comparator | undefined): string {
  if (comparator === undefined) return 'nothing';
  return comparator.kind === 'neighbours' ? `neighbours’ ${comparator.statistic ?? 'figures'}` : comparator.label;
}

/** What a row is held against: the comparator itself, or the one of its kind that serves the row's own level. */
export function selectRowComparator(
  row: ScorecardRow,
  { comparator }: Against,
  comparators: readonly Comparator[],
): ScorecardComparator | undefined {
  const own = row.comparators.find(({ comparator: id }) => id === comparator?.id);
  return own ?? (comparator === undefined ? undefined : selectOfKind(row, comparators, comparator.kind));
}

/** The comparator of a kind that a row has, such as its region: a board's region is not the county's. */
export function selectOfKind(
  row: ScorecardRow,
  comparators: readonly Comparator[],
  kind: Comparator['kind'],
): ScorecardComparator | undefined {
  const ids = new Set(comparators.filter((comparator) => comparator.kind === kind).map(({ id }) => id));
  return row.comparators.find(({ comparator }) => ids.has(comparator));
}

/**
 * How a row stands against what was chosen. The edition holds its standing against England; against another comparator the
 * gap itself decides, and an ambition still comes first.
 */
export function toVerdict(row: ScorecardRow, against: Against, own: ScorecardComparator | undefined): Verdict {
  if (!isKnown(row.latest.value)) return 'no_figure';
  const isFixed = row.verdict === 'target_met' || row.verdict === 'target_short';
  if (against.isNational || isFixed) return row.verdict;
  return toGapVerdict(own?.gap, row);
}

function toGapVerdict(gap: Gap | undefined, row: ScorecardRow): Verdict {
  if (gap === undefined) return row.polarity === 'none' ? 'no_judgement' : 'not_tested';
  return gap.kind === 'refused' ? 'not_comparable' : gap.verdict;
}
