import type { GeographyCode, Level } from '#domain/geography.ts';

export type ComparatorKind = 'national' | 'region' | 'neighbours' | 'districts';
export type ComparatorStatistic = 'mean' | 'median' | 'lowest' | 'highest';

/**
 * A named, versioned place or set of places that a value is compared with. A set with a `statistic` has an aggregate,
 * a geography of its own made by the publisher: `<comparator id>:<statistic>`.
 */
export interface Comparator {
  readonly id: string;
  readonly label: string;
  readonly kind: ComparatorKind;
  readonly for: readonly Level[];
  readonly version?: string;
  readonly statistic?: ComparatorStatistic;
  readonly members: readonly GeographyCode[];
}

/**
 * What figures are judged by: the comparator that the reader chose, else the nation, else, where a partnership has no
 * national comparator, its region. `undefined` where there is none of these.
 */
export function selectJudge(
  comparators: readonly Comparator[],
  chosen: readonly string[] = [],
): Comparator | undefined {
  return (
    comparators.find(({ id }) => chosen.includes(id)) ??
    comparators.find(({ kind }) => kind === 'national') ??
    comparators.find(({ kind }) => kind === 'region')
  );
}

/** The geography that stands for a comparator in a chart: its single place, or the aggregate of its set. */
export function toComparatorGeography(comparator: Comparator): GeographyCode | undefined {
  if (comparator.statistic !== undefined) return `${comparator.id}:${comparator.statistic}` as GeographyCode;
  return comparator.members.length === 1 ? comparator.members[0] : undefined;
}
