import { toBreakTimes } from '#charts/breaks.ts';
import { toPlacedSeries } from '#charts/parts.ts';
import { toPath, toPixel, toScale } from '#charts/scale.ts';
import {
  type ChartMeasure,
  type ChartSeries,
  type PlacedSeries,
  toMainKind,
  toMonths,
  toTime,
} from '#charts/series.ts';
import type { Point } from '#domain/observation.ts';
import { toPeriod } from '#domain/period.ts';
import type { SeriesBreak } from '#domain/seriesBreak.ts';

/** Both ends of the one axis of time that all sparklines of a page share, in months since the year 0. */
export interface SparkDomain {
  readonly from: number;
  readonly to: number;
}

export interface SparkInput {
  readonly measure: ChartMeasure;
  readonly points: readonly Point[];
  readonly national?: readonly Point[];
  /** Those that affect this measure and place. */
  readonly breaks?: readonly SeriesBreak[];
  readonly target?: { readonly value: number; readonly period: string };
  readonly domain: SparkDomain;
  readonly width: number;
  readonly height: number;
}

export interface SparkModel {
  readonly width: number;
  readonly height: number;
  readonly focus: string;
  readonly national: string;
  /** Points with no neighbour to draw a line to. */
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  readonly crosses: readonly { readonly x: number; readonly y: number }[];
  readonly breaks: readonly number[];
  readonly target?: { readonly x1: number; readonly x2: number; readonly y: number };
  readonly end?: { readonly x: number; readonly y: number; readonly isHollow: boolean };
}

const MARGIN = 5;
/** Ten years, and two months more: a financial year that ended with the March before them still belongs. */
const TEN_YEARS = 122;

export function toSparkDomain(asAt: string): SparkDomain {
  const to = toMonths(asAt);
  return { from: to - TEN_YEARS, to };
}

/** Every second year of the shared axis: "’16", "’18" … at the middle of its year. */
export function toSparkTicks(domain: SparkDomain, width: number): { readonly x: number; readonly label: string }[] {
  const place = toSparkPlace(domain, width);
  const years = Array.from({ length: 12 }, (_, i) => Math.floor(domain.from / 12) + i);
  return years
    .filter((year) => year % 2 === 0 && year * 12 + 6 > domain.from && year * 12 + 6 < domain.to)
    .map((year) => ({ x: toPixel(place(year * 12 + 6)), label: `’${String(year % 100).padStart(2, '0')}` }));
}

/** Where a day stands on the shared axis: the last board, say. `undefined` outside it. */
export function toSparkDay(day: string, domain: SparkDomain, width: number): number | undefined {
  const time = toMonths(day);
  return time < domain.from || time > domain.to ? undefined : toPixel(toSparkPlace(domain, width)(time));
}

/** Ten years of one measure on the shared axis of time, on a scale of its own; nothing but the frame where there is no number. */
export function toSparkModel(input: SparkInput): SparkModel {
  const { domain, width, height, measure } = input;
  const series = toSeries(input);
  const kind = toMainKind(series);
  const empty = { width, height, focus: '', national: '', dots: [], crosses: [], breaks: [] };
  if (kind === undefined) return empty;

  const breaks = input.breaks ?? [];
  const [focus, national] = series.map((one) => toPlacedSeries(one, measure, kind, breaks));
  const amounts = [focus, national].flatMap((one) => one?.parts.flat() ?? []).map((timed) => timed.amount);
  if (input.target !== undefined) amounts.push(input.target.value);
  const toX = toSparkPlace(domain, width);
  const toY = toScale([Math.min(...amounts), Math.max(...amounts)], [height - MARGIN, MARGIN]);
  const place = (timed: { time: number; amount: number }) => ({
    x: toPixel(toX(timed.time)),
    y: toPixel(toY(timed.amount)),
  });

  const last = focus?.parts.at(-1)?.at(-1);
  const end = last && { ...place(last), isHollow: last.isHollow };
  return {
    ...empty,
    focus: toLines(focus, place),
    national: toLines(national, place),
    dots: (focus?.parts ?? [])
      .filter((part) => part.length === 1 && part[0] !== last)
      .flatMap((part) => part.map(place)),
    crosses: (focus?.missing ?? []).map(({ time }) => ({ x: toPixel(toX(time)), y: height / 2 })),
    breaks: toBreakTimes(breaks, focus, measure).map(({ time }) => toPixel(toX(time))),
    ...(input.target && { target: toTarget(input, input.target, toX, toY) }),
    ...(end && { end }),
  };
}

function toSeries({ points, national, domain, measure }: SparkInput): ChartSeries[] {
  const isInside = ({ period }: Point) => {
    const time = toTime(toPeriod(period), measure.on);
    return time >= domain.from && time <= domain.to;
  };
  const focus: ChartSeries = { id: 'focus', label: '', role: 'focus', points: points.filter(isInside) };
  return national === undefined
    ? [focus]
    : [focus, { id: 'national', label: '', role: 'national', points: national.filter(isInside) }];
}

function toSparkPlace({ from, to }: SparkDomain, width: number) {
  return toScale([from, to], [MARGIN, width - MARGIN]);
}

function toLines(
  series: PlacedSeries | undefined,
  place: (point: { time: number; amount: number }) => { x: number; y: number },
): string {
  return (series?.parts ?? [])
    .filter((part) => part.length > 1)
    .map((part) => toPath(part.map(place)))
    .join('');
}

/** From the first figure to the target's period, or to the end of the axis where that lies beyond it. */
function toTarget(
  { points, measure, domain }: SparkInput,
  target: { value: number; period: string },
  toX: (t: number) => number,
  toY: (v: number) => number,
) {
  const first = Math.max(domain.from, Math.min(...points.map(({ period }) => toTime(toPeriod(period), measure.on))));
  const last = Math.min(domain.to, Math.max(toTime(toPeriod(target.period), measure.on), first + 6));
  return { x1: toPixel(toX(first)), x2: toPixel(toX(last)), y: toPixel(toY(target.value)) };
}
