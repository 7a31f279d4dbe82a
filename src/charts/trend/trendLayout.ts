import { toValueAxis, type ValueAxis } from '#charts/axis.ts';
import { type Box, type Scale, toScale } from '#charts/scale.ts';
import { type PlacedSeries, toTime } from '#charts/series.ts';
import { toTextWidth } from '#charts/text.ts';
import { NARROW_WIDTH, THEMES, type Theme } from '#charts/theme.ts';
import { type Period, toPeriod } from '#domain/period.ts';
import { type EndTexts, toEndColumn } from './endTexts.ts';
import { type TopWords, toTopWords } from './topWords.ts';
import type { TrendInput } from './trendInput.ts';

/** Where everything of a trend goes: worked out once, from the texts that must find room. */
export interface TrendLayout {
  readonly theme: Theme;
  readonly isNarrow: boolean;
  /** Of the whole drawing: what was asked for, or more where the words above would leave too little for the lines. */
  readonly height: number;
  readonly plot: Box;
  readonly axis: ValueAxis;
  readonly periods: readonly Period[];
  readonly timeDomain: readonly [number, number];
  /** Between the edges of the plot and the first and last point. */
  readonly inset: number;
  readonly toX: Scale;
  readonly toY: Scale;
  readonly end: EndTexts;
  readonly top: readonly TopWords[];
}

const TOP = 14;
const GAP = 10;
/** Figures drawn on less than this look flat, whatever they do. A slide and a panel are as high as their frame. */
const LOWEST_PLOT = 180;

export function toTrendLayout(input: TrendInput, placed: readonly PlacedSeries[]): TrendLayout {
  const theme = THEMES[input.look ?? 'screen'];
  const isNarrow = input.width < NARROW_WIDTH;
  const axis = input.axis ?? toTrendAxis(input, placed);
  const left = Math.ceil(Math.max(...axis.ticks.map(({ label }) => toTextWidth(label, theme.tick)))) + GAP;
  const end = toEndColumn(input, placed, theme);
  const right = input.width - end.width;

  const periods = toPeriods(input, placed);
  const times = periods.map((period) => toTime(period, input.measure.on));
  const timeDomain: [number, number] = [Math.min(...times), Math.max(...times)];
  const inset = isNarrow ? 9 : 13;
  const toX = toScale(timeDomain, [left + inset, right - inset]);
  const top = toTopWords(input, placed, { toX, left, right, theme });
  const topHeight = Math.max(0, ...top.map(({ bottom }) => bottom));
  const isFramed = input.look === 'slide' || input.look === 'panel';
  const height = isFramed
    ? input.height
    : Math.max(input.height, TOP + Math.ceil(topHeight) + LOWEST_PLOT + theme.line + GAP);
  const plot = { left, top: TOP + topHeight, right, bottom: height - theme.line - GAP };
  return {
    theme,
    isNarrow,
    height,
    plot,
    axis,
    periods,
    timeDomain,
    inset,
    toX,
    toY: toScale([axis.min, axis.max], [plot.bottom, plot.top]),
    end,
    top,
  };
}

/** Lines lower than this would hide what they show. */
const CUT_BELOW = 0.22;

/** From 0, or cut with a zigzag where the figures fill little of the way from 0. */
export function toTrendAxis(
  { measure, targets = [] }: Pick<TrendInput, 'measure' | 'targets'>,
  placed: readonly PlacedSeries[],
): ValueAxis {
  const values = placed.flatMap(({ parts, series }) =>
    parts
      .flat()
      .flatMap(({ amount, point }) => (series.role === 'focus' ? [amount, point.lower, point.upper] : [amount])),
  );
  return toValueAxis({
    values: [...values, ...targets.map(({ value }) => value)].filter((value) => value !== undefined),
    from: 'figures',
    cutBelow: CUT_BELOW,
    unit: measure.unit,
    decimals: measure.decimals,
  });
}

function toPeriods({ targets = [] }: TrendInput, placed: readonly PlacedSeries[]): Period[] {
  const drawn = placed.flatMap(({ parts, missing, series }) => [
    ...parts.flat().map(({ period }) => period),
    ...(series.role === 'focus' ? missing.map(({ period }) => period) : []),
  ]);
  return [...drawn, ...targets.filter(({ kind }) => kind === 'ambition').map(({ to }) => toPeriod(to))];
}
