import type { Dataset } from '#domain/dataset.ts';
import { type CellStates, toCellStates } from './cellStates.ts';
import { type Equation, toEquationFinder } from './equations.ts';
import { findExact, type LinearRow } from './exactCells.ts';

/** What an attacker gets out of a cube: how many numbers are withheld, and which of them can be worked out exactly. */
export interface Attack {
  readonly hidden: number;
  /** Positions, by group of cells that are linked with each other. Never shown to anybody: only their count leaves this layer. */
  readonly exact: readonly (readonly number[])[];
}

/** Attacks a published cube with every sum that its measures declare, and nothing but what a reader can see. */
export function attack(dataset: Dataset): Attack {
  const states = toCellStates(dataset.cells);
  return attackStates(states, toEquationFinder(dataset, states));
}

export function attackStates(states: CellStates, through: (position: number) => readonly Equation[]): Attack {
  const rows = new Map<number, LinearRow>();
  let hidden = 0;
  for (let position = 0; position < states.length; position++) {
    if (!states.isHidden(position)) continue;
    hidden++;
    for (const equation of through(position)) {
      if (!rows.has(equation.id)) rows.set(equation.id, toHiddenRow(equation, states));
    }
  }
  return { hidden, exact: findExact([...rows.values()]) };
}

export function countExact({ exact }: Attack): number {
  return exact.reduce((count, group) => count + group.length, 0);
}

function toHiddenRow({ cells }: Equation, states: CellStates): LinearRow {
  return new Map(cells.flatMap((cell, i) => (states.isHidden(cell) ? [[cell, i === 0 ? 1n : -1n] as const] : [])));
}
