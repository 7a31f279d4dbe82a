import type { Dataset } from '#domain/dataset.ts';
import { type CellStates, toCellStates } from './cellStates.ts';
import { type Equations, toEquations } from './equations.ts';
import { findExact } from './exactCells.ts';
import type { LinearRow } from './linearRow.ts';

/** What an attacker gets out of a cube: how many numbers are withheld, and which of them can be worked out exactly. */
export interface Attack {
  readonly hidden: number;
  /** Positions, by group of cells that are linked with each other. Never shown to anybody: only their count leaves this layer. */
  readonly exact: readonly (readonly number[])[];
}

/** Attacks a published cube with every sum that its measures declare, and nothing but what a reader can see. */
export function attack(dataset: Dataset): Attack {
  const states = toCellStates(dataset.cells);
  const hidden = listHidden(states);
  return { hidden: hidden.length, exact: attackFrom(hidden, states, toEquations(dataset, states)) };
}

/** Exact cells among some hidden ones and all that are linked to them through sums. */
export function attackFrom(start: readonly number[], states: CellStates, equations: Equations): number[][] {
  const seenCells = new Set<number>();
  const seenEquations = new Set<number>();
  return start
    .filter((cell) => states.isHidden(cell) && !seenCells.has(cell))
    .map((cell) => findExact(collectLinked(cell, states, equations, seenCells, seenEquations)))
    .filter((exact) => exact.length > 0);
}

export function countExact(exact: Attack['exact']): number {
  return exact.reduce((count, group) => count + group.length, 0);
}

export function listHidden(states: CellStates): number[] {
  const hidden: number[] = [];
  for (let position = 0; position < states.length; position++) if (states.isHidden(position)) hidden.push(position);
  return hidden;
}

/** The equations of every hidden cell that can be reached from one, in terms of hidden cells. */
function collectLinked(
  start: number,
  states: CellStates,
  { through, cellsOf }: Equations,
  seenCells: Set<number>,
  seenEquations: Set<number>,
): LinearRow[] {
  const rows: LinearRow[] = [];
  const open = [start];
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    if (seenCells.has(cell)) continue;
    seenCells.add(cell);
    for (const equation of through(cell)) {
      if (seenEquations.has(equation)) continue;
      seenEquations.add(equation);
      const row = toHiddenRow(cellsOf(equation), states);
      rows.push(row);
      open.push(...row.keys());
    }
  }
  return rows;
}

function toHiddenRow(cells: readonly number[], states: CellStates): LinearRow {
  return new Map(cells.flatMap((cell, i) => (states.isHidden(cell) ? [[cell, i === 0 ? 1n : -1n] as const] : [])));
}
