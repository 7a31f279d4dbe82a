import type { Gap } from '#domain/editions/edition.ts';
import { formatList, formatSmallCount } from '#domain/format/formatList.ts';
import { formatCount } from '#domain/format/formatNumber.ts';
import { asSubject, lowerFirst } from './phrases.ts';
import { asThan, formatStanding, type MeasureWords } from './standing.ts';

export interface GapWords {
  readonly measure: MeasureWords;
  /** "Eligible for free school meals", "others". */
  readonly group: string;
  readonly others: string;
  readonly gap: Gap;
  /** In how many of the areas shown the group is on the same side. */
  readonly areas?: { readonly same: number; readonly total: number; readonly many: string };
}

/** "Eligible for free school meals: 22.7 points lower than the others, and lower in all six districts". */
export function toGapTitle({ measure, group, others, gap, areas }: GapWords): string {
  if (gap.kind === 'refused') return `${group} and ${lowerFirst(others)}: not compared`;
  const standing = asThan(formatStanding(gap.value, measure), lowerFirst(others));
  const beyond = gap.verdict === 'similar' ? ', within chance' : '';
  if (areas === undefined || areas.total === 0 || gap.value === 0) return `${group}: ${standing}${beyond}`;
  const word = gap.value > 0 ? 'higher' : 'lower';
  const count =
    areas.same === areas.total
      ? `all ${formatSmallCount(areas.total)}`
      : `${formatSmallCount(areas.same)} of ${formatSmallCount(areas.total)}`;
  return `${group}: ${standing}${beyond}, and ${word} in ${count} ${areas.many}`;
}

/** A group with the people that its distance from a reference means: above 0 more than at the reference's rate. */
export interface GapPeople {
  readonly group: string;
  readonly people: number;
}

/**
 * A gap as children: "At the rate of all pupils it would be 95 fewer (on a child protection plan) and 250 fewer (in need)". A
 * guide to size, never a target.
 */
export function toPeopleTitle(reference: string, groups: readonly GapPeople[]): string {
  const parts = groups
    .filter(({ people }) => people !== 0)
    .map(
      ({ group, people }) => `${formatCount(Math.abs(people))} ${people > 0 ? 'fewer' : 'more'} (${lowerFirst(group)})`,
    );
  if (parts.length === 0) return `${asSubject(`At the rate of ${reference}`)} the numbers would be the same`;
  return `At the rate of ${reference} it would be ${formatList(parts)}`;
}
