import type { Period } from '#domain/period.ts';
import type { IssueLog } from './issueLog.ts';
import type { CheckContext } from './returnFiles.ts';
import type { MeasureReturn } from './returnSchema.ts';
import { groupRows } from './series.ts';
import type { ReadTable } from './toTable.ts';
import type { ValueColumn } from './valueColumn.ts';

/** A whole and its parts, as rows of the table. */
interface Family {
  readonly whole: number;
  readonly parts: Int32Array;
}

/** Parts are believed to add when they do in at least half of the families; the others are then told. */
const BELIEVED = 0.5;
/** Children whose district or school is not known leave a gap between the parts and the whole. */
const UNKNOWN_SHARE = 0.01;
const UNKNOWN_FEW = 10;

/** Holds counts that may be added up against their wholes: categories, places and periods. */
export function checkSums(
  read: ReadTable,
  config: MeasureReturn | undefined,
  context: CheckContext,
  log: IssueLog,
): void {
  const additive = read.values.filter(
    ({ measure }) => measure !== undefined && config?.measures[measure]?.additive === true,
  );
  if (additive.length === 0) return;
  for (const [b, breakdown] of read.table.breakdowns.entries()) {
    const total = breakdown.categories.findIndex(({ id }) => id === breakdown.total);
    if (total < 0 || breakdown.categories.length < 3) continue;
    const families = toFamilies(
      read,
      b + 2,
      (row) => read.table.categories[b]?.[row] === total,
      breakdown.categories.length - 1,
    );
    for (const column of additive) checkCategories(families, column, breakdown.title, read, log);
  }
  const places = toPlaceFamilies(read, context);
  const periods = toPeriodFamilies(read);
  for (const column of additive) {
    checkPlaces(places, column, read, log);
    checkParts(periods, column, read, log);
  }
}

/** Groups that differ in one dimension, with the row that is their total and as many parts as there should be. */
function toFamilies(read: ReadTable, dimension: number, isWhole: (row: number) => boolean, count: number): Family[] {
  const families: Family[] = [];
  for (const rows of groupRows(read.table, dimension)) {
    const whole = rows.find(isWhole);
    if (whole === undefined || rows.length !== count + 1) continue;
    families.push({ whole, parts: rows.filter((row) => row !== whole) });
  }
  return families;
}

function checkCategories(
  families: readonly Family[],
  column: ValueColumn,
  breakdown: string,
  read: ReadTable,
  log: IssueLog,
): void {
  const sums = families.flatMap((family) => toSum(family, column, read) ?? []);
  const isWrong = ({ whole, sum, parts }: Sum) => Math.abs(whole - sum) > roundingOf([whole, sum], parts);
  const wrong = sums.filter(isWrong);
  if (wrong.length === 0 || sums.length - wrong.length < sums.length * BELIEVED) return;
  for (const { row, whole, sum } of wrong) {
    log.add('parts_do_not_add', { ...placeOf(column, row, read), found: String(whole) }, { breakdown, sum });
  }
}

/** A county and all of its districts, for each period and category. */
function toPlaceFamilies(read: ReadTable, { partnership }: CheckContext): Family[] {
  const { table } = read;
  if (partnership === undefined) return [];
  const indexOf = (code: string) => table.geographies.findIndex((g) => g.code === code);
  const home = indexOf(partnership.home);
  const districts = new Set(partnership.districts.map(indexOf));
  if (home < 0 || districts.has(-1) || districts.size < 2) return [];
  const families: Family[] = [];
  for (const rows of groupRows(table, 0)) {
    const whole = rows.find((row) => table.geography[row] === home);
    if (whole === undefined) continue;
    const parts = rows.filter((row) => districts.has(table.geography[row] ?? -1));
    if (parts.length === districts.size) families.push({ whole, parts });
  }
  return families;
}

function checkPlaces(families: readonly Family[], column: ValueColumn, read: ReadTable, log: IssueLog): void {
  for (const { row, whole, sum, parts } of families.flatMap((family) => toSum(family, column, read) ?? [])) {
    const unknown = Math.max(UNKNOWN_FEW, whole * UNKNOWN_SHARE);
    const rounding = roundingOf([whole, sum], parts);
    if (sum - whole <= rounding && whole - sum <= unknown + rounding) continue;
    const place = read.table.geographies[read.table.geography[row] ?? 0]?.name ?? '';
    log.add('places_do_not_add', { ...placeOf(column, row, read), found: String(whole) }, { place, count: parts, sum });
  }
}

