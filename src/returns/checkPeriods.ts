import { comparePeriods, isSameKind, overlaps, type Period, toSuccessor } from '#domain/period.ts';
import type { IssueLog } from './issueLog.ts';
import type { MeasureReturn } from './returnSchema.ts';
import type { ReadTable } from './toTable.ts';

/** Kinds of which one is part of the other in the same publication. */
const MIX: readonly (readonly [Period['kind'], Period['kind']])[] = [['term', 'autumnAndSpring']];

/** Whether the periods of a file make one series: of one kind, without gaps, none twice. */
export function checkPeriods(read: ReadTable, config: MeasureReturn | undefined, log: IssueLog): void {
  const sorted = [...read.periods.periods].sort(comparePeriods);
  if (config?.frequency !== 'irregular' && config?.frequency !== 'once') {
    checkKinds(read, log);
    checkGaps(sorted, read, log);
  }
  const isRolling = Object.values(config?.measures ?? {}).some(({ rollingMonths }) => rollingMonths !== undefined);
  if (!isRolling) checkOverlaps(sorted, read, log);
}

function checkKinds({ periods }: ReadTable, log: IssueLog): void {
  const [first, ...others] = [...periods.kinds.values()];
  if (first === undefined) return;
  for (const other of others) {
    if (isMix(first.kind, other.kind)) continue;
    const place = { line: other.line, column: other.column, columnName: 'time_identifier', found: other.identifier };
    const words = { identifier: other.identifier, first: first.identifier, firstLine: first.line };
    log.add('period_kinds_mixed', place, words);
  }
}

function isMix(a: Period['kind'], b: Period['kind']): boolean {
  return MIX.some((pair) => pair.includes(a) && pair.includes(b));
}

function checkGaps(sorted: readonly Period[], read: ReadTable, log: IssueLog): void {
  for (const [i, period] of sorted.entries()) {
    const next = sorted.slice(i + 1).find((later) => isSameKind(later, period));
    const wanted = toSuccessor(period);
    // Rolling figures come every month, quarter or year: there is no telling which are missing.
    if (next === undefined || wanted === undefined || period.kind === 'rolling' || next.id === wanted.id) continue;
    if ((next.first ?? '') <= (wanted.first ?? '')) continue;
    const place = { ...placeOf(next, read), foundWords: next.label };
    log.add('period_gap', place, { before: period.label, after: next.label, missing: wanted.label });
  }
}

function checkOverlaps(sorted: readonly Period[], read: ReadTable, log: IssueLog): void {
  for (const [i, period] of sorted.entries()) {
    const next = sorted[i + 1];
    if (next === undefined || !overlaps(period, next)) continue;
    const isPart = !isSameKind(period, next) && !isMix(period.kind, next.kind);
    if (isPart || period.kind === 'rolling' || period.kind === 'upTo') continue;
    log.add(
      'periods_overlap',
      { ...placeOf(next, read), foundWords: next.label },
      { first: period.label, second: next.label },
    );
  }
}

function placeOf(period: Period, { periods, header }: ReadTable) {
  const line = periods.lines[periods.periods.indexOf(period)] ?? header.line;
  return { line, column: (header.indexOf.get('time_period') ?? 0) + 1, columnName: 'time_period' };
}
