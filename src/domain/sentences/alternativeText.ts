import { formatAmount } from '#domain/format/formatAmount.ts';
import { formatNumber } from '#domain/format/formatNumber.ts';
import type { Point } from '#domain/observation.ts';
import { toPeriod } from '#domain/period.ts';
import { isKnown, SYMBOL_WORDS, toSymbol } from '#domain/value.ts';
import { inPeriod, joinSentences, namePeriod } from './phrases.ts';
import type { RankedArea } from './rankedTitle.ts';
import { type Figure, toStretch } from './seriesShape.ts';
import { type ChartUnit, type TrendWords, toTrendTitle } from './trendTitle.ts';

/** What a trend shows, for those who do not see it: its title, its ends, what is missing and where it breaks. */
export function toTrendAlternative(words: TrendWords): string {
  const { focus, measure, breaks, benchmark } = words;
  const figures = focus.points.flatMap(({ period, value }): Figure[] =>
    isKnown(value) ? [{ period: toPeriod(period), amount: value.amount }] : [],
  );
  const newest = figures.at(-1);
  const beside = newest === undefined ? undefined : benchmark?.points.find((p) => p.period === newest.period.id)?.value;
  return joinSentences([
    toTrendTitle(words),
    describeExtent(figures, measure),
    isKnown(beside) ? `${benchmark?.label} ${formatAmount(beside.amount, measure)}` : undefined,
    describeMissing(focus.points, measure),
    ...breaks.map(({ at, text }) => `Break ${inPeriod(toPeriod(at), measure.on)}: ${text}`),
  ]);
}

function describeExtent(figures: readonly Figure[], measure: ChartUnit): string | undefined {
  const sorted = figures.toSorted((a, b) => a.amount - b.amount);
  const [first, last, lowest, highest] = [figures[0], figures.at(-1), sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || lowest === undefined || highest === undefined || first === last)
    return undefined;
  const span = `${figures.length} figures from ${namePeriod(first.period, measure.on)} to ${namePeriod(last.period, measure.on)}`;
  const say = ({ amount, period }: Figure): string =>
    `${formatAmount(amount, measure)} ${inPeriod(period, measure.on)}`;
  return `${span}; lowest ${say(lowest)}, highest ${say(highest)}, newest ${say(last)}`;
}

function describeMissing(points: readonly Point[], measure: ChartUnit): string | undefined {
  const missing = points.filter(({ value }) => !isKnown(value));
  if (missing.length === 0) return undefined;
  const said = missing.map(
    ({ period, value }) => `${namePeriod(toPeriod(period), measure.on)} (${SYMBOL_WORDS[toSymbol(value) ?? 'x']})`,
  );
  return missing.length <= 3
    ? `No figure for ${said.join(', ')}`
    : `${formatNumber(missing.length, 0)} periods have no figure`;
}

/** A small trend beside a figure: "From 39.5% in 2016 to 37.2% in 2024". */
export function toSparkAlternative(points: readonly Point[], measure: ChartUnit, breaks: TrendWords['breaks']): string {
  const { figures, follows } = toStretch(points, measure.id, breaks);
  const [first, last] = [figures[0], figures.at(-1)];
  if (first === undefined || last === undefined) return 'No figures to draw.';
  const say = ({ amount, period }: Figure): string =>
    `${formatAmount(amount, measure)} ${inPeriod(period, measure.on)}`;
  const missing = points.filter(({ value }) => !isKnown(value)).length;
  return joinSentences([
    first === last ? say(last) : `From ${say(first)} to ${say(last)}`,
    follows === undefined ? undefined : 'Earlier figures stand before a break and are not comparable',
    missing === 0
      ? undefined
      : `${formatNumber(missing, 0)} ${missing === 1 ? 'period has' : 'periods have'} no figure`,
  ]);
}

/** A ranked chart: its title, then every area with its figure, highest first. */
export function toRankedAlternative(title: string, areas: readonly RankedArea[], measure: ChartUnit): string {
  const listed = areas
    .toSorted((a, b) => b.amount - a.amount)
    .map(({ name, amount }) => `${name} ${formatAmount(amount, measure)}`);
  return joinSentences([title, listed.join(', ')]);
}
