import type { ScorecardRow } from '#domain/editions/edition.ts';
import { toRowChart, toRowSignal } from '#domain/editions/rowSignal.ts';
import { capitalise } from '#domain/format/formatList.ts';
import type { Assurance } from '#domain/statistics/assurance.ts';
import { toVariationIcon, type VariationIcon } from '#domain/statistics/variation.ts';
import { joinSentences } from './phrases.ts';
import { describeUsual, nameAmbition, toRowAssurance } from './rowConfidence.ts';
import { describeSignal } from './signalSentence.ts';

/** What a row's control chart says of its newest figure, and of its ambition where it has one: an icon with its words. */
export interface RowIcons {
  readonly variation: { readonly icon: VariationIcon; readonly words: string };
  readonly assurance?: { readonly icon: Assurance; readonly words: string };
}

/** What each icon means, for the key and before the figures of a row. */
export const VARIATION_WORDS: Readonly<Record<VariationIcon, string>> = {
  common_cause: 'usual variation',
  improvement_high: 'signal, better: higher',
  improvement_low: 'signal, better: lower',
  concern_high: 'signal, worse: higher',
  concern_low: 'signal, worse: lower',
  high: 'signal, higher: neither side is better',
  low: 'signal, lower: neither side is better',
};

export const ASSURANCE_WORDS: Readonly<Record<Assurance, string>> = {
  passing: 'as things are, will meet its ambition',
  hit_and_miss: 'as things are, will meet its ambition by chance',
  failing: 'as things are, will not meet its ambition',
};

/**
 * The variation and assurance icons of a scorecard row, after Making Data Count. `undefined` where the method guard allows no
 * control chart, or the newest figure is not on it: no icon is better than one that means nothing.
 */
export function toRowIcons(row: ScorecardRow): RowIcons | undefined {
  const chart = toRowChart(row);
  if (chart.kind === 'refused' || chart.known.at(-1)?.period !== row.latest.period) return undefined;
  const icon = toVariationIcon(chart.signals, row.polarity);
  const signal = toRowSignal(row);
  const because = signal === undefined ? describeUsual(chart, row) : describeSignal(signal, row);
  const variation = { icon, words: joinSentences([VARIATION_WORDS[icon], because]) };
  const assured = toRowAssurance(row);
  if (assured?.kind !== 'valid' || row.target === undefined) return { variation };
  const words = `${capitalise(ASSURANCE_WORDS[assured.assurance])}: ${nameAmbition(row, row.target)}.`;
  return { variation, assurance: { icon: assured.assurance, words } };
}
