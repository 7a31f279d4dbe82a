import type { Dataset } from '#domain/dataset.ts';
import { FIRST_BREAKDOWN, GEOGRAPHY, MEASURE, toDatasetIndex } from '#domain/observations/datasetIndex.ts';
import type { CellStates } from './cellStates.ts';
import { findComplements } from './complements.ts';

/**
 * The sums that hold in a cube, each known by a number: `through` gives those that a cell stands in, `cellsOf` the cells of
 * one, its total first and then its parts. Cells that hold nothing are left out; without a total or parts there are none.
 */
export interface Equations {
  readonly through: (position: number) => readonly number[];
  readonly cellsOf: (equation: number) => readonly number[];
}

/** One way in which cells add up: along a dimension, or of several measures in one row. */
interface Relation {
  /** The total's position in every sum of this kind that the cell stands in, as total or part. */
  readonly totalsOf: (position: number) => readonly number[];
  readonly partsOf: (total: number) => readonly number[];
}

/**
 * Counts of an additive measure add up over the categories of a breakdown that has a total, and over the districts of a
 * county; two counts that share a denominator and always fill it (met and not met) add up to it. Nothing is listed
 * beforehand: a million cells stand in millions of sums, of which only those with a hidden cell matter.
 */
export function toEquations(dataset: Dataset, states: CellStates): Equations {
  const relations = [
    toGeographyRelation(dataset),
    ...dataset.breakdowns.map((_, b) => toBreakdownRelation(dataset, b)),
    ...toComplementRelations(dataset, states),
  ];
  const isThere = (position: number): boolean => states.isKnown(position) || states.isHidden(position);
  return {
    through: (position) =>
      relations.flatMap(({ totalsOf }, kind) => totalsOf(position).map((total) => kind * states.length + total)),
    cellsOf: (equation) => {
      const total = equation % states.length;
      const parts = relations[Math.floor(equation / states.length)]?.partsOf(total).filter(isThere) ?? [];
      return parts.length > 0 && isThere(total) ? [total, ...parts] : [];
    },
  };
}

function toGeographyRelation(dataset: Dataset): Relation {
  const { strides, geographies: indexOf } = toDatasetIndex(dataset);
  const isAdditive = toAdditiveTest(dataset);
  const children = dataset.geographies.map((g) => g.children.map((code) => indexOf.get(code) ?? -1));
  const sums = children.map((of, i) => [
    ...(of.length > 0 ? [i] : []),
    ...children.flatMap((others, parent) => (others.includes(i) ? [parent] : [])),
  ]);
  const stride = strides[GEOGRAPHY] ?? 1;
  const indexAt = (position: number): number => Math.floor(position / stride) % children.length;
  return {
    totalsOf: (position) => {
      const own = indexAt(position);
      if (!isAdditive(position)) return [];
      return (sums[own] ?? []).map((parent) => position + (parent - own) * stride);
    },
    partsOf: (total) => {
      const own = indexAt(total);
      return (children[own] ?? []).map((child) => total + (child - own) * stride);
    },
  };
}

function toBreakdownRelation(dataset: Dataset, b: number): Relation {
  const { categories = [], total: totalId } = dataset.breakdowns[b] ?? {};
  const isAdditive = toAdditiveTest(dataset);
  const stride = toDatasetIndex(dataset).strides[FIRST_BREAKDOWN + b] ?? 1;
  const total = categories.findIndex((c) => c.id === totalId);
  const parts = categories.flatMap((_, c) => (c === total ? [] : [c - total]));
  const indexAt = (position: number): number => Math.floor(position / stride) % categories.length;
  return {
    totalsOf: (position) =>
      total < 0 || !isAdditive(position) ? [] : [position + (total - indexAt(position)) * stride],
    partsOf: (position) => parts.map((distance) => position + distance * stride),
  };
}

function toComplementRelations(dataset: Dataset, states: CellStates): Relation[] {
  const block = toDatasetIndex(dataset).strides[MEASURE] ?? 1;
  return findComplements(dataset, states).map(({ parts, denominator }) => ({
    totalsOf: (position) => {
      const measure = Math.floor(position / block);
      const isIn = measure === denominator || parts.includes(measure);
      return isIn ? [denominator * block + (position % block)] : [];
    },
    partsOf: (total) => parts.map((m) => m * block + (total % block)),
  }));
}

function toAdditiveTest(dataset: Dataset): (position: number) => boolean {
  const block = toDatasetIndex(dataset).strides[MEASURE] ?? 1;
  const additive = dataset.measures.map((m) => m.kind === 'count' && m.additive);
  return (position) => additive[Math.floor(position / block)] === true;
}
