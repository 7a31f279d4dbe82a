import type { Brand } from '#domain/brand.ts';
import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  formatDay,
  formatMonth,
  isDay,
  lastDayOfMonth,
  toParts,
} from '#domain/day.ts';

/** A period as the published files name it, such as `AY2021-22`; CONTRACT.md §2 lists the kinds. */
export type PeriodId = Brand<string, 'PeriodId'>;

export const PERIOD_KINDS = [
  'academicYear',
  'financialYear',
  'taxYear',
  'calendarYear',
  'reportingYear',
  'financialQuarter',
  'financialHalf',
  'month',
  'week',
  'term',
  'autumnAndSpring',
  'halfTerm',
  'snapshot',
  'rolling',
  'span',
  'upTo',
] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A span of time. `first` is absent where its start is not stated; `months` is the length of a rolling window. */
export interface Period {
  readonly id: PeriodId;
  readonly kind: PeriodKind;
  readonly first?: Day;
  readonly last: Day;
  readonly label: string;
  readonly months?: number;
}

interface PeriodRule {
  readonly kind: PeriodKind;
  readonly pattern: RegExp;
  readonly read: (parts: readonly string[]) => Omit<Period, 'id' | 'kind'> | undefined;
}

const TERMS = [
  { name: 'Autumn', from: [0, 9], to: [0, 12] },
  { name: 'Spring', from: [1, 1], to: [1, 4] },
  { name: 'Summer', from: [1, 5], to: [1, 8] },
] as const;

/** Months in which half terms begin and end; schools differ by days, so a half term is reckoned by whole months. */
const HALF_TERMS = [
  { from: [0, 9], to: [0, 10] },
  { from: [0, 11], to: [0, 12] },
  { from: [1, 1], to: [1, 2] },
  { from: [1, 3], to: [1, 4] },
  { from: [1, 5], to: [1, 5] },
  { from: [1, 6], to: [1, 8] },
] as const;

const TWO_YEARS = '(\\d{4})-(\\d{2})';
const DAY = '(\\d{4}-\\d{2}-\\d{2})';

/** One row per kind of period: how its id is written, the days it covers and how it is printed. */
const RULES: readonly PeriodRule[] = [
  twoYears('academicYear', 'AY', '-09-01', '-08-31'),
  twoYears('financialYear', 'FY', '-04-01', '-03-31'),
  twoYears('taxYear', 'TY', '-04-06', '-04-05'),
  oneYear('calendarYear', 'CY'),
  oneYear('reportingYear', 'RY'),
  {
    kind: 'financialQuarter',
    pattern: new RegExp(`^FYQ${TWO_YEARS}-Q([1-4])$`),
    read: ([start, end, quarter]) =>
      inTwoYears(start, end, (year) => {
        const first = addMonths(`${year}-04-01`, (Number(quarter) - 1) * 3);
        return { first, last: addDays(addMonths(first, 3), -1), label: `Q${quarter} ${start}/${end}` };
      }),
  },
  {
    kind: 'financialHalf',
    pattern: new RegExp(`^FYH${TWO_YEARS}-P([12])$`),
    read: ([start, end, part]) =>
      inTwoYears(start, end, (year) => {
        const first = addMonths(`${year}-04-01`, (Number(part) - 1) * 6);
        const words = part === '1' ? 'April to September' : 'October to March';
        return { first, last: addDays(addMonths(first, 6), -1), label: `${words} ${start}/${end}` };
      }),
  },
  {
    kind: 'month',
    pattern: /^M(\d{4})-(0[1-9]|1[0-2])$/,
    read: ([year, month]) => ({
      first: `${year}-${month}-01`,
      last: lastDayOfMonth(Number(year), Number(month)),
      label: `${formatMonth(Number(month))} ${year}`,
    }),
  },
  {
    kind: 'week',
    pattern: /^W(\d{4})-(0[1-9]|[1-4]\d|5[0-3])$/,
    read: ([year, week]) => {
      const first = addDays(firstMondayOf(Number(year)), (Number(week) - 1) * 7);
      return { first, last: addDays(first, 6), label: `Week ${Number(week)} ${year}` };
    },
  },
  {
    kind: 'term',
    pattern: new RegExp(`^T${TWO_YEARS}-T([1-3])$`),
    read: ([start, end, number]) =>
      inTwoYears(start, end, (year) => {
        const term = TERMS[Number(number) - 1];
        return term && { ...monthsOf(year, term), label: `${term.name} term ${start}/${end}` };
      }),
  },
  {
    kind: 'autumnAndSpring',
    pattern: new RegExp(`^AST${TWO_YEARS}$`),
    read: ([start, end]) =>
      inTwoYears(start, end, (year) => ({
        first: `${year}-09-01`,
        last: `${year + 1}-04-30`,
        label: `Autumn and spring terms ${start}/${end}`,
      })),
  },
  {
    kind: 'halfTerm',
    pattern: new RegExp(`^HT${TWO_YEARS}-HT([1-6])$`),
    read: ([start, end, number]) =>
      inTwoYears(start, end, (year) => {
        const halfTerm = HALF_TERMS[Number(number) - 1];
        return halfTerm && { ...monthsOf(year, halfTerm), label: `Half term ${number} ${start}/${end}` };
      }),
  },
  {
    kind: 'snapshot',
    pattern: new RegExp(`^S${DAY}$`),
    read: ([day = '']) => (isDay(day) ? { first: day, last: day, label: formatDay(day) } : undefined),
  },
  {
    kind: 'rolling',
    pattern: /^R(\d{4})-(0[1-9]|1[0-2])-(\d{1,3})m$/,
    read: ([year, month, length]) => {
      const months = Number(length);
      if (months < 1) return undefined;
      const last = lastDayOfMonth(Number(year), Number(month));
      const first = addMonths(`${year}-${month}-01`, 1 - months);
      return { first, last, months, label: `${months} months to ${formatMonth(Number(month))} ${year}` };
    },
  },
  {
    kind: 'span',
    pattern: new RegExp(`^P${DAY}_${DAY}$`),
    read: ([first = '', last = '']) =>
      isDay(first) && isDay(last) && first <= last ? { first, last, label: formatSpan(first, last) } : undefined,
  },
  {
    kind: 'upTo',
    pattern: new RegExp(`^U${DAY}$`),
    read: ([last = '']) => (isDay(last) ? { last, label: `to ${formatDay(last)}` } : undefined),
  },
];

