import type { Gap, Verdict } from '#domain/editions/edition.ts';
import { formatAmount, formatValue, isPercent } from '#domain/format/formatAmount.ts';
import { formatSmallCount } from '#domain/format/formatList.ts';
import { formatCount, formatNumber } from '#domain/format/formatNumber.ts';
import type { Point } from '#domain/observation.ts';
import { type Period, toPeriod } from '#domain/period.ts';
import { isKnown, SYMBOL_WORDS, toSymbol } from '#domain/value.ts';
import { asNoun, inEvery, inPeriod, isTime, joinSentences, namePeriod, nameTargetPeriod } from './phrases.ts';
import { asThan, formatStanding, type MeasureWords, noDirection } from './standing.ts';

/** How a figure stands among a set of areas: how many of those with a figure are lower, higher, the same. */
export interface AmongAreas {
  readonly lower: number;
  readonly higher: number;
  readonly same: number;
  /** "neighbours", "districts". */
  readonly many: string;
}

/** What the sentence under a headline measure is made of. */
export interface RowWords extends MeasureWords {
  readonly on?: string;
  readonly latest: Point;
  readonly previous?: Point;
  readonly change?: Gap;
  /** The first figure of the ten years drawn, where no break lies between it and the latest. */
  readonly earliest?: Point;
  /** What the denominator counts, in a word ("plans"), and the numerator of a rate ("children"). */
  readonly counted?: string;
  /** "Herefordshire and Worcestershire together (integrated care board)", for a figure of more than the home area. */
  readonly widerArea?: string;
  readonly benchmark?: { readonly name: string; readonly point: Point; readonly gap: Gap };
  readonly among?: AmongAreas;
  readonly target?: {
    readonly value: number;
    readonly period: Period;
    readonly isAhead: boolean;
    readonly isPast: boolean;
  };
  readonly verdict: Verdict;
}

/** A row has room for three lines of about forty letters. */
const ROOM = 130;

/**
 * The sentence of a scorecard row: what it is, then how it stands, then among whom while there is room. The exact figure,
 * its period and its counts stand beside it, so percentages may be said in round numbers.
 */
export function toRowSentence(row: RowWords): string {
  const needed = [row.widerArea, describeFigure(row), describeAgainst(row)];
  const full = joinSentences([...needed, describeAmong(row.among, row.unit)]);
  const said = full.length <= ROOM && row.verdict !== 'no_figure' ? full : joinSentences(needed);
  return said === '' ? describePlainly(row) : said;
}

/** Where there is nothing to say of a figure but itself. */
function describePlainly({ latest, on, ...unit }: RowWords): string {
  return joinSentences([`${formatValue(latest.value, unit)} ${inPeriod(toPeriod(latest.period), on)}`]);
}

function describeFigure(row: RowWords): string | undefined {
  const { latest, change } = row;
  if (!isKnown(latest.value)) return describeMissing(row);
  if (change?.kind === 'refused') return change.refused;
  const { amount } = latest.value;
  switch (row.kind) {
    case 'proportion':
      return withNoun(inEvery(amount) ?? formatAmount(amount, row), row.counted);
    case 'rate':
      if (latest.numerator === undefined || row.counted === undefined) return describeSince(row, amount);
      return withNoun(formatCount(latest.numerator), row.counted);
    case 'count':
      return latest.denominator === undefined ? undefined : `Out of ${formatCount(latest.denominator)}`;
    case 'mean':
      return asNoun(row.unit) === undefined ? 'A mean' : `Mean ${row.unit}`;
  }
}

/** Since the earliest year on the row's own chart, where nothing breaks the series between. */
function describeSince(row: RowWords, amount: number): string | undefined {
  const { earliest } = row;
  if (earliest === undefined || !isKnown(earliest.value) || earliest.value.amount === 0) return undefined;
  const then = formatFigure(earliest.value.amount, row);
  const when = namePeriod(toPeriod(earliest.period), row.on);
  const ratio = amount / earliest.value.amount;
  if (ratio >= 2) return `${ratio === 2 ? 'Twice' : 'More than twice'} the ${then} of ${when}`;
  if (ratio <= 0.5) return `${ratio === 0.5 ? 'Half' : 'Less than half'} the ${then} of ${when}`;
  if (ratio === 1) return `The same as in ${when}`;
  return `${ratio > 1 ? 'Up' : 'Down'} from the ${then} of ${when}`;
}

