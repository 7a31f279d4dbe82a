import { toFigureCitation } from '#domain/citation.ts';
import type { Edition, ScorecardRow } from '#domain/editions/edition.ts';
import { toSourceTerms } from '#domain/sourceTerms.ts';
import { FactCard } from '#ui/FactCard.tsx';

/** Which figure was asked about, and where on the page it stands. */
export interface AskedSource {
  readonly anchor: HTMLElement;
  readonly row: ScorecardRow;
}

interface SourceCardProps extends AskedSource {
  readonly edition: Edition;
  readonly onClose: () => void;
}

/** Where a figure comes from, what it was worked from, and how to cite it. */
export function SourceCard({ anchor, row, edition, onClose }: SourceCardProps) {
  const { title, source, latest: point, kind, decimals, on } = row;
  const place = edition.geographies.find(({ code }) => code === point.geography)?.name ?? point.geography;
  const cited = { title, point, place, unit: row, edition: edition.label, ...(on === undefined ? {} : { on }) };
  return (
    <FactCard
      anchor={anchor}
      title={title}
      terms={toSourceTerms(source, { point, kind, decimals })}
      copied={toFigureCitation(source, cited)}
      onClose={onClose}
    />
  );
}
