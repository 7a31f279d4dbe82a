import type { ReturnTable } from './checkedReturn.ts';
import { AS_DISTRICT } from './geographyReader.ts';
import type { IssueLog } from './issueLog.ts';
import type { FileRead, RowsRead } from './readTable.ts';
import { toKeys } from './repeatedKeys.ts';
import type { ValueColumn } from './valueColumn.ts';

/** A data file as a table of the measures that are published, with the columns of figures in the order of its rows. */
export interface ReadTable extends FileRead {
  readonly table: ReturnTable;
  /** The row of a column of figures that a row of the table is. */
  readonly rowOf: (row: number) => number;
}

/** The table of a file. Of a place that stands in it at two levels, the rows of the lower level give way. */
export function toTable(read: FileRead, log: IssueLog): ReadTable {
  const { rows, kept } = withoutDoublePlaces(read, log);
  const rowOf = kept === undefined ? (row: number) => row : (row: number) => kept[row] ?? 0;
  const published = read.values.filter(({ measure }) => measure !== undefined);
  const { geographies, replaced } = read.geographies;
  return {
    ...read,
    rowOf,
    table: {
      ...rows,
      measures: published.flatMap(({ measure }) => measure ?? []),
      geographies,
      replaced,
      periods: read.periods.periods,
      breakdowns: read.breakdowns,
      valueAt: (measure, row) => columnOf(published, measure).valueAt(rowOf(row)),
    },
  };
}

function columnOf(columns: readonly ValueColumn[], measure: number): ValueColumn {
  const column = columns[measure];
  if (column === undefined) throw new Error(`No measure ${measure}`);
  return column;
}

/**
 * A unitary authority may stand in a file as a local authority and as a district, with figures that differ by the children whose
 * district is not known. It is one place: its rows as an authority are kept, those as a district only where there is no other.
 */
function withoutDoublePlaces(read: FileRead, log: IssueLog): { rows: RowsRead; kept?: Int32Array } {
  const { rows, breakdowns, periods } = read;
  const { geographies } = read.geographies;
  if (!rows.geography.some(isAsDistrict)) return { rows };
  const sizes = [geographies.length, periods.periods.length, ...breakdowns.map((b) => b.categories.length)];
  const places = rows.geography.map((geography) => geography & ~AS_DISTRICT);
  const keys = toKeys(rows.rows, [places, rows.period, ...rows.categories], sizes);
  const own = new Set<number>();
  for (let row = 0; row < rows.rows; row++) if (!isAsDistrict(rows.geography[row] ?? 0)) own.add(keys[row] ?? 0);
  const kept: number[] = [];
  for (let row = 0; row < rows.rows; row++) {
    if (!isAsDistrict(rows.geography[row] ?? 0) || !own.has(keys[row] ?? 0)) kept.push(row);
    else addDouble(geographies[places[row] ?? 0]?.name ?? '', rows.line[row] ?? 0, log);
  }
  return { kept: Int32Array.from(kept), rows: pick({ ...rows, geography: places }, kept) };
}

function isAsDistrict(geography: number): boolean {
  return (geography & AS_DISTRICT) !== 0;
}

function addDouble(place: string, line: number, log: IssueLog): void {
  log.add('place_at_two_levels', { line, columnName: 'lad_code', found: place }, { place });
}

function pick(rows: RowsRead, kept: readonly number[]): RowsRead {
  const column = (values: Int32Array) => Int32Array.from(kept, (row) => values[row] ?? 0);
  return {
    rows: kept.length,
    geography: column(rows.geography),
    period: column(rows.period),
    categories: rows.categories.map(column),
    line: column(rows.line),
  };
}
