import { formatAmount, formatDifference } from '#domain/format/formatAmount.ts';
import { formatSmallCount } from '#domain/format/formatList.ts';
import type { Period, PeriodKind } from '#domain/period.ts';
import type { Assurance } from '#domain/statistics/assurance.ts';
import type { RecentTrend } from '#domain/statistics/recentTrend.ts';
import type { SpecialCause } from '#domain/statistics/variation.ts';
import { nameTargetPeriod } from './phrases.ts';
import { describeSignal, namePeriods, type SignalWords } from './signalSentence.ts';
import type { MeasureWords } from './standing.ts';
import type { StandingItem } from './standings.ts';

/** "Recent trend: getting worse"; where neither side is better only rising or falling. Tested at 99.8%, as Fingertips does. */
export function toTrendStanding(trend: Extract<RecentTrend, { kind: 'valid' }>, measure: MeasureWords): StandingItem {
  const { direction, slope, points } = trend;
  const over = `over the last ${formatSmallCount(points)} figures`;
  if (direction === 'no_significant_change')
    return { verdict: 'similar', heading: 'Recent trend: no clear change', detail: `${over}; tested at 99.8%` };
  const isUp = direction === 'increasing';
  const detail = `${isUp ? 'up' : 'down'} ${formatDifference(Math.abs(slope), measure)} a year ${over}; tested at 99.8%`;
  if (measure.polarity === 'none')
    return { verdict: 'no_judgement', heading: `Recent trend: ${isUp ? 'rising' : 'falling'}`, detail };
  const verdict = isUp === (measure.polarity === 'higher') ? 'better' : 'worse';
  return { verdict, heading: `Recent trend: getting ${verdict}`, detail };
}

/** What a control chart says of its newest point. */
export interface VariationWords {
  readonly cause: SpecialCause;
  readonly total: number;
  /** How many points break a rule. */
  readonly signals: number;
  readonly periodKind: PeriodKind;
  readonly newest?: SignalWords;
}

const CAUSES = {
  improvement: ['better', 'unusual, for the better'],
  concern: ['worse', 'unusual, for the worse'],
  high: ['no_judgement', 'unusual, high'],
  low: ['no_judgement', 'unusual, low'],
  common_cause: ['similar', 'ordinary'],
} as const satisfies Record<SpecialCause, readonly [verdict: StandingItem['verdict'], word: string]>;

/** "Variation: ordinary", "Variation: unusual, for the worse": the icon of Making Data Count, in words. */
export function toVariationStanding(words: VariationWords, measure: MeasureWords): StandingItem {
  const { cause, total, signals, periodKind, newest } = words;
  const [verdict, word] = CAUSES[cause];
  const before =
    signals === 0
      ? `no signal in ${total} ${namePeriods(periodKind, total)}`
      : `the newest is within the limits; ${signals} of ${total} ${namePeriods(periodKind, total)} signal a change`;
  return {
    verdict,
    heading: `Variation: ${word}`,
    detail: newest === undefined ? before : describeSignal(newest, measure),
  };
}

export interface AssuranceWords {
  readonly assurance: Assurance;
  readonly target: { readonly value: number; readonly period: Period };
  /** The limits of the newest point. */
  readonly lower: number;
  readonly upper: number;
  readonly on?: string;
}

const ASSURANCES = {
  passing: ['target_met', 'will meet the ambition as things are'],
  hit_and_miss: ['similar', 'may or may not meet the ambition, by chance'],
  failing: ['target_short', 'will not meet the ambition as things are'],
} as const satisfies Record<Assurance, readonly [verdict: StandingItem['verdict'], word: string]>;

/** "Assurance: will not meet the ambition as things are": its limits against the target. */
export function toAssuranceStanding(words: AssuranceWords, measure: MeasureWords): StandingItem {
  const { assurance, target, lower, upper, on } = words;
  const [verdict, word] = ASSURANCES[assurance];
  const least = measure.kind === 'mean' ? lower : Math.max(0, lower);
  const usual = `usual variation from ${formatAmount(least, measure)} to ${formatAmount(upper, measure)}`;
  const ambition = `${formatAmount(target.value, measure)} for ${nameTargetPeriod(target.period, on)}`;
  return { verdict, heading: `Assurance: ${word}`, detail: `${usual}, ambition ${ambition}` };
}

/** A control chart without a target says so, as it would show the icon. */
export const NO_ASSURANCE: StandingItem = {
  verdict: 'no_figure',
  heading: 'Assurance: no target is set',
  detail: 'so none is worked out',
};
