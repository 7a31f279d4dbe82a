import type { Dataset } from '#domain/dataset.ts';
import type { Edition, ScorecardRow } from '#domain/editions/edition.ts';
import { nameComparator } from '#domain/editions/places.ts';
import { formatValue } from '#domain/format/formatAmount.ts';
import { capitalise } from '#domain/format/formatList.ts';
import { selectMeasure } from '#domain/observations/selectPoint.ts';
import { selectSource } from '#domain/observations/selectSource.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import type { SourceTerm } from '#domain/sourceTerms.ts';
import { isKnown } from '#domain/value.ts';

/** The benchmarks that stand in the row of a figure, each with its source: the figure's own unless the dataset names another. */
export function toBenchmarkTerms(
  row: ScorecardRow,
  { comparators }: Pick<Edition, 'comparators'>,
  dataset: Dataset | undefined,
): SourceTerm[] {
  return row.comparators.flatMap(({ comparator, point }) => {
    const named = comparators.find(({ id }) => id === comparator);
    if (named === undefined || !isKnown(point.value)) return [];
    const figure = `${formatValue(point.value, row)} in ${formatPeriod(toPeriod(point.period), row.on)}`;
    return [{ term: capitalise(nameComparator(named)), text: `${figure}, ${nameSource(row, point, dataset)}` }];
  });
}

function nameSource(
  row: ScorecardRow,
  { geography, period }: ScorecardRow['latest'],
  dataset: Dataset | undefined,
): string {
  const measure = dataset && selectMeasure(dataset, row.measure);
  if (dataset === undefined || measure === undefined) return 'of the same source';
  const source = selectSource(dataset, { measure: measure.id, geography, period, at: row.at });
  const isSame = source.title === row.source.title && source.publisher === row.source.publisher;
  return isSame ? 'of the same source' : `${source.publisher}, ${source.title}`;
}
