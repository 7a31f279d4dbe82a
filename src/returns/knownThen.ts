import { parsePeriodId, toPeriod } from '#domain/period.ts';
import type { Source } from '#domain/provenance.ts';
import type { SeriesBreak, SeriesEvent } from '#domain/seriesBreak.ts';
import type { Knowledge } from './vintages.ts';

/** Whether a source could be read then: a paper that the edition names, or anything that is no paper. */
export function isReadable(source: Source | undefined, known: Knowledge): boolean {
  return source?.document === undefined || known.papers.includes(source.document);
}

/** A break is known once the first period after it has begun. */
export function hadBegun({ at }: Pick<SeriesBreak, 'at'>, { asAt }: Knowledge): boolean {
  const { first, last } = toPeriod(at);
  return (first ?? last) <= asAt;
}

/** Events of the future are left to the edition that saw them, unless a paper announced them. */
export function wasKnown({ on }: Pick<SeriesEvent, 'on'>, source: Source | undefined, known: Knowledge): boolean {
  if (source?.document !== undefined) return isReadable(source, known);
  const period = parsePeriodId(on);
  return (period === undefined ? on : (period.first ?? period.last)) <= known.asAt;
}
