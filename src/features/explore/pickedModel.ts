import type { RankedRow } from '#charts/ranked/rankedModel.ts';
import type { ChartRefusal } from '#charts/refusal.ts';
import { capitalise } from '#domain/format/formatList.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import type { Period } from '#domain/period.ts';
import { inPeriod } from '#domain/sentences/phrases.ts';
import { toRankedTitle } from '#domain/sentences/rankedTitle.ts';
import { isKnown } from '#domain/value.ts';
import type { GridColumn } from '#grid/gridModel.ts';
import { toInterval } from './cells.ts';
import type { ExploreColumn } from './columns.ts';
import { pointAt, toMeasureAt, toPeriodAt } from './cube.ts';
import type { ExploreTable } from './exploreModel.ts';
import type { TreeNode } from './rowTree.ts';

/** One row that the chart follows, with its figure in the chosen column. */
export interface PickedRow {
  readonly node: TreeNode;
  readonly point: Point;
  /** The same figure of the row that holds it. */
  readonly whole?: Point;
}

export interface PickedModel {
  readonly kind: 'picked';
  readonly isPicked: boolean;
  readonly measure: Measure;
  readonly period: Period;
  readonly rows: readonly PickedRow[];
  readonly ranked: readonly RankedRow[];
  /** The figure of the row that holds them all, else of the benchmark: a line through the chart. */
  readonly benchmark?: { readonly label: string; readonly amount: number; readonly isParent: boolean };
  readonly title: string;
  readonly sub: string;
}

/** More marks than these are a table. */
const MOST_MARKS = 16;

/**
 * What stands beside the grid: the rows that are picked, or where none is, those inside `here`. All of one measure and period;
 * others are refused, for they have no scale in common.
 */
export function toPickedModel(
  table: ExploreTable,
  picked: readonly TreeNode[],
  here: TreeNode | undefined,
  focused: GridColumn | undefined,
): PickedModel | ChartRefusal {
  const nodes = picked.length > 0 ? picked.filter(({ isOwn }) => isOwn) : selectInside(table, here);
  const column = selectColumn(table, nodes, focused);
  if (column === undefined || nodes.length === 0) {
    return {
      kind: 'refused',
      title: 'Nothing to draw yet',
      text: 'Open a row that has figures, or pick some with Space.',
    };
  }
  const { cube } = table;
  const at = (node: TreeNode): number => node.base + column.offset;
  const measures = new Set(nodes.map((node) => toMeasureAt(cube, at(node))));
  const periods = new Set(nodes.map((node) => toPeriodAt(cube, at(node))));
  if (measures.size > 1) return refuseMany('measures');
  if (periods.size > 1) return refuseMany('periods');
  const first = nodes[0];
  const measure = first && cube.dataset.measures[toMeasureAt(cube, at(first))];
  const period = first && cube.dataset.periods[toPeriodAt(cube, at(first))];
  if (measure === undefined || period === undefined) throw new Error(`No figure in ${cube.dataset.id}`);

  const rows = nodes.slice(0, MOST_MARKS).map((node): PickedRow => {
    const whole = selectOwnParent(node.parent);
    return {
      node,
      point: pointAt(cube, at(node)),
      ...(whole === undefined ? {} : { whole: pointAt(cube, at(whole)) }),
    };
  });
  // A whole beside its parts would only make them small.
  const benchmark = measure.kind === 'count' ? undefined : selectBenchmark(table, nodes, column);
  const title = toTitle(rows, measure, period, picked.length > 0);
  return {
    kind: 'picked',
    isPicked: picked.length > 0,
    measure,
    period,
    rows,
    ranked: rows.map(({ node, point }) => ({
      id: node.id,
      label: node.label,
      point: withInterval(table, node, point, column),
    })),
    ...(benchmark === undefined ? {} : { benchmark }),
    title,
    sub: toSub(picked.length, nodes.length),
  };
}

/** The rows inside the one where the reader is, else those beside it. */
function selectInside({ tree }: ExploreTable, here: TreeNode | undefined): readonly TreeNode[] {
  const inside = here?.toChildren().filter(({ isOwn }) => isOwn) ?? [];
  if (inside.length > 0) return inside;
  const beside = (here?.parent?.toChildren() ?? tree.roots).filter(({ isOwn }) => isOwn);
  return beside;
}

