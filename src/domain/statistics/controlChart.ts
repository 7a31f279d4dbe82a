import { FIRM_FROM, type LimitsPlan, type PlannedSegment, planSegments } from './limitsPlan.ts';
import { areFinite, type Refused, refuse } from './refusal.ts';

export type ControlChartKind = 'xmr' | 'p' | 'c' | 'u';

/**
 * One point with the limits that apply to it. `sigma` is a third of the way from the centre to a limit before that was
 * cut off at the end of what the value can be; `movingRange` is the distance from the point before (XmR, same segment).
 */
export type ControlPoint = {
  readonly value: number;
  readonly centre: number;
  readonly sigma: number;
  readonly lower: number;
  readonly upper: number;
  readonly segment: number;
  readonly movingRange?: number;
};

/** How the moving ranges of an XmR segment were summed up, and which of them were left out as outliers. */
export type MovingRanges = { readonly mean: number; readonly limit: number; readonly screened: readonly number[] };

/** A stretch with limits of its own. `isTrial`: they rest on fewer than 12 points and will move. */
export type ControlSegment = PlannedSegment & {
  readonly centre: number;
  readonly isTrial: boolean;
  readonly movingRanges?: MovingRanges;
};

export type ControlChart =
  | {
      readonly kind: 'valid';
      readonly chart: ControlChartKind;
      readonly points: readonly ControlPoint[];
      readonly segments: readonly ControlSegment[];
    }
  | Refused;

export type ValidControlChart = Extract<ControlChart, { kind: 'valid' }>;

/** What one kind of chart makes of the points that a segment's limits rest on. */
export type SegmentLimits = {
  readonly centre: number;
  readonly movingRanges?: MovingRanges;
  readonly sigmaAt: (position: number) => number;
};

/** Values of a chart never leave this range, and neither do its limits. */
export type Bounds = { readonly least: number; readonly most: number };

/** The part that every kind of chart shares: segments from the plan, limits three sigma from the centre, cut at the bounds. */
export function toControlChart(
  chart: ControlChartKind,
  values: readonly number[],
  plan: LimitsPlan,
  bounds: Bounds,
  toLimits: (segment: PlannedSegment) => SegmentLimits,
): ControlChart {
  const planned = planSegments(values.length, plan);
  if (planned.kind === 'refused') return planned;
  const points: ControlPoint[] = [];
  const segments: ControlSegment[] = [];
  for (const [index, segment] of planned.segments.entries()) {
    const limits = toLimits(segment);
    const isTrial = segment.baseline.to - segment.baseline.from + 1 < FIRM_FROM;
    const { centre, movingRanges } = limits;
    segments.push({ ...segment, centre, isTrial, ...(movingRanges && { movingRanges }) });
    for (let position = segment.from; position <= segment.to; position += 1) {
      points.push(toPoint(chart, values, position, index, segment.from, limits, bounds));
    }
  }
  if (!points.every(({ centre, sigma, lower, upper }) => areFinite([centre, sigma, lower, upper]))) {
    return refuse('not_finite');
  }
  return { kind: 'valid', chart, points, segments };
}

function toPoint(
  chart: ControlChartKind,
  values: readonly number[],
  position: number,
  segment: number,
  segmentStart: number,
  { centre, sigmaAt }: SegmentLimits,
  { least, most }: Bounds,
): ControlPoint {
  const value = (values[position] ?? 0) + 0;
  const sigma = sigmaAt(position) + 0;
  const lower = Math.max(least, centre - 3 * sigma) + 0;
  const upper = Math.min(most, centre + 3 * sigma) + 0;
  const point = { value, centre, sigma, lower, upper, segment };
  if (chart !== 'xmr' || position === segmentStart) return point;
  return { ...point, movingRange: Math.abs(value - (values[position - 1] ?? value)) };
}

/** Limits as steps: each run of points that share the same centre and limits, for drawing and for `explain`. */
export function toLimitSteps(
  chart: ValidControlChart,
): readonly { centre: number; lower: number; upper: number; from: number; to: number }[] {
  const steps: { centre: number; lower: number; upper: number; from: number; to: number }[] = [];
  for (const [position, { centre, lower, upper, segment }] of chart.points.entries()) {
    const open = steps.at(-1);
    const isSame = open && open.centre === centre && open.lower === lower && open.upper === upper;
    if (isSame && chart.points[position - 1]?.segment === segment) open.to = position;
    else steps.push({ centre, lower, upper, from: position, to: position });
  }
  return steps;
}
