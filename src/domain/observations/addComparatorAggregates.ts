import { Cells, writeValue } from '#domain/cells.ts';
import { type Comparator, toComparatorGeography } from '#domain/comparator.ts';
import { type Dataset, type DatasetGeography, toSizes } from '#domain/dataset.ts';
import { capitalise, formatList } from '#domain/format/formatList.ts';
import { formatNumber } from '#domain/format/formatNumber.ts';
import type { Geography, GeographyCode } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import type { Provenance } from '#domain/provenance.ts';
import type { AnchoredNote } from '#domain/statement.ts';
import { known, NOT_AVAILABLE } from '#domain/value.ts';
import { toDatasetIndex } from './datasetIndex.ts';
import { hasEnoughMembers, toMemberStatistic } from './memberStatistic.ts';

/** A comparator's aggregate while it is made: which rows of the old cube it is a statistic of. */
interface Aggregate {
  readonly code: GeographyCode;
  readonly comparator: Comparator;
  readonly rows: readonly number[];
}

/**
 * A dataset with the aggregate of every comparator set that names a statistic, as geographies of their own
 * (`<comparator id>:<statistic>`), rounded once to the measure's decimals. Members without a number are left out and a note
 * says which; below half of the members there is no aggregate. Counts behind proportions and ends of intervals get none:
 * the median of numerators over the median of denominators would be nobody's rate, and would be tested as if it were.
 * Nothing is added where no member, or only one, is in the cube.
 */
export function addComparatorAggregates(
  dataset: Dataset,
  comparators: readonly Comparator[],
  geographies: readonly Geography[],
): Dataset {
  const aggregates = toAggregates(dataset, comparators);
  if (aggregates.length === 0) return dataset;
  const widened = widen(dataset, aggregates);
  const notes = aggregates.flatMap((aggregate, a) =>
    dataset.measures.flatMap((measure, m) =>
      isPart(measure, dataset.measures) ? [] : fill(dataset, widened.cells, aggregate, a, measure, m, geographies),
    ),
  );
  return { ...widened, anchoredNotes: [...dataset.anchoredNotes, ...notes] };
}

function toAggregates(dataset: Dataset, comparators: readonly Comparator[]): Aggregate[] {
  const { geographies } = toDatasetIndex(dataset);
  return comparators.flatMap((comparator) => {
    const code = comparator.statistic === undefined ? undefined : toComparatorGeography(comparator);
    const rows = comparator.members.flatMap((member) => geographies.get(member) ?? []);
    return code === undefined || rows.length < 2 || geographies.has(code) ? [] : [{ code, comparator, rows }];
  });
}

/** A measure that stands behind another one: its numerator, denominator or an end of its interval. */
function isPart({ id }: Measure, measures: readonly Measure[]): boolean {
  return measures.some((m) => [m.numerator, m.denominator, m.interval?.lower, m.interval?.upper].includes(id));
}

/** The same cube with empty rows for the aggregates at the end of its geographies. */
function widen(dataset: Dataset, aggregates: readonly Aggregate[]): Dataset {
  const added = aggregates.map(({ code, comparator }): DatasetGeography => {
    return { code, name: `${comparator.label}, ${comparator.statistic}`, children: [] };
  });
  const shape = { ...dataset, geographies: [...dataset.geographies, ...added] };
  const oldBlock = toDatasetIndex(dataset).strides[0] ?? 1;
  const newBlock = toDatasetIndex(shape).strides[0] ?? 1;
  const move = (position: number): number => Math.floor(position / oldBlock) * newBlock + (position % oldBlock);
  const cells = new Cells(toSizes(shape).reduce((product, size) => product * size, 1));
  for (let position = 0; position < dataset.cells.length; position++) {
    if (dataset.cells.wasHandedIn(position)) writeValue(cells, move(position), dataset.cells.at(position));
  }
  return { ...shape, cells, provenance: moveProvenance(dataset.provenance, move, newBlock) };
}

function moveProvenance(provenance: Provenance, move: (position: number) => number, block: number): Provenance {
  const { lines } = provenance;
  return {
    ...provenance,
    cells: new Map([...provenance.cells].map(([position, source]) => [move(position), source])),
    ...(lines === undefined ? {} : { lines: [...lines, ...Array<number>(block - lines.length).fill(0)] }),
  };
}

/** Writes one measure's cells of an aggregate and tells which members were missing, once per period and set of members. */
function fill(
  dataset: Dataset,
  cells: Cells,
  aggregate: Aggregate,
  order: number,
  measure: Measure,
  m: number,
  geographies: readonly Geography[],
): AnchoredNote[] {
  const { strides } = toDatasetIndex(dataset);
  const [oldBlock = 1, row = 1, breakdowns = 1] = strides;
  const newBlock = cells.length / dataset.measures.length;
  const start = m * newBlock + (dataset.geographies.length + order) * row;
  const notes = new Map<string, AnchoredNote>();
  for (let within = 0; within < row; within++) {
    const positions = aggregate.rows.map((r) => m * oldBlock + r * row + within);
    if (!positions.some((position) => dataset.cells.wasHandedIn(position))) continue;
    const amounts = positions.flatMap((position) => dataset.cells.amountAt(position) ?? []);
    const isEnough = hasEnoughMembers(amounts.length, aggregate.comparator.members.length);
    writeValue(cells, start + within, isEnough ? known(statisticOf(amounts, aggregate, measure)) : NOT_AVAILABLE);
    if (amounts.length < aggregate.comparator.members.length) {
      const period = dataset.periods[Math.floor(within / breakdowns)];
      const missing = toMissing(dataset, aggregate, m * oldBlock + within, geographies);
      const text = describe(aggregate.comparator, amounts.length, missing, isEnough);
      if (period === undefined) continue;
      notes.set(`${period.id} ${text}`, { measure: measure.id, geography: aggregate.code, period: period.id, text });
    }
  }
  return [...notes.values()];
}

function statisticOf(amounts: readonly number[], { comparator }: Aggregate, { decimals }: Measure): number {
  return toMemberStatistic(amounts, comparator.statistic ?? 'median', decimals);
}

function toMissing(
  dataset: Dataset,
  { comparator }: Aggregate,
  firstRow: number,
  geographies: readonly Geography[],
): string[] {
  const index = toDatasetIndex(dataset);
  return comparator.members.flatMap((code) => {
    const row = index.geographies.get(code);
    const position = row === undefined ? undefined : firstRow + row * (index.strides[1] ?? 1);
    if (position !== undefined && dataset.cells.amountAt(position) !== undefined) return [];
    const name = geographies.find((g) => g.code === code)?.name ?? dataset.geographies[row ?? -1]?.name;
    return [name ?? code];
  });
}

function describe(comparator: Comparator, count: number, missing: readonly string[], isEnough: boolean): string {
  const who = missing.length <= 3 ? formatList(missing) : `${formatNumber(missing.length, 0)} of them`;
  const have = missing.length === 1 ? 'has' : 'have';
  const reason = `${who} ${have} no figure.`;
  if (!isEnough) return `No ${comparator.statistic}: ${reason}`;
  const statistic = capitalise(comparator.statistic ?? 'median');
  return `${statistic} of ${count} of ${comparator.members.length}: ${reason}`;
}
