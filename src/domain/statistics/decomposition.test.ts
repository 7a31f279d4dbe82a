import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decomposition, type DecompositionPart, decomposition } from './decomposition.ts';

function part(x0: number, n0: number, x1: number, n1: number): DecompositionPart {
  return { before: { numerator: x0, denominator: n0 }, after: { numerator: x1, denominator: n1 } };
}

function valid(result: Decomposition): Extract<Decomposition, { kind: 'valid' }> {
  if (result.kind === 'refused') throw new Error(`refused: ${result.code}`);
  return result;
}

const counts = fc
  .integer({ min: 1, max: 50_000 })
  .chain((n) => fc.record({ numerator: fc.integer({ min: 0, max: n }), denominator: fc.constant(n) }));
const parts = fc.array(fc.record({ before: counts, after: counts }), { minLength: 1, maxLength: 30 });

describe('decomposition', () => {
  it('divides the worked example among rates and shares', () => {
    const result = valid(decomposition([part(10, 100, 20, 100), part(50, 100, 150, 300)]));
    expect(result.before).toBe(0.3);
    expect(result.after).toBe(0.425);
    expect(result.change).toBeCloseTo(0.125, 15);
    expect(result.parts[0]?.rateEffect).toBeCloseTo(0.0375, 15);
    expect(result.parts[1]?.rateEffect).toBe(0);
    expect(result.parts[0]?.sizeEffect).toBeCloseTo(0.053125, 15);
    expect(result.parts[1]?.sizeEffect).toBeCloseTo(0.034375, 15);
  });

  it('shows a whole that falls while every part rises (Simpson’s paradox)', () => {
    const result = valid(decomposition([part(90, 100, 19, 20), part(10, 100, 45, 300)]));
    expect(result.change).toBeLessThan(0);
    expect(result.rateEffect).toBeGreaterThan(0);
    expect(result.sizeEffect).toBeLessThan(0);
    expect(result.parts.every((effect) => effect.rateEffect > 0)).toBe(true);
  });

  it('finds nothing where nothing changed', () => {
    const result = valid(decomposition([part(3, 10, 3, 10), part(5, 20, 5, 20)]));
    expect(result).toMatchObject({ change: 0, rateEffect: 0, sizeEffect: 0 });
    expect(result.parts.flatMap(Object.values).some((value) => Object.is(value, -0))).toBe(false);
  });

  it('gives one part the whole change as a rate effect', () => {
    const result = valid(decomposition([part(1, 4, 6, 8)]));
    expect(result).toMatchObject({ change: 0.5, rateEffect: 0.5, sizeEffect: 0 });
  });

  it('leaves nothing over: all effects together are the change', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const result = valid(decomposition(given));
        const ofParts = result.parts.reduce((sum, effect) => sum + effect.rateEffect + effect.sizeEffect, 0);
        expect(ofParts).toBeCloseTo(result.change, 12);
        expect(result.rateEffect + result.sizeEffect).toBeCloseTo(result.change, 12);
      }),
    );
  });

  it('does not care in which order the parts come', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const forth = valid(decomposition(given));
        const back = valid(decomposition([...given].reverse()));
        expect(back.rateEffect).toBeCloseTo(forth.rateEffect, 12);
      }),
    );
  });

  it('has no size effect where every part grows alike', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 2, max: 9 }), (given, times) => {
        const alike = given.map(({ before }) => {
          const after = { numerator: 0, denominator: before.denominator * times };
          return { before, after };
        });
        expect(valid(decomposition(alike)).sizeEffect).toBeCloseTo(0, 12);
      }),
    );
  });

  it.each([
    [[], 'too_few_values'],
    [[part(1, 2, 1, 0)], 'denominator_not_positive'],
    [[part(1, -2, 1, 1)], 'denominator_not_positive'],
    [[part(3, 2, 1, 1)], 'numerator_over_denominator'],
    [[part(1, 2, -1, 1)], 'numerator_negative'],
    [[part(1, 2, Number.NaN, 1)], 'not_finite'],
  ] as const)('refuses %j', (given, code) => {
    expect(decomposition(given)).toEqual({ kind: 'refused', code });
  });
});
