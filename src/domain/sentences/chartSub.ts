import { isPercent } from '#domain/format/formatAmount.ts';
import { formatNumber } from '#domain/format/formatNumber.ts';
import type { PeriodKind } from '#domain/period.ts';
import { joinSentences } from './phrases.ts';

/** What the line under a chart's title tells: unit, population, method and axis. */
export interface ChartSubWords {
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  readonly periodKind?: PeriodKind;
  /** When in each period it is counted, where that is a day or a month: "31 March". */
  readonly countedOn?: string;
  /** The method of the shading or whiskers; absent where there are none. */
  readonly interval?: 'Wilson' | 'Byar' | 'published';
  readonly look?: 'shading' | 'whisker';
  readonly hasHollowPoints?: boolean;
  /** What the thin grey lines are: "the ten neighbours". */
  readonly thinLines?: string;
  /** Where a cut axis starts. */
  readonly axisStart?: number;
}

const KINDS: Readonly<Partial<Record<PeriodKind, string>>> = {
  academicYear: 'school years',
  financialYear: 'financial years',
  calendarYear: 'calendar years',
  reportingYear: 'reporting years',
  taxYear: 'tax years',
  financialQuarter: 'quarters',
  financialHalf: 'half years',
  month: 'months',
  week: 'weeks',
  term: 'terms',
  autumnAndSpring: 'autumn and spring terms',
  halfTerm: 'half terms',
  rolling: 'rolling months',
};

/** "EHC plans issued within 20 weeks, %, calendar years. Shading: 95% interval (Wilson). Hollow points: no counts published, so no interval." */
export function toChartSub(words: ChartSubWords): string {
  const {
    title,
    unit,
    periodKind,
    countedOn,
    interval,
    look = 'shading',
    hasHollowPoints,
    thinLines,
    axisStart,
    decimals,
  } = words;
  const kind = countedOn === undefined ? KINDS[periodKind ?? 'snapshot'] : `${countedOn} of each year`;
  const what = [title, unit === '' ? undefined : unit, kind].filter((part) => part !== undefined).join(', ');
  const method = interval === 'published' ? 'as published' : interval;
  return joinSentences([
    what,
    method === undefined ? undefined : `${look === 'shading' ? 'Shading' : 'Whisker'}: 95% interval (${method})`,
    hasHollowPoints ? 'Hollow points: no counts published, so no interval' : undefined,
    thinLines === undefined ? undefined : `Thin grey lines: ${thinLines}`,
    axisStart === undefined
      ? undefined
      : `The axis starts at ${formatNumber(axisStart, Number.isInteger(axisStart) ? 0 : decimals)}${isPercent(unit) ? '%' : ''}`,
  ]);
}
