import { toPlaceIn } from '#domain/citation.ts';
import type { Source } from '#domain/provenance.ts';
import type { PublishedDataset } from './usePublished.ts';

/** One source with every dataset that draws on it. */
export interface SourceLine {
  readonly source: Source;
  readonly places: readonly string[];
  readonly datasets: readonly { readonly id: string; readonly label: string }[];
}

export interface PublisherGroup {
  readonly publisher: string;
  readonly sources: readonly SourceLine[];
}

/** Every source of the datasets that are at hand, by publisher in the order of the alphabet. The same source stands once. */
export function toPublisherGroups(published: readonly PublishedDataset[]): readonly PublisherGroup[] {
  const lines = new Map<string, SourceLine>();
  for (const { entry, dataset } of published) {
    for (const source of dataset?.provenance.sources ?? []) {
      const key = [source.publisher, source.title, source.url, source.document, source.retrieved, source.licence].join(
        '|',
      );
      lines.set(key, addTo(lines.get(key), source, entry));
    }
  }
  const publishers = [...new Set([...lines.values()].map(({ source }) => source.publisher))];
  return publishers
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((publisher) => ({
      publisher,
      sources: [...lines.values()]
        .filter(({ source }) => source.publisher === publisher)
        .sort((a, b) => a.source.title.localeCompare(b.source.title, 'en')),
    }));
}

function addTo(
  line: SourceLine | undefined,
  source: Source,
  { id, label }: { readonly id: string; readonly label: string },
): SourceLine {
  const { places, datasets }: Pick<SourceLine, 'places' | 'datasets'> = line ?? { places: [], datasets: [] };
  const place = toPlaceIn(source);
  return {
    source: line?.source ?? source,
    places: place === '' || places.includes(place) ? places : [...places, place],
    datasets: datasets.some((dataset) => dataset.id === id) ? datasets : [...datasets, { id, label }],
  };
}
