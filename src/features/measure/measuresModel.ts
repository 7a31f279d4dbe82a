import type { DatasetEntry, Edition, ScorecardRow } from '#domain/editions/edition.ts';

export interface FoundMeasures {
  readonly headlines: readonly ScorecardRow[];
  /** Every measure that is no headline, by the dataset that holds it. */
  readonly others: readonly DatasetEntry[];
}

/** The measures whose title, other name or dataset holds all the words asked for; without words all. */
export function findMeasures(
  { datasets, scorecard }: Pick<Edition, 'datasets' | 'scorecard'>,
  words: string,
): FoundMeasures {
  const holdsAll = toMatcher(words);
  const headlineIds = new Set(scorecard.map(({ measure }) => measure));
  const labels = new Map(datasets.map(({ id, label }) => [id, label]));
  const others = datasets.map((dataset) => ({
    ...dataset,
    measures: dataset.measures.filter(
      ({ id, title, aliases = [] }) => !headlineIds.has(id) && holdsAll([title, dataset.label, ...aliases]),
    ),
  }));
  return {
    headlines: scorecard.filter(({ title, dataset }) => holdsAll([title, labels.get(dataset) ?? ''])),
    others: others.filter(({ measures }) => measures.length > 0),
  };
}

function toMatcher(words: string): (texts: readonly string[]) => boolean {
  const asked = words
    .toLocaleLowerCase('en')
    .split(/\s+/)
    .filter((word) => word !== '');
  return (texts) => {
    const text = texts.join(' ').toLocaleLowerCase('en');
    return asked.every((word) => text.includes(word));
  };
}
