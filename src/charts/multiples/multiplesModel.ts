import { formatAxisStart, toValueAxis, type ValueAxis } from '#charts/axis.ts';
import type { ChartRefusal } from '#charts/refusal.ts';
import { type ChartSeries, toMainKind, toTimedPoints } from '#charts/series.ts';
import { type Look, NARROW_WIDTH } from '#charts/theme.ts';
import type { TrendInput } from '#charts/trend/trendInput.ts';
import { type TrendModel, toTrendModel } from '#charts/trend/trendModel.ts';

export interface PanelInput {
  readonly id: string;
  readonly title: string;
  readonly series: readonly ChartSeries[];
}

export interface MultiplesInput extends Pick<TrendInput, 'measure' | 'breaks' | 'gapNotes' | 'isIllustrative'> {
  readonly panels: readonly PanelInput[];
  /** One scale for all, unless the reader asked for each its own; then the chart says so. */
  readonly scale?: 'shared' | 'own';
  readonly width: number;
  readonly look?: Look;
}

export interface Panel {
  readonly id: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly chart: TrendModel | ChartRefusal;
}

export interface MultiplesModel {
  readonly kind: 'multiples';
  readonly width: number;
  readonly height: number;
  readonly panels: readonly Panel[];
  readonly scaleSentence: string;
}

const GAP = 24;
const NARROWEST = 270;
const TITLE = 30;
const TALL = 200;
const BELOW = 16;
/** What a sheet of A4 holds below the heading of the chart: a drawing cannot be parted between two. */
const SHEET = 800;
/** Low drawings: near the figures they show more, and the line above them says where they start. */
const CUT_BELOW = 0.35;

/** Small trends side by side: as many in a row as fit, on one scale. */
export function toMultiplesModel(input: MultiplesInput): MultiplesModel {
  const { panels, width, scale = 'shared' } = input;
  const most = width < NARROW_WIDTH ? 1 : Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
  const columns = Math.min(most, Math.max(1, panels.length));
  const panelWidth = Math.floor((width - GAP * (columns - 1)) / columns);
  const axis = scale === 'shared' ? toSharedAxis(input) : undefined;
  const rows = Math.ceil(panels.length / columns);
  const tall = input.look === 'paper' ? Math.min(TALL, Math.floor(SHEET / Math.max(1, rows)) - TITLE - BELOW) : TALL;
  const rowHeight = TITLE + tall + BELOW;
  return {
    kind: 'multiples',
    width,
    height: rows * rowHeight,
    panels: panels.map(({ id, title, series }, i) => ({
      id,
      title,
      x: (i % columns) * (panelWidth + GAP),
      y: Math.floor(i / columns) * rowHeight,
      width: panelWidth,
      chart: toTrendModel({
        ...toRest(input),
        series,
        width: panelWidth,
        height: tall,
        look: 'panel',
        ...(axis && { axis }),
      }),
    })),
    scaleSentence: toScaleSentence(axis),
  };
}

function toScaleSentence(axis: ValueAxis | undefined): string {
  if (axis === undefined) return 'Each on its own scale, so heights must not be compared.';
  return ['All on one scale.', formatAxisStart(axis)].filter((part) => part !== undefined).join(' ');
}

function toRest({
  measure,
  breaks,
  gapNotes,
  isIllustrative,
}: MultiplesInput): Pick<TrendInput, 'measure' | 'breaks' | 'gapNotes' | 'isIllustrative'> {
  return {
    measure,
    ...(breaks && { breaks }),
    ...(gapNotes && { gapNotes }),
    ...(isIllustrative && { isIllustrative }),
  };
}

function toSharedAxis({ panels, measure }: MultiplesInput) {
  const series = panels.flatMap((panel) => panel.series);
  const kind = toMainKind(series);
  if (kind === undefined) return undefined;
  const values = series.flatMap((one) =>
    toTimedPoints(one, measure, kind).flatMap(({ amount, point }) =>
      one.role === 'focus' ? [amount, point.lower, point.upper] : [amount],
    ),
  );
  return toValueAxis({
    values: values.filter((value) => value !== undefined),
    from: 'figures',
    cutBelow: CUT_BELOW,
    unit: measure.unit,
    decimals: measure.decimals,
    intervals: 4,
  });
}
