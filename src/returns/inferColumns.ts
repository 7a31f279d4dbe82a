import { readCell } from './cellValue.ts';
import { openHeaderFinder } from './headerFinder.ts';
import { openIssueLog } from './issueLog.ts';
import type { MetaColumn } from './metadata.ts';
import { STANDARD_COLUMNS } from './standardLevels.ts';
import type { TableSource } from './tableSource.ts';

/** What the cells of a column that nobody has described look like. */
export interface InferredColumn {
  readonly name: string;
  readonly index: number;
  readonly type: MetaColumn['type'];
  /** False where the cells would do for either type. */
  readonly isSure: boolean;
  readonly decimals: number;
  readonly largest: number;
  readonly smallest: number;
  /** Categories in the order met, as far as they were counted. */
  readonly labels: readonly string[];
  /** The column whose categories group these, where each of these but a total belongs to one of those. */
  readonly grouping?: string;
}

interface Profile {
  readonly name: string;
  readonly index: number;
  filled: number;
  figures: number;
  symbols: number;
  numbers: number;
  decimals: number;
  largest: number;
  smallest: number;
  readonly labels: Set<string>;
}

/** Numbers that somebody dressed up are figures all the same. */
const DRESSED: ReadonlySet<string> = new Set([
  'value_thousands',
  'value_unit',
  'value_brackets',
  'value_decimal_comma',
  'value_blank',
  'value_other_digits',
]);
const ROWS_READ = 20_000;
const LABELS_KEPT = 500;
/** Names of columns whose numbers are categories: years of age, school years, bands. */
const CATEGORY_NAME =
  /(^|_)(age|ages|year|month|week|quarter|term|grade|band|decile|quintile|stage|key_stage|ncyear|phase|type|group|sex|gender|ethnicity|topic|breakdown|characteristic)(_|$)/i;

/** Tells filters from indicators by their cells, and finds which filter groups which. */
export function inferColumns(source: TableSource): InferredColumn[] {
  let profiles: Profile[] = [];
  const rows: string[][] = [];
  const finder = openHeaderFinder(
    {
      onHeader: (cells) => {
        profiles = cells.flatMap((name, index) =>
          STANDARD_COLUMNS.has(name) || name.trim() === '' ? [] : [openProfile(name, index)],
        );
      },
      onRow: (cells) => {
        if (rows.length >= ROWS_READ) return;
        rows.push([...cells]);
        for (const profile of profiles) learn(profile, cells[profile.index] ?? '');
      },
    },
    openIssueLog(''),
  );
  source(finder, openIssueLog(''));
  finder.finish();
  const columns = profiles.map(toColumn);
  const filters = columns.filter(({ type }) => type === 'Filter');
  return columns.map((column) => {
    const grouping = column.type === 'Filter' ? findGrouping(column, filters, rows) : undefined;
    return grouping === undefined ? column : { ...column, grouping };
  });
}

function openProfile(name: string, index: number): Profile {
  return {
    name,
    index,
    filled: 0,
    figures: 0,
    symbols: 0,
    numbers: 0,
    decimals: 0,
    largest: 0,
    smallest: 0,
    labels: new Set(),
  };
}

function learn(profile: Profile, text: string): void {
  if (text.trim() === '') return;
  profile.filled++;
  if (profile.labels.size < LABELS_KEPT) profile.labels.add(text);
  const cell = readCell(text);
  if (cell.kind !== 'wrong' || DRESSED.has(cell.code)) profile.figures++;
  if (cell.kind === 'missing') profile.symbols++;
  if (cell.kind !== 'number') return;
  profile.smallest = profile.numbers === 0 ? cell.amount : Math.min(profile.smallest, cell.amount);
  profile.largest = profile.numbers === 0 ? cell.amount : Math.max(profile.largest, cell.amount);
  profile.decimals = Math.max(profile.decimals, cell.decimals);
  profile.numbers++;
}

function toColumn({
  name,
  index,
  filled,
  figures,
  symbols,
  decimals,
  largest,
  smallest,
  labels,
}: Profile): InferredColumn {
  const isMostlyFigures = filled === 0 || figures >= filled * 0.9;
  const mayBeCategory = symbols === 0 && decimals === 0 && labels.size <= 30 && filled > labels.size * 2;
  const isCategory = !isMostlyFigures || (mayBeCategory && CATEGORY_NAME.test(name));
  return {
    name,
    index,
    type: isCategory ? 'Filter' : 'Indicator',
    isSure: !(isMostlyFigures && mayBeCategory && isCategory),
    decimals,
    largest,
    smallest,
    labels: [...labels],
  };
}

function findGrouping(
  column: InferredColumn,
  filters: readonly InferredColumn[],
  rows: readonly (readonly string[])[],
): string | undefined {
  const candidates = filters.filter(
    (f) => f !== column && f.labels.length > 1 && f.labels.length < column.labels.length,
  );
  return candidates.find((candidate) => isGroupedBy(column, candidate, rows))?.name;
}

/** Whether each category but a total stands in one group only, and some group has several. */
function isGroupedBy(column: InferredColumn, group: InferredColumn, rows: readonly (readonly string[])[]): boolean {
  const groupOf = new Map<string, string>();
  for (const cells of rows) {
    const label = cells[column.index] ?? '';
    if (/^(total|all\b.*)$/i.test(label)) continue;
    const own = cells[group.index] ?? '';
    const known = groupOf.get(label);
    if (known !== undefined && known !== own) return false;
    groupOf.set(label, own);
  }
  return new Set(groupOf.values()).size > 1;
}
