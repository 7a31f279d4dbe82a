import type { Point } from '#domain/observation.ts';
import { roundDecimal } from '#domain/statistics/roundDecimal.ts';
import { isKnown } from '#domain/value.ts';
import type { Edition, ScorecardRow } from './edition.ts';

/**
 * Headline figures of an edition that a newer one prints otherwise: row id → the newer edition's point for the same period. A
 * figure that was withdrawn or is withheld now is revised too; one whose period the newer edition no longer draws is not known
 * to be.
 */
export function toRevisedSince(
  edition: Pick<Edition, 'scorecard'>,
  newer: Pick<Edition, 'scorecard'>,
): ReadonlyMap<string, Point> {
  return new Map(
    edition.scorecard.flatMap((row): [string, Point][] => {
      const point = findSamePoint(row, newer);
      return point === undefined || isSameFigure(row, point) ? [] : [[row.id, point]];
    }),
  );
}

function findSamePoint(
  { id, measure, latest }: ScorecardRow,
  { scorecard }: Pick<Edition, 'scorecard'>,
): Point | undefined {
  const row = scorecard.find((own) => own.id === id && own.measure === measure);
  return row?.points.find(({ period, geography }) => period === latest.period && geography === latest.geography);
}

/** As printed: a change below the last decimal is none. */
function isSameFigure({ latest, decimals }: ScorecardRow, { value }: Point): boolean {
  if (!isKnown(latest.value) || !isKnown(value)) return latest.value.kind === value.kind;
  return roundDecimal(latest.value.amount, decimals).text === roundDecimal(value.amount, decimals).text;
}
