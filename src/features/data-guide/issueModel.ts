import { formatSmallCount } from '#domain/format/formatList.ts';
import type { CsvCell } from '#export/csv.ts';
import type { DryRunOutcome } from '#returns/dryRun.ts';
import type { ReturnIssue } from '#returns/issue.ts';
import type { QuotedLine } from '#returns/quoteLines.ts';

export type IssueFilter = 'all' | 'error' | 'warning';

/** A field of a quoted line; `isFound` is where an issue stands, `isCut` stands for fields that are left out. */
export interface QuotedField {
  readonly text: string;
  readonly isFound: boolean;
  readonly isCut: boolean;
}

/** Issues that stand on one line of one file, with the line as it is in the file. */
export interface IssueGroup {
  readonly key: string;
  readonly issues: readonly ReturnIssue[];
  readonly line?: number;
  readonly quote?: readonly QuotedField[];
}

/** Issues in their order, those that follow each other on one line under one quote of it. */
export function toIssueGroups(
  issues: readonly ReturnIssue[],
  lines: readonly QuotedLine[],
  filter: IssueFilter,
): readonly IssueGroup[] {
  const groups: { file: string; line: number | null; issues: ReturnIssue[] }[] = [];
  for (const issue of issues) {
    if (filter !== 'all' && issue.severity !== filter) continue;
    const last = groups.at(-1);
    if (last !== undefined && issue.line !== null && last.file === issue.file && last.line === issue.line)
      last.issues.push(issue);
    else groups.push({ file: issue.file, line: issue.line, issues: [issue] });
  }
  return groups.map(({ file, line, issues: own }, i) => {
    const quoted = lines.find((each) => each.file === file && each.line === line);
    const columns = own.flatMap(({ column }) => (column === null ? [] : [column]));
    return {
      key: `${i} ${file} ${line ?? ''}`,
      issues: own,
      ...(quoted === undefined ? {} : { line: quoted.line, quote: toQuote(quoted.text, columns) }),
    };
  });
}

const SHOWN_AT_START = 3;
const SHOWN_BESIDE = 1;

/** The fields of a line that are worth seeing: the first few, those with an issue and their neighbours; columns count from 1. */
export function toQuote(text: string, columns: readonly number[]): readonly QuotedField[] {
  const fields = splitFields(text);
  const found = new Set(columns.map((column) => column - 1));
  const isShown = (i: number): boolean =>
    i < SHOWN_AT_START ||
    [...found].some((at) => Math.abs(at - i) <= SHOWN_BESIDE) ||
    fields.length <= SHOWN_AT_START * 2;
  const quote: QuotedField[] = [];
  fields.forEach((field, i) => {
    if (isShown(i)) quote.push({ text: field, isFound: found.has(i), isCut: false });
    else if (quote.at(-1)?.isCut !== true) quote.push({ text: '…', isFound: false, isCut: true });
  });
  return quote;
}

/** Fields as they stand between commas, quotation marks and all. */
function splitFields(text: string): readonly string[] {
  const fields: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let i = 0; i <= text.length; i++) {
    if (text[i] === '"') isQuoted = !isQuoted;
    if (i === text.length || (text[i] === ',' && !isQuoted)) {
      fields.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return fields;
}

/** "10, new_la_code"; "whole row" where an issue is about all of a line. */
export function describeColumn({ column, columnName, line }: ReturnIssue): string {
  if (column === null) return columnName ?? (line === null ? '' : 'whole row');
  return columnName === null ? String(column) : `${column}, ${columnName}`;
}

/** What is wrong and how to mend it, without what stands in columns of its own beside it. */
export function describeWrong({ message, found, expected }: ReturnIssue): string {
  return message.replace(` Found ${found}, expected ${expected}.`, '');
}

/** "Refused: six errors, two warnings". */
export function countIssues(issues: readonly ReturnIssue[]): { readonly errors: number; readonly warnings: number } {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: issues.length - errors };
}

/** "This return would be refused: six errors, each at its line and column". */
export function describeCheck(issues: readonly ReturnIssue[]): string {
  const { errors, warnings } = countIssues(issues);
  if (errors > 0) {
    return `This return would be refused: ${formatSmallCount(errors)} ${errors === 1 ? 'error, told' : 'errors, each'} at its line and column`;
  }
  if (warnings === 0) return 'This return would be accepted as it is';
  return `This return would be accepted; ${formatSmallCount(warnings)} ${warnings === 1 ? 'thing is' : 'things are'} worth a look`;
}

/** One issue a line, as the publisher prints it. */
export function toIssueText(issues: readonly ReturnIssue[]): string {
  return issues
    .map(({ severity, file, sheet, line, column, columnName, message }) => {
      const place = [
        file,
        ...(sheet === undefined ? [] : [sheet]),
        ...(line === null ? [] : [`line ${line}`]),
        ...(column === null ? [] : [`column ${column}${columnName === null ? '' : ` (${columnName})`}`]),
      ];
      return `${place.join(' › ')}: ${severity}: ${message}`;
    })
    .join('\n');
}

/** The report that the publisher's check prints with `--json`. */
export function toReportJson({ isAccepted, issues }: Pick<DryRunOutcome, 'isAccepted' | 'issues'>): string {
  return `${JSON.stringify({ status: isAccepted ? 'accepted' : 'refused', issues, written: [] }, null, 2)}\n`;
}

export function* toIssueRows(issues: readonly ReturnIssue[]): Generator<readonly CsvCell[]> {
  yield ['severity', 'code', 'file', 'sheet', 'line', 'column', 'column_name', 'found', 'expected', 'message'];
  for (const issue of issues) {
    yield [
      issue.severity,
      issue.code,
      issue.file,
      issue.sheet,
      issue.line ?? undefined,
      issue.column ?? undefined,
      issue.columnName ?? undefined,
      issue.found,
      issue.expected,
      issue.message,
    ];
  }
}
