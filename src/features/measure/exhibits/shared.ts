import type { ChartMeasure, ChartSeries } from '#charts/series.ts';
import type { At } from '#domain/breakdown.ts';
import { formatBare, formatPointCounts, isPercent } from '#domain/format/formatAmount.ts';
import { formatInterval } from '#domain/format/formatNumber.ts';
import { type GeographyCode, LEVEL_WORDS } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { selectSource } from '#domain/observations/selectSource.ts';
import { formatPeriod, type PeriodId, toPeriod } from '#domain/period.ts';
import type { Source } from '#domain/provenance.ts';
import { lowerFirst } from '#domain/sentences/phrases.ts';
import { isKnown } from '#domain/value.ts';
import { type MeasureSubject, selectPoints } from '#features/measure/subject.ts';

export function toChartMeasure({ id, unit, decimals, kind, on }: Measure): ChartMeasure {
  return { id, unit, decimals, kind, ...(on !== undefined && { on }) };
}

/** One place's line, or one group's. */
export function toSeries(
  subject: MeasureSubject,
  geography: GeographyCode,
  role: ChartSeries['role'],
  names: { readonly label: string; readonly short?: string; readonly at?: At },
): ChartSeries {
  const points = selectPoints(subject, geography, names.at ?? subject.at);
  return {
    id: `${geography} ${names.label}`,
    label: names.label,
    role,
    points,
    ...(names.short !== undefined && { short: names.short }),
  };
}

export function formatFigure(point: Point, measure: Measure): string {
  return formatBare(point.value, measure);
}

export function formatPointInterval({ lower, upper }: Point, { decimals }: Measure): string {
  return lower === undefined || upper === undefined ? '' : formatInterval(lower, upper, decimals);
}

export function formatCountsCell(point: Point): string {
  return formatPointCounts(point) ?? '';
}

/** Where the numbers of a chart come from, each publication once, in the order of the figures. */
export function selectSources(subject: MeasureSubject, points: readonly Point[], at: At = subject.at): Source[] {
  const found = points
    .filter(({ value, geography }) => isKnown(value) && !geography.includes(':'))
    .map(({ geography, period }) =>
      selectSource(subject.dataset, { measure: subject.measure.id, geography, period, at }),
    );
  return [...new Map(found.map((source) => [`${source.publisher} ${source.title}`, source])).values()];
}

/** What the places beside the subject are to it: "neighbours", "other integrated care boards". */
export function nameMembers({ level }: MeasureSubject, isChosen: boolean): string {
  if (isChosen) return 'chosen places';
  return level === undefined || level === 'county' ? 'neighbours' : `other ${LEVEL_WORDS[level].many}`;
}

/** How intervals of a measure come about: named below a title. */
export function toIntervalMethod({ interval, kind }: Measure): 'published' | 'Byar' | 'Wilson' {
  if (interval !== undefined) return 'published';
  return kind === 'rate' ? 'Byar' : 'Wilson';
}

/** "31 March" where each figure is of that day, so that it is not taken for the year's. */
export function toCountedOn(points: readonly Point[], { on }: Measure): { countedOn?: string } {
  const newest = points.at(-1);
  return on === undefined || newest === undefined
    ? {}
    : { countedOn: formatPeriod(toPeriod(newest.period), on).replace(/ \d{4}$/, '') };
}

/** That a count is a number is said by its unit: "EHC plans issued within 20 weeks" of "EHC plans issued within 20 weeks, number". */
export function withoutNumber(title: string, { unit }: Measure): string {
  return unit === '' ? title : title.replace(/, number\b/, '');
}

/** What a chart of one period draws, as the first words below its title: "Overweight, year 6, %, 2024/25". */
export function toSubject(title: string, measure: Measure, period: PeriodId): string {
  const when = lowerFirst(formatPeriod(toPeriod(period), measure.on));
  const unit = isPercent(measure.unit) ? '%' : measure.unit;
  return [withoutNumber(title, measure), unit, when].filter((part) => part !== '').join(', ');
}

/** The newest period in which a share of these series have a number; `undefined` where none has any. */
export function selectNewestShared(series: readonly (readonly Point[])[], share = 0.5): PeriodId | undefined {
  return selectShared(series, share).at(-1);
}

/** Every period in which a share of these series have a number, oldest first. */
export function selectShared(series: readonly (readonly Point[])[], share = 0.5): PeriodId[] {
  const known = series.map((points) => points.filter(({ value }) => isKnown(value)).map(({ period }) => period));
  const periods = [...new Set(known.flat())];
  const shared = periods.filter(
    (period) => known.filter((one) => one.includes(period)).length >= Math.max(1, series.length * share),
  );
  return shared.toSorted(compareByDay);
}

function compareByDay(a: PeriodId, b: PeriodId): number {
  const [first, second] = [toPeriod(a).last, toPeriod(b).last];
  return first < second ? -1 : first > second ? 1 : 0;
}
