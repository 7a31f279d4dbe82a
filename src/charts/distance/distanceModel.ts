import { toPixel, toScale } from '#charts/scale.ts';
import type { Gap, Verdict } from '#domain/editions/edition.ts';
import { isPercent } from '#domain/format/formatAmount.ts';
import { formatSigned } from '#domain/format/formatNumber.ts';
import type { Polarity } from '#domain/measure.ts';

/** The England scale: percentage points from the benchmark, better to the right, the same reach in every row. */
export const REACH_POINTS = 11.6;
export const GRID_POINTS = [-10, -5, 0, 5, 10] as const;

export interface DistanceUnit {
  readonly unit: string;
  readonly decimals: number;
  readonly polarity: Polarity;
}

export interface DistanceInput extends DistanceUnit {
  /** The difference from the benchmark, in the measure's unit, as the edition holds it. */
  readonly gap: Gap | undefined;
  readonly verdict: Verdict;
  /** Lowest, highest and median of the statistical neighbours, and the benchmark that they are measured from. */
  readonly neighbours?: {
    readonly low: number;
    readonly high: number;
    readonly median?: number;
    readonly benchmark: number;
  };
  readonly width: number;
  readonly height: number;
}

/** A mark inside the scale, or beyond it: then slashes stand where it left, and its distance in words. */
export interface DistanceMark {
  readonly x: number;
  readonly verdict: Verdict;
  readonly beyond?: { readonly side: 'left' | 'right'; readonly text: string };
  /** It would lie on the other mark of a change, so it stands below it. */
  readonly isBelow?: boolean;
}

interface Stretch {
  readonly x1: number;
  readonly x2: number;
  readonly isCutLeft: boolean;
  readonly isCutRight: boolean;
}

export type DistanceModel =
  | {
      readonly kind: 'scale';
      readonly width: number;
      readonly height: number;
      readonly mark: DistanceMark;
      readonly whisker?: Stretch;
      readonly range?: Stretch & { readonly median?: number };
    }
  | { readonly kind: 'said'; readonly text: string };

const MARGIN = 8;

/** Where a figure stands from the benchmark; in words where points, or a better side, do not exist. */
export function toDistanceModel(input: DistanceInput): DistanceModel {
  const said = toReason(input);
  if (said !== undefined) return { kind: 'said', text: said };
  const { gap, width, height, verdict, neighbours } = input;
  if (gap?.kind !== 'gap') return { kind: 'said', text: 'no figure to compare with' };

  const sign = toSign(input.polarity);
  const whisker =
    gap.lower !== undefined && gap.upper !== undefined && toStretch(gap.lower * sign, gap.upper * sign, width);
  return {
    kind: 'scale',
    width,
    height,
    mark: toMark(gap.value * sign, verdict, input),
    ...(whisker && { whisker }),
    ...(neighbours && { range: toNeighbourRange(neighbours, sign, width) }),
  };
}

export interface ChangeDistanceInput extends DistanceUnit {
  /** The gap when the last board met, and the gap now. */
  readonly earlier: Gap | undefined;
  readonly now: Gap | undefined;
  readonly width: number;
  readonly height: number;
}

export interface ChangeDistanceModel {
  readonly width: number;
  readonly height: number;
  readonly earlier?: DistanceMark;
  readonly now?: DistanceMark;
}

/** From the hollow mark of the last board to the mark of now. Nothing is drawn where the two may not be compared. */
export function toChangeDistanceModel(input: ChangeDistanceInput): ChangeDistanceModel {
  const { earlier, now, width, height } = input;
  const frame = { width, height };
  if (toReason(input) !== undefined || now?.kind !== 'gap') return frame;
  const sign = toSign(input.polarity);
  const markOf = (gap: Extract<Gap, { kind: 'gap' }>) => toMark(gap.value * sign, gap.verdict, input);
  if (earlier?.kind !== 'gap') return { ...frame, now: markOf(now) };
  return { ...frame, ...partMarks(markOf(earlier), markOf(now)) };
}

/** Two marks nearer than this would lie on each other. */
const APART = 11;
/** Room for the slashes between two marks that both left the scale. */
const ROOM_FOR_SLASHES = 24;

/** Both beyond one end: then stands before now, both distances in one text. Close to each other inside: then stands below. */
function partMarks(earlier: DistanceMark, now: DistanceMark): { earlier: DistanceMark; now: DistanceMark } {
  if (earlier.beyond !== undefined && now.beyond !== undefined && earlier.beyond.side === now.beyond.side) {
    const { side, text } = now.beyond;
    const x = toPixel(now.x + (side === 'left' ? ROOM_FOR_SLASHES : -ROOM_FOR_SLASHES));
    const both = text === earlier.beyond.text ? text : `${earlier.beyond.text} to ${text}`;
    return { earlier: { x, verdict: earlier.verdict }, now: { ...now, beyond: { side, text: both } } };
  }
  const isClose = Math.abs(earlier.x - now.x) < APART;
  return { earlier: isClose ? { ...earlier, isBelow: true } : earlier, now };
}

/** Positions of the lines that run through all rows, as shares of the width. */
export function toGridLines(width: number): { readonly points: number; readonly x: number; readonly label: string }[] {
  return GRID_POINTS.map((points) => ({ points, x: toPixel(toPlace(width)(points)), label: formatSigned(points, 0) }));
}

function toReason({ unit, polarity }: DistanceUnit): string | undefined {
  if (polarity === 'none') return 'neither side is better';
  return isPercent(unit) ? undefined : `${unit === '' ? 'a number' : unit}, not in points`;
}

function toSign(polarity: Polarity): 1 | -1 {
  return polarity === 'lower' ? -1 : 1;
}

function toPlace(width: number) {
  return toScale([-REACH_POINTS, REACH_POINTS], [MARGIN, width - MARGIN]);
}

function toMark(
  distance: number,
  verdict: Verdict,
  { width, decimals }: { width: number; decimals: number },
): DistanceMark {
  const place = toPlace(width);
  if (Math.abs(distance) <= REACH_POINTS) return { x: toPixel(place(distance)), verdict };
  const side = distance < 0 ? 'left' : 'right';
  return {
    x: toPixel(place(Math.sign(distance) * REACH_POINTS)),
    verdict,
    beyond: { side, text: formatSigned(distance, decimals) },
  };
}

function toStretch(from: number, to: number, width: number): Stretch {
  const [low, high] = from < to ? [from, to] : [to, from];
  const place = toPlace(width);
  const inside = (distance: number) => toPixel(place(Math.min(REACH_POINTS, Math.max(-REACH_POINTS, distance))));
  return { x1: inside(low), x2: inside(high), isCutLeft: low < -REACH_POINTS, isCutRight: high > REACH_POINTS };
}

function toNeighbourRange(
  { low, high, median, benchmark }: NonNullable<DistanceInput['neighbours']>,
  sign: 1 | -1,
  width: number,
) {
  const from = (value: number) => (value - benchmark) * sign;
  const isInside = median !== undefined && Math.abs(from(median)) <= REACH_POINTS;
  return {
    ...toStretch(from(low), from(high), width),
    ...(isInside && { median: toPixel(toPlace(width)(from(median))) }),
  };
}
