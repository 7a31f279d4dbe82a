import { addDays, type Day } from '#domain/day.ts';
import { toPeriod } from '#domain/period.ts';

/** One meeting of the demonstration's board. Figures were handed in for it by `handIn`. */
export interface Meeting {
  readonly edition: string;
  readonly label: string;
  readonly meeting: Day;
  readonly asAt: Day;
  readonly handIn: Day;
}

/** Four quarterly meetings. */
export const MEETINGS: readonly [Meeting, Meeting, Meeting, Meeting] = [
  { edition: '2025-09', label: 'September 2025', meeting: '2025-09-24', asAt: '2025-09-08', handIn: '2025-08-29' },
  { edition: '2025-12', label: 'December 2025', meeting: '2025-12-17', asAt: '2025-12-01', handIn: '2025-11-28' },
  { edition: '2026-03', label: 'March 2026', meeting: '2026-03-18', asAt: '2026-03-02', handIn: '2026-02-27' },
  { edition: '2026-06', label: 'June 2026', meeting: '2026-06-24', asAt: '2026-06-08', handIn: '2026-05-29' },
];

/** The last month that the last of them has. */
const LAST_MONTH = { year: 2026, month: 4 };

/** How long the county and the health service need after a period ends. */
export const COUNTY_LAG_DAYS = 25;
export const HEALTH_LAG_DAYS = 55;

/** The newest `count` months, oldest first, as period ids. */
export function listMonths(count: number, last: { year: number; month: number } = LAST_MONTH): string[] {
  return listYearMonths(count, last).map(({ year, month }) => `M${year}-${pad(month)}`);
}

/** Windows of 12 months that end in each of the newest `count` months. */
export function listRollingYears(count: number, last: { year: number; month: number } = LAST_MONTH): string[] {
  return listYearMonths(count, last).map(({ year, month }) => `R${year}-${pad(month)}-12m`);
}

function listYearMonths(count: number, last: { year: number; month: number }): { year: number; month: number }[] {
  const end = last.year * 12 + last.month - 1;
  return Array.from({ length: count }, (_, i) => end - count + 1 + i).map((m) => {
    return { year: Math.floor(m / 12), month: (m % 12) + 1 };
  });
}

/** School years from the one that starts in `from` to the one that starts in `to`: AY2015-16 … */
export function listYears(prefix: 'AY' | 'FY', from: number, to: number): string[] {
  return range(from, to).map((year) => `${prefix}${toYears(year)}`);
}

/** Half terms or terms of the newest `years` school years, up to those that had ended in April 2026. */
export function listParts(prefix: 'HT' | 'T', years: number): string[] {
  const marks = prefix === 'HT' ? [1, 2, 3, 4, 5, 6] : [1, 2, 3];
  const lastInYear = prefix === 'HT' ? 4 : 2;
  return range(2026 - years, 2025).flatMap((year) =>
    marks
      .filter((mark) => year < 2025 || mark <= lastInYear)
      .map((mark) => `${prefix}${toYears(year)}-${prefix.slice(0, 2)}${mark}`),
  );
}

/** Financial quarters from the first of `from`/… to the last of 2025/26. */
export function listQuarters(from: number): string[] {
  return range(from, 2025).flatMap((year) => [1, 2, 3, 4].map((quarter) => `FYQ${toYears(year)}-Q${quarter}`));
}

/** The day on which a period's figures are there. */
export function toDueDay(period: string, lagDays: number): Day {
  return addDays(toPeriod(period).last, lagDays);
}

/** From the start of its financial year to the end of a quarter: the period of what is counted on and on. */
export function toYearSoFar(quarter: string): string {
  return `P${yearOf(quarter)}-04-01_${toPeriod(quarter).last}`;
}

/** The month of the year, 1 to 12, in which a period ends. */
export function monthOf(period: string): number {
  return Number(toPeriod(period).last.slice(5, 7));
}

/** The calendar or school year in which a period begins. */
export function yearOf(period: string): number {
  return Number(/\d{4}/.exec(period)?.[0]);
}

/** Time as a number of years, for trends: the middle of a period. */
export function toTime(period: string): number {
  const { last } = toPeriod(period);
  const [year, month] = [Number(last.slice(0, 4)), Number(last.slice(5, 7))];
  return year + month / 12;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function toYears(year: number): string {
  return `${year}-${pad((year + 1) % 100)}`;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
