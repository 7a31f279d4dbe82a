import { type Tick, thinTicks, toValueAxis } from '#charts/axis.ts';
import {
  type BenchmarkLine,
  type NamedRow,
  type RowFrame,
  toBenchmarkLines,
  toNameWidth,
  toRowFrames,
  toRowsBottom,
} from '#charts/rows.ts';
import { toPixel, toScale } from '#charts/scale.ts';
import type { ChartMeasure } from '#charts/series.ts';
import { toTextWidth } from '#charts/text.ts';
import { type Look, NARROW_WIDTH, THEMES } from '#charts/theme.ts';
import { formatNumber, formatSigned, MINUS } from '#domain/format/formatNumber.ts';

/** A group against one figure that stands for all, such as the rate of all pupils. */
export interface ReferenceRow extends NamedRow {
  readonly amount: number;
  /** The interval of the group's own figure, and of its distance from the reference. */
  readonly lower?: number;
  readonly upper?: number;
  /** "95 more": the distance in children. */
  readonly people?: string;
}

export interface ReferenceInput {
  readonly measure: ChartMeasure;
  readonly rows: readonly ReferenceRow[];
  readonly reference: { readonly label: string; readonly amount: number };
  readonly width: number;
  readonly look?: Look;
}

export interface ReferenceMark extends RowFrame {
  readonly x: number;
  readonly whisker?: { readonly x1: number; readonly x2: number };
  readonly gap: string;
  readonly interval?: string;
  readonly people?: string;
}

export interface ReferenceModel {
  readonly kind: 'reference';
  readonly width: number;
  readonly height: number;
  readonly look: Look;
  readonly top: number;
  readonly bottom: number;
  readonly marks: readonly ReferenceMark[];
  readonly ticks: readonly (Tick & { readonly x: number })[];
  readonly reference: BenchmarkLine;
  readonly heads: readonly { readonly text: string; readonly x: number }[];
  readonly gapX: number;
  readonly intervalX?: number;
  readonly peopleX?: number;
}

const COLUMN_GAP = 26;

/** Bars from the reference to each group's mark, in the order given; the axis starts at 0. */
export function toReferenceModel({ measure, rows, reference, width, look = 'screen' }: ReferenceInput): ReferenceModel {
  const theme = THEMES[look];
  const printed = rows.map((row) => toPrinted(row, reference.amount, measure));
  const columns = toColumns(printed, width, theme.text);
  const left = toNameWidth(rows, width, theme);
  const values = rows.flatMap(({ amount, lower, upper }) => [amount, lower ?? amount, upper ?? amount]);
  const axis = toValueAxis({
    values: [...values, reference.amount],
    from: 'zero',
    unit: measure.unit,
    decimals: measure.decimals,
    intervals: width < NARROW_WIDTH ? 3 : 4,
  });
  const toX = toScale([axis.min, axis.max], [left + 8, columns.plotRight]);
  const top = theme.line + 10;
  const tall = { ...theme, row: theme.row + 10 };
  const frames = toRowFrames(rows, top, width, tall);
  const bottom = toRowsBottom(frames, top);
  const text = `${reference.label} ${formatNumber(reference.amount, measure.decimals)}`;
  const [line] = toBenchmarkLines([{ id: 'reference', role: 'national', amount: reference.amount, text }], toX, theme);
  if (line === undefined) throw new Error('A gap has a reference');
  return {
    kind: 'reference',
    width,
    height: bottom + theme.line + 12,
    look,
    top,
    bottom,
    marks: rows.flatMap((row, i) => {
      const frame = frames[i];
      const { lower, upper } = row;
      const whisker = lower !== undefined &&
        upper !== undefined && { x1: toPixel(toX(lower)), x2: toPixel(toX(upper)) };
      return frame
        ? [{ ...frame, ...(printed[i] ?? { gap: '' }), x: toPixel(toX(row.amount)), ...(whisker && { whisker }) }]
        : [];
    }),
    ticks: thinTicks(
      axis.ticks.map((tick) => ({ ...tick, x: toPixel(toX(tick.value)) })),
      theme.tick,
    ),
    reference: line,
    ...columns,
    heads: [
      { text: measure.unit.startsWith('%') ? 'points' : 'gap', x: columns.gapX },
      ...(columns.intervalX === undefined ? [] : [{ text: '95% interval', x: columns.intervalX }]),
      ...(columns.peopleX === undefined ? [] : [{ text: 'children', x: columns.peopleX }]),
    ],
  };
}

/** Half of the last tick's number, which stands over the edge beside the head of the first column. */
const LAST_TICK = 16;

interface Printed {
  readonly gap: string;
  readonly interval?: string;
  readonly people?: string;
}

function toPrinted(
  { amount, lower, upper, people }: ReferenceRow,
  reference: number,
  { decimals }: ChartMeasure,
): Printed {
  const signed = (value: number) => formatSigned(value - reference, decimals);
  const interval = lower === undefined || upper === undefined ? undefined : `${signed(lower)} to ${signed(upper)}`;
  return { gap: signed(amount), ...(interval !== undefined && { interval }), ...(people !== undefined && { people }) };
}

function toColumns(printed: readonly Printed[], width: number, size: number) {
  const room = (texts: readonly string[]) =>
    Math.ceil(Math.max(...texts.map((text) => toTextWidth(text, size, 'bold'))));
  const isNarrow = width < NARROW_WIDTH;
  const hasPeople = printed.some(({ people }) => people !== undefined);
  const hasInterval = !isNarrow && printed.some(({ interval }) => interval !== undefined);
  let edge = width - 4;
  const peopleX = hasPeople ? edge : undefined;
  if (hasPeople)
    edge -= room(['children', ...printed.map(({ people }) => people ?? '')]) + COLUMN_GAP / (isNarrow ? 2 : 1);
  const intervalX = hasInterval ? edge : undefined;
  if (hasInterval) edge -= room(['95% interval', ...printed.map(({ interval }) => interval ?? '')]) + COLUMN_GAP;
  const gapX = edge;
  edge -= room(['points', `${MINUS}00.0`]) + COLUMN_GAP / 2 + (isNarrow ? 0 : LAST_TICK);
  return {
    gapX,
    plotRight: edge,
    ...(intervalX !== undefined && { intervalX }),
    ...(peopleX !== undefined && { peopleX }),
  };
}
