import type { Cells } from '#domain/cells.ts';

/** What a reader of a cube knows of each cell: its number, only that there is one, or nothing that could add up. */
export interface CellStates {
  readonly length: number;
  readonly isKnown: (position: number) => boolean;
  readonly isHidden: (position: number) => boolean;
  readonly amountAt: (position: number) => number | undefined;
  readonly hide: (position: number) => void;
}

const ABSENT = 0;
const KNOWN = 1;
const HIDDEN = 2;

/**
 * States of cells. `c` and `low` stand for a number that is withheld; `x`, `z` and cells that were never handed in count for
 * nothing, which gives an attacker the benefit of the doubt.
 */
export function toCellStates(cells: Cells): CellStates {
  const states = Uint8Array.from({ length: cells.length }, (_, position) => toState(cells, position));
  return {
    length: cells.length,
    isKnown: (position) => states[position] === KNOWN,
    isHidden: (position) => states[position] === HIDDEN,
    amountAt: (position) => (states[position] === KNOWN ? cells.amountAt(position) : undefined),
    hide: (position) => {
      states[position] = HIDDEN;
    },
  };
}

function toState(cells: Cells, position: number): number {
  if (!cells.wasHandedIn(position)) return ABSENT;
  if (cells.amountAt(position) !== undefined) return KNOWN;
  const { kind } = cells.at(position);
  return kind === 'suppressed' || kind === 'low' ? HIDDEN : ABSENT;
}
