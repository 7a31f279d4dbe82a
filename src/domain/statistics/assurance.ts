import type { Polarity } from '#domain/measure.ts';
import { areFinite, type Refused, refuse } from './refusal.ts';

/** Whether a process as it is will meet a target: always, never, or sometimes, by chance. */
export type Assurance = 'passing' | 'hit_and_miss' | 'failing';

export type AssuranceResult = { readonly kind: 'valid'; readonly assurance: Assurance } | Refused;

/**
 * A target against the limits of the latest point: outside them the process as it is will always or never meet it,
 * between or on them it will sometimes.
 *
 *     higher is better: target < lower limit → passing, target > upper limit → failing; mirrored where lower is better
 *
 * Source: NHS England, Making Data Count; NHSRplotthedots. Says nothing about a single month that met or missed.
 * Units: those of the limits. Edges: refused without polarity and where a number is not finite.
 * Worked: limits 60 and 80, higher is better: target 55 passing, 70 and 80 hit and miss, 90 failing.
 */
export function assurance(
  limits: { readonly lower: number; readonly upper: number },
  target: number,
  polarity: Polarity,
): AssuranceResult {
  if (!areFinite([limits.lower, limits.upper, target])) return refuse('not_finite');
  if (polarity === 'none') return refuse('no_polarity');
  if (target > limits.upper) return { kind: 'valid', assurance: polarity === 'higher' ? 'failing' : 'passing' };
  if (target < limits.lower) return { kind: 'valid', assurance: polarity === 'higher' ? 'passing' : 'failing' };
  return { kind: 'valid', assurance: 'hit_and_miss' };
}
