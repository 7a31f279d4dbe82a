import { type Breakdown, type Category, toBreakdownId, toCategoryId, toSnakeCase } from '#domain/breakdown.ts';
import { findTextDefect } from './checkText.ts';
import type { IssueLog } from './issueLog.ts';
import { LIMITS } from './limits.ts';
import type { MetaColumn } from './metadata.ts';
import { isOneTypingError, toPlain } from './nearest.ts';
import type { MeasureReturn } from './returnSchema.ts';
import { type CellMeaning, type Counter, DEFECTIVE, type Defect, readOnce, toMeaning } from './rowReader.ts';
import { hasUnseen, withoutUnseen } from './showText.ts';

type BreakdownConfig = NonNullable<MeasureReturn['breakdowns']>[string];

interface Seen extends Counter {
  readonly label: string;
  readonly group: string;
  readonly line: number;
  /** Label and group without what twins differ by. */
  readonly plain: string;
}

/** What a spreadsheet makes of a category such as 5-6. */
const DATE =
  /^(\d{1,2}-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{2}|\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})$/i;

export interface FilterReader {
  readonly column: string;
  readonly index: number;
  readonly read: ReturnType<typeof readOnce>;
  /** Whether measure.json names it: then it is kept even with one category only. */
  readonly isNamed: boolean;
  /** Tells categories that a reader would take for one. */
  readonly tellTwins: (log: IssueLog) => void;
  /** The breakdown, and for each category in the order met its place in the breakdown. Logs what is wrong with it as a whole. */
  readonly toBreakdown: (
    headerLine: number,
    log: IssueLog,
  ) => { readonly breakdown: Breakdown; readonly order: Int32Array };
}

/** Reads a column of categories; `grouping` is the column that groups them, where the metadata file names one. */
export function openFilterReader(
  meta: MetaColumn,
  index: number,
  grouping: number | undefined,
  config: BreakdownConfig | undefined,
): FilterReader {
  const seen: Seen[] = [];
  const toKey = (cells: readonly string[]) =>
    `${cells[index] ?? ''}\u0000${grouping === undefined ? '' : (cells[grouping] ?? '')}`;

  function read(cells: readonly string[], line: number): CellMeaning {
    const label = cells[index] ?? '';
    const group = grouping === undefined ? '' : (cells[grouping] ?? '');
    const place = { column: index + 1, columnName: meta.name, found: label };
    const unsafe = findTextDefect(label);
    if (unsafe) return toMeaning(DEFECTIVE, [{ code: unsafe, place }]);
    const tidy = withoutUnseen(label);
    if (tidy === '') return toMeaning(DEFECTIVE, [{ code: 'filter_blank', place }]);
    if (tidy !== label || hasUnseen(label) || / {2}/.test(label)) {
      return toMeaning(DEFECTIVE, [
        { code: 'filter_stray_space', place, words: { wanted: tidy.replace(/ {2,}/g, ' ') } },
      ]);
    }
    if (DATE.test(label))
      return toMeaning(DEFECTIVE, [{ code: 'date_mangled', place, words: { wanted: 'the category as it was typed' } }]);
    const own = { label, group, line, plain: `${toPlain(label) || label}\u0000${group}`, count: 0 };
    const at = seen.push(own) - 1;
    return { ...toMeaning(at, checkCount(seen.length, place)), counters: [own] };
  }

  return {
    column: meta.name,
    index,
    isNamed: config !== undefined,
    read: readOnce(read, toKey),
    tellTwins: (log) => {
      const place = { column: index + 1, columnName: meta.name };
      tellTwins(seen, place, log);
      tellNear(seen, place, log);
    },
    toBreakdown: (headerLine, log) => toBreakdown(seen, meta, index, config, headerLine, log),
  };
}

/** Of labels that differ by capitals, spaces or punctuation, the one on most rows is the one that is meant. */
function tellTwins(seen: readonly Seen[], place: { column: number; columnName: string }, log: IssueLog): void {
  const groups = new Map<string, Seen[]>();
  for (const own of seen) groups.set(own.plain, [...(groups.get(own.plain) ?? []), own]);
  for (const group of groups.values()) {
    const [meant, ...others] = group.sort((a, b) => b.count - a.count || a.line - b.line);
    for (const { label, line } of others) {
      log.add(
        'filter_twin',
        { ...place, line, found: label },
        { twin: meant?.label ?? '', firstLine: meant?.line ?? 0 },
      );
    }
  }
}

