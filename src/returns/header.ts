import { findTextDefect } from './checkText.ts';
import type { IssueLog } from './issueLog.ts';
import { LIMITS } from './limits.ts';
import { findNearest, toPlain } from './nearest.ts';
import { hasUnseen, withoutUnseen } from './showText.ts';
import { REQUIRED_COLUMNS, STANDARD_COLUMNS } from './standardLevels.ts';

/** Names that programs keep for themselves; a Map would not mind, other readers of the file do. */
const RESERVED: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
  'tostring',
  'valueof',
  'hasownproperty',
]);
const PERIOD_NAME =
  /^((ay|fy|cy)?\s?\d{4}([/-]\d{2,4})?|\d{6}|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ _-]?\d{2,4}|q[1-4][ _-]?\d{2,4}.*|\d{4}[ _-]?q[1-4])$/i;
const SNAKE_CASE = /^[a-z][a-z0-9_]*$/;

/** The columns of a data file: their names in order, and where each stands. */
export interface Header {
  readonly line: number;
  readonly names: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
}

/** Reads the header line. Every name is checked for itself; the first of two equal names is the one that is read. */
export function readHeader(cells: readonly string[], line: number, log: IssueLog): Header | undefined {
  if (cells.length > LIMITS.columns) {
    log.add(
      'columns_too_many',
      { line, foundWords: `${cells.length} columns` },
      { count: cells.length, limit: LIMITS.columns },
    );
    return undefined;
  }
  const indexOf = new Map<string, number>();
  const twins = new Map<string, number>();
  for (const [i, name] of cells.entries()) {
    const first = indexOf.get(name);
    const twin = twins.get(toPlain(name));
    if (name.trim() === '') log.add('column_unnamed', { line, column: i + 1, foundWords: 'an empty name' });
    else if (first !== undefined)
      log.add('column_repeated', { line, column: i + 1, columnName: name, found: name }, { first: first + 1 });
    else if (twin !== undefined) addTwin(cells, i, twin, line, log);
    else checkName(name, i, line, log);
    if (first === undefined) indexOf.set(name, i);
    if (twin === undefined) twins.set(toPlain(name), i);
  }
  return { line, names: cells, indexOf };
}

/** Logs each required column that no name of the header is, not even misspelt. */
export function checkRequired(header: Header, wanted: Iterable<string>, why: string, log: IssueLog): void {
  for (const column of wanted) {
    if (header.indexOf.has(column)) continue;
    if (header.names.some((name) => toStandardName(name) === column)) continue;
    log.add(
      'column_missing',
      { line: header.line, columnName: column, foundWords: 'no such column' },
      { wanted: column, why },
    );
  }
}

function checkName(name: string, i: number, line: number, log: IssueLog): void {
  const place = { line, column: i + 1, columnName: name, found: name };
  const standard = toStandardName(name);
  const unsafe = findTextDefect(name);
  if (unsafe) log.add(unsafe, place);
  else if (name.length > LIMITS.headerCharacters) {
    log.add('column_name_long', place, { length: name.length, limit: LIMITS.headerCharacters });
  } else if (RESERVED.has(name.trim().toLowerCase())) log.add('column_name_reserved', place);
  else if (standard !== undefined && standard !== name) log.add('column_name_form', place, { wanted: standard });
  else if (hasUnseen(name) || name !== name.trim())
    log.add('column_name_unseen', place, { wanted: withoutUnseen(name) });
  else if (PERIOD_NAME.test(name)) log.add('column_is_period', place);
  else if (!SNAKE_CASE.test(name) && !STANDARD_COLUMNS.has(name)) log.add('column_name_not_snake_case', place);
}

function addTwin(cells: readonly string[], i: number, twin: number, line: number, log: IssueLog): void {
  const name = cells[i] ?? '';
  log.add(
    'column_twin',
    { line, column: i + 1, columnName: name, found: name },
    { first: twin + 1, twin: cells[twin] ?? '' },
  );
}

/** The standard column that a name is meant to be: the same letters, or one typing error away. */
export function toStandardName(name: string): string | undefined {
  if (STANDARD_COLUMNS.has(name)) return name;
  const plain = toPlain(name);
  for (const standard of STANDARD_COLUMNS) if (toPlain(standard) === plain) return standard;
  return findNearest(name, REQUIRED_COLUMNS);
}
