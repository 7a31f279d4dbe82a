import { formatAmount } from '#domain/format/formatAmount.ts';
import { capitalise } from '#domain/format/formatList.ts';
import { type Period, toPeriod } from '#domain/period.ts';
import { isKnown } from '#domain/value.ts';
import { inPeriod } from './phrases.ts';
import type { ChartUnit, SeriesWords } from './trendTitle.ts';

/** "In 2021/22 from 59.6% in Wyre Forest to 67.4% in Bromsgrove; England 65.2%": the newest period that most places share. */
export function toSmallMultiplesTitle(
  series: readonly SeriesWords[],
  measure: ChartUnit,
  benchmark?: SeriesWords,
): string {
  const period = selectSharedPeriod(series);
  if (period === undefined) return 'No figures to draw';
  const figures = series
    .flatMap(({ label, points }) =>
      points.flatMap((p) => (p.period === period.id && isKnown(p.value) ? [{ label, amount: p.value.amount }] : [])),
    )
    .sort((a, b) => a.amount - b.amount);
  const [lowest, highest] = [figures[0], figures.at(-1)];
  if (lowest === undefined || highest === undefined) return 'No figures to draw';
  const when = capitalise(inPeriod(period, measure.on));
  const range =
    lowest.amount === highest.amount
      ? `${formatAmount(lowest.amount, measure)} in each`
      : `from ${formatAmount(lowest.amount, measure)} in ${lowest.label} to ${formatAmount(highest.amount, measure)} in ${highest.label}`;
  const other = benchmark?.points.find((p) => p.period === period.id)?.value;
  const beside =
    benchmark !== undefined && isKnown(other) ? `; ${benchmark.label} ${formatAmount(other.amount, measure)}` : '';
  return `${when} ${range}${beside}`;
}

/** The newest period in which more than half of the series have a number, else the newest in which any has. */
function selectSharedPeriod(series: readonly SeriesWords[]): Period | undefined {
  const counts = new Map<string, number>();
  for (const { points } of series) {
    for (const { period, value } of points) if (isKnown(value)) counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  const newestFirst = [...counts.keys()].map(toPeriod).sort((a, b) => (a.last < b.last ? 1 : -1));
  return newestFirst.find(({ id }) => (counts.get(id) ?? 0) * 2 > series.length) ?? newestFirst[0];
}
