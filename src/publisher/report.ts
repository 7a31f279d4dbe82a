import type { ReturnIssue } from '#returns/issue.ts';

/** What `check`, `publish` and `verify` answer. */
export interface Report {
  readonly status: 'accepted' | 'refused';
  readonly issues: readonly ReturnIssue[];
  readonly written: readonly string[];
}

export function toReport(
  issues: readonly ReturnIssue[],
  written: readonly string[] = [],
  isRefused = issues.some(({ severity }) => severity === 'error'),
): Report {
  return { status: isRefused ? 'refused' : 'accepted', issues, written };
}

/** A report as text: errors first, each on a line that begins with its place, and a sentence that sums up. */
export function formatReport({ status, issues, written }: Report, done: string): string {
  const errors = issues.filter((i) => i.severity === 'error');
  const warnings = issues.filter((i) => i.severity === 'warning');
  const lines = [...errors, ...warnings].map(formatIssue);
  const files = written.length === 0 ? [] : [`${written.length} ${written.length === 1 ? 'file' : 'files'} written.`];
  const end =
    status === 'refused'
      ? `Refused: ${count(errors.length, 'error')}, ${count(warnings.length, 'warning')}. Nothing was written.`
      : done;
  return [...lines, ...(lines.length > 0 ? [''] : []), [end, ...files].join(' ')].join('\n');
}

/** `north/data.csv › row 14 › column 3 (numerator): error: found "n/a", expected …` */
export function formatIssue({ severity, file, sheet, line, column, columnName, message }: ReturnIssue): string {
  const place = [
    file,
    ...(sheet === undefined ? [] : [sheet]),
    ...(line === null ? [] : [`line ${line}`]),
    ...(column === null ? [] : [`column ${column}${columnName === null ? '' : ` (${columnName})`}`]),
  ].filter((part) => part !== '');
  return `${place.join(' › ')}: ${severity}: ${message}`;
}

function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
