import type { Dataset } from '#domain/dataset.ts';
import { MEASURE, toDatasetIndex } from '#domain/observations/datasetIndex.ts';
import type { CellStates } from './cellStates.ts';

/** Two measures, by index, that together make up a third: "in time" and "late" of all. */
export interface Complement {
  readonly parts: readonly [number, number];
  readonly denominator: number;
}

/** Below this many rows two counts may fill their denominator by chance. */
const ENOUGH_ROWS = 3;

/** Pairs of counts with one denominator that fill it in every row that shows all three: nobody declares them, everybody can add. */
export function findComplements(dataset: Dataset, states: CellStates): Complement[] {
  const block = toDatasetIndex(dataset).strides[MEASURE] ?? 1;
  return toSharers(dataset).flatMap(({ denominator, counts }) =>
    counts.flatMap((first, i) =>
      counts
        .slice(i + 1)
        .map((second): Complement => ({ parts: [first, second], denominator }))
        .filter((pair) => addsUp(pair, block, states)),
    ),
  );
}

function addsUp({ parts: [first, second], denominator }: Complement, block: number, states: CellStates): boolean {
  let rows = 0;
  for (let row = 0; row < block; row++) {
    const a = states.amountAt(first * block + row);
    const b = states.amountAt(second * block + row);
    const whole = states.amountAt(denominator * block + row);
    if (a === undefined || b === undefined || whole === undefined) continue;
    if (a + b !== whole) return false;
    rows++;
  }
  return rows >= ENOUGH_ROWS;
}

/** Each denominator of the cube with the counts that are taken of it. */
function toSharers({ measures }: Dataset): { denominator: number; counts: number[] }[] {
  const indexOf = (id: string | undefined): number => measures.findIndex((m) => m.id === id);
  const counts = new Map<number, Set<number>>();
  measures.forEach((measure, m) => {
    const denominator = indexOf(measure.denominator);
    const count = measure.kind === 'count' ? m : indexOf(measure.numerator);
    if (denominator < 0 || count < 0 || measures[count]?.kind !== 'count') return;
    counts.set(denominator, (counts.get(denominator) ?? new Set<number>()).add(count));
  });
  return [...counts].map(([denominator, all]) => ({ denominator, counts: [...all] }));
}
