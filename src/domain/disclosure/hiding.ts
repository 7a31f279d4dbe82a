import type { Dataset } from '#domain/dataset.ts';
import { MEASURE, toDatasetIndex } from '#domain/observations/datasetIndex.ts';
import type { CellStates } from './cellStates.ts';
import { toCellStates } from './cellStates.ts';

/** A cube in which cells are being hidden: what a reader would still know, and `hide`, which takes along what rests on a cell. */
export interface Hiding extends CellStates {
  /** Hides a number and every figure of its row that is derived from it; gives the cells that were known until now. */
  readonly hide: (position: number) => number[];
  readonly hiddenCount: () => number;
}

/**
 * Opens a cube for hiding. Percentages, rates and means are hidden when a part of them is, ends of an interval with what they
 * bound: `c` beside 12.0 % of 25 would give 3.
 */
export function openHiding(dataset: Dataset): Hiding {
  const original = toCellStates(dataset.cells);
  const hidden = new Set<number>();
  const block = toDatasetIndex(dataset).strides[MEASURE] ?? 1;
  const dependents = toDependents(dataset);

  const hide = (position: number): number[] => {
    const isNew = original.isKnown(position) && !hidden.has(position);
    if (!isNew && !original.isHidden(position)) return [];
    if (isNew) hidden.add(position);
    const row = position % block;
    const resting = (dependents[Math.floor(position / block)] ?? []).map((m) => m * block + row);
    const open = resting.filter((p) => original.isKnown(p) && !hidden.has(p));
    return [...(isNew ? [position] : []), ...open.flatMap(hide)];
  };
  return {
    length: dataset.cells.length,
    isKnown: (position) => original.isKnown(position) && !hidden.has(position),
    isHidden: (position) => hidden.has(position) || original.isHidden(position),
    amountAt: (position) => (hidden.has(position) ? undefined : original.amountAt(position)),
    hide,
    hiddenCount: () => hidden.size,
  };
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
