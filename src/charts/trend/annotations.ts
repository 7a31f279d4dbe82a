import { toPixel } from '#charts/scale.ts';
import { LONGER, type MissingPoint, type PlacedSeries, toCadence, toMonths, toTime } from '#charts/series.ts';
import { toLines, toTextWidth } from '#charts/text.ts';
import { isYearly } from '#charts/timeAxis.ts';
import { isDay } from '#domain/day.ts';
import { formatPeriod, type Period, parsePeriodId, toPeriod } from '#domain/period.ts';
import type { SeriesEvent } from '#domain/seriesBreak.ts';
import { SYMBOL_WORDS } from '#domain/value.ts';
import { selectSubjects, type TrendInput } from './trendInput.ts';
import type { TrendLayout } from './trendLayout.ts';

/** Lines of text around a middle, with their own baselines. */
export interface Words {
  readonly x: number;
  readonly lines: readonly { readonly text: string; readonly y: number }[];
}

/** Periods without a figure, hatched, each with its symbol and together with the reason. */
export interface Gap {
  readonly x: number;
  readonly width: number;
  readonly symbols: readonly { readonly x: number; readonly y: number; readonly symbol: string }[];
  readonly words?: Words;
  /** "2019/20 and 2020/21: not collected", for captions and texts in place of the picture. */
  readonly sentence: string;
}

/** An event by its number; listed in words below the chart. */
export interface NumberedEvent {
  readonly number: number;
  readonly title: string;
  readonly when: string;
  /** Absent where the event lies outside the axis. */
  readonly x?: number;
}

const SYMBOL_WIDTH = 40;
/** How much of the height of the plot the reason of a gap may fill. */
const WORDS_SHARE = 0.6;
/** Between words and the points beside them, whose values may stand there. */
const CLEAR = 28;

export function toGaps(input: TrendInput, placed: readonly PlacedSeries[], layout: TrendLayout): Gap[] {
  const subject = selectSubjects(placed)[0];
  if (subject === undefined) return [];
  const known = subject.parts.flat().map(({ time }) => time);
  return toRuns(subject).map((run) => toGap(run, known, input, layout));
}

/** Missing points in a row. */
function toRuns({ missing, parts }: PlacedSeries): MissingPoint[][] {
  const known = parts.flat().map(({ time }) => time);
  const runs: MissingPoint[][] = [];
  for (const point of missing) {
    const previous = runs.at(-1)?.at(-1);
    const isNext = previous !== undefined && !known.some((time) => time > previous.time && time < point.time);
    if (isNext) runs.at(-1)?.push(point);
    else runs.push([point]);
  }
  return runs;
}

function toGap(run: readonly MissingPoint[], known: readonly number[], input: TrendInput, layout: TrendLayout): Gap {
  const { toX, plot, theme } = layout;
  const [first = 0, last = 0] = [run[0]?.time, run.at(-1)?.time];
  const before = Math.max(...known.filter((time) => time < first));
  const after = Math.min(...known.filter((time) => time > last));
  const left = Number.isFinite(before) ? (toX(before) + toX(first)) / 2 : plot.left;
  const right = Number.isFinite(after) ? (toX(last) + toX(after)) / 2 : plot.right;
  const reason = toReason(run, input);
  const most = Math.floor(((plot.bottom - plot.top) * WORDS_SHARE) / theme.line);
  const lines =
    input.look === 'panel' || right - left < SYMBOL_WIDTH ? [] : toLines(reason, right - left - 8, theme.text, most);
  const fits = lines.every((line) => toTextWidth(line, theme.text) <= right - left - 4);
  const words = fits && lines.length > 0 ? toBottomWords(lines, (left + right) / 2, layout) : undefined;
  const symbolY = (words?.lines[0]?.y ?? plot.bottom) - theme.line + (words ? 2 : 6);
  return {
    x: toPixel(left),
    width: toPixel(right - left),
    symbols: thinSymbols(run, layout).map(({ time, symbol }) => ({
      x: toPixel(toX(time)),
      y: toPixel(symbolY),
      symbol,
    })),
    ...(words && { words }),
    sentence: `${formatRun(run, input)}: ${reason}`,
  };
}

