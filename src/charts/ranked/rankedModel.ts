import { formatAxisStart, type Tick, thinTicks, toValueAxis } from '#charts/axis.ts';
import type { ChartRefusal } from '#charts/refusal.ts';
import {
  type BenchmarkLine,
  type NamedRow,
  type RowFrame,
  toBenchmarkLines,
  toNameWidth,
  toRowFrames,
  toRowsBottom,
} from '#charts/rows.ts';
import { type Scale, toPixel, toScale } from '#charts/scale.ts';
import { type ChartMeasure, toTimedPoint } from '#charts/series.ts';
import { toTextWidth } from '#charts/text.ts';
import { type Look, NARROW_WIDTH, THEMES } from '#charts/theme.ts';
import type { Verdict } from '#domain/editions/edition.ts';
import { formatPointCounts } from '#domain/format/formatAmount.ts';
import { formatNumber } from '#domain/format/formatNumber.ts';
import type { Point } from '#domain/observation.ts';
import { isKnown, SYMBOL_WORDS } from '#domain/value.ts';

/** One place of a ranked list. Without a verdict the mark is plain: nothing was tested and nothing is said. */
export interface RankedRow extends NamedRow {
  readonly point: Point;
  readonly verdict?: Verdict;
}

export interface RankedInput {
  readonly measure: ChartMeasure;
  readonly rows: readonly RankedRow[];
  readonly benchmarks?: readonly {
    readonly id: string;
    readonly label: string;
    readonly role: BenchmarkLine['role'];
    readonly amount: number;
  }[];
  readonly width: number;
  readonly look?: Look;
}

export interface RankedMark extends RowFrame {
  /** Absent where there is no figure; then `missing` says why. */
  readonly x?: number;
  readonly whisker?: { readonly x1: number; readonly x2: number };
  readonly verdict?: Verdict;
  readonly value: string;
  readonly counts?: string;
  readonly missing?: string;
}

export interface RankedModel {
  readonly kind: 'ranked';
  readonly width: number;
  readonly height: number;
  readonly look: Look;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly valueX: number;
  readonly marks: readonly RankedMark[];
  readonly ticks: readonly (Tick & { readonly x: number })[];
  readonly benchmarks: readonly BenchmarkLine[];
  /** Stems from 0 where no interval is drawn and the axis starts there. */
  readonly hasStems: boolean;
  readonly axisStart?: string;
}

const CUT_BELOW = 0.35;
const COLUMN_GAP = 22;

/** Places in order of their figures, each mark on its interval; those without a figure last, with the reason. */
export function toRankedModel(input: RankedInput): RankedModel | ChartRefusal {
  const { measure, width, look = 'screen' } = input;
  const theme = THEMES[look];
  const rows = toOrdered(input.rows);
  if (!rows.some(({ point }) => isKnown(point.value))) return refuseRanked(rows);

  const axis = toValueAxis({
    values: toExtremes(input),
    from: 'figures',
    cutBelow: CUT_BELOW,
    unit: measure.unit,
    decimals: measure.decimals,
    intervals: width < NARROW_WIDTH ? 4 : 6,
  });
  const columns = toColumns(rows, measure, width, theme.text);
  const left = toNameWidth(rows, width, theme);
  const right = columns.plotRight;
  const toX = toScale([axis.min, axis.max], [left + 8, right - 8]);
  const top = theme.tick + 12;
  const frames = toRowFrames(rows, top, width, theme);
  const bottom = toRowsBottom(frames, top);
  const benchmarks = toBenchmarkLines(
    (input.benchmarks ?? []).map((line) => ({
      ...line,
      text: `${line.label} ${formatNumber(line.amount, measure.decimals)}`,
    })),
    toX,
    theme,
  );
  const marks = rows.map((row, i) => toMark(row, frames[i], toX, columns.hasCounts, measure));
  const axisStart = formatAxisStart(axis);
  return {
    kind: 'ranked',
    width,
    height: bottom + (benchmarks.length > 0 ? theme.line + 10 : 6),
    look,
    top,
    bottom,
    left: toPixel(toX(axis.min)),
    right,
    valueX: columns.valueX,
    marks,
    ticks: thinTicks(
      axis.ticks.map((tick) => ({ ...tick, x: toPixel(toX(tick.value)) })),
      theme.tick,
    ),
    benchmarks,
    hasStems: axis.min === 0 && marks.every(({ whisker }) => whisker === undefined),
    ...(axisStart !== undefined && { axisStart }),
  };
}

