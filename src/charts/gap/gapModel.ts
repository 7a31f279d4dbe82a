import { formatAxisStart, type Tick, thinTicks, toValueAxis } from '#charts/axis.ts';
import type { ChartRefusal } from '#charts/refusal.ts';
import { type NamedRow, type RowFrame, toNameWidth, toRowFrames, toRowsBottom } from '#charts/rows.ts';
import { type Scale, toPixel, toScale } from '#charts/scale.ts';
import type { ChartMeasure } from '#charts/series.ts';
import { toTextWidth } from '#charts/text.ts';
import { type Look, NARROW_WIDTH, THEMES } from '#charts/theme.ts';
import { formatInterval, formatNumber, formatSigned } from '#domain/format/formatNumber.ts';

/** A group beside the others of one place: two figures and their difference, with its interval where counts allow one. */
export interface GapRow extends NamedRow {
  readonly group: number;
  readonly others: number;
  /** Group less others. */
  readonly gap: number;
  readonly lower?: number;
  readonly upper?: number;
  /** "95 more": what the gap means in children. */
  readonly people?: string;
}

export interface GapInput {
  readonly measure: ChartMeasure;
  readonly rows: readonly GapRow[];
  /** "eligible for free meals" and "all others": what is open and what is filled. */
  readonly groupLabel: string;
  readonly othersLabel: string;
  readonly width: number;
  readonly look?: Look;
}

export interface GapMark extends RowFrame {
  readonly group: { readonly x: number; readonly text: string; readonly side: 'left' | 'right' };
  readonly others: { readonly x: number; readonly text: string; readonly side: 'left' | 'right' };
  readonly gap: string;
  readonly interval?: string;
  readonly people?: string;
}

export interface GapModel {
  readonly kind: 'gap';
  readonly width: number;
  readonly height: number;
  readonly look: Look;
  readonly top: number;
  readonly bottom: number;
  readonly marks: readonly GapMark[];
  readonly ticks: readonly (Tick & { readonly x: number })[];
  readonly heads: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
  readonly gapX: number;
  readonly intervalX?: number;
  readonly peopleX?: number;
  readonly axisStart?: string;
}

/** Positions, not lengths: an axis may start near the figures, and says so. */
const CUT_BELOW = 0.5;
const COLUMN_GAP = 24;

/** Groups against the others, widest gap first and the focus on top. */
export function toGapModel(input: GapInput): GapModel | ChartRefusal {
  const { measure, width, look = 'screen' } = input;
  if (input.rows.length === 0)
    return {
      kind: 'refused',
      symbol: 'x',
      title: 'No gap to show',
      text: 'No place has a figure for both groups in this period.',
    };
  const theme = THEMES[look];
  const rows = input.rows.toSorted(
    (a, b) => Number(b.isFocus ?? false) - Number(a.isFocus ?? false) || Math.abs(b.gap) - Math.abs(a.gap),
  );
  const printed = toPrinted(rows, measure);
  const columns = toColumns(rows, printed, width, theme.text);
  const left = toNameWidth(rows, width, theme);
  const valueRoom = toTextWidth('00.0', theme.text) + 12;
  const axis = toValueAxis({
    values: rows.flatMap(({ group, others }) => [group, others]),
    from: 'figures',
    cutBelow: CUT_BELOW,
    unit: measure.unit,
    decimals: measure.decimals,
    intervals: width < NARROW_WIDTH ? 3 : 5,
  });
  const toX = toScale([axis.min, axis.max], [left + valueRoom, columns.plotRight - valueRoom]);
  const top = theme.line * (width < NARROW_WIDTH ? 2 : 1) + 8;
  const frames = toRowFrames(rows, top, width, theme);
  const bottom = toRowsBottom(frames, top);
  const axisStart = formatAxisStart(axis);
  return {
    kind: 'gap',
    width,
    height: bottom + theme.line + 8,
    look,
    top,
    bottom,
    marks: rows.map((row, i) => toMark(row, frames[i], toX, measure, printed, columns)),
    ticks: thinTicks(
      axis.ticks.map((tick) => ({ ...tick, x: toPixel(toX(tick.value)) })),
      theme.tick,
    ),
    heads: toHeads(input, rows[0], toX, columns),
    gapX: columns.gapX,
    ...(columns.intervalX !== undefined && { intervalX: columns.intervalX }),
    ...(columns.peopleX !== undefined && { peopleX: columns.peopleX }),
    ...(axisStart !== undefined && { axisStart }),
  };
}

