import { useState } from 'react';
import { countOf } from '#domain/sentences/phrases.ts';
import type { PageProps } from '#state/reading.ts';
import { DataNav } from './DataNav.tsx';
import { DisclosureSection } from './DisclosureSection.tsx';
import { DownloadsSection } from './DownloadsSection.tsx';
import { DryRunSection } from './DryRunSection.tsx';
import { EditionsSection } from './EditionsSection.tsx';
import { EndpointsSection } from './EndpointsSection.tsx';
import { describeCheck } from './issueModel.ts';
import { LatenessSection } from './LatenessSection.tsx';
import { SourcesSection } from './SourcesSection.tsx';
import { useDryRun } from './useDryRun.ts';
import { usePublished } from './usePublished.ts';
import '#charts/exhibits.css';
import './dataGuide.css';
import './dryRun.css';

/** Where the figures come from, how old they are, how to take them along, and what a new return would change. */
export function DataPage({ view, reading }: PageProps) {
  const { edition, partnership } = reading;
  const published = usePublished(reading);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const run = useDryRun(reading, today);
  const checked = run.state.kind === 'done' ? run.state.outcome : undefined;
  return (
    <div className="wrap page data-guide">
      <DataNav />
      {checked === undefined ? (
        <>
          <h1>
            {partnership.illustrative && 'Illustrative: '}
            {countOf(edition.datasets.length, 'dataset', 'datasets')} in {edition.label}, {edition.late.length} late or
            missing
          </h1>
          <p className="standfirst">
            Where every figure comes from, how old it is, and how to take it along. A return can be tried here before it
            is handed in.
          </p>
        </>
      ) : (
        <>
          <h1>{describeCheck(checked.issues)}</h1>
          <p className="standfirst">
            Checked in this browser, with the same rules as the publisher. Nothing was uploaded and nothing was written.
          </p>
        </>
      )}
      <DryRunSection view={view} reading={reading} run={run} />
      <SourcesSection view={view} published={published} />
      <EditionsSection view={view} reading={reading} />
      <LatenessSection view={view} reading={reading} published={published} />
      <DownloadsSection view={view} reading={reading} published={published} />
      <EndpointsSection reading={reading} />
      <DisclosureSection published={published} />
    </div>
  );
}
