import { isPercent } from '#domain/format/formatAmount.ts';
import { capitalise } from '#domain/format/formatList.ts';
import type { Measure } from '#domain/measure.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import { asNoun } from '#domain/sentences/phrases.ts';
import type { GridColumn } from '#grid/gridModel.ts';
import { type Cube, someCell } from './cube.ts';
import { type Dimension, type DimensionId, findDimension, GEOGRAPHY, MEASURE, PERIOD } from './dimensions.ts';
import { describeGap, type Era, selectWholeBreaks, toEras } from './eras.ts';
import type { Layout } from './layout.ts';

/** What of a figure a column shows. */
export type Part = 'denominator' | 'numerator' | 'counts' | 'value' | 'interval' | 'verdict';

export interface ExploreColumn extends GridColumn {
  readonly part: Part;
  /** What the column adds to the position of its row's cells. */
  readonly offset: number;
  /** Absent where the row says which. */
  readonly measure?: number;
  readonly period?: number;
}

export interface ColumnChoice {
  readonly from?: string;
  readonly to?: string;
  /** The place that verdicts are against: its index, and how it is called. */
  readonly benchmark?: { readonly index: number; readonly label: string };
  /** On a phone, and where there are many, the newest stand first. */
  readonly isNewestFirst: boolean;
}

/** One combination of the members of the dimensions in columns. */
interface Slot {
  readonly members: ReadonlyMap<DimensionId, number>;
  readonly offset: number;
  readonly measure: number | undefined;
  readonly period: number | undefined;
  readonly hasFigures: boolean;
}

const MANY_PERIODS = 14;

/** The columns of a layout: its periods, measures or categories, each with the parts that it has figures for. */
export function toColumns(cube: Cube, layout: Layout, choice: ColumnChoice): readonly ExploreColumn[] {
  const slots = toSlots(cube, layout, choice);
  const eras = toEras(
    cube,
    layout,
    slots.map(({ period }) => period),
  );
  const detailed = selectDetailed(cube, layout, slots);
  const columns = slots.flatMap((slot) => toSlotColumns(cube, layout, choice, slot, eras, detailed));
  return withBreaks(cube, layout, columns);
}

function toSlots(cube: Cube, layout: Layout, choice: ColumnChoice): readonly Slot[] {
  const dimensions = layout.columns.flatMap((id) => findDimension(layout.dimensions, id) ?? []);
  let combinations: ReadonlyMap<DimensionId, number>[] = [new Map()];
  for (const dimension of dimensions) {
    const members = selectMembers(cube, layout, dimension, choice);
    combinations = combinations.flatMap((before) =>
      members.map((index) => new Map([...before, [dimension.id, index]])),
    );
  }
  const slots = combinations.map((members) => toSlot(cube, layout, members));
  const isOfTimeAlone = layout.columns.length === 1 && layout.columns[0] === PERIOD;
  const kept = isOfTimeAlone
    ? trim(slots, cube.dataset.frequency !== 'irregular')
    : slots.filter(({ hasFigures }) => hasFigures);
  const isTurned = isOfTimeAlone && (choice.isNewestFirst || kept.length > MANY_PERIODS);
  return isTurned ? kept.toReversed() : kept;
}

function toSlot(cube: Cube, layout: Layout, members: ReadonlyMap<DimensionId, number>): Slot {
  const indexOf = (id: DimensionId): number | undefined => members.get(id) ?? layout.fixed.get(id);
  const measure = indexOf(MEASURE);
  let offset = 0;
  for (const { id, stride } of layout.dimensions) offset += (members.get(id) ?? 0) * stride;
  return { members, offset, measure, period: indexOf(PERIOD), hasFigures: holdsFigures(cube, layout, members) };
}

/** A withheld cell is a figure too: somebody may ask for it, and is told why it is not there. */
function holdsFigures(cube: Cube, layout: Layout, members: ReadonlyMap<DimensionId, number>): boolean {
  const { cells } = cube.dataset;
  return someCell(cube, toAt(layout, members), (position) => {
    const { kind } = cells.at(position);
    return kind !== 'notAvailable' && kind !== 'notApplicable';
  });
}

function toAt(layout: Layout, members: ReadonlyMap<DimensionId, number>): (number | undefined)[] {
  return layout.dimensions.map(({ id }) => members.get(id) ?? layout.fixed.get(id) ?? layout.only.get(id));
}

function selectMembers(
  cube: Cube,
  layout: Layout,
  dimension: Dimension,
  { from, to }: ColumnChoice,
): readonly number[] {
  const only = layout.only.get(dimension.id);
  if (only !== undefined) return [only];
  switch (dimension.id) {
    case MEASURE:
      return layout.families.map(({ measure }) => cube.dataset.measures.findIndex(({ id }) => id === measure.id));
    case PERIOD: {
      const first = from === undefined ? '' : toPeriod(from).last;
      const last = to === undefined ? '9999' : toPeriod(to).last;
      return cube.dataset.periods.flatMap((period, p) => (period.last >= first && period.last <= last ? [p] : []));
    }
    default:
      return dimension.members.map((_, i) => i);
  }
}

