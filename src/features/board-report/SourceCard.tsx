import { useQuery } from '@tanstack/react-query';
import { editionQuery } from '#data/editionQuery.ts';
import type { At } from '#domain/breakdown.ts';
import { toFigureCitation } from '#domain/citation.ts';
import type { EditionEntry, ScorecardRow } from '#domain/editions/edition.ts';
import { toPlaces } from '#domain/editions/places.ts';
import { withMembers } from '#domain/editions/withMembers.ts';
import { formatValue } from '#domain/format/formatAmount.ts';
import type { Point } from '#domain/observation.ts';
import { selectMeasure } from '#domain/observations/selectPoint.ts';
import { selectSource } from '#domain/observations/selectSource.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import { toSourceTerms } from '#domain/sourceTerms.ts';
import { type View, withFilters } from '#state/filters.ts';
import { addQuestion } from '#state/questionsStore.ts';
import type { Reading } from '#state/reading.ts';
import { FactCard } from '#ui/FactCard.tsx';
import { toBenchmarkTerms } from './benchmarkTerms.ts';
import { toMeasureHash } from './measureHash.ts';
import { toRenewedTerms, toRevisionTerms } from './revisionTerms.ts';
import { toSaidTerms } from './saidTerms.ts';
import { useRowDataset } from './useRowDataset.ts';

/** Which figure was asked about, and where on the page it stands. */
export interface AskedSource {
  readonly anchor: HTMLElement;
  /** The row of its measure. */
  readonly row: ScorecardRow;
  /** Another figure than the row's own: of an earlier edition or period, of a district, of a benchmark. */
  readonly other?: { readonly point: Point; readonly at: At; readonly entry: EditionEntry };
}

interface SourceCardProps extends AskedSource {
  readonly view: View;
  readonly reading: Reading;
  readonly onClose: () => void;
}

/**
 * Where a figure comes from, what it was worked from, and how to cite it. What the edition holds is there at once; what it may be
 * held against, what the papers print of it and the source of any other figure come with the dataset. One that cannot be read
 * leaves them out.
 */
export function SourceCard({ anchor, row, other, view, reading, onClose }: SourceCardProps) {
  const entry = other?.entry ?? reading.entry;
  const edition = useQuery(editionQuery(entry)).data ?? reading.edition;
  const { data: dataset, isLoading } = useRowDataset(row, entry, edition);
  if (other !== undefined && isLoading) return null;

  const { title, kind, decimals, on } = row;
  const { point, at } = other ?? { point: row.latest, at: row.at };
  const measure = dataset && selectMeasure(dataset, row.measure);
  const { geography, period } = point;
  const source =
    other === undefined || dataset === undefined || measure === undefined
      ? row.source
      : selectSource(dataset, { measure: measure.id, geography, period, at });
  const place = toPlaces(edition.geographies, edition.comparators).nameOf(geography);
  const cited = { title, point, place, unit: row, edition: edition.label, ...(on === undefined ? {} : { on }) };
  const guidance = measure?.guidance;
  const about = `${title}, ${place}, ${formatPeriod(toPeriod(period), on)}: ${formatValue(point.value, row)}`;
  const pinned = withFilters(view, { partnership: reading.partnership.id, edition: entry.id, since: undefined });
  return (
    <FactCard
      anchor={anchor}
      title={other === undefined ? title : about}
      terms={[
        ...withMembers(
          toSourceTerms(source, { point, kind, decimals, ...(guidance === undefined ? {} : { guidance }) }),
          geography,
          edition,
        ),
        ...toRenewedTerms(dataset),
        ...toRevisionTerms(row, point, edition, other === undefined ? reading.revised?.get(row.id) : undefined),
        ...(other === undefined ? toBenchmarkTerms(row, edition, dataset) : []),
        ...(dataset === undefined || other !== undefined ? [] : toSaidTerms(dataset, row)),
      ]}
      copied={toFigureCitation(source, cited)}
      onAsk={(text) => addQuestion({ text, about, hash: toMeasureHash(pinned, { measure: row.measure, at }) })}
      onClose={onClose}
    />
  );
}
