import { type Refused, refuse } from './refusal.ts';

/** Positions in a series, counted from 0, both ends included. */
export type Span = { readonly from: number; readonly to: number };

/**
 * New limits from a stated point on. Somebody decides it and says why; nothing here applies one by itself.
 * `to` is the last point that the new limits rest on; without it, the last point before the next recalculation.
 */
export type Recalculation = {
  readonly at: number;
  readonly author: string;
  readonly reason: string;
  readonly to?: number;
};

/** What the limits of a control chart rest on: a fixed baseline at the start, and recalculations after it. */
export type LimitsPlan = { readonly baseline?: Span; readonly recalculations?: readonly Recalculation[] };

/** A stretch of a chart with limits of its own, and the points that they were worked out from. */
export type PlannedSegment = Span & { readonly baseline: Span; readonly recalculation?: Recalculation };

/** With fewer points behind them, limits still move with every new point and are called trial limits (Making Data Count). */
export const FIRM_FROM = 12;

/**
 * Divides a series of `length` points at its recalculations. Without a plan the whole series is one segment and its own
 * baseline. Refused where a baseline or recalculation lies outside the points it belongs to, or rests on fewer than 2.
 * Worked: 30 points, baseline 0–11, recalculated at 20: points 0–19 on limits from 0–11, points 20–29 on their own.
 */
export function planSegments(
  length: number,
  plan: LimitsPlan,
): { readonly kind: 'valid'; readonly segments: readonly PlannedSegment[] } | Refused {
  if (length < 2) return refuse('too_few_points');
  const steps = plan.recalculations ?? [];
  const starts = [0, ...steps.map((step) => step.at)];
  const segments: PlannedSegment[] = [];
  for (const [index, from] of starts.entries()) {
    const to = (starts[index + 1] ?? length) - 1;
    const step = steps[index - 1];
    if (!isSpan({ from, to }, 0, length - 1)) return refuse('recalculation_outside_series');
    const baseline = step === undefined ? (plan.baseline ?? { from, to }) : { from, to: step.to ?? to };
    if (!isSpan(baseline, from, to)) return refuse('baseline_outside_series');
    if (baseline.from === baseline.to) return refuse('too_few_points');
    segments.push(step === undefined ? { from, to, baseline } : { from, to, baseline, recalculation: step });
  }
  return { kind: 'valid', segments };
}

function isSpan({ from, to }: Span, first: number, last: number): boolean {
  return Number.isInteger(from) && Number.isInteger(to) && first <= from && from <= to && to <= last;
}
