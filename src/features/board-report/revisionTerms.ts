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
