import type { Gap, Verdict } from '#domain/editions/edition.ts';
import { formatAmount, formatDifference, formatValue, isPercent } from '#domain/format/formatAmount.ts';
import { capitalise } from '#domain/format/formatList.ts';
import type { Point } from '#domain/observation.ts';
import { type Period, toPeriod } from '#domain/period.ts';
import { isKnown, SYMBOL_WORDS } from '#domain/value.ts';
import { inPeriod, joinSentences, namePeriod, nameTargetPeriod, withoutStop } from './phrases.ts';
import { formatStanding, type MeasureWords, noDirection, whyUntested } from './standing.ts';

/** What a line of "since the last board" is made of. `then` and `now` are points of one series. */
export interface ChangeWords extends MeasureWords {
  readonly title: string;
  readonly on?: string;
  /** Said first where the figure covers more than the home area. */
  readonly widerArea?: string;
  readonly benchmark?: string;
}

/** A figure against the benchmark in one edition. */
export interface Standing {
  readonly point: Point;
  readonly gap?: Gap;
}

/** "EHC plans issued within 20 weeks. 23.4 points above England in 2021, 8.7 points below it in 2024." */
export function describeTurn(words: ChangeWords, then: Standing, now: Standing): string {
  return joinSentences([words.title, words.widerArea, describeBoth(words, then, now)]);
}

/** The same for a figure that moved without crossing anything; what is not tested says so, and so does what lies between. */
export function describeMove(words: ChangeWords, then: Standing, now: Standing, between?: string): string {
  return joinSentences([
    words.title,
    words.widerArea,
    describeBoth(words, then, now),
    between,
    describeCertainty(words, now),
  ]);
}

/** "Good level of development. The early years framework changed: 68.0% is not a fall from 72.0%." */
export function describeNotComparable(words: ChangeWords, refusal: string): string {
  return joinSentences([words.title, words.widerArea, refusal]);
}

/** A measure, or a figure of one, that the last board did not have. */
export function describeNew(words: ChangeWords, now: Standing, benchmarkPoint?: Point): string {
  const against =
    benchmarkPoint === undefined || !isKnown(benchmarkPoint.value) || words.benchmark === undefined
      ? undefined
      : `${words.benchmark} ${formatAmount(benchmarkPoint.value.amount, words)}`;
  return joinSentences([words.title, words.widerArea, `New: ${describeFigure(words, now.point)}`, against]);
}

/** Of a measure that was renamed: "Called “Plans on time” before." */
export function describeOldTitle(title: string): string {
  return joinSentences([`Called “${title}” before`]);
}

/** "Good level of development in 2018/19: 72.0%, before 71.9%." */
export function describeRevised(words: ChangeWords, then: Point, now: Point): string {
  const figures = `${formatValue(now.value, words)}, before ${formatValue(then.value, words)}`;
  return joinSentences([`${words.title} ${inPeriod(toPeriod(now.period), words.on)}: ${figures}`]);
}

/** A figure that stayed while its mark changed: "72.0% in 2018/19: now final, before provisional". */
export function describeMarked(words: ChangeWords, then: Point, now: Point): string {
  const name = ({ value }: Point): string =>
    isKnown(value) && value.mark !== undefined ? SYMBOL_WORDS[value.mark] : 'without a mark';
  return joinSentences([`${words.title}. ${describeFigure(words, now)}: now ${name(now)}, before ${name(then)}`]);
}

/** Where an earlier edition's paper printed another figure than the one published since. */
export function describePrintedOtherwise(words: ChangeWords, printed: string, now: Point): string {
  const figures = `${printed} in the paper, ${formatValue(now.value, words)} as published`;
  return joinSentences([`${words.title} ${inPeriod(toPeriod(now.period), words.on)}: ${figures}`]);
}

export function describeWithdrawn(words: ChangeWords, then: Point): string {
  return joinSentences([words.title, words.widerArea, `${describeFigure(words, then)} is no longer published`]);
}

/** A figure that is withheld now never repeats what it was. */
export function describeHidden(words: ChangeWords, period: Period): string {
  return joinSentences([
    words.title,
    words.widerArea,
    `The figure ${forPeriod(period, words.on)} is now withheld to protect children`,
  ]);
}

export function describeShown(words: ChangeWords, now: Point): string {
  return joinSentences([words.title, words.widerArea, `${describeFigure(words, now)}, withheld before`]);
}

/** "Families helped. 604 against the ambition of 590 for 2030/31: reached, so far." */
export function describeTarget(
  words: ChangeWords,
  now: Point,
  target: { readonly value: number; readonly period: Period; readonly isAhead: boolean },
  isMet: boolean,
): string {
  if (!isKnown(now.value)) return joinSentences([words.title]);
  const figure = formatAmount(now.value.amount, words);
  const ambition = `the ambition of ${formatAmount(target.value, words)} for ${nameTargetPeriod(target.period, words.on)}`;
  const soFar = target.isAhead ? ' so far' : '';
  const standing = formatStanding(now.value.amount - target.value, words);
  const result = isMet ? `reached${soFar}` : `${standing}${soFar}`;
  return joinSentences([
    words.title,
    words.widerArea,
    `${figure} ${inPeriod(toPeriod(now.period), words.on)} against ${ambition}: ${result}`,
  ]);
}

export function describeVanished(title: string, isPublished: boolean): string {
  return joinSentences([
    title,
    isPublished
      ? 'No longer among the headline measures; its page is still there'
      : 'No longer published in this edition',
  ]);
}

export function describeCommentary(title: string, isFirst: boolean, role: string): string {
  return joinSentences([title, `${isFirst ? 'New commentary' : 'Commentary written anew'} by ${withoutStop(role)}`]);
}

function describeBoth(words: ChangeWords, then: Standing, now: Standing): string {
  const before = toPosition(words, then.gap, words.benchmark);
  const after = toPosition(isPercent(words.unit) ? words : { ...words, unit: '' }, now.gap, 'it');
  const [thenPeriod, nowPeriod] = [toPeriod(then.point.period), toPeriod(now.point.period)];
  if (before === undefined || after === undefined) {
    return `${describeFigure(words, then.point)}, ${describeFigure(words, now.point)}`;
  }
  return `${capitalise(before)} ${inPeriod(thenPeriod, words.on)}, ${after} ${inPeriod(nowPeriod, words.on)}`;
}

/** "8.7 points below England", "within chance of it", "level with it"; nothing where the two may not be compared. */
function toPosition(words: ChangeWords, gap: Gap | undefined, name: string | undefined): string | undefined {
  if (gap === undefined || gap.kind === 'refused' || name === undefined) return undefined;
  if (gap.verdict === 'similar') return `within chance of ${name}`;
  if (gap.value === 0) return `level with ${name}`;
  return `${formatDifference(gap.value, words)} ${gap.value > 0 ? 'above' : 'below'} ${name}`;
}

function describeFigure(words: ChangeWords, point: Point): string {
  return `${formatValue(point.value, words)} ${inPeriod(toPeriod(point.period), words.on)}`;
}

function describeCertainty(words: ChangeWords, { gap }: Standing): string | undefined {
  const verdict: Verdict | undefined = gap?.kind === 'gap' ? gap.verdict : undefined;
  if (words.polarity === 'none') return noDirection(words.kind);
  if (verdict !== 'not_tested') return undefined;
  return words.kind === 'proportion' ? 'No counts are published' : whyUntested(words.kind);
}

function forPeriod(period: Period, on?: string): string {
  return `for ${namePeriod(period, on)}`;
}
