import type { HeatCell, HeatRow } from '#domain/editions/heatGrid.ts';
import { capitalise, formatList, formatSmallCount } from '#domain/format/formatList.ts';
import type { GeographyCode } from '#domain/geography.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import { joinSentences, lowerFirst } from '#domain/sentences/phrases.ts';
import { isKnown } from '#domain/value.ts';

/** The word beside a mark: what was tested has its verdict, what was not says on which side it lies. */
export function toHeatWord({ verdict, gap }: HeatCell): string | undefined {
  switch (verdict) {
    case 'better':
    case 'worse':
    case 'similar':
      return verdict;
    case 'not_comparable':
      return 'not compared';
    case 'no_figure':
      return undefined;
    default:
      if (gap?.kind === 'gap') return toSide(gap.value);
      return verdict === 'no_judgement' ? 'no judgement' : 'not tested';
  }
}

function toSide(difference: number): string {
  if (difference === 0) return 'level';
  return difference > 0 ? 'higher' : 'lower';
}

/** "% 2024/25", "per 10,000, 31 March 2025": below the name of a measure. */
export function describeRow({ measure, period }: Pick<HeatRow, 'measure' | 'period'>): string {
  const when = formatPeriod(toPeriod(period), measure.on);
  if (measure.unit === '') return when;
  return `${measure.unit}${measure.unit.length === 1 ? '' : ','} ${when}`;
}

/** "Lowest of the eleven areas in suspensions; highest in pupils with an EHC plan." Nothing where it is at no end. */
export function describeEnds(rows: readonly HeatRow[], home: GeographyCode): string | undefined {
  const at = (end: 'lowest' | 'highest'): string[] =>
    rows.filter((row) => isAtEnd(row, home, end)).map(({ title }) => lowerFirst(title));
  const count = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const said = (['lowest', 'highest'] as const).flatMap((end) => {
    const titles = at(end);
    return titles.length === 0 ? [] : [{ end, titles }];
  });
  if (said.length === 0) return undefined;
  const parts = said.map(({ end, titles }, i) => {
    const of = i === 0 ? ` of the ${formatSmallCount(count)} areas` : '';
    return `${end}${of} in ${formatList(titles)}`;
  });
  return joinSentences([capitalise(parts.join('; '))]);
}

/** Alone at one end of a row in which at least half of the areas have a figure. */
function isAtEnd({ cells }: HeatRow, home: GeographyCode, end: 'lowest' | 'highest'): boolean {
  const figures = cells.flatMap(({ geography, point }) =>
    isKnown(point.value) ? [{ geography, amount: point.value.amount }] : [],
  );
  const own = figures.find(({ geography }) => geography === home)?.amount;
  if (own === undefined || figures.length < 3 || figures.length * 2 < cells.length) return false;
  return figures.every(
    ({ geography, amount }) => geography === home || (end === 'lowest' ? amount > own : amount < own),
  );
}
