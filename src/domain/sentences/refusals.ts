import { formatAmount, type MeasureUnit } from '#domain/format/formatAmount.ts';
import type { Period } from '#domain/period.ts';
import type { RefusalCode } from '#domain/statistics/refusal.ts';
import { SYMBOL_WORDS, toSymbol, type Value } from '#domain/value.ts';
import { asSentence, inPeriod, namePeriod, possessive, withoutStop } from './phrases.ts';

/** Why a statistical method gives no figure, in the place where the figure would stand. Complete by its type. */
export const METHOD_REFUSALS: Readonly<Record<RefusalCode, string>> = {
  not_finite: 'The figures are too large or too small to work with.',
  level_out_of_range: 'The confidence level must lie between 0 and 100%.',
  denominator_not_positive: 'There is nobody to count: the denominator is 0.',
  numerator_negative: 'The count is below 0, so it cannot be a count.',
  numerator_over_denominator: 'The part is larger than the whole, so no percentage can be tested.',
  multiplier_not_positive: 'A rate must be for some number of people.',
  too_few_points: 'There are too few periods to tell a change from chance.',
  too_few_values: 'There are too few areas with a figure to compare among.',
  interval_has_no_width: 'One of the intervals has no width, so it cannot be weighed against the others.',
  repeated_period: 'Two figures stand for the same period.',
  baseline_outside_series: 'The baseline does not lie within the series.',
  recalculation_outside_series: 'The date of the new baseline does not lie within the series.',
  window_out_of_range: 'The window is longer than the series.',
  no_polarity: 'Neither more nor fewer is good in itself, so nothing can pass or fail.',
};

/** "Dorset has no figure in 2024: withheld to protect children." */
export function refuseMissing(name: string, value: Value, period: Period, on?: string): string {
  const symbol = toSymbol(value) ?? 'x';
  return asSentence(`${name} has no figure ${inPeriod(period, on)}: ${SYMBOL_WORDS[symbol]}`);
}

/** Two places, each with a period of its own. */
export function refuseOtherPeriod(name: string, period: Period, otherName: string, other: Period, on?: string): string {
  return asSentence(
    `${possessive(otherName)} figure is for ${namePeriod(other, on)}, ${possessive(name)} for ${namePeriod(period, on)}, so they are not compared`,
  );
}

/** A term against a year, a snapshot against a year's rate, a quarter against twelve months. */
export function refusePeriodKinds(period: Period, other: Period, on?: string): string {
  return asSentence(
    `${namePeriod(period, on)} and ${namePeriod(other, on)} are different kinds of period, so no difference is worked out`,
  );
}

/** Nine months of a year and the whole of another. */
export function refuseLengths(period: Period, other: Period): string {
  return asSentence(`${namePeriod(period)} and ${namePeriod(other)} are not equally long, so no change is worked out`);
}

/** Two windows that share months: the second repeats part of the first. */
export function refuseOverlap(period: Period, other: Period): string {
  return asSentence(`${namePeriod(period)} and ${namePeriod(other)} share months, so no change is worked out`);
}

/** "New early years framework: 68.0% is not a fall from 72.0%." */
export function refuseBreak(text: string, now: number, then: number, unit: MeasureUnit): string {
  const figures = [now, then].map((amount) => formatAmount(amount, unit));
  if (figures[0] === figures[1]) return asSentence(`${withoutStop(text)}: the two figures do not count the same thing`);
  const move = now < then ? 'a fall' : 'a rise';
  return asSentence(`${withoutStop(text)}: ${figures[0]} is not ${move} from ${figures[1]}`);
}

/** Figures of an integrated care board beside those of a county: other people are counted. */
export function refuseLevels(name: string, level: string, otherName: string, otherLevel: string): string {
  return asSentence(
    `${name} is ${withArticle(level)} and ${otherName} ${withArticle(otherLevel)}: they cover different people, so they are not compared`,
  );
}

/** "A count grows with the number of children in a place, so that of Devon is not compared with that of England." */
export function refuseCounts(name: string, otherName: string): string {
  return asSentence(
    `A count grows with the number of children in a place, so that of ${name} is not compared with that of ${otherName}`,
  );
}

/** Where children go to school against where they live. */
export function refuseBases(basis: string, otherBasis: string): string {
  return asSentence(
    `One figure is counted by ${withoutStop(basis)} and the other by ${withoutStop(otherBasis)}, so they are not compared`,
  );
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
