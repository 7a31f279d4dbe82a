import { expect, test } from 'vitest';
import { toFamilies } from '#domain/families.ts';
import { type Measure, toMeasureId } from '#domain/measure.ts';

function measure(id: string, changes: Partial<Measure> = {}): Measure {
  const base = { title: id, unit: '%', decimals: 1, polarity: 'higher', kind: 'proportion', additive: false } as const;
  return { ...base, id: toMeasureId(id), ...changes };
}

test('counts and interval ends stand with the measure that they serve', () => {
  const interval = { lower: toMeasureId('low'), upper: toMeasureId('high'), method: 'Wilson', level: 95 };
  const percent = measure('percent', { numerator: toMeasureId('n'), denominator: toMeasureId('d'), interval });
  const families = toFamilies([percent, measure('n'), measure('d'), measure('low'), measure('high'), measure('mean')]);
  expect(families.map((f) => [f.measure.id, f.numerator?.id, f.denominator?.id])).toEqual([
    ['percent', 'n', 'd'],
    ['mean', undefined, undefined],
  ]);
});

test('a measure that serves itself, or all that serve each other, can still be found', () => {
  const a = measure('a', { numerator: toMeasureId('b') });
  const b = measure('b', { numerator: toMeasureId('a') });
  expect(toFamilies([a, b]).map((f) => f.measure.id)).toEqual(['a', 'b']);
  expect(toFamilies([measure('c', { numerator: toMeasureId('c') })])).toHaveLength(1);
});
