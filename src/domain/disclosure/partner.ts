import type { Dataset } from '#domain/dataset.ts';
import { FIRST_BREAKDOWN, GEOGRAPHY, toDatasetIndex } from '#domain/observations/datasetIndex.ts';
import type { CellStates } from './cellStates.ts';

/**
 * Chooses which of some cells is hidden beside another: a number that is not zero (a zero protects nothing), not a headline
 * total where there is any other, the smallest, and of equal ones the first by its place in the cube, which tells no value.
 * `undefined` where nothing is left to hide.
 */
export function toPartnerChooser(
  dataset: Dataset,
  states: CellStates,
): (cells: readonly number[]) => number | undefined {
  const isHeadline = toHeadlineTest(dataset);
  return (cells) => {
    let best: Candidate | undefined;
    for (const position of cells) {
      const amount = states.amountAt(position);
      if (amount === undefined || amount === 0) continue;
      const candidate = { position, amount, isHeadline: isHeadline(position) };
      if (best === undefined || compare(candidate, best) < 0) best = candidate;
    }
    return best?.position;
  };
}

interface Candidate {
  readonly position: number;
  readonly amount: number;
  readonly isHeadline: boolean;
}

function compare(a: Candidate, b: Candidate): number {
  return Number(a.isHeadline) - Number(b.isHeadline) || a.amount - b.amount || a.position - b.position;
}

/** A headline total stands at the total of every breakdown, at a place that is part of no other in the cube. */
function toHeadlineTest(dataset: Dataset): (position: number) => boolean {
  const { strides } = toDatasetIndex(dataset);
  const nested = new Set(dataset.geographies.flatMap((g) => g.children));
  const isTop = dataset.geographies.map((g) => !nested.has(g.code));
  const totals = dataset.breakdowns.map((b) => b.categories.findIndex((c) => c.id === b.total));
  const indexAt = (position: number, dimension: number, size: number): number =>
    Math.floor(position / (strides[dimension] ?? 1)) % size;
  return (position) =>
    isTop[indexAt(position, GEOGRAPHY, dataset.geographies.length)] === true &&
    dataset.breakdowns.every(
      ({ categories }, b) => totals[b] === indexAt(position, FIRST_BREAKDOWN + b, categories.length),
    );
}
