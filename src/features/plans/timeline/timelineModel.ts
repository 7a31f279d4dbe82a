import { type Box, isOverlapping, toPixel, toScale } from '#charts/scale.ts';
import { toMonths } from '#charts/series.ts';
import { toLines, toTextWidth } from '#charts/text.ts';
import { NARROW_WIDTH } from '#charts/theme.ts';
import { type Day, isDay } from '#domain/day.ts';
import { toLastDay } from '#domain/editions/actionState.ts';
import type { Milestone } from '#domain/editions/board.ts';
import { formatPeriodShort, toPeriod } from '#domain/period.ts';
import { type MilestoneState, toMilestoneState } from '#domain/sentences/planSentences.ts';

/** The milestones of one plan, in one row of the timeline. */
export interface TimelineLane {
  readonly id: string;
  readonly label: string;
  readonly milestones: readonly Milestone[];
}

export interface TimelineInput {
  readonly lanes: readonly TimelineLane[];
  readonly asAt: Day;
  /** The days of the boards; the one of the open edition is drawn darker. */
  readonly boards: readonly { readonly day: Day; readonly isOpen: boolean }[];
  readonly width: number;
}

export interface TimelineMark {
  readonly id: string;
  readonly number: number;
  readonly state: MilestoneState;
  readonly x: number;
  readonly y: number;
  /** Where it was due, for one that was reached later. */
  readonly dueX?: number;
}

export interface TimelineModel {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly lanes: readonly {
    readonly id: string;
    readonly y: number;
    readonly label: readonly string[];
    readonly labelY: number;
  }[];
  readonly marks: readonly TimelineMark[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly boards: readonly {
    readonly x: number;
    /** Absent where it would run into the name of another board. */
    readonly label?: string;
    readonly isOpen: boolean;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
  /** The open edition's board lies beyond the right edge: it would leave the milestones no room. */
  readonly isBoardBeyond: boolean;
}

export const MARK_RADIUS = 11;
const MARK_STEP = 2 * MARK_RADIUS + 3;
const TEXT = 14;
const LABEL_WIDTH = 168;
const LANE = 54;
const STACKED_LANE = 62;
const TOP = 34;
const AXIS = 28;
const STEPS = [1, 2, 3, 4, 6, 12, 24, 60];
/** A board up to this many months after the last milestone is drawn; one further off is said. */
const BOARD_REACH = 6;

/** Milestones on one axis of time, a lane for each plan: reached ones where they were reached, planned ones where they are due. */
export function toTimelineModel(input: TimelineInput): TimelineModel {
  const { lanes, width, asAt } = input;
  const isNarrow = width < NARROW_WIDTH;
  const left = isNarrow ? MARK_RADIUS + 2 : LABEL_WIDTH;
  const right = width - MARK_RADIUS - 2;
  const lane = isNarrow ? STACKED_LANE : LANE;
  const domain = toDomain(input);
  const toX = toScale(domain, [left + MARK_RADIUS, right - MARK_RADIUS]);
  const top = TOP;
  const bottom = top + lanes.length * lane;
  const yOf = (i: number) => top + i * lane + (isNarrow ? lane - 20 : lane / 2);
  return {
    width,
    height: bottom + AXIS,
    left,
    right,
    top,
    bottom,
    lanes: lanes.map(({ id, label }, i) => {
      const lines = isNarrow ? [label] : toLines(label, LABEL_WIDTH - 24, TEXT * 1.06, 2);
      const labelY = isNarrow ? yOf(i) - 20 : yOf(i) + 5 - (lines.length - 1) * 9;
      return { id, y: yOf(i), label: lines, labelY: toPixel(labelY) };
    }),
    marks: lanes.flatMap(({ milestones }, i) => {
      const before = lanes.slice(0, i).flatMap((one) => one.milestones).length;
      return toMarks(milestones, asAt, toX, [left, right], before, yOf(i));
    }),
    ticks: toTicks(domain, toX, right - left),
    boards: toBoards(input, domain, toX, right),
    isBoardBeyond: input.boards.some(({ day, isOpen }) => isOpen && toMonths(day) > domain[1]),
  };
}

/** The order in which milestones are numbered, within their lane: by the day that they stand at. */
export function sortMilestones(milestones: readonly Milestone[]): Milestone[] {
  return milestones.toSorted((a, b) => toTime(a) - toTime(b) || a.title.localeCompare(b.title));
}

/** The middle of a period, for a milestone told by its month or term; months since the year 0. */
function toMiddle(dayOrPeriod: string): number {
  if (isDay(dayOrPeriod)) return toMonths(dayOrPeriod);
  const { first, last } = toPeriod(dayOrPeriod);
  return first === undefined ? toMonths(last) : (toMonths(first) + toMonths(last)) / 2;
}

function toTime({ reached, due }: Milestone): number {
  const when = reached ?? due;
  return when === undefined ? Number.POSITIVE_INFINITY : toMiddle(when);
}

function toDomain({ lanes, boards }: TimelineInput): [number, number] {
  const times = lanes
    .flatMap(({ milestones }) => milestones)
    .flatMap(({ reached, due }) => [reached, due].filter((day) => day !== undefined).map(toMiddle));
  const [first, last] = times.length === 0 ? [0, 12] : [Math.min(...times), Math.max(...times)];
  const near = boards
    .map(({ day }) => toMonths(day))
    .filter((time) => time > first - BOARD_REACH && time < last + BOARD_REACH);
  return [Math.min(first, ...near) - 0.6, Math.max(last, ...near) + 1];
}

/** Marks that would touch are pushed apart, in their order, inside the plot. */
function toMarks(
  milestones: readonly Milestone[],
  asAt: Day,
  toX: (time: number) => number,
  [left, right]: readonly [number, number],
  before: number,
  y: number,
): TimelineMark[] {
  const dated = sortMilestones(milestones).filter((milestone) => Number.isFinite(toTime(milestone)));
  const places = dated.map((milestone) => Math.min(toX(toTime(milestone)), right - MARK_RADIUS));
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i] ?? 0, (places[i - 1] ?? 0) + MARK_STEP);
  for (let i = places.length - 1; i >= 0; i--) {
    const limit = i === places.length - 1 ? right - MARK_RADIUS : (places[i + 1] ?? 0) - MARK_STEP;
    places[i] = Math.max(left + MARK_RADIUS, Math.min(places[i] ?? 0, limit));
  }
  return dated.map((milestone, i) => {
    const { id, due, reached } = milestone;
    const x = toPixel(places[i] ?? left);
    const hasSlipped = due !== undefined && reached !== undefined && toLastDay(reached) > toLastDay(due);
    const dueX = hasSlipped ? toPixel(toX(toMiddle(due))) : undefined;
    const isSeen = dueX !== undefined && x - dueX > 2 * MARK_RADIUS;
    return {
      id,
      number: before + i + 1,
      state: toMilestoneState(milestone, asAt),
      x,
      y,
      ...(isSeen && { dueX }),
    };
  });
}

