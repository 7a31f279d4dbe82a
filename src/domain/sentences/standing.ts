import { assertNever } from '#domain/assertNever.ts';
import type { Gap, Verdict } from '#domain/editions/edition.ts';
import { formatDifference, type MeasureUnit } from '#domain/format/formatAmount.ts';
import { formatInterval } from '#domain/format/formatNumber.ts';
import type { MeasureKind, Polarity } from '#domain/measure.ts';
import { comparedWord, joinSentences } from './phrases.ts';

/** What the words of a comparison need to know of a measure. */
export interface MeasureWords extends MeasureUnit {
  readonly kind: MeasureKind;
  readonly polarity: Polarity;
}

/** A status in one or two words, as it stands beside its mark. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  better: 'Better',
  worse: 'Worse',
  similar: 'Similar',
  not_tested: 'Not tested',
  no_judgement: 'No judgement',
  no_figure: 'No figure',
  not_comparable: 'Cannot compare',
  target_met: 'Target met',
  target_short: 'Short of target',
};

/** "8.7 points lower", "26 days longer", "285 more", "the same"; of the figures as printed. */
export function formatStanding(difference: number, measure: MeasureWords): string {
  const word = comparedWord(difference, measure.kind, measure.unit);
  if (difference === 0) return word;
  const amount = measure.kind === 'count' ? { ...measure, unit: '' } : measure;
  return `${formatDifference(difference, amount)} ${word}`;
}

/** The interval of a difference as sizes, smaller first: a gap of −8.7 (−11.2 to −6.0) is "6.0 to 11.2"; across 0 with signs. */
export function formatGapInterval(gap: Gap, decimals: number): string | undefined {
  if (gap.kind === 'refused' || gap.lower === undefined || gap.upper === undefined) return undefined;
  if (gap.upper < 0) return formatInterval(-gap.upper, -gap.lower, decimals);
  return formatInterval(gap.lower, gap.upper, decimals);
}

/** "Worse than England: 8.7 points lower (6.0 to 11.2)." A verdict only with its interval; what is untested says so. */
export function describeStanding(gap: Gap, other: string, measure: MeasureWords): string {
  if (gap.kind === 'refused') return gap.refused;
  const standing = formatStanding(gap.value, measure);
  const interval = formatGapInterval(gap, measure.decimals);
  const sized = interval === undefined ? standing : `${standing} (${interval})`;
  switch (gap.verdict) {
    case 'better':
      return `Better than ${other}: ${sized}.`;
    case 'worse':
      return `Worse than ${other}: ${sized}.`;
    case 'similar':
      return `Similar to ${other}: ${sized}, within chance.`;
    case 'no_judgement':
      return joinSentences([asThan(standing, other), noDirection(measure.kind)]);
    case 'not_comparable':
      return joinSentences([asThan(standing, other), 'A disruption lies between, so the change is not judged']);
    default:
      return joinSentences([asThan(standing, other), whyUntested(measure.kind)]);
  }
}

/** Said where a measure has no polarity, so that nobody reads a judgement into a difference. */
export function noDirection(kind: MeasureKind): string {
  return kind === 'rate' || kind === 'count'
    ? 'Neither more nor fewer is good in itself.'
    : 'Neither higher nor lower is good in itself.';
}

/** Why a difference has no test, by what would be needed for one. */
export function whyUntested(kind: MeasureKind): string {
  switch (kind) {
    case 'proportion':
      return 'No counts are published, so the difference cannot be tested.';
    case 'mean':
      return 'No spread is published, so the difference cannot be tested.';
    case 'rate':
    case 'count':
      return 'The difference is not tested.';
    default:
      return assertNever(kind);
  }
}

/** "8.7 points lower than England", "the same as England". */
export function asThan(standing: string, other: string): string {
  return standing.startsWith('the same') ? `${standing} as ${other}` : `${standing} than ${other}`;
}
