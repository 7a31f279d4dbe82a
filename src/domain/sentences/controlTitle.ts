import { capitalise, formatSmallCount } from '#domain/format/formatList.ts';
import { formatNumber } from '#domain/format/formatNumber.ts';
import type { PeriodKind } from '#domain/period.ts';
import { describeSignal, namePeriods, type SignalWords } from './signalSentence.ts';
import type { MeasureWords } from './standing.ts';

export interface ControlWords {
  readonly measure: MeasureWords;
  readonly periodKind: PeriodKind;
  readonly total: number;
  /** How many points break a rule. */
  readonly signals: number;
  /** What the newest point signals, where it does. */
  readonly newest?: SignalWords;
}

/** "Seven months in a row below the mean of 75.2%"; where nothing new is signalled, how many points ever did. */
export function toControlTitle({ measure, periodKind, total, signals, newest }: ControlWords): string {
  if (newest !== undefined) return capitalise(describeSignal(newest, measure));
  const points = `${formatNumber(total, 0)} ${namePeriods(periodKind, total)}`;
  if (signals === 0) return `${points} within the limits, without a signal`;
  const few = `${capitalise(formatSmallCount(signals))} of ${points}`;
  return `${few} ${signals === 1 ? 'signals' : 'signal'} a change; the newest does not`;
}