/** Empty periods at either end are no gap; between figures they are, in a series that comes regularly. */
function trim(slots: readonly Slot[], isRegular: boolean): readonly Slot[] {
  if (!isRegular) return slots.filter(({ hasFigures: has }) => has);
  const first = slots.findIndex(({ hasFigures: has }) => has);
  const last = slots.findLastIndex(({ hasFigures: has }) => has);
  return first === -1 ? [] : slots.slice(first, last + 1);
}

/** The slots that show what stands behind their figures: all of them, or the newest that has counts. */
function selectDetailed(cube: Cube, layout: Layout, slots: readonly Slot[]): ReadonlySet<Slot> {
  if (layout.parts === 'full' || !layout.columns.includes(PERIOD)) return new Set(slots);
  const withCounts = slots.filter((slot) => hasCounts(cube, layout, slot));
  const newest = withCounts.toSorted((a, b) => (b.period ?? 0) - (a.period ?? 0))[0];
  return new Set(newest === undefined ? [] : [newest]);
}

function hasCounts(cube: Cube, layout: Layout, slot: Slot): boolean {
  const measures = slot.measure === undefined ? [...cube.behind.keys()] : [slot.measure];
  return measures.some((m) => hasPart(cube, layout, m, slot, 'denominator') || hasPart(cube, layout, m, slot, 'lower'));
}

function hasPart(
  cube: Cube,
  layout: Layout,
  measure: number,
  slot: Slot,
  part: 'numerator' | 'denominator' | 'lower',
): boolean {
  const steps = cube.behind[measure]?.[part];
  if (steps === undefined) return false;
  const at = toAt(layout, slot.members);
  at[0] = measure + steps;
  return someCell(cube, at, (position) => cube.dataset.cells.amountAt(position) !== undefined);
}

function toParts(cube: Cube, layout: Layout, choice: ColumnChoice, slot: Slot, detailed: ReadonlySet<Slot>): Part[] {
  if (!slot.hasFigures) return ['value'];
  const isDetailed = detailed.has(slot) && (layout.parts === 'full' || layout.parts === 'newest');
  const isVerdictWanted =
    layout.parts !== 'values' && (isDetailed || isNewest(layout, slot, cube) || layout.parts === 'verdict');
  const verdict: Part[] = isVerdictWanted && hasBenchmark(cube, layout, choice, slot) ? ['verdict'] : [];
  if (!isDetailed) return ['value', ...verdict];
  if (slot.measure === undefined) return [...toMixedParts(cube, layout, slot), ...verdict];
  const measure = cube.dataset.measures[slot.measure];
  const hasDenominator = hasPart(cube, layout, slot.measure, slot, 'denominator');
  const hasNumerator = hasPart(cube, layout, slot.measure, slot, 'numerator');
  const hasInterval =
    hasPart(cube, layout, slot.measure, slot, 'lower') ||
    ((measure?.kind === 'proportion' || measure?.kind === 'rate') && hasDenominator && hasNumerator);
  return [
    ...(hasDenominator ? ['denominator' as const] : []),
    ...(hasNumerator ? ['numerator' as const] : []),
    'value',
    ...(hasInterval ? ['interval' as const] : []),
    ...verdict,
  ];
}

/** Where rows are of several measures: counts and interval where any of them has such. */
function toMixedParts(cube: Cube, layout: Layout, slot: Slot): Part[] {
  if (!hasCounts(cube, layout, slot)) return ['value'];
  const isTestable = layout.families.some(({ measure }) => measure.kind === 'proportion' || measure.kind === 'rate');
  return isTestable ? ['counts', 'value', 'interval'] : ['counts', 'value'];
}

function isNewest({ columns }: Layout, { period }: Slot, { dataset }: Cube): boolean {
  return !columns.includes(PERIOD) || period === dataset.periods.length - 1;
}

/** A verdict needs a direction, and a figure of the place that it is against. */
function hasBenchmark(cube: Cube, layout: Layout, { benchmark }: ColumnChoice, slot: Slot): boolean {
  if (benchmark === undefined || layout.fixed.get(GEOGRAPHY) === benchmark.index) return false;
  if (slot.measure !== undefined && cube.dataset.measures[slot.measure]?.polarity === 'none') return false;
  const at = toAt(layout, slot.members);
  at[1] = benchmark.index;
  if (slot.measure !== undefined) at[0] = slot.measure;
  return someCell(cube, at, (position) => cube.dataset.cells.amountAt(position) !== undefined);
}

