import { isHeader } from './headerFinder.ts';
import { type IssueLog, openIssueLog } from './issueLog.ts';
import { LIMITS } from './limits.ts';
import type { ReturnFile } from './returnFiles.ts';
import {
  readPercentStyles,
  readSheetList,
  type SheetCell,
  type SheetEntry,
  type SheetScan,
  scanSheet,
} from './sheetScan.ts';
import { toStoredZip } from './storedZip.ts';
import type { TableSource } from './tableSource.ts';
import { readParts, type WorkbookParts } from './workbookParts.ts';

/** A workbook as opened: what is wrong with it as a file, and the table of the sheet that was found or named. */
export interface OpenedWorkbook {
  readonly log: IssueLog;
  readonly sheet?: string;
  readonly source?: TableSource;
}

interface Sheet extends SheetEntry {
  readonly rows: readonly (readonly string[])[];
  readonly scan: SheetScan;
  /** Index of the row with the column names. */
  readonly header: number;
}

const SEARCHED = 30;
const FEW = 2;

/** Opens a workbook and finds its table: on the sheet of that name, or else on the only visible sheet that has a header. */
export async function openWorkbook(file: ReturnFile, wanted: string | undefined): Promise<OpenedWorkbook> {
  const log = openIssueLog(file.name);
  const parts = await readParts(file, log);
  if (parts === undefined) return { log };
  const sheets = await readSheets(parts, log);
  const sheet = sheets && chooseSheet(sheets, wanted, log);
  if (sheet === undefined) return { log };
  return { log, sheet: sheet.name, source: (visitor, issues) => readTable(sheet, visitor, issues) };
}

async function readSheets(parts: WorkbookParts, log: IssueLog): Promise<Sheet[] | undefined> {
  const text = (path: string) => new TextDecoder().decode(parts.get(path) ?? new Uint8Array());
  const list = readSheetList(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
  const percentStyles = readPercentStyles(text('xl/styles.xml'));
  const scans = list.map(({ path }) => scanSheet(text(path), percentStyles));
  const cells = scans.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (cells > LIMITS.workbookCells) {
    log.add(
      'workbook_too_large',
      { foundWords: `${cells} cells` },
      { why: 'its sheets span too many cells', limit: `${LIMITS.workbookCells} cells` },
    );
    return undefined;
  }
  const data = await readValues(parts);
  if (data === undefined) {
    log.add('workbook_broken', { foundWords: 'a damaged sheet' }, { why: 'a sheet of it is damaged' });
    return undefined;
  }
  return list.map((entry, i) => {
    const scan = scans[i] ?? scanSheet('', percentStyles);
    const rows = withScan(data.get(entry.name) ?? [], scan);
    return { ...entry, scan, rows, header: rows.slice(0, SEARCHED).findIndex(isHeader) };
  });
}

/** The values of all sheets, as the text that a CSV file would have. `undefined` when the reader gives up. */
async function readValues(parts: WorkbookParts): Promise<Map<string, string[][]> | undefined> {
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  try {
    const sheets = await readXlsxFile(toStoredZip(parts), { trim: false });
    return new Map(sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map(toText))]));
  } catch {
    return undefined;
  }
}

/** Dates become ISO days: no cell of a return holds a date, so each is told where it stands. */
function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '#VALUE!' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '#VALUE!';
}

/** Puts errors back, which the reader leaves out, and writes percentages as they are seen. */
function withScan(rows: string[][], { errors, percentages }: SheetScan): string[][] {
  for (const { row, column, text } of errors) {
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1] ?? [];
    while (cells.length < column) cells.push('');
    cells[column - 1] = text;
  }
  for (const { row, column } of percentages) {
    const cells = rows[row - 1];
    if (cells?.[column - 1]) cells[column - 1] = `${Number((Number(cells[column - 1]) * 100).toPrecision(12))}%`;
  }
  return rows;
}

