import type { Breakdown } from '#domain/breakdown.ts';
import type { DatasetGeography } from '#domain/dataset.ts';
import type { GeographyCode, Level } from '#domain/geography.ts';
import { comparePeriods, type Period } from '#domain/period.ts';
import type { ReturnTable } from './checkedReturn.ts';
import type { PartnershipReturn } from './returnSchema.ts';

/** Where the rows of a table stand in a cube: `blockOf[row]` is the position within one measure's block of `blockSize` cells. */
export interface CubeLayout {
  readonly geographies: readonly DatasetGeography[];
  readonly periods: readonly Period[];
  readonly breakdowns: readonly Breakdown[];
  readonly blockSize: number;
  readonly blockOf: Float64Array;
}

interface Place {
  readonly code: GeographyCode;
  readonly name: string;
  readonly level: Level;
  readonly parent?: GeographyCode;
}

/** Only these hold their parts as `child`: a region's counties are never all in a cube. */
const WITH_CHILDREN: readonly Level[] = ['county', 'district'];
const OUTSIDE = -1;

/**
 * The dimensions that the rows in `isShown` need: geographies in the partnership's order and then by code, periods by their
 * end, every breakdown with its total first.
 */
export function toCubeLayout(
  table: ReturnTable,
  isShown: Uint8Array,
  partnership: Pick<PartnershipReturn, 'geographies'>,
): CubeLayout {
  const geographies = toGeographies(table, toUsed(table.geography, isShown, table.geographies.length), partnership);
  const periods = [...keepUsed(table.periods, toUsed(table.period, isShown, table.periods.length))].sort(
    comparePeriods,
  );
  const breakdowns = table.breakdowns.map((breakdown, b) =>
    toShownBreakdown(breakdown, toUsed(table.categories[b] ?? new Int32Array(), isShown, breakdown.categories.length)),
  );
  const toGeography = table.geographies.map((own) => geographies.findIndex((g) => g.code === own.code));
  const toPeriod = table.periods.map((p) => periods.findIndex((kept) => kept.id === p.id));
  const toCategory = table.breakdowns.map((breakdown, b) =>
    breakdown.categories.map((c) => breakdowns[b]?.categories.findIndex((kept) => kept.id === c.id) ?? OUTSIDE),
  );
  const sizes = breakdowns.map((b) => b.categories.length);
  const blockOf = Float64Array.from({ length: table.rows }, (_, row) => {
    if (isShown[row] !== 1) return OUTSIDE;
    let position =
      (toGeography[table.geography[row] ?? 0] ?? 0) * periods.length + (toPeriod[table.period[row] ?? 0] ?? 0);
    for (let b = 0; b < sizes.length; b++) {
      position = position * (sizes[b] ?? 1) + (toCategory[b]?.[table.categories[b]?.[row] ?? 0] ?? 0);
    }
    return position;
  });
  const blockSize = [geographies.length, periods.length, ...sizes].reduce((product, size) => product * size, 1);
  return { geographies, periods, breakdowns, blockSize, blockOf };
}

function toUsed(indexes: Int32Array, isShown: Uint8Array, length: number): Uint8Array {
  const used = new Uint8Array(length);
  for (let row = 0; row < indexes.length; row++) if (isShown[row] === 1) used[indexes[row] ?? 0] = 1;
  return used;
}

function keepUsed<T>(all: readonly T[], used: Uint8Array): T[] {
  return all.filter((_, i) => used[i] === 1);
}

function toShownBreakdown(breakdown: Breakdown, used: Uint8Array): Breakdown {
  const kept = keepUsed(breakdown.categories, used);
  const total = kept.find((c) => c.id === breakdown.total);
  const rest = kept.filter((c) => c !== total);
  return { ...breakdown, total: total?.id ?? null, categories: total === undefined ? rest : [total, ...rest] };
}

function toGeographies(
  table: ReturnTable,
  used: Uint8Array,
  partnership: Pick<PartnershipReturn, 'geographies'>,
): DatasetGeography[] {
  const known = new Map(partnership.geographies.map((g, order) => [g.code, { ...g, order }]));
  const places: Place[] = [];
  table.geographies.forEach((own, i) => {
    if (used[i] === 1) places.push({ ...own, ...known.get(own.code) });
  });
  const order = (code: GeographyCode): number => known.get(code)?.order ?? Number.POSITIVE_INFINITY;
  const sorted = places.sort((a, b) => compare(order(a.code), order(b.code)) || compare(a.code, b.code));
  return sorted.map(({ code, name, level }) => ({ code, name, children: toChildren(code, level, sorted) }));
}

function toChildren(code: GeographyCode, level: Level, sorted: readonly Place[]): GeographyCode[] {
  return WITH_CHILDREN.includes(level) ? sorted.filter((g) => g.parent === code).map((g) => g.code) : [];
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
