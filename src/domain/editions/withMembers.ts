import { toComparatorGeography } from '#domain/comparator.ts';
import { formatList } from '#domain/format/formatList.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { SourceTerm } from '#domain/sourceTerms.ts';
import type { Edition } from './edition.ts';

/** The figure of a set of places was worked out here, from theirs: its card says from which. */
export function withMembers(
  terms: readonly SourceTerm[],
  geography: GeographyCode,
  { comparators, geographies }: Pick<Edition, 'comparators' | 'geographies'>,
): SourceTerm[] {
  const set = comparators.find((own) => own.statistic !== undefined && toComparatorGeography(own) === geography);
  if (set === undefined) return [...terms];
  const names = set.members.map((code) => geographies.find((own) => own.code === code)?.name ?? code);
  const version = set.version === undefined ? '' : ` (${set.version})`;
  const text = `the ${set.statistic} of the figures of ${formatList(names)}${version}, worked out when the edition was published`;
  return terms.map((own) => (own.term === 'Worked from' ? { term: own.term, text } : own));
}
