import { type Tick, toValueAxis } from '#charts/axis.ts';
import type { ChartRefusal } from '#charts/refusal.ts';
import { type Box, toPixel, toScale } from '#charts/scale.ts';
import { type ChartMeasure, toTime, toTimedPoint } from '#charts/series.ts';
import { toTextWidth } from '#charts/text.ts';
import { type Look, NARROW_WIDTH, THEMES, type Theme } from '#charts/theme.ts';
import { toRun, toTimeTicks } from '#charts/timeAxis.ts';
import { formatCount } from '#domain/format/formatNumber.ts';
import type { Point } from '#domain/observation.ts';
import { formatPeriod, type Period } from '#domain/period.ts';
import { SYMBOL_WORDS } from '#domain/value.ts';

export interface ColumnsInput {
  readonly measure: ChartMeasure;
  readonly points: readonly Point[];
  /** What the solid part, the outlined part and the whole column count. A plain count has a whole only. */
  readonly labels: { readonly part?: string; readonly rest?: string; readonly whole: string };
  readonly width: number;
  readonly height: number;
  readonly look?: Look;
  readonly isIllustrative?: boolean;
}

export interface ColumnPart {
  readonly kind: 'part' | 'rest';
  readonly y: number;
  readonly height: number;
  readonly text?: { readonly value: string; readonly y: number; readonly isInside: boolean };
}

export interface Column {
  readonly id: string;
  readonly x: number;
  readonly width: number;
  readonly parts: readonly ColumnPart[];
  /** A period without counts: its symbol on a hatched ground. */
  readonly symbol?: string;
  /** The column in words, for reading one by one. */
  readonly reading: string;
}

