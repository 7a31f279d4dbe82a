import type { Metadata } from './metadata.ts';
import { formatKeys, type KnownNames, type NameCheck, openNameCheck, type Where } from './nameCheck.ts';
import type { CheckContext } from './returnFiles.ts';
import type { MeasureReturn } from './returnSchema.ts';
import { STANDARD_COLUMNS } from './standardLevels.ts';
import type { ReadTable } from './toTable.ts';

/** What measure.json may name: that which the data file, the partnership or the file itself has. */
interface Names extends KnownNames {
  readonly columns: ReadonlySet<string>;
  readonly described: ReadonlySet<string>;
}

/** Holds measure.json against the data file: everything that it names must exist. */
export function checkMeasureReturn(
  config: MeasureReturn,
  read: ReadTable,
  metadata: Metadata,
  context: CheckContext,
  where: Where,
): void {
  const names = toNames(config, read, metadata, context);
  const check = openNameCheck(names, where);
  checkColumns(config, read, names, where, check);
  checkMeasures(config, check, where);
  checkBreakdowns(config, read, check, where);
  checkQuestions(config, where);
  for (const [i, { measures, geographies }] of (config.breaks ?? []).entries())
    check.select({ measures, geographies }, ['breaks', i]);
  for (const [i, entry] of (config.events ?? []).entries()) check.select({ measures: entry.measures }, ['events', i]);
  for (const [i, entry] of (config.marks ?? []).entries()) check.cells(entry, ['marks', i]);
  for (const [i, entry] of (config.notes ?? []).entries()) {
    check.anchor(entry, ['notes', i]);
  }
  for (const [i, entry] of (config.statements ?? []).entries()) {
    check.anchor(entry, ['statements', i]);
    check.one('source', entry.source, names.sources, ['statements', i, 'source']);
  }
  for (const [i, entry] of (config.provenance.cells ?? []).entries()) {
    check.cells(entry, ['provenance', 'cells', i]);
    check.one('source', entry.source, names.sources, ['provenance', 'cells', i, 'source']);
  }
  check.one('source', config.provenance.default ?? undefined, names.sources, ['provenance', 'default']);
  for (const [i, entry] of (config.vintages ?? []).entries()) {
    check.select(entry, ['vintages', i]);
  }
}

/** A column that only one of the three files lacks is told once, where it is lacking; here it has a name all the same. */
function toNames(config: MeasureReturn, read: ReadTable, metadata: Metadata, context: CheckContext): Names {
  const { table, header } = read;
  return {
    columns: new Set([...header.names, ...metadata.columns.keys()].filter((name) => !STANDARD_COLUMNS.has(name))),
    measures: new Set([...table.measures, ...Object.keys(config.measures)]),
    described: new Set(Object.keys(config.measures)),
    places: new Set([...table.geographies, ...(context.partnership?.geographies ?? [])].map((g) => g.code)),
    hasAllPlaces: context.partnership !== undefined,
    periods: new Set(table.periods.map((p) => p.id)),
    breakdowns: new Map(table.breakdowns.map((b) => [b.id as string, new Set<string>(b.categories.map((c) => c.id))])),
    sources: new Set(config.provenance.sources.map((s) => s.id)),
  };
}

function checkColumns(
  config: MeasureReturn,
  read: ReadTable,
  names: Names,
  { log, placeOf }: Where,
  check: NameCheck,
): void {
  const taken = new Map<string, string>();
  for (const [column, measure] of Object.entries(config.columns)) {
    const path = ['columns', column];
    check.one('column in the data file', column, names.columns, path);
    const other = taken.get(measure);
    if (other !== undefined)
      log.add(
        'measure_id_repeated',
        { ...placeOf(path), columnName: formatKeys(path), found: measure },
        { other: `the column ${other}` },
      );
    taken.set(measure, column);
    if (!names.described.has(measure)) {
      log.add('measure_not_described', { ...placeOf(path), columnName: formatKeys(path), found: measure }, { column });
    }
  }
  for (const measure of names.described) {
    if (taken.has(measure)) continue;
    const path = ['measures', measure];
    log.add('measure_without_column', { ...placeOf(path), columnName: formatKeys(path), found: measure });
  }
  for (const { name, measure } of read.values) {
    if (measure !== undefined) continue;
    log.add('column_left_out', { ...placeOf(['columns']), columnName: 'columns', found: name });
  }
}

function checkMeasures(config: MeasureReturn, check: NameCheck, { log, placeOf }: Where): void {
  const known = new Set(Object.values(config.columns) as string[]);
  const sources = new Set(config.provenance.sources.map((s) => s.id));
  for (const [id, measure] of Object.entries(config.measures)) {
    const path = ['measures', id];
    if (measure.kind === 'rate' && measure.per === undefined) {
      const text = formatKeys(path);
      log.add('rate_without_per', { ...placeOf(path), columnName: text, foundWords: 'no "per"' }, { path: text });
    }
    check.one('measure', measure.numerator, known, [...path, 'numerator']);
    check.one('measure', measure.denominator, known, [...path, 'denominator']);
    check.one('measure', measure.interval?.lower, known, [...path, 'interval', 'lower']);
    check.one('measure', measure.interval?.upper, known, [...path, 'interval', 'upper']);
    for (const [i, target] of (measure.targets ?? []).entries()) {
      check.at(target.at, [...path, 'targets', i, 'at']);
      if (/^[a-z0-9][\w.-]*$/i.test(target.source))
        check.one('source', target.source, sources, [...path, 'targets', i, 'source']);
    }
  }
}

function checkQuestions({ questions = [] }: MeasureReturn, { log, placeOf }: Where): void {
  for (const [i, question] of questions.entries()) {
    const path = ['questions', i];
    log.add(
      'question_open',
      { ...placeOf(path), columnName: formatKeys(path), foundWords: `question ${i + 1}` },
      { question },
    );
  }
}

function checkBreakdowns(config: MeasureReturn, read: ReadTable, check: NameCheck, where: Where): void {
  const columns = new Set(read.filterColumns);
  for (const [column, breakdown] of Object.entries(config.breakdowns ?? {})) {
    const path = ['breakdowns', column];
    check.one('filter', column, columns, path);
    const index = read.filterColumns.indexOf(column);
    const found = read.table.breakdowns[index];
    if (found === undefined) continue;
    const labels = new Set<string>(found.categories.map(({ label }) => label));
    const ids = new Set<string>(found.categories.map(({ id }) => id));
    for (const label of Object.keys(breakdown.categories ?? {}))
      check.one('category', label, labels, [...path, 'categories', label]);
    const { total } = breakdown;
    if (typeof total !== 'string' || labels.has(total) || ids.has(total)) continue;
    const text = formatKeys([...path, 'total']);
    const place = { ...where.placeOf([...path, 'total']), columnName: text, found: total };
    const wanted = `one of ${[...labels].slice(0, 6).join(', ')}`;
    where.log.add('filter_total_unknown', place, { filter: column, wanted, path: text });
  }
}
