import type { Breakdown } from '#domain/breakdown.ts';
import type { GeographyCode, Level } from '#domain/geography.ts';
import type { MeasureId } from '#domain/measure.ts';
import type { Period } from '#domain/period.ts';
import type { Value } from '#domain/value.ts';
import type { MeasureReturn } from '#returns/returnSchema.ts';

/**
 * The rows of a checked return as columns: row r is at `geographies[geography[r]]`, `periods[period[r]]` and, for breakdown b,
 * `breakdowns[b].categories[categories[b][r]]`; `valueAt(m, r)` is measure `measures[m]`; `line[r]` its physical line.
 */
export interface ReturnTable {
  readonly rows: number;
  readonly measures: readonly MeasureId[];
  readonly geographies: readonly {
    readonly code: GeographyCode;
    readonly name: string;
    readonly level: Level;
    readonly parent?: GeographyCode;
  }[];
  /** Old codes that rows were handed in under, with the codes that they are read as. */
  readonly replaced?: ReadonlyMap<string, GeographyCode>;
  readonly periods: readonly Period[];
  readonly breakdowns: readonly Breakdown[];
  readonly geography: Int32Array;
  readonly period: Int32Array;
  readonly categories: readonly Int32Array[];
  readonly line: Int32Array;
  readonly valueAt: (measure: number, row: number) => Value;
}

/** A return that passed every check: nothing is published that is not made from one of these. */
export interface CheckedReturn {
  readonly dataset: string;
  readonly file: string;
  readonly config: MeasureReturn;
  /** Unit and decimals of each measure's column, from the metadata file. */
  readonly units: ReadonlyMap<MeasureId, { readonly unit: string; readonly decimals: number }>;
  readonly table: ReturnTable;
}
