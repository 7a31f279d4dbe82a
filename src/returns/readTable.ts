import type { Breakdown } from '#domain/breakdown.ts';
import type { MeasureId } from '#domain/measure.ts';
import { type FilterReader, openFilterReader } from './filterReader.ts';
import { type GeographyReader, openGeographyReader } from './geographyReader.ts';
import { GrowingInts } from './growing.ts';
import { checkRequired, type Header, readHeader } from './header.ts';
import { type IssueLog, openIssueLog } from './issueLog.ts';
import { LIMITS } from './limits.ts';
import type { MetaColumn } from './metadata.ts';
import { openPeriodReader, type PeriodReader } from './periodReader.ts';
import { openPersonalGuard, type PersonalGuard } from './personalGuard.ts';
import type { CheckContext } from './returnFiles.ts';
import type { MeasureReturn } from './returnSchema.ts';
import { hasShape, isBlank, isSecondHeader } from './rowShape.ts';
import { columnsOf, REQUIRED_COLUMNS } from './standardLevels.ts';
import type { TableVisitor } from './tableSource.ts';
import { ValueColumn } from './valueColumn.ts';

/** The rows without a defect, as columns of numbers: what place, period and categories each is about, and its line. */
export interface RowsRead {
  readonly rows: number;
  readonly geography: Int32Array;
  readonly period: Int32Array;
  readonly categories: readonly Int32Array[];
  readonly line: Int32Array;
}

/** A data file as read: its header, its rows, and the readers that know what they met. */
export interface FileRead {
  readonly header: Header;
  readonly rows: RowsRead;
  readonly breakdowns: readonly Breakdown[];
  /** Column of each breakdown, in their order. */
  readonly filterColumns: readonly string[];
  readonly values: readonly ValueColumn[];
  readonly periods: PeriodReader;
  readonly geographies: GeographyReader;
  /** Whether every column has a role: only then can a row be held against the others. */
  readonly isComplete: boolean;
}

/** Which columns of a header are filters and which are figures. */
export interface TableRoles {
  readonly isComplete: boolean;
  readonly filters: readonly { readonly meta: MetaColumn; readonly index: number; readonly grouping?: number }[];
  readonly values: readonly { readonly name: string; readonly index: number; readonly measure?: MeasureId }[];
}

export interface TableReader extends TableVisitor {
  readonly finish: () => FileRead | undefined;
}

/** Columns without which a row's period or place cannot be told. */
const PERIOD_COLUMNS = ['time_period', 'time_identifier'] as const;
const LEVEL_COLUMN = 'geographic_level';

interface Readers {
  readonly header: Header;
  readonly isComplete: boolean;
  readonly periods: PeriodReader;
  readonly geographies: GeographyReader;
  readonly filters: readonly FilterReader[];
  readonly values: readonly ValueColumn[];
  readonly geography: GrowingInts;
  readonly period: GrowingInts;
  readonly line: GrowingInts;
  readonly categories: readonly GrowingInts[];
}

/** Reads the rows of a data file and judges each cell. Rows with a defect are told and left out. */
export function openTableReader(
  toRoles: (header: Header) => TableRoles,
  config: MeasureReturn | undefined,
  context: CheckContext,
  log: IssueLog,
): TableReader {
  let readers: Readers | undefined;
  let rows = 0;
  let blanks: number[] = [];
  let guard: PersonalGuard | undefined;

  function onHeader(cells: readonly string[], line: number): void {
    const header = readHeader(cells, line, log);
    if (header === undefined) return;
    checkRequired(header, REQUIRED_COLUMNS, 'every data file has it', log);
    guard = openPersonalGuard(header, new Set(Object.keys(config?.notPersonal ?? {})), log);
    readers = openReaders(header, toRoles(header), config, context);
  }

  function onRow(cells: readonly string[], line: number): void {
    if (readers === undefined) return;
    if (cells.every(isBlank)) {
      if (blanks.length < LIMITS.issuesShown) blanks.push(line);
      return;
    }
    for (const blank of blanks) log.add('row_blank', { line: blank, foundWords: 'a blank row' });
    blanks = [];
    rows++;
    guard?.watch(cells, line);
    const { header, values } = readers;
    if (rows === 1 && isSecondHeader(cells, header)) {
      log.add('header_second', { line, found: cells.join(',').slice(0, 60) });
    } else if (hasShape(cells, line, header, values, log)) readRow(cells, line, readers, log);
  }

  function finish(): FileRead | undefined {
    if (readers === undefined) return undefined;
    guard?.finish();
    const [blank] = blanks;
    if (blank !== undefined && rows > 0) log.add('rows_blank_at_end', { line: blank, foundWords: 'a blank row' });
    if (rows === 0) log.add('no_rows', { line: readers.header.line, foundWords: 'no row' });
    for (const level of readers.geographies.levels) {
      const wanted = columnsOf(level).filter((column) => column !== 'school_laestab' && !isRequired(column));
      checkRequired(readers.header, wanted, `rows at the level "${level.name}" need it`, log);
    }
    return toFileRead(readers, log);
  }

  return { onHeader, onRow, finish };
}

