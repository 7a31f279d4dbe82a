import type { Polarity } from '#domain/measure.ts';
import { areFinite, type Refused, refuse } from './refusal.ts';
import { type Direction, type TestedVerdict, toVerdict } from './verdict.ts';

export type BenchmarkVerdict =
  | { readonly kind: 'valid'; readonly direction: Direction; readonly verdict: TestedVerdict }
  | Refused;

/**
 * An area's interval against a benchmark's value, which is taken as exact: higher where the whole interval is above it,
 * lower where it is below, similar where the benchmark lies inside or at an end. Said as better or worse where the
 * measure has a polarity.
 *
 * Source: Fingertips technical guidance, comparison by overlap of a confidence interval with the benchmark. Where the
 * counts of both sides are known, `differenceOfProportions` is the stronger test.
 * Units: any, the same for all three numbers. Edges: refused where a number is not finite or the ends are crossed.
 * Worked: 34.7 to 39.8 against 46.4, higher is better: worse. 34.7 to 39.8 against 39.8: similar.
 */
export function againstBenchmark(
  interval: { readonly lower: number; readonly upper: number },
  benchmark: number,
  polarity: Polarity,
): BenchmarkVerdict {
  if (!areFinite([interval.lower, interval.upper, benchmark])) return refuse('not_finite');
  if (interval.lower > interval.upper) return refuse('interval_has_no_width');
  const direction = directionOf(interval, benchmark);
  return { kind: 'valid', direction, verdict: toVerdict(direction, polarity) };
}

function directionOf(interval: { readonly lower: number; readonly upper: number }, benchmark: number): Direction {
  if (interval.lower > benchmark) return 'higher';
  return interval.upper < benchmark ? 'lower' : 'similar';
}
