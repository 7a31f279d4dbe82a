import type { Dataset } from '#domain/dataset.ts';
import { type Day, formatDay, isDay } from '#domain/day.ts';
import type { Edition, ScorecardRow } from '#domain/editions/edition.ts';
import { formatValue } from '#domain/format/formatAmount.ts';
import type { Point } from '#domain/observation.ts';
import { joinSentences } from '#domain/sentences/phrases.ts';
import type { SourceTerm } from '#domain/sourceTerms.ts';

/** How a figure was printed before this edition, and how it is printed since. */
export function toRevisionTerms(
  row: ScorecardRow,
  { geography, period }: Pick<Point, 'geography' | 'period'>,
  { changes }: Pick<Edition, 'changes'>,
  revisedSince: Point | undefined,
): SourceTerm[] {
  const earlier = changes.filter(
    ({ kind, measure, now }) =>
      kind === 'revised' && measure === row.measure && now?.geography === geography && now.period === period,
  );
  return [
    ...earlier.map(({ sentence, reason }) => ({ term: 'Revised', text: joinSentences([sentence, reason]) })),
    ...(revisedSince === undefined
      ? []
      : [{ term: 'Revised since', text: `now ${formatValue(revisedSince.value, row)}` }]),
  ];
}

/** When the figures of the dataset were last published, as the edition knows it. */
export function toRenewedTerms(dataset: Dataset | undefined): SourceTerm[] {
  const day = toRenewedDay(dataset);
  return day === undefined ? [] : [{ term: 'Last published', text: formatDay(day) }];
}

export function toRenewedDay(dataset: Pick<Dataset, 'updated'> | undefined): Day | undefined {
  const day = dataset?.updated.slice(0, 10);
  return day !== undefined && isDay(day) ? day : undefined;
}