function toSlotColumns(
  cube: Cube,
  layout: Layout,
  choice: ColumnChoice,
  slot: Slot,
  eras: readonly Era[],
  detailed: ReadonlySet<Slot>,
): readonly ExploreColumn[] {
  const parts = toParts(cube, layout, choice, slot, detailed);
  const measure = slot.measure === undefined ? undefined : cube.dataset.measures[slot.measure];
  const names = layout.columns.map((id) => nameMember(cube, layout, id, slot.members.get(id) ?? 0, measure));
  const era = eras.find(({ periods }) => slot.period !== undefined && periods.includes(slot.period));
  const outer = slot.hasFigures ? (era?.label ?? undefined) : describeGap(cube, slot.period);
  const isAlone = parts.length === 1;
  const isMeasure = layout.columns.at(-1) === MEASURE;
  const heads = [...(outer === undefined ? [] : [outer]), ...(isAlone && !isMeasure ? names.slice(0, -1) : names)];
  const ids = [...slot.members].map(([id, index]) => findDimension(layout.dimensions, id)?.members[index]?.id ?? '');
  return parts.map((part) => {
    const label =
      isAlone && !isMeasure ? (names.at(-1) ?? '') : namePart(part, measure, choice, nameWhole(cube, slot.measure));
    return {
      id: [...ids, part].join('.'),
      label,
      title: toTitle(part, measure, names, choice),
      heads,
      kind: part === 'verdict' ? 'verdict' : 'number',
      widthPx: toWidth(part, label, isAlone ? '' : (names.at(-1) ?? ''), parts.length),
      part,
      offset: slot.offset,
      ...(slot.measure === undefined ? {} : { measure: slot.measure }),
      ...(slot.period === undefined ? {} : { period: slot.period }),
      isStrong: part === 'value' && !isAlone,
      isSortable: true,
      isGap: !slot.hasFigures,
    };
  });
}

function nameMember(cube: Cube, layout: Layout, id: DimensionId, index: number, measure: Measure | undefined): string {
  const period = id === PERIOD ? cube.dataset.periods[index] : undefined;
  if (period !== undefined) return formatPeriod(period, measure?.on);
  return findDimension(layout.dimensions, id)?.members[index]?.label ?? '';
}

/** Who is counted, by the unit of the denominator: "Children", "Plans". */
function nameWhole(cube: Cube, measure: number | undefined): string | undefined {
  const steps = measure === undefined ? undefined : cube.behind[measure]?.denominator;
  const noun = asNoun(steps === undefined ? undefined : cube.dataset.measures[(measure ?? 0) + steps]?.unit);
  return noun === undefined ? undefined : capitalise(noun);
}

function namePart(part: Part, measure: Measure | undefined, { benchmark }: ColumnChoice, whole?: string): string {
  switch (part) {
    case 'denominator':
      return whole ?? 'Out of';
    case 'numerator':
      return 'Number';
    case 'counts':
      return 'Counts';
    case 'value':
      return measure === undefined ? 'Figure' : nameUnit(measure);
    case 'interval':
      return '95% interval';
    case 'verdict':
      return `Against ${benchmark?.label ?? 'the benchmark'}`;
  }
}

/** "%", "Per 10,000", "Days"; a measure without a unit is a figure. */
export function nameUnit({ unit }: Pick<Measure, 'unit'>): string {
  if (isPercent(unit)) return '%';
  return unit === '' ? 'Figure' : capitalise(unit);
}

function toTitle(part: Part, measure: Measure | undefined, names: readonly string[], choice: ColumnChoice): string {
  const what = [measure?.title, ...names].filter((text, i, all) => text !== undefined && all.indexOf(text) === i);
  return `${what.join(', ')}: ${namePart(part, measure, choice)}`;
}

const WIDTHS: Readonly<Record<Part, number>> = {
  denominator: 80,
  numerator: 80,
  counts: 132,
  value: 66,
  interval: 112,
  verdict: 136,
};
const CHARACTER_PX = 7.2;
const AROUND_PX = 22;
const MOST_FOR_HEAD_PX = 150;

/** Room for what a column holds, for its own head, and for its share of the one that it stands under. */
function toWidth(part: Part, label: string, head: string, shared: number): number {
  const forHead = Math.min((head.length * CHARACTER_PX + AROUND_PX) / shared, MOST_FOR_HEAD_PX);
  return Math.round(Math.max(WIDTHS[part], label.length * CHARACTER_PX + AROUND_PX, forHead));
}

/** A double line where one column is of before a break and the next of after it, whichever way they run. */
function withBreaks(cube: Cube, layout: Layout, columns: readonly ExploreColumn[]): readonly ExploreColumn[] {
  return columns.map((column, i) => {
    const before = columns[i - 1];
    if (before?.period === undefined || column.period === undefined || before.period === column.period) return column;
    const [older, newer] = [Math.min(before.period, column.period), Math.max(before.period, column.period)];
    const cut = selectWholeBreaks(cube, layout).some(({ index }) => index > older && index <= newer);
    return cut ? { ...column, startsBreak: true } : column;
  });
}
