import type { Dataset } from '#domain/dataset.ts';
import { toGeographyCode } from '#domain/geography.ts';
import { toMeasureId } from '#domain/measure.ts';
import { toPeriod } from '#domain/period.ts';
import { known } from '#domain/value.ts';
import { aBreakdown, aDataset, aMeasure } from '#tests/support/aDataset.ts';

/** Counts of districts × categories of any number of breakdowns, with every total: a county whose parts all add up. */
export function aTableOfCounts(districts: number, categories: readonly number[], inner: () => number): Dataset {
  const sizes = [districts + 1, ...categories.map((count) => count + 1)];
  const cells = new Array<number>(sizes.reduce((product, size) => product * size, 1)).fill(0);
  for (const position of cells.keys()) {
    const indexes = toIndexes(position, sizes);
    if (!indexes.includes(0)) addToTotals(cells, sizes, indexes, inner());
  }
  const codes = Array.from({ length: districts }, (_, d) => toGeographyCode(`D${d + 1}`));
  const places = codes.map((code) => ({ code, name: code, children: [] }));
  return aDataset(
    {
      measures: [
        aMeasure({ id: toMeasureId('children'), unit: 'children', decimals: 0, kind: 'count', additive: true }),
      ],
      periods: [toPeriod('CY2024')],
      geographies: [{ code: toGeographyCode('T'), name: 'T', children: codes }, ...places],
      breakdowns: categories.map((count, b) =>
        aBreakdown(`b${b}`, ['total', ...Array.from({ length: count }, (_, c) => `c${c + 1}`)], 'total'),
      ),
    },
    cells.map((count) => known(count)),
  );
}

/** An inner cell counts in itself and in every total above it: each index is its own or 0. */
function addToTotals(cells: number[], sizes: readonly number[], indexes: readonly number[], count: number): void {
  for (let mask = 0; mask < 2 ** sizes.length; mask++) {
    let position = 0;
    for (const [d, size] of sizes.entries()) position = position * size + ((mask >> d) & 1 ? (indexes[d] ?? 0) : 0);
    cells[position] = (cells[position] ?? 0) + count;
  }
}

function toIndexes(position: number, sizes: readonly number[]): number[] {
  const indexes: number[] = [];
  let rest = position;
  for (const size of sizes.toReversed()) {
    indexes.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return indexes;
}
