import { type DistanceModel, toDistanceModel } from '#charts/distance/distanceModel.ts';
import { type TargetBarModel, toTargetBarModel } from '#charts/distance/targetBarModel.ts';
import { type SparkDomain, type SparkModel, toSparkModel } from '#charts/spark/sparkModel.ts';
import type { Comparator } from '#domain/comparator.ts';
import { wholeMonthsBetween } from '#domain/day.ts';
import type { Edition, Gap, ScorecardComparator, ScorecardRow, Verdict } from '#domain/editions/edition.ts';
import { formatAge } from '#domain/format/formatAge.ts';
import { formatDifference, isPercent } from '#domain/format/formatAmount.ts';
import { formatCount, formatCounts, formatNumber } from '#domain/format/formatNumber.ts';
import type { Point } from '#domain/observation.ts';
import { formatPeriod, formatPeriodShort, toPeriod, toReferenceDay } from '#domain/period.ts';
import { comparedWord } from '#domain/sentences/phrases.ts';
import { VERDICT_WORDS } from '#domain/sentences/standing.ts';
import { isKnown, type StatusSymbol, SYMBOL_WORDS, toSymbol, type Value } from '#domain/value.ts';
import { type Against, selectOfKind, selectRowComparator, toShortLabel, toVerdict } from './against.ts';

/** A value as it is set: the number, what follows it in lighter type, and the symbol in place of it or after it. */
export interface ValueText {
  readonly number?: string;
  readonly suffix?: string;
  readonly symbol?: { readonly symbol: StatusSymbol; readonly meaning: string };
}

export interface ChangeText {
  readonly arrow?: '↑' | '↓';
  readonly amount?: string;
  readonly words: string;
  readonly verdict?: Verdict;
  /** The whole reason, where the words are short for a refusal. */
  readonly reason?: string;
}

export interface FigureText {
  readonly text: string;
  /** The figure itself, and whose it is, for the card of its source. */
  readonly of?: { readonly name: string; readonly point: Point };
  /** Only where it is not the row's own period. */
  readonly period?: string;
  /** Read out where there is no number. */
  readonly reason?: string;
}

/** One headline measure as the scorecard sets it. */
export interface RowModel {
  readonly row: ScorecardRow;
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly value: ValueText;
  /** The figure as the current edition prints it, where it was revised since. */
  readonly revised?: ValueText;
  readonly counts: string;
  readonly countsShort: string;
  readonly period: string;
  readonly periodShort: string;
  readonly periodCompact: string;
  readonly age: string;
  readonly ageShort: string;
  readonly isLate: boolean;
  readonly change: ChangeText;
  readonly national: FigureText;
  readonly region: FigureText;
  readonly neighbours: FigureText;
  readonly verdict: Verdict;
  readonly status: string;
  readonly standing: string;
  readonly spark: SparkModel;
  readonly sparkAlt: string;
  readonly distance: DistanceModel;
  readonly targetBar?: TargetBarModel;
  readonly distanceAlt: string;
}

export interface RowContext {
  readonly revised?: ReadonlyMap<string, Point>;
  readonly edition: Pick<Edition, 'asAt' | 'comparators'>;
  readonly against: Against;
  readonly domain: SparkDomain;
}

export const SPARK = { width: 122, height: 30 } as const;
export const DISTANCE = { width: 185, height: 30 } as const;

export function toRowModel(row: ScorecardRow, context: RowContext): RowModel {
  const { edition, against } = context;
  const { comparators } = edition;
  const period = toPeriod(row.latest.period);
  const months = wholeMonthsBetween(toReferenceDay(period, row.on), edition.asAt);
  const own = selectRowComparator(row, against, comparators);
  const verdict = toVerdict(row, against, own);
  const targetBar = toTargetBar(row);
  const revised = context.revised?.get(row.id);
  return {
    row,
    id: row.id,
    title: row.title,
    sentence: row.sentence,
    value: toValueText(row.latest.value, row),
    ...(revised === undefined ? {} : { revised: toValueText(revised.value, row) }),
    counts: toCountsText(row),
    countsShort: toCountsText(row).replace(/ by .*$/, ''),
    period: formatPeriod(period, row.on),
    periodShort: formatPeriodShort(period, row.on),
    periodCompact: toCompactPeriod(formatPeriodShort(period, row.on)),
    age: formatAge(months),
    ageShort: `${months} mo`,
    isLate: row.flags.includes('late'),
    change: toChangeText(row),
    national: toFigureText('national', row, comparators),
    region: toFigureText('region', row, comparators),
    neighbours: toFigureText('neighbours', row, comparators),
    verdict,
    status: VERDICT_WORDS[verdict],
    standing: toStandingText(row, verdict, own?.gap),
    spark: toSpark(row, context),
    sparkAlt: toSparkAlt(row),
    distance: toDistance(row, verdict, own, context),
    ...(targetBar === undefined ? {} : { targetBar }),
    distanceAlt: toDistanceAlt(row, verdict, own?.gap, against),
  };
}