/** Reads a period id. `undefined` when it is none of the kinds of CONTRACT.md §2, or names an impossible day. */
export function parsePeriodId(text: string): Period | undefined {
  for (const { kind, pattern, read } of RULES) {
    const match = pattern.exec(text);
    const period = match && read(match.slice(1));
    if (period) return { id: text as PeriodId, kind, ...period };
  }
  return undefined;
}

/** Every figure asks for its period, and a board has a few hundred of them. */
const known = new Map<string, Period>();

/** The period of an id that was checked when the file was read. Throws on any other text: that is a bug. */
export function toPeriod(id: string): Period {
  const period = known.get(id) ?? parsePeriodId(id);
  if (period === undefined) throw new Error(`Not a period id: ${id}`);
  known.set(id, period);
  return period;
}

/** The next period of the same kind, `undefined` for kinds that have none (snapshots, spans, "up to"). */
export function toSuccessor(period: Period): Period | undefined {
  if (period.first === undefined || period.kind === 'snapshot' || period.kind === 'span') return undefined;
  if (period.kind === 'rolling') {
    const month = addMonths(`${period.last.slice(0, 7)}-01`, 1);
    return parsePeriodId(`R${month.slice(0, 7)}-${period.months ?? 12}m`);
  }
  const candidates = toCandidates(period);
  return candidates
    .map(parsePeriodId)
    .find((next) => next?.kind === period.kind && (next.first ?? '') > (period.first ?? ''));
}

/** Whether two periods share a day. A period without a stated start reaches back without end. */
export function overlaps(a: Period, b: Period): boolean {
  return (a.first ?? '') <= b.last && (b.first ?? '') <= a.last;
}

/** Whether two spans hold equally many days, but for a leap day: nine months are not held against twelve. */
export function isEquallyLong(a: Period, b: Period): boolean {
  if (a.kind !== 'span' || a.first === undefined || b.first === undefined) return true;
  return Math.abs(daysBetween(a.first, a.last) - daysBetween(b.first, b.last)) <= 1;
}

/** Earlier end first; of two that end together the longer first. */
export function comparePeriods(a: Period, b: Period): number {
  return compareText(a.last, b.last) || compareText(a.first ?? '', b.first ?? '') || compareText(a.id, b.id);
}

/** Of one kind, and for rolling windows of one length: only such periods may share an axis. */
export function isSameKind(a: Period, b: Period): boolean {
  return a.kind === b.kind && a.months === b.months;
}

/**
 * The last day that a figure is about: of a stock, its day within the period (`on` "01" is the end of January, "03-31" a day).
 * Ages are reckoned from it.
 */
export function toReferenceDay(period: Period, on?: string): Day {
  return toStockDay(period, on) ?? period.last;
}

