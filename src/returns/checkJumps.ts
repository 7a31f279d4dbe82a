import { comparePeriods, isSameKind, type Period } from '#domain/period.ts';
import type { ReturnTable } from './checkedReturn.ts';
import type { IssueLog } from './issueLog.ts';
import { groupRows } from './series.ts';
import type { ReadTable } from './toTable.ts';
import type { ValueColumn } from './valueColumn.ts';

const JUMP = 30;
/** A count below this may well grow thirtyfold: an outbreak, a new service. */
const SMALL = 5;

/** Figures that are thirty times, or a thirtieth of, the one before them in their series: another unit, or a lost point. */
export function checkJumps(read: ReadTable, log: IssueLog): void {
  const { table } = read;
  const order = table.periods
    .map((period, index) => ({ period, index }))
    .sort((a, b) => comparePeriods(a.period, b.period));
  const rank = new Int32Array(table.periods.length);
  for (const [i, { index }] of order.entries()) rank[index] = i;
  const rankOf = (row: number) => rank[table.period[row] ?? 0] ?? 0;
  for (const rows of groupRows(table, 1)) {
    if (rows.length < 2) continue;
    const series = rows.sort((a, b) => rankOf(a) - rankOf(b));
    for (const column of read.values) checkSeries(series, column, read, log);
  }
}

/** A figure of a series, and its row. */
interface Figure {
  readonly row: number;
  readonly amount: number;
}

/**
 * Of two figures that a jump lies between, the one is told that the others contradict: the first of a series when the rest agrees
 * with the second, else the second. From there on the series is taken to go on at its new size.
 */
function checkSeries(series: Int32Array, column: ValueColumn, read: ReadTable, log: IssueLog): void {
  const figures: Figure[] = [];
  for (const row of series) {
    const amount = column.amountAt(read.rowOf(row));
    if (amount !== undefined) figures.push({ row, amount });
  }
  let before = figures[0];
  for (let i = 1; i < figures.length; i++) {
    const [now, next] = [figures[i], figures[i + 1]];
    if (before === undefined || now === undefined) return;
    if (
      !isSameKind(periodAt(read.table, now.row), periodAt(read.table, before.row)) ||
      !isJump(before.amount, now.amount)
    ) {
      before = now;
      continue;
    }
    const goesOn = next !== undefined && !isJump(now.amount, next.amount);
    if (goesOn && before === figures[0]) tellJump(now, before, column, read, log);
    else tellJump(before, now, column, read, log);
    if (goesOn) before = now;
  }
}

function tellJump(reference: Figure, odd: Figure, column: ValueColumn, { table }: ReadTable, log: IssueLog): void {
  const place = {
    line: table.line[odd.row] ?? 0,
    column: column.index + 1,
    columnName: column.name,
    found: String(odd.amount),
  };
  const words = {
    times: toTimes(reference.amount, odd.amount),
    before: periodAt(table, reference.row).label,
    figure: reference.amount,
    firstLine: table.line[reference.row] ?? 0,
  };
  log.add('figure_jumps', place, words);
}

export function isJump(before: number, now: number): boolean {
  const [small, large] = [Math.abs(before), Math.abs(now)].sort((a, b) => a - b);
  if (small === undefined || large === undefined || small === 0) return false;
  const isCountOfFew = Number.isInteger(before) && Number.isInteger(now) && small < SMALL;
  return large / small >= JUMP && !isCountOfFew;
}

/** "40", or "1/40" for a figure that is a fortieth of the one before. */
export function toTimes(before: number, now: number): string {
  const ratio = Math.abs(now / before);
  return ratio >= 1 ? String(Math.round(ratio)) : `1/${Math.round(1 / ratio)}`;
}

function periodAt(table: ReturnTable, row: number): Period {
  const period = table.periods[table.period[row] ?? 0];
  if (period === undefined) throw new Error(`Row ${row} has no period`);
  return period;
}