export function toValueText(value: Value, { unit, decimals }: Pick<ScorecardRow, 'unit' | 'decimals'>): ValueText {
  const symbol = toSymbol(value);
  const boxed = symbol === undefined ? {} : { symbol: { symbol, meaning: SYMBOL_WORDS[symbol] } };
  if (!isKnown(value)) return boxed;
  const number = formatNumber(value.amount, decimals);
  if (isPercent(unit)) return { number, suffix: '%', ...boxed };
  // "66 days" reads as one; a count of children or a rate has its unit on the line below.
  return /^(minutes|hours|days|weeks|months|years|working days)$/.test(unit)
    ? { number, suffix: ` ${unit}`, ...boxed }
    : { number, ...boxed };
}

/** "12 m. to Mar 2022" and "Apr to Dec 2025" by their end, "Spring 2025/26" by its first letters. */
function toCompactPeriod(short: string): string {
  return short.replace(/^\d+ m\. |^[A-Z][a-z]{2,3} (?:\d{4} )?(?=to )|(?<=^[A-Z][a-z]{2})(ing|umn|mer)(?= )/, '');
}

/** The line below a value: n of d, the unit of a rate, the target of a count, or that no counts were published. */
function toCountsText({ latest, kind, unit, target }: ScorecardRow): string {
  const { numerator, denominator } = latest;
  if (numerator !== undefined && denominator !== undefined) return formatCounts(numerator, denominator);
  if (target?.kind === 'ambition' && kind === 'count') {
    return `of ${formatCount(target.value)} by ${formatTargetPeriod(target.period)}`;
  }
  if (kind === 'rate') return unit;
  if (kind === 'mean') return 'mean';
  if (kind === 'count') return unit;
  return numerator === undefined ? 'no counts' : `${formatCount(numerator)} children`;
}

/** A target of twelve months to March is a financial year's: "2023/24". */
function formatTargetPeriod(id: string): string {
  const period = toPeriod(id);
  const { first, last } = period;
  const year = Number(last.slice(0, 4));
  if (last.slice(5) !== '03-31' || first !== `${year - 1}-04-01`) return formatPeriod(period);
  return `${year - 1}/${String(year % 100).padStart(2, '0')}`;
}

function toChangeText(row: ScorecardRow): ChangeText {
  const { change, previous, decimals, kind, unit } = row;
  if (previous === undefined) return { words: 'one period only' };
  if (change === undefined) return { words: 'no figure' };
  if (change.kind === 'refused') return { words: 'cannot compare', reason: change.refused };
  const { value, verdict } = change;
  const amount = formatNumber(Math.abs(value), decimals);
  const words = {
    better: 'better',
    worse: 'worse',
    similar: 'no clear change',
    no_judgement: comparedWord(value, kind === 'rate' ? 'count' : kind, unit),
  }[verdict as 'better' | 'worse' | 'similar' | 'no_judgement'];
  return {
    ...(value === 0 ? {} : { arrow: value > 0 ? '↑' : '↓' }),
    amount,
    words: words ?? 'not tested',
    verdict,
  };
}

