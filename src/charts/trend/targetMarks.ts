import { toPixel } from '#charts/scale.ts';
import { toTime } from '#charts/series.ts';
import { toPeriod } from '#domain/period.ts';
import type { TrendInput } from './trendInput.ts';
import type { TrendLayout } from './trendLayout.ts';

/** A dashed line at the height of a target: an ambition ends in a point at its date, a limit runs right across. */
export interface TargetMark {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly hasPoint: boolean;
}

/** No path to a target is drawn: none was published. The line only says where it lies. */
export function toTargetMarks({ targets = [], measure }: TrendInput, { plot, toX, toY }: TrendLayout): TargetMark[] {
  return targets.map(({ kind, value, to, from }) => {
    const start = from === undefined ? plot.left : Math.max(plot.left, toX(toTime(toPeriod(from), measure.on)));
    const end = Math.min(plot.right, toX(toTime(toPeriod(to), measure.on)));
    const isAmbition = kind === 'ambition';
    return {
      x1: toPixel(isAmbition && start < end ? start : plot.left),
      x2: toPixel(isAmbition ? end : plot.right),
      y: toPixel(toY(value)),
      hasPoint: isAmbition,
    };
  });
}
