import { countOf } from '#domain/sentences/phrases.ts';
import type { PageProps } from '#state/reading.ts';
import { DataNav } from './DataNav.tsx';
import { DisclosureSection } from './DisclosureSection.tsx';
import { DownloadsSection } from './DownloadsSection.tsx';
import { EditionsSection } from './EditionsSection.tsx';
import { EndpointsSection } from './EndpointsSection.tsx';
import { LatenessSection } from './LatenessSection.tsx';
import { SourcesSection } from './SourcesSection.tsx';
import { usePublished } from './usePublished.ts';
import './dataGuide.css';

/** Where the figures come from, how old they are, how to take them along, and what a new return would change. */
export function DataPage({ view, reading }: PageProps) {
  const { edition, partnership } = reading;
  const published = usePublished(reading);
  return (
    <div className="wrap page data-guide">
      <DataNav />
      <h1>
        {partnership.illustrative && 'Illustrative: '}
        {countOf(edition.datasets.length, 'dataset', 'datasets')} in {edition.label}, {edition.late.length} late or
        missing
      </h1>
      <p className="standfirst">
        Where every figure comes from, how old it is, and how to take it along. A return can be tried here before it is
        handed in.
      </p>
      <SourcesSection view={view} published={published} />
      <EditionsSection view={view} reading={reading} />
      <LatenessSection view={view} reading={reading} published={published} />
      <DownloadsSection view={view} reading={reading} />
      <EndpointsSection reading={reading} />
      <DisclosureSection published={published} />
    </div>
  );
}
