import type { At } from '#domain/breakdown.ts';
import { type Comparator, toComparatorGeography } from '#domain/comparator.ts';
import type { Dataset, DatasetId } from '#domain/dataset.ts';
import type { GeographyCode, Level } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { compareWith } from '#domain/observations/compareWith.ts';
import { type FigureInterval, toFigureInterval } from '#domain/observations/figureInterval.ts';
import { selectPoint, wasHandedIn } from '#domain/observations/selectPoint.ts';
import { isKnown } from '#domain/value.ts';
import type { Gap, Verdict } from './edition.ts';
import type { Places } from './places.ts';
import { toRowSeries } from './rowSeries.ts';
import { toFigureVerdict } from './rowVerdict.ts';

/** One measure of an area as a row of its profile. */
export interface ProfileRow {
  readonly dataset: DatasetId;
  readonly measure: Measure;
  readonly at: At;
  /** The categories that are not their breakdown's total, by label. */
  readonly labels: readonly string[];
  readonly point: Point;
  readonly interval?: FigureInterval;
  /** The place that the area lies in, in the same period. */
  readonly parent?: Point;
  readonly benchmark?: Point;
  readonly gap?: Gap;
  readonly verdict: Verdict;
  /** The figures of every place of the area's level in the cube, in the same period: what a spine may stand on. */
  readonly population: readonly number[];
}

export interface ProfileInput {
  readonly area: GeographyCode;
  readonly parent?: GeographyCode;
  readonly datasets: readonly Dataset[];
  readonly benchmark?: Comparator;
  readonly places: Places;
  readonly asAt: string;
}

/**
 * Every measure that exists for an area, at its newest figure: in total, and in each category of one breakdown at a time. Counts
 * behind a proportion and ends of intervals stand in the row of their figure and have none of their own. The population is
 * of one level and one period, so that six districts are never taken for England's.
 */
export function toAreaProfile(input: ProfileInput): ProfileRow[] {
  return input.datasets.flatMap((dataset) => {
    const parts = toParts(dataset);
    return dataset.measures
      .filter(({ id }) => !parts.has(id))
      .flatMap((measure) => toCuts(dataset).flatMap((cut) => toProfileRow(dataset, measure, cut, input) ?? []));
  });
}

interface Cut {
  readonly at: At;
  readonly labels: readonly string[];
}

/** The total of everything, then each other category of each breakdown with the rest at its total. */
function toCuts({ breakdowns }: Dataset): Cut[] {
  const single = breakdowns.flatMap(({ id, total, categories }) =>
    categories
      .filter((category, i) => (total === null ? i > 0 : category.id !== total))
      .map((category): Cut => ({ at: { [id]: category.id }, labels: [category.label] })),
  );
  const untotalled = breakdowns.flatMap(({ total, categories }) =>
    total === null ? (categories[0]?.label ?? []) : [],
  );
  return [{ at: {}, labels: untotalled }, ...single];
}

function toParts({ measures }: Dataset): ReadonlySet<Measure['id'] | undefined> {
  return new Set(measures.flatMap((m) => [m.numerator, m.denominator, m.interval?.lower, m.interval?.upper]));
}

function toProfileRow(
  dataset: Dataset,
  measure: Measure,
  { at, labels }: Cut,
  input: ProfileInput,
): ProfileRow | undefined {
  const { area, places, benchmark, asAt } = input;
  const series = toRowSeries(dataset, measure, area, at, asAt);
  if (series === undefined) return undefined;
  const { latest: point } = series;
  const beside = (geography: GeographyCode | undefined): Point | undefined => {
    if (geography === undefined || geography === area) return undefined;
    const key = { measure: measure.id, geography, period: point.period, at };
    return wasHandedIn(dataset, key) ? selectPoint(dataset, measure, key) : undefined;
  };
  const parent = beside(input.parent);
  const reference = beside(benchmark && toComparatorGeography(benchmark));
  const gap =
    reference &&
    compareWith(point, reference, measure, { breaks: dataset.breaks, nameOf: places.nameOf, levelOf: places.levelOf });
  const interval = toFigureInterval(point, measure);
  return {
    dataset: dataset.id,
    measure,
    at,
    labels,
    point,
    ...(interval === undefined ? {} : { interval }),
    ...(parent === undefined ? {} : { parent }),
    ...(reference === undefined ? {} : { benchmark: reference }),
    ...(gap === undefined ? {} : { gap }),
    verdict: toFigureVerdict(point, measure, gap),
    population: toPopulation(dataset, measure, at, point, places, places.levelOf(area)),
  };
}

function toPopulation(
  dataset: Dataset,
  measure: Measure,
  at: At,
  { period }: Point,
  { levelOf }: Places,
  level: Level | undefined,
): number[] {
  if (level === undefined) return [];
  return dataset.geographies
    .filter(({ code }) => levelOf(code) === level)
    .flatMap(({ code }) => {
      const { value } = selectPoint(dataset, measure, { geography: code, period, at });
      return isKnown(value) ? [value.amount] : [];
    });
}