export interface ColumnsModel {
  readonly kind: 'columns';
  readonly width: number;
  readonly height: number;
  readonly look: Look;
  readonly plot: Box;
  readonly yTicks: readonly (Tick & { readonly y: number })[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly columns: readonly Column[];
  readonly ends: readonly {
    readonly kind: 'part' | 'rest' | 'whole';
    readonly y: number;
    readonly value?: string;
    readonly name: string;
    readonly nameX: number;
  }[];
  readonly illustrative?: { readonly x: number; readonly y: number };
}

interface Counts {
  readonly period: Period;
  readonly part?: number;
  readonly whole?: number;
  readonly symbol?: string;
}

const TOP = 12;
const WIDEST_COLUMN = 70;
const FILL = 0.56;

/** Counts behind a percentage, a column a period: the part that is counted, solid, and the rest of all, outlined. */
export function toColumnsModel(input: ColumnsInput): ColumnsModel | ChartRefusal {
  const { measure, width, height, look = 'screen' } = input;
  const counts = toCounts(input.points, measure);
  const wholes = counts.flatMap(({ whole }) => whole ?? []);
  if (wholes.length === 0)
    return {
      kind: 'refused',
      symbol: 'x',
      title: 'No counts are published',
      text: 'The figures come without the numbers behind them, so no columns are drawn.',
    };

  const theme = THEMES[look];
  const axis = toValueAxis({
    values: wholes,
    from: 'zero',
    unit: 'number',
    decimals: 0,
    intervals: width < NARROW_WIDTH ? 4 : 3,
  });
  const left = Math.ceil(Math.max(...axis.ticks.map(({ label }) => toTextWidth(label, theme.tick)))) + 10;
  const right = width - toEndRoom(input, counts, theme);
  const plot = { left, top: TOP + theme.line, right, bottom: height - theme.line - 10 };
  const toY = toScale([axis.min, axis.max], [plot.bottom, plot.top]);
  const slot = (right - left) / counts.length;
  const columnWidth = Math.min(WIDEST_COLUMN, Math.max(2, slot * FILL));
  const columns = counts.map((count, i) => toColumn(count, left + (i + 0.5) * slot, columnWidth, toY, input, theme));
  return {
    kind: 'columns',
    width,
    height,
    look,
    plot,
    yTicks: axis.ticks.map((tick) => ({ ...tick, y: toPixel(toY(tick.value)) })),
    xTicks: toTicks(counts, columns, right - left - slot, theme, measure),
    columns,
    ends: toEnds(
      input,
      counts.findLast(({ whole }) => whole !== undefined),
      toY,
      right,
      theme,
    ),
    ...(input.isIllustrative && { illustrative: { x: toPixel((left + right) / 2), y: toPixel(plot.top + 20) } }),
  };
}

/** All periods from the first with a count to the newest, missing ones among them. */
function toCounts(points: readonly Point[], measure: ChartMeasure): Counts[] {
  const read = new Map(points.map((point) => [point.period, toCount(point, measure)]));
  const withCounts = [...read.values()].filter(({ whole }) => whole !== undefined).map(({ period }) => period);
  const first = withCounts.map(({ last }) => last).sort()[0] ?? '';
  const periods = [...read.values()].map(({ period }) => period).filter(({ last }) => last >= first);
  return toRun(periods).map((period) => read.get(period.id) ?? { period, symbol: 'x' });
}

function toCount(point: Point, measure: ChartMeasure): Counts {
  const { period, amount, symbol } = toTimedPoint(point, measure);
  if (measure.kind === 'count' && amount !== undefined && point.denominator === undefined)
    return { period, whole: amount };
  if (point.numerator !== undefined && point.denominator !== undefined)
    return { period, part: point.numerator, whole: point.denominator };
  return { period, symbol: symbol ?? 'x' };
}

function toColumn(
  count: Counts,
  middle: number,
  width: number,
  toY: (value: number) => number,
  input: ColumnsInput,
  theme: Theme,
): Column {
  const { period, part, whole, symbol } = count;
  const frame = {
    id: period.id,
    x: toPixel(middle - width / 2),
    width: toPixel(width),
    reading: formatReading(count, input),
  };
  if (whole === undefined) return { ...frame, parts: [], symbol: symbol ?? 'x' };
  const solid = toPart('part', 0, part ?? whole, toY, width, theme);
  return { ...frame, parts: part === undefined ? [solid] : [solid, toPart('rest', part, whole, toY, width, theme)] };
}

/** The count inside its part where it fits; above a part that is too low, if nothing stands on it. */
function toPart(
  kind: ColumnPart['kind'],
  from: number,
  to: number,
  toY: (value: number) => number,
  width: number,
  theme: Theme,
): ColumnPart {
  const [top, bottom] = [toY(to), toY(from)];
  const isInside = bottom - top >= theme.text + 8;
  const value = formatCount(to - from);
  const isNarrow = width < toTextWidth(value, theme.text, kind === 'part' ? 'bold' : 'regular');
  const canStand = !isNarrow && (isInside || kind === 'rest');
  const y = isInside ? top + theme.text + 4 : top - 6;
  return {
    kind,
    y: toPixel(top),
    height: toPixel(bottom - top),
    ...(canStand && { text: { value, y: toPixel(y), isInside } }),
  };
}

function toTicks(
  counts: readonly Counts[],
  columns: readonly Column[],
  width: number,
  theme: Theme,
  { on }: ChartMeasure,
) {
  const placed = counts.map(({ period }, i) => ({
    time: toTime(period, on),
    x: toPixel((columns[i]?.x ?? 0) + (columns[i]?.width ?? 0) / 2),
  }));
  const ticks = toTimeTicks(
    counts.map(({ period }) => period),
    width,
    theme.tick,
    on,
  );
  return ticks.flatMap(({ time, label }) => {
    const place = placed.find((one) => one.time === time);
    return place === undefined ? [] : [{ x: place.x, label }];
  });
}

function toEndRoom({ labels, width }: ColumnsInput, counts: readonly Counts[], { text }: Theme): number {
  if (width < NARROW_WIDTH) return 8;
  const whole = formatCount(counts.findLast((count) => count.whole !== undefined)?.whole ?? 0);
  const widths = [
    toTextWidth(whole, text, 'bold') + 7 + toTextWidth(labels.whole, text),
    toTextWidth(labels.part ?? '', text, 'bold'),
    toTextWidth(labels.rest ?? '', text),
  ];
  return Math.ceil(Math.max(...widths)) + 22;
}

/** Beside the newest column: the whole at its top, each part at its middle. */
function toEnds(
  { labels, width }: ColumnsInput,
  last: Counts | undefined,
  toY: (value: number) => number,
  right: number,
  { text }: Theme,
): ColumnsModel['ends'] {
  if (width < NARROW_WIDTH || last?.whole === undefined) return [];
  const x = right + 12;
  const value = formatCount(last.whole);
  const whole = {
    kind: 'whole' as const,
    y: toPixel(toY(last.whole) + 5),
    value,
    name: labels.whole,
    nameX: toPixel(x + toTextWidth(value, text, 'bold') + 7),
  };
  if (last.part === undefined || labels.part === undefined || labels.rest === undefined) return [whole];
  const at = (kind: 'part' | 'rest', name: string, from: number, to: number) => ({
    kind,
    name,
    nameX: toPixel(x),
    y: toPixel((toY(from) + toY(to)) / 2 + text * 0.35),
  });
  const ends = [whole, at('rest', labels.rest, last.part, last.whole), at('part', labels.part, 0, last.part)];
  return ends.filter((end, i) => i === 0 || end.y - (ends[i - 1]?.y ?? 0) >= text);
}

function formatReading({ period, part, whole, symbol }: Counts, { measure, labels }: ColumnsInput): string {
  const when = formatPeriod(period, measure.on);
  if (whole === undefined) return `${when}: ${symbol === 'c' ? SYMBOL_WORDS.c : SYMBOL_WORDS.x}.`;
  const all = `${formatCount(whole)} ${labels.whole}`;
  return part === undefined
    ? `${when}: ${all}.`
    : `${when}: ${formatCount(part)} ${labels.part ?? ''}, ${formatCount(whole - part)} ${labels.rest ?? ''}, ${all}.`;
}
