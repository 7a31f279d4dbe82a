import type { At, Breakdown } from '#domain/breakdown.ts';
import { toGuardedSeries } from '#domain/comparability/guardedSeries.ts';
import { type GuardedTrend, toGuardedTrend } from '#domain/comparability/guardedTrend.ts';
import { type Comparator, selectJudge, toComparatorGeography } from '#domain/comparator.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Gap, ScorecardComparator, ScorecardRow, ScorecardTarget, Verdict } from '#domain/editions/edition.ts';
import { type Places, toPlaces } from '#domain/editions/places.ts';
import { roundGap } from '#domain/editions/roundGap.ts';
import { type RowSubject, toRowComparators } from '#domain/editions/rowComparators.ts';
import { type RowSeries, selectHandedIn, toRowSeries } from '#domain/editions/rowSeries.ts';
import { toRowTarget } from '#domain/editions/rowTarget.ts';
import { toRowVerdict } from '#domain/editions/rowVerdict.ts';
import { formatList } from '#domain/format/formatList.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { compareWith } from '#domain/observations/compareWith.ts';
import { toFigureInterval } from '#domain/observations/figureInterval.ts';
import { hasSeries, selectMeasure, toFullAt } from '#domain/observations/selectPoint.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import { lowerFirst } from '#domain/sentences/phrases.ts';
import { isKnown } from '#domain/value.ts';
import type { Filters } from '#state/filters.ts';
import type { Reading } from '#state/reading.ts';
import type { MeasureChoice } from './choice.ts';

/** What a measure's page is about: one series, where it stands, and everything that it is compared with. */
export interface MeasureSubject extends RowSubject {
  readonly reading: Reading;
  readonly title: string;
  readonly headline?: ScorecardRow;
  readonly heldBy?: string;
  readonly comparators: readonly Comparator[];
  /** Up to the period that the address ends at, else to the newest. */
  readonly series: RowSeries;
  /** The newest figure, where the address ends at an earlier one. */
  readonly newest?: Point;
  readonly change?: Gap;
  readonly target?: ScorecardTarget;
  readonly against: readonly ScorecardComparator[];
  readonly verdict: Verdict;
  /** Districts that the reader picked and that have a series; the one in focus is not among them. */
  readonly districts: readonly GeographyCode[];
  readonly filters: Filters;
}

/** Why a page has no series: the measure is not in the file, or nothing of it was handed in for any place. */
export type NoSubject = { readonly kind: 'none'; readonly reason: string };

/**
 * The series that an address asks for: a single picked district where it has one, else the place of the headline, else the
 * home area, else the widest place that has the measure.
 */
export function toMeasureSubject(
  reading: Reading,
  choice: MeasureChoice,
  dataset: Dataset,
  filters: Filters,
): MeasureSubject | NoSubject {
  const { edition } = reading;
  const measure = selectMeasure(dataset, choice.entry.id);
  if (measure === undefined) return { kind: 'none', reason: 'The file of this dataset does not hold the measure.' };
  const at = toValidAt(dataset, choice.at);
  const places = toPlaces(edition.geographies, edition.comparators);
  const geography = selectPlace(reading, choice, dataset, measure, at, filters);
  const until = filters.to && toPeriod(filters.to).last;
  const series = geography && toRowSeries(dataset, measure, geography, at, edition.asAt, until);
  if (geography === undefined || series === undefined) return { kind: 'none', reason: toNothing(filters) };

  const level = places.levelOf(geography);
  const subject: RowSubject = { dataset, measure, geography, at, level, places };
  const comparators = edition.comparators.filter((one) => level !== undefined && one.for.includes(level));
  const target = toRowTarget(measure, geography, toFullAt(dataset, at), toPeriod(series.latest.period));
  const against = toRowComparators(subject, series, comparators).map((row) => ({ ...row, gap: roundGap(row.gap) }));
  const judge = selectPageJudge({ comparators, filters, geography });
  const change = toChange(subject, series);
  const newest = until && toRowSeries(dataset, measure, geography, at, edition.asAt)?.latest;
  return {
    ...subject,
    reading,
    title: toTitle(choice, dataset, measure, at, toPlaceInTitle(reading, choice, geography, places)),
    ...(choice.headline && { headline: choice.headline }),
    ...(choice.dataset.heldBy !== undefined && { heldBy: choice.dataset.heldBy }),
    comparators,
    series,
    ...(newest && newest.period !== series.latest.period && { newest }),
    ...(change && { change }),
    ...(target && { target }),
    against,
    verdict: toRowVerdict(
      series.latest,
      measure,
      target,
      against.find(({ comparator }) => comparator === judge?.id),
    ),
    districts: filters.districts.filter((code) => code !== geography && hasSeries(dataset, measure.id, code, at)),
    filters,
  };
}