function withNoun(figure: string, noun: string | undefined): string {
  return noun === undefined ? figure : `${figure} ${noun}`;
}

function describeMissing({ latest, previous, on, ...unit }: RowWords): string {
  const words = SYMBOL_WORDS[toSymbol(latest.value) ?? 'x'];
  const missing = `No figure ${inPeriod(toPeriod(latest.period), on)}: ${words}`;
  if (previous === undefined || !isKnown(previous.value)) return missing;
  const earlier = `The newest before it is ${formatAmount(previous.value.amount, unit)} ${inPeriod(toPeriod(previous.period), on)}`;
  return joinSentences([missing, earlier]);
}

function describeAgainst(row: RowWords): string | undefined {
  if (!isKnown(row.latest.value)) return undefined;
  if (row.target !== undefined && (row.verdict === 'target_met' || row.verdict === 'target_short')) {
    return describeTarget(row, row.latest.value.amount);
  }
  const { benchmark } = row;
  if (benchmark === undefined) return row.verdict === 'no_judgement' ? noDirection(row.kind) : undefined;
  return describeBenchmark(row, benchmark);
}

function describeBenchmark(row: RowWords, { name, point, gap }: NonNullable<RowWords['benchmark']>): string {
  if (gap.kind === 'refused') return gap.refused;
  const figure = isKnown(point.value) ? formatFigure(point.value.amount, row) : '';
  const than = asThan(formatStanding(gap.value, row), name);
  switch (gap.verdict) {
    case 'better':
    case 'worse':
      return `${than} (${figure}), by more than chance`;
    case 'similar':
      return `The difference from ${name} (${figure}) is within chance`;
    case 'no_judgement':
      return joinSentences([`${name} ${figure}`, noDirection(row.kind)]);
    default: {
      const untested = row.kind === 'proportion' ? 'the difference cannot be tested' : 'the difference is not tested';
      return gap.value === 0 ? `${than}; ${untested}` : `${name} ${figure}; ${untested}`;
    }
  }
}

/** A percentage with its sign, any other figure bare: the unit stands beside the row's own figure. */
function formatFigure(amount: number, row: RowWords): string {
  return isPercent(row.unit) ? formatAmount(amount, row) : formatNumber(amount, row.decimals);
}

function describeTarget(row: RowWords, amount: number): string | undefined {
  const { target } = row;
  if (target === undefined) return undefined;
  const ambition = `the ambition of ${formatAmount(target.value, row)} for ${nameTargetPeriod(target.period, row.on)}`;
  if (row.verdict === 'target_met') return target.isAhead ? `${ambition} is met so far` : `${ambition} is met`;
  const short = formatStanding(amount - target.value, row);
  if (!target.isAhead) return `${asThan(short, ambition)}`;
  if (target.isPast)
    return joinSentences([asThan(short, ambition), 'No later figure, so whether it was met cannot be said']);
  return `${asThan(short, ambition)}, so far`;
}

/** "Higher than eight of ten neighbours": a position, never a finding. */
export function describeAmong(among: AmongAreas | undefined, unit = ''): string | undefined {
  if (among === undefined) return undefined;
  const { lower, higher, same, many } = among;
  const total = lower + higher + same;
  if (total < 2) return undefined;
  const [more, less] = isTime(unit) ? ['Longer', 'Shorter'] : ['Higher', 'Lower'];
  const [word, count] = lower >= higher ? [more, lower] : [less, higher];
  if (count === 0) return `The same as all ${formatSmallCount(total)} ${many}`;
  if (count === total) return `${word} than each of the ${formatSmallCount(total)} ${many}`;
  return `${word} than ${formatSmallCount(count)} of ${formatSmallCount(total)} ${many}`;
}
