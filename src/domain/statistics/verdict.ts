import type { Polarity } from '#domain/measure.ts';

/** Where a value stands: above, below, or not to be told apart. */
export type Direction = 'higher' | 'lower' | 'similar';

/** The words that a valid test allows: of judgement where the measure has a polarity, of position where it has none. */
export type TestedVerdict = 'better' | 'worse' | 'similar' | 'higher' | 'lower';

/**
 * A direction in the words of a measure's polarity. `toVerdict('lower', 'lower')` is better: fewer is better, and it is
 * fewer. Without polarity the direction itself is all that may be said.
 */
export function toVerdict(direction: Direction, polarity: Polarity): TestedVerdict {
  if (direction === 'similar' || polarity === 'none') return direction;
  return direction === polarity ? 'better' : 'worse';
}
