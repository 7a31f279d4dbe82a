import type { ChartSeries } from '#charts/series.ts';
import type { TrendInput } from '#charts/trend/trendInput.ts';
import { capitalise } from '#domain/format/formatList.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { toTrendAlternative } from '#domain/sentences/alternativeText.ts';
import { toChartSub } from '#domain/sentences/chartSub.ts';
import { toTrendTitle } from '#domain/sentences/trendTitle.ts';
import { isKnown } from '#domain/value.ts';
import type { GridColumn } from '#grid/gridModel.ts';
import { pointAt, toGeographyAt, toMeasureAt, toPeriodAt } from './cube.ts';
import type { ExploreTable } from './exploreModel.ts';
import type { TreeNode } from './rowTree.ts';

export interface PickedTrendModel {
  readonly title: string;
  readonly sub: string;
  readonly alt: string;
  readonly input: Omit<TrendInput, 'width' | 'height' | 'look'>;
}

const FEWEST_POINTS = 3;

/** One row over time beside the benchmark of the same group; nothing where it has too few figures to be a line. */
export function toPickedTrend(
  { cube, cells, columns }: ExploreTable,
  node: TreeNode,
  focused: GridColumn | undefined,
): PickedTrendModel | undefined {
  const column = columns.find(({ id }) => id === focused?.id) ?? columns.findLast(({ part }) => part === 'value');
  if (!node.isOwn || column === undefined) return undefined;
  const position = node.base + column.offset;
  const measure = cube.dataset.measures[toMeasureAt(cube, position)];
  if (measure === undefined) return undefined;
  const points = toPoints(cube, position);
  if (points.filter(({ value }) => isKnown(value)).length < FEWEST_POINTS) return undefined;
  const { benchmark } = cells;
  const geography = toGeographyAt(cube, position);
  const beside =
    benchmark === undefined || benchmark.index === geography
      ? undefined
      : toPoints(cube, position + (benchmark.index - geography) * cube.strides.geography);
  return toModel(
    cube,
    measure,
    node.label,
    points,
    beside && { label: capitalise(benchmark?.label ?? ''), points: beside },
  );
}

function toModel(
  { dataset }: ExploreTable['cube'],
  measure: Measure,
  label: string,
  points: readonly Point[],
  benchmark: { readonly label: string; readonly points: readonly Point[] } | undefined,
): PickedTrendModel {
  const words = {
    measure,
    focus: { label, points },
    breaks: dataset.breaks,
    ...(benchmark === undefined ? {} : { benchmark }),
  };
  const series: ChartSeries[] = [
    { id: 'focus', label, role: 'focus', points },
    ...(benchmark === undefined ? [] : [{ id: 'benchmark', role: 'national' as const, ...benchmark }]),
  ];
  return {
    title: toTrendTitle(words),
    sub: toChartSub({ title: measure.title, unit: measure.unit, decimals: measure.decimals }),
    alt: toTrendAlternative(words),
    input: { measure, series, breaks: dataset.breaks },
  };
}

function toPoints(cube: ExploreTable['cube'], position: number): readonly Point[] {
  const first = position - toPeriodAt(cube, position) * cube.strides.period;
  return cube.dataset.periods.map((_, p) => pointAt(cube, first + p * cube.strides.period));
}
