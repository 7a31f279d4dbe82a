import { comparePeriods } from '#domain/period.ts';
import type { CheckedReturn, ReturnTable } from './checkedReturn.ts';
import { isJump, toTimes } from './checkJumps.ts';
import { formatKey } from './formatKey.ts';
import type { IssueLog } from './issueLog.ts';

/** Holds a hand-in against the one before it: what is gone, what did not change at all, what changed beyond belief. */
export function checkHandIn(before: CheckedReturn, now: CheckedReturn, log: IssueLog): void {
  const words = { before: before.file.slice(before.file.lastIndexOf('/') + 1) };
  const lacking = before.table.periods.filter(({ id }) => !now.table.periods.some((period) => period.id === id));
  const newest = [...before.table.periods].sort(comparePeriods).at(-1);
  for (const period of lacking) {
    const code = period === newest ? 'hand_in_is_older' : 'hand_in_lacks_period';
    log.add(code, { line: 1, found: period.label }, { ...words, period: period.label });
  }
  const earlier = toRows(before.table);
  let isSame = now.table.rows === before.table.rows;
  for (const [key, row] of toRows(now.table)) {
    const old = earlier.get(key);
    if (old === undefined) isSame = false;
    else if (!checkRow(before.table, old, now.table, row, words, log)) isSame = false;
  }
  if (isSame) log.add('same_as_before', { line: 1, foundWords: 'the same figures' }, words);
}

/** Gives whether every figure of a row is what it was. */
function checkRow(
  before: ReturnTable,
  old: number,
  now: ReturnTable,
  row: number,
  words: { before: string },
  log: IssueLog,
): boolean {
  let isSame = true;
  for (const [m, measure] of now.measures.entries()) {
    const earlier = before.measures.indexOf(measure);
    if (earlier < 0) continue;
    const then = before.valueAt(earlier, old);
    const value = now.valueAt(m, row);
    if (then.kind !== 'known' || value.kind !== 'known') {
      isSame &&= then.kind === value.kind;
      continue;
    }
    isSame &&= then.amount === value.amount;
    if (!isJump(then.amount, value.amount)) continue;
    const place = { line: now.line[row] ?? 0, columnName: measure, found: String(value.amount) };
    const key = { key: formatKey(now, row), figure: then.amount, firstLine: before.line[old] ?? 0 };
    log.add('revision_jumps', place, { ...words, ...key, times: toTimes(then.amount, value.amount) });
  }
  return isSame;
}

/** Rows by what they are about, in words that two files share. */
function toRows(table: ReturnTable): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < table.rows; row++) {
    const place = table.geographies[table.geography[row] ?? 0]?.code ?? '';
    const period = table.periods[table.period[row] ?? 0]?.id ?? '';
    const at = table.breakdowns.map((b, i) => `${b.id}=${b.categories[table.categories[i]?.[row] ?? 0]?.id ?? ''}`);
    rows.set([place, period, ...at].join('\u0000'), row);
  }
  return rows;
}
