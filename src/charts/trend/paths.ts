import { toPath, toPixel } from '#charts/scale.ts';
import type { ChartSeries, KnownPoint, PlacedSeries } from '#charts/series.ts';
import type { TrendLayout } from './trendLayout.ts';

export interface Line {
  readonly id: string;
  readonly role: ChartSeries['role'];
  readonly index: number;
  readonly d: string;
}

export interface Whisker {
  readonly x: number;
  readonly y1: number;
  readonly y2: number;
}

export interface Dot {
  readonly id: string;
  readonly role: ChartSeries['role'];
  readonly x: number;
  readonly y: number;
  readonly isHollow: boolean;
}

const CONTEXT_FIRST: readonly ChartSeries['role'][] = [
  'neighbour',
  'median',
  'region',
  'national',
  'district',
  'group',
  'focus',
];
/** Points closer than this, in radii of a dot, are a line: dots would make a rope of it. */
const CLOSEST_DOTS = 2.6;

/** Lines from the back to the front: context first, the focus last. */
export function toLines(placed: readonly PlacedSeries[], layout: TrendLayout): Line[] {
  return inOrder(placed).flatMap(({ one, index }) => {
    const d = one.parts
      .filter((part) => part.length > 1)
      .map((part) => toPath(part.map((point) => toPlace(point, layout))))
      .join('');
    return d === '' ? [] : [{ id: one.series.id, role: one.series.role, index, d }];
  });
}

/** The interval of the focus, as an area wherever neighbouring points have one. */
export function toBands(placed: readonly PlacedSeries[], layout: TrendLayout): string[] {
  return toIntervalRuns(placed)
    .filter((run) => run.length > 1)
    .map((run) => {
      const upper = run.map((point) => ({ x: layout.toX(point.time), y: layout.toY(point.point.upper ?? 0) }));
      const lower = run.map((point) => ({ x: layout.toX(point.time), y: layout.toY(point.point.lower ?? 0) }));
      return `${toPath([...upper, ...lower.reverse()])}Z`;
    });
}

/** The interval of a point whose neighbours have none. */
export function toWhiskers(placed: readonly PlacedSeries[], { toX, toY }: TrendLayout): Whisker[] {
  return toIntervalRuns(placed)
    .filter((run) => run.length === 1)
    .flatMap((run) =>
      run.map(({ time, point }) => ({
        x: toPixel(toX(time)),
        y1: toPixel(toY(point.upper ?? 0)),
        y2: toPixel(toY(point.lower ?? 0)),
      })),
    );
}

/** All points of the focus while they stand apart; else, as of every other series, those that no line reaches, and its last. */
export function toDots(placed: readonly PlacedSeries[], layout: TrendLayout): Dot[] {
  return inOrder(placed).flatMap(({ one }) => {
    const { id, role } = one.series;
    const last = one.parts.at(-1)?.at(-1);
    const points = one.parts.flatMap((part) =>
      part.filter((point) => part.length === 1 || (role === 'focus' && (isApart(one, layout) || point === last))),
    );
    return points.map((point) => ({
      id,
      role,
      ...toPlace(point, layout),
      isHollow: role === 'focus' && point.isHollow,
    }));
  });
}

export function toPlace(point: KnownPoint, { toX, toY }: TrendLayout): { x: number; y: number } {
  return { x: toPixel(toX(point.time)), y: toPixel(toY(point.amount)) };
}

function isApart({ points }: PlacedSeries, { toX, theme }: TrendLayout): boolean {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 2) return true;
  return (toX(last.time) - toX(first.time)) / (points.length - 1) >= CLOSEST_DOTS * theme.point;
}

/** Neighbouring points of the focus that have an interval, inside one part. */
export function toIntervalRuns(placed: readonly PlacedSeries[]): KnownPoint[][] {
  const parts = placed.filter(({ series }) => series.role === 'focus').flatMap((one) => one.parts);
  return parts.flatMap((part) => {
    const runs: KnownPoint[][] = [[]];
    for (const point of part) {
      if (point.point.lower === undefined || point.point.upper === undefined) runs.push([]);
      else runs.at(-1)?.push(point);
    }
    return runs.filter((run) => run.length > 0);
  });
}

export function inOrder(placed: readonly PlacedSeries[]): { one: PlacedSeries; index: number }[] {
  const indexed = placed.map((one, index) => ({ one, index }));
  return indexed.sort((a, b) => CONTEXT_FIRST.indexOf(a.one.series.role) - CONTEXT_FIRST.indexOf(b.one.series.role));
}
