import type { Counts } from './interval.ts';
import { areFinite, type Refused, refuse } from './refusal.ts';
import { refuseProportion } from './wilsonInterval.ts';

/** One district's counts at the two ends of a change. */
export type DecompositionPart = { readonly before: Counts; readonly after: Counts };

/** What one district contributes to the county's change: by its own rate, and by its share of all children. */
export type PartEffect = { readonly rateEffect: number; readonly sizeEffect: number };

export type Decomposition =
  | {
      readonly kind: 'valid';
      readonly before: number;
      readonly after: number;
      readonly change: number;
      readonly rateEffect: number;
      readonly sizeEffect: number;
      readonly parts: readonly PartEffect[];
    }
  | Refused;

/**
 * Divides the change of a whole's proportion (county) among its parts (districts): how much is due to each part's own
 * proportion r changing, and how much to its share w of all people changing.
 *
 *     rate effect = (w₁ + w₀)/2 × (r₁ − r₀)        size effect = (w₁ − w₀) × ((r₁ + r₀)/2 − (R₁ + R₀)/2)
 *
 * All rate effects and all size effects together are the change R₁ − R₀, with nothing left over. Shares are measured
 * against the whole's own mean R, so that a growing district adds to the change only if it is above the whole; the sum is
 * the same because the changes of the shares cancel. A whole may fall while each part rises (Simpson's paradox): then
 * the size effects say why.
 *
 * Source: Kitagawa (1955), Journal of the American Statistical Association 50, 1168–1194.
 * Units: proportions; multiply by 100 for percentage points. The parts must make up the whole.
 * Edges: refused without parts and where a part's counts are no proportion in either year (a district of 0 children).
 * Worked: A 10/100 → 20/100, B 50/100 → 150/300. The whole goes from 0.3 to 0.425: +0.0375 by A's rate, 0 by B's,
 * +0.053125 by A's smaller and +0.034375 by B's larger share.
 */
export function decomposition(parts: readonly DecompositionPart[]): Decomposition {
  if (parts.length === 0) return refuse('too_few_values');
  for (const { before, after } of parts) {
    const refused = refuseCounts(before) ?? refuseCounts(after);
    if (refused !== undefined) return refused;
  }
  const before = toWhole(parts.map((part) => part.before));
  const after = toWhole(parts.map((part) => part.after));
  const middle = (before.proportion + after.proportion) / 2;
  const effects = parts.map((part) => toEffect(part, before.people, after.people, middle));
  const rateEffect = sum(effects.map((effect) => effect.rateEffect));
  const sizeEffect = sum(effects.map((effect) => effect.sizeEffect));
  const change = after.proportion - before.proportion;
  if (!areFinite([change, rateEffect, sizeEffect])) return refuse('not_finite');
  const whole = { before: before.proportion, after: after.proportion, change: change + 0, rateEffect, sizeEffect };
  return { kind: 'valid', ...whole, parts: effects };
}

function refuseCounts(counts: Counts): Refused | undefined {
  return refuseProportion(counts.numerator, counts.denominator, 0.95);
}

function toWhole(parts: readonly Counts[]): { readonly people: number; readonly proportion: number } {
  const people = sum(parts.map((part) => part.denominator));
  return { people, proportion: sum(parts.map((part) => part.numerator)) / people };
}

function toEffect(part: DecompositionPart, allBefore: number, allAfter: number, middle: number): PartEffect {
  const shareBefore = part.before.denominator / allBefore;
  const shareAfter = part.after.denominator / allAfter;
  const rateBefore = part.before.numerator / part.before.denominator;
  const rateAfter = part.after.numerator / part.after.denominator;
  return {
    rateEffect: ((shareAfter + shareBefore) / 2) * (rateAfter - rateBefore) + 0,
    sizeEffect: (shareAfter - shareBefore) * ((rateAfter + rateBefore) / 2 - middle) + 0,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
