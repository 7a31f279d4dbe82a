import type { At } from '#domain/breakdown.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { MeasureId } from '#domain/measure.ts';
import type { PeriodId } from '#domain/period.ts';
import type { Value } from '#domain/value.ts';

/** What names one observation: a measure for one geography, period and breakdown. */
export interface ObservationKey {
  readonly measure: MeasureId;
  readonly geography: GeographyCode;
  readonly period: PeriodId;
  readonly at: At;
}

/**
 * One point of a series with the counts and the published interval behind it, each present only where it is a number that
 * was published. `numerator` and `denominator` are in the units of their measures; `lower` and `upper` in the point's own unit.
 */
export interface Point {
  readonly geography: GeographyCode;
  readonly period: PeriodId;
  readonly value: Value;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly lower?: number;
  readonly upper?: number;
}
