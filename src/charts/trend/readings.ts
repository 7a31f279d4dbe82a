import { toPixel } from '#charts/scale.ts';
import { type ChartSeries, formatTimed, type PlacedSeries, type TimedPoint } from '#charts/series.ts';
import { formatAmount, formatPointCounts } from '#domain/format/formatAmount.ts';
import { formatInterval } from '#domain/format/formatNumber.ts';
import { SYMBOL_WORDS } from '#domain/value.ts';
import type { TrendInput } from './trendInput.ts';
import type { TrendLayout } from './trendLayout.ts';

/** What one period says, for reading point by point: the focus first, in words that can be spoken. */
export interface Reading {
  readonly time: number;
  readonly x: number;
  readonly period: string;
  readonly entries: readonly ReadingEntry[];
}

export interface ReadingEntry {
  readonly id: string;
  readonly role: ChartSeries['role'];
  readonly name: string;
  /** "37.2%", or why there is none. */
  readonly value: string;
  /** "517 of 1,389; 95% interval 34.7 to 39.8". */
  readonly detail?: string;
  readonly y?: number;
}

const ORDER: readonly ChartSeries['role'][] = ['focus', 'national', 'region', 'median', 'group', 'district'];

/** One reading for each period that is drawn, oldest first; the neighbours' figures are left to the table. */
export function toReadings(input: TrendInput, placed: readonly PlacedSeries[], layout: TrendLayout): Reading[] {
  const read = placed
    .filter(({ series }) => series.role !== 'neighbour')
    .sort((a, b) => ORDER.indexOf(a.series.role) - ORDER.indexOf(b.series.role));
  const times = [...new Set(placed.flatMap(({ points }) => points.map(({ time }) => time)))].sort((a, b) => a - b);
  return times.flatMap((time) => {
    const entries = read.flatMap(({ series, points }) => {
      const point = points.find((one) => one.time === time);
      return point === undefined ? [] : [toEntry(series, point, input, layout)];
    });
    const named = placed.flatMap(({ points }) => points.filter((point) => point.time === time))[0];
    return named === undefined
      ? []
      : [{ time, x: toPixel(layout.toX(time)), period: formatTimed(named, input.measure), entries }];
  });
}

/** A reading as one sentence: "2024. Worcestershire 37.2%, 517 of 1,389; …. England 45.9%." */
export function formatReading({ period, entries }: Reading): string {
  const sentences = entries.map(
    ({ name, value, detail }) => `${name} ${value}${detail === undefined ? '' : `, ${detail}`}.`,
  );
  return [`${period}.`, ...sentences].join(' ');
}

function toEntry(
  series: ChartSeries,
  { amount, symbol, point }: TimedPoint,
  { measure, gapNotes }: TrendInput,
  { toY }: TrendLayout,
): ReadingEntry {
  const entry = { id: series.id, role: series.role, name: series.label };
  if (amount === undefined) return { ...entry, value: gapNotes?.get(point.period) ?? SYMBOL_WORDS[symbol ?? 'x'] };
  const interval =
    point.lower === undefined || point.upper === undefined
      ? undefined
      : `95% interval ${formatInterval(point.lower, point.upper, measure.decimals)}`;
  const detail =
    series.role === 'focus' ? [formatPointCounts(point), interval].filter((text) => text !== undefined).join('; ') : '';
  return { ...entry, value: formatAmount(amount, measure), y: toPixel(toY(amount)), ...(detail !== '' && { detail }) };
}
