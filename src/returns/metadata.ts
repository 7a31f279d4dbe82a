import { findTextDefect } from './checkText.ts';
import type { FileContent } from './fileContent.ts';
import { toStandardName } from './header.ts';
import type { IssueLog } from './issueLog.ts';
import { findNearest } from './nearest.ts';
import { readCsv } from './readCsv.ts';
import { withoutUnseen } from './showText.ts';
import { STANDARD_COLUMNS } from './standardLevels.ts';

/** A column of the data file as the metadata file describes it. */
export interface MetaColumn {
  readonly name: string;
  readonly line: number;
  readonly type: 'Filter' | 'Indicator';
  readonly label: string;
  readonly unit: string;
  /** `undefined` where the file leaves it open: then as many as the figures have. */
  readonly decimals?: number;
  /** Column of the data file that groups the categories of a filter. */
  readonly grouping?: string;
}

export interface Metadata {
  readonly columns: ReadonlyMap<string, MetaColumn>;
  /** Every column that the file has a line for, be it a good one or not. */
  readonly named: ReadonlySet<string>;
  /** Where each field stands in a line of the file. */
  readonly indexOf: ReadonlyMap<string, number>;
}

const REQUIRED = ['col_name', 'col_type', 'label'] as const;
const KNOWN = [
  ...REQUIRED,
  'indicator_grouping',
  'indicator_unit',
  'indicator_dp',
  'filter_hint',
  'filter_grouping_column',
  'filter_default',
] as const;
type MetaField = (typeof KNOWN)[number];

const TYPES: readonly MetaColumn['type'][] = ['Filter', 'Indicator'];

/** What each type of column has no use for. */
const NOT_FOR: Readonly<Record<MetaColumn['type'], readonly MetaField[]>> = {
  Filter: ['indicator_grouping', 'indicator_unit', 'indicator_dp'],
  Indicator: ['filter_hint', 'filter_grouping_column', 'filter_default'],
};

const WORDS: Readonly<Partial<Record<MetaField, string>>> = {
  indicator_grouping: 'indicator grouping',
  indicator_unit: 'unit',
  indicator_dp: 'number of decimal places',
  filter_hint: 'filter hint',
  filter_grouping_column: 'filter grouping',
  filter_default: 'filter default',
};

/** Units that the platform of the Department for Education knows. */
const UNITS: ReadonlySet<string> = new Set(['', '%', 'pp', '£', '£m', 'numberstring']);

interface MetaRow {
  readonly line: number;
  readonly get: (field: MetaField) => string;
  readonly column: (field: MetaField) => {
    readonly line: number;
    readonly column?: number;
    readonly columnName: string;
  };
}

/** Reads a metadata file. `undefined` when it has not the columns that say what is what. */
export function readMetadata(content: FileContent, log: IssueLog): Metadata | undefined {
  const columns = new Map<string, MetaColumn>();
  const labels = new Map<string, number>();
  const named = new Set<string>();
  let index = new Map<string, number>();
  let isUsable = false;
  readCsv(
    content,
    {
      onHeader: (cells, line) => {
        index = new Map(cells.map((name, i) => [name.trim(), i]));
        isUsable = checkHeader(cells, line, index, log);
      },
      onRow: (cells, line) => {
        if (!isUsable || cells.every((cell) => cell.trim() === '')) return;
        const row = toRow(cells, line, index);
        named.add(row.get('col_name'));
        const column = readRow(row, log);
        if (column) addColumn(column, columns, labels, index, log);
      },
    },
    log,
  );
  if (isUsable && columns.size > 0 && ![...columns.values()].some(({ type }) => type === 'Indicator')) {
    log.add('meta_no_indicator', { line: 1, columnName: 'col_type', ...at(index, 'col_type') });
  }
  return isUsable ? { columns, named, indexOf: index } : undefined;
}

function checkHeader(
  cells: readonly string[],
  line: number,
  index: ReadonlyMap<string, number>,
  log: IssueLog,
): boolean {
  for (const [i, cell] of cells.entries()) {
    const name = cell.trim();
    if (name === '' || (KNOWN as readonly string[]).includes(name)) continue;
    log.add('meta_column_unknown', { line, column: i + 1, columnName: name, found: cell });
  }
  const missing = REQUIRED.filter((name) => !index.has(name));
  for (const wanted of missing) {
    log.add('meta_column_missing', { line, columnName: wanted, foundWords: 'no such column' }, { wanted });
  }
  return missing.length === 0;
}

function toRow(cells: readonly string[], line: number, index: ReadonlyMap<string, number>): MetaRow {
  return {
    line,
    get: (field) => (cells[index.get(field) ?? -1] ?? '').trim(),
    column: (field) => ({ line, columnName: field, ...at(index, field) }),
  };
}

function at(index: ReadonlyMap<string, number>, field: MetaField): { column?: number } {
  const i = index.get(field);
  return i === undefined ? {} : { column: i + 1 };
}

