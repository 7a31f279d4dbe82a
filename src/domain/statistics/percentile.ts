/** The method of every percentile here, to be printed with it. */
export const PERCENTILE_METHOD = 'R-7';

/**
 * The value below which a `share` (0–1) of sorted values lies, by linear interpolation between the two nearest ranks:
 * position (n − 1) × share, counted from 0.
 *
 * Source: Hyndman & Fan (1996), The American Statistician 50, 361–365, definition 7: the default of R, PERCENTILE.INC
 * of Excel, and what Fingertips prints. Units: those of the values. `sorted` is ascending and not empty.
 * Worked: the 25th percentile of 1, 2, 3, 4 is 1.75.
 */
export function percentile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1] ?? low;
  // Not low + (high − low) × part: between equal neighbours the result must be that very number.
  return low === high ? low : low * (below + 1 - position) + high * (position - below);
}

/** The values in ascending order, without touching the list that was given. */
export function toSorted(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b);
}
