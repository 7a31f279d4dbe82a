import { type At, toDefaultCategory } from '#domain/breakdown.ts';
import { type Dataset, toPosition, toSizes } from '#domain/dataset.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { Measure, MeasureId } from '#domain/measure.ts';
import type { ObservationKey, Point } from '#domain/observation.ts';
import { isKnown, NOT_AVAILABLE, type Value } from '#domain/value.ts';

/** Position of a cell in the cube, `undefined` when the cube has no such measure, place, period or category. */
export function selectPosition(dataset: Dataset, key: ObservationKey): number | undefined {
  const indexes = [
    dataset.measures.findIndex((m) => m.id === key.measure),
    dataset.geographies.findIndex((g) => g.code === key.geography),
    dataset.periods.findIndex((p) => p.id === key.period),
    ...dataset.breakdowns.map((b) => {
      const wanted = key.at[b.id] ?? toDefaultCategory(b);
      return b.categories.findIndex((c) => c.id === wanted);
    }),
  ];
  return indexes.includes(-1) ? undefined : toPosition(toSizes(dataset), indexes);
}

/** The value of one cell; not available where the cube does not hold it. */
export function selectValue(dataset: Dataset, key: ObservationKey): Value {
  const position = selectPosition(dataset, key);
  return position === undefined ? NOT_AVAILABLE : dataset.cells.at(position);
}

/** One point with the published counts and interval behind it. */
export function selectPoint(dataset: Dataset, measure: Measure, key: Omit<ObservationKey, 'measure'>): Point {
  const read = (id: MeasureId): Value => selectValue(dataset, { ...key, measure: id });
  return {
    geography: key.geography,
    period: key.period,
    value: read(measure.id),
    ...amount('numerator', measure.numerator, read),
    ...amount('denominator', measure.denominator, read),
    ...amount('lower', measure.interval?.lower, read),
    ...amount('upper', measure.interval?.upper, read),
  };
}

/** A measure's points at one place through all periods of the cube, oldest first, absent cells included. */
export function selectSeries(dataset: Dataset, measure: Measure, geography: GeographyCode, at: At): Point[] {
  return dataset.periods.map((period): Point => selectPoint(dataset, measure, { geography, period: period.id, at }));
}

/** Whether any cell of the series was handed in: a series without one does not exist at that place. */
export function hasSeries(dataset: Dataset, measure: MeasureId, geography: GeographyCode, at: At): boolean {
  return dataset.periods.some((period) => wasHandedIn(dataset, { measure, geography, period: period.id, at }));
}

export function wasHandedIn(dataset: Dataset, key: ObservationKey): boolean {
  const position = selectPosition(dataset, key);
  return position !== undefined && dataset.cells.wasHandedIn(position);
}

export function selectMeasure(dataset: Dataset, id: string): Measure | undefined {
  return dataset.measures.find((m) => m.id === id || m.aliases?.includes(id));
}

function amount<K extends 'numerator' | 'denominator' | 'lower' | 'upper'>(
  name: K,
  id: MeasureId | undefined,
  read: (id: MeasureId) => Value,
): { [P in K]?: number } {
  const value = id === undefined ? undefined : read(id);
  return isKnown(value) ? ({ [name]: value.amount } as { [P in K]?: number }) : {};
}
