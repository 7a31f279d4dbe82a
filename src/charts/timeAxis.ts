import {
  formatPeriod,
  formatPeriodShort,
  isSameKind,
  type Period,
  type PeriodKind,
  toSuccessor,
} from '#domain/period.ts';
import { toTime } from './series.ts';
import { toTextWidth } from './text.ts';

export interface TimeTick {
  readonly time: number;
  readonly label: string;
}

const YEARLY: readonly PeriodKind[] = [
  'academicYear',
  'financialYear',
  'taxYear',
  'calendarYear',
  'reportingYear',
  'autumnAndSpring',
];
const TICK_GAP = 12;
const FEW = 6;
/** A hundred years: longer than any series, and an end for a run that never meets its last period. */
const LONGEST_RUN = 1200;

export function isYearly(period: Period): boolean {
  return YEARLY.includes(period.kind);
}

/**
 * Ticks under an axis of time for a width in pixels: every period where they fit, else every second, third … counted from
 * the newest. Months, quarters and terms are ticked once a year. Labels shorten ("’16") before ticks are left out.
 */
export function toTimeTicks(periods: readonly Period[], width: number, size: number, on?: string): TimeTick[] {
  const run = toRun(periods);
  const ticked = selectTicked(run);
  const isOncePerYear = ticked.length < run.length;
  const formats = [formatLong, formatShort, formatShorter, formatShortest].map((format) =>
    ticked.map((period) => format(period, on, isOncePerYear)),
  );
  const room = toRoom(run, ticked, width, on);
  const fits = (most: number) => formats.slice(0, -1).find((candidate) => toStep(candidate, room, size) <= most);
  const labels = fits(1) ?? fits(2) ?? formats.at(-1) ?? [];
  return thin(ticked, labels, toStep(labels, room, size), on);
}

/** All periods from first to last of their kind, those that nobody handed in among them. */
export function toRun(periods: readonly Period[]): Period[] {
  const sorted = [...new Map(periods.map((period) => [period.id, period])).values()].sort((a, b) =>
    a.last < b.last ? -1 : 1,
  );
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined || !sorted.every((period) => isSameKind(period, first))) return sorted;
  const run = [first];
  for (let next = toSuccessor(first); next !== undefined && next.last <= last.last; next = toSuccessor(next)) {
    run.push(next);
    if (run.length > LONGEST_RUN) return sorted;
  }
  return run.length >= sorted.length ? run : sorted;
}

/** Of periods within a year one a year is ticked, the newest's own month, quarter or term; all of them while they are few. */
function selectTicked(run: readonly Period[]): readonly Period[] {
  const last = run.at(-1);
  if (last === undefined || run.length <= FEW || isYearly(last)) return run;
  switch (last.kind) {
    case 'financialQuarter':
    case 'financialHalf':
    case 'term':
    case 'halfTerm':
      return run.filter(({ id }) => id.endsWith('1'));
    case 'month':
    case 'rolling':
      return run.filter(({ last: day }) => day.slice(5, 7) === last.last.slice(5, 7));
    default:
      return run;
  }
}

function formatLong(period: Period, on: string | undefined, isOncePerYear: boolean): string {
  if (period.kind === 'rolling') return period.label.replace(/^\d+ months to /, '');
  return isOncePerYear ? toYearLabel(period) : formatPeriod(period, on);
}

function formatShort(period: Period, on: string | undefined, isOncePerYear: boolean): string {
  if (period.kind === 'rolling' || period.kind === 'month') return toShortMonth(period);
  return isOncePerYear ? toYearLabel(period) : formatPeriodShort(period, on).replace(/^20(\d\d\/\d\d)$/, '$1');
}

function formatShorter(period: Period, on: string | undefined, isOncePerYear: boolean): string {
  return formatShort(period, on, isOncePerYear)
    .replace(/^\d\d(\d\d)$/, '’$1')
    .replace(/^(?:\d+ )?(\w{3,4}) \d\d(\d\d)$/, '$1 ’$2');
}

/** "’18" for 2018/19, only where even every second "18/19" would find no room: a school year is better named in full. */
function formatShortest(period: Period, on: string | undefined, isOncePerYear: boolean): string {
  return formatShorter(period, on, isOncePerYear).replace(/^(?:\d\d)?(\d\d)\/\d\d$/, '’$1');
}

/** "2016/17" for a quarter or term of it, "April 2028" for a month. */
function toYearLabel(period: Period): string {
  const years = /(\d{4})-(\d{2})-/.exec(`${period.id}-`);
  return years === null || period.kind === 'month' ? formatPeriodShort(period) : `${years[1]}/${years[2]}`;
}

function toShortMonth(period: Period): string {
  const month = formatPeriodShort({ ...period, label: period.label.replace(/^\d+ months to /, '') });
  return month.replace(/ \d\d(\d\d)$/, ' ’$1');
}

/** Pixels from one tick to the next, where all periods together take the width. */
function toRoom(run: readonly Period[], ticked: readonly Period[], width: number, on?: string): number {
  const spanOf = (periods: readonly Period[]) => {
    const [first, last] = [periods[0], periods.at(-1)];
    return first && last ? toTime(last, on) - toTime(first, on) : 0;
  };
  return ticked.length < 2 ? width : (width * spanOf(ticked)) / spanOf(run) / (ticked.length - 1);
}

function toStep(labels: readonly string[], room: number, size: number): number {
  const widest = Math.max(0, ...labels.map((label) => toTextWidth(label, size)));
  return Math.max(1, Math.ceil((widest + TICK_GAP) / room));
}

function thin(periods: readonly Period[], labels: readonly string[], step: number, on?: string): TimeTick[] {
  return periods
    .map((period, i) => ({ time: toTime(period, on), label: labels[i] ?? '' }))
    .filter((_, i) => (periods.length - 1 - i) % step === 0);
}