function toOrdered(rows: readonly RankedRow[]): RankedRow[] {
  const amountOf = ({ point: { value } }: RankedRow) => (isKnown(value) ? value.amount : Number.NEGATIVE_INFINITY);
  return rows.toSorted((a, b) => amountOf(b) - amountOf(a) || (a.label < b.label ? -1 : 1));
}

function toExtremes({ rows, benchmarks = [] }: RankedInput): number[] {
  const figures = rows.flatMap(({ point }) =>
    isKnown(point.value) ? [point.value.amount, point.lower, point.upper] : [],
  );
  return [...figures, ...benchmarks.map(({ amount }) => amount)].filter((value) => value !== undefined);
}

interface Columns {
  readonly plotRight: number;
  readonly valueX: number;
  readonly hasCounts: boolean;
}

/** Values right of the plot and, where there is room, the counts behind them at the edge. */
function toColumns(rows: readonly RankedRow[], measure: ChartMeasure, width: number, size: number): Columns {
  const widest = (texts: readonly string[], weight: 'regular' | 'bold') =>
    Math.ceil(Math.max(0, ...texts.map((text) => toTextWidth(text, size, weight))));
  const values = widest(
    rows.map(({ point }) => formatBareValue(point, measure)),
    'bold',
  );
  const counts =
    width < NARROW_WIDTH
      ? 0
      : widest(
          rows.map(({ point }) => formatPointCounts(point) ?? ''),
          'regular',
        );
  const valueX = counts === 0 ? width - 4 : width - 6 - counts - COLUMN_GAP;
  return { plotRight: valueX - values - COLUMN_GAP, valueX, hasCounts: counts > 0 };
}

function toMark(
  { point, verdict }: RankedRow,
  frame: RowFrame | undefined,
  toX: Scale,
  hasCounts: boolean,
  measure: ChartMeasure,
): RankedMark {
  if (frame === undefined) throw new Error(`No row for ${point.geography}`);
  const { amount, symbol } = toTimedPoint(point, measure);
  const value = formatBareValue(point, measure);
  if (amount === undefined) return { ...frame, value, missing: SYMBOL_WORDS[symbol ?? 'x'] };
  const counts = hasCounts ? formatPointCounts(point) : undefined;
  const { lower, upper } = point;
  return {
    ...frame,
    value,
    x: toPixel(toX(amount)),
    ...(lower !== undefined &&
      upper !== undefined && { whisker: { x1: toPixel(toX(lower)), x2: toPixel(toX(upper)) } }),
    ...(verdict !== undefined && { verdict }),
    ...(counts !== undefined && { counts }),
  };
}

function formatBareValue(point: Point, measure: ChartMeasure): string {
  const { amount, symbol } = toTimedPoint(point, measure);
  return amount === undefined ? (symbol ?? 'x') : formatNumber(amount, measure.decimals);
}

function refuseRanked(rows: readonly RankedRow[]): ChartRefusal {
  if (rows.some(({ point }) => point.value.kind === 'suppressed'))
    return {
      kind: 'refused',
      symbol: 'c',
      title: 'Every figure here is withheld',
      text: 'The publisher withholds them to protect children, so there is nothing to rank.',
    };
  return {
    kind: 'refused',
    symbol: 'x',
    title: 'No figures here',
    text: 'None of these places has a figure for this period.',
  };
}
