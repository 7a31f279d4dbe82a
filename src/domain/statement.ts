import type { At } from '#domain/breakdown.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { MeasureId } from '#domain/measure.ts';
import type { PeriodId } from '#domain/period.ts';

/**
 * What a document says that is not a cell (a range, a status, "over 500", progress without a number), or that differs from
 * the cell. The official series keeps the cell; a statement at the same key is shown beside it, never over it.
 */
export interface Statement {
  readonly id: string;
  readonly text: string;
  readonly periodText: string;
  readonly source: string;
  readonly place: string;
  readonly quote: string;
  readonly measure?: MeasureId;
  readonly geography?: GeographyCode;
  readonly period?: PeriodId;
  readonly at?: At;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly bound?: 'about' | 'atLeast' | 'lessThan';
  readonly note?: string;
}

/** A caveat anchored to what it is about. */
export interface AnchoredNote {
  readonly text: string;
  readonly measure?: MeasureId;
  readonly geography?: GeographyCode;
  readonly period?: PeriodId;
  readonly at?: At;
}
