import type { ControlPoint } from './controlChart.ts';

/**
 * The four rules of Making Data Count, strongest first: a point takes its direction from the first one that it breaks.
 * `outside_limits`: beyond an upper or lower limit. `trend`: one of 7 or more points that each rise, or each fall.
 * `near_limit`: one of 2 (or 3) of 3 points on one side that lie in the outer third towards the limit, inside it.
 * `shift`: one of 7 or more points on one side of the centre.
 */
export const SPC_RULES = ['outside_limits', 'trend', 'near_limit', 'shift'] as const;
export type SpcRule = (typeof SPC_RULES)[number];

/** High: above, or rising. Low: below, or falling. */
export type SignalDirection = 'high' | 'low';

export type RuleBreak = { readonly rule: SpcRule; readonly direction: SignalDirection };

/** The rules that a point breaks, strongest first; none for a point that only varies as the process does. */
export type PointSignals = { readonly breaks: readonly RuleBreak[]; readonly direction: SignalDirection | 'none' };

/** A run of this many points on one side, or in one direction, is a signal. */
export const RUN_LENGTH = 7;

type Side = 1 | 0 | -1;
type JudgedPoint = Pick<ControlPoint, 'value' | 'centre' | 'sigma' | 'lower' | 'upper' | 'segment'>;

/**
 * Every point's broken rules, judged within its own segment: a run does not reach across a recalculation.
 *
 * Source: NHS England, Making Data Count; point by point as NHSRplotthedots 0.2 has it: every member of a run is marked,
 * also the early ones; equal neighbours end a trend; a point on the centre ends a shift; the outer third does not count
 * points beyond the limit; the three points of `near_limit` lie on one side; where a fall begins at the last point of a
 * rise, that point belongs to the fall. On the centre or limit means within a ten-thousand-millionth of it, so that the
 * last binary digit of a mean decides nothing.
 *
 * Edges: no points give no signals; limits on the centre (all values equal) give none.
 * Worked: mean 0, sigma 1: 2.5, 0.5, 2.5 marks the first and third with `near_limit`, high; 3.2 alone is `outside_limits`.
 */
export function spcRules(points: readonly JudgedPoint[]): readonly PointSignals[] {
  return toRuns(points.map((point) => point.segment)).flatMap(({ from, to }) => {
    const segment = points.slice(from, to + 1);
    const rules: Readonly<Record<SpcRule, readonly Side[]>> = {
      outside_limits: segment.map(sideOutside),
      trend: markTrends(segment),
      near_limit: markNearLimit(segment),
      shift: markShifts(segment.map(sideOfCentre)),
    };
    return segment.map((_, index) => toSignals(rules, index));
  });
}

function toSignals(rules: Readonly<Record<SpcRule, readonly Side[]>>, index: number): PointSignals {
  const breaks = SPC_RULES.flatMap((rule): RuleBreak[] => {
    const side = rules[rule][index] ?? 0;
    return side === 0 ? [] : [{ rule, direction: side > 0 ? 'high' : 'low' }];
  });
  return { breaks, direction: breaks[0]?.direction ?? 'none' };
}

function sideOutside(point: JudgedPoint): Side {
  if (compare(point, point.upper) > 0) return 1;
  return compare(point, point.lower) < 0 ? -1 : 0;
}

/** Above (1), on (0) or below (−1) the centre line. */
export function sideOfCentre(point: JudgedPoint): Side {
  return compare(point, point.centre);
}

function sideNearLimit(point: JudgedPoint): Side {
  if (sideOutside(point) !== 0) return 0;
  if (compare(point, point.centre + 2 * point.sigma) > 0) return 1;
  return compare(point, point.centre - 2 * point.sigma) < 0 ? -1 : 0;
}

function compare(point: JudgedPoint, line: number): Side {
  const scale = Math.max(Math.abs(point.value), Math.abs(point.centre), point.sigma);
  const distance = point.value - line;
  if (Math.abs(distance) <= 1e-10 * scale) return 0;
  return distance > 0 ? 1 : -1;
}

/** A rise or fall of 7 points is 6 steps in one direction; the later of two that meet keeps the point that they share. */
function markTrends(segment: readonly JudgedPoint[]): readonly Side[] {
  const steps = segment.slice(1).map((point, index) => Math.sign(point.value - (segment[index]?.value ?? 0)) as Side);
  const marks: Side[] = segment.map(() => 0);
  for (const { from, to, value } of toRuns(steps)) {
    if (value !== 0 && to - from + 2 >= RUN_LENGTH) marks.fill(value, from, to + 2);
  }
  return marks;
}

function markShifts(sides: readonly Side[]): readonly Side[] {
  const marks: Side[] = sides.map(() => 0);
  for (const { from, to, value } of toRuns(sides)) {
    if (value !== 0 && to - from + 1 >= RUN_LENGTH) marks.fill(value, from, to + 1);
  }
  return marks;
}

function markNearLimit(segment: readonly JudgedPoint[]): readonly Side[] {
  const sides = segment.map(sideOfCentre);
  const near = segment.map(sideNearLimit);
  const marks: Side[] = segment.map(() => 0);
  for (let start = 0; start + 3 <= segment.length; start += 1) {
    const window = [start, start + 1, start + 2];
    const side = sides[start] ?? 0;
    const isOneSided = side !== 0 && window.every((index) => sides[index] === side);
    const nearOnes = window.filter((index) => near[index] === side);
    if (isOneSided && nearOnes.length >= 2) for (const index of nearOnes) marks[index] = side;
  }
  return marks;
}

/** Maximal runs of equal neighbours, positions counted from 0, both ends included. */
function toRuns<T>(values: readonly T[]): readonly { readonly from: number; readonly to: number; readonly value: T }[] {
  const runs: { from: number; to: number; value: T }[] = [];
  for (const [index, value] of values.entries()) {
    const open = runs.at(-1);
    if (open !== undefined && open.value === value) open.to = index;
    else runs.push({ from: index, to: index, value });
  }
  return runs;
}
