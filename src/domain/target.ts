import type { At } from '#domain/breakdown.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { PeriodId } from '#domain/period.ts';

/** A value to reach. An ambition is judged at its period and reads "so far" before it; a limit (legal) is only drawn. */
export interface Target {
  readonly kind: 'ambition' | 'limit';
  readonly from: PeriodId;
  readonly to: PeriodId;
  readonly value: number;
  readonly source: string;
  readonly geography?: GeographyCode;
  readonly at?: At;
}
