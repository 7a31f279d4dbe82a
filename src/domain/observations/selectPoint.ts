import { type At, toDefaultCategory } from '#domain/breakdown.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { Measure, MeasureId } from '#domain/measure.ts';
import type { ObservationKey, Point } from '#domain/observation.ts';
import { NOT_AVAILABLE, type Value } from '#domain/value.ts';
import { type DatasetIndex, FIRST_BREAKDOWN, GEOGRAPHY, MEASURE, PERIOD, toDatasetIndex } from './datasetIndex.ts';

/** Position of a cell in the cube, `undefined` when the cube has no such measure, place, period or category. */
export function selectPosition(dataset: Dataset, key: ObservationKey): number | undefined {
  const index = toDatasetIndex(dataset);
  const measure = index.measures.get(key.measure);
  const geography = index.geographies.get(key.geography);
  const period = index.periods.get(key.period);
  const rest = toBreakdownOffset(index, key.at);
  if (measure === undefined || geography === undefined || period === undefined || rest === undefined) return undefined;
  return (
    toOffset(index, MEASURE, measure) + toOffset(index, GEOGRAPHY, geography) + toOffset(index, PERIOD, period) + rest
  );
}

/** The value of one cell; not available where the cube does not hold it. */
export function selectValue(dataset: Dataset, key: ObservationKey): Value {
  const position = selectPosition(dataset, key);
  return position === undefined ? NOT_AVAILABLE : dataset.cells.at(position);
}

/** One point with the published counts and interval behind it. */
export function selectPoint(dataset: Dataset, measure: Measure, key: Omit<ObservationKey, 'measure'>): Point {
  const position = selectPosition(dataset, { ...key, measure: measure.id });
  if (position === undefined) return { geography: key.geography, period: key.period, value: NOT_AVAILABLE };
  return readPoint(dataset, measure, key, position);
}

/** A measure's points at one place through all periods of the cube, oldest first, absent cells included. */
export function selectSeries(dataset: Dataset, measure: Measure, geography: GeographyCode, at: At): Point[] {
  const start = toSeriesStart(dataset, measure.id, geography, at);
  const stride = toDatasetIndex(dataset).strides[PERIOD] ?? 1;
  return dataset.periods.map((period, p): Point => {
    const key = { geography, period: period.id };
    if (start === undefined) return { ...key, value: NOT_AVAILABLE };
    return readPoint(dataset, measure, key, start + p * stride);
  });
}

/** Whether any cell of the series was handed in: a series without one does not exist at that place. */
export function hasSeries(dataset: Dataset, measure: MeasureId, geography: GeographyCode, at: At): boolean {
  const start = toSeriesStart(dataset, measure, geography, at);
  if (start === undefined) return false;
  const stride = toDatasetIndex(dataset).strides[PERIOD] ?? 1;
  return dataset.periods.some((_, p) => dataset.cells.wasHandedIn(start + p * stride));
}

export function wasHandedIn(dataset: Dataset, key: ObservationKey): boolean {
  const position = selectPosition(dataset, key);
  return position !== undefined && dataset.cells.wasHandedIn(position);
}

/** The category of every breakdown of a cube: those named, and the default of the others. */
export function toFullAt(dataset: Dataset, at: At): At {
  return Object.fromEntries(dataset.breakdowns.map((b) => [b.id, at[b.id] ?? toDefaultCategory(b)]));
}

export function selectMeasure(dataset: Dataset, id: string): Measure | undefined {
  return dataset.measures.find((m) => m.id === id || m.aliases?.includes(id));
}

/** Counts and interval ends stand at the same place of another measure's block of the cube. */
function readPoint(
  dataset: Dataset,
  measure: Measure,
  key: Pick<Point, 'geography' | 'period'>,
  position: number,
): Point {
  const index = toDatasetIndex(dataset);
  const block = toOffset(index, MEASURE, 1);
  const within = position % block;
  const read = (id: MeasureId | undefined): number | undefined => {
    const m = id === undefined ? undefined : index.measures.get(id);
    return m === undefined ? undefined : dataset.cells.amountAt(m * block + within);
  };
  const numerator = read(measure.numerator);
  const denominator = read(measure.denominator);
  const lower = read(measure.interval?.lower);
  const upper = read(measure.interval?.upper);
  return {
    geography: key.geography,
    period: key.period,
    value: dataset.cells.at(position),
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
  };
}

function toSeriesStart(dataset: Dataset, measure: MeasureId, geography: GeographyCode, at: At): number | undefined {
  const period = dataset.periods[0]?.id;
  return period === undefined ? undefined : selectPosition(dataset, { measure, geography, period, at });
}

function toOffset(index: DatasetIndex, dimension: number, i: number): number {
  return (index.strides[dimension] ?? 1) * i;
}

function toBreakdownOffset(index: DatasetIndex, at: At): number | undefined {
  let offset = 0;
  for (let b = 0; b < index.breakdowns.length; b++) {
    const breakdown = index.breakdowns[b];
    if (breakdown === undefined) continue;
    const wanted = at[breakdown.id];
    const i = wanted === undefined ? breakdown.defaultIndex : breakdown.categories.get(wanted);
    if (i === undefined) return undefined;
    offset += toOffset(index, FIRST_BREAKDOWN + b, i);
  }
  return offset;
}
