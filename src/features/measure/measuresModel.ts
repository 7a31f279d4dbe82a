import type { DatasetEntry, Edition } from '#domain/editions/edition.ts';

/** Every measure that is no headline, by dataset; those whose title or other name holds all the words asked for. */
export function selectOtherMeasures(
  { datasets, scorecard }: Pick<Edition, 'datasets' | 'scorecard'>,
  words: string,
): DatasetEntry[] {
  const headlines = new Set(scorecard.map(({ measure }) => measure));
  const asked = words
    .toLocaleLowerCase('en')
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = datasets.map((dataset) => ({
    ...dataset,
    measures: dataset.measures.filter(({ id, title, aliases = [] }) => {
      const text = [title, dataset.label, ...aliases].join(' ').toLocaleLowerCase('en');
      return !headlines.has(id) && asked.every((word) => text.includes(word));
    }),
  }));
  return found.filter(({ measures }) => measures.length > 0);
}
