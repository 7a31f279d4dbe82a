import type { Dataset } from '#domain/dataset.ts';
import { MEASURE, toDatasetIndex } from '#domain/observations/datasetIndex.ts';
import { type CellStates, toCellStates } from './cellStates.ts';

/** A cube in which cells are being hidden. */
export interface Hiding {
  /** What a reader would still know. */
  readonly states: CellStates;
  /** Hides a number and every figure of its row that is derived from it; gives the cells that were known until now. */
  readonly hide: (position: number) => readonly number[];
  readonly hiddenCount: () => number;
}

/**
 * Opens a cube for hiding. Percentages, rates and means are hidden when a part of them is, ends of an interval with what they
 * bound: `c` beside 12.0 % of 25 would give 3. Hiding a cell that came withheld takes along what rests on it.
 */
export function openHiding(dataset: Dataset): Hiding {
  const states = toCellStates(dataset.cells);
  const block = toDatasetIndex(dataset).strides[MEASURE] ?? 1;
  const dependents = toDependents(dataset);
  let count = 0;

  const hide = (position: number): readonly number[] => {
    const wasKnown = states.isKnown(position);
    if (wasKnown) {
      states.hide(position);
      count += 1;
    }
    const resting = wasKnown || states.isHidden(position) ? (dependents[Math.floor(position / block)] ?? []) : [];
    const row = position % block;
    const others = resting.flatMap((m) => (states.isKnown(m * block + row) ? hide(m * block + row) : []));
    return wasKnown ? [position, ...others] : others;
  };
  return { states, hide, hiddenCount: () => count };
}

/** For each measure, by index, the measures that can be reckoned back to it. */
function toDependents({ measures }: Dataset): number[][] {
  const indexOf = (id: string | undefined): number => measures.findIndex((m) => m.id === id);
  const dependents = measures.map((): number[] => []);
  measures.forEach(({ kind, numerator, denominator, interval }, m) => {
    const parts = kind === 'count' ? [] : [numerator, denominator];
    for (const part of parts) dependents[indexOf(part)]?.push(m);
    for (const end of [interval?.lower, interval?.upper]) {
      const index = indexOf(end);
      if (index >= 0) dependents[m]?.push(index);
    }
  });
  return dependents;
}
