import { type Tick, thinTicks, toValueAxis } from '#charts/axis.ts';
import { type NamedRow, type RowFrame, toNameWidth, toRowFrames, toRowsBottom } from '#charts/rows.ts';
import { toPixel, toScale } from '#charts/scale.ts';
import type { ChartMeasure } from '#charts/series.ts';
import { toTextWidth } from '#charts/text.ts';
import { type Look, NARROW_WIDTH, THEMES } from '#charts/theme.ts';
import { formatNumber } from '#domain/format/formatNumber.ts';
import { SYMBOL_WORDS, toSymbol, type Value } from '#domain/value.ts';

/** One category of a whole, such as a band of waiting times, in the order of the data. */
export interface BarRow extends NamedRow {
  readonly value: Value;
  readonly benchmark?: number;
  /** What stands at the right edge: the number of children. */
  readonly count?: string;
}

export interface BarsInput {
  readonly measure: ChartMeasure;
  readonly rows: readonly BarRow[];
  readonly benchmarkLabel?: string;
  readonly countHead?: string;
  readonly width: number;
  readonly look?: Look;
}

export interface Bar extends RowFrame {
  readonly width?: number;
  readonly text: { readonly value: string; readonly x: number; readonly isInside: boolean };
  readonly benchmark?: { readonly x: number; readonly text?: { readonly value: string; readonly x: number } };
  readonly count?: string;
}

export interface BarsModel {
  readonly kind: 'bars';
  readonly width: number;
  readonly height: number;
  readonly look: Look;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly bars: readonly Bar[];
  readonly ticks: readonly (Tick & { readonly x: number })[];
  readonly countHead?: string;
  /** Where there is little room the benchmark is named once, above the first row. */
  readonly benchmarkHead?: { readonly text: string; readonly x: number };
}

/** Categories as bars from 0 with a tick for the benchmark; a missing one says why at its start. */
export function toBarsModel(input: BarsInput): BarsModel {
  const { rows, width, look = 'screen' } = input;
  const theme = THEMES[look];
  const isNarrow = width < NARROW_WIDTH;
  const left = toNameWidth(rows, width, theme);
  const counts = isNarrow ? [] : rows.flatMap(({ count }) => count ?? []);
  const amounts = rows.flatMap(({ value, benchmark }) => [value.kind === 'known' ? value.amount : 0, benchmark ?? 0]);
  const axis = toValueAxis({ values: amounts, from: 'zero', unit: '', decimals: 0, intervals: isNarrow ? 3 : 4 });
  const toX = toScale([axis.min, axis.max], [left, width - toRightRoom(input, counts, isNarrow, theme.text)]);
  const top = theme.line + 4;
  const tall = { ...theme, row: theme.row + 3 };
  const frames = toRowFrames(rows, top, width, tall);
  const bottom = toRowsBottom(frames, top);
  return {
    kind: 'bars',
    width,
    height: bottom + theme.line + 8,
    look,
    top,
    bottom,
    left,
    bars: rows.flatMap((row, i) => {
      const frame = frames[i];
      return frame ? [toBar(row, frame, toX, input, theme.text)] : [];
    }),
    ticks: thinTicks(
      axis.ticks.map((tick) => ({ ...tick, x: toPixel(toX(tick.value)) })),
      theme.tick,
    ),
    ...(counts.length > 0 && input.countHead !== undefined && { countHead: input.countHead }),
    ...(isNarrow && toBenchmarkHead(input, toX)),
  };
}

/** For the counts at the edge, and before them the name of a benchmark that lies far out. */
function toRightRoom(
  { rows, countHead, ...input }: BarsInput,
  counts: readonly string[],
  isNarrow: boolean,
  size: number,
): number {
  const widest = (texts: readonly string[]) => Math.ceil(Math.max(0, ...texts.map((text) => toTextWidth(text, size))));
  const names = isNarrow ? [] : rows.flatMap(({ benchmark }) => nameBenchmark(benchmark, input) ?? []);
  return 14 + (counts.length > 0 ? widest([...counts, countHead ?? '']) + 20 : 0) + widest(names);
}

function toBenchmarkHead(input: BarsInput, toX: (value: number) => number): Pick<BarsModel, 'benchmarkHead'> {
  const first = input.rows[0]?.benchmark;
  const text = nameBenchmark(first, input);
  return first === undefined || text === undefined ? {} : { benchmarkHead: { text, x: toPixel(toX(first) + 4) } };
}

function nameBenchmark(
  benchmark: number | undefined,
  { benchmarkLabel, measure }: Pick<BarsInput, 'benchmarkLabel' | 'measure'>,
): string | undefined {
  if (benchmarkLabel === undefined || benchmark === undefined) return undefined;
  return `${benchmarkLabel} ${formatNumber(benchmark, measure.decimals)}`;
}

function toBar(row: BarRow, frame: RowFrame, toX: (value: number) => number, input: BarsInput, size: number): Bar {
  const start = toX(0);
  const known = row.value.kind === 'known' ? row.value.amount : undefined;
  const end = toX(known ?? 0);
  const value =
    known === undefined ? SYMBOL_WORDS[toSymbol(row.value) ?? 'x'] : formatNumber(known, input.measure.decimals);
  const room = toTextWidth(value, size, 'bold');
  const tick = row.benchmark === undefined ? undefined : toX(row.benchmark);
  const isCrossed = tick !== undefined && tick > end - room - 12 && tick <= end + 2;
  const isInside = known !== undefined && end - start > room + 16 && !isCrossed;
  const after = Math.max(end, tick ?? end) + 8;
  const isNarrow = input.width < NARROW_WIDTH;
  const name = isNarrow ? undefined : nameBenchmark(row.benchmark, input);
  return {
    ...frame,
    ...(known !== undefined && { width: toPixel(Math.max(1, end - start)) }),
    text: { value, x: toPixel(isInside ? end - 6 : after), isInside },
    ...(tick !== undefined && {
      benchmark: {
        x: toPixel(tick),
        ...(name !== undefined && { text: { value: name, x: toPixel(isInside ? after : after + room + 14) } }),
      },
    }),
    ...(row.count !== undefined && !isNarrow && { count: row.count }),
  };
}
