import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBridges } from './bridges.ts';
import { eliminateAll, findExact } from './exactCells.ts';
import type { LinearRow } from './linearRow.ts';

function row(...entries: readonly (readonly [number, number])[]): LinearRow {
  return new Map(entries.map(([unknown, factor]) => [unknown, BigInt(factor)]));
}

/** A two-way table with its totals of which some cells are hidden: one equation for each line that has one. */
function toRows(hidden: readonly (readonly boolean[])[]): LinearRow[] {
  const width = hidden[0]?.length ?? 0;
  const cell = (r: number, c: number): (readonly [number, bigint])[] => (hidden[r]?.[c] ? [[r * width + c, 1n]] : []);
  const lines = [
    ...hidden.map((line, r) => line.flatMap((_, c) => cell(r, c))),
    ...Array.from({ length: width }, (_, c) => hidden.flatMap((__, r) => cell(r, c))),
  ];
  return lines.filter((line) => line.length > 0).map((line) => new Map(line));
}

describe('hidden figures', () => {
  it('are exact alone in a sum, and safe as two', () => {
    expect(findExact([row([1, -1])])).toEqual([1]);
    expect(findExact([row([1, -1], [2, -1])])).toEqual([]);
  });

  it('are exact when two sums differ by one of them', () => {
    const rows = [row([1, 1], [2, 1], [3, 1]), row([1, 1], [2, 1])];
    expect(findExact(rows)).toEqual([3]);
  });

  it('are found where three ways meet, which no graph tells', () => {
    const rows = [row([1, 1], [2, 1]), row([2, 1], [3, 1]), row([1, 1], [3, 1])];
    expect(findBridges(rows)).toBeUndefined();
    expect(new Set(findExact(rows))).toEqual(new Set([1, 2, 3]));
  });

  it('are left alone by elimination with factors', () => {
    expect(eliminateAll([row([1, 2], [2, 3]), row([1, 4], [2, 6])])).toEqual([]);
    expect(new Set(eliminateAll([row([1, 2], [2, 3]), row([1, 4], [2, 5])]))).toEqual(new Set([1, 2]));
  });

  it('are the same for a walk over the graph as for elimination, in any two-way table', () => {
    const table = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.boolean(), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(table, (hidden) => {
        const rows = toRows(hidden);
        const bridges = findBridges(rows);
        expect(bridges).toBeDefined();
        expect(new Set(bridges)).toEqual(new Set(eliminateAll(rows)));
      }),
      { numRuns: 500, seed: 20261124 },
    );
  });
});
