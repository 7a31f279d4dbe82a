import type { Comparator } from '#domain/comparator.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { isKnown } from '#domain/value.ts';
import type { Gap, ScorecardComparator, ScorecardTarget, Verdict } from './edition.ts';
import { reaches } from './rowTarget.ts';

/**
 * How a figure stands, in one word: an ambition decides first, else England (or, where a partnership has no national
 * comparator, its region). A limit is drawn and never judged; without polarity nothing is.
 */
export function toRowVerdict(
  latest: Point,
  measure: Pick<Measure, 'polarity'>,
  target: ScorecardTarget | undefined,
  benchmark: ScorecardComparator | undefined,
): Verdict {
  if (isKnown(latest.value) && measure.polarity !== 'none' && target?.kind === 'ambition') {
    return reaches(latest.value.amount, target, measure) ? 'target_met' : 'target_short';
  }
  return toFigureVerdict(latest, measure, benchmark?.gap);
}

/** How a figure stands by its comparison alone. */
export function toFigureVerdict(
  { value }: Point,
  { polarity }: Pick<Measure, 'polarity'>,
  gap: Gap | undefined,
): Verdict {
  if (!isKnown(value)) return 'no_figure';
  if (polarity === 'none') return 'no_judgement';
  if (gap === undefined) return 'not_tested';
  return gap.kind === 'refused' ? 'not_comparable' : gap.verdict;
}

/** The comparator that judges: England; the region only where the partnership has no national comparator at all. */
export function selectBenchmark(
  rows: readonly ScorecardComparator[],
  comparators: readonly Comparator[],
): ScorecardComparator | undefined {
  const kind = comparators.some((c) => c.kind === 'national') ? 'national' : 'region';
  return rows.find((row) => comparators.some((c) => c.id === row.comparator && c.kind === kind));
}
