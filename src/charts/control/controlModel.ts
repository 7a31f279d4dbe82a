import { formatAxisStart, type Tick, toValueAxis } from '#charts/axis.ts';
import { type Box, toPath, toPixel, toScale } from '#charts/scale.ts';
import { type ChartMeasure, toTime } from '#charts/series.ts';
import { toTextWidth } from '#charts/text.ts';
import { type Look, NARROW_WIDTH, THEMES, type Theme } from '#charts/theme.ts';
import { toTimeTicks } from '#charts/timeAxis.ts';
import type { LiveTrend } from '#charts/trend/liveTrend.ts';
import type { Reading } from '#charts/trend/readings.ts';
import { formatAmount } from '#domain/format/formatAmount.ts';
import { formatNumber } from '#domain/format/formatNumber.ts';
import type { Polarity } from '#domain/measure.ts';
import { formatPeriod, type Period } from '#domain/period.ts';
import { type ControlPoint, toLimitSteps, type ValidControlChart } from '#domain/statistics/controlChart.ts';
import type { PointSignals } from '#domain/statistics/spcRules.ts';
import { toSpecialCause } from '#domain/statistics/variation.ts';
import { formatRules, type SignalRun, toSignalRuns } from './signalWords.ts';

export interface ControlInput {
  readonly measure: ChartMeasure & { readonly polarity: Polarity };
  /** One period for each point of the chart, in the same order. */
  readonly periods: readonly Period[];
  readonly chart: ValidControlChart;
  readonly signals: readonly PointSignals[];
  readonly width: number;
  readonly height: number;
  readonly look?: Look;
  readonly isIllustrative?: boolean;
}

/** The shape of a point: by the strongest rule that it breaks. */
export type ControlShape = 'dot' | 'outside' | 'shift' | 'near' | 'rising' | 'falling';

export interface ControlMark {
  readonly x: number;
  readonly y: number;
  readonly shape: ControlShape;
  /** Better or worse where the measure has a good direction; ink and blue where it has none. */
  readonly tone: 'plain' | 'better' | 'worse';
}

