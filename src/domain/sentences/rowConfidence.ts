import { toGuardedSeries } from '#domain/comparability/guardedSeries.ts';
import { guardMethod } from '#domain/comparability/methodGuard.ts';
import type { ScorecardRow, ScorecardTarget } from '#domain/editions/edition.ts';
import { toRowMeasure } from '#domain/editions/rowMeasure.ts';
import { type RowChart, toRowChart, toRowSignal } from '#domain/editions/rowSignal.ts';
import { formatAmount } from '#domain/format/formatAmount.ts';
import { formatInterval } from '#domain/format/formatNumber.ts';
import { toPeriod } from '#domain/period.ts';
import { type Assurance, assurance } from '#domain/statistics/assurance.ts';
import { wilsonInterval } from '#domain/statistics/wilsonInterval.ts';
import { isKnown, SYMBOL_WORDS, toSymbol } from '#domain/value.ts';
import type { BoardAnswer } from './boardQuestions.ts';
import { joinSentences, nameTargetPeriod } from './phrases.ts';
import { describeSignal } from './signalSentence.ts';

/**
 * What can be relied on in a row: whether its newest figure is more than usual variation, whether its ambition will be met as
 * things are (only where there is one and the method guard allows it), and what the figure itself rests on.
 */
export function toConfidenceAnswers(row: ScorecardRow): BoardAnswer[] {
  const assured = describeAssurance(row);
  return [
    { question: 'Is it more than usual variation?', answer: describeVariation(row) },
    ...(assured === undefined ? [] : [{ question: 'Will the ambition be met as things are?', answer: assured }]),
    { question: 'How sure is the figure?', answer: describeCertainty(row) },
  ];
}

function describeVariation(row: ScorecardRow): string {
  const chart = toRowChart(row);
  if (chart.kind === 'refused') return chart.sentence;
  const signal = toRowSignal(row);
  if (signal !== undefined) return joinSentences(['Yes', describeSignal(signal, row)]);
  const usual = describeUsual(chart, row);
  return usual === undefined ? 'No signal on its control chart.' : joinSentences([`No: ${usual}`]);
}

/** "it varies between 65.2% and 75.3%". Limits are not cut at 0; below it they say nothing of a figure that cannot be negative. */
export function describeUsual({ points }: Extract<RowChart, { kind: 'valid' }>, row: ScorecardRow): string | undefined {
  const newest = points.at(-1);
  if (newest === undefined || newest.lower < 0) return undefined;
  return `it varies between ${formatAmount(newest.lower, row)} and ${formatAmount(newest.upper, row)}`;
}

const ASSURED: Readonly<Record<Assurance, string>> = {
  passing: 'Yes: all of its usual variation is on the right side of',
  hit_and_miss: 'By chance: its usual variation is on both sides of',
  failing: 'No: all of its usual variation is on the wrong side of',
};

export type RowAssurance =
  | { readonly kind: 'valid'; readonly assurance: Assurance }
  | { readonly kind: 'refused'; readonly sentence: string };

/** The ambition of a row against the limits of its newest figure; `undefined` where there is no ambition or nothing can be said. */
export function toRowAssurance(row: ScorecardRow): RowAssurance | undefined {
  const { target, polarity } = row;
  if (target?.kind !== 'ambition') return undefined;
  const context = { geographyBasis: '', breaks: row.breaks, hasTarget: true };
  const guard = guardMethod('assurance', toGuardedSeries(row.points, toRowMeasure(row), context));
  if (guard.kind === 'refused') return guard;
  const chart = toRowChart(row);
  const newest = chart.kind === 'valid' ? chart.points.at(-1) : undefined;
  const result = newest && newest.lower >= 0 ? assurance(newest, target.value, polarity) : undefined;
  return result?.kind === 'valid' ? result : undefined;
}

function describeAssurance(row: ScorecardRow): string | undefined {
  const { target } = row;
  const result = toRowAssurance(row);
  if (result === undefined || target === undefined) return undefined;
  if (result.kind === 'refused') return result.sentence;
  return joinSentences([`${ASSURED[result.assurance]} ${nameAmbition(row, target)}`]);
}

/** "85.0% for March 2026". */
export function nameAmbition(row: ScorecardRow, { value, period }: ScorecardTarget): string {
  return `${formatAmount(value, row)} for ${nameTargetPeriod(toPeriod(period), row.on)}`;
}

/** "From counts: 95% interval 34.7 to 39.8." A provisional or estimated figure says so. */
function describeCertainty({ latest, kind, decimals }: ScorecardRow): string {
  const { value, lower, upper, numerator, denominator } = latest;
  const symbol = toSymbol(value);
  if (!isKnown(value)) return joinSentences([symbol === undefined ? 'There is no figure' : SYMBOL_WORDS[symbol]]);
  const mark = symbol === undefined ? undefined : `The figure is marked ${symbol}: ${SYMBOL_WORDS[symbol]}`;
  if (lower !== undefined && upper !== undefined)
    return joinSentences([`Published with a 95% interval of ${formatInterval(lower, upper, decimals)}`, mark]);
  if (kind === 'count') return joinSentences(['A count of all; it has no interval', mark]);
  if (numerator === undefined || denominator === undefined)
    return joinSentences([
      `No ${kind === 'mean' ? 'spread is' : 'counts are'} published, so no interval can be given`,
      mark,
    ]);
  const interval = kind === 'proportion' ? wilsonInterval(numerator, denominator) : undefined;
  if (interval?.kind !== 'valid') return joinSentences(['Worked from counts', mark]);
  const range = formatInterval(interval.lower * 100, interval.upper * 100, decimals);
  return joinSentences([`From counts: 95% interval ${range}`, mark]);
}