/** The column that has the focus where it holds figures of these rows, else the newest that does; one with counts first. */
function selectColumn(
  { columns, cube }: ExploreTable,
  nodes: readonly TreeNode[],
  focused: GridColumn | undefined,
): ExploreColumn | undefined {
  const { cells } = cube.dataset;
  const values = columns.filter(({ part }) => part === 'value');
  const holds = ({ offset }: ExploreColumn): boolean =>
    nodes.some(({ base }) => cells.amountAt(base + offset) !== undefined);
  const chosen = columns.find(({ id }) => id === focused?.id);
  const same = chosen && values.find(({ offset }) => offset === chosen.offset);
  if (same !== undefined && holds(same)) return same;
  const newestFirst = values.filter(holds).toSorted((a, b) => (b.period ?? 0) - (a.period ?? 0));
  return newestFirst.find(({ isStrong }) => isStrong) ?? newestFirst[0];
}

function selectBenchmark(
  { cube, cells }: ExploreTable,
  nodes: readonly TreeNode[],
  { offset }: ExploreColumn,
): PickedModel['benchmark'] {
  const parents = new Set(nodes.map(({ parent }) => selectOwnParent(parent)));
  const parent = [...parents][0];
  if (parents.size === 1 && parent !== undefined) {
    const amount = cube.dataset.cells.amountAt(parent.base + offset);
    if (amount !== undefined) return { label: parent.label, amount, isParent: true };
  }
  const { benchmark } = cells;
  const first = nodes[0];
  if (benchmark === undefined || first === undefined || parents.size > 1) return undefined;
  const position = first.base + offset;
  const geography = Math.floor(position / cube.strides.geography) % cube.dataset.geographies.length;
  const amount = cube.dataset.cells.amountAt(position + (benchmark.index - geography) * cube.strides.geography);
  const isSamePlaceEverywhere = nodes.some(
    ({ base }) => base + offset === position + (benchmark.index - geography) * cube.strides.geography,
  );
  return amount === undefined || isSamePlaceEverywhere
    ? undefined
    : { label: capitalise(benchmark.label), amount, isParent: false };
}

function selectOwnParent(node: TreeNode | undefined): TreeNode | undefined {
  return node === undefined || node.isOwn ? node : selectOwnParent(node.parent);
}

/** Marks carry the interval that the grid prints. */
function withInterval({ cube }: ExploreTable, node: TreeNode, point: Point, { offset }: ExploreColumn): Point {
  const interval = toInterval(cube, node.base + offset);
  return interval === undefined ? point : { ...point, lower: interval.lower, upper: interval.upper };
}

function toTitle(rows: readonly PickedRow[], measure: Measure, period: Period, isPicked: boolean): string {
  const areas = rows.flatMap(({ node, point }) =>
    isKnown(point.value) ? [{ name: node.label, amount: point.value.amount, direction: 'untested' as const }] : [],
  );
  const holders = new Set(rows.map(({ node }) => selectOwnParent(node.parent)?.label));
  const holder = holders.size === 1 && !isPicked ? [...holders][0] : undefined;
  const ends = toRankedTitle({ measure, areas, many: 'rows' }).replaceAll(/(%|\d|[a-z]) in /g, '$1 for ');
  const what = holder === undefined || holder === measure.title ? measure.title : `${measure.title}, ${holder}`;
  return `${what}: ${ends.replace(/^From/, 'from')} ${inPeriod(period, measure.on)}`;
}

function toSub(picked: number, shown: number): string {
  const which =
    picked > 0
      ? `The ${picked === 1 ? 'row' : `${picked} rows`} picked in the grid.`
      : 'Follows the rows picked in the grid; none is picked.';
  const more = shown > MOST_MARKS ? ` The first ${MOST_MARKS} of ${shown}.` : '';
  return `${which}${more} In the grid each row is judged against the same group of the benchmark.`;
}

function refuseMany(what: 'measures' | 'periods'): ChartRefusal {
  return {
    kind: 'refused',
    title: `Rows of several ${what} are not drawn on one scale`,
    text:
      what === 'measures'
        ? 'They count different things. Pick rows of one measure.'
        : 'They are of different times: put time in columns, and pick one row to see it over time.',
  };
}
