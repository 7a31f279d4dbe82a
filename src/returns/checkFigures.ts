import type { IssueLog } from './issueLog.ts';
import type { MeasureReturn } from './returnSchema.ts';
import type { ReadTable } from './toTable.ts';
import type { ValueColumn } from './valueColumn.ts';

type Measures = MeasureReturn['measures'];
type Measure = Measures[string];

interface FigureCheck {
  readonly read: ReadTable;
  readonly log: IssueLog;
  readonly measures: Measures;
  readonly columnOf: (measure: string | undefined) => ValueColumn | undefined;
}

/** Numbers that people write where there is none. */
const SENTINELS: ReadonlySet<number> = new Set([-1, -9, -99, -999, -9999, -99999]);

/** More than an estimated denominator can explain. */
const FAR_ABOVE = 200;

/** Holds the figures of a table against what measure.json says that they are. */
export function checkFigures(read: ReadTable, config: MeasureReturn | undefined, log: IssueLog): void {
  const byMeasure = new Map<string, ValueColumn>();
  const twice = new Set<string>();
  for (const column of read.values) {
    if (column.measure === undefined) continue;
    if (byMeasure.has(column.measure)) twice.add(column.measure);
    byMeasure.set(column.measure, column);
  }
  const check: FigureCheck = {
    read,
    log,
    measures: config?.measures ?? {},
    columnOf: (measure) => (measure === undefined ? undefined : byMeasure.get(measure)),
  };
  for (const column of read.values) {
    if (column.measure !== undefined && twice.has(column.measure)) continue;
    const measure = column.measure === undefined ? undefined : check.measures[column.measure];
    if (measure === undefined) checkSentinels(column, check);
    else checkMeasure(column, measure, check);
  }
}

function checkMeasure(column: ValueColumn, measure: Measure, check: FigureCheck): void {
  if (isFractions(column, measure)) {
    check.log.add('proportion_as_fraction', {
      ...headerPlace(column, check),
      foundWords: `numbers from ${column.smallest} to ${column.largest}`,
    });
    return;
  }
  if (measure.kind !== 'mean' && column.smallest < 0) {
    const words = { kind: measure.kind };
    forEachAmount(column, check, (amount, line) => {
      if (amount < 0) check.log.add('value_below_zero', { ...placeOf(column, line), found: String(amount) }, words);
    });
  }
  if (measure.kind === 'proportion' && column.largest > 100) {
    forEachAmount(column, check, (amount, line) => {
      if (amount <= 100) return;
      const code = amount > FAR_ABOVE ? 'value_far_above_hundred' : 'value_above_hundred';
      check.log.add(code, { ...placeOf(column, line), found: String(amount) });
    });
  }
  if (measure.kind === 'count' && column.decimals > 0) {
    forEachAmount(column, check, (amount, line) => {
      if (!Number.isInteger(amount))
        check.log.add('value_not_whole', { ...placeOf(column, line), found: String(amount) });
    });
  }
  checkQuotients(column, measure, check);
  checkInterval(column, measure, check);
}

/** A percentage of which every number lies between 0 and 1, and not all are 0 or 1. */
function isFractions({ numbers, largest, smallest, decimals }: ValueColumn, { kind }: Measure): boolean {
  return kind === 'proportion' && numbers > 2 && smallest >= 0 && largest <= 1 && decimals > 1;
}

function checkSentinels(column: ValueColumn, check: FigureCheck): void {
  if (!SENTINELS.has(column.smallest)) return;
  let others = 0;
  forEachAmount(column, check, (amount) => {
    if (amount < 0 && !SENTINELS.has(amount)) others++;
  });
  if (others > 0) return;
  forEachAmount(column, check, (amount, line) => {
    if (amount < 0) check.log.add('value_sentinel', { ...placeOf(column, line), found: String(amount) });
  });
}

/** The numerator is part of the denominator, and a percentage is their quotient as far as rounding allows. */
function checkQuotients(column: ValueColumn, measure: Measure, check: FigureCheck): void {
  const numerator = check.columnOf(measure.numerator) ?? (measure.kind === 'count' ? column : undefined);
  const denominator = check.columnOf(measure.denominator);
  if (numerator === undefined || denominator === undefined || measure.kind === 'rate' || measure.kind === 'mean')
    return;
  const { rows, line } = check.read.table;
  for (let r = 0; r < rows; r++) {
    const row = check.read.rowOf(r);
    const n = numerator.amountAt(row);
    const d = denominator.amountAt(row);
    if (n === undefined || d === undefined) continue;
    const words = { numerator: n, denominator: d, whole: denominator.name };
    if (n > d) {
      check.log.add('numerator_above_denominator', { ...placeOf(numerator, line[r] ?? 0), found: String(n) }, words);
      continue;
    }
    const percent = measure.kind === 'proportion' ? column.amountAt(row) : undefined;
    if (percent === undefined || d === 0) continue;
    const quotient = (n / d) * 100;
    if (Math.abs(quotient - percent) <= toleranceOf(column, n, d)) continue;
    const place = { ...placeOf(column, line[r] ?? 0), found: String(percent) };
    check.log.add('proportion_not_quotient', place, { ...words, quotient: quotient.toFixed(column.decimals) });
  }
}

/** Half a unit of the last place, and what counts rounded to 5 or 10 can hide. */
function toleranceOf(column: ValueColumn, n: number, d: number): number {
  const base = n % 10 === 0 && d % 10 === 0 ? 5 : n % 5 === 0 && d % 5 === 0 ? 2.5 : 0;
  return 0.5 * 10 ** -column.decimals + (200 * base) / d + 0.051;
}

function checkInterval(column: ValueColumn, measure: Measure, check: FigureCheck): void {
  const lower = check.columnOf(measure.interval?.lower);
  const upper = check.columnOf(measure.interval?.upper);
  if (lower === undefined || upper === undefined) return;
  const { rows, line } = check.read.table;
  const slack = 0.5 * 10 ** -Math.min(column.decimals, lower.decimals, upper.decimals);
  for (let r = 0; r < rows; r++) {
    const row = check.read.rowOf(r);
    const [low, value, high] = [lower.amountAt(row), column.amountAt(row), upper.amountAt(row)];
    if (low === undefined || value === undefined || high === undefined) continue;
    if (value >= low - slack && value <= high + slack) continue;
    const place = { ...placeOf(column, line[r] ?? 0), found: String(value) };
    check.log.add('interval_without_value', place, { value, lower: low, upper: high });
  }
}

function forEachAmount(
  column: ValueColumn,
  { read }: FigureCheck,
  visit: (amount: number, line: number) => void,
): void {
  for (let r = 0; r < read.table.rows; r++) {
    const amount = column.amountAt(read.rowOf(r));
    if (amount !== undefined) visit(amount, read.table.line[r] ?? 0);
  }
}

function placeOf(column: ValueColumn, line: number) {
  return { line, column: column.index + 1, columnName: column.name };
}

function headerPlace(column: ValueColumn, { read }: FigureCheck) {
  return placeOf(column, read.header.line);
}
