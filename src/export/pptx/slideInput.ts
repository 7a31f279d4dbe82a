import type { ChartMeasure } from '#charts/series.ts';
import { formatPeriodShort, type Period } from '#domain/period.ts';
import type { SlideDrawing } from '#export/slide.ts';

/** What a chart of one kind is drawn from. */
export type SlideInput<K extends SlideDrawing['kind']> = Extract<SlideDrawing, { kind: K }>['input'];

/** A period under its axis; of a rolling window the month that it ends in, its length being said with the figures. */
export function toCategory(period: Period, { on }: ChartMeasure): string {
  return formatPeriodShort(period, on).replace(/^\d+ m\. to /, '');
}