/** Beyond so many categories, names that differ by a letter are no surprise. */
const FEW_CATEGORIES = 200;
/** How many times as many rows the one has that is meant. */
const FAR_MORE = 4;
const LONG_ENOUGH = 4;

/** A rare category that is one letter away from a common one is likely to be a typing error; digits may well differ. */
function tellNear(seen: readonly Seen[], place: { column: number; columnName: string }, log: IssueLog): void {
  if (seen.length > FEW_CATEGORIES) return;
  const letters = (text: string) => toPlain(text).replace(/[\d.]/g, '');
  for (const rare of seen) {
    if (letters(rare.label).length < LONG_ENOUGH) continue;
    const common = seen.filter(
      ({ count, group, label }) =>
        count >= rare.count * FAR_MORE && group === rare.group && letters(label) !== letters(rare.label),
    );
    const near = common.find(({ label }) => isOneTypingError(letters(rare.label), letters(label)));
    if (near === undefined) continue;
    const words = { near: near.label, rows: formatRows(rare.count), others: formatRows(near.count) };
    log.add('filter_near', { ...place, line: rare.line, found: rare.label }, words);
  }
}

function formatRows(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}

function checkCount(count: number, place: Defect['place']): Defect[] {
  if (count !== LIMITS.categories) return [];
  return [{ code: 'filter_too_many', place, words: { limit: LIMITS.categories } }];
}

function toBreakdown(
  seen: readonly Seen[],
  meta: MetaColumn,
  index: number,
  config: BreakdownConfig | undefined,
  headerLine: number,
  log: IssueLog,
): { breakdown: Breakdown; order: Int32Array } {
  const place = { line: headerLine, column: index + 1, columnName: meta.name };
  const labels = toLabels(seen);
  const all = labels.map(
    (label): Category => ({ id: toCategoryId(config?.categories?.[label] ?? toSnakeCase(label)), label }),
  );
  checkIds(all, seen, place, log);
  const total = findTotal(all, config);
  if (total === undefined && config?.total === undefined && seen.length > 1 && !labels.every(isNumber))
    log.add('filter_no_total', { ...place, foundWords: labels.slice(0, 3).join(', ') });
  if (seen.length === 1 && config === undefined) {
    log.add('filter_one_category', { ...place, foundWords: labels[0] ?? '' }, { category: labels[0] ?? '' });
  }
  const ordered = total === undefined ? all : [total, ...all.filter((category) => category !== total)];
  const positions = new Map(ordered.map((category, i) => [category, i]));
  return {
    breakdown: {
      id: toBreakdownId(config?.id ?? toSnakeCase(meta.name)),
      title: config?.title ?? meta.label,
      total: total?.id ?? null,
      categories: ordered,
    },
    order: Int32Array.from(all, (category) => positions.get(category) ?? 0),
  };
}

/** A label that stands in several groups is told apart by its group. */
function toLabels(seen: readonly Seen[]): string[] {
  const counts = new Map<string, number>();
  for (const { label } of seen) counts.set(label, (counts.get(label) ?? 0) + 1);
  return seen.map(({ label, group }) => ((counts.get(label) ?? 0) > 1 && group !== '' ? `${group}: ${label}` : label));
}

/** A column of numbers called a filter has a worse defect than lacking a total. */
function isNumber(label: string): boolean {
  return label !== '' && Number.isFinite(Number(label));
}

function checkIds(
  categories: readonly Category[],
  seen: readonly Seen[],
  place: { column: number; columnName: string },
  log: IssueLog,
): void {
  const byId = new Map<string, { label: string; plain: string | undefined }>();
  for (const [i, { id, label }] of categories.entries()) {
    const at = { ...place, line: seen[i]?.line ?? 0, found: label };
    const twin = byId.get(id);
    if (id === '') log.add('filter_no_id', at);
    else if (twin !== undefined && twin.plain !== seen[i]?.plain)
      log.add('filter_ids_clash', at, { twin: twin.label, id });
    else byId.set(id, { label, plain: seen[i]?.plain });
  }
}

function findTotal(categories: readonly Category[], config: BreakdownConfig | undefined): Category | undefined {
  const wanted = config?.total;
  if (wanted === null) return undefined;
  if (wanted !== undefined) return categories.find(({ id, label }) => id === wanted || label === wanted);
  return categories.find(({ label }) => label.toLowerCase() === 'total');
}
