import { formatDay } from '#domain/day.ts';
import { capitalise } from '#domain/format/formatList.ts';
import { formatNumber } from '#domain/format/formatNumber.ts';
import type { MeasureKind } from '#domain/measure.ts';
import { formatPeriod, type Period } from '#domain/period.ts';
import { roundDecimal } from '#domain/statistics/roundDecimal.ts';

/** A period as the object of a sentence: "2024", "the 12 months to March 2022", "the autumn term 2021/22". */
export function namePeriod(period: Period, on?: string): string {
  if (on !== undefined) return formatPeriod(period, on);
  switch (period.kind) {
    case 'rolling':
      return `the ${period.label}`;
    case 'term':
      return `the ${lowerFirst(period.label)}`;
    case 'autumnAndSpring':
      return `the ${lowerFirst(period.label)}`;
    case 'halfTerm':
      return lowerFirst(period.label);
    case 'week':
      return lowerFirst(period.label);
    case 'upTo':
      return `the time to ${formatDay(period.last)}`;
    default:
      return period.label;
  }
}

/** A period as the end of a sentence: "in 2024", "on 31 March 2025", "up to 30 September 2022". */
export function inPeriod(period: Period, on?: string): string {
  if (on?.length === 5 || period.kind === 'snapshot') return `on ${formatPeriod(period, on)}`;
  if (on === undefined && period.kind === 'upTo') return `up to ${formatDay(period.last)}`;
  if (on === undefined && period.kind === 'span') return `from ${period.label}`;
  return `in ${namePeriod(period, on)}`;
}

/** When a target is to be reached: twelve months to March are a financial year, "2023/24". */
export function nameTargetPeriod(period: Period, on?: string): string {
  if (period.kind !== 'rolling' || period.months !== 12 || !period.last.endsWith('-03-31'))
    return namePeriod(period, on);
  const year = Number(period.last.slice(0, 4));
  return `${year - 1}/${String(year % 100).padStart(2, '0')}`;
}

/** Regions that a compass names take "the" in a sentence: "the West Midlands", "the East of England"; "London" does not. */
export function withRegionArticle(name: string): string {
  return /^((North|South|East|West)( (East|West|Midlands)| of \p{L}+)|Midlands)$/u.test(name) ? `the ${name}` : name;
}

/** "England’s", "the neighbours’". */
export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}

/**
 * A text inside a sentence. A capital that belongs to its word stays: acronyms ("EHC plans"), months, England, and names of
 * more than one word ("Supporting Families claims").
 */
export function lowerFirst(text: string): string {
  const [first = '', second = ''] = text.split(/[\s,]+/);
  const isAcronym = /^\p{Lu}.*[\p{Lu}\d]/u.test(first);
  const isName = /^\p{Lu}\p{Ll}/u.test(second) || KEEPS_CAPITAL.test(first);
  return isAcronym || isName ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

const KEEPS_CAPITAL =
  /^(England|Ofsted|January|February|March|April|May|June|July|August|September|October|November|December)(’s)?$/;

/**
 * A measure's title as the subject of a verb: a title with a comma is closed by one, so that the verb is not read as
 * part of it ("Persistent absence, protection plans, fell").
 */
export function asSubject(title: string): string {
  return title.includes(',') ? `${title},` : title;
}

/** Titles such as "On a child protection plan" name no thing that could rise or fall. */
export function isNounPhrase(title: string): boolean {
  return !/^(on|in|at|with|within|under|by|from|to)\b/i.test(title);
}

/** "rose", "fell" or "stayed the same"; no judgement is in it. */
export function movedWord(difference: number): 'rose' | 'fell' | 'stayed the same' {
  if (difference === 0) return 'stayed the same';
  return difference > 0 ? 'rose' : 'fell';
}

/** How two figures stand: by size for a share or rate, in number for a count of things. */
export function comparedWord(difference: number, kind: MeasureKind, unit: string): string {
  if (difference === 0) return 'the same';
  if (isTime(unit)) return difference > 0 ? 'longer' : 'shorter';
  if (kind === 'count') return difference > 0 ? 'more' : 'fewer';
  return difference > 0 ? 'higher' : 'lower';
}

/** Units in which more is longer. */
export function isTime(unit: string): boolean {
  return /^(minutes|hours|days|working days|weeks|months|years)$/.test(unit);
}

/** What is counted, where the unit says it in a word ("plans", "children"); nothing for "%", "per 10,000" or none. */
export function asNoun(unit: string | undefined): string | undefined {
  return unit !== undefined && /^[a-z][a-z -]*$/.test(unit) && !/^(per|of|number|count|percent)\b/.test(unit)
    ? unit
    : undefined;
}

/**
 * A percentage as people can picture it: 37.2 is "37 in every 100", 22.5 "between 22 and 23 in every 100", 5.7 "57 in every
 * 1,000". The exact figure must stand beside it. `undefined` at and near the ends, where a round number would be false.
 */
export function inEvery(percentage: number): string | undefined {
  const isSmall = percentage < 10;
  const base = isSmall ? 1000 : 100;
  const exact = isSmall ? roundDecimal(percentage * 10, 1).number : percentage;
  const rounded = roundDecimal(exact, 0).number;
  if (rounded <= 0 || rounded >= base) return undefined;
  const isHalf = Math.abs(exact - Math.floor(exact) - 0.5) < 1e-9;
  const words = isHalf ? `between ${Math.floor(exact)} and ${Math.floor(exact) + 1}` : String(rounded);
  return `${words} in every ${formatNumber(base, 0)}`;
}

/** One sentence: its first letter in capitals, one full stop at its end. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  return capitalise(/[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`);
}

/** Sentences after each other; what is not there is left out. */
export function joinSentences(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part.trim() !== '')
    .map((part) => asSentence(part ?? ''))
    .join(' ');
}

/** A text from a file inside a sentence of ours: without its full stop. */
export function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '');
}

/** "one measure", "17 measures". */
export function countOf(count: number, one: string, many: string): string {
  return `${count === 1 ? 'one' : formatNumber(count, 0)} ${count === 1 ? one : many}`;
}

const NUMBER_WORDS =
  'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** A count as a sentence begins with it: in words up to twenty. */
export function asWord(count: number): string {
  return NUMBER_WORDS[count] ?? formatNumber(count, 0);
}

/** "is" for one, "are" for all others. */
export function isOrAre(count: number): 'is' | 'are' {
  return count === 1 ? 'is' : 'are';
}
