import { affectsPoints, isCutting, toBreakTimes } from '#charts/breaks.ts';
import { type Scale, toPixel } from '#charts/scale.ts';
import { type PlacedSeries, toTime } from '#charts/series.ts';
import { toLines, toTextWidth } from '#charts/text.ts';
import type { Theme } from '#charts/theme.ts';
import { toPeriod } from '#domain/period.ts';
import { selectSubjects, type TrendInput } from './trendInput.ts';

/** The words of a break or a disruption, above the plot beside the place that they speak of. */
export interface TopWords {
  readonly kind: 'break' | 'disruption';
  /** Where the double line, or the tick of a disruption, stands. */
  readonly x: number;
  readonly textX: number;
  readonly anchor: 'start' | 'end';
  readonly lines: readonly string[];
  /** Distance of the first line's top and of the block's bottom from the top of the drawing. */
  readonly top: number;
  readonly bottom: number;
}

interface Frame {
  readonly toX: Scale;
  readonly left: number;
  readonly right: number;
  readonly theme: Theme;
}

const WIDEST = 250;
const OFFSET = 8;
const MOST_LINES = 4;

export function toTopWords(input: TrendInput, placed: readonly PlacedSeries[], frame: Frame): TopWords[] {
  const subject = selectSubjects(placed)[0];
  if (subject === undefined || input.look === 'panel') return [];
  const breaks = toBreakTimes(input.breaks ?? [], subject, input.measure).map(({ seriesBreak, time }) => ({
    kind: 'break' as const,
    time,
    text: seriesBreak.text,
  }));
  const disruptions = (input.breaks ?? [])
    .filter((one) => !isCutting(one) && affectsPoints(one, subject.series.points, input.measure))
    .map(({ at, text }) => ({ kind: 'disruption' as const, time: toTime(toPeriod(at), input.measure.on), text }))
    .filter(
      ({ time }) =>
        subject.points.some((point) => point.time >= time) && subject.points.some((point) => point.time <= time),
    );

  const words: TopWords[] = [];
  for (const one of [...breaks, ...disruptions].sort((a, b) => a.time - b.time)) words.push(toWords(one, frame, words));
  return words;
}

/** To the right of its line where there is room, else to the left; below the words that it would cover. */
function toWords(
  one: { kind: TopWords['kind']; time: number; text: string },
  { toX, left, right, theme }: Frame,
  others: readonly TopWords[],
): TopWords {
  const x = toX(one.time);
  const anchor = right - x >= Math.min(150, x - left) ? 'start' : 'end';
  const room = Math.min(WIDEST, anchor === 'start' ? right - x - OFFSET : x - left - OFFSET);
  const lines = toLines(one.text, room, theme.text, MOST_LINES);
  const width = Math.max(...lines.map((line) => toTextWidth(line, theme.text)));
  const from = anchor === 'start' ? x : x - OFFSET - width;
  const covered = others.filter((other) => {
    const otherWidth = Math.max(...other.lines.map((line) => toTextWidth(line, theme.text))) + OFFSET;
    const otherFrom = other.anchor === 'start' ? other.x : other.x - otherWidth;
    return from < otherFrom + otherWidth && otherFrom < from + width + OFFSET;
  });
  const top = Math.max(0, ...covered.map(({ bottom }) => bottom));
  return {
    kind: one.kind,
    x: toPixel(x),
    textX: toPixel(anchor === 'start' ? x + OFFSET : x - OFFSET),
    anchor,
    lines,
    top,
    bottom: top + lines.length * theme.line,
  };
}