function toNothing({ to }: Pick<Filters, 'to'>): string {
  const when = to === undefined ? '' : ` up to ${lowerFirst(formatPeriod(toPeriod(to)))}`;
  return `Nothing of it was handed in for this place and group${when}.`;
}

/** Every handed-in point of a place, from and to the periods chosen, each with its interval where one is valid. */
export function selectPoints({ dataset, measure, filters }: MeasureSubject, geography: GeographyCode, at: At): Point[] {
  return selectHandedIn(dataset, measure, geography, at)
    .filter((point) => isInSpan(point, filters))
    .map((point) => withInterval(point, measure));
}

/** Whether the series rose or fell over its last five years, or why that cannot be tested. */
export function toSubjectTrend(subject: MeasureSubject): GuardedTrend {
  const { measure, dataset, geography, at, filters } = subject;
  // Without intervals of our own, which would pass for published ones.
  const points = selectHandedIn(dataset, measure, geography, at).filter((point) => isInSpan(point, filters));
  const context = { geographyBasis: dataset.geographyBasis, breaks: dataset.breaks };
  return toGuardedTrend(points, measure, toGuardedSeries(points, measure, context));
}

export function withInterval(point: Point, measure: Measure): Point {
  const interval = toFigureInterval(point, measure);
  return interval === undefined ? point : { ...point, lower: interval.lower, upper: interval.upper };
}

/** The national comparator, the region, or the set of statistical neighbours that serves the subject's level. */
export function selectComparator(
  { comparators, against }: MeasureSubject,
  kind: Comparator['kind'],
): { readonly comparator: Comparator; readonly own?: ScorecardComparator } | undefined {
  const comparator = comparators.find((one) => one.kind === kind);
  const own = against.find((row) => row.comparator === comparator?.id);
  return comparator && { comparator, ...(own && { own }) };
}

/** What every figure of the page is judged by, among the comparators that are one figure and not the place itself. */
export function selectPageJudge({
  comparators,
  filters: { compare },
  geography,
}: Pick<MeasureSubject, 'comparators' | 'filters' | 'geography'>): Comparator | undefined {
  const single = comparators.filter((one) => {
    const place = toComparatorGeography(one);
    return place !== undefined && place !== geography;
  });
  return selectJudge(single, compare);
}

/** How a comparator's line is drawn. */
export function toLineRole({ kind }: Comparator): 'national' | 'region' | 'median' {
  return kind === 'national' || kind === 'region' ? kind : 'median';
}

/** Places to set beside the subject one by one: those that the reader named in the address, else the statistical neighbours. */
export function selectMembers({
  comparators,
  reading,
  filters,
  geography,
  places,
}: MeasureSubject):
  | { readonly codes: readonly GeographyCode[]; readonly label: string; readonly isChosen: boolean }
  | undefined {
  const known = new Set(reading.edition.geographies.map(({ code }) => code));
  const named = filters.compare.filter((code): code is GeographyCode => known.has(code as GeographyCode));
  if (named.length > 0) {
    const codes = named.filter((code) => code !== geography);
    return { codes, label: nameChosen(codes.map(places.nameOf)), isChosen: true };
  }
  const set =
    comparators.find((one) => one.id === filters.compare[0] && one.members.length > 1) ??
    comparators.find(({ kind }) => kind === 'neighbours');
  return set && { codes: set.members.filter((code) => code !== geography), label: set.label, isChosen: false };
}

const MOST_NAMED = 6;

