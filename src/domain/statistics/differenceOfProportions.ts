import type { Polarity } from '#domain/measure.ts';
import { type Counts, DEFAULT_LEVEL } from './interval.ts';
import { newcombeInterval } from './newcombeInterval.ts';
import type { Refused } from './refusal.ts';
import { type Direction, type TestedVerdict, toVerdict } from './verdict.ts';

export type DifferenceOfProportions =
  | {
      readonly kind: 'valid';
      readonly difference: number;
      readonly lower: number;
      readonly upper: number;
      readonly method: 'newcombe';
      readonly level: number;
      readonly direction: Direction;
      readonly verdict: TestedVerdict;
    }
  | Refused;

/**
 * Whether two independent proportions differ by more than chance: they do where Newcombe's interval of the difference
 * (first − second) leaves out 0. The verdict is in the words of the measure's polarity, or of position where it has none.
 *
 * Source: the interval of `newcombeInterval`; that two intervals overlap is no test and is never used.
 * Units: proportions. Edges: those of `newcombeInterval`; an end that is exactly 0 does not leave 0 out.
 * Worked: 577/968 against 405,723/622,583, higher is better: difference −0.0556 (−0.0869 to −0.0251), worse.
 */
export function differenceOfProportions(
  first: Counts,
  second: Counts,
  polarity: Polarity,
  level: number = DEFAULT_LEVEL,
): DifferenceOfProportions {
  const interval = newcombeInterval(first, second, level);
  if (interval.kind === 'refused') return interval;
  const direction = directionOf(interval.lower, interval.upper);
  return { ...interval, direction, verdict: toVerdict(direction, polarity) };
}

function directionOf(lower: number, upper: number): Direction {
  if (lower > 0) return 'higher';
  return upper < 0 ? 'lower' : 'similar';
}