interface Printed {
  readonly gap: (row: GapRow) => string;
  readonly interval: (row: GapRow) => string | undefined;
}

interface Columns {
  readonly plotRight: number;
  readonly gapX: number;
  readonly intervalX?: number;
  readonly peopleX?: number;
}

/** From the right: children, interval, gap; the first two only where there is room and something to print. */
function toColumns(rows: readonly GapRow[], printed: Printed, width: number, size: number): Columns {
  const room = (texts: readonly string[]) =>
    Math.ceil(Math.max(0, ...texts.map((text) => toTextWidth(text, size, 'bold'))));
  const isNarrow = width < NARROW_WIDTH;
  const people = isNarrow ? 0 : room(rows.map((row) => row.people ?? ''));
  const interval = isNarrow ? 0 : room(rows.map((row) => printed.interval(row) ?? ''));
  const gap = room([...rows.map(printed.gap), 'points']);
  let edge = width - 6;
  const peopleX = people > 0 ? edge : undefined;
  if (people > 0) edge -= people + COLUMN_GAP;
  const intervalX = interval > 0 ? edge : undefined;
  if (interval > 0) edge -= interval + COLUMN_GAP;
  return {
    plotRight: edge - gap - COLUMN_GAP / 2,
    gapX: edge,
    ...(intervalX !== undefined && { intervalX }),
    ...(peopleX !== undefined && { peopleX }),
  };
}

function toMark(
  row: GapRow,
  frame: RowFrame | undefined,
  toX: Scale,
  measure: ChartMeasure,
  printed: Printed,
  columns: Columns,
): GapMark {
  if (frame === undefined) throw new Error(`No row for ${row.label}`);
  const interval = columns.intervalX === undefined ? undefined : printed.interval(row);
  const side = row.group <= row.others ? 'left' : 'right';
  const end = (amount: number, at: 'left' | 'right') => ({
    x: toPixel(toX(amount)),
    text: formatNumber(amount, measure.decimals),
    side: at,
  });
  return {
    ...frame,
    group: end(row.group, side),
    others: end(row.others, side === 'left' ? 'right' : 'left'),
    gap: printed.gap(row),
    ...(interval !== undefined && { interval }),
    ...(columns.peopleX !== undefined && row.people !== undefined && { people: row.people }),
  };
}

/**
 * How differences are printed: where all groups stand on one side, as sizes, since the title says which side; else with
 * their signs.
 */
function toPrinted(rows: readonly GapRow[], { decimals }: ChartMeasure): Printed {
  const isOneWay = rows.every(({ gap }) => gap <= 0) || rows.every(({ gap }) => gap >= 0);
  const turn = isOneWay && rows.some(({ gap }) => gap < 0) ? -1 : 1;
  return {
    gap: ({ gap }) => (isOneWay ? formatNumber(gap * turn, decimals) : formatSigned(gap, decimals)),
    interval: ({ lower, upper }) => {
      if (lower === undefined || upper === undefined) return undefined;
      return turn === 1 ? formatInterval(lower, upper, decimals) : formatInterval(-upper, -lower, decimals);
    },
  };
}

/** Names over the two figures of the first row; where there is little room, a line for each. */
function toHeads(
  { groupLabel, othersLabel, width, measure, look = 'screen' }: GapInput,
  first: GapRow | undefined,
  toX: Scale,
  columns: Columns,
): GapModel['heads'] {
  const { text, line } = THEMES[look];
  const isNarrow = width < NARROW_WIDTH;
  const y = text + 1 + (isNarrow ? line : 0);
  const names =
    first === undefined
      ? []
      : [
          { text: groupLabel, amount: first.group },
          { text: othersLabel, amount: first.others },
        ];
  const columnHead = (head: string, x: number | undefined) =>
    x === undefined ? [] : [{ text: head, x, y, anchor: 'end' as const }];
  return [
    ...(isNarrow
      ? [
          { text: `Open: ${groupLabel}`, x: 0, y: text + 1, anchor: 'start' as const },
          { text: `Filled: ${othersLabel}`, x: 0, y, anchor: 'start' as const },
        ]
      : names.map((name) => ({ text: name.text, x: toPixel(toX(name.amount)), y, anchor: 'middle' as const }))),
    ...columnHead(measure.unit.startsWith('%') ? 'points' : 'gap', columns.gapX),
    ...columnHead('95% interval', columns.intervalX),
    ...columnHead('children', columns.peopleX),
  ];
}