export interface ControlModel {
  readonly kind: 'control';
  readonly width: number;
  readonly height: number;
  readonly look: Look;
  readonly plot: Box;
  readonly isCut: boolean;
  readonly yTicks: readonly (Tick & { readonly y: number })[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly axisStart?: string;
  readonly band: string;
  readonly line: string;
  readonly centre: string;
  readonly limits: string;
  readonly marks: readonly ControlMark[];
  readonly words: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  /** The newest mean and limits, with their numbers. */
  readonly ends: readonly {
    readonly name: string;
    readonly value: string;
    readonly x: number;
    readonly nameX: number;
    readonly y: number;
    readonly anchor: 'start' | 'end';
  }[];
  readonly illustrative?: { readonly x: number; readonly y: number };
  readonly readings: readonly Reading[];
  readonly live: LiveTrend;
}

const CUT_BELOW = 0.5;
const TOP = 30;
const INSET = 13;

/** Values over time with their mean and limits, every signal by its own shape and in words. */
export function toControlModel(input: ControlInput): ControlModel {
  const { measure, chart, periods, width, height, look = 'screen' } = input;
  const theme = THEMES[look];
  const isNarrow = width < NARROW_WIDTH;
  const { unit, decimals } = measure;
  const axis = toValueAxis({ values: toValues(chart), from: 'figures', cutBelow: CUT_BELOW, unit, decimals });
  const left = Math.ceil(Math.max(...axis.ticks.map(({ label }) => toTextWidth(label, theme.tick)))) + 10;
  const right = isNarrow ? width - 8 : width - toEndRoom(chart, measure, theme);
  const plot = { left, top: TOP, right, bottom: height - theme.line - 10 };
  const times = periods.map((period) => toTime(period, measure.on));
  const timeDomain: [number, number] = [Math.min(...times), Math.max(...times)];
  const toX = toScale(timeDomain, [left + INSET, right - INSET]);
  const toY = toScale([axis.min, axis.max], [plot.bottom, plot.top]);
  const xs = times.map((time) => toPixel(toX(time)));
  const marks = chart.points.map((point, i) =>
    toMark({ x: xs[i] ?? 0, y: toPixel(toY(point.value)) }, input.signals[i], measure.polarity),
  );
  const axisStart = formatAxisStart(axis);
  const ends = toEnds(chart, measure, plot, toY, theme, isNarrow);
  return {
    kind: 'control',
    width,
    height,
    look,
    plot,
    isCut: axis.isCut,
    yTicks: axis.ticks.map((tick) => ({ ...tick, y: toPixel(toY(tick.value)) })),
    xTicks: toTimeTicks(periods, right - left, theme.tick, measure.on).map(({ time, label }) => ({
      x: toPixel(toX(time)),
      label,
    })),
    ...(axisStart !== undefined && { axisStart }),
    ...toSteps(chart, xs, plot, toY),
    line: toPath(marks),
    marks,
    words: toWords(toSignalRuns(input.signals), marks, isNarrow ? ends : [], plot, theme),
    ends,
    ...(input.isIllustrative && { illustrative: { x: toPixel((left + right) / 2), y: toPixel(plot.bottom - 20) } }),
    readings: periods.map((period, i) => toReading(period, times[i] ?? 0, xs[i] ?? 0, i, input)),
    live: {
      timeDomain,
      valueDomain: [axis.min, axis.max],
      inset: INSET,
      bands: [],
      parts: [
        {
          key: 'values',
          role: 'focus',
          index: 0,
          amounts: new Map(chart.points.map(({ value }, i) => [times[i] ?? 0, value])),
        },
      ],
    },
  };
}

/** A lower limit below 0 of figures that cannot be is not what the axis should be stretched for. */
function toValues({ points }: ValidControlChart): number[] {
  const canBeNegative = points.some(({ value }) => value < 0);
  return points.flatMap(({ value, lower, upper }) => [value, canBeNegative ? lower : Math.max(0, lower), upper]);
}

function toMark(place: { x: number; y: number }, signals: PointSignals | undefined, polarity: Polarity): ControlMark {
  const [strongest] = signals?.breaks ?? [];
  if (signals === undefined || strongest === undefined) return { ...place, shape: 'dot', tone: 'plain' };
  const cause = toSpecialCause(signals, polarity);
  const tone = cause === 'improvement' ? 'better' : cause === 'concern' ? 'worse' : 'plain';
  const trend = strongest.direction === 'high' ? 'rising' : 'falling';
  const shapes = { outside_limits: 'outside', trend, near_limit: 'near', shift: 'shift' } as const;
  return { ...place, shape: shapes[strongest.rule], tone };
}

type Level = 'centre' | 'lower' | 'upper';
type Stretch = { readonly x1: number; readonly x2: number } & Pick<ControlPoint, Level>;

/**
 * Limits as steps: from half-way before a point to half-way after it, cut at the edges of the plot. Where each point has
 * limits of its own (P and U charts) the steps join; at a recalculation they end and begin anew.
 */
function toSteps(
  chart: ValidControlChart,
  xs: readonly number[],
  plot: Box,
  toY: (value: number) => number,
): Pick<ControlModel, 'band' | 'centre' | 'limits'> {
  const edge = (i: number) =>
    i <= 0 ? plot.left : i >= xs.length ? plot.right : toPixel(((xs[i - 1] ?? 0) + (xs[i] ?? 0)) / 2);
  const inside = (value: number) => toPixel(Math.min(plot.bottom, Math.max(plot.top, toY(value))));
  const all = toLimitSteps(chart);
  const segments = chart.segments.map(({ from, to }) =>
    all
      .filter((step) => step.from >= from && step.to <= to)
      .map((step): Stretch => ({ ...step, x1: edge(step.from), x2: edge(step.to + 1) })),
  );
  const along = (steps: readonly Stretch[], key: Level) =>
    steps.map((step, i) => `${steps[i - 1]?.x2 === step.x1 ? 'V' : `M${step.x1} `}${inside(step[key])}H${step.x2}`);
  const back = (steps: readonly Stretch[]) => steps.toReversed().map(({ x1, lower }) => `V${inside(lower)}H${x1}`);
  const line = (key: Level) => (steps: readonly Stretch[]) =>
    along(
      steps.filter((step) => toY(step[key]) <= plot.bottom + 0.5),
      key,
    ).join('');
  return {
    band: segments.map((steps) => [...along(steps, 'upper'), ...back(steps), 'Z'].join('')).join(''),
    centre: segments.map(line('centre')).join(''),
    limits: segments.map((steps) => line('upper')(steps) + line('lower')(steps)).join(''),
  };
}

/**
 * Each run of signals in words, above where it is high and below where it is low: at its middle, or at another part of it
 * where words are free of marks, of each other and of numbers inside the plot. One that finds no room is told in the readings.
 */
function toWords(
  runs: readonly SignalRun[],
  marks: readonly ControlMark[],
  ends: ControlModel['ends'],
  plot: Box,
  theme: Theme,
): ControlModel['words'] {
  const placed: { text: string; x: number; y: number; half: number }[] = [];
  const taken = ends.map(({ name, x, nameX, y }) => {
    const half = (nameX + toTextWidth(name, theme.text) - x) / 2;
    return { x: x + half, y, half };
  });
  for (const { from, to, text, direction } of runs) {
    const half = toTextWidth(text, theme.text, 'bold') / 2;
    const [start, end] = [marks[from]?.x ?? 0, marks[to]?.x ?? 0];
    const free = PLACES.map(({ part, lines }) => {
      const x = Math.min(plot.right - half, Math.max(plot.left + half + 4, start + (end - start) * part));
      const ys = marks.filter((mark) => Math.abs(mark.x - x) < half + theme.mark).map(({ y }) => y);
      const lift = lines * (theme.line + 2);
      return {
        text,
        half,
        x: toPixel(x),
        y: toPixel(direction === 'high' ? Math.min(...ys) - 12 - lift : Math.max(...ys) + 22 + lift),
      };
    }).find((word) => isFree(word, [...taken, ...placed], plot, theme));
    // Two runs that say the same beside each other need it said once.
    const isSaid = placed.some((word) => word.text === text && Math.abs(word.x - (free?.x ?? 0)) < 2 * half);
    if (free !== undefined && !isSaid) placed.push(free);
  }
  return placed.map(({ text, x, y }) => ({ text, x, y }));
}

/** Where along a run its words may stand, and how many lines further from it: the nearest first. */
const PLACES = [0, 1].flatMap((lines) => [0.5, 0.75, 0.25, 1, 0].map((part) => ({ part, lines })));

type Words = { readonly x: number; readonly y: number; readonly half: number };

function isFree(word: Words, placed: readonly Words[], plot: Box, { text, line }: Theme): boolean {
  const isInside = word.y >= text && word.y <= plot.bottom - 4;
  return (
    isInside &&
    placed.every(
      (other) => Math.abs(other.x - word.x) > other.half + word.half + 6 || Math.abs(other.y - word.y) > line,
    )
  );
}

function toLevels({ points }: ValidControlChart, measure: ChartMeasure) {
  const last = points.at(-1);
  if (last === undefined) return [];
  return [
    { name: 'upper limit', amount: last.upper },
    { name: 'mean', amount: last.centre },
    { name: 'lower limit', amount: last.lower },
  ].map((level) => ({ ...level, value: formatNumber(level.amount, measure.decimals) }));
}

function toEndRoom(chart: ValidControlChart, measure: ChartMeasure, { text }: Theme): number {
  const widths = toLevels(chart, measure).map(
    ({ name, value }) => toTextWidth(value, text, 'bold') + 7 + toTextWidth(name, text),
  );
  return Math.ceil(Math.max(...widths)) + 18;
}

/** At the right of the plot; on a phone inside it, above their lines. */
function toEnds(
  chart: ValidControlChart,
  measure: ChartMeasure,
  plot: Box,
  toY: (value: number) => number,
  theme: Theme,
  isNarrow: boolean,
): ControlModel['ends'] {
  return toLevels(chart, measure)
    .filter(({ amount }) => toY(amount) <= plot.bottom + 0.5)
    .map(({ name, amount, value }) => {
      const valueWidth = toTextWidth(value, theme.text, 'bold') + (isNarrow ? 4 : 7);
      const atRight = name === 'mean' && isNarrow;
      const x = isNarrow
        ? atRight
          ? plot.right - valueWidth - toTextWidth(name, theme.text)
          : plot.left + 4
        : plot.right + 10;
      const y = toY(amount) + (isNarrow ? -5 : theme.text * 0.35);
      return { name, value, x: toPixel(x), nameX: toPixel(x + valueWidth), y: toPixel(y), anchor: 'start' };
    });
}

function toReading(
  period: Period,
  time: number,
  x: number,
  i: number,
  { chart, signals, measure }: ControlInput,
): Reading {
  const point = chart.points[i];
  const limits =
    point &&
    `mean ${formatNumber(point.centre, measure.decimals)}, limits ${formatNumber(point.lower, measure.decimals)} to ${formatNumber(point.upper, measure.decimals)}`;
  const rules = formatRules(signals[i]);
  const detail = [limits, rules].filter((text) => text !== undefined).join('; ');
  return {
    time,
    x,
    period: formatPeriod(period, measure.on),
    entries: [
      {
        id: 'value',
        role: 'focus',
        name: 'Value',
        value: formatAmount(point?.value ?? 0, measure),
        ...(detail !== '' && { detail }),
      },
    ],
  };
}