function readRow(row: MetaRow, log: IssueLog): MetaColumn | undefined {
  const name = row.get('col_name');
  if (name === '') {
    log.add('meta_row_unknown', { ...row.column('col_name'), found: '' }, { hint: '' });
    return undefined;
  }
  if (STANDARD_COLUMNS.has(name)) {
    log.add('meta_row_standard', { ...row.column('col_name'), found: name });
    return undefined;
  }
  const typeText = row.get('col_type');
  const type = TYPES.find((word) => word.toLowerCase() === typeText.toLowerCase());
  if (type !== typeText) log.add('meta_type', { ...row.column('col_type'), found: typeText });
  if (type === undefined) return undefined;
  for (const field of NOT_FOR[type]) {
    if (row.get(field) === '') continue;
    const code = type === 'Filter' ? 'meta_filter_has' : 'meta_indicator_has';
    log.add(code, { ...row.column(field), found: row.get(field) }, { what: WORDS[field] ?? field });
  }
  const unsafe = findTextDefect(row.get('label'));
  if (unsafe) log.add(unsafe, { ...row.column('label'), found: row.get('label') });
  const unit = type === 'Indicator' ? row.get('indicator_unit') : '';
  if (!UNITS.has(unit)) log.add('meta_unit_unknown', { ...row.column('indicator_unit'), found: unit });
  const decimals = readDecimals(row, type, log);
  const grouping = row.get('filter_grouping_column');
  return {
    name,
    line: row.line,
    type,
    label: row.get('label'),
    unit,
    ...(decimals === undefined ? {} : { decimals }),
    ...(type === 'Filter' && grouping !== '' ? { grouping } : {}),
  };
}

function readDecimals(row: MetaRow, type: MetaColumn['type'], log: IssueLog): number | undefined {
  const text = row.get('indicator_dp');
  if (type === 'Filter' || text === '') return undefined;
  if (/^\d$/.test(text)) return Number(text);
  log.add('meta_decimals', { ...row.column('indicator_dp'), found: text });
  return undefined;
}

function addColumn(
  column: MetaColumn,
  columns: Map<string, MetaColumn>,
  labels: Map<string, number>,
  index: ReadonlyMap<string, number>,
  log: IssueLog,
): void {
  const { name, label, line } = column;
  const first = columns.get(name);
  const firstLabel = labels.get(label);
  const place = (field: MetaField) => ({ line, columnName: field, ...at(index, field) });
  if (first) log.add('meta_row_repeated', { ...place('col_name'), found: name }, { firstLine: first.line });
  else columns.set(name, column);
  if (label === '') log.add('meta_label_blank', { ...place('label'), found: '' });
  else if (firstLabel !== undefined && !first)
    log.add('meta_label_repeated', { ...place('label'), found: label }, { firstLine: firstLabel });
  else labels.set(label, line);
}

/** Columns that group the categories of a filter, with the filter. */
export function toGroupings({ columns }: Metadata): ReadonlyMap<string, string> {
  return new Map(
    [...columns.values()].flatMap((c) => (c.grouping === undefined ? [] : [[c.grouping, c.name] as const])),
  );
}

/** Holds the two files against each other: every column described, every description a column. */
export function checkAgainstData(
  metadata: Metadata,
  names: readonly string[],
  headerLine: number,
  logs: { readonly meta: IssueLog; readonly data: IssueLog },
  isRefused: (column: string) => boolean,
): void {
  const described = [...metadata.columns.values()];
  const groupings = toGroupings(metadata);
  // A name with a stray space is told in the header, and not again here.
  const tidy = new Set(names.map(withoutUnseen));
  for (const { name, line, grouping } of described) {
    const filter = groupings.get(name);
    if (filter !== undefined)
      logs.meta.add(
        'meta_grouping_described',
        { line, columnName: 'col_name', ...at(metadata.indexOf, 'col_name'), found: name },
        { filter },
      );
    else if (!tidy.has(name)) {
      const near = findNearest(name, names);
      logs.meta.add(
        'meta_row_unknown',
        { line, columnName: 'col_name', ...at(metadata.indexOf, 'col_name'), found: name },
        { hint: near ? `, perhaps ${near}` : '' },
      );
    }
    if (grouping !== undefined && !names.includes(grouping)) {
      logs.meta.add('meta_grouping_unknown', {
        line,
        columnName: 'filter_grouping_column',
        ...at(metadata.indexOf, 'filter_grouping_column'),
        found: grouping,
      });
    }
  }
  for (const [i, name] of names.entries()) {
    const isDescribed =
      toStandardName(name) !== undefined || metadata.named.has(withoutUnseen(name)) || groupings.has(name);
    // A column that may not be there at all is told as that, and not to be described.
    if (isDescribed || name.trim() === '' || isRefused(name)) continue;
    logs.data.add('meta_row_missing', { line: headerLine, column: i + 1, columnName: name, found: name });
  }
}
