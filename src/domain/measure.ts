import type { Brand } from '#domain/brand.ts';
import type { Target } from '#domain/target.ts';

/** snake_case, unique within a partnership, never reused. */
export type MeasureId = Brand<string, 'MeasureId'>;

/** Whether higher is better, lower is better, or neither: a measure without polarity is never red or green. */
export type Polarity = 'higher' | 'lower' | 'none';

/** A proportion in % holds 0–100. A rate is per `per`. A count may name a denominator ("27 of 41"); no percentage is made of it. */
export type MeasureKind = 'proportion' | 'rate' | 'count' | 'mean';

export interface PublishedInterval {
  readonly lower: MeasureId;
  readonly upper: MeasureId;
  readonly method: string;
  readonly level: number;
}

/** What a reader may and may not do with a measure, in sentences. */
export interface Guidance {
  readonly compareWith?: string;
  readonly notWith?: string;
  readonly mayConclude?: readonly string[];
  readonly mayNotConclude?: readonly string[];
}

/** A named statistic of a dataset's cube. `numerator`, `denominator` and interval ends are measures of the same cube. */
export interface Measure {
  readonly id: MeasureId;
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  readonly polarity: Polarity;
  readonly kind: MeasureKind;
  readonly additive: boolean;
  readonly numerator?: MeasureId;
  readonly denominator?: MeasureId;
  readonly per?: number;
  readonly interval?: PublishedInterval;
  readonly targets?: readonly Target[];
  /** Length of the window of a rolling figure; its points overlap. */
  readonly rollingMonths?: number;
  /** A stock's month ("01") or day ("03-31") within its period. */
  readonly on?: string;
  readonly aliases?: readonly string[];
  readonly guidance?: Guidance;
}

export function toMeasureId(text: string): MeasureId {
  return text as MeasureId;
}

export const MEASURE_ID_PATTERN = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
