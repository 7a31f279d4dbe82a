import type { Gap, Verdict } from '#domain/editions/edition.ts';
import { formatAmount, formatDifference } from '#domain/format/formatAmount.ts';
import { capitalise, formatList, formatSmallCount } from '#domain/format/formatList.ts';
import { formatInterval } from '#domain/format/formatNumber.ts';
import type { Point } from '#domain/observation.ts';
import { type Period, toPeriod } from '#domain/period.ts';
import { isKnown } from '#domain/value.ts';
import { inPeriod, joinSentences, namePeriod, nameTargetPeriod } from './phrases.ts';
import { formatGapInterval, type MeasureWords, noDirection, VERDICT_WORDS } from './standing.ts';

/** One line of "Where it stands": its mark, its words, and what they rest on. */
export interface StandingItem {
  readonly verdict: Verdict;
  readonly heading: string;
  readonly detail: string;
}

/** A place that the figure is held against. */
export interface StandingOther {
  readonly name: string;
  readonly point: Point;
  readonly gap: Gap;
}

export interface StandingWords extends MeasureWords {
  readonly on?: string;
  readonly latest: Point;
  /** The 95 % interval of the figure itself. */
  readonly interval?: { readonly lower: number; readonly upper: number };
  readonly others: readonly StandingOther[];
  /** Each neighbour by itself. */
  readonly neighbours?: readonly StandingOther[];
  /** What they are, where they are no neighbours: "chosen places". */
  readonly many?: string;
  readonly previous?: Point;
  readonly change?: Gap;
  readonly target?: {
    readonly value: number;
    readonly period: Period;
    readonly isAhead: boolean;
    readonly isMet: boolean;
  };
}

/** Target first, then England and the region, the neighbours one by one, and the figure before. */
export function toStandings(words: StandingWords): StandingItem[] {
  if (!isKnown(words.latest.value)) {
    return [
      {
        verdict: 'no_figure',
        heading: VERDICT_WORDS.no_figure,
        detail: inPeriod(toPeriod(words.latest.period), words.on),
      },
    ];
  }
  const amount = words.latest.value.amount;
  return [
    ...toTargetStanding(words, amount),
    ...words.others.map((other) => toPlaceStanding(words, amount, other)),
    ...toNeighbourStanding(words),
    ...toChangeStanding(words),
  ];
}

function toTargetStanding({ target, ...words }: StandingWords, amount: number): StandingItem[] {
  if (target === undefined) return [];
  const soFar = target.isAhead ? ', so far' : '';
  return [
    {
      verdict: target.isMet ? 'target_met' : 'target_short',
      heading: target.isMet ? VERDICT_WORDS.target_met : VERDICT_WORDS.target_short,
      detail: `${formatAmount(amount, words)} against ${formatAmount(target.value, words)} for ${nameTargetPeriod(target.period, words.on)}${soFar}`,
    },
  ];
}

function toPlaceStanding(words: StandingWords, amount: number, { name, point, gap }: StandingOther): StandingItem {
  if (gap.kind === 'refused')
    return { verdict: 'not_comparable', heading: `${capitalise(name)}: cannot compare`, detail: gap.refused };
  const own = formatAmount(amount, words);
  const ends = words.interval;
  const sized = ends === undefined ? own : `${own} (${formatInterval(ends.lower, ends.upper, words.decimals)})`;
  const against = isKnown(point.value) ? ` against ${formatAmount(point.value.amount, words)}` : '';
  return {
    verdict: gap.verdict,
    heading: toHeading(gap.verdict, name),
    detail: `${sized}${against}${whyNot(gap, words)}`,
  };
}

function toHeading(verdict: Verdict, name: string): string {
  switch (verdict) {
    case 'better':
    case 'worse':
      return `${VERDICT_WORDS[verdict]} than ${name}`;
    case 'similar':
      return `Similar to ${name}`;
    default:
      return `${capitalise(name)}: ${VERDICT_WORDS[verdict].toLowerCase()}`;
  }
}

function whyNot({ verdict }: Extract<Gap, { kind: 'gap' }>, { kind }: StandingWords): string {
  if (verdict === 'no_judgement') return `; ${noDirection(kind).replace(/\.$/, '').toLowerCase()}`;
  return verdict === 'not_tested' && kind === 'proportion' ? '; no counts are published' : '';
}

/** "Better than six of ten neighbours": the tested ones counted, the others named where they are few. */
function toNeighbourStanding({ neighbours = [], many = 'neighbours' }: StandingWords): StandingItem[] {
  const gaps = neighbours.flatMap(({ name, gap }) => (gap.kind === 'gap' ? [{ name, verdict: gap.verdict }] : []));
  const named = (verdict: Verdict): string[] => gaps.filter((g) => g.verdict === verdict).map((g) => g.name);
  const [better, worse, similar] = [named('better'), named('worse'), named('similar')];
  const tested = better.length + worse.length + similar.length;
  if (tested === 0) return [];
  const isAhead = better.length >= worse.length;
  const [main, other] = isAhead ? [better, worse] : [worse, better];
  const verdict = main.length === 0 ? 'similar' : isAhead ? 'better' : 'worse';
  const count = main.length === 0 ? tested : main.length;
  const total = formatSmallCount(neighbours.length);
  const heading = `${verdict === 'similar' ? 'Similar to' : `${VERDICT_WORDS[verdict]} than`} ${formatSmallCount(count)} of ${total} ${many}`;
  const parts = [
    ...(main.length === 0 || similar.length === 0 ? [] : [`similar to ${nameOrCount(similar)}`]),
    ...(other.length === 0 ? [] : [`${isAhead ? 'worse' : 'better'} than ${nameOrCount(other)}`]),
  ];
  return [{ verdict, heading, detail: parts.length === 0 ? 'each tested by itself' : formatList(parts) }];
}

function nameOrCount(names: readonly string[]): string {
  return names.length <= 2 ? formatList(names) : `${formatSmallCount(names.length)} of them`;
}

function toChangeStanding(words: StandingWords): StandingItem[] {
  const { previous, change } = words;
  if (previous === undefined || change === undefined) return [];
  const then = namePeriod(toPeriod(previous.period), words.on);
  if (change.kind === 'refused')
    return [{ verdict: 'not_comparable', heading: `Cannot compare with ${then}`, detail: change.refused }];
  const interval = formatGapInterval(change, words.decimals);
  const moved =
    change.value === 0 ? 'no change' : `${change.value > 0 ? 'up' : 'down'} ${formatDifference(change.value, words)}`;
  const detail = interval === undefined ? moved : `${moved} (${interval})`;
  switch (change.verdict) {
    case 'better':
    case 'worse':
      return [{ verdict: change.verdict, heading: `${VERDICT_WORDS[change.verdict]} than ${then}`, detail }];
    case 'similar':
      return [{ verdict: 'similar', heading: `Change on ${then}: could be chance`, detail }];
    default:
      return [
        {
          verdict: change.verdict,
          heading: `Change on ${then}: ${VERDICT_WORDS[change.verdict].toLowerCase()}`,
          detail,
        },
      ];
  }
}

/** One line for all who stand alike: "Five districts: similar". */
export function summariseStandings(names: readonly string[], verdict: Verdict, many: string): string {
  const who = names.length <= 2 ? formatList(names) : `${capitalise(formatSmallCount(names.length))} ${many}`;
  return joinSentences([`${who}: ${VERDICT_WORDS[verdict].toLowerCase()}`]).replace(/\.$/, '');
}
