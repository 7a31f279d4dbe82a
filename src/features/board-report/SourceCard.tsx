import { useQuery } from '@tanstack/react-query';
import { datasetQuery } from '#data/datasetQuery.ts';
import { toFigureCitation } from '#domain/citation.ts';
import type { ScorecardRow } from '#domain/editions/edition.ts';
import { selectMeasure } from '#domain/observations/selectPoint.ts';
import { toSourceTerms } from '#domain/sourceTerms.ts';
import type { Reading } from '#state/reading.ts';
import { FactCard } from '#ui/FactCard.tsx';
import { toSaidTerms } from './saidTerms.ts';

/** Which figure was asked about, and where on the page it stands. */
export interface AskedSource {
  readonly anchor: HTMLElement;
  readonly row: ScorecardRow;
}

interface SourceCardProps extends AskedSource {
  readonly reading: Reading;
  readonly onClose: () => void;
}

/**
 * Where a figure comes from, what it was worked from, and how to cite it: at once from the edition. What it may be held
 * against, and what the papers print of it, come with its dataset; a dataset that cannot be read leaves them out.
 */
export function SourceCard({ anchor, row, reading: { edition, entry }, onClose }: SourceCardProps) {
  const { title, source, latest: point, kind, decimals, on } = row;
  const file = edition.datasets.find(({ id }) => id === row.dataset);
  const dataset = useQuery({ ...datasetQuery(entry, file ?? NO_FILE), enabled: file !== undefined }).data;
  const guidance = dataset && selectMeasure(dataset, row.measure)?.guidance;
  const place = edition.geographies.find(({ code }) => code === point.geography)?.name ?? point.geography;
  const cited = { title, point, place, unit: row, edition: edition.label, ...(on === undefined ? {} : { on }) };
  return (
    <FactCard
      anchor={anchor}
      title={title}
      terms={[
        ...toSourceTerms(source, { point, kind, decimals, ...(guidance === undefined ? {} : { guidance }) }),
        ...(dataset === undefined ? [] : toSaidTerms(dataset, row)),
      ]}
      copied={toFigureCitation(source, cited)}
      onClose={onClose}
    />
  );
}

const NO_FILE = { href: '', sha256: '', bytes: 0 } as const;
