import type { Dataset } from '#domain/dataset.ts';
import type { Day } from '#domain/day.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import { compareWith } from '#domain/observations/compareWith.ts';
import { selectMeasure, toFullAt } from '#domain/observations/selectPoint.ts';
import { selectSource } from '#domain/observations/selectSource.ts';
import { comparePeriods, toPeriod } from '#domain/period.ts';
import { toRowSentence } from '#domain/sentences/rowSentence.ts';
import { affects, type SeriesBreak } from '#domain/seriesBreak.ts';
import { isKnown } from '#domain/value.ts';
import type { Flag, Gap, ScorecardComparator, ScorecardRow, ScorecardTarget } from './edition.ts';
import type { EditionPartnership, Headline } from './headline.ts';
import { isWiderArea, type Places, toPlaces } from './places.ts';
import { roundGap } from './roundGap.ts';
import { type RowSubject, toRowComparators } from './rowComparators.ts';
import { type RowSeries, toRowSeries } from './rowSeries.ts';
import { isAhead, toRowTarget } from './rowTarget.ts';
import { selectBenchmark, toRowVerdict } from './rowVerdict.ts';
import { toRowWords } from './rowWords.ts';

export interface ScorecardInput {
  readonly partnership: EditionPartnership;
  /** After disclosure control, with the comparators' aggregates. */
  readonly datasets: readonly Dataset[];
  readonly asAt: Day;
}

/**
 * The scorecard of an edition: for every headline, in the partnership's order, exactly what the first screen draws. A
 * headline of which nothing has been handed in so far has no row.
 */
export function toScorecard(input: ScorecardInput): ScorecardRow[] {
  const places = toPlaces(input.partnership.geographies, input.partnership.comparators);
  return input.partnership.headlines.flatMap((headline) => {
    const dataset = input.datasets.find((d) => d.id === headline.dataset);
    const measure = dataset && selectMeasure(dataset, headline.measure);
    if (dataset === undefined || measure === undefined) return [];
    return toScorecardRow(headline, dataset, measure, places, input) ?? [];
  });
}

/** The headline measures for each district that has them, as rows of the same shape: what the scorecard itself does not draw. */
export function toAreaRows(input: ScorecardInput): ScorecardRow[] {
  const { partnership } = input;
  const headlines = partnership.districts.flatMap((geography) =>
    partnership.headlines
      .filter((headline) => headline.geography === undefined)
      .map((headline) => ({
        ...headline,
        id: `${headline.id}-${geography}`,
        title: `${headline.title}, ${nameOf(geography, input)}`,
        geography,
      })),
  );
  return toScorecard({ ...input, partnership: { ...partnership, headlines } });
}

function nameOf(code: GeographyCode, { partnership }: ScorecardInput): string {
  return partnership.geographies.find((g) => g.code === code)?.name ?? code;
}

function toScorecardRow(
  headline: Headline,
  dataset: Dataset,
  measure: Measure,
  places: Places,
  { partnership, asAt }: ScorecardInput,
): ScorecardRow | undefined {
  const geography = headline.geography ?? partnership.home;
  const at = headline.at ?? {};
  const series = toRowSeries(dataset, measure, geography, at, asAt);
  if (series === undefined) return undefined;

  const subject = { dataset, measure, geography, at, level: places.levelOf(geography), places };
  const { latest, previous } = series;
  const change = previous && compare(subject, series);
  const target = toRowTarget(measure, geography, toFullAt(dataset, at), toPeriod(latest.period));
  const comparators = toRowComparators(subject, series, partnership.comparators).map(withRoundedGap);
  const verdict = toRowVerdict(latest, measure, target, selectBenchmark(comparators, partnership.comparators));
  const row = { change, target, comparators, verdict };
  return {
    id: headline.id,
    title: headline.title,
    measure: measure.id,
    dataset: dataset.id,
    at,
    priority: headline.priority,
    ...(headline.owner === undefined ? {} : { owner: headline.owner }),
    unit: measure.unit,
    decimals: measure.decimals,
    kind: measure.kind,
    ...(measure.per === undefined ? {} : { per: measure.per }),
    ...(measure.on === undefined ? {} : { on: measure.on }),
    polarity: measure.polarity,
    ...series,
    ...(change === undefined ? {} : { change }),
    breaks: selectBreaks(dataset.breaks, measure, geography, series),
    ...(dataset.nextDue === undefined ? {} : { nextDue: dataset.nextDue }),
    comparators,
    ...(target === undefined ? {} : { target }),
    verdict,
    flags: toFlags(subject, target, series, asAt),
    sentence: toRowSentence(toRowWords(subject, series, row, partnership.comparators, asAt)),
    source: selectSource(dataset, { measure: measure.id, geography, period: latest.period, at }),
  };
}

function compare({ dataset, measure, places }: RowSubject, { latest, previous }: RowSeries): Gap | undefined {
  if (previous === undefined || !isKnown(latest.value)) return undefined;
  return roundGap(compareWith(latest, previous, measure, { breaks: dataset.breaks, nameOf: places.nameOf }));
}

function withRoundedGap(row: ScorecardComparator): ScorecardComparator {
  return { ...row, gap: roundGap(row.gap) };
}

/** The breaks that lie in the ten years drawn. */
function selectBreaks(
  breaks: readonly SeriesBreak[],
  measure: Measure,
  geography: GeographyCode,
  { points }: RowSeries,
): SeriesBreak[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [];
  return breaks.filter((each) => {
    const at = toPeriod(each.at);
    const isInside = comparePeriods(at, toPeriod(first.period)) > 0 && comparePeriods(at, toPeriod(last.period)) <= 0;
    return isInside && affects(each, measure.id, geography);
  });
}

function toFlags(
  { dataset, level }: RowSubject,
  target: ScorecardTarget | undefined,
  { latest }: RowSeries,
  asAt: Day,
): Flag[] {
  const flags: Flag[] = [];
  if (dataset.nextDue !== undefined && dataset.nextDue < asAt) flags.push('late');
  if (isWiderArea(level)) flags.push('wider_area');
  if (target?.kind === 'ambition' && isAhead(target, toPeriod(latest.period))) flags.push('target_ahead');
  return flags;
}
