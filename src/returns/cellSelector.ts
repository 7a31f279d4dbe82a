import type { At } from '#domain/breakdown.ts';
import type { ReturnTable } from './checkedReturn.ts';

/** Which cells something is about, as `measure.json` says it; what is not named is all of them. */
export interface CellSelector {
  readonly measures?: readonly string[];
  readonly geographies?: readonly string[];
  readonly periods?: readonly string[];
  readonly at?: At;
}

/** A selector made ready for one table: by index instead of by name, so that a million rows are asked at once. */
export interface CompiledSelector {
  readonly ofMeasure: (measure: number) => boolean;
  readonly ofRow: (row: number) => boolean;
}

export function compileSelector(selector: CellSelector, table: ReturnTable): CompiledSelector {
  const { measures, geographies, periods, at } = selector;
  const inPlace = toFlags(table.geographies, geographies, (g) => g.code);
  const inPeriod = toFlags(table.periods, periods, (p) => p.id);
  const categories = table.breakdowns.map((b) => toCategoryIndex(b.categories, at?.[b.id]));
  const narrowed = categories.flatMap((category, b) => (category === undefined ? [] : [{ b, category }]));
  const isKnownAt = Object.keys(at ?? {}).every((id) => table.breakdowns.some((b) => b.id === id));
  return {
    ofMeasure: (measure) => measures === undefined || measures.includes(table.measures[measure] ?? ''),
    ofRow: (row) =>
      isKnownAt &&
      (inPlace === undefined || inPlace[table.geography[row] ?? 0] === 1) &&
      (inPeriod === undefined || inPeriod[table.period[row] ?? 0] === 1) &&
      narrowed.every(({ b, category }) => table.categories[b]?.[row] === category),
  };
}

function toFlags<T>(
  all: readonly T[],
  wanted: readonly string[] | undefined,
  nameOf: (item: T) => string,
): Uint8Array | undefined {
  if (wanted === undefined) return undefined;
  return Uint8Array.from(all, (item) => Number(wanted.includes(nameOf(item))));
}

/** The index of the category that is asked for, -1 where the table has none of that name, `undefined` where none is asked for. */
function toCategoryIndex(
  categories: readonly { readonly id: string }[],
  wanted: string | undefined,
): number | undefined {
  return wanted === undefined ? undefined : categories.findIndex((c) => c.id === wanted);
}
