import { selectBreaksBetween } from '#domain/comparability/comparison.ts';
import type { Comparator } from '#domain/comparator.ts';
import { compareWith } from '#domain/observations/compareWith.ts';
import { comparePeriods, toPeriod } from '#domain/period.ts';
import {
  type ChangeWords,
  describeHidden,
  describeMove,
  describeNew,
  describeNotComparable,
  describeShown,
  describeTarget,
  describeTurn,
  describeWithdrawn,
} from '#domain/sentences/changeSentence.ts';
import { describeNewSignal } from '#domain/sentences/signalSentence.ts';
import { isKnown } from '#domain/value.ts';
import type { Change, ChangeKind, Gap, ScorecardComparator, ScorecardRow, Verdict } from './edition.ts';
import type { Places } from './places.ts';
import { toChangeWords, toRowMeasure, toStanding } from './rowMeasure.ts';
import { toNewSignal } from './rowSignal.ts';
import { isAhead } from './rowTarget.ts';
import { selectBenchmark } from './rowVerdict.ts';

/** The two editions' comparators and the newer one's places, for names in sentences. */
export interface ChangeContext {
  readonly thenComparators: readonly Comparator[];
  readonly nowComparators: readonly Comparator[];
  readonly places: Places;
}

/** One row in both editions, with what judged it in each. */
interface Pair {
  readonly then: ScorecardRow;
  readonly now: ScorecardRow;
  readonly thenBenchmark: ScorecardComparator | undefined;
  readonly nowBenchmark: ScorecardComparator | undefined;
  readonly words: ChangeWords;
  readonly places: Places;
}

/** A row that the earlier edition did not have. */
export function toNewRow(now: ScorecardRow, { nowComparators, places }: ChangeContext): Change {
  const benchmark = selectBenchmark(now.comparators, nowComparators);
  const words = toChangeWords(now, nowComparators, places);
  return {
    kind: 'new',
    ...toSubject(now),
    now: now.latest,
    ...(benchmark === undefined ? {} : { nowGap: benchmark.gap }),
    sentence: describeNew(words, toStanding(now, benchmark), benchmark?.point),
  };
}

/**
 * The one thing that a row's newer figure says, the strongest first: a signal, a target crossed, a place against the
 * benchmark won or lost, a move; or that there is no newer figure to speak of, or none that may be compared.
 * `undefined` where the newest figure is for the same period in both.
 */
export function toRowChange(then: ScorecardRow, now: ScorecardRow, context: ChangeContext): Change | undefined {
  const order = comparePeriods(toPeriod(now.latest.period), toPeriod(then.latest.period));
  if (order === 0) return undefined;
  const pair: Pair = {
    then,
    now,
    thenBenchmark: selectBenchmark(then.comparators, context.thenComparators),
    nowBenchmark: selectBenchmark(now.comparators, context.nowComparators),
    words: toChangeWords(now, context.nowComparators, context.places),
    places: context.places,
  };
  if (isHiddenSince(then, now)) return toNewRow(now, context);
  if (order < 0) return toWithdrawn(pair);
  const appearance = toAppearance(pair);
  if (appearance !== undefined) return appearance;
  const refused = toRefusedChange(pair);
  // A target is reached by the figure itself, whatever that may be compared with.
  if (refused !== undefined) return toCrossing(pair) ?? refused;
  return toSignal(pair) ?? toCrossing(pair) ?? toTurn(pair) ?? toMove(pair);
}

/** What the newer edition withholds is not repeated from the older one, neither as a figure nor as a difference from another. */
function isHiddenSince(then: ScorecardRow, now: ScorecardRow): boolean {
  return now.points.some((point) => point.period === then.latest.period && point.value.kind === 'suppressed');
}

function toWithdrawn({ then, words }: Pair): Change | undefined {
  if (!isKnown(then.latest.value)) return undefined;
  return { kind: 'withdrawn', ...toSubject(then), then: then.latest, sentence: describeWithdrawn(words, then.latest) };
}

/** A figure where there was none, or none where there was one. */
function toAppearance({ then, now, nowBenchmark, words }: Pair): Change | undefined {
  const [before, after] = [then.latest.value, now.latest.value];
  const points = { then: then.latest, now: now.latest };
  if (after.kind === 'suppressed') {
    if (before.kind === 'suppressed') return undefined;
    return {
      kind: 'hidden',
      ...toSubject(now),
      ...points,
      sentence: describeHidden(words, toPeriod(now.latest.period)),
    };
  }
  if (before.kind === 'suppressed' && isKnown(after)) {
    return { kind: 'shown', ...toSubject(now), ...points, sentence: describeShown(words, now.latest) };
  }
  if (isKnown(before) || !isKnown(after)) return undefined;
  const sentence = describeNew(words, toStanding(now, nowBenchmark), nowBenchmark?.point);
  return { kind: 'new', ...toSubject(now), ...points, ...toGaps({ nowBenchmark }), sentence };
}

