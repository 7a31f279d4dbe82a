import type { Dataset } from '#domain/dataset.ts';
import { LEVELS, type Level } from '#domain/geography.ts';
import { toDatasetIndex } from '#domain/observations/datasetIndex.ts';
import type { MeasureEntry } from './edition.ts';
import type { Places } from './places.ts';

/**
 * The measures of a dataset as the edition announces them, each with the levels at which anything of it was handed in,
 * widest first. Ends of published intervals are not announced: nobody looks for one.
 */
export function toMeasureEntries(dataset: Dataset, places: Places): MeasureEntry[] {
  const ends = new Set(dataset.measures.flatMap((m) => [m.interval?.lower, m.interval?.upper]));
  return dataset.measures
    .map((measure, m) => ({ measure, levels: toLevels(dataset, m, places) }))
    .filter(({ measure }) => !ends.has(measure.id))
    .map(({ measure, levels }) => ({
      id: measure.id,
      title: measure.title,
      ...(measure.aliases === undefined ? {} : { aliases: measure.aliases }),
      levels,
    }));
}

function toLevels(dataset: Dataset, m: number, { levelOf }: Places): Level[] {
  const [block = 1, row = 1] = toDatasetIndex(dataset).strides;
  const found = new Set<Level>();
  dataset.geographies.forEach(({ code }, g) => {
    const level = levelOf(code);
    if (level === undefined || found.has(level)) return;
    const start = m * block + g * row;
    for (let position = start; position < start + row; position++) {
      if (!dataset.cells.wasHandedIn(position)) continue;
      found.add(level);
      return;
    }
  });
  return LEVELS.filter((level) => found.has(level));
}
