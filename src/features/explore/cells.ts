import type { Edition, Gap } from '#domain/editions/edition.ts';
import { type Places, toPlaces } from '#domain/editions/places.ts';
import { formatCounts, formatInterval, formatNumber } from '#domain/format/formatNumber.ts';
import type { Point } from '#domain/observation.ts';
import { compareWith } from '#domain/observations/compareWith.ts';
import { type FigureInterval, toFigureInterval } from '#domain/observations/figureInterval.ts';
import { VERDICT_WORDS } from '#domain/sentences/standing.ts';
import { isKnown } from '#domain/value.ts';
import type { GridCell } from '#grid/gridModel.ts';
import type { ExploreColumn } from './columns.ts';
import { type Cube, pointAt, positionBehind, toGeographyAt, toMeasureAt } from './cube.ts';
import type { ExploreRow } from './rowTree.ts';

/** What a cell's verdict is worked out with. */
export interface CellContext {
  readonly cube: Cube;
  readonly places: Places;
  readonly benchmark?: { readonly index: number; readonly label: string };
}

export function toCellContext(
  cube: Cube,
  edition: Pick<Edition, 'geographies' | 'comparators'>,
  benchmark: CellContext['benchmark'],
): CellContext {
  const places = toPlaces(edition.geographies, edition.comparators);
  return { cube, places, ...(benchmark === undefined ? {} : { benchmark }) };
}

const BLANK: GridCell = { kind: 'blank' };

/** The position of the figure that a cell shows or is about; nothing in a row that is a heading. */
export function toCellPosition(row: ExploreRow, column: ExploreColumn): number | undefined {
  return row.isOwn ? row.base + column.offset : undefined;
}

export function toExploreCell(context: CellContext, row: ExploreRow, column: ExploreColumn): GridCell {
  const position = toCellPosition(row, column);
  if (position === undefined) return BLANK;
  const { cube } = context;
  switch (column.part) {
    case 'value':
      return toValueCell(cube, position);
    case 'numerator':
    case 'denominator': {
      const behind = positionBehind(cube, position, column.part);
      return behind === undefined ? BLANK : toValueCell(cube, behind);
    }
    case 'counts':
      return toCountsCell(pointAt(cube, position));
    case 'interval':
      return toIntervalCell(cube, position);
    case 'verdict':
      return toVerdictCell(toGap(context, position));
  }
}

function toValueCell({ dataset, ...cube }: Cube, position: number): GridCell {
  const value = dataset.cells.at(position);
  const measure = dataset.measures[toMeasureAt({ dataset, ...cube }, position)];
  const text = isKnown(value) ? formatNumber(value.amount, measure?.decimals ?? 0) : '';
  return { kind: 'value', value, text };
}

function toCountsCell({ numerator, denominator }: Point): GridCell {
  if (numerator === undefined || denominator === undefined) return BLANK;
  return { kind: 'text', text: formatCounts(numerator, denominator) };
}

function toIntervalCell(cube: Cube, position: number): GridCell {
  const interval = toInterval(cube, position);
  const measure = cube.dataset.measures[toMeasureAt(cube, position)];
  if (interval === undefined) return BLANK;
  return { kind: 'text', text: formatInterval(interval.lower, interval.upper, measure?.decimals ?? 1) };
}

/** The 95 % interval of a figure: the published one, or from its counts. In the figure's own unit. */
export function toInterval(cube: Cube, position: number): FigureInterval | undefined {
  const measure = cube.dataset.measures[toMeasureAt(cube, position)];
  return measure && toFigureInterval(pointAt(cube, position), measure);
}

/** How a figure stands against the benchmark's of the same period and group; nothing for the benchmark itself. */
export function toGap({ cube, places, benchmark }: CellContext, position: number): Gap | undefined {
  const measure = cube.dataset.measures[toMeasureAt(cube, position)];
  const geography = toGeographyAt(cube, position);
  if (benchmark === undefined || measure === undefined || geography === benchmark.index) return undefined;
  const now = pointAt(cube, position);
  const other = pointAt(cube, position + (benchmark.index - geography) * cube.strides.geography);
  if (!isKnown(now.value) || !isKnown(other.value)) return undefined;
  return compareWith(now, other, measure, { breaks: cube.dataset.breaks, ...places });
}

function toVerdictCell(gap: Gap | undefined): GridCell {
  if (gap === undefined) return BLANK;
  const verdict = gap.kind === 'refused' ? 'not_comparable' : gap.verdict;
  return { kind: 'verdict', verdict, word: VERDICT_WORDS[verdict] };
}
