import { type HeatCell, type HeatRow, sortByConcern } from '#domain/editions/heatGrid.ts';
import type { GeographyCode } from '#domain/geography.ts';
import { isKnown } from '#domain/value.ts';

/** How the grid is ordered: areas by name, measures by their distance, or areas by one measure (its id). */
export const BY_NAME = 'name';
export const BY_DISTANCE = 'distance';

/** The areas in the order of one row's distance from the benchmark, worst first; as they are where that row is not there. */
export function orderAreas(
  rows: readonly HeatRow[],
  areas: readonly GeographyCode[],
  sort: string,
): readonly GeographyCode[] {
  const row = rows.find(({ id }) => id === sort);
  if (row === undefined) return areas;
  const place = new Map(sortByConcern(row).map(({ geography }, i) => [geography, i]));
  return areas.toSorted((a, b) => (place.get(a) ?? areas.length) - (place.get(b) ?? areas.length));
}

/**
 * Measures by how far the home area stands from the benchmark, as a share of the benchmark's figure, the worst side first.
 * Shares, because points and children have no unit in common; a measure without a good direction comes after those with one.
 */
export function orderRows(rows: readonly HeatRow[], home: GeographyCode): readonly HeatRow[] {
  return rows.toSorted((a, b) => toConcern(b, home) - toConcern(a, home));
}

function toConcern(row: HeatRow, home: GeographyCode): number {
  const share = toShare(
    row,
    row.cells.find(({ geography }) => geography === home),
  );
  if (share === undefined) return Number.NEGATIVE_INFINITY;
  switch (row.measure.polarity) {
    case 'higher':
      return -share;
    case 'lower':
      return share;
    case 'none':
      return -1e6 + Math.abs(share);
  }
}

function toShare({ benchmark }: HeatRow, cell: HeatCell | undefined): number | undefined {
  if (cell?.gap?.kind !== 'gap' || !isKnown(benchmark?.value) || benchmark.value.amount === 0) return undefined;
  return cell.gap.value / benchmark.value.amount;
}
