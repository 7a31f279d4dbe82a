import { formatAmount, isPercent } from '#domain/format/formatAmount.ts';
import { formatList } from '#domain/format/formatList.ts';
import { formatNumber } from '#domain/format/formatNumber.ts';
import type { ChartUnit } from './trendTitle.ts';

/** The lowest and highest of a place's figures, as a paper prints them. */
export interface RangeWords {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

/** "72% to 81% in Worcestershire and 62% to 72% in England". A range is what a paper says; nothing is tested. */
export function toRangeTitle(ranges: readonly RangeWords[], measure: ChartUnit): string {
  const parts = ranges.map(({ name, low, high }) => {
    const start = isPercent(measure.unit) ? formatAmount(low, measure) : formatNumber(low, measure.decimals);
    return low === high
      ? `${formatAmount(high, measure)} in ${name}`
      : `${start} to ${formatAmount(high, measure)} in ${name}`;
  });
  return parts.length === 0 ? 'No ranges to draw' : formatList(parts);
}
