import type { Verdict } from '#domain/editions/edition.ts';
import { differenceOfProportions } from '#domain/statistics/differenceOfProportions.ts';
import { type CellContext, toGap } from './cells.ts';
import { amountBehind, toGeographyAt, toMeasureAt } from './cube.ts';

const REFUSED = new WeakMap<CellContext, Map<number, boolean>>();

/**
 * The verdict of a cell, for sorting and filtering very many: the same as `toGap` gives, without working out periods and
 * names each time. Two places in one period are compared or refused for what the places and the measure are, so that is asked
 * once for each pair.
 */
export function toQuickVerdict(context: CellContext, position: number): Verdict | undefined {
  const { cube, benchmark } = context;
  const measure = cube.dataset.measures[toMeasureAt(cube, position)];
  const geography = toGeographyAt(cube, position);
  if (benchmark === undefined || measure === undefined || geography === benchmark.index) return undefined;
  const other = position + (benchmark.index - geography) * cube.strides.geography;
  const { cells } = cube.dataset;
  if (cells.amountAt(position) === undefined || cells.amountAt(other) === undefined) return undefined;
  if (isRefused(context, position)) return 'not_comparable';
  if (measure.polarity === 'none') return 'no_judgement';
  if (measure.kind !== 'proportion') return 'not_tested';
  const counts = [countsAt(context, position), countsAt(context, other)] as const;
  if (counts[0] === undefined || counts[1] === undefined) return 'not_tested';
  const test = differenceOfProportions(counts[0], counts[1], measure.polarity);
  if (test.kind === 'refused') return 'not_tested';
  const { verdict } = test;
  return verdict === 'better' || verdict === 'worse' || verdict === 'similar' ? verdict : 'no_judgement';
}

function countsAt({ cube }: CellContext, position: number): { numerator: number; denominator: number } | undefined {
  const numerator = amountBehind(cube, position, 'numerator');
  const denominator = amountBehind(cube, position, 'denominator');
  return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
}

function isRefused(context: CellContext, position: number): boolean {
  const { cube } = context;
  const known = REFUSED.get(context) ?? new Map<number, boolean>();
  REFUSED.set(context, known);
  const pair = toGeographyAt(cube, position) * cube.dataset.measures.length + toMeasureAt(cube, position);
  const found = known.get(pair) ?? toGap(context, position)?.kind === 'refused';
  known.set(pair, found);
  return found;
}
