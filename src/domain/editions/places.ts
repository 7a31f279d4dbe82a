import { type Comparator, toComparatorGeography } from '#domain/comparator.ts';
import { type Geography, type GeographyCode, LEVEL_WORDS, type Level } from '#domain/geography.ts';
import { possessive, withRegionArticle } from '#domain/sentences/phrases.ts';

/** How places are called and at which level they stand. */
export interface Places {
  readonly nameOf: (code: GeographyCode) => string;
  readonly levelOf: (code: GeographyCode) => Level | undefined;
}

/** Names and levels from an edition's geographies; the aggregate of a set is called after it ("the neighbours’ median"). */
export function toPlaces(geographies: readonly Geography[], comparators: readonly Comparator[]): Places {
  const known = new Map(geographies.map((g) => [g.code, g]));
  const aggregates = new Map(comparators.map((c) => [toComparatorGeography(c), nameComparator(c)]));
  return {
    nameOf: (code) => known.get(code)?.name ?? aggregates.get(code) ?? code,
    levelOf: (code) => known.get(code)?.level,
  };
}

/** A comparator as a sentence names it: "England", "the West Midlands", "the neighbours’ median". */
export function nameComparator(comparator: Comparator): string {
  if (comparator.statistic === undefined)
    return comparator.kind === 'region' ? withRegionArticle(comparator.label) : comparator.label;
  return `the ${possessive(comparator.kind === 'districts' ? 'districts' : 'neighbours')} ${comparator.statistic}`;
}

/** A place whose figures cover more than the partnership's own area: a care board with another county in it. */
export function isWiderArea(level: Level | undefined): boolean {
  return level === 'icb' || level === 'nhs_region' || level === 'region' || level === 'national';
}

/** "Herefordshire and Worcestershire together (integrated care board)": said before the number. */
export function nameWiderArea(name: string, level: Level | undefined): string {
  const word = level === undefined ? undefined : LEVEL_WORDS[level].one;
  const together = name.includes(' and ') ? `${name} together` : name;
  return word === undefined ? together : `${together} (${word})`;
}
