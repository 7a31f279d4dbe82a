import type { ChartSeries } from '#charts/series.ts';
import type { TrendInput, TrendTarget } from '#charts/trend/trendInput.ts';
import type { Edition, ScorecardRow } from '#domain/editions/edition.ts';
import { formatAmount, isPercent } from '#domain/format/formatAmount.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import { isKnown } from '#domain/value.ts';
import { selectOfKind } from './against.ts';

/** Everything about the trend of a row but its size; drawn from the edition alone, so the neighbours are their median. */
export function toRowTrend(
  row: ScorecardRow,
  edition: Edition,
  isIllustrative: boolean,
): Omit<TrendInput, 'width' | 'height'> {
  const { comparators, geographies } = edition;
  const place = geographies.find(({ code }) => code === row.latest.geography)?.name ?? row.latest.geography;
  const benchmarks = [
    { role: 'national', kind: 'national', short: undefined },
    { role: 'region', kind: 'region', short: 'Region' },
    { role: 'median', kind: 'neighbours', short: 'Median' },
  ] as const;
  const series = benchmarks.flatMap(({ role, kind, short }): ChartSeries[] => {
    const own = selectOfKind(row, comparators, kind);
    const comparator = comparators.find(({ id }) => id === own?.comparator);
    // The count of a whole country is no line beside a county's.
    if (own === undefined || comparator === undefined || row.kind === 'count') return [];
    const label = kind === 'neighbours' ? `neighbours’ ${comparator.statistic ?? ''}`.trim() : comparator.label;
    return [{ id: own.comparator, label, role, points: own.points, ...(short === undefined ? {} : { short }) }];
  });
  const { measure, unit, decimals, kind, on } = row;
  return {
    measure: { id: measure, unit, decimals, kind, ...(on === undefined ? {} : { on }) },
    series: [{ id: 'focus', label: place, role: 'focus', points: row.points }, ...series],
    breaks: row.breaks,
    targets: toTargets(row),
    isIllustrative,
  };
}

function toTargets({ target }: ScorecardRow): TrendTarget[] {
  if (target === undefined) return [];
  const { kind, value, period } = target;
  const word = kind === 'ambition' ? 'ambition' : 'limit';
  return [{ kind, value, to: period, label: `${word}, ${formatPeriod(toPeriod(period))}`, short: word }];
}

/** What the trend shows, in a sentence: its two ends, for the title and for those who do not see it. */
export function toTrendTitle(row: ScorecardRow): string {
  const known = row.points.filter(({ value }) => isKnown(value));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return `${row.title}: no figures to draw`;
  const say = (point: typeof first) =>
    `${isKnown(point.value) ? formatAmount(point.value.amount, { unit: isPercent(row.unit) ? '%' : '', decimals: row.decimals }) : ''} in ${formatPeriod(toPeriod(point.period), row.on)}`;
  return first === last ? `${row.title}: ${say(last)}, one figure` : `${row.title}: from ${say(first)} to ${say(last)}`;
}

/** Unit and population, below the title. */
export function toTrendSub({ unit, kind }: ScorecardRow): string {
  const what = isPercent(unit) ? unit.replace(/^%\s*/, '% ').trim() : unit;
  return kind === 'count' || what === '' ? 'Number' : what;
}
