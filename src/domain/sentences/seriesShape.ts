import { selectBreaksBetween } from '#domain/comparability/comparison.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { comparePeriods, isSameKind, type Period, toPeriod } from '#domain/period.ts';
import type { SeriesBreak } from '#domain/seriesBreak.ts';
import { isKnown } from '#domain/value.ts';

/** A figure of a series with its period read. */
export interface Figure {
  readonly period: Period;
  readonly amount: number;
}

/** The newest part of a series that is one series: of one kind of period and without a break of definition or population. */
export interface Stretch {
  readonly figures: readonly Figure[];
  /** The break that it follows, where there is one. */
  readonly follows?: SeriesBreak;
}

/** How much of a series' whole range a turn must be to be worth a word. */
const TURN_SHARE = 0.3;

/** The known figures of one kind of period, oldest first, from the last break on. */
export function toStretch(points: readonly Point[], measure: Measure['id'], breaks: readonly SeriesBreak[]): Stretch {
  const known = points
    .flatMap((point) =>
      isKnown(point.value) ? [{ point, period: toPeriod(point.period), amount: point.value.amount }] : [],
    )
    .sort((a, b) => comparePeriods(a.period, b.period));
  const newest = known.at(-1);
  if (newest === undefined) return { figures: [] };
  const ofKind = known.filter(({ period }) => isSameKind(period, newest.period));
  const cutting = breaks.filter((each) => each.kind !== 'disruption');
  const breakBefore = (i: number): SeriesBreak | undefined => {
    const [before, after] = [ofKind[i - 1], ofKind[i]];
    if (before === undefined || after === undefined) return undefined;
    return selectBreaksBetween(cutting, measure, newest.point.geography, before.period, after.period).at(-1);
  };
  const from = ofKind.findLastIndex((_, i) => breakBefore(i) !== undefined);
  const follows = from === -1 ? undefined : breakBefore(from);
  const figures = ofKind.slice(Math.max(0, from)).map(({ period, amount }) => ({ period, amount }));
  return { figures, ...(follows === undefined ? {} : { follows }) };
}

/**
 * The figures that tell a stretch's story: its first and last, and the highest or lowest between them where the series turned
 * there by a good part of its range; at most the last three. Empty for an empty stretch.
 */
export function toTurningFigures(figures: readonly Figure[]): readonly Figure[] {
  const [first, last] = [figures[0], figures.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first === last) return [first];
  const amounts = figures.map(({ amount }) => amount);
  const range = Math.max(...amounts) - Math.min(...amounts);
  const extremes = [Math.min(...amounts), Math.max(...amounts)]
    .map((end) => figures.findLastIndex(({ amount }) => amount === end))
    .filter((i) => i > 0 && i < figures.length - 1)
    .sort((a, b) => a - b)
    .flatMap((i) => figures[i] ?? []);
  const kept = [first, ...extremes, last];
  return keepTurns(kept, range * TURN_SHARE).slice(-3);
}

/** Leaves out what lies within `least` of both neighbours, or on the way from one to the other. */
function keepTurns(figures: readonly Figure[], least: number): Figure[] {
  return figures.filter((figure, i) => {
    const [before, after] = [figures[i - 1], figures[i + 1]];
    if (before === undefined || after === undefined) return true;
    const [up, down] = [figure.amount - before.amount, after.amount - figure.amount];
    return up * down < 0 && Math.min(Math.abs(up), Math.abs(down)) >= least;
  });
}

/** The newest earlier figure of which the last is less than half or more than twice; the one before the last is no history. */
export function selectHalvedOrDoubled(figures: readonly Figure[]): Figure | undefined {
  const last = figures.at(-1);
  if (last === undefined) return undefined;
  return figures
    .slice(0, -2)
    .findLast(({ amount }) => amount > 0 && (last.amount < amount / 2 || last.amount > amount * 2));
}