/** How a period is printed; a stock by its month ("January 2025") or its day ("31 March 2025"). */
export function formatPeriod(period: Period, on?: string): string {
  const day = toStockDay(period, on);
  if (day === undefined) return period.label;
  return on?.length === 2 ? `${formatMonth(toParts(day)[1])} ${day.slice(0, 4)}` : formatDay(day);
}

/** A label for a narrow axis or column: "Jan 2025", "12 m. to Mar 2022", "31 Mar 2025"; years stay as they are. */
export function formatPeriodShort(period: Period, on?: string): string {
  return formatPeriod(period, on)
    .replace(/ months to /, ' m. to ')
    .replace(/\b(January|February|August|September|October|November|December)\b/g, (name) =>
      name.slice(0, name === 'September' ? 4 : 3),
    )
    .replace(/\bMarch\b/g, 'Mar')
    .replace(/\bApril\b/g, 'Apr')
    .replace(/Autumn and spring terms/, 'Aut+spr')
    .replace(/ term /, ' ')
    .replace(/^Half /, 'HT');
}

function toStockDay(period: Period, on: string | undefined): Day | undefined {
  if (on === undefined) return undefined;
  const inYear = (year: string): Day => (on.length === 2 ? lastDayOfMonth(Number(year), Number(on)) : `${year}-${on}`);
  const years = [period.last.slice(0, 4), period.first?.slice(0, 4) ?? ''];
  return years.map(inYear).find((day) => isDay(day) && day <= period.last && day >= (period.first ?? ''));
}

function twoYears(kind: PeriodKind, prefix: string, from: string, to: string): PeriodRule {
  return {
    kind,
    pattern: new RegExp(`^${prefix}${TWO_YEARS}$`),
    read: ([start, end]) =>
      inTwoYears(start, end, (year) => ({
        first: `${year}${from}`,
        last: `${year + 1}${to}`,
        label: `${start}/${end}`,
      })),
  };
}

function oneYear(kind: PeriodKind, prefix: string): PeriodRule {
  return {
    kind,
    pattern: new RegExp(`^${prefix}(\\d{4})$`),
    read: ([year = '']) => ({ first: `${year}-01-01`, last: `${year}-12-31`, label: year }),
  };
}

function inTwoYears<T>(start = '', end = '', read: (year: number) => T | undefined): T | undefined {
  const year = Number(start);
  return (year + 1) % 100 === Number(end) ? read(year) : undefined;
}

type MonthSpan = { readonly from: readonly [number, number]; readonly to: readonly [number, number] };

function monthsOf(year: number, { from, to }: MonthSpan): { first: Day; last: Day } {
  const month = String(from[1]).padStart(2, '0');
  return { first: `${year + from[0]}-${month}-01`, last: lastDayOfMonth(year + to[0], to[1]) };
}

/** Monday of ISO week 1: the week that holds 4 January. */
function firstMondayOf(year: number): Day {
  const fourth = `${year}-01-04`;
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(fourth, -weekday);
}

function formatSpan(first: Day, last: Day): string {
  const wholeMonths = first.endsWith('-01') && addDays(last, 1).endsWith('-01');
  if (!wholeMonths) return `${formatDay(first)} to ${formatDay(last)}`;
  const [y1, m1] = toParts(first);
  const [y2, m2] = toParts(last);
  return y1 === y2
    ? `${formatMonth(m1)} to ${formatMonth(m2)} ${y2}`
    : `${formatMonth(m1)} ${y1} to ${formatMonth(m2)} ${y2}`;
}

/** Ids that could follow a period: the next in its year, then the first of the next year. */
function toCandidates(period: Period): string[] {
  const { id } = period;
  const counted = /^(.*?)(\d+)$/.exec(id);
  const year = Number(/\d{4}/.exec(id)?.[0]);
  const prefix = id.slice(0, id.indexOf(String(year)));
  const nextYears = `${prefix}${year + 1}-${String((year + 2) % 100).padStart(2, '0')}`;
  const nextNumber = counted
    ? `${counted[1]}${String(Number(counted[2]) + 1).padStart(counted[2]?.length ?? 1, '0')}`
    : '';
  switch (period.kind) {
    case 'calendarYear':
    case 'reportingYear':
      return [`${prefix}${year + 1}`];
    case 'month':
    case 'week':
      return [nextNumber, `${prefix}${year + 1}-01`];
    case 'academicYear':
    case 'financialYear':
    case 'taxYear':
    case 'autumnAndSpring':
      return [nextYears];
    case 'financialQuarter':
      return [nextNumber, `${nextYears}-Q1`];
    case 'financialHalf':
      return [nextNumber, `${nextYears}-P1`];
    case 'term':
      return [nextNumber, `${nextYears}-T1`];
    case 'halfTerm':
      return [nextNumber, `${nextYears}-HT1`];
    default:
      return [];
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
