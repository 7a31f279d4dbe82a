import type { PageProps } from '#state/reading.ts';
import { DatasetExplorer } from './DatasetExplorer.tsx';
import { DatasetList } from './DatasetList.tsx';
import '#charts/exhibits.css';
import './explore.css';

/** All datasets, or one of them in the drill-down grid. */
export function ExplorePage({ view, reading }: PageProps) {
  const { route } = view;
  const id = route.kind === 'explore' ? route.dataset : undefined;
  const entry = reading.edition.datasets.find((dataset) => dataset.id === id);
  if (entry === undefined) return <DatasetList view={view} reading={reading} />;
  return <DatasetExplorer view={view} reading={reading} entry={entry} />;
}
