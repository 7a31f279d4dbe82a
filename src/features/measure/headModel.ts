import { toWholePercent } from '#charts/distance/targetBarModel.ts';
import { formatDay, wholeMonthsBetween } from '#domain/day.ts';
import type { Edition, Gap, ScorecardRow, Verdict } from '#domain/editions/edition.ts';
import { formatAge } from '#domain/format/formatAge.ts';
import { formatAmount, formatDifference, formatPointCounts, isPercent } from '#domain/format/formatAmount.ts';
import { capitalise } from '#domain/format/formatList.ts';
import { formatInterval, formatNumber } from '#domain/format/formatNumber.ts';
import { LEVEL_WORDS, LEVELS, type Level } from '#domain/geography.ts';
import type { Point } from '#domain/observation.ts';
import { toFigureInterval } from '#domain/observations/figureInterval.ts';
import { formatPeriod, toPeriod, toReferenceDay } from '#domain/period.ts';
import { lowerFirst, nameTargetPeriod } from '#domain/sentences/phrases.ts';
import { formatGapInterval, VERDICT_WORDS } from '#domain/sentences/standing.ts';
import { rank } from '#domain/statistics/rank.ts';
import { isKnown, SYMBOL_WORDS, toSymbol } from '#domain/value.ts';
import { type MeasureSubject, selectMembers } from './subject.ts';
import { toMemberGaps } from './words.ts';

/** One fact of the strip: its name, its figure with what follows in lighter type, its terms. */
export interface HeadFact {
  readonly label: string;
  readonly number: string;
  readonly suffix?: string;
  readonly arrow?: '↑' | '↓';
  readonly verdict?: Verdict;
  readonly note: string;
  readonly isLate?: boolean;
  /** Opens the card of the figure. */
  readonly hasSource?: boolean;
}

/** The figure, its change or its target, its place among others, how deep it goes, and how old it is. */
export function toFacts(subject: MeasureSubject, levels: readonly Level[]): HeadFact[] {
  const ambition = subject.target?.kind === 'ambition' ? toTargetFacts(subject) : [];
  return [
    toFigureFact(subject),
    ...ambition,
    ...toChangeFact(subject),
    ...(ambition.length > 0 ? [] : toRankFact(subject)),
    toLevelFact(levels),
    toAgeFact(subject),
  ];
}

function toFigureFact({ measure, series: { latest } }: MeasureSubject): HeadFact {
  const label = formatPeriod(toPeriod(latest.period), measure.on);
  if (!isKnown(latest.value)) {
    const symbol = toSymbol(latest.value) ?? 'x';
    return { label, number: symbol, note: SYMBOL_WORDS[symbol], hasSource: true };
  }
  const interval = toFigureInterval(latest, measure);
  const notes = [
    formatPointCounts(latest) ?? (measure.kind === 'proportion' ? 'no counts published' : undefined),
    interval && `95% interval ${formatInterval(interval.lower, interval.upper, measure.decimals)}`,
  ];
  return {
    label,
    ...toFigure(latest.value.amount, measure),
    note: notes.filter((note) => note !== undefined).join('; '),
    hasSource: true,
  };
}

function toFigure(
  amount: number,
  { unit, decimals }: Pick<ScorecardRow, 'unit' | 'decimals'>,
): Pick<HeadFact, 'number' | 'suffix'> {
  const number = formatNumber(amount, decimals);
  const suffix = formatAmount(amount, { unit, decimals }).slice(number.length).trim();
  return { number, ...(suffix !== '' && { suffix }) };
}

function toTargetFacts({ target, measure, series: { latest } }: MeasureSubject): HeadFact[] {
  if (target === undefined || !isKnown(latest.value)) return [];
  const difference = latest.value.amount - target.value;
  const isMet = measure.polarity === 'lower' ? difference <= 0 : difference >= 0;
  const share = target.value > 0 ? `${toWholePercent(latest.value.amount / target.value)}% of it` : '';
  return [
    {
      label: `Ambition for ${nameTargetPeriod(toPeriod(target.period), measure.on)}`,
      ...toFigure(target.value, { ...measure, unit: isPercent(measure.unit) ? '%' : '' }),
      note: isMet ? 'reached' : 'not reached so far',
    },
    {
      label: isMet ? 'Beyond it by' : 'Still to find',
      number: formatNumber(Math.abs(difference), measure.decimals),
      note: share,
    },
  ];
}

