import { formatAxisStart, type Tick } from '#charts/axis.ts';
import { toPlacedSeries } from '#charts/parts.ts';
import type { ChartRefusal } from '#charts/refusal.ts';
import { type Box, toPixel } from '#charts/scale.ts';
import { type PlacedSeries, toMainKind } from '#charts/series.ts';
import type { Look } from '#charts/theme.ts';
import { toTimeTicks } from '#charts/timeAxis.ts';
import { type Gap, type NumberedEvent, toEventMarks, toGaps, toQuietWords, type Words } from './annotations.ts';
import { type EndLabel, toEndLabels } from './endLabels.ts';
import { type LiveTrend, toLiveTrend } from './liveTrend.ts';
import { type Dot, type Line, toBands, toDots, toLines, toWhiskers, type Whisker } from './paths.ts';
import { type PointLabel, toPointLabels } from './pointLabels.ts';
import { type Reading, toReadings } from './readings.ts';
import { refuseOnePeriod, refuseWithoutFigures } from './refuseTrend.ts';
import { type TargetMark, toTargetMarks } from './targetMarks.ts';
import type { TopWords } from './topWords.ts';
import { selectSubjects, type TrendInput } from './trendInput.ts';
import { type TrendLayout, toTrendLayout } from './trendLayout.ts';

export interface TrendModel {
  readonly kind: 'trend';
  readonly width: number;
  readonly height: number;
  readonly look: Look;
  readonly plot: Box;
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly yTicks: readonly (Tick & { readonly y: number })[];
  readonly isCut: boolean;
  /** "The axis starts at 60.", for the line below the title. */
  readonly axisStart?: string;
  readonly lines: readonly Line[];
  readonly bands: readonly string[];
  readonly whiskers: readonly Whisker[];
  readonly dots: readonly Dot[];
  readonly pointLabels: readonly PointLabel[];
  readonly endLabels: readonly EndLabel[];
  readonly targets: readonly TargetMark[];
  readonly gaps: readonly Gap[];
  readonly top: readonly TopWords[];
  readonly quiet: readonly Words[];
  readonly events: readonly NumberedEvent[];
  readonly illustrative?: { readonly x: number; readonly y: number };
  readonly readings: readonly Reading[];
  /** What the live chart draws for itself, on the same scales. */
  readonly live: LiveTrend;
}

/** A series over time with what it is compared with; a sentence where two figures of one kind of period do not exist. */
export function toTrendModel(input: TrendInput): TrendModel | ChartRefusal {
  const kind = toMainKind(selectSubjects(input.series));
  if (kind === undefined) return refuseWithoutFigures(input);
  const refused = refuseOnePeriod(input, kind);
  if (refused !== undefined) return refused;
  const placed = input.series.map((series) => toPlacedSeries(series, input.measure, kind, input.breaks ?? []));
  return drawTrend(input, placed, toTrendLayout(input, placed));
}

function drawTrend(input: TrendInput, placed: readonly PlacedSeries[], layout: TrendLayout): TrendModel {
  const { width, look = 'screen' } = input;
  const { height, plot, axis, theme, toX, toY } = layout;
  const endLabels = toEndLabels(layout);
  const axisStart = formatAxisStart(axis);
  return {
    kind: 'trend',
    width,
    height,
    look,
    plot,
    xTicks: toTimeTicks(layout.periods, plot.right - plot.left - 26, theme.tick, input.measure.on).map(
      ({ time, label }) => ({
        x: toPixel(toX(time)),
        label,
      }),
    ),
    yTicks: axis.ticks.map((tick) => ({ ...tick, y: toPixel(toY(tick.value)) })),
    isCut: axis.isCut,
    ...(axisStart !== undefined && { axisStart }),
    lines: toLines(placed, layout),
    bands: toBands(placed, layout),
    whiskers: toWhiskers(placed, layout),
    dots: toDots(placed, layout),
    pointLabels: toPointLabels(
      input,
      placed,
      layout,
      endLabels.some(({ role }) => role === 'focus'),
    ),
    endLabels,
    targets: toTargetMarks(input, layout),
    gaps: toGaps(input, placed, layout),
    top: layout.top,
    quiet: toQuietWords(input, placed, layout),
    events: toEventMarks(input, layout),
    ...(input.isIllustrative && {
      illustrative: { x: toPixel((plot.left + plot.right) / 2), y: toPixel(plot.bottom - 24) },
    }),
    readings: toReadings(input, placed, layout),
    live: toLiveTrend(placed, layout),
  };
}
