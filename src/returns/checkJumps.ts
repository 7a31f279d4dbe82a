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
  for (const rows of groupRows(table, 1).values()) {
    if (rows.length < 2) continue;
    const series = rows.sort((a, b) => rankOf(a) - rankOf(b));
    for (const column of read.values) checkSeries(series, column, read, log);
  }
}

function checkSeries(series: readonly number[], column: ValueColumn, { table, rowOf }: ReadTable, log: IssueLog): void {
  let before: { row: number; amount: number } | undefined;
  for (const row of series) {
    const amount = column.amountAt(rowOf(row));
    if (amount === undefined) continue;
    const times = before === undefined ? 1 : toTimes(before.amount, amount);
    if (
      before !== undefined &&
      isJump(before.amount, amount) &&
      isSameKind(periodAt(table, row), periodAt(table, before.row))
    ) {
      const place = {
        line: table.line[row] ?? 0,
        column: column.index + 1,
        columnName: column.name,
        found: String(amount),
      };
      const words = {
        times,
        before: periodAt(table, before.row).label,
        figure: before.amount,
        firstLine: table.line[before.row] ?? 0,
      };
      log.add('figure_jumps', place, words);
      // The next figure is held against the last that was like its own.
      continue;
    }
    before = { row, amount };
  }
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
