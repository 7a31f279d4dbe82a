import type { Breakdown } from '#domain/breakdown.ts';
import type { MeasureId } from '#domain/measure.ts';
import type { ReturnTable } from './checkedReturn.ts';
import { type FilterReader, openFilterReader } from './filterReader.ts';
import { type GeographyReader, openGeographyReader } from './geographyReader.ts';
import { GrowingInts } from './growing.ts';
import { checkRequired, type Header, readHeader } from './header.ts';
import type { IssueLog } from './issueLog.ts';
import { LIMITS } from './limits.ts';
import type { MetaColumn } from './metadata.ts';
import { openPeriodReader, type PeriodReader } from './periodReader.ts';
import { findRepeated } from './repeatedKeys.ts';
import type { CheckContext } from './returnFiles.ts';
import type { MeasureReturn } from './returnSchema.ts';
import { columnsOf, REQUIRED_COLUMNS } from './standardLevels.ts';
import type { TableVisitor } from './tableSource.ts';
import { ValueColumn } from './valueColumn.ts';

/** A data file as read: its header, its rows as columns, and the readers that know what they met. */
export interface ReadTable {
  readonly header: Header;
  readonly table: ReturnTable;
  readonly values: readonly ValueColumn[];
  readonly periods: PeriodReader;
  readonly geographies: GeographyReader;
  /** Column of each breakdown of the table, in their order. */
  readonly filterColumns: readonly string[];
}

export interface TableReader extends TableVisitor {
  readonly finish: () => ReadTable | undefined;
}

interface Readers {
  readonly header: Header;
  readonly isComplete: boolean;
  readonly periods: PeriodReader;
  readonly geographies: GeographyReader;
  readonly filters: readonly FilterReader[];
  readonly values: readonly ValueColumn[];
  readonly kept: {
    readonly geography: GrowingInts;
    readonly period: GrowingInts;
    readonly line: GrowingInts;
    readonly categories: readonly GrowingInts[];
  };
}

/** Which columns of a header are filters and which are figures. */
export interface TableRoles {
  /** Whether every column has a role: only then can a row be held against the others. */
  readonly isComplete: boolean;
  readonly filters: readonly { readonly meta: MetaColumn; readonly index: number; readonly grouping?: number }[];
  readonly values: readonly { readonly name: string; readonly index: number; readonly measure?: MeasureId }[];
}

/** Reads the rows of a data file and judges each cell. Rows with a defect are told and left out of the table. */
export function openTableReader(
  toRoles: (header: Header) => TableRoles,
  config: MeasureReturn | undefined,
  context: CheckContext,
  log: IssueLog,
): TableReader {
  let readers: Readers | undefined;
  let isUnreadable = false;
  let rows = 0;
  let blanks: number[] = [];

  function onHeader(cells: readonly string[], line: number): void {
    const header = readHeader(cells, line, log);
    if (header === undefined) {
      isUnreadable = true;
      return;
    }
    checkRequired(header, REQUIRED_COLUMNS, 'every data file has it', log);
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
    if (!hasShape(cells, line, readers.header, log)) return;
    readRow(cells, line, readers, log);
  }

  function finish(): ReadTable | undefined {
    if (readers === undefined || isUnreadable) return undefined;
    const [blank] = blanks;
    if (blank !== undefined && rows > 0) log.add('rows_blank_at_end', { line: blank, foundWords: 'a blank row' });
    if (rows === 0) log.add('no_rows', { line: readers.header.line, foundWords: 'no row' });
    for (const level of readers.geographies.levels) {
      checkRequired(
        readers.header,
        columnsOf(level).filter((c) => c !== 'school_laestab'),
        `rows at the level "${level.name}" need it`,
        log,
      );
    }
    return toTable(readers, log);
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
    isComplete: roles.isComplete,
    periods: openPeriodReader(header, context.asAt),
    geographies: openGeographyReader(header, context.partnership),
    filters: roles.filters.map(({ meta, index, grouping }) =>
      openFilterReader(meta, index, grouping, config?.breakdowns?.[meta.name]),
    ),
    values: roles.values.map(({ name, index, measure }) => new ValueColumn(name, index, measure)),
    kept: {
      geography: new GrowingInts(),
      period: new GrowingInts(),
      line: new GrowingInts(),
      categories: roles.filters.map(() => new GrowingInts()),
    },
  };
}

function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}

function hasShape(cells: readonly string[], line: number, { names }: Header, log: IssueLog): boolean {
  const wanted = names.length;
  if (cells.length !== wanted) {
    const filled = cells.filter((cell) => !isBlank(cell)).length;
    const place = { line, foundWords: `${cells.length} cells` };
    if (filled === 1 && wanted > 2)
      log.add('row_is_note', {
        line,
        column: cells.findIndex((c) => !isBlank(c)) + 1,
        found: cells.find((c) => !isBlank(c)) ?? '',
      });
    else log.add(cells.length < wanted ? 'row_too_short' : 'row_too_long', place, { count: cells.length, wanted });
    return false;
  }
  if (cells[0] === names[0] && cells[1] === names[1] && cells.every((cell, i) => cell === names[i])) {
    log.add('header_again', { line, found: cells.join(',').slice(0, 60) });
    return false;
  }
  return true;
}

