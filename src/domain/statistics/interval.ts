import { areFinite, type Refused, refuse } from './refusal.ts';

export type IntervalMethod = 'wilson' | 'byar' | 'exact_poisson' | 'newcombe';

/** A confidence interval that could be worked out, with how and at which level (0.95 = 95%). `lower` ≤ `upper`. */
export type ValidInterval = {
  readonly kind: 'valid';
  readonly lower: number;
  readonly upper: number;
  readonly method: IntervalMethod;
  readonly level: number;
};

export type Interval = ValidInterval | Refused;

/** The two counts behind a proportion or rate. */
export type Counts = { readonly numerator: number; readonly denominator: number };

/** 95%, as Fingertips and the Department for Education print. */
export const DEFAULT_LEVEL = 0.95;

export function isLevel(level: number): boolean {
  return level > 0 && level < 1;
}

/** Last door of every interval: an overflow is refused, and −0 becomes 0. */
export function toInterval(lower: number, upper: number, method: IntervalMethod, level: number): Interval {
  if (!areFinite([lower, upper])) return refuse('not_finite');
  return { kind: 'valid', lower: lower + 0, upper: upper + 0, method, level };
}
