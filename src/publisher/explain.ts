import type { Dataset } from '#domain/dataset.ts';
import { type Places, toPlaces } from '#domain/editions/places.ts';
import type { Measure } from '#domain/measure.ts';
import { type Companion, findCompanion } from '#domain/observations/companionGaps.ts';
import { hasSeries, selectMeasure } from '#domain/observations/selectPoint.ts';
import { findEntry, findPublished } from './diff.ts';
import { type ExplainedGaps, explainGaps } from './explainGaps.ts';
import { type ExplainedSeries, explainSeries, type Refusal, type Subject } from './explainSeries.ts';
import type { FileStore } from './fileStore.ts';
import { type PublishedEdition, readPublishedEdition } from './publishedSite.ts';
import { refuse } from './publisherError.ts';

export interface ExplainOptions {
  readonly partnership: string;
  readonly edition: string;
  readonly measure: string;
  readonly geography?: string;
  readonly period?: string;
  readonly out: string;
}

export interface Explanation {
  readonly partnership: string;
  readonly edition: string;
  readonly measure: string;
  readonly series: readonly ExplainedSeries[];
  /** Groups against each other, against the total or against all children; left out where there are none. */
  readonly gaps?: readonly ExplainedGaps[];
  readonly refusals: readonly Refusal[];
}

/**
 * Every value, interval, signal, limit, trend and comparison of a measure, point by point and unrounded, from the published
 * files alone and by the functions that the pages call; and for each method that is not valid the sentence that says why.
 */
export function explain(store: FileStore, options: ExplainOptions): Explanation {
  const { partnership, edition: id, out } = options;
  const published = readPublishedEdition(store, out, findEntry(findPublished(store, out, partnership), id));
  const { dataset, measure } = findMeasure(published, options.measure);
  const { comparators, geographies } = published.edition;
  const places = toPlaces(geographies, comparators);
  const subjects = selectSubjects(dataset, measure, places, options.geography);
  const explained = subjects.map((subject) => explainSeries(subject, comparators, options.period));
  const gaps = explainAllGaps(subjects, selectCompanion(published, measure.id), options.period);
  return {
    partnership,
    edition: id,
    measure: measure.id,
    series: explained.map(({ series }) => series),
    ...(gaps.length > 0 && { gaps }),
    refusals: explained.flatMap(({ refusals }) => refusals),
  };
}

function explainAllGaps(
  subjects: readonly Subject[],
  companion: Companion | undefined,
  period: string | undefined,
): ExplainedGaps[] {
  const places = new Set(subjects.map(({ geography }) => geography));
  return [...places].flatMap((geography) => {
    const own = subjects.filter((subject) => subject.geography === geography);
    const [first] = own;
    const combinations = own.map(({ at }) => at);
    return first === undefined ? [] : explainGaps({ ...first, combinations, ...(companion && { companion }) }, period);
  });
}

/** The measure of all children that the page sets beside groups, where the edition has it. */
function selectCompanion({ edition, readDataset }: PublishedEdition, measure: string): Companion | undefined {
  const wanted = findCompanion(measure);
  const entry = edition.datasets.find(({ measures }) => measures.some(({ id }) => id === wanted?.measure));
  const dataset = entry && readDataset(entry);
  const found = dataset && wanted && selectMeasure(dataset, wanted.measure);
  return dataset && wanted && found ? { dataset, measure: found, label: wanted.label } : undefined;
}

function findMeasure({ edition, readDataset }: PublishedEdition, id: string): { dataset: Dataset; measure: Measure } {
  const entry = edition.datasets.find((d) => d.measures.some((m) => m.id === id || m.aliases?.includes(id)));
  const dataset = entry && readDataset(entry);
  const measure = dataset && selectMeasure(dataset, id);
  if (dataset !== undefined && measure !== undefined) return { dataset, measure };
  const known = edition.datasets.flatMap((d) => d.measures.map((m) => m.id)).sort();
  return refuse('measure_unknown', edition.id, `${edition.id} has no measure ${id}; there is ${known.join(', ')}.`);
}

/** Every place and combination of categories that has a series, or those of one place. */
function selectSubjects(dataset: Dataset, measure: Measure, places: Places, only: string | undefined): Subject[] {
  const codes = dataset.geographies.map((g) => g.code).filter((code) => only === undefined || code === only);
  if (codes.length === 0) refuse('geography_unknown', dataset.id, `${dataset.id} holds no place ${only ?? ''}.`);
  return codes.flatMap((geography) =>
    toCombinations(dataset)
      .filter((at) => hasSeries(dataset, measure.id, geography, at))
      .map((at) => ({ dataset, measure, geography, at, level: places.levelOf(geography), places })),
  );
}

function toCombinations({ breakdowns }: Dataset): Record<string, string>[] {
  return breakdowns.reduce<Record<string, string>[]>(
    (all, { id, categories }) => all.flatMap((at) => categories.map((c) => ({ ...at, [id]: c.id }))),
    [{}],
  );
}
