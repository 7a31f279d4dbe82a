import { toPixel, toScale } from '#charts/scale.ts';
import { toTextWidth } from '#charts/text.ts';
import { THEMES } from '#charts/theme.ts';
import type { Verdict } from '#domain/editions/edition.ts';
import { formatNumber } from '#domain/format/formatNumber.ts';
import type { Polarity } from '#domain/measure.ts';
import { percentileBands } from '#domain/statistics/percentileBands.ts';

export interface SpineInput {
  readonly amount: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly verdict: Verdict;
  readonly benchmark: number;
  /** The figures of every area of the stated population. */
  readonly population: readonly number[];
  /** "districts": what the population is made of. */
  readonly many: string;
  readonly polarity: Polarity;
  readonly decimals: number;
  readonly width: number;
  readonly height: number;
}

export type SpineModel =
  | {
      readonly kind: 'spine';
      readonly width: number;
      readonly height: number;
      readonly bar: { readonly x1: number; readonly x2: number };
      readonly middleHalf: { readonly x1: number; readonly x2: number };
      readonly benchmarkX: number;
      readonly markX: number;
      readonly verdict: Verdict;
      readonly whisker?: { readonly x1: number; readonly x2: number };
      readonly left: string;
      readonly right: string;
      /** Where the text of the left end stops, and that of the right one begins. */
      readonly leftX: number;
      readonly rightX: number;
      readonly count: number;
    }
  | { readonly kind: 'said'; readonly text: string };

/**
 * One row of a spine chart: the whole population from worst at the left to best at the right (lowest to highest where
 * neither is), the benchmark in the middle, each row on its own scale. Fewer areas than a quarter can be told of get a
 * sentence.
 */
export function toSpineModel(input: SpineInput): SpineModel {
  const { population, polarity, benchmark, width, height, decimals, many, verdict } = input;
  const bands = percentileBands(population, polarity);
  if (bands.kind === 'refused')
    return { kind: 'said', text: `No spine: published here for ${population.length} ${many}, too few to rank among` };

  const sign = bands.worst === 'highest' ? -1 : 1;
  const ends = [bands.lowest, bands.highest].map((end) => formatNumber(end, decimals));
  const [left = '', right = ''] = sign === 1 ? ends : ends.toReversed();
  const { text } = THEMES.screen;
  const widths = { left: toTextWidth(left, text), right: toTextWidth(right, text) };
  const room = Math.max(widths.left, widths.right) + 16;
  const { amount, lower = amount, upper = amount } = input;
  const shown = [bands.lowest, bands.highest, lower, upper];
  const reach = Math.max(...shown.map((value) => Math.abs(value - benchmark)));
  const place = toScale([-reach, reach], [room, width - room]);
  const at = (value: number) => toPixel(place((value - benchmark) * sign));
  const stretch = (a: number, b: number) => ({ x1: Math.min(at(a), at(b)), x2: Math.max(at(a), at(b)) });
  const bar = stretch(bands.lowest, bands.highest);
  const [benchmarkX, markX] = [at(benchmark), at(amount)];
  // The interval may reach further than any area: it is drawn whole, or a half of it would pass for all.
  const whisker = stretch(lower, upper);
  const rightX = clearOf(benchmarkX, Math.max(bar.x2 + 6, whisker.x2 + 6, markX + CLEAR_OF_MARK), widths.right, 1);
  const leftX = clearOf(benchmarkX, Math.min(bar.x1 - 6, whisker.x1 - 6, markX - CLEAR_OF_MARK), widths.left, -1);
  return {
    kind: 'spine',
    width,
    height,
    bar,
    middleHalf: stretch(bands.p25, bands.p75),
    benchmarkX,
    markX,
    verdict,
    ...(input.lower !== undefined && input.upper !== undefined && { whisker }),
    left,
    right,
    leftX: toPixel(leftX),
    rightX: toPixel(rightX),
    count: bands.count,
  };
}

const CLEAR_OF_MARK = 10;

/** Where all areas lie on one side of the benchmark, the text of the near end steps over its line. */
function clearOf(line: number, x: number, width: number, outward: 1 | -1): number {
  const [from, to] = outward === 1 ? [x, x + width] : [x - width, x];
  return line > from - 4 && line < to + 4 ? line + outward * 6 : x;
}
