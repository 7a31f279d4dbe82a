import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { At } from '#domain/breakdown.ts';
import { toFigureCitation } from '#domain/citation.ts';
import type { Dataset, DatasetId } from '#domain/dataset.ts';
import type { Edition } from '#domain/editions/edition.ts';
import { withMembers } from '#domain/editions/withMembers.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { selectSource } from '#domain/observations/selectSource.ts';
import type { Source } from '#domain/provenance.ts';
import { toSourceTerms } from '#domain/sourceTerms.ts';
import { FactCard } from '#ui/FactCard.tsx';

/** Which figure was asked about, and where on the page it stands: the cell of a dataset, or a figure whose source is told with it. */
export type AskedFigure = {
  readonly anchor: HTMLElement;
  readonly title: string;
  readonly place: string;
  readonly point: Point;
} & (
  | { readonly measure: Measure; readonly dataset: DatasetId; readonly at: At; readonly source?: never }
  | { readonly measure: Pick<Measure, 'unit' | 'decimals' | 'kind' | 'on'>; readonly source: Source }
);

type FigureCardProps = AskedFigure & {
  readonly edition: Edition;
  readonly onClose: () => void;
};

/** Where a figure comes from, what it was worked from, and how to cite it. */
export function FigureCard(props: FigureCardProps) {
  const { anchor, title, place, point, measure, edition, onClose } = props;
  const client = useQueryClient();
  const source = props.source ?? selectShownSource(client, props, edition);
  if (source === undefined) return null;
  const { kind, decimals, on } = measure;
  const guidance = 'guidance' in measure ? measure.guidance : undefined;
  return (
    <FactCard
      anchor={anchor}
      title={`${title}, ${place}`}
      terms={withMembers(
        toSourceTerms(source, { point, kind, decimals, ...(guidance === undefined ? {} : { guidance }) }),
        point.geography,
        edition,
      )}
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

/** A figure that is shown was read from its dataset, which is at hand. */
function selectShownSource(
  client: QueryClient,
  { dataset: id, measure, point, at }: Extract<AskedFigure, { readonly dataset: DatasetId }>,
  { datasets }: Edition,
): Source | undefined {
  const dataset = client.getQueryData<Dataset>(['dataset', datasets.find((entry) => entry.id === id)?.sha256]);
  if (dataset === undefined) return undefined;
  const { geography, period } = point;
  return selectSource(dataset, { measure: measure.id, geography, period, at });
}
