import type { Gap, ScorecardTarget, Verdict } from '#domain/editions/edition.ts';
import { formatAmount } from '#domain/format/formatAmount.ts';
import { formatCount, formatCounts } from '#domain/format/formatNumber.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { toPeriod } from '#domain/period.ts';
import type { SeriesBreak } from '#domain/seriesBreak.ts';
import { isKnown, SYMBOL_WORDS, toSymbol } from '#domain/value.ts';
import { inPeriod, joinSentences, namePeriod, nameTargetPeriod, possessive } from './phrases.ts';
import { type AmongAreas, describeAmong } from './rowSentence.ts';
import { selectHalvedOrDoubled, toStretch } from './seriesShape.ts';
import { describeStanding, formatStanding, type MeasureWords } from './standing.ts';
import { formatStart } from './trendTitle.ts';

/** What the head of a measure's page is made of. */
export interface MeasurePageWords extends MeasureWords {
  readonly id: Measure['id'];
  readonly title: string;
  readonly on?: string;
  readonly latest: Point;
  readonly previous?: Point;
  readonly change?: Gap;
  readonly points: readonly Point[];
  readonly breaks: readonly SeriesBreak[];
  readonly counted?: string;
  readonly widerArea?: string;
  readonly benchmark?: { readonly name: string; readonly point: Point; readonly gap: Gap };
  readonly among?: AmongAreas;
  readonly target?: Pick<ScorecardTarget, 'kind' | 'value' | 'period'>;
  readonly verdict: Verdict;
}

/**
 * The statement of a measure's page: the figure and its period, then the target that it is read against or the figure before,
 * and the newest figure of which it is less than half or more than twice.
 * "EHC plans issued within 20 weeks: 37.2% in 2024, up from 27.5% in 2023, but less than half the 81.3% of 2021".
 */
export function toMeasureStatement(words: MeasurePageWords): string {
  const { title, latest, on } = words;
  const period = toPeriod(latest.period);
  if (!isKnown(latest.value)) {
    return `${title}: no figure ${inPeriod(period, on)}, ${SYMBOL_WORDS[toSymbol(latest.value) ?? 'x']}`;
  }
  const figure = `${title}: ${formatAmount(latest.value.amount, words)} ${inPeriod(period, on)}`;
  const against = describeAmbition(words, latest.value.amount) ?? describeHistory(words, latest.value.amount);
  return `${figure}${against}`;
}

function describeAmbition(words: MeasurePageWords, amount: number): string | undefined {
  const { target, verdict } = words;
  if (target === undefined || (verdict !== 'target_met' && verdict !== 'target_short')) return undefined;
  const ambition = `the ambition for ${nameTargetPeriod(toPeriod(target.period), words.on)}`;
  if (verdict === 'target_short') return `, ${formatStanding(amount - target.value, words)} than ${ambition}`;
  return amount === target.value
    ? `, exactly ${ambition}`
    : `, ${formatStanding(amount - target.value, words)} than ${ambition}`;
}

function describeHistory(words: MeasurePageWords, amount: number): string {
  const { change, previous, on } = words;
  if (change?.kind === 'refused') {
    if (previous === undefined || !isKnown(previous.value)) return '';
    return `, not comparable with the ${formatStart(previous.value.amount, words)} of ${namePeriod(toPeriod(previous.period), on)}`;
  }
  const parts = [describePrevious(words, amount), describeEarlier(words, amount)].filter((part) => part !== undefined);
  return parts.map((part) => `, ${part}`).join('');
}

function describePrevious(words: MeasurePageWords, amount: number): string | undefined {
  const { previous, on } = words;
  if (previous === undefined || !isKnown(previous.value)) return undefined;
  const then = formatStart(previous.value.amount, words);
  const when = inPeriod(toPeriod(previous.period), on);
  if (previous.value.amount === amount) return `the same as ${when}`;
  return `${amount > previous.value.amount ? 'up' : 'down'} from ${then} ${when}`;
}

function describeEarlier(words: MeasurePageWords, amount: number): string | undefined {
  const { figures } = toStretch(words.points, words.id, words.breaks);
  const earlier = selectHalvedOrDoubled(figures);
  if (earlier === undefined) return undefined;
  const isLess = amount < earlier.amount;
  const { previous } = words;
  const rose = isKnown(previous?.value) ? amount > previous.value.amount : undefined;
  const link = rose === undefined ? '' : rose === isLess ? 'but ' : 'and ';
  return `${link}${isLess ? 'less than half' : 'more than twice'} the ${formatStart(earlier.amount, words)} of ${namePeriod(earlier.period, words.on)}`;
}

/** Below the statement: whose figure it is, the counts behind it, the benchmark with its interval, the neighbours. */
export function toMeasureStandfirst(words: MeasurePageWords): string {
  const { latest, benchmark, widerArea, among } = words;
  return joinSentences([
    widerArea === undefined ? undefined : `${widerArea}, never a figure of one of them alone`,
    describeCounts(latest, words),
    words.change?.kind === 'refused' ? words.change.refused : undefined,
    isKnown(latest.value) && benchmark !== undefined ? describeAgainst(words, benchmark) : undefined,
    describeAmong(among, words.unit),
  ]);
}

/** "That is 517 of 1,389 plans"; of a rate, whose numerator is no part of its denominator, "120 admissions among 128,755". */
function describeCounts(
  { numerator, denominator }: Point,
  { kind, counted }: Pick<MeasurePageWords, 'kind' | 'counted'>,
): string | undefined {
  if (numerator === undefined || denominator === undefined) return undefined;
  if (kind === 'rate')
    return `That is ${formatCount(numerator)}${counted === undefined ? '' : ` ${counted}`} in a population of ${formatCount(denominator)}`;
  return `That is ${formatCounts(numerator, denominator)}${counted === undefined ? '' : ` ${counted}`}`;
}

function describeAgainst(
  words: MeasurePageWords,
  { name, point, gap }: NonNullable<MeasurePageWords['benchmark']>,
): string {
  if (gap.kind === 'refused' || !isKnown(point.value)) return describeStanding(gap, name, words);
  const amount = formatStart(point.value.amount, words);
  const isStatistic = /’s? (mean|median|lowest|highest)$/.test(name);
  return describeStanding(gap, isStatistic ? `${name} of ${amount}` : `${possessive(name)} ${amount}`, words);
}
