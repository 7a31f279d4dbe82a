/** Several measurements of one thing. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** One line of the printed table: what was measured, against which budget. `max` budgets are upper limits. */
export interface BudgetLine {
  readonly what: string;
  readonly unit: string;
  readonly measured: Summary;
  readonly budget: number;
  readonly stretch: number;
}

/** Median, least and greatest of at least one number. */
export function summarise(numbers: readonly number[]): Summary {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
  return { median, min: at(0), max: at(sorted.length - 1) };
}

/** The ratio of two medians, with the most and least that their ranges allow. */
export function toRatio(of: Summary, to: Summary): Summary {
  return { median: of.median / to.median, min: of.min / to.max, max: of.max / to.min };
}

/** A table with a verdict per line: within the stretch budget, within the budget, or over it. */
export function formatBudgets(lines: readonly BudgetLine[]): string {
  const rows = lines.map(({ what, unit, measured, budget, stretch }) => [
    what,
    `${formatNumber(measured.median)} ${unit}`.trim(),
    `${formatNumber(measured.min)}–${formatNumber(measured.max)}`,
    `≤ ${formatNumber(budget)}`,
    `≤ ${formatNumber(stretch)}`,
    measured.median <= stretch ? 'stretch' : measured.median <= budget ? 'within' : 'OVER',
  ]);
  return formatTable([['what', 'median', 'min–max', 'budget', 'stretch', 'verdict'], ...rows]);
}

/** Columns padded to their widest cell, the first to the left and the others to the right. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  ')).join('\n');
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function formatNumber(number: number): string {
  if (Number.isNaN(number)) return 'not measured';
  return Math.abs(number) >= 10 || Number.isInteger(number) ? String(Math.round(number)) : number.toFixed(2);
}
