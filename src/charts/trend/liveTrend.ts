import type { ChartSeries, PlacedSeries } from '#charts/series.ts';
import { inOrder, toIntervalRuns } from './paths.ts';
import type { TrendLayout } from './trendLayout.ts';

/** One part of a series: the live chart joins all of its points, and none of another part. */
export interface LivePart {
  readonly key: string;
  readonly role: ChartSeries['role'];
  readonly index: number;
  readonly amounts: ReadonlyMap<number, number>;
}

/** A stretch of neighbouring intervals of the focus. */
export interface LiveBand {
  readonly key: string;
  readonly ends: ReadonlyMap<number, readonly [lower: number, upper: number]>;
}

export interface LiveTrend {
  readonly timeDomain: readonly [number, number];
  readonly valueDomain: readonly [number, number];
  readonly inset: number;
  readonly parts: readonly LivePart[];
  readonly bands: readonly LiveBand[];
}

/** The numbers behind the paths, by time, so that a chart library draws the same lines and can be read point by point. */
export function toLiveTrend(placed: readonly PlacedSeries[], { timeDomain, axis, inset }: TrendLayout): LiveTrend {
  const parts = inOrder(placed).flatMap(({ one: { series, parts: all }, index }) =>
    all.map((part, i) => ({
      key: `${series.id} ${i}`,
      role: series.role,
      index,
      amounts: new Map(part.map(({ time, amount }) => [time, amount])),
    })),
  );
  const bands = toIntervalRuns(placed)
    .filter((run) => run.length > 1)
    .map((run, i) => ({
      key: `band ${i}`,
      ends: new Map(run.map(({ time, point }) => [time, [point.lower ?? 0, point.upper ?? 0] as const])),
    }));
  return { timeDomain, valueDomain: [axis.min, axis.max], inset, parts, bands };
}
