import type { ReturnIssue } from './issue.ts';
import { LIMITS } from './limits.ts';
import { fillIn, type RuleWords } from './rules/rule.ts';
import { RULES, type RuleCode } from './rules/rules.ts';
import { toColumnLetters } from './sheetScan.ts';
import { showLines, showText } from './showText.ts';

/** Where a rule is broken. `found` is the offending text itself; a sentence about it goes in `foundWords`. */
export interface Place {
  readonly line?: number;
  readonly column?: number;
  readonly columnName?: string;
  readonly found?: string;
  readonly foundWords?: string;
}

/** Collects what is wrong with one file. One cause is told once, with the lines that it stands on. */
export interface IssueLog {
  readonly add: (code: RuleCode, place: Place, words?: RuleWords) => void;
  readonly hasErrors: () => boolean;
  readonly toIssues: () => ReturnIssue[];
}

interface Group {
  readonly place: Place;
  readonly words: RuleWords;
  readonly lines: number[];
  count: number;
}

/** Breaches of one rule in one column. More than `SEPARATE` different ones are one cause. */
interface Cause {
  readonly code: RuleCode;
  readonly groups: Map<string, Group>;
  rest: number;
}

const SEPARATE = 10;
const LINES_NAMED = 5;

export function openIssueLog(file: string, sheet?: string): IssueLog {
  const causes = new Map<string, Cause>();

  const add: IssueLog['add'] = (code, place, words = {}) => {
    const key = `${code}\u0000${place.columnName ?? place.column ?? ''}`;
    const cause = causes.get(key) ?? { code, groups: new Map<string, Group>(), rest: 0 };
    causes.set(key, cause);
    addToCause(cause, place, words);
  };

  return {
    add,
    hasErrors: () => [...causes.values()].some(({ code }) => RULES[code].severity === 'error'),
    toIssues: () => [...causes.values()].flatMap((cause) => toIssues(cause, file, sheet)).sort(byPlace),
  };
}

/** At most `LIMITS.issuesShown` issues; the last one then tells how many there are. */
export function capIssues(issues: readonly ReturnIssue[]): ReturnIssue[] {
  const first = issues[0];
  if (first === undefined || issues.length <= LIMITS.issuesShown) return [...issues];
  const shown = issues.slice(0, LIMITS.issuesShown - 1);
  const rule = RULES.more_issues;
  const words = { shown: shown.length, total: issues.length };
  const severity = issues.some((issue) => issue.severity === 'error') ? 'error' : 'warning';
  const last = toIssue('more_issues', {}, words, first.file, undefined);
  return [...shown, { ...last, severity, message: fillIn(`${rule.says} ${rule.mend}`, words) }];
}

function addToCause(cause: Cause, place: Place, words: RuleWords): void {
  const key = RULES[cause.code].isOncePerFile ? '' : (place.found ?? place.foundWords ?? '');
  const group = cause.groups.get(key);
  if (group) {
    group.count++;
    if (place.line !== undefined && group.lines.length <= LINES_NAMED) group.lines.push(place.line);
  } else if (cause.groups.size <= SEPARATE) {
    cause.groups.set(key, { place, words, lines: place.line === undefined ? [] : [place.line], count: 1 });
  } else {
    cause.rest++;
  }
}

function toIssues({ code, groups, rest }: Cause, file: string, sheet: string | undefined): ReturnIssue[] {
  const all = [...groups.values()];
  if (all.length <= SEPARATE) return all.map((group) => toIssue(code, group.place, group.words, file, sheet, group));
  const [first] = all;
  if (first === undefined) return [];
  const lines = all.flatMap((group) => group.lines).slice(0, LINES_NAMED + 1);
  const count = all.reduce((sum, group) => sum + group.count, rest);
  return [toIssue(code, first.place, first.words, file, sheet, { lines, count })];
}

function toIssue(
  code: RuleCode,
  place: Place,
  words: RuleWords,
  file: string,
  sheet: string | undefined,
  { lines, count }: { readonly lines: readonly number[]; readonly count: number } = { lines: [], count: 1 },
): ReturnIssue {
  const rule = RULES[code];
  const found = place.foundWords ?? (place.found === undefined ? 'nothing' : showText(place.found));
  const filled = { found, columnName: place.columnName ?? '', line: place.line ?? '', ...words };
  const expected = fillIn(rule.expected, filled);
  const also =
    count > 1 ? ` The same on ${count === 2 ? 'line' : 'lines'} ${showLines(lines.slice(1), count - 1)}.` : '';
  return {
    severity: rule.severity,
    code,
    file,
    ...(sheet === undefined ? {} : { sheet }),
    line: place.line ?? null,
    column: place.column ?? null,
    columnName: place.columnName ?? null,
    found,
    expected,
    message: `${toAddress(place, sheet)}${fillIn(rule.says, filled)} Found ${found}, expected ${expected}. ${fillIn(rule.mend, filled)}${also}`,
  };
}

/** A cell of a workbook as its own programs name it: "Plans!C14: ". */
function toAddress({ line, column }: Place, sheet: string | undefined): string {
  if (sheet === undefined || line === undefined) return '';
  return `${sheet}!${column === undefined ? '' : toColumnLetters(column)}${line}: `;
}

function byPlace(a: ReturnIssue, b: ReturnIssue): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
