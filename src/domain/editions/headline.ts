import type { At } from '#domain/breakdown.ts';
import type { Comparator } from '#domain/comparator.ts';
import type { Geography, GeographyCode } from '#domain/geography.ts';
import type { MeasureId } from '#domain/measure.ts';
import type { Priority } from './edition.ts';

/** A row of the scorecard as the partnership asks for it. `geography` is its home unless named. */
export interface Headline {
  readonly id: string;
  readonly title: string;
  readonly measure: MeasureId;
  readonly dataset: string;
  readonly priority: string;
  readonly at?: At;
  readonly geography?: GeographyCode;
  readonly owner?: string;
}

/** What a partnership's configuration says about every edition of it. */
export interface EditionPartnership {
  readonly home: GeographyCode;
  readonly districts: readonly GeographyCode[];
  readonly geographies: readonly Geography[];
  readonly comparators: readonly Comparator[];
  readonly priorities: readonly Priority[];
  readonly headlines: readonly Headline[];
}
