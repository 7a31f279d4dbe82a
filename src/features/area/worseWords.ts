import type { HeatRow, WorseAndWorsening } from '#domain/editions/heatGrid.ts';
import { formatAmount, formatDifference } from '#domain/format/formatAmount.ts';
import { capitalise, formatSmallCount } from '#domain/format/formatList.ts';
import type { GeographyCode } from '#domain/geography.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import { joinSentences } from '#domain/sentences/phrases.ts';
import { formatGapInterval } from '#domain/sentences/standing.ts';
import { isKnown } from '#domain/value.ts';

/** Why the list is empty for an area: what is worse and yet not getting worse, and how much the list cannot speak of. */
export function describeNoneWorsening(
  rows: readonly HeatRow[],
  home: GeographyCode,
  place: string,
  benchmark: string,
): string {
  const cells = rows.flatMap((row) => {
    const cell = row.cells.find(({ geography }) => geography === home);
    return cell === undefined ? [] : [{ row, cell }];
  });
  const worse = cells.filter(({ cell }) => cell.gap?.kind === 'gap' && cell.gap.verdict === 'worse');
  const untold = cells.filter(({ cell }) => !isTested(cell.gap) || !isTested(cell.change)).length;
  return joinSentences([
    `No measure of ${place}`,
    ...worse.map(({ row, cell }) => `${row.title} is worse than ${benchmark}, ${describeMove(row, cell)}`),
    describeUntold(untold, cells.length),
  ]);
}

function describeUntold(untold: number, all: number): string | undefined {
  if (untold === 0) return undefined;
  const which =
    untold === all
      ? `${all === 1 ? 'The one measure' : `All ${formatSmallCount(all)} measures`}`
      : `${capitalise(formatSmallCount(untold))} of the ${formatSmallCount(all)} measures`;
  return `${which} cannot be tested both ways or ${untold === 1 ? 'has' : 'have'} no judgement, so this list cannot speak of ${untold === 1 ? 'it' : 'them'}`;
}

function isTested(gap: HeatRow['cells'][number]['gap']): boolean {
  return gap?.kind === 'gap' && ['better', 'worse', 'similar'].includes(gap.verdict);
}

function describeMove(row: HeatRow, { change, previous }: HeatRow['cells'][number]): string {
  if (previous === undefined || change === undefined) return 'with no earlier figure to hold it against';
  const before = formatPeriod(toPeriod(previous.period), row.measure.on);
  if (change.kind === 'refused') return `and not to be held against ${before}`;
  const size =
    change.value === 0
      ? 'unchanged'
      : `${change.value > 0 ? 'up' : 'down'} ${formatDifference(change.value, row.measure)}`;
  switch (change.verdict) {
    case 'better':
      return `but better than ${before} (${size})`;
    case 'similar':
      return `and within chance of ${before} (${size})`;
    default:
      return `and its change since ${before} cannot be tested (${size})`;
  }
}

/** "Devon, EHC plans within 20 weeks: 3.2% in 2024, 42.7 points lower than England (…); 4.9% in 2023." */
export function describeWorsening({ row, cell }: WorseAndWorsening, place: string, benchmark: string): string {
  const { measure } = row;
  const amount = isKnown(cell.point.value) ? formatAmount(cell.point.value.amount, measure) : '';
  const when = formatPeriod(toPeriod(row.period), measure.on);
  const interval = cell.gap === undefined ? undefined : formatGapInterval(cell.gap, measure.decimals);
  const gap = cell.gap?.kind === 'gap' ? formatDifference(cell.gap.value, measure) : '';
  const before =
    cell.previous !== undefined && isKnown(cell.previous.value)
      ? `${formatAmount(cell.previous.value.amount, measure)} in ${formatPeriod(toPeriod(cell.previous.period), measure.on)}`
      : undefined;
  const apart = `${gap} from ${benchmark}${interval === undefined ? '' : ` (${interval})`}`;
  return joinSentences([`${place}: ${amount} in ${when}, ${apart}${before === undefined ? '' : `; ${before}`}`]);
}