function toFigureText(kind: Comparator['kind'], row: ScorecardRow, comparators: readonly Comparator[]): FigureText {
  const comparator = selectOfKind(row, comparators, kind);
  if (comparator === undefined) return { text: '', reason: 'no figure for this area' };
  const { value, period } = comparator.point;
  if (row.kind === 'count') return { text: '', reason: 'a count of another number of children is no benchmark' };
  if (!isKnown(value)) return { text: '', reason: SYMBOL_WORDS[toSymbol(value) ?? 'x'] };
  const text = formatNumber(value.amount, row.decimals);
  const named = comparators.find(({ id }) => id === comparator.comparator);
  const of = { name: toShortLabel(named), point: comparator.point };
  return period === row.latest.period
    ? { text, of }
    : { text, of, period: formatPeriodShort(toPeriod(period), row.on) };
}

/** "8.7 lower", "1,495 fewer"; what it is lower than stands in the head of the column. */
function toStandingText(row: ScorecardRow, verdict: Verdict, gap: Gap | undefined): string {
  const { target, latest, decimals, kind, unit } = row;
  const difference =
    target !== undefined && isKnown(latest.value) && (verdict === 'target_met' || verdict === 'target_short')
      ? latest.value.amount - target.value
      : gap?.kind === 'gap'
        ? gap.value
        : undefined;
  if (difference === undefined) return '';
  const word = comparedWord(difference, kind, unit);
  if (difference === 0) return word;
  const isTime = word === 'longer' || word === 'shorter';
  return `${isTime ? formatDifference(difference, row) : formatNumber(Math.abs(difference), decimals)} ${word}`;
}

function toTargetBar({ target, latest }: ScorecardRow): TargetBarModel | undefined {
  if (target?.kind !== 'ambition' || !isKnown(latest.value)) return undefined;
  return toTargetBarModel(latest.value.amount, target.value, DISTANCE.width, DISTANCE.height);
}

function toSpark(row: ScorecardRow, { edition, domain }: RowContext): SparkModel {
  const national = selectOfKind(row, edition.comparators, 'national')?.points;
  const { measure, unit, decimals, kind, on, target } = row;
  return toSparkModel({
    measure: { id: measure, unit, decimals, kind, ...(on === undefined ? {} : { on }) },
    points: row.points,
    // A national count is no line beside a county's.
    ...(national === undefined || kind === 'count' ? {} : { national }),
    breaks: row.breaks,
    ...(target === undefined ? {} : { target: { value: target.value, period: target.period } }),
    domain,
    ...SPARK,
  });
}

function toSparkAlt({ title, points, unit, decimals, on }: ScorecardRow): string {
  const known = points.filter(({ value }) => isKnown(value));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return `${title}: no figures to draw`;
  const say = (point: typeof first) =>
    `${isKnown(point.value) ? formatNumber(point.value.amount, decimals) : ''}${isPercent(unit) ? '%' : ''} in ${formatPeriod(toPeriod(point.period), on)}`;
  return first === last
    ? `${title}: one figure, ${say(last)}`
    : `${title}: ${say(first)} to ${say(last)}, ${known.length} figures`;
}

function toDistance(
  row: ScorecardRow,
  verdict: Verdict,
  own: ScorecardComparator | undefined,
  { edition }: RowContext,
): DistanceModel {
  const neighbours = selectOfKind(row, edition.comparators, 'neighbours');
  const benchmark = own?.point.value;
  const { low, high } = neighbours ?? {};
  const median = neighbours?.point.value;
  const range =
    low !== undefined && high !== undefined && isKnown(benchmark)
      ? { low, high, benchmark: benchmark.amount, ...(isKnown(median) ? { median: median.amount } : {}) }
      : undefined;
  return toDistanceModel({
    unit: row.unit,
    decimals: row.decimals,
    polarity: row.polarity,
    gap: own?.gap,
    verdict,
    ...(range === undefined ? {} : { neighbours: range }),
    ...DISTANCE,
  });
}

function toDistanceAlt(row: ScorecardRow, verdict: Verdict, gap: Gap | undefined, { name }: Against): string {
  if (gap?.kind !== 'gap') return `${VERDICT_WORDS[verdict]} against ${name}`;
  const side = comparedWord(gap.value, row.kind, row.unit);
  const size = formatNumber(Math.abs(gap.value), row.decimals);
  return gap.value === 0
    ? `The same as ${name}`
    : `${size} points ${side} than ${name}: ${VERDICT_WORDS[verdict].toLowerCase()}`;
}
