import type { LimitsFrom } from '#domain/comparability/guardedControl.ts';
import { formatNumber } from '#domain/format/formatNumber.ts';
import type { MeasureKind, Polarity } from '#domain/measure.ts';
import type { PeriodKind } from '#domain/period.ts';
import type { ControlChartKind } from '#domain/statistics/controlChart.ts';
import { joinSentences } from './phrases.ts';
import { namePeriods } from './signalSentence.ts';

/** What a control chart is called above its title. */
export const CONTROL_NAMES: Readonly<Record<ControlChartKind, string>> = {
  xmr: 'control chart (XmR)',
  p: 'control chart of proportions (P)',
  u: 'control chart of rates (U)',
  c: 'control chart of counts (C)',
};

/** What a reader may have the limits taken from, in the choice above the chart. */
export function nameLimits(from: LimitsFrom, kind: MeasureKind): string {
  if (from === 'movement') return 'the figures’ own movement (XmR)';
  return { proportion: 'the counts (P)', rate: 'the counts (U)', count: 'chance alone (C)', mean: 'the counts' }[kind];
}

export interface ControlBasis {
  readonly chart: ControlChartKind;
  readonly total: number;
  readonly periodKind: PeriodKind;
}

/** How mean and limits came about, below the chart. */
export function toLimitsCaption({ chart, total, periodKind }: ControlBasis): string {
  const periods = `all ${formatNumber(total, 0)} ${namePeriods(periodKind, total)}`;
  const one = namePeriods(periodKind, 1);
  switch (chart) {
    case 'xmr':
      return `Mean and limits from ${periods} (mean of moving ranges × 2.66). Each is a period of its own: nothing overlaps.`;
    case 'p':
      return `Mean from the counts of ${periods} together; limits ± 3 √(p (1 − p) ÷ n), so each ${one} has its own: the fewer were counted, the wider.`;
    case 'u':
      return `Mean from the counts of ${periods} together; limits ± 3 √(rate ÷ n), so each ${one} has its own: the smaller the population, the wider.`;
    case 'c':
      return `Mean from ${periods}; limits ± 3 √mean, as chance gives where events are separate and as likely in each ${one}.`;
  }
}

/** Between these the figures move about as far as chance in the counts expects. */
const ALIKE = { least: 0.75, most: 1.3 };

/**
 * Why these limits and not the others. `ratio`: how far the figures move, as a multiple of what chance in the counts expects
 * (`toDispersion` of the chart from counts); without it there is no other chart to choose.
 */
export function toLimitsReason(from: LimitsFrom, ratio: number | undefined): string {
  const own =
    from === 'movement'
      ? 'From the distance between one figure and the next (XmR), as NHS Making Data Count advises for any series; the board’s signals rest on it'
      : 'As asked for: from chance in the counts alone. The board’s signals rest on the figures’ own movement (XmR)';
  return joinSentences([own, ratio === undefined ? undefined : describeRatio(ratio)]);
}

function describeRatio(ratio: number): string {
  const times = formatNumber(ratio, 1);
  if (ratio > ALIKE.most)
    return `The figures move ${times} times as far as chance in the counts explains, so limits from the counts are too narrow here and signal too often`;
  if (ratio < ALIKE.least)
    return `The figures move only ${times} times as far as chance in the counts would, so limits from the counts are too wide here and miss changes`;
  return `The figures move about as far as chance in the counts explains (${times} times), so limits from the counts fit as well`;
}

/** What the mark of a signal may be taken to mean, under the shapes. */
export function toSignalNote(polarity: Polarity): string {
  const meaning = 'A signal says that something changed, not what.';
  return polarity === 'none' ? `${meaning} Signals are ink and blue: this measure has no good direction.` : meaning;
}