/** Every symbol where there is room, else the first of each kind. */
function thinSymbols(run: readonly MissingPoint[], { toX, theme }: TrendLayout): readonly MissingPoint[] {
  const [first, last] = [run[0], run.at(-1)];
  const room = first && last && run.length > 1 ? (toX(last.time) - toX(first.time)) / (run.length - 1) : theme.text * 2;
  if (room >= theme.text) return run;
  const middle = run[Math.floor(run.length / 2)];
  return middle === undefined ? [] : [middle];
}

function toReason(run: readonly MissingPoint[], { gapNotes }: TrendInput): string {
  const notes = run.map(({ period, symbol }) => gapNotes?.get(period.id) ?? SYMBOL_WORDS[symbol]);
  return [...new Set(notes)].join('; ');
}

function formatRun(run: readonly MissingPoint[], { measure }: TrendInput): string {
  const names = run.map(({ period }) => formatPeriod(period, measure.on));
  if (names.length < 3) return names.join(' and ');
  return `${names[0]} to ${names.at(-1)}`;
}

function toBottomWords(lines: readonly string[], x: number, { plot, theme }: TrendLayout): Words {
  const first = plot.bottom - 10 - (lines.length - 1) * theme.line;
  return { x: toPixel(x), lines: lines.map((text, i) => ({ text, y: toPixel(first + i * theme.line) })) };
}

/** Words in places that a reader would take for flat or forgotten: after the last figure, and where periods were not handed in. */
export function toQuietWords(input: TrendInput, placed: readonly PlacedSeries[], layout: TrendLayout): Words[] {
  const subject = selectSubjects(placed)[0];
  const points = subject?.parts.flat() ?? [];
  const last = points.at(-1);
  if (last === undefined || input.look === 'panel') return [];
  const { toX, toY, timeDomain } = layout;
  const cadence = toCadence(points.map(({ time }) => time)) ?? 12;
  const holes = points.slice(1).flatMap((point, i) => {
    const before = points[i];
    const isHole = before !== undefined && point.time - before.time > cadence * LONGER && !isYearly(point.period);
    const y = toY(((before?.amount ?? 0) + point.amount) / 2);
    return isHole ? [{ from: toX(before.time), to: toX(point.time), y, text: 'no figures in between' }] : [];
  });
  const isSilent = timeDomain[1] - last.time > cadence && subject?.missing.every(({ time }) => time < last.time);
  const text = `nothing published after ${formatEnd(last.period, input.measure.on)}`;
  // Above the thin line that leads from the last figure to its label, where there is one.
  const lift = layout.end.texts.some(({ id }) => id === subject?.series.id) ? layout.theme.line * 0.8 : 0;
  const after = { from: toX(last.time), to: toX(timeDomain[1]), y: toY(last.amount) - lift, text };
  return [...holes, ...(isSilent ? [after] : [])].flatMap((stretch) => toStretchWords(stretch, layout));
}

/** "March 2022" for the twelve months to it. */
function formatEnd(period: Period, on?: string): string {
  return formatPeriod(period, on).replace(/^\d+ months to /, '');
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly text: string;
}

function toStretchWords({ from, to, y, text }: Stretch, { theme }: TrendLayout): Words[] {
  const lines = toLines(text, Math.min(220, to - from - 2 * CLEAR), theme.text);
  if (lines.length > 3 || lines.some((line) => toTextWidth(line, theme.text) > to - from - CLEAR)) return [];
  const first = y - ((lines.length - 1) * theme.line) / 2 + theme.text * 0.35;
  return [
    {
      x: toPixel((from + to) / 2),
      lines: lines.map((line, i) => ({ text: line, y: toPixel(first + i * theme.line) })),
    },
  ];
}

export function toEventMarks({ events = [], measure }: TrendInput, { toX, timeDomain }: TrendLayout): NumberedEvent[] {
  return events.map(({ on, title }, i) => {
    const period = parsePeriodId(isDay(on) ? `S${on}` : on);
    const time = period === undefined ? Number.NaN : isDay(on) ? toMonths(on) : toTime(period, measure.on);
    const isInside = time >= timeDomain[0] - 6 && time <= timeDomain[1] + 6;
    return {
      number: i + 1,
      title,
      when: toWhen(on),
      ...(isInside && { x: toPixel(toX(Math.min(Math.max(time, timeDomain[0]), timeDomain[1]))) }),
    };
  });
}

function toWhen(on: SeriesEvent['on']): string {
  return formatPeriod(toPeriod(isDay(on) ? `S${on}` : on));
}
