import { useQueryClient } from '@tanstack/react-query';
import type { At } from '#domain/breakdown.ts';
import { toFigureCitation } from '#domain/citation.ts';
import type { Dataset, DatasetId } from '#domain/dataset.ts';
import type { Edition } from '#domain/editions/edition.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { selectSource } from '#domain/observations/selectSource.ts';
import { toSourceTerms } from '#domain/sourceTerms.ts';
import { FactCard } from '#ui/FactCard.tsx';

/** Which figure was asked about, and where on the page it stands. */
export interface AskedFigure {
  readonly anchor: HTMLElement;
  readonly title: string;
  readonly place: string;
  readonly point: Point;
  readonly measure: Measure;
  readonly dataset: DatasetId;
  readonly at: At;
}

interface FigureCardProps extends AskedFigure {
  readonly edition: Edition;
  readonly onClose: () => void;
}

/** Where a figure comes from, what it was worked from, and how to cite it. */
export function FigureCard({
  anchor,
  title,
  place,
  point,
  measure,
  dataset: id,
  at,
  edition,
  onClose,
}: FigureCardProps) {
  const entry = edition.datasets.find((dataset) => dataset.id === id);
  // A figure that is shown was read from its dataset, which is at hand.
  const dataset = useQueryClient().getQueryData<Dataset>(['dataset', entry?.sha256]);
  if (dataset === undefined) return null;
  const source = selectSource(dataset, { measure: measure.id, geography: point.geography, period: point.period, at });
  const { kind, decimals, guidance, on } = measure;
  return (
    <FactCard
      anchor={anchor}
      title={`${title}, ${place}`}
      terms={toSourceTerms(source, { point, kind, decimals, ...(guidance === undefined ? {} : { guidance }) })}
      copied={toFigureCitation(source, {
        title,
        point,
        place,
        unit: measure,
        edition: edition.label,
        ...(on === undefined ? {} : { on }),
      })}
      onClose={onClose}
    />
  );
}
