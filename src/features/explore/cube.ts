import type { Dataset } from '#domain/dataset.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { toDatasetIndex } from '#domain/observations/datasetIndex.ts';
import { type Dimension, GEOGRAPHY, MEASURE, PERIOD, toDimensions } from './dimensions.ts';

/** Where, in steps of the measure dimension, the counts and interval ends of a measure stand from it. */
interface Behind {
  readonly numerator?: number;
  readonly denominator?: number;
  readonly lower?: number;
  readonly upper?: number;
}

/** A dataset read by position: a cell is at the sum of index × stride, and nothing is ever searched for. */
export interface Cube {
  readonly dataset: Dataset;
  readonly dimensions: readonly Dimension[];
  readonly strides: { readonly measure: number; readonly geography: number; readonly period: number };
  readonly behind: readonly Behind[];
}

const CUBES = new WeakMap<Dataset, Cube>();

export function toCube(dataset: Dataset): Cube {
  const found = CUBES.get(dataset);
  if (found !== undefined) return found;
  const dimensions = toDimensions(dataset);
  const stride = (id: string): number => dimensions.find((d) => d.id === id)?.stride ?? 1;
  const cube: Cube = {
    dataset,
    dimensions,
    strides: { measure: stride(MEASURE), geography: stride(GEOGRAPHY), period: stride(PERIOD) },
    behind: dataset.measures.map((measure, m) => toBehind(dataset, measure, m)),
  };
  CUBES.set(dataset, cube);
  return cube;
}

function toBehind(dataset: Dataset, measure: Measure, m: number): Behind {
  const { measures } = toDatasetIndex(dataset);
  const step = (id: string | undefined): number | undefined => {
    const index = id === undefined ? undefined : measures.get(id);
    return index === undefined ? undefined : index - m;
  };
  const ends = {
    numerator: step(measure.numerator),
    denominator: step(measure.denominator),
    lower: step(measure.interval?.lower),
    upper: step(measure.interval?.upper),
  };
  return Object.fromEntries(Object.entries(ends).filter(([, steps]) => steps !== undefined));
}

export function toMeasureAt({ strides, dataset }: Cube, position: number): number {
  return Math.floor(position / strides.measure) % dataset.measures.length;
}

export function toGeographyAt({ strides, dataset }: Cube, position: number): number {
  return Math.floor(position / strides.geography) % dataset.geographies.length;
}

export function toPeriodAt({ strides, dataset }: Cube, position: number): number {
  return Math.floor(position / strides.period) % dataset.periods.length;
}

/** The number behind a cell, such as its numerator; `undefined` where none was published. */
export function amountBehind(cube: Cube, position: number, part: keyof Behind): number | undefined {
  const steps = cube.behind[toMeasureAt(cube, position)]?.[part];
  return steps === undefined ? undefined : cube.dataset.cells.amountAt(position + steps * cube.strides.measure);
}

/** The position of a cell's numerator or denominator, where its measure has one. */
export function positionBehind(cube: Cube, position: number, part: keyof Behind): number | undefined {
  const steps = cube.behind[toMeasureAt(cube, position)]?.[part];
  return steps === undefined ? undefined : position + steps * cube.strides.measure;
}

/** A cell as a point, with the counts and the interval behind it. */
export function pointAt(cube: Cube, position: number): Point {
  const { dataset } = cube;
  const geography = dataset.geographies[toGeographyAt(cube, position)];
  const period = dataset.periods[toPeriodAt(cube, position)];
  if (geography === undefined || period === undefined) throw new Error(`No cell at ${position} in ${dataset.id}`);
  const counts = {
    numerator: amountBehind(cube, position, 'numerator'),
    denominator: amountBehind(cube, position, 'denominator'),
    lower: amountBehind(cube, position, 'lower'),
    upper: amountBehind(cube, position, 'upper'),
  };
  return {
    geography: geography.code,
    period: period.id,
    value: dataset.cells.at(position),
    ...Object.fromEntries(Object.entries(counts).filter(([, amount]) => amount !== undefined)),
  };
}

/**
 * Whether any cell satisfies `test` where some dimensions stand at one member; `at` holds an index for those, by the order of
 * the dimensions. Stops at the first that does.
 */
export function someCell(
  { dimensions }: Cube,
  at: readonly (number | undefined)[],
  test: (position: number) => boolean,
): boolean {
  const visit = (d: number, base: number): boolean => {
    const dimension = dimensions[d];
    if (dimension === undefined) return test(base);
    const fixed = at[d];
    if (fixed !== undefined) return visit(d + 1, base + fixed * dimension.stride);
    for (let i = 0; i < dimension.members.length; i++) if (visit(d + 1, base + i * dimension.stride)) return true;
    return false;
  };
  return visit(0, 0);
}