function openReaders(
  header: Header,
  roles: TableRoles,
  config: MeasureReturn | undefined,
  context: CheckContext,
): Readers {
  return {
    header,
    isComplete: roles.isComplete && REQUIRED_COLUMNS.every((column) => header.indexOf.has(column)),
    periods: openPeriodReader(header, context),
    geographies: openGeographyReader(header, context.partnership),
    filters: roles.filters.map(({ meta, index, grouping }) =>
      openFilterReader(meta, index, grouping, config?.breakdowns?.[meta.name]),
    ),
    values: roles.values.map(({ name, index, measure }) => new ValueColumn(name, index, measure)),
    geography: new GrowingInts(),
    period: new GrowingInts(),
    line: new GrowingInts(),
    categories: roles.filters.map(() => new GrowingInts()),
  };
}

function readRow(cells: readonly string[], line: number, readers: Readers, log: IssueLog): void {
  const { header } = readers;
  const hasPeriod = PERIOD_COLUMNS.every((column) => header.indexOf.has(column));
  const period = hasPeriod ? readers.periods.read(cells, line, log) : 0;
  const geography = header.indexOf.has(LEVEL_COLUMN) ? readers.geographies.read(cells, line, log) : 0;
  let isKept = readers.isComplete && period >= 0 && geography >= 0;
  const categories = readers.filters.map((filter) => {
    const category = filter.read(cells, line, log);
    if (category < 0) isKept = false;
    return category;
  });
  checkLengths(cells, line, header, log);
  const row = isKept ? readers.line.length : undefined;
  for (const value of readers.values) value.read(cells[value.index] ?? '', line, row, log);
  if (!isKept) return;
  readers.period.push(period);
  readers.geography.push(geography);
  readers.line.push(line);
  for (const [f, category] of categories.entries()) readers.categories[f]?.push(category);
}

function checkLengths(cells: readonly string[], line: number, header: Header, log: IssueLog): void {
  for (let i = 0; i < cells.length; i++) {
    const length = cells[i]?.length ?? 0;
    if (length <= LIMITS.cellCharacters) continue;
    const place = { line, column: i + 1, columnName: header.names[i] ?? '', foundWords: `${length} characters` };
    log.add('cell_too_long', place, { length, limit: LIMITS.cellCharacters });
  }
}

function toFileRead(readers: Readers, log: IssueLog): FileRead {
  const { header, values, periods, geographies, isComplete } = readers;
  const breakdowns: Breakdown[] = [];
  const categories: Int32Array[] = [];
  const filterColumns: string[] = [];
  for (const [f, filter] of readers.filters.entries()) {
    filter.tellTwins(log);
    // Where a column is missing, categories are not what they seem: what is wrong with them as a whole is not told.
    const { breakdown, order } = filter.toBreakdown(header.line, isComplete ? log : openIssueLog(''));
    if (breakdown.categories.length < 2 && !filter.isNamed) continue;
    breakdowns.push(breakdown);
    filterColumns.push(filter.column);
    categories.push((readers.categories[f] ?? new GrowingInts()).toArray().map((category) => order[category] ?? 0));
  }
  const rows: RowsRead = {
    rows: readers.line.length,
    geography: readers.geography.toArray(),
    period: readers.period.toArray(),
    line: readers.line.toArray(),
    categories,
  };
  return { header, rows, breakdowns, filterColumns, values, periods, geographies, isComplete };
}

function isRequired(column: string): boolean {
  return (REQUIRED_COLUMNS as readonly string[]).includes(column);
}
