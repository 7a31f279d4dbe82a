import type { Brand } from '#domain/brand.ts';
import type { Breakdown } from '#domain/breakdown.ts';
import type { Cells } from '#domain/cells.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import type { Period } from '#domain/period.ts';
import type { Provenance } from '#domain/provenance.ts';
import type { SeriesBreak, SeriesEvent } from '#domain/seriesBreak.ts';
import type { AnchoredNote, Statement } from '#domain/statement.ts';

export type DatasetId = Brand<string, 'DatasetId'>;

/** A place as a dataset knows it; its level and parent stand in the edition. */
export interface DatasetGeography {
  readonly code: GeographyCode;
  readonly name: string;
  readonly children: readonly GeographyCode[];
}

export type DisclosureRecord = Readonly<Record<string, string | number | boolean | null>>;

/** A checked, published cube: measure × geography × period × breakdowns, row-major in that order, and what is known about it. */
export interface Dataset {
  readonly id: DatasetId;
  readonly title: string;
  readonly topic: string;
  readonly definition: string;
  readonly source: string;
  readonly updated: string;
  readonly notes: readonly string[];
  readonly geographyBasis: string;
  readonly frequency: string;
  readonly nextDue?: string;
  readonly illustrative: boolean;
  readonly measures: readonly Measure[];
  readonly geographies: readonly DatasetGeography[];
  readonly periods: readonly Period[];
  readonly breakdowns: readonly Breakdown[];
  readonly cells: Cells;
  readonly breaks: readonly SeriesBreak[];
  readonly events: readonly SeriesEvent[];
  readonly statements: readonly Statement[];
  readonly anchoredNotes: readonly AnchoredNote[];
  readonly provenance: Provenance;
  readonly policy: DisclosureRecord;
}

export function toDatasetId(text: string): DatasetId {
  return text as DatasetId;
}

/** The lengths of a cube's dimensions, in the order of its cells. */
export function toSizes(
  dataset: Pick<Dataset, 'measures' | 'geographies' | 'periods' | 'breakdowns'>,
): readonly number[] {
  const { measures, geographies, periods, breakdowns } = dataset;
  return [measures.length, geographies.length, periods.length, ...breakdowns.map((b) => b.categories.length)];
}

/** Row-major position of a cell from its index in each dimension. */
export function toPosition(sizes: readonly number[], indexes: readonly number[]): number {
  let position = 0;
  for (let d = 0; d < sizes.length; d++) position = position * (sizes[d] ?? 0) + (indexes[d] ?? 0);
  return position;
}

/** Index in each dimension from a row-major position. */
export function toIndexes(sizes: readonly number[], position: number): number[] {
  const indexes: number[] = [];
  let rest = position;
  for (let d = sizes.length - 1; d >= 0; d--) {
    const size = sizes[d] ?? 1;
    indexes.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return indexes;
}
