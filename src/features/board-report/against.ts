import { type Comparator, toComparatorGeography } from '#domain/comparator.ts';
import type { Edition, Gap, ScorecardComparator, ScorecardRow, Verdict } from '#domain/editions/edition.ts';
import type { Filters } from '#state/filters.ts';

/** What the rows are held against: England, unless the reader chose another comparator of the edition. */
export interface Against {
  readonly comparator: Comparator | undefined;
  readonly label: string;
  readonly isNational: boolean;
}

export function selectAgainst(
  { comparators }: Pick<Edition, 'comparators'>,
  { compare }: Pick<Filters, 'compare'>,
): Against {
  const chosen = compare.length === 1 ? comparators.find(({ id }) => id === compare[0]) : undefined;
  const comparator = chosen ?? comparators.find(({ kind }) => kind === 'national') ?? comparators[0];
  return { comparator, label: toShortLabel(comparator), isNational: comparator?.kind === 'national' };
}

/** "England", "West Midlands", "neighbours’ median". */
export function toShortLabel(comparator: Comparator | undefined): string {
  if (comparator === undefined) return 'nothing';
  return comparator.kind === 'neighbours' ? `neighbours’ ${comparator.statistic ?? 'figures'}` : comparator.label;
}

export function selectRowComparator(
  row: ScorecardRow,
  comparator: Comparator | undefined,
): ScorecardComparator | undefined {
  return row.comparators.find((own) => own.comparator === comparator?.id);
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
export function toVerdict(row: ScorecardRow, against: Against): Verdict {
  const isFixed = row.verdict === 'target_met' || row.verdict === 'target_short' || row.verdict === 'no_figure';
  if (against.isNational || isFixed) return row.verdict;
  return toGapVerdict(selectRowComparator(row, against.comparator)?.gap, row);
}

function toGapVerdict(gap: Gap | undefined, row: ScorecardRow): Verdict {
  if (gap === undefined) return row.polarity === 'none' ? 'no_judgement' : 'not_tested';
  return gap.kind === 'refused' ? 'not_comparable' : gap.verdict;
}

export function isAggregate(comparator: Comparator | undefined): boolean {
  return comparator !== undefined && toComparatorGeography(comparator)?.includes(':') === true;
}
