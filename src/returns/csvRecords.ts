import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { PhysicalLine } from './csvLines.ts';
import type { IssueLog } from './issueLog.ts';
import { LIMITS } from './limits.ts';
import type { RuleCode } from './rules/rules.ts';

/** The cells of a row and the physical line on which it begins. */
export interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

const BLOCK = 1_000;

/**
 * Records of a table from its lines. Quotation marks are csv-parse's business; a block of lines without any is its text between
 * commas. A record with a misplaced quotation mark is told and skipped, and reading goes on with the line after its first.
 */
export function* readRecords(lines: Iterator<PhysicalLine>, log: IssueLog): Generator<CsvRecord> {
  const pending: PhysicalLine[] = [];
  const next = (): PhysicalLine | undefined => pending.shift() ?? lines.next().value;
  let block: PhysicalLine[] = [];
  let errors = 0;

  for (let line = next(); line !== undefined && errors <= LIMITS.quoteErrors; line = next()) {
    if (hasPairedQuotes(line.text)) {
      block.push(line);
      if (block.length < BLOCK) continue;
      errors += yield* readBlock(block, log);
      block = [];
      continue;
    }
    errors += yield* readBlock(block, log);
    block = [];
    const { rest, bad } = yield* readAcrossLines(line, next, log);
    pending.unshift(...rest);
    errors += bad;
  }
  errors += yield* readBlock(block, log);
  if (errors > LIMITS.quoteErrors) {
    log.add('too_many_quote_errors', { foundWords: `${errors} lines` }, { limit: LIMITS.quoteErrors });
  }
}

/** A record whose first line leaves a quoted cell open. Gives the lines to read again when it turns out not to be one. */
function* readAcrossLines(
  first: PhysicalLine,
  next: () => PhysicalLine | undefined,
  log: IssueLog,
): Generator<CsvRecord, { rest: PhysicalLine[]; bad: number }> {
  const rest: PhysicalLine[] = [];
  let text = first.text;
  let isOpen = true;
  while (isOpen && rest.length < LIMITS.quotedLines && text.length < LIMITS.lineCharacters) {
    const line = next();
    if (line === undefined) break;
    rest.push(line);
    text += `\n${line.text}`;
    if (!hasPairedQuotes(line.text)) isOpen = false;
  }
  const cells = isOpen ? undefined : parseRecord(text);
  if (cells !== undefined && !(cells instanceof CsvError)) {
    yield { cells, line: first.line };
    return { rest: [], bad: 0 };
  }
  addQuoteIssue('quote_not_closed', first, cells, log);
  return { rest, bad: 1 };
}

/** Records of one line each. Gives the number of bad ones. */
function* readBlock(block: readonly PhysicalLine[], log: IssueLog): Generator<CsvRecord, number> {
  if (!block.some(({ text }) => text.includes('"'))) {
    for (const { text, line } of block) yield { cells: text.split(','), line };
    return 0;
  }
  const records = parseBlock(block);
  if (records) {
    for (const [i, { line }] of block.entries()) yield { cells: records[i] ?? [], line };
    return 0;
  }
  let bad = 0;
  for (const physical of block) {
    const cells = parseRecord(physical.text);
    if (cells instanceof CsvError) {
      bad++;
      addQuoteIssue('quote_misplaced', physical, cells, log);
    } else {
      yield { cells, line: physical.line };
    }
  }
  return bad;
}

/** All lines at once, which is five times as fast as one by one; `undefined` when they do not come out as one record each. */
function parseBlock(block: readonly PhysicalLine[]): string[][] | undefined {
  try {
    // A blank line would come out as nothing at the end and as one empty cell elsewhere: a space keeps its place.
    const text = block.map((line) => (line.text === '' ? ' ' : line.text)).join('\n');
    const records = parse(text, { relax_column_count: true, record_delimiter: '\n' });
    return records.length === block.length ? records : undefined;
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

function parseRecord(text: string): string[] | CsvError {
  if (text === '') return [''];
  try {
    // No line end of a record is left in its text, so any that is there belongs to a cell.
    const [record = ['']] = parse(text, { relax_column_count: true, record_delimiter: '\u0000' });
    return record;
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}

function addQuoteIssue(code: RuleCode, { text, line }: PhysicalLine, error: CsvError | undefined, log: IssueLog): void {
  const index: unknown = error?.column;
  const column = typeof index === 'number' ? index + 1 : columnOfOpenQuote(text);
  const from = Math.max(0, text.indexOf('"') - 10);
  log.add(code, { line, column, found: text.slice(from, from + 60) });
}

/** The column in which a quotation mark opens that the line does not close. */
function columnOfOpenQuote(text: string): number {
  let column = 1;
  let opened = 1;
  let isOpen = false;
  for (const character of text) {
    if (character === '"') {
      isOpen = !isOpen;
      if (isOpen) opened = column;
    } else if (character === ',' && !isOpen) column++;
  }
  return opened;
}

function hasPairedQuotes(text: string): boolean {
  let isEven = true;
  for (let i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) isEven = !isEven;
  return isEven;
}
