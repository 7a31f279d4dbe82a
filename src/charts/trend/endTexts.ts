import { type ChartSeries, type PlacedSeries, toTime } from '#charts/series.ts';
import { toLines, toTextWidth } from '#charts/text.ts';
import { NARROW_WIDTH, type Theme } from '#charts/theme.ts';
import { formatCount, formatNumber } from '#domain/format/formatNumber.ts';
import { toPeriod } from '#domain/period.ts';
import type { TrendInput } from './trendInput.ts';

/** What stands at the end of a line: the value, then the name beside it or, where there is little room, below it. */
export interface EndText {
  readonly id: string;
  readonly role: ChartSeries['role'] | 'target';
  readonly index: number;
  readonly amount: number;
  readonly time?: number;
  readonly value: string;
  readonly name: readonly string[];
}

export interface EndTexts {
  /** Of the column at the right of the plot, margins included. */
  readonly width: number;
  readonly isStacked: boolean;
  readonly texts: readonly EndText[];
}

/** From the end of the plot to its labels, crossed by thin lines. */
export const LEADER = 24;
/** Between a value and its name. */
export const NAME_GAP = 7;
const NOTHING = 16;
const SHARE = 0.3;

/** The labels of all lines but the neighbours', and the room that they need. */
export function toEndColumn(input: TrendInput, placed: readonly PlacedSeries[], theme: Theme): EndTexts {
  const isPanel = input.look === 'panel';
  const isStacked = input.width < NARROW_WIDTH || isPanel;
  const texts = [...toSeriesTexts(input, placed, isStacked), ...toTargetTexts(input, isStacked)];
  if (texts.length === 0) return { width: NOTHING, isStacked, texts };

  const most = input.width * SHARE - LEADER;
  const wrapped = texts.map((text) => ({ ...text, name: wrapName(text, theme, isStacked, most) }));
  const widest = Math.max(...wrapped.map((text) => toLabelWidth(text, theme, isStacked)));
  return { width: Math.ceil(widest) + (isStacked ? LEADER - 6 : LEADER) + 2, isStacked, texts: wrapped };
}

function toSeriesTexts(input: TrendInput, placed: readonly PlacedSeries[], isShort: boolean): EndText[] {
  const { measure, series } = input;
  const isAlone = series.length === 1;
  return placed.flatMap(({ series: one, parts }, index) => {
    const last = parts.at(-1)?.at(-1);
    if (one.role === 'neighbour' || last === undefined || (isAlone && endsEarly(input, last.time))) return [];
    const name = isShort ? (one.short ?? one.label) : one.label;
    const value = formatNumber(last.amount, measure.decimals);
    return [
      {
        id: one.id,
        role: one.role,
        index,
        amount: last.amount,
        time: last.time,
        value,
        name: isAlone || name === '' ? [] : [name],
      },
    ];
  });
}

/** A single line that stops before its target has the empty years at its end: its value stands at its last point instead. */
function endsEarly({ targets = [], measure }: TrendInput, last: number): boolean {
  return targets.some(({ kind, to }) => kind === 'ambition' && toTime(toPeriod(to), measure.on) > last);
}

function toTargetTexts({ targets = [] }: TrendInput, isShort: boolean): EndText[] {
  return targets.map((target, index) => ({
    id: `target-${index}`,
    role: 'target',
    index,
    amount: target.value,
    value: formatCount(target.value),
    name: [isShort ? (target.short ?? target.label) : target.label],
  }));
}

function wrapName({ name, value }: EndText, theme: Theme, isStacked: boolean, most: number): string[] {
  const room = isStacked ? most : most - toTextWidth(value, theme.text, 'bold') - NAME_GAP;
  return name.flatMap((line) => toLines(line, Math.max(room, 60), theme.text, 2));
}

function toLabelWidth({ value, name, role }: EndText, theme: Theme, isStacked: boolean): number {
  const valueWidth = toTextWidth(value, theme.text, 'bold');
  const nameWidth = Math.max(
    0,
    ...name.map((line) => toTextWidth(line, theme.text, role === 'focus' ? 'bold' : 'regular')),
  );
  if (name.length === 0) return valueWidth;
  return isStacked ? Math.max(valueWidth, nameWidth) : valueWidth + NAME_GAP + nameWidth;
}
