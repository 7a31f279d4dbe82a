import type { GeographyCode } from '#domain/geography.ts';
import type { MeasureId } from '#domain/measure.ts';
import type { PeriodId } from '#domain/period.ts';

/**
 * Where a series stops being one series. Across a change of definition or population no change is stated and no line drawn;
 * across a disruption (a pandemic year) the line goes on, without a verdict on the change. `at` is the first period after it.
 */
export interface SeriesBreak {
  readonly at: PeriodId;
  readonly kind: 'definition' | 'population' | 'disruption';
  readonly text: string;
  readonly measures?: readonly MeasureId[];
  readonly geographies?: readonly GeographyCode[];
}

/** Something that happened and may explain a figure. `on` is a day or a period id. */
export interface SeriesEvent {
  readonly id: string;
  readonly title: string;
  readonly on: string;
  readonly geography?: GeographyCode;
  readonly measures?: readonly MeasureId[];
  readonly source?: string;
}

export function affects(seriesBreak: SeriesBreak, measure: MeasureId, geography: GeographyCode): boolean {
  const ofMeasure = seriesBreak.measures === undefined || seriesBreak.measures.includes(measure);
  const ofGeography = seriesBreak.geographies === undefined || seriesBreak.geographies.includes(geography);
  return ofMeasure && ofGeography;
}
