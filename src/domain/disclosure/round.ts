import { type Cells, writeValue } from '#domain/cells.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Measure } from '#domain/measure.ts';
import { GEOGRAPHY, MEASURE, toDatasetIndex } from '#domain/observations/datasetIndex.ts';
import { roundDecimal } from '#domain/statistics/roundDecimal.ts';
import { isKnown, known, type Value } from '#domain/value.ts';
import { isRoundedAt, type Policy, roundHalfUp } from './policy.ts';
import type { LevelOf } from './suppress.ts';

/**
 * Rounds counts to the policy's base, each on its own, a half upwards; a count that would round to zero reads `low`.
 * Percentages and rates are reckoned again from the rounded counts where the policy says so, and get no more decimals than it
 * allows. Published intervals of rounded figures are withheld: they would tell the counts.
 */
export function roundCells(dataset: Dataset, cells: Cells, policy: Policy, levelOf: LevelOf): readonly Measure[] {
  const { strides } = toDatasetIndex(dataset);
  const block = strides[MEASURE] ?? 1;
  const rounded = dataset.geographies.map((g) => isRoundedAt(policy, levelOf(g.code)));
  for (let row = 0; row < block; row++) {
    if (rounded[Math.floor(row / (strides[GEOGRAPHY] ?? 1))] !== true) continue;
    roundRow(dataset, cells, policy, (m) => m * block + row);
  }
  return dataset.measures.map((measure, m) => limitDecimals(measure, m, cells, policy, block));
}

function roundRow({ measures }: Dataset, cells: Cells, policy: Policy, at: (measure: number) => number): void {
  const indexOf = (id: string | undefined): number => measures.findIndex((m) => m.id === id);
  const hidesEnds = new Set<number>();
  measures.forEach(({ kind }, m) => {
    if (kind === 'count') writeValue(cells, at(m), roundCount(cells.at(at(m)), policy.roundBase ?? 1));
  });
  measures.forEach((measure, m) => {
    const numerator = indexOf(measure.numerator);
    const denominator = indexOf(measure.denominator);
    if (measure.kind === 'count' || numerator < 0 || !cells.wasHandedIn(at(m))) return;
    for (const end of [measure.interval?.lower, measure.interval?.upper]) hidesEnds.add(indexOf(end));
    if (policy.percentFrom !== 'rounded' || denominator < 0) return;
    writeValue(cells, at(m), reckon(cells.at(at(m)), cells.at(at(numerator)), cells.at(at(denominator)), measure));
  });
  for (const m of hidesEnds) if (m >= 0 && cells.amountAt(at(m)) !== undefined) cells.setMissing(at(m), 'c');
}

function roundCount(value: Value, base: number): Value {
  if (!isKnown(value) || value.amount === 0) return value;
  const amount = roundHalfUp(value.amount, base);
  return amount === 0 ? { kind: 'low' } : known(amount, value.mark);
}

/** A figure from its rounded counts; withheld where one of them does not show. */
function reckon(figure: Value, numerator: Value, denominator: Value, measure: Measure): Value {
  if (!isKnown(figure)) return figure;
  if (!isKnown(numerator) || !isKnown(denominator) || denominator.amount === 0) return { kind: 'suppressed' };
  const per = measure.kind === 'proportion' ? 100 : (measure.per ?? 1);
  return known(roundDecimal((numerator.amount / denominator.amount) * per, measure.decimals).number, figure.mark);
}

function limitDecimals(measure: Measure, m: number, cells: Cells, { percentDecimals }: Policy, block: number): Measure {
  if (measure.kind !== 'proportion' || percentDecimals === undefined || measure.decimals <= percentDecimals)
    return measure;
  for (let position = m * block; position < (m + 1) * block; position++) {
    const value = cells.at(position);
    if (isKnown(value))
      writeValue(cells, position, known(roundDecimal(value.amount, percentDecimals).number, value.mark));
  }
  return { ...measure, decimals: percentDecimals };
}