function toChangeFact({ change, measure, series: { previous } }: MeasureSubject): HeadFact[] {
  if (previous === undefined || change === undefined) return [];
  const label = `Change on ${lowerFirst(formatPeriod(toPeriod(previous.period), measure.on))}`;
  if (change.kind === 'refused') return [{ label, number: '✕', suffix: 'not compared', note: 'see where it stands' }];
  const [size = '', ...unit] = formatDifference(change.value, measure).split(' ');
  return [
    {
      label,
      number: size,
      ...(unit.length > 0 && measure.kind !== 'count' && { suffix: unit.join(' ') }),
      ...(change.value !== 0 && { arrow: change.value > 0 ? ('↑' as const) : ('↓' as const) }),
      verdict: change.verdict,
      note: toChangeNote(change, measure.decimals),
    },
  ];
}

function toChangeNote(change: Gap, decimals: number): string {
  if (change.kind === 'refused') return change.refused;
  const word = change.verdict === 'similar' ? 'within chance' : VERDICT_WORDS[change.verdict].toLowerCase();
  const interval = formatGapInterval(change, decimals);
  return interval === undefined ? word : `${word}; ${interval}`;
}

/** "joint 2nd of 11"; a rank is a place, not a finding, so its note has the range and the median. */
function toRankFact(subject: MeasureSubject): HeadFact[] {
  const { measure, series, against, comparators } = subject;
  const members = toMemberGaps(subject, series.latest);
  if (!isKnown(series.latest.value) || members.length < 2) return [];
  const amounts = members.flatMap(({ point: { value } }) => (isKnown(value) ? [value.amount] : []));
  const ranks = rank([series.latest.value.amount, ...amounts], measure.polarity);
  const own = ranks.kind === 'valid' ? ranks.ranks[0] : undefined;
  if (own === undefined) return [];
  const set = comparators.find(({ kind }) => kind === 'neighbours');
  const median = against.find(({ comparator }) => comparator === set?.id)?.point.value;
  const lowest = Math.min(...amounts);
  const from = isPercent(measure.unit) ? formatAmount(lowest, measure) : formatNumber(lowest, measure.decimals);
  const range = `${from} to ${formatAmount(Math.max(...amounts), measure)}`;
  const middle =
    set?.statistic !== undefined && isKnown(median) && !selectMembers(subject)?.isChosen
      ? `, ${set.statistic} ${formatAmount(median.amount, measure)}`
      : '';
  return [{ label: toSetName(subject), number: own.label, suffix: `of ${own.of}`, note: `${range}${middle}` }];
}

function toSetName(subject: MeasureSubject): string {
  if (selectMembers(subject)?.isChosen) return 'Among the chosen places';
  return subject.level === 'county' ? 'Among neighbours' : 'Among the others';
}

function toLevelFact(levels: readonly Level[]): HeadFact {
  const lowest = LEVELS.findLast((level) => levels.includes(level)) ?? 'county';
  const isDeep = lowest === 'district' || lowest === 'locality';
  return {
    label: 'Lowest level',
    number: capitalise(LEVEL_WORDS[lowest].one),
    note: isDeep ? `${LEVEL_WORDS[lowest].many} are published` : 'districts are not published',
  };
}

function toAgeFact({ reading: { edition }, dataset, measure, series: { latest }, newest }: MeasureSubject): HeadFact {
  const months = wholeMonthsBetween(toReferenceDay(toPeriod(latest.period), measure.on), edition.asAt);
  const [number = '', ...suffix] = formatAge(months).split(' ');
  const isLate = newest === undefined && dataset.nextDue !== undefined && dataset.nextDue < edition.asAt;
  return {
    label: 'How old',
    number,
    ...(suffix.length > 0 && { suffix: suffix.join(' ') }),
    note: newest === undefined ? toDueNote(dataset.nextDue, isLate) : toNewerNote(newest, measure),
    isLate,
  };
}

function toNewerNote({ period }: Point, { on }: MeasureSubject['measure']): string {
  return `newer figures are published, to ${lowerFirst(formatPeriod(toPeriod(period), on))}`;
}

function toDueNote(nextDue: string | undefined, isLate: boolean): string {
  if (nextDue === undefined) return 'no date for the next figures';
  return isLate ? `next figures were due on ${formatDay(nextDue)}` : `next figures due on ${formatDay(nextDue)}`;
}

/** "Right education for all" for a headline, else the dataset that the measure is part of. */
export function toKicker({ headline, dataset }: MeasureSubject, { priorities }: Pick<Edition, 'priorities'>): string {
  return priorities.find(({ id }) => id === headline?.priority)?.title ?? dataset.title;
}

/** "2024", "March 2022": what the marks beside the head speak of. */
export function toStandsTitle({
  series: { latest },
  measure,
}: {
  readonly series: { readonly latest: Point };
  readonly measure: { readonly on?: string };
}): string {
  const when = formatPeriod(toPeriod(latest.period), measure.on).replace(/^\d+ months to /, '');
  return `Where it stands, ${lowerFirst(when)}`;
}
