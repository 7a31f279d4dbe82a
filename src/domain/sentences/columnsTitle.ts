import { formatAmount } from '#domain/format/formatAmount.ts';
import { formatCount, formatCounts } from '#domain/format/formatNumber.ts';
import type { Period } from '#domain/period.ts';
import { asSentence, inPeriod } from './phrases.ts';
import type { ChartUnit } from './trendTitle.ts';

/** One column: a whole, or a part and the rest of it. */
export interface ColumnWords {
  readonly period: Period;
  readonly part: number;
  readonly rest?: number;
}

export interface ColumnsWords {
  readonly measure: ChartUnit;
  /** "within 20 weeks" and "later"; for plain columns what is counted stands in the measure's unit. */
  readonly partLabel?: string;
  readonly restLabel?: string;
  readonly columns: readonly ColumnWords[];
}

/** "517 within 20 weeks and 872 later in 2024, against 291 and 337 in 2019"; both ends, because a share can fall while a count rises. */
export function toColumnsTitle({ measure, partLabel, restLabel, columns }: ColumnsWords): string {
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined) return 'No counts to draw';
  const end = describeColumn(last, measure, partLabel, restLabel);
  const when = inPeriod(last.period, measure.on);
  if (first === last) return `${end} ${when}`;
  const start =
    first.rest === undefined ? formatCount(first.part) : `${formatCount(first.part)} and ${formatCount(first.rest)}`;
  return `${end} ${when}, against ${start} ${inPeriod(first.period, measure.on)}`;
}

function describeColumn({ part, rest }: ColumnWords, measure: ChartUnit, partLabel = '', restLabel = ''): string {
  if (rest === undefined) return formatAmount(part, measure);
  return `${formatCount(part)} ${partLabel} and ${formatCount(rest)} ${restLabel}`.replace(/ +/g, ' ').trim();
}

/** Counts that contradict each other are printed as they stand, and nothing is drawn of them. */
export function refuseContradiction({ period, part, rest = 0 }: ColumnWords, on?: string): string {
  const why = part < 0 || part + rest < 0 ? 'a count is never below 0' : 'a part is never larger than its whole';
  return asSentence(`${formatCounts(part, part + rest)} ${inPeriod(period, on)}: ${why}, so no columns are drawn`);
}