function nameChosen(names: readonly string[]): string {
  return names.length > MOST_NAMED ? `the ${names.length} chosen places` : formatList(names);
}

/** Every place of the subject's own level that has the series: what a reader may set beside it. */
export function selectPlacesToChoose({
  dataset,
  measure,
  geography,
  at,
  level,
  places,
}: MeasureSubject): GeographyCode[] {
  if (measure.kind === 'count') return [];
  return dataset.geographies
    .map(({ code }) => code)
    .filter((code) => code !== geography && places.levelOf(code) === level && hasSeries(dataset, measure.id, code, at));
}

/** The breakdowns in which this measure has more than one category with a figure here. */
export function selectBreakdowns({ dataset, measure, geography, at }: RowSubject): Breakdown[] {
  return dataset.breakdowns.filter(
    ({ id, categories }) =>
      categories.filter((category) => hasSeries(dataset, measure.id, geography, { ...at, [id]: category.id })).length >
      1,
  );
}

export function toAggregate(comparator: Comparator | undefined): GeographyCode | undefined {
  return comparator && toComparatorGeography(comparator);
}

function toChange({ dataset, measure, places }: RowSubject, { latest, previous }: RowSeries): Gap | undefined {
  if (previous === undefined || !isKnown(latest.value)) return undefined;
  return roundGap(compareWith(latest, previous, measure, { breaks: dataset.breaks, nameOf: places.nameOf }));
}

function selectPlace(
  { partnership, edition }: Reading,
  { headline }: MeasureChoice,
  dataset: Dataset,
  measure: Measure,
  at: At,
  { districts }: Filters,
): GeographyCode | undefined {
  const has = (code: GeographyCode) => hasSeries(dataset, measure.id, code, at);
  const asked = districts.length === 1 ? districts.find(has) : undefined;
  if (asked !== undefined) return asked;
  const widest = dataset.geographies.map(({ code }) => code).filter((code) => !code.includes(':'));
  const there = [
    ...(headline ? [headline.latest.geography] : []),
    partnership.geographies.home,
    ...edition.scorecard.map(({ latest }) => latest.geography),
    ...partnership.geographies.districts,
    ...widest,
  ].filter(has);
  return there.find((code) => hasFigure(dataset, measure, code, at)) ?? there[0];
}

/** A place where every period is withheld or absent is opened only where no other has a figure, or where it is asked for. */
function hasFigure(dataset: Dataset, measure: Measure, geography: GeographyCode, at: At): boolean {
  return selectHandedIn(dataset, measure, geography, at).some(({ value }) => isKnown(value));
}

/** Categories that the cube does not have fall back to where their breakdown stands. */
function toValidAt({ breakdowns }: Dataset, at: At): At {
  return Object.fromEntries(
    Object.entries(at).filter(([id, category]) =>
      breakdowns.some((one) => one.id === id && one.categories.some((known) => known.id === category)),
    ),
  );
}

/** The headline's own title, else the measure's with its groups; a place that is not the page's usual one is named. */
function toTitle(
  { headline }: MeasureChoice,
  dataset: Dataset,
  measure: Measure,
  at: At,
  place: string | undefined,
): string {
  const groups = dataset.breakdowns.flatMap(({ id, total, categories }) => {
    const category = categories.find((one) => one.id === at[id]);
    return category === undefined || category.id === total ? [] : [category.label];
  });
  const title = headline === undefined ? [measure.title, ...groups] : [headline.title];
  return [...title, ...(place === undefined ? [] : [place])].join(', ');
}

function toPlaceInTitle(
  { partnership }: Reading,
  { headline }: MeasureChoice,
  geography: GeographyCode,
  { nameOf, levelOf }: Places,
): string | undefined {
  const usual = headline?.latest.geography ?? partnership.geographies.home;
  const isWithin = partnership.geographies.districts.includes(geography) || levelOf(geography) === 'locality';
  return isWithin && geography !== usual ? nameOf(geography) : undefined;
}

function isInSpan({ period }: Point, { from, to }: Pick<Filters, 'from' | 'to'>): boolean {
  const { last } = toPeriod(period);
  return (from === undefined || last >= toPeriod(from).last) && (to === undefined || last <= toPeriod(to).last);
}
