import type { Point } from '#domain/observation.ts';
import { toPeriod } from '#domain/period.ts';
import { affects, type SeriesBreak } from '#domain/seriesBreak.ts';
import { type ChartMeasure, type ChartSeries, type PlacedSeries, toTime } from './series.ts';

export interface BreakTime {
  readonly seriesBreak: SeriesBreak;
  /** Half-way between the last period before it and the first one after it. */
  readonly time: number;
}

/** Across a change of definition or population no line is drawn; across a disruption it goes on. */
export function isCutting({ kind }: SeriesBreak): boolean {
  return kind !== 'disruption';
}

/** Times at which a series stops being one series: the first period after each break that affects it. */
export function selectCuts(breaks: readonly SeriesBreak[], series: ChartSeries, measure: ChartMeasure): number[] {
  return breaks
    .filter((one) => isCutting(one) && affectsPoints(one, series.points, measure))
    .map(({ at }) => toTime(toPeriod(at), measure.on));
}

/** Where the double lines of a series stand. One at or before its first cell parts nothing and is left out. */
export function toBreakTimes(
  breaks: readonly SeriesBreak[],
  placed: PlacedSeries | undefined,
  measure: ChartMeasure,
): BreakTime[] {
  if (placed === undefined) return [];
  const times = [...placed.points, ...placed.missing].map(({ time }) => time);
  return breaks
    .filter((one) => isCutting(one) && affectsPoints(one, placed.series.points, measure))
    .flatMap((seriesBreak) => {
      const after = toTime(toPeriod(seriesBreak.at), measure.on);
      const before = Math.max(...times.filter((time) => time < after));
      const isInside = Number.isFinite(before) && times.some((time) => time >= after);
      return isInside ? [{ seriesBreak, time: (before + after) / 2 }] : [];
    });
}

export function affectsPoints(seriesBreak: SeriesBreak, points: readonly Point[], { id }: ChartMeasure): boolean {
  const geography = points[0]?.geography;
  return geography !== undefined && affects(seriesBreak, id, geography);
}
