import type { Dataset } from '#domain/dataset.ts';
import { type Places, toPlaces } from '#domain/editions/places.ts';
import type { Measure } from '#domain/measure.ts';
import { hasSeries, selectMeasure } from '#domain/observations/selectPoint.ts';
import { findEntry, findPublished } from './diff.ts';
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
  const explained = selectSubjects(dataset, measure, places, options.geography).map((subject) =>
    explainSeries(subject, comparators, options.period),
  );
  return {
    partnership,
    edition: id,
    measure: measure.id,
    series: explained.map(({ series }) => series),
    refusals: explained.flatMap(({ refusals }) => refusals),
  };
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
