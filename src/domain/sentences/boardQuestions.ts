import type { Comparator } from '#domain/comparator.ts';
import type { ScorecardComparator, ScorecardRow } from '#domain/editions/edition.ts';
import { nameComparator } from '#domain/editions/places.ts';
import { selectBenchmark } from '#domain/editions/rowVerdict.ts';
import { formatAmount } from '#domain/format/formatAmount.ts';
import { formatCount, formatCounts } from '#domain/format/formatNumber.ts';
import type { Point } from '#domain/observation.ts';
import { toRate } from '#domain/observations/groupGaps.ts';
import { toPeriod } from '#domain/period.ts';
import { roundDecimal } from '#domain/statistics/roundDecimal.ts';
import { isKnown } from '#domain/value.ts';
import { inPeriod, joinSentences, namePeriod, nameTargetPeriod, possessive } from './phrases.ts';
import { selectHalvedOrDoubled, toStretch } from './seriesShape.ts';
import { asThan, describeStanding, formatStanding } from './standing.ts';

/** One of the questions that a board asks of every figure, and what the numbers answer. */
export interface BoardAnswer {
  readonly question: string;
  readonly answer: string;
}

/** The four questions of the board about one row. `place` is how the row's area is called. */
export function toBoardQuestions(row: ScorecardRow, comparators: readonly Comparator[], place: string): BoardAnswer[] {
  const benchmark = selectBenchmark(row.comparators, comparators);
  const comparator = comparators.find(({ id }) => id === benchmark?.comparator);
  const name = comparator === undefined ? 'a benchmark' : nameComparator(comparator);
  return [
    { question: 'Is it good or bad?', answer: answerGood(row, benchmark, name) },
    { question: 'Is it getting better?', answer: answerBetter(row) },
    { question: 'Is it us or everywhere?', answer: answerEverywhere(row, benchmark, name, place) },
    { question: 'How many?', answer: answerHowMany(row, benchmark, name) },
  ];
}

function answerGood(row: ScorecardRow, benchmark: ScorecardComparator | undefined, name: string): string {
  const { target, latest } = row;
  if (!isKnown(latest.value)) return 'There is no figure to judge.';
  const against = benchmark === undefined ? undefined : describeStanding(benchmark.gap, name, row);
  if (target?.kind !== 'ambition') return joinSentences([against ?? 'There is no figure to hold it against']);
  const standing = formatStanding(latest.value.amount - target.value, row);
  const ambition = `the ambition of ${formatAmount(target.value, row)} for ${nameTargetPeriod(toPeriod(target.period), row.on)}`;
  return joinSentences([asThan(standing, ambition), against]);
}

function answerBetter(row: ScorecardRow): string {
  const { change, previous, on } = row;
  if (previous === undefined) return 'There is no earlier figure of this kind.';
  if (change === undefined) return 'There is no figure to hold against the earlier one.';
  return joinSentences([
    describeStanding(change, namePeriod(toPeriod(previous.period), on), row),
    describeEarlier(row),
  ]);
}

/** How far the newest figure is from one that it has halved or doubled since. */
function describeEarlier(row: ScorecardRow): string | undefined {
  const { figures } = toStretch(row.points, row.measure, row.breaks);
  const earlier = selectHalvedOrDoubled(figures);
  const last = figures.at(-1);
  if (earlier === undefined || last === undefined) return undefined;
  const share = last.amount < earlier.amount ? 'Less than half' : 'More than twice';
  return `${share} the ${formatAmount(earlier.amount, row)} of ${namePeriod(earlier.period, row.on)}`;
}

/** Both places over the same two periods; nothing is said where the row itself may not be compared with its past. */
function answerEverywhere(
  row: ScorecardRow,
  benchmark: ScorecardComparator | undefined,
  name: string,
  place: string,
): string {
  const { change, previous, latest, on } = row;
  if (previous === undefined || change?.kind !== 'gap') return 'The two periods cannot be held against each other.';
  const before = benchmark?.points.find(({ period }) => period === previous.period);
  const after = benchmark?.points.find(({ period }) => period === latest.period);
  const own = describePath(previous, latest, row);
  const other = before && after && describePath(before, after, row);
  if (own === undefined || other === undefined) return `No figures of ${name} are published for the same two periods.`;
  const time = `${namePeriod(toPeriod(previous.period), on)} to ${namePeriod(toPeriod(latest.period), on)}`;
  return joinSentences([`From ${time} ${name} went from ${other}, ${place} from ${own}`]);
}

function describePath(from: Point, to: Point, row: ScorecardRow): string | undefined {
  if (!isKnown(from.value) || !isKnown(to.value)) return undefined;
  return `${formatAmount(from.value.amount, { ...row, unit: row.unit.startsWith('%') ? '%' : '' })} to ${formatAmount(to.value.amount, row)}`;
}

/** The counts behind a share, those on its other side, and what the benchmark's share of the same children would be. */
function answerHowMany(row: ScorecardRow, benchmark: ScorecardComparator | undefined, name: string): string {
  const { latest, kind, unit, on } = row;
  const { numerator, denominator, value } = latest;
  const when = inPeriod(toPeriod(latest.period), on);
  if (kind === 'count')
    return isKnown(value)
      ? joinSentences([`${formatAmount(value.amount, { ...row, unit })} ${when}`])
      : 'There is no figure.';
  if (numerator === undefined) return 'No counts are published.';
  if (denominator === undefined) return joinSentences([`${formatCount(numerator)} ${when}`]);
  const rest = `${formatCounts(numerator, denominator)} ${when}; the other ${formatCount(denominator - numerator)} not`;
  return joinSentences([
    rest,
    kind === 'proportion' ? describeAtTheirRate(numerator, denominator, benchmark, name) : undefined,
  ]);
}

/** "At England’s rate it would be 121 more." A gap as people; said only where the gap was tested. */
function describeAtTheirRate(
  numerator: number,
  denominator: number,
  benchmark: ScorecardComparator | undefined,
  name: string,
): string | undefined {
  const rate = benchmark && toRate(benchmark.point);
  if (benchmark?.gap.kind !== 'gap' || rate === undefined) return undefined;
  if (benchmark.gap.verdict !== 'better' && benchmark.gap.verdict !== 'worse') return undefined;
  const difference = roundDecimal(denominator * rate - numerator, 0).number;
  if (difference === 0) return undefined;
  return `At ${possessive(name)} rate it would be ${formatCount(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'}`;
}
