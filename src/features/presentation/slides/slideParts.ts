import { selectJudge } from '#domain/comparator.ts';
import type { Edition, ScorecardRow, Verdict } from '#domain/editions/edition.ts';
import { selectBenchmark } from '#domain/editions/rowVerdict.ts';
import { formatPointCounts, formatValue, isPercent } from '#domain/format/formatAmount.ts';
import { formatPeriodShort, toPeriod } from '#domain/period.ts';
import { isKnown, type Value } from '#domain/value.ts';
import type { SlideContent, SlideTone } from '#export/slide.ts';
import type { SlideMaterials } from '#features/presentation/slideRegistry.ts';

/** What every slide of an edition carries: whose figures they are, and whether they are real. */
export function toSlideMarks({
  reading,
}: Pick<SlideMaterials, 'reading'>): Pick<SlideContent, 'isIllustrative' | 'isDraft'> {
  return { isIllustrative: reading.partnership.illustrative, isDraft: reading.entry.draft };
}

/** "Edition April 2026", at the end of the line with the source. */
export function toEditionWords({ reading: { edition, partnership } }: Pick<SlideMaterials, 'reading'>): string {
  return `${partnership.illustrative ? 'Illustrative edition' : 'Edition'} ${edition.label}`;
}

export function nameBenchmark({ comparators }: Pick<Edition, 'comparators'>): string {
  return selectJudge(comparators)?.label ?? 'its benchmark';
}

/** "37.2% (517 of 1,389)". */
export function toRowValue({ latest, ...unit }: ScorecardRow): string {
  const counts = formatPointCounts(latest);
  const value = formatFigure(latest.value, unit);
  return counts === undefined || !isKnown(latest.value) ? value : `${value} (${counts})`;
}

export function toRowPeriod({ latest, on }: Pick<ScorecardRow, 'latest' | 'on'>): string {
  return formatPeriodShort(toPeriod(latest.period), on);
}

/** The benchmark's figure, its unit being the row's, with its period where it is another one. */
export function toBenchmarkValue(row: ScorecardRow, { comparators }: Pick<Edition, 'comparators'>): string {
  const benchmark = selectBenchmark(row.comparators, comparators);
  if (benchmark === undefined || !isKnown(benchmark.point.value)) return '–';
  const value = formatFigure(benchmark.point.value, isPercent(row.unit) ? row : { ...row, unit: '' });
  const isSame = benchmark.point.period === row.latest.period;
  return isSame ? value : `${value} (${formatPeriodShort(toPeriod(benchmark.point.period), row.on)})`;
}

/** A figure in a column of many units: counts of people bare, all else with its unit. */
function formatFigure(
  value: Value,
  { unit, decimals, kind }: Pick<ScorecardRow, 'unit' | 'decimals' | 'kind'>,
): string {
  return formatValue(value, { unit: kind === 'count' ? '' : unit, decimals });
}

/** The ink of a standing. */
export function toTone(verdict: Verdict): SlideTone {
  switch (verdict) {
    case 'better':
    case 'worse':
      return verdict;
    case 'no_judgement':
      return 'unjudged';
    case 'target_met':
    case 'target_short':
      return 'target';
    default:
      return 'plain';
  }
}
