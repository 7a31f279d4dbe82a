import type { Comparator } from '#domain/comparator.ts';
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
import type { Edition, Flag, Gap, ScorecardComparator, ScorecardRow, ScorecardTarget } from './edition.ts';
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
  const { home, headlines } = input.partnership;
  const placed = headlines.map((headline) => ({ ...headline, geography: headline.geography ?? home }));
  return toRows(placed, input.partnership, input.datasets, input.asAt);
}

type PlacedHeadline = Headline & { readonly geography: GeographyCode };
type Naming = Pick<EditionPartnership, 'geographies' | 'comparators'>;

function toRows(
  headlines: readonly PlacedHeadline[],
  naming: Naming,
  datasets: readonly Dataset[],
  asAt: Day,
): ScorecardRow[] {
  const context = { places: toPlaces(naming.geographies, naming.comparators), comparators: naming.comparators, asAt };
  return headlines.flatMap((headline) => {
    const dataset = datasets.find((d) => d.id === headline.dataset);
    const measure = dataset && selectMeasure(dataset, headline.measure);
    if (dataset === undefined || measure === undefined) return [];
    return toScorecardRow(headline, dataset, measure, context) ?? [];
  });
}

interface RowContext {
  readonly places: Places;
  readonly comparators: readonly Comparator[];
  readonly asAt: Day;
}

/**
 * The headline measures for each place below the scorecard's own (its districts), as rows of the same shape: what the
 * scorecard itself does not draw, and two editions are compared by as well.
 */
export function toAreaRows(
  { scorecard, geographies, comparators, asAt }: Pick<Edition, 'scorecard' | 'geographies' | 'comparators' | 'asAt'>,
  datasets: readonly Dataset[],
): ScorecardRow[] {
  const headlines = scorecard.flatMap((row) =>
    geographies
      .filter((place) => place.parent === row.latest.geography)
      .map((place) => ({
        id: `${row.id}-${place.code}`,
        title: `${row.title}, ${place.name}`,
        measure: row.measure,
        dataset: row.dataset,
        priority: row.priority,
        at: row.at,
        geography: place.code,
      })),
  );
  return toRows(headlines, { comparators, geographies }, datasets, asAt);
}

function toScorecardRow(
  headline: PlacedHeadline,
  dataset: Dataset,
  measure: Measure,
  { places, comparators: all, asAt }: RowContext,
): ScorecardRow | undefined {
  const { geography, at = {} } = headline;
  const series = toRowSeries(dataset, measure, geography, at, asAt);
  if (series === undefined) return undefined;

  const subject = { dataset, measure, geography, at, level: places.levelOf(geography), places };
  const { latest, previous } = series;
  const change = previous && compare(subject, series);
  const target = toRowTarget(measure, geography, toFullAt(dataset, at), toPeriod(latest.period));
  const comparators = toRowComparators(subject, series, all).map(withRoundedGap);
  const verdict = toRowVerdict(latest, measure, target, selectBenchmark(comparators, all));
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
    sentence: toRowSentence(toRowWords(subject, series, row, all, asAt)),
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
