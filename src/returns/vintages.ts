import { comparePeriods, isSameKind, type Period, toPeriod } from '#domain/period.ts';
import { compileSelector } from './cellSelector.ts';
import type { ReturnTable } from './checkedReturn.ts';
import type { MeasureReturn } from './returnSchema.ts';

type Vintage = NonNullable<MeasureReturn['vintages']>[number];

/** What an edition could know: what was published by its as-at day, and the documents that it or an earlier one had before it. */
export interface Knowledge {
  readonly asAt: string;
  readonly papers: readonly string[];
  /** When each paper was first before a board. */
  readonly paperDays?: ReadonlyMap<string, string>;
}

/** Whether a part of a series belongs to an edition: published by its as-at day, and printed in a paper that it names. */
export function isPublic({ published, document }: Pick<Vintage, 'published' | 'document'>, known: Knowledge): boolean {
  return (published ?? '') <= known.asAt && (document === undefined || known.papers.includes(document));
}

/** The cells of a table that an edition may show. A cell that several vintages cover needs all of them to be public. */
export function toVisibility(
  vintages: readonly Vintage[],
  table: ReturnTable,
  known: Knowledge,
): (measure: number, row: number) => boolean {
  const later = vintages
    .filter((vintage) => !isPublic(vintage, known))
    .map(({ measures, geographies, at, periods }) => {
      const ids = selectPeriods(table.periods, periods).map((p) => p.id);
      return compileSelector(
        {
          periods: ids,
          ...(measures === undefined ? {} : { measures }),
          ...(geographies === undefined ? {} : { geographies }),
          ...(at === undefined ? {} : { at }),
        },
        table,
      );
    });
  return (measure, row) => !later.some((v) => v.ofMeasure(measure) && v.ofRow(row));
}

/** The newest day on which something that the edition may show was published or printed, `undefined` where nothing tells. */
export function toNewestPublication(
  vintages: readonly Vintage[],
  documents: readonly (string | undefined)[],
  known: Knowledge,
): string | undefined {
  const published = vintages.filter((vintage) => isPublic(vintage, known)).map((vintage) => vintage.published);
  const printed = documents.map((document) => known.paperDays?.get(document ?? ''));
  return [...published, ...printed]
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1);
}

/**
 * The periods from one to another, both included. Where both ends are of one kind only periods of that kind are meant:
 * the years 2018/19 to 2020/21 do not hold the snapshot of July 2020.
 */
export function selectPeriods(periods: readonly Period[], [from, to]: readonly [string, string]): Period[] {
  const first = toPeriod(from);
  const last = toPeriod(to);
  const ofOneKind = isSameKind(first, last);
  return periods.filter(
    (p) => (!ofOneKind || isSameKind(p, first)) && comparePeriods(first, p) <= 0 && comparePeriods(p, last) <= 0,
  );
}
