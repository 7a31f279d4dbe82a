import type { Dataset } from '#domain/dataset.ts';
import { type CellStates, toCellStates } from './cellStates.ts';
import { type Equations, toEquations } from './equations.ts';
import { findExact } from './exactCells.ts';
import type { LinearRow } from './linearRow.ts';

/** What an attacker gets out of a cube: how many numbers are withheld, and which of them can be worked out exactly. */
export interface Attack {
  readonly hidden: number;
  readonly exact: readonly Leak[];
}

/** Cells that are linked through sums, and which of them are exact. Never shown to anybody: only a count leaves this layer. */
export interface Leak {
  readonly exact: readonly number[];
  readonly linked: readonly number[];
}

/** Attacks a published cube with every sum that its measures declare, and nothing but what a reader can see. */
export function attack(dataset: Dataset): Attack {
  const states = toCellStates(dataset.cells);
  const hidden = listHidden(states);
  return { hidden: hidden.length, exact: attackFrom(hidden, states, toEquations(dataset, states)) };
}

/** Exact cells among some hidden ones and all that are linked to them through sums. */
export function attackFrom(start: readonly number[], states: CellStates, equations: Equations): Leak[] {
  const seenCells = new Set<number>();
  const seenEquations = new Set<number>();
  const leaks: Leak[] = [];
  for (const cell of start) {
    if (!states.isHidden(cell) || seenCells.has(cell)) continue;
    const rows = collectLinked(cell, states, equations, seenCells, seenEquations);
    const exact = findExact(rows);
    if (exact.length > 0) leaks.push({ exact, linked: [...new Set(rows.flatMap((row) => [...row.keys()]))] });
  }
  return leaks;
}

export function countExact(exact: Attack['exact']): number {
  return exact.reduce((count, leak) => count + leak.exact.length, 0);
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