function toTicks([from, to]: readonly [number, number], toX: (time: number) => number, width: number) {
  const months = to - from;
  const room = toTextWidth('Sept 2022', TEXT) + 24;
  const step = STEPS.find((candidate) => (width / months) * candidate >= room) ?? 120;
  const ticks = [];
  for (let month = Math.ceil(from - 0.5); month + 0.5 <= to; month += step) {
    const id = `M${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    const x = toPixel(toX(month + 0.5));
    if (x + room / 2 - 12 <= toX(to) + MARK_RADIUS * 2) ticks.push({ x, label: formatPeriodShort(toPeriod(id)) });
  }
  return ticks;
}

/** The open edition's board is named; the others where their names do not run into it or into each other. */
function toBoards(
  { boards }: TimelineInput,
  [from, to]: readonly [number, number],
  toX: (time: number) => number,
  right: number,
): TimelineModel['boards'] {
  const inside = boards.filter(({ day }) => toMonths(day) >= from && toMonths(day) <= to);
  const taken: Box[] = [];
  const openFirst = inside.toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen));
  return openFirst.map(({ day, isOpen }) => {
    const x = toPixel(toX(toMonths(day)));
    const label = `board, ${formatPeriodShort(toPeriod(`S${day}`))}`;
    const half = toTextWidth(label, TEXT) / 2;
    const anchor = x + half > right ? 'end' : x - half < 0 ? 'start' : 'middle';
    const start = anchor === 'end' ? x - 2 * half : anchor === 'start' ? x : x - half;
    const box = { left: start - 8, right: start + 2 * half + 8, top: 0, bottom: TEXT };
    const hasRoom = !taken.some((other) => isOverlapping(other, box));
    if (hasRoom) taken.push(box);
    return { x, isOpen, anchor, ...(hasRoom && { label }) };
  });
}