function chooseSheet(sheets: readonly Sheet[], wanted: string | undefined, log: IssueLog): Sheet | undefined {
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  for (const { name } of sheets.filter((sheet) => sheet.isHidden && sheet.name !== wanted))
    log.add('sheet_hidden', { found: name });
  if (wanted !== undefined) {
    const named = sheets.find(({ name }) => name === wanted);
    if (named === undefined)
      log.add('sheet_unknown', { found: wanted }, { wanted: `one of ${sheets.map(({ name }) => name).join(', ')}` });
    return named;
  }
  const tables = visible.filter(({ header }) => header >= 0);
  if (tables.length === 1) return tables[0];
  const names = (tables.length > 1 ? tables : visible).map(({ name }) => name).join(', ');
  if (tables.length > 1) log.add('sheets_several', { found: names });
  else if (visible.length === 1) return visible[0];
  else log.add('sheet_not_found', { found: names });
  return undefined;
}

function readTable(sheet: Sheet, visitor: Parameters<TableSource>[0], log: IssueLog): void {
  const { rows, scan } = sheet;
  const at = Math.max(sheet.header, 0);
  const names = withoutEnd(rows[at] ?? []);
  if (names.length === 0) {
    log.add('file_empty', { foundWords: 'an empty sheet' });
    return;
  }
  const skipped = tellCells(scan, at + 1, names, log);
  const end = findEnd(rows, at, names.length, log);
  visitor.onHeader(names, at + 1);
  for (let r = at + 1; r < end; r++) {
    if (skipped.has(r + 1)) continue;
    const cells = withoutEnd(rows[r] ?? []);
    visitor.onRow([...cells, ...new Array<string>(Math.max(0, names.length - cells.length)).fill('')], r + 1);
  }
}

/** Tells what stands in the way of reading single cells; gives the rows that are not worth reading then. */
function tellCells(scan: SheetScan, header: number, names: readonly string[], log: IssueLog): ReadonlySet<number> {
  const skipped = new Set<number>();
  const isInTable = ({ row, column }: SheetCell) => row >= header && column <= names.length;
  const placeOf = ({ row, column }: SheetCell) => ({ line: row, column, columnName: names[column - 1] ?? '' });
  for (const cell of scan.withoutValue.filter(isInTable)) {
    log.add('formula_without_value', { ...placeOf(cell), foundWords: 'a formula' });
    skipped.add(cell.row);
  }
  for (const { from, to, text } of scan.merged.filter((range) => isInTable(range.from))) {
    log.add('cells_merged', { ...placeOf(from), found: text }, { range: text });
    // A merge over rows leaves the first of them whole; one over columns leaves none.
    for (let row = from.column === to.column ? from.row + 1 : from.row; row <= Math.min(to.row, scan.rows); row++)
      skipped.add(row);
  }
  const hidden = scan.hiddenRows.filter((row) => row > header);
  if (hidden[0] !== undefined)
    log.add('rows_hidden', { line: hidden[0], foundWords: hidden.length === 1 ? '1 row' : `${hidden.length} rows` });
  return skipped;
}

/** Where the table ends: before a blank row under which only notes stand. */
function findEnd(rows: readonly (readonly string[])[], header: number, width: number, log: IssueLog): number {
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== '').length);
  const isNote = (count: number | undefined) => width > FEW && (count ?? 0) <= FEW;
  let end = rows.length;
  while (end > header + 1 && isNote(filled[end - 1])) end--;
  if (filled[end] !== 0) return rows.length;
  const note = filled.findIndex((count, r) => r > end && count > 0);
  if (note >= 0)
    log.add('notes_under_table', { line: note + 1, found: rows[note]?.find((cell) => cell.trim() !== '') ?? '' });
  return end;
}

function withoutEnd(row: readonly string[]): readonly string[] {
  let length = row.length;
  while (length > 0 && (row[length - 1] ?? '').trim() === '') length--;
  return row.slice(0, length);
}
