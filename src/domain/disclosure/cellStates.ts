import type { Cells } from '#domain/cells.ts';

/** What a reader of a cube knows of each cell: its number, only that there is one, or nothing that could add up. */
export interface CellStates {
  readonly length: number;
  readonly isKnown: (position: number) => boolean;
  readonly isHidden: (position: number) => boolean;
  readonly amountAt: (position: number) => number | undefined;
}

/**
 * States of published cells. `c` and `low` stand for a number that is withheld; `x`, `z` and cells that were never handed in
 * count for nothing, which gives an attacker the benefit of the doubt.
 */
export function toCellStates(cells: Cells): CellStates {
  return {
    length: cells.length,
    isKnown: (position) => cells.amountAt(position) !== undefined,
    isHidden: (position) => {
      const { kind } = cells.at(position);
      return kind === 'suppressed' || kind === 'low';
    },
    amountAt: (position) => cells.amountAt(position),
  };
}
