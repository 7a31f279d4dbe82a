import type { At } from '#domain/breakdown.ts';
import { type Dataset, toIndexes, toSizes } from '#domain/dataset.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { FIRST_BREAKDOWN, GEOGRAPHY, MEASURE, PERIOD } from '#domain/observations/datasetIndex.ts';
import { selectPosition, wasHandedIn } from '#domain/observations/selectPoint.ts';
import { toPeriod } from '#domain/period.ts';
import {
  type ChangeWords,
  describeHidden,
  describeMarked,
  describeNew,
  describeRevised,
  describeShown,
  describeWithdrawn,
} from '#domain/sentences/changeSentence.ts';
import { roundDecimal } from '#domain/statistics/roundDecimal.ts';
import { isKnown, NOT_AVAILABLE, type Value } from '#domain/value.ts';
import type { Change, ChangeKind } from './edition.ts';

type FigureKind = Extract<ChangeKind, 'new' | 'revised' | 'withdrawn' | 'hidden' | 'shown'>;

/** One cell of a cube by its key. */
interface Cell {
  readonly measure: Measure;
  readonly place: Dataset['geographies'][number];
  readonly period: Dataset['periods'][number];
  readonly at: At;
  /** The categories that are not their breakdown's total, by label. */
  readonly labels: readonly string[];
}

/**
 * Every figure in which one dataset differs from an earlier one of the same id: new, revised (also where only its mark
 * changed), withdrawn, newly hidden or shown, one change a cell, in the order of the cube. Aggregates of comparators follow
 * from their members and are not told. A figure that is withheld now is not repeated. Either side may be absent.
 */
export function diffDatasets(then: Dataset | undefined, now: Dataset | undefined): Change[] {
  const kept = now === undefined ? [] : mapCells(now, (cell, value) => diffCell(cell, valueIn(then, cell), value, now));
  const gone =
    then === undefined
      ? []
      : mapCells(then, (cell, value) => (holds(now, cell) ? undefined : diffCell(cell, value, NOT_AVAILABLE, then)));
  return [...kept, ...gone];
}

function mapCells(dataset: Dataset, toChange: (cell: Cell, value: Value) => Change | undefined): Change[] {
  const sizes = toSizes(dataset);
  const changes: Change[] = [];
  for (let position = 0; position < dataset.cells.length; position++) {
    if (!dataset.cells.wasHandedIn(position)) continue;
    const cell = toCell(dataset, toIndexes(sizes, position));
    const change = isAggregate(cell.place.code) ? undefined : toChange(cell, dataset.cells.at(position));
    if (change !== undefined) changes.push(change);
  }
  return changes;
}

/** `<comparator id>:<statistic>`. */
function isAggregate(code: GeographyCode): boolean {
  return code.includes(':');
}

function toCell(dataset: Dataset, indexes: readonly number[]): Cell {
  const measure = dataset.measures[indexes[MEASURE] ?? 0];
  const place = dataset.geographies[indexes[GEOGRAPHY] ?? 0];
  const period = dataset.periods[indexes[PERIOD] ?? 0];
  if (measure === undefined || place === undefined || period === undefined)
    throw new Error(`No cell at ${indexes.join(', ')}`);
  const categories = dataset.breakdowns.flatMap((breakdown, b) => {
    const category = breakdown.categories[indexes[FIRST_BREAKDOWN + b] ?? 0];
    return category === undefined ? [] : [{ breakdown, category }];
  });
  return {
    measure,
    place,
    period,
    at: Object.fromEntries(categories.map(({ breakdown, category }) => [breakdown.id, category.id])),
    labels: categories
      .filter(({ breakdown, category }) => category.id !== breakdown.total)
      .map(({ category }) => category.label),
  };
}

function valueIn(dataset: Dataset | undefined, { measure, place, period, at }: Cell): Value {
  const id = dataset?.measures.find((m) => m.id === measure.id || measure.aliases?.includes(m.id))?.id ?? measure.id;
  const position = dataset && selectPosition(dataset, { measure: id, geography: place.code, period: period.id, at });
  return position === undefined ? NOT_AVAILABLE : (dataset?.cells.at(position) ?? NOT_AVAILABLE);
}

/** Whether a dataset speaks of a cell at all, with or without a number. */
function holds(dataset: Dataset | undefined, { measure, place, period, at }: Cell): boolean {
  if (dataset === undefined) return false;
  const id = dataset.measures.find((m) => m.id === measure.id || m.aliases?.includes(measure.id))?.id ?? measure.id;
  return wasHandedIn(dataset, { measure: id, geography: place.code, period: period.id, at });
}

function diffCell(cell: Cell, then: Value, now: Value, { id }: Dataset): Change | undefined {
  const kind = toKind(then, now, cell.measure.decimals);
  if (kind === undefined) return undefined;
  const toPoint = (value: Value): Point => ({ geography: cell.place.code, period: cell.period.id, value });
  return {
    kind,
    measure: cell.measure.id,
    dataset: id,
    geography: cell.place.code,
    at: cell.at,
    ...(kind === 'hidden' || kind === 'new' ? {} : { then: toPoint(then) }),
    ...(kind === 'withdrawn' ? {} : { now: toPoint(now) }),
    sentence: describe(kind, cell, toPoint(then), toPoint(now)),
  };
}

function toKind(then: Value, now: Value, decimals: number): FigureKind | undefined {
  if (isKnown(then) && isKnown(now)) {
    const isSame = roundDecimal(then.amount, decimals).text === roundDecimal(now.amount, decimals).text;
    return isSame && then.mark === now.mark ? undefined : 'revised';
  }
  if (isKnown(then)) return now.kind === 'suppressed' ? 'hidden' : 'withdrawn';
  if (!isKnown(now)) return now.kind === 'suppressed' && then.kind !== 'suppressed' ? 'hidden' : undefined;
  return then.kind === 'suppressed' ? 'shown' : 'new';
}

function describe(kind: FigureKind, cell: Cell, then: Point, now: Point): string {
  const { measure, place, labels } = cell;
  const words: ChangeWords = { ...measure, title: [measure.title, place.name, ...labels].join(', ') };
  switch (kind) {
    case 'new':
      return describeNew(words, { point: now });
    case 'revised':
      return isOnlyMarked(then, now, measure) ? describeMarked(words, then, now) : describeRevised(words, then, now);
    case 'withdrawn':
      return describeWithdrawn(words, then);
    case 'hidden':
      return describeHidden(words, toPeriod(now.period));
    case 'shown':
      return describeShown(words, now);
  }
}

function isOnlyMarked(then: Point, now: Point, { decimals }: Measure): boolean {
  if (!isKnown(then.value) || !isKnown(now.value)) return false;
  return roundDecimal(then.value.amount, decimals).text === roundDecimal(now.value.amount, decimals).text;
}