function toRefusedChange(pair: Pair): Change | undefined {
  const gap = compare(pair);
  if (gap?.kind !== 'refused') return undefined;
  return { ...toBase(pair, 'not_comparable'), sentence: describeNotComparable(pair.words, gap.refused) };
}

function toSignal(pair: Pair): Change | undefined {
  const signal = toNewSignal(pair.then, pair.now);
  if (signal === undefined) return undefined;
  return {
    ...toBase(pair, 'signal'),
    sentence: describeNewSignal(pair.words.title, pair.words.widerArea, signal, pair.words),
  };
}

function toCrossing(pair: Pair): Change | undefined {
  const { then, now, words } = pair;
  const { target } = now;
  const isJudged = now.verdict === 'target_met' || now.verdict === 'target_short';
  if (target === undefined || !isJudged || then.verdict === now.verdict) return undefined;
  const period = toPeriod(target.period);
  const ahead = isAhead(target, toPeriod(now.latest.period));
  const sentence = describeTarget(
    words,
    now.latest,
    { value: target.value, period, isAhead: ahead },
    now.verdict === 'target_met',
  );
  return { ...toBase(pair, now.verdict === 'target_met' ? 'target_met' : 'target_short'), sentence };
}

function toTurn(pair: Pair): Change | undefined {
  const kind = toTurnKind(toVerdict(pair.thenBenchmark), toVerdict(pair.nowBenchmark));
  if (kind === undefined) return undefined;
  const sentence = describeTurn(
    pair.words,
    toStanding(pair.then, pair.thenBenchmark),
    toStanding(pair.now, pair.nowBenchmark),
  );
  return { ...toBase(pair, kind), sentence };
}

/** Only from one tested place to another: what was not tested cannot have turned. */
function toTurnKind(then: Verdict | undefined, now: Verdict | undefined): ChangeKind | undefined {
  const wasTested = then === 'better' || then === 'worse' || then === 'similar';
  if (!wasTested || then === now) return undefined;
  if (now === 'better') return 'turned_better';
  if (now === 'worse') return 'turned_worse';
  if (now !== 'similar') return undefined;
  return then === 'better' ? 'no_longer_better' : 'no_longer_worse';
}

function toMove(pair: Pair): Change | undefined {
  if (!isKnown(pair.now.latest.value) || !isKnown(pair.then.latest.value)) return undefined;
  const between = selectDisruption(pair);
  const sentence = describeMove(
    pair.words,
    toStanding(pair.then, pair.thenBenchmark),
    toStanding(pair.now, pair.nowBenchmark),
    between,
  );
  return { ...toBase(pair, 'moved'), sentence };
}

function selectDisruption({ then, now }: Pair): string | undefined {
  const [older, newer] = [toPeriod(then.latest.period), toPeriod(now.latest.period)];
  return selectBreaksBetween(now.breaks, now.measure, now.latest.geography, newer, older)[0]?.text;
}

function compare({ then, now, places }: Pair): Gap | undefined {
  if (!isKnown(then.latest.value) || !isKnown(now.latest.value)) return undefined;
  return compareWith(now.latest, then.latest, toRowMeasure(now), { breaks: now.breaks, nameOf: places.nameOf });
}

function toVerdict(benchmark: ScorecardComparator | undefined): Verdict | undefined {
  return benchmark?.gap.kind === 'gap' ? benchmark.gap.verdict : undefined;
}

function toBase(pair: Pair, kind: ChangeKind): Omit<Change, 'sentence'> {
  return { kind, ...toSubject(pair.now), then: pair.then.latest, now: pair.now.latest, ...toGaps(pair) };
}

function toGaps({
  thenBenchmark,
  nowBenchmark,
}: Partial<Pick<Pair, 'thenBenchmark' | 'nowBenchmark'>>): Pick<Change, 'thenGap' | 'nowGap'> {
  return {
    ...(thenBenchmark === undefined ? {} : { thenGap: thenBenchmark.gap }),
    ...(nowBenchmark === undefined ? {} : { nowGap: nowBenchmark.gap }),
  };
}

/** What a change is about. */
export function toSubject(row: ScorecardRow): Pick<Change, 'measure' | 'dataset' | 'geography' | 'at'> {
  return { measure: row.measure, dataset: row.dataset, geography: row.latest.geography, at: row.at };
}
