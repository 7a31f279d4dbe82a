import { selectBreaksBetween } from '#domain/comparability/comparison.ts';
import type { Comparator } from '#domain/comparator.ts';
import type { Day } from '#domain/day.ts';
import { LEVEL_WORDS } from '#domain/geography.ts';
import type { Point } from '#domain/observation.ts';
import { differenceAsPrinted } from '#domain/observations/compareWith.ts';
import { toPeriod } from '#domain/period.ts';
import { asNoun } from '#domain/sentences/phrases.ts';
import type { AmongAreas, RowWords } from '#domain/sentences/rowSentence.ts';
import { isKnown } from '#domain/value.ts';
import type { Gap, ScorecardComparator, ScorecardTarget, Verdict } from './edition.ts';
import { isWiderArea, nameComparator, nameWiderArea } from './places.ts';
import { type RowSubject, selectMembers } from './rowComparators.ts';
import type { RowSeries } from './rowSeries.ts';
import { isAhead } from './rowTarget.ts';
import { selectBenchmark } from './rowVerdict.ts';

/** How a row has been judged. */
export interface RowJudgement {
  readonly change: Gap | undefined;
  readonly target: ScorecardTarget | undefined;
  readonly comparators: readonly ScorecardComparator[];
  readonly verdict: Verdict;
  /** The comparator that judged, where it is not the usual one. */
  readonly benchmark?: ScorecardComparator;
}

/** What the sentence under a headline measure is made of. */
export function toRowWords(
  subject: RowSubject,
  series: RowSeries,
  { change, target, comparators, verdict, benchmark: judged }: RowJudgement,
  all: readonly Comparator[],
  asAt: Day,
): RowWords {
  const { measure, places, level, geography } = subject;
  const { latest, previous } = series;
  const benchmark = judged ?? selectBenchmark(comparators, all);
  const comparator = all.find((c) => c.id === benchmark?.comparator);
  const counted = toCounted(subject);
  const among = toAmong(subject, series, all);
  const earliest = toEarliest(subject, series);
  return {
    unit: measure.unit,
    decimals: measure.decimals,
    kind: measure.kind,
    polarity: measure.polarity,
    ...(measure.on === undefined ? {} : { on: measure.on }),
    latest,
    ...(previous === undefined ? {} : { previous }),
    ...(change === undefined ? {} : { change }),
    ...(earliest === undefined ? {} : { earliest }),
    ...(counted === undefined ? {} : { counted }),
    ...(isWiderArea(level) ? { widerArea: nameWiderArea(places.nameOf(geography), level) } : {}),
    ...(benchmark === undefined || comparator === undefined
      ? {}
      : { benchmark: { name: nameComparator(comparator), point: benchmark.point, gap: benchmark.gap } }),
    ...(among === undefined ? {} : { among }),
    ...(target === undefined ? {} : { target: toTargetWords(target, series, asAt) }),
    verdict,
  };
}

function toEarliest({ dataset, measure, geography }: RowSubject, { latest, points }: RowSeries): Point | undefined {
  const first = points.find((point) => isKnown(point.value));
  if (first === undefined || first.period === latest.period) return undefined;
  const cutting = dataset.breaks.filter((each) => each.kind !== 'disruption');
  const between = selectBreaksBetween(cutting, measure.id, geography, toPeriod(first.period), toPeriod(latest.period));
  return between.length === 0 ? first : undefined;
}

function toTargetWords(target: ScorecardTarget, { latest }: RowSeries, asAt: Day): NonNullable<RowWords['target']> {
  const period = toPeriod(target.period);
  return { value: target.value, period, isAhead: isAhead(target, toPeriod(latest.period)), isPast: period.last < asAt };
}

/** What a proportion counts is the unit of its denominator, what a rate counts that of its numerator. */
function toCounted({ dataset, measure }: RowSubject): string | undefined {
  const id = measure.kind === 'rate' ? measure.numerator : measure.denominator;
  return asNoun(dataset.measures.find((m) => m.id === id)?.unit);
}

function toAmong(
  subject: RowSubject,
  { latest }: RowSeries,
  comparators: readonly Comparator[],
): AmongAreas | undefined {
  const set = comparators.find(
    (c) => c.kind === 'neighbours' && subject.level !== undefined && c.for.includes(subject.level),
  );
  if (set === undefined || !isKnown(latest.value)) return undefined;
  const { amount } = latest.value;
  const { decimals } = subject.measure;
  const members = selectMembers(subject, set, latest.period).filter((point) => point.geography !== subject.geography);
  const differences = members.flatMap(({ value }) =>
    isKnown(value) ? [differenceAsPrinted(value.amount, amount, decimals)] : [],
  );
  return {
    lower: differences.filter((d) => d < 0).length,
    higher: differences.filter((d) => d > 0).length,
    same: differences.filter((d) => d === 0).length,
    many:
      subject.level === undefined || subject.level === 'county'
        ? 'neighbours'
        : `other ${LEVEL_WORDS[subject.level].many}`,
  };
}
