import { type Box, isOverlapping, toPixel } from '#charts/scale.ts';
import type { KnownPoint, PlacedSeries } from '#charts/series.ts';
import { toTextWidth } from '#charts/text.ts';
import { formatNumber } from '#domain/format/formatNumber.ts';
import { type TargetMark, toTargetMarks } from './targetMarks.ts';
import { selectSubjects, type TrendInput } from './trendInput.ts';
import type { TrendLayout } from './trendLayout.ts';

/** A value printed at its point. */
export interface PointLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Place {
  readonly label: PointLabel;
  readonly box: Box;
}

type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

const DISTANCE = 9;

/**
 * First, lowest, highest and last of every part of the focus, and the figure before the latest: what titles speak of.
 * A label takes the first place that covers neither the line nor another label; one that finds none is left out, since
 * the table has every figure.
 */
export function toPointLabels(
  input: TrendInput,
  placed: readonly PlacedSeries[],
  layout: TrendLayout,
  hasEndLabel: boolean,
): PointLabel[] {
  const subjects = selectSubjects(placed);
  const [subject] = subjects;
  if (subject === undefined || subjects.length > 1 || input.look === 'panel') return [];
  const obstacles = [...toSegments(subject, layout), ...toTargetMarks(input, layout).map(toSegment)];
  const chosen: Place[] = [];
  for (const point of selectLabelled(subject, hasEndLabel)) {
    const place = toPlaces(point, subject, layout, input).find(({ box }) => isFree(box, chosen, obstacles, layout));
    if (place !== undefined) chosen.push(place);
  }
  return chosen.map(({ label }) => label);
}

/** In order of weight: an earlier one takes its place first. */
function selectLabelled({ parts }: PlacedSeries, hasEndLabel: boolean): KnownPoint[] {
  const all = parts.flat();
  const last = all.at(-1);
  const byAmount = all.toSorted((a, b) => a.amount - b.amount);
  const edges = parts.flatMap((part) => [part[0], part.at(-1)]);
  const wanted = [byAmount.at(-1), byAmount[0], all[0], hasEndLabel ? undefined : last, all.at(-2), ...edges];
  const points = wanted.filter((point) => point !== undefined).filter((point) => !hasEndLabel || point !== last);
  return [...new Set(points)];
}

function toPlaces(
  point: KnownPoint,
  subject: PlacedSeries,
  { toX, toY, theme }: TrendLayout,
  { measure }: TrendInput,
): Place[] {
  const text = formatNumber(point.amount, measure.decimals);
  const [x, y] = [toX(point.time), toY(point.amount)];
  const width = toTextWidth(text, theme.text, 'bold');
  const height = theme.text * 0.72;
  const gap = DISTANCE + theme.point - 4.5;
  const at = (anchor: PointLabel['anchor'], textX: number, baseline: number): Place => {
    const left = anchor === 'middle' ? textX - width / 2 : anchor === 'start' ? textX : textX - width;
    return {
      label: { x: toPixel(textX), y: toPixel(baseline), text, anchor },
      box: { left: left - 2, right: left + width + 2, top: baseline - height - 2, bottom: baseline + 2 },
    };
  };
  const above = at('middle', x, y - gap);
  const below = at('middle', x, y + gap + height);
  const beside = [at('end', x - gap - 2, y + height / 2), at('start', x + gap + 2, y + height / 2)];
  const upper = [at('start', x + 4, y - gap), at('end', x - 4, y - gap)];
  const lower = [at('start', x + 4, y + gap + height), at('end', x - 4, y + gap + height)];
  return isLow(point, subject)
    ? [below, ...lower, above, ...upper, ...beside]
    : [above, ...upper, below, ...lower, ...beside];
}

/** Lower than what comes before and after it: its label reads better below. */
function isLow(point: KnownPoint, { parts }: PlacedSeries): boolean {
  const part = parts.find((one) => one.includes(point)) ?? [];
  const i = part.indexOf(point);
  const neighbours = [part[i - 1], part[i + 1]].filter((one) => one !== undefined);
  return neighbours.length > 0 && neighbours.every(({ amount }) => amount > point.amount);
}

function toSegment({ x1, x2, y }: TargetMark): Segment {
  return [x1, y, x2, y];
}

function toSegments({ parts }: PlacedSeries, { toX, toY }: TrendLayout): Segment[] {
  return parts.flatMap((part) =>
    part.slice(1).flatMap((point, i): Segment[] => {
      const before = part[i];
      return before === undefined ? [] : [[toX(before.time), toY(before.amount), toX(point.time), toY(point.amount)]];
    }),
  );
}

function isFree(box: Box, chosen: readonly Place[], segments: readonly Segment[], { plot }: TrendLayout): boolean {
  const isInside =
    box.left >= plot.left - 24 && box.right <= plot.right + 10 && box.top >= plot.top - 14 && box.bottom <= plot.bottom;
  return (
    isInside &&
    !chosen.some((other) => isOverlapping(box, other.box)) &&
    !segments.some((segment) => isCrossing(box, segment))
  );
}

/** Whether a line runs through a box: it is clipped against one edge after the other until nothing of it is left. */
function isCrossing({ left, right, top, bottom }: Box, [x1, y1, x2, y2]: Segment): boolean {
  let [from, to] = [0, 1];
  for (const [start, step, low, high] of [
    [x1, x2 - x1, left, right],
    [y1, y2 - y1, top, bottom],
  ] as const) {
    if (step === 0 && (start < low || start > high)) return false;
    if (step === 0) continue;
    const [a, b] = [(low - start) / step, (high - start) / step];
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  return from < to;
}
