import type { Polarity } from '#domain/measure.ts';
import { areFinite, type Refused, refuse } from './refusal.ts';

/** A place in an order: 1 is first. Equal values share the best place among them, and `tied` says so. */
export type Rank = { readonly rank: number; readonly of: number; readonly tied: boolean; readonly label: string };

export type Ranks = { readonly kind: 'valid'; readonly ranks: readonly Rank[] } | Refused;

/**
 * Ranks values from best to worst, in the order in which they were given: highest first where higher is better or where
 * there is no polarity, lowest first where lower is better. Ties share a place and the next place is skipped
 * ("standard competition ranking", 1 2 2 4). A rank is not a finding: it says nothing about chance.
 *
 * Units: any. Edges: refused without values and where one is not finite; a single value is 1st of 1.
 * Worked: 72, 68, 68, 60 where higher is better: 1st, joint 2nd, joint 2nd, 4th.
 */
export function rank(values: readonly number[], polarity: Polarity): Ranks {
  if (values.length === 0) return refuse('too_few_values');
  if (!areFinite(values)) return refuse('not_finite');
  const isAhead = polarity === 'lower' ? isLower : isHigher;
  const ranks = values.map((value) => {
    const place = 1 + values.filter((other) => isAhead(other, value)).length;
    const tied = values.filter((other) => other === value).length > 1;
    return { rank: place, of: values.length, tied, label: toRankLabel(place, tied) };
  });
  return { kind: 'valid', ranks };
}

/** "2nd", or "joint 2nd" for a place that is shared. */
export function toRankLabel(place: number, tied: boolean): string {
  return tied ? `joint ${toOrdinal(place)}` : toOrdinal(place);
}

function toOrdinal(place: number): string {
  const lastTwo = place % 100;
  if (lastTwo >= 11 && lastTwo <= 13) return `${place}th`;
  return `${place}${ENDINGS[place % 10] ?? 'th'}`;
}

const ENDINGS: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };

function isHigher(a: number, b: number): boolean {
  return a > b;
}

function isLower(a: number, b: number): boolean {
  return a < b;
}
