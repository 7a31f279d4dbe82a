import { formatDay } from '#domain/day.ts';
import { formatValue, type MeasureUnit } from '#domain/format/formatAmount.ts';
import type { Point } from '#domain/observation.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import type { Source } from '#domain/provenance.ts';

/** What a citation is of: one figure, its place and the edition that it was read in. */
export interface CitedFigure {
  readonly title: string;
  readonly point: Point;
  readonly place: string;
  readonly unit: MeasureUnit;
  readonly edition: string;
  readonly on?: string;
}

/** "Department for Education, Education, health and care plans, table 4. https://… Retrieved 10 April 2026. Licence." */
export function toCitation(source: Source): string {
  const where = source.url ?? source.document;
  return [
    `${[source.publisher, source.title, toPlaceIn(source)].filter((part) => part !== '').join(', ')}.`,
    where === undefined ? '' : `${where}.`,
    source.retrieved === undefined ? '' : `Retrieved ${formatDay(source.retrieved)}.`,
    source.licence === undefined ? '' : `${source.licence}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The figure itself before its source: "EHC plans on time, Worcestershire, 2024: 37.2%. Department for Education, …" */
export function toFigureCitation(source: Source, { title, point, place, unit, edition, on }: CitedFigure): string {
  const period = formatPeriod(toPeriod(point.period), on);
  return `${title}, ${place}, ${period}: ${formatValue(point.value, unit)}. ${toCitation(source)} As shown in the edition of ${edition}.`;
}

/** Where in a publication or a paper the figure stands: "KPI 3, table 2". */
export function toPlaceIn({ section, table }: Pick<Source, 'section' | 'table'>): string {
  return [section, table].filter((part) => part !== undefined).join(', ');
}
