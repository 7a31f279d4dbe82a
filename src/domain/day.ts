/** A calendar day as ISO text, `2022-09-21`. Reckoned in UTC, so that a reader's time zone never moves a period. */
export type Day = string;

const DAY_PATTERN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export function isDay(text: string): boolean {
  return DAY_PATTERN.test(text) && toDay(new Date(`${text}T00:00:00Z`)) === text;
}

/** Below 0 where `a` is the earlier day, 0 where both are the same, for sorting. The rules of a language take 20 ms to load. */
export function compareDays(a: Day, b: Day): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function addDays(day: Day, count: number): Day {
  return toDay(new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000));
}

/** The same day `count` months later, or the last day of that month where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = toParts(day);
  const lastDate = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return toDay(new Date(Date.UTC(year, month - 1 + count, Math.min(date, lastDate))));
}

export function lastDayOfMonth(year: number, month: number): Day {
  return toDay(new Date(Date.UTC(year, month, 0)));
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Whole months from one day to another, never below 0: from 31 August to 13 April are 7. */
export function wholeMonthsBetween(from: Day, to: Day): number {
  const [y1, m1] = toParts(from);
  const [y2, m2] = toParts(to);
  const months = (y2 - y1) * 12 + (m2 - m1);
  return Math.max(0, addMonths(from, months) > to ? months - 1 : months);
}

/** "21 September 2022". */
export function formatDay(day: Day): string {
  const [year, month, date] = toParts(day);
  return `${date} ${formatMonth(month)} ${year}`;
}

/** "September" for 9. */
export function formatMonth(month: number): string {
  const name = MONTHS[month - 1];
  if (name === undefined) throw new Error(`No month ${month}`);
  return name;
}

export function toParts(day: Day): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10);
}
