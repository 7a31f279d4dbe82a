import { type Tick, thinTicks, toValueAxis } from '#charts/axis.ts';
import type { ChartRefusal } from '#charts/refusal.ts';
import { type NamedRow, type RowFrame, toNameWidth, toRowFrames, toRowsBottom } from '#charts/rows.ts';
import { toPixel, toScale } from '#charts/scale.ts';
import type { ChartMeasure } from '#charts/series.ts';
import { toTextWidth } from '#charts/text.ts';
import { type Look, NARROW_WIDTH, THEMES } from '#charts/theme.ts';
import { formatInterval } from '#domain/format/formatNumber.ts';

interface Span {
  readonly low: number;
  readonly high: number;
}

/** A year from its lowest term to its highest, beside the same of the benchmark. */
export interface RangeRow extends NamedRow {
  readonly own?: Span;
  readonly benchmark?: Span;
}

export interface RangeInput {
  readonly measure: ChartMeasure;
  readonly rows: readonly RangeRow[];
  readonly ownLabel: string;
  readonly benchmarkLabel: string;
  readonly width: number;
  readonly look?: Look;
}

interface Stretch {
  readonly x1: number;
  readonly x2: number;
}

export interface RangeMark extends RowFrame {
  readonly own?: Stretch;
  readonly benchmark?: Stretch;
  readonly text: string;
  readonly benchmarkText?: string;
}

export interface RangeModel {
  readonly kind: 'range';
  readonly width: number;
  readonly height: number;
  readonly look: Look;
  readonly top: number;
  readonly bottom: number;
  readonly marks: readonly RangeMark[];
  readonly ticks: readonly (Tick & { readonly x: number })[];
  readonly heads: readonly { readonly text: string; readonly x: number; readonly isOwn: boolean }[];
  readonly ownX: number;
  readonly benchmarkX?: number;
  readonly axisStart?: string;
}

/** Lowest to highest, a row a year: the place above, the benchmark below it. */
export function toRangeModel({
  measure,
  rows,
  ownLabel,
  benchmarkLabel,
  width,
  look = 'screen',
}: RangeInput): RangeModel | ChartRefusal {
  const spans = rows.flatMap(({ own, benchmark }) => [own, benchmark]).filter((span) => span !== undefined);
  if (!rows.some(({ own }) => own !== undefined))
    return {
      kind: 'refused',
      symbol: 'x',
      title: 'No range to show',
      text: 'Neither lowest nor highest figures were published.',
    };
  const theme = THEMES[look];
  const isNarrow = width < NARROW_WIDTH;
  const format = (span: Span | undefined) =>
    span === undefined ? 'x' : formatInterval(span.low, span.high, measure.decimals);
  const room = (texts: readonly string[]) =>
    Math.ceil(Math.max(...texts.map((text) => toTextWidth(text, theme.text, 'bold'))));
  const benchmarkX = isNarrow ? undefined : width - 4;
  const ownX = isNarrow ? width - 4 : width - 28 - room([benchmarkLabel, ...rows.map((row) => format(row.benchmark))]);
  const left = toNameWidth(rows, width, theme);
  const axis = toValueAxis({
    values: spans.flatMap(({ low, high }) => [low, high]),
    from: 'figures',
    cutBelow: 0.5,
    unit: measure.unit,
    intervals: isNarrow ? 3 : 5,
  });
  const toX = toScale(
    [axis.min, axis.max],
    [left + 8, ownX - room([ownLabel, ...rows.map((row) => format(row.own))]) - 24],
  );
  const top = theme.line + 10;
  const frames = toRowFrames(rows, top, width, theme);
  const bottom = toRowsBottom(frames, top);
  const stretch = ({ low, high }: Span): Stretch => ({ x1: toPixel(toX(low)), x2: toPixel(toX(high)) });
  return {
    kind: 'range',
    width,
    height: bottom + theme.line + 8,
    look,
    top,
    bottom,
    marks: rows.flatMap(({ own, benchmark }, i) => {
      const frame = frames[i];
      if (frame === undefined) return [];
      return [
        {
          ...frame,
          text: format(own),
          ...(own && { own: stretch(own) }),
          ...(benchmark && { benchmark: stretch(benchmark), benchmarkText: format(benchmark) }),
        },
      ];
    }),
    ticks: thinTicks(
      axis.ticks.map((tick) => ({ ...tick, x: toPixel(toX(tick.value)) })),
      theme.tick,
    ),
    heads: [
      { text: ownLabel, x: ownX, isOwn: true },
      ...(benchmarkX === undefined ? [] : [{ text: benchmarkLabel, x: benchmarkX, isOwn: false }]),
    ],
    ownX,
    ...(benchmarkX !== undefined && { benchmarkX }),
    ...(axis.isCut && { axisStart: `The axis starts at ${axis.ticks[0]?.label}.` }),
  };
}
