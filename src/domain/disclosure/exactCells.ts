import { findBridges } from './bridges.ts';
import type { LinearRow } from './linearRow.ts';

/**
 * The unknowns that a linked system of equations pins to one number: those whose unit vector is in the row space. Gaussian
 * elimination over whole numbers, each row divided by its common factor, so nothing is lost to rounding. In reduced form an
 * unknown is exact when a row holds nothing else. Short rows first: they fill the others least.
 */
export function findExact(rows: readonly LinearRow[]): number[] {
  return findBridges(rows) ?? eliminateAll(rows);
}

export function eliminateAll(rows: readonly LinearRow[]): number[] {
  const system = openSystem();
  for (const row of [...rows].sort((a, b) => a.size - b.size)) system.add(row);
  return system.rows().flatMap((row) => (row.size === 1 ? [...row.keys()] : []));
}

/** Reduced rows: every pivot stands in its own row only. `holders` finds the rows that an unknown stands in. */
function openSystem() {
  const byPivot = new Map<number, Map<number, bigint>>();
  const holders = new Map<number, Set<Map<number, bigint>>>();

  const hold = (row: Map<number, bigint>, unknown: number): void => {
    const rows = holders.get(unknown);
    if (rows === undefined) holders.set(unknown, new Set([row]));
    else rows.add(row);
  };

  const add = (row: LinearRow): void => {
    const rest = new Map(row);
    for (const unknown of row.keys()) {
      const by = byPivot.get(unknown);
      if (by !== undefined) eliminate(rest, unknown, by);
    }
    const pivot = choosePivot(rest, holders);
    if (pivot === undefined) return;
    for (const other of holders.get(pivot) ?? []) {
      const before = new Set(other.keys());
      eliminate(other, pivot, rest);
      for (const unknown of other.keys()) if (!before.delete(unknown)) hold(other, unknown);
      for (const unknown of before) holders.get(unknown)?.delete(other);
    }
    byPivot.set(pivot, rest);
    for (const unknown of rest.keys()) hold(rest, unknown);
  };
  return { add, rows: () => [...byPivot.values()] };
}

/** The unknown that stands in the fewest rows so far, so that the fewest have to change. */
function choosePivot(row: LinearRow, holders: ReadonlyMap<number, ReadonlySet<unknown>>): number | undefined {
  let best: number | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const unknown of row.keys()) {
    const held = holders.get(unknown)?.size ?? 0;
    if (held < fewest) {
      best = unknown;
      fewest = held;
    }
    if (held === 0) break;
  }
  return best;
}

/** Takes as much of `by` from `row` as clears the pivot. */
function eliminate(row: Map<number, bigint>, pivot: number, by: LinearRow): void {
  const own = row.get(pivot);
  const factor = by.get(pivot);
  if (own === undefined || factor === undefined) return;
  if (factor !== 1n) for (const [unknown, value] of row) row.set(unknown, value * factor);
  for (const [unknown, value] of by) {
    const left = (row.get(unknown) ?? 0n) - value * own;
    if (left === 0n) row.delete(unknown);
    else row.set(unknown, left);
  }
  divideByCommonFactor(row);
}

function divideByCommonFactor(row: Map<number, bigint>): void {
  let common = 0n;
  for (const value of row.values()) {
    common = greatestCommonDivisor(common, value < 0n ? -value : value);
    if (common === 1n) return;
  }
  if (common > 1n) for (const [unknown, value] of row) row.set(unknown, value / common);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
