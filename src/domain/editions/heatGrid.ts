import type { At } from '#domain/breakdown.ts';
import { type Comparator, toComparatorGeography } from '#domain/comparator.ts';
import type { Dataset, DatasetId } from '#domain/dataset.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { compareWith } from '#domain/observations/compareWith.ts';
import { selectMeasure, selectPoint } from '#domain/observations/selectPoint.ts';
import { isKnown } from '#domain/value.ts';
import type { Gap, ScorecardRow, Verdict } from './edition.ts';
import type { Places } from './places.ts';
import { selectHandedIn, selectPrevious } from './rowSeries.ts';
import { toFigureVerdict } from './rowVerdict.ts';

/** One area in one measure: its figure, how it stands, and its change on its own period before. */
export interface HeatCell {
  readonly geography: GeographyCode;
  readonly point: Point;
  /** Against the benchmark in the same period; absent where there is no benchmark. */
  readonly gap?: Gap;
  readonly verdict: Verdict;
  readonly previous?: Point;
  readonly change?: Gap;
}

export interface HeatRow {
  readonly id: string;
  readonly title: string;
  readonly priority: string;
  readonly dataset: DatasetId;
  readonly measure: Measure;
  readonly at: At;
  readonly period: Point['period'];
  readonly benchmark?: Point;
  readonly cells: readonly HeatCell[];
}

export interface HeatGridInput {
  /** The measures, each at its own newest period. */
  readonly rows: readonly Pick<ScorecardRow, 'id' | 'title' | 'priority' | 'dataset' | 'measure' | 'at' | 'latest'>[];
  readonly datasets: readonly Dataset[];
  readonly areas: readonly GeographyCode[];
  readonly benchmark?: Comparator;
  readonly places: Places;
}

/**
 * Measures × areas, every cell in its row's period and held against the benchmark in that period. A measure that exists for
 * none of the areas has no row; an area without a figure keeps its cell and says why.
 */
export function toHeatGrid({ rows, datasets, areas, benchmark, places }: HeatGridInput): HeatRow[] {
  return rows.flatMap((row) => {
    const dataset = datasets.find((d) => d.id === row.dataset);
    const measure = dataset && selectMeasure(dataset, row.measure);
    if (dataset === undefined || measure === undefined) return [];
    const { period } = row.latest;
    const geography = benchmark && toComparatorGeography(benchmark);
    const reference = geography && selectPoint(dataset, measure, { geography, period, at: row.at });
    const cells = areas.map((area) => toCell(dataset, measure, area, row.at, period, reference, places));
    if (!cells.some(({ point }) => point.value.kind !== 'notAvailable')) return [];
    const { id, title, priority, at } = row;
    return [
      {
        id,
        title,
        priority,
        dataset: dataset.id,
        measure,
        at,
        period,
        ...(reference === undefined ? {} : { benchmark: reference }),
        cells,
      },
    ];
  });
}

function toCell(
  dataset: Dataset,
  measure: Measure,
  geography: GeographyCode,
  at: At,
  period: Point['period'],
  reference: Point | undefined,
  { nameOf, levelOf }: Places,
): HeatCell {
  const context = { breaks: dataset.breaks, nameOf, levelOf };
  const point = selectPoint(dataset, measure, { geography, period, at });
  const gap = reference && compareWith(point, reference, measure, context);
  const previous = isKnown(point.value)
    ? selectPrevious(selectHandedIn(dataset, measure, geography, at), point)
    : undefined;
  const change = previous && compareWith(point, previous, measure, context);
  return {
    geography,
    point,
    ...(gap === undefined ? {} : { gap }),
    verdict: toFigureVerdict(point, measure, gap),
    ...(previous === undefined ? {} : { previous }),
    ...(change === undefined ? {} : { change }),
  };
}

/** Every area's place in a row by its distance from the benchmark, worst first; what cannot be placed comes last. */
export function sortByConcern(row: HeatRow): readonly HeatCell[] {
  const sign = row.measure.polarity === 'lower' ? -1 : 1;
  const distance = ({ gap }: HeatCell): number => (gap?.kind === 'gap' ? gap.value * sign : Number.POSITIVE_INFINITY);
  return row.cells.toSorted((a, b) => distance(a) - distance(b));
}

export interface WorseAndWorsening {
  readonly row: HeatRow;
  readonly cell: HeatCell;
}

/**
 * Where a figure is worse than the benchmark and worse than its own period before, each by more than chance (95 %); the
 * furthest from the benchmark first, relative to it. What is not tested in both ways cannot be on this list.
 */
export function selectWorseAndWorsening(grid: readonly HeatRow[]): WorseAndWorsening[] {
  return grid
    .flatMap((row) => row.cells.map((cell) => ({ row, cell })))
    .filter(({ cell }) => isWorse(cell.gap) && isWorse(cell.change))
    .sort((a, b) => toShare(b) - toShare(a));
}

function isWorse(gap: Gap | undefined): boolean {
  return gap?.kind === 'gap' && gap.verdict === 'worse';
}

function toShare({ row: { benchmark }, cell: { gap } }: WorseAndWorsening): number {
  if (gap?.kind !== 'gap' || !isKnown(benchmark?.value) || benchmark.value.amount === 0) return 0;
  return Math.abs(gap.value / benchmark.value.amount);
}
