import { formatAmount, isPercent, type MeasureUnit } from '#domain/format/formatAmount.ts';
import { formatNumber } from '#domain/format/formatNumber.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import type { Period } from '#domain/period.ts';
import type { SeriesBreak } from '#domain/seriesBreak.ts';
import { asSubject, inPeriod, movedWord, namePeriod, nameTargetPeriod } from './phrases.ts';
import { type Figure, type Stretch, toStretch, toTurningFigures } from './seriesShape.ts';

/** What a chart's words need to know of a measure. */
export type ChartUnit = Pick<Measure, 'id' | 'unit' | 'decimals' | 'kind'> & { readonly on?: string };

/** One line of a chart, by its name in a sentence. */
export interface SeriesWords {
  readonly label: string;
  readonly points: readonly Point[];
}

export interface TrendWords {
  readonly measure: ChartUnit;
  /** What moved: the place, or the measure where the place stands elsewhere. */
  readonly focus: SeriesWords;
  readonly benchmark?: SeriesWords;
  readonly breaks: readonly SeriesBreak[];
  /** An ambition that is still ahead takes the place of the benchmark. */
  readonly target?: { readonly value: number; readonly period: Period };
}

/** A chart's title has two lines at most. */
const ROOM = 136;

/**
 * The title sentence of a trend: where it began, where it turned, where it is, and what the benchmark did meanwhile. It speaks
 * only of the part after the last break.
 * "Worcestershire rose from 12.0% in 2018 to 95.4% in 2020, then fell to 37.2% in 2024; England stayed between 45.9% and 58.7%".
 */
export function toTrendTitle(words: TrendWords): string {
  const { measure, focus, breaks } = words;
  const stretch = toStretch(focus.points, measure.id, breaks);
  const turns = toTurningFigures(stretch.figures);
  const own = describeTurns(focus.label, stretch, turns, measure);
  const beside = describeTarget(words) ?? describeBenchmark(words, turns);
  const full = beside === undefined ? own : `${own}${beside}`;
  return full.length <= ROOM ? full : own;
}

function describeTurns(label: string, { follows }: Stretch, turns: readonly Figure[], measure: ChartUnit): string {
  const [first, second, third] = turns;
  const subject = asSubject(label);
  if (first === undefined) return `${label}: no figure`;
  if (second === undefined)
    return `${label}: ${formatAmount(first.amount, measure)} ${inPeriod(first.period, measure.on)}`;
  const since = follows === undefined ? '' : `Since ${namePeriod(first.period, measure.on)} `;
  const start = follows === undefined ? ` ${inPeriod(first.period, measure.on)}` : '';
  if (third === undefined) {
    if (first.amount === second.amount) return `${since}${subject} stayed at ${formatAmount(first.amount, measure)}`;
    if (second.period.kind === 'rolling') return `${since}${subject} ${describeWindows(first, second, measure)}`;
    const end = follows === undefined ? ` ${inPeriod(second.period, measure.on)}` : '';
    return `${since}${subject} ${describeMove(first, second, measure, start)}${end}`;
  }
  const turned = `${since}${subject} ${describeMove(first, second, withoutUnit(measure), start)} ${inPeriod(second.period, measure.on)}`;
  return `${turned}, then ${movedWord(third.amount - second.amount)} to ${formatAmount(third.amount, measure)} ${inPeriod(third.period, measure.on)}`;
}

/** Rolling windows by the months that they end in: "rose from 7,065 to 7,775 children between March 2020 and March 2022". */
function describeWindows(first: Figure, second: Figure, measure: ChartUnit): string {
  const [from, to] = [first, second].map(({ period }) => period.label.replace(/^\d+ months to /, ''));
  return `${describeMove(first, second, measure, '')} between ${from} and ${to}`;
}

function withoutUnit(measure: ChartUnit): ChartUnit {
  return isPercent(measure.unit) ? measure : { ...measure, unit: '' };
}

/** "rose from 12.0% in 2018 to 95.4%". */
function describeMove(from: Figure, to: Figure, measure: MeasureUnit, when: string): string {
  return `${movedWord(to.amount - from.amount)} from ${formatStart(from.amount, measure)}${when} to ${formatAmount(to.amount, measure)}`;
}

/** The unit is said once, at the end of a range; the sign of a percentage at both. */
export function formatStart(amount: number, measure: MeasureUnit): string {
  return isPercent(measure.unit) ? formatAmount(amount, measure) : formatNumber(amount, measure.decimals);
}

function describeTarget({ target, measure }: TrendWords): string | undefined {
  if (target === undefined) return undefined;
  return `; the ambition for ${nameTargetPeriod(target.period, measure.on)} is ${formatStart(target.value, measure)}`;
}

/** The benchmark over the same periods: its two ends, or its range where the focus turned. */
function describeBenchmark({ benchmark, measure, breaks }: TrendWords, turns: readonly Figure[]): string | undefined {
  const [first, last] = [turns[0], turns.at(-1)];
  if (benchmark === undefined || first === undefined || last === undefined || first === last) return undefined;
  const all = toStretch(benchmark.points, measure.id, breaks).figures;
  const meanwhile = all.filter(({ period }) => period.last >= first.period.last && period.last <= last.period.last);
  const [start, end] = [meanwhile[0], meanwhile.at(-1)];
  if (start?.period.id !== first.period.id || end?.period.id !== last.period.id) return undefined;
  if (turns.length === 2) return describeSameEnds(benchmark.label, start, end, last.amount - first.amount, measure);
  const amounts = meanwhile.map(({ amount }) => amount);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  return `; ${benchmark.label} stayed between ${formatStart(low, measure)} and ${formatStart(high, measure)}`;
}

function describeSameEnds(label: string, start: Figure, end: Figure, ownMove: number, measure: ChartUnit): string {
  const move = end.amount - start.amount;
  if (move === 0) return `; ${label} stayed at ${formatStart(end.amount, measure)}`;
  const ends = `from ${formatStart(start.amount, measure)} to ${formatStart(end.amount, measure)}`;
  return move * ownMove > 0 ? `, ${label} ${ends}` : `; ${label} ${movedWord(move)} ${ends}`;
}