function readRow(cells: readonly string[], line: number, readers: Readers, log: IssueLog): void {
  const { kept, header } = readers;
  const period = readers.periods.read(cells, line, log);
  const geography = readers.geographies.read(cells, line, log);
  let isKept = period >= 0 && geography >= 0;
  const categories = readers.filters.map((filter) => {
    const category = filter.read(cells, line, log);
    if (category < 0) isKept = false;
    return category;
  });
  for (let i = 0; i < cells.length; i++) {
    const length = cells[i]?.length ?? 0;
    if (length > LIMITS.cellCharacters) {
      log.add(
        'cell_too_long',
        { line, column: i + 1, columnName: header.names[i] ?? '', foundWords: `${length} characters` },
        { length, limit: LIMITS.cellCharacters },
      );
    }
  }
  const row = isKept ? kept.line.length : undefined;
  for (const value of readers.values) value.read(cells[value.index] ?? '', line, row, log);
  if (!isKept) return;
  kept.period.push(period);
  kept.geography.push(geography);
  kept.line.push(line);
  for (const [f, category] of categories.entries()) kept.categories[f]?.push(category);
}

function toTable(readers: Readers, log: IssueLog): ReadTable {
  const { header, kept, values, periods, geographies } = readers;
  const breakdowns: Breakdown[] = [];
  const categories: Int32Array[] = [];
  for (const [f, filter] of readers.filters.entries()) {
    const { breakdown, order } = filter.toBreakdown(header.line, log);
    breakdowns.push(breakdown);
    categories.push((kept.categories[f] ?? new GrowingInts()).toArray().map((category) => order[category] ?? 0));
  }
  const table: ReturnTable = {
    rows: kept.line.length,
    measures: values.flatMap(({ measure }) => measure ?? []),
    geographies: geographies.geographies,
    replaced: geographies.replaced,
    periods: periods.periods,
    breakdowns,
    geography: kept.geography.toArray(),
    period: kept.period.toArray(),
    categories,
    line: kept.line.toArray(),
    valueAt: valueReader(values),
  };
  if (readers.isComplete) checkKeys(table, values, log);
  checkNamesakes(table, geographies, log);
  return { header, table, values, periods, geographies, filterColumns: readers.filters.map(({ column }) => column) };
}

function valueReader(values: readonly ValueColumn[]): ReturnTable['valueAt'] {
  const published = values.filter(({ measure }) => measure !== undefined);
  return (measure, row) => {
    const column = published[measure];
    if (column === undefined) throw new Error(`No measure ${measure}`);
    return column.valueAt(row);
  };
}

function checkKeys(table: ReturnTable, values: readonly ValueColumn[], log: IssueLog): void {
  const columns = [table.geography, table.period, ...table.categories];
  const sizes = [table.geographies.length, table.periods.length, ...table.breakdowns.map((b) => b.categories.length)];
  for (const { row, first } of findRepeated(table.rows, columns, sizes)) {
    const isSame = values.every(
      (column) => JSON.stringify(column.valueAt(row)) === JSON.stringify(column.valueAt(first)),
    );
    const line = table.line[row] ?? 0;
    const firstLine = table.line[first] ?? 0;
    log.add(isSame ? 'row_repeated' : 'key_repeated', { line, foundWords: formatKey(table, row) }, { firstLine });
  }
}

/** Two codes for one name are a mistake in one and the same period; over time a place may get a new code. */
function checkNamesakes(table: ReturnTable, { namesakes }: GeographyReader, log: IssueLog): void {
  for (const { first, name, code, line, column, columnName } of namesakes) {
    const periods = periodsOf(table, first.code);
    const isTogether = [...periodsOf(table, code)].some((period) => periods.has(period));
    const words = { name, other: first.code, firstLine: first.line };
    log.add(
      isTogether ? 'geography_two_codes' : 'geography_code_changed',
      { line, column, columnName, found: code },
      words,
    );
  }
}

function periodsOf(table: ReturnTable, code: string): Set<number> {
  const index = table.geographies.findIndex((g) => g.code === code);
  const periods = new Set<number>();
  for (let row = 0; row < table.rows; row++) if (table.geography[row] === index) periods.add(table.period[row] ?? 0);
  return periods;
}

/** "Wyre Forest, 2021/22, Total": a row in words. */
export function formatKey(table: ReturnTable, row: number): string {
  const place = table.geographies[table.geography[row] ?? 0]?.name ?? '';
  const period = table.periods[table.period[row] ?? 0]?.label ?? '';
  const categories = table.breakdowns.map((b, i) => b.categories[table.categories[i]?.[row] ?? 0]?.label ?? '');
  return [place, period, ...categories].join(', ');
}