/** A year and the quarters or terms that fill it. */
function toPeriodFamilies(read: ReadTable): { readonly family: Family; readonly period: Period }[] {
  const { periods, period } = read.table;
  const within = periods.map((year) => periods.flatMap((part, i) => (part !== year && isPart(part, year) ? [i] : [])));
  const complete = within.map((parts, year) =>
    fills(
      parts.flatMap((i) => periods[i] ?? []),
      periods[year],
    )
      ? new Set(parts)
      : undefined,
  );
  if (complete.every((parts) => parts === undefined)) return [];
  const families: { family: Family; period: Period }[] = [];
  for (const rows of groupRows(read.table, 1)) {
    for (const whole of rows) {
      const year = periods[period[whole] ?? 0];
      const wanted = complete[period[whole] ?? 0];
      if (year === undefined || wanted === undefined) continue;
      const parts = rows.filter((row) => wanted.has(period[row] ?? -1));
      if (parts.length === wanted.size) families.push({ family: { whole, parts }, period: year });
    }
  }
  return families;
}

function isPart(part: Period, whole: Period): boolean {
  if (part.first === undefined || whole.first === undefined || part.kind === 'rolling') return false;
  return part.first >= whole.first && part.last <= whole.last && part.kind !== whole.kind;
}

/** Whether parts of one kind follow each other from the first to the last day of a whole. */
function fills(parts: readonly Period[], whole: Period | undefined): boolean {
  if (whole === undefined || parts.length < 2 || parts.some(({ kind }) => kind !== parts[0]?.kind)) return false;
  const sorted = [...parts].sort((a, b) => ((a.first ?? '') < (b.first ?? '') ? -1 : 1));
  const isChain = sorted.every((part, i) => i === 0 || (part.first ?? '') > (sorted[i - 1]?.last ?? ''));
  return (
    isChain && sorted[0]?.first === whole.first && sorted.at(-1)?.last === whole.last && EXPECTED.has(parts.length)
  );
}

/** Terms, quarters, months, halves: anything else leaves days out. */
const EXPECTED: ReadonlySet<number> = new Set([2, 3, 4, 12]);

function checkParts(
  families: ReturnType<typeof toPeriodFamilies>,
  column: ValueColumn,
  read: ReadTable,
  log: IssueLog,
): void {
  for (const { family, period } of families) {
    const found = toSum(family, column, read);
    if (found === undefined || Math.abs(found.whole - found.sum) <= roundingOf([found.whole, found.sum], found.parts))
      continue;
    const place = { ...placeOf(column, found.row, read), found: String(found.whole) };
    log.add('periods_do_not_add', place, { period: period.label, sum: found.sum });
  }
}

interface Sum {
  readonly row: number;
  readonly whole: number;
  readonly sum: number;
  readonly parts: number;
}

/** `undefined` where a figure is missing: then nothing can be said. */
function toSum({ whole, parts }: Family, column: ValueColumn, { rowOf }: ReadTable): Sum | undefined {
  const amount = column.amountAt(rowOf(whole));
  if (amount === undefined) return undefined;
  let sum = 0;
  for (const part of parts) {
    const own = column.amountAt(rowOf(part));
    if (own === undefined) return undefined;
    sum += own;
  }
  return { row: whole, whole: amount, sum: Number(sum.toPrecision(12)), parts: parts.length };
}

/** What rounding to 5 or 10 can leave between a whole and so many parts. */
function roundingOf(amounts: readonly number[], parts: number): number {
  const base = amounts.every((amount) => amount % 10 === 0) ? 10 : amounts.every((amount) => amount % 5 === 0) ? 5 : 0;
  return (base / 2) * (parts + 1);
}

function placeOf(column: ValueColumn, row: number, { table }: ReadTable) {
  return { line: table.line[row] ?? 0, column: column.index + 1, columnName: column.name };
}
