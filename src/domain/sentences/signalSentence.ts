import { formatAmount } from '#domain/format/formatAmount.ts';
import { formatSmallCount } from '#domain/format/formatList.ts';
import type { PeriodKind } from '#domain/period.ts';
import type { RuleBreak } from '#domain/statistics/spcRules.ts';
import { joinSentences } from './phrases.ts';
import type { MeasureWords } from './standing.ts';

/** What the newest point of a control chart signals. `length` is how many points in a row do. */
export interface SignalWords extends RuleBreak {
  readonly length: number;
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  readonly periodKind: PeriodKind;
}

const PERIOD_WORDS: Readonly<Partial<Record<PeriodKind, readonly [one: string, many: string]>>> = {
  month: ['month', 'months'],
  week: ['week', 'weeks'],
  financialQuarter: ['quarter', 'quarters'],
  term: ['term', 'terms'],
  halfTerm: ['half term', 'half terms'],
  financialHalf: ['half year', 'half years'],
  snapshot: ['count', 'counts'],
};

/** A kind of period as a noun: "months"; kinds of year are "years". */
export function namePeriods(kind: PeriodKind, count: number): string {
  const [one, many] = PERIOD_WORDS[kind] ?? ['year', 'years'];
  return count === 1 ? one : many;
}

/** "Seven months in a row below the mean of 75.2%." It says that something changed, never what, nor whether it is good. */
export function describeSignal(signal: SignalWords, measure: MeasureWords): string {
  const inARow = `${formatSmallCount(signal.length)} ${namePeriods(signal.periodKind, signal.length)} in a row`;
  const format = (amount: number): string => formatAmount(amount, measure);
  const isHigh = signal.direction === 'high';
  switch (signal.rule) {
    case 'outside_limits':
      return isHigh
        ? `above the upper limit of ${format(signal.upper)}`
        : `below the lower limit of ${format(signal.lower)}`;
    case 'trend':
      return `${inARow} ${isHigh ? 'rising' : 'falling'}`;
    case 'shift':
      return `${inARow} ${isHigh ? 'above' : 'below'} the mean of ${format(signal.centre)}`;
    case 'near_limit': {
      const limit = isHigh ? `upper limit of ${format(signal.upper)}` : `lower limit of ${format(signal.lower)}`;
      return `two of the last three ${namePeriods(signal.periodKind, 3)} near the ${limit}`;
    }
  }
}

/** The line of "since the last board" for a signal. */
export function describeNewSignal(
  title: string,
  widerArea: string | undefined,
  signal: SignalWords,
  measure: MeasureWords,
): string {
  return joinSentences([title, widerArea, describeSignal(signal, measure)]);
}
