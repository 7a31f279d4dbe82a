import type { ChartMeasure, ChartSeries } from '#charts/series.ts';
import type { At } from '#domain/breakdown.ts';
import { formatBare, formatPointCounts } from '#domain/format/formatAmount.ts';
import { formatInterval } from '#domain/format/formatNumber.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { selectSource } from '#domain/observations/selectSource.ts';
import { type PeriodId, toPeriod } from '#domain/period.ts';
import type { Source } from '#domain/provenance.ts';
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

/** The newest period in which a share of these series have a number; `undefined` where none has any. */
export function selectNewestShared(series: readonly (readonly Point[])[], share = 0.5): PeriodId | undefined {
  const known = series.map((points) => points.filter(({ value }) => isKnown(value)).map(({ period }) => period));
  const periods = [...new Set(known.flat())];
  const shared = periods.filter(
    (period) => known.filter((one) => one.includes(period)).length >= Math.max(1, series.length * share),
  );
  return shared.toSorted(compareByDay).at(-1);
}

function compareByDay(a: PeriodId, b: PeriodId): number {
  const [first, second] = [toPeriod(a).last, toPeriod(b).last];
  return first < second ? -1 : first > second ? 1 : 0;
}
