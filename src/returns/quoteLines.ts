import { readLines } from './csvLines.ts';
import { toStretches } from './fileContent.ts';
import type { ReturnIssue } from './issue.ts';
import { openIssueLog } from './issueLog.ts';
import { contentOf, type ReturnFile } from './returnFiles.ts';

/** A line of a file as it stands there, for showing an issue in its place. */
export interface QuotedLine {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

const MOST_LINES = 200;
const LONGEST_TEXT = 4_000;
const QUOTABLE = /\.csv$/i;

/** The lines that issues are about, of files whose lines are text; at most two hundred of them. */
export function quoteLines(files: readonly ReturnFile[], issues: readonly ReturnIssue[]): QuotedLine[] {
  const wanted = new Map<string, Set<number>>();
  let count = 0;
  for (const { file, line } of issues) {
    if (line === null || line < 2 || !QUOTABLE.test(file) || count >= MOST_LINES) continue;
    const lines = wanted.get(file) ?? new Set<number>();
    if (!lines.has(line)) count += 1;
    wanted.set(file, lines.add(line));
  }
  return files.flatMap((file) => quoteFile(file, wanted.get(file.name)));
}

function quoteFile(file: ReturnFile, wanted: ReadonlySet<number> | undefined): QuotedLine[] {
  if (wanted === undefined) return [];
  const last = Math.max(...wanted);
  const quoted: QuotedLine[] = [];
  for (const { line, text } of readLines(toStretches(contentOf(file)), openIssueLog(file.name))) {
    if (line > last) break;
    if (wanted.has(line)) quoted.push({ file: file.name, line, text: text.slice(0, LONGEST_TEXT) });
  }
  return quoted;
}
