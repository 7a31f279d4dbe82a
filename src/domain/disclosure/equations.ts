import type { Dataset } from '#domain/dataset.ts';
import { FIRST_BREAKDOWN, GEOGRAPHY, MEASURE, toDatasetIndex } from '#domain/observations/datasetIndex.ts';
import type { CellStates } from './cellStates.ts';
import { findComplements } from './complements.ts';

/** Cells of a cube that add up: the first is the sum of the others. */
export interface Equation {
  readonly id: number;
  readonly cells: readonly number[];
}

type EquationFinder = (position: number) => readonly Equation[];

/**
 * The equations that a cell stands in, found when asked for. Counts of an additive measure add up over the categories of a
 * breakdown that has a total, and over the districts of a county; two counts that share a denominator and always fill it
 * (met and not met) add up to it. Cells that hold nothing are left out.
 */
export function toEquationFinder(dataset: Dataset, states: CellStates): EquationFinder {
  const { strides, geographies: indexOf } = toDatasetIndex(dataset);
  const additive = dataset.measures.map((m) => m.kind === 'count' && m.additive);
  const children = dataset.geographies.map((g) => g.children.map((code) => indexOf.get(code) ?? -1));
  const parents = dataset.geographies.map((_, i) => children.flatMap((of, parent) => (of.includes(i) ? [parent] : [])));
  const totals = dataset.breakdowns.map((b) => b.categories.findIndex((c) => c.id === b.total));
  const complements = findComplements(dataset, states);
  const block = strides[MEASURE] ?? 1;

  const toEquation = (kind: number, total: number, parts: readonly number[]): Equation[] => {
    const present = parts.filter((p) => states.isKnown(p) || states.isHidden(p));
    const isUsable = present.length > 0 && (states.isKnown(total) || states.isHidden(total));
    return isUsable ? [{ id: kind * dataset.cells.length + total, cells: [total, ...present] }] : [];
  };
  const along = (dimension: number, size: number) => (position: number, index: number) => {
    const stride = strides[dimension] ?? 1;
    const own = Math.floor(position / stride) % size;
    return position + (index - own) * stride;
  };

  return (position) => {
    const measure = Math.floor(position / block);
    const equations: Equation[] = [];
    if (additive[measure] === true) {
      const place = along(GEOGRAPHY, dataset.geographies.length);
      const own = Math.floor(position / (strides[GEOGRAPHY] ?? 1)) % dataset.geographies.length;
      for (const parent of [own, ...(parents[own] ?? [])]) {
        const parts = (children[parent] ?? []).map((child) => place(position, child));
        equations.push(...toEquation(0, place(position, parent), parts));
      }
      dataset.breakdowns.forEach(({ categories }, b) => {
        const total = totals[b] ?? -1;
        if (total < 0) return;
        const category = along(FIRST_BREAKDOWN + b, categories.length);
        const parts = categories.flatMap((_, c) => (c === total ? [] : [category(position, c)]));
        equations.push(...toEquation(1 + b, category(position, total), parts));
      });
    }
    complements.forEach(({ parts, denominator }, i) => {
      if (measure !== denominator && !parts.includes(measure)) return;
      const row = position % block;
      const cells = parts.map((m) => m * block + row);
      equations.push(...toEquation(1 + totals.length + i, denominator * block + row, cells));
    });
    return equations;
  };
}
