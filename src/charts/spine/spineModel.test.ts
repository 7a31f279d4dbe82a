import { describe, expect, it } from 'vitest';
import { range } from '#tests/pictures/figures.ts';
import { type SpineInput, toSpineModel } from './spineModel.ts';

const input: SpineInput = {
  amount: 62.3,
  lower: 59.1,
  upper: 65.4,
  verdict: 'similar',
  benchmark: 65.2,
  population: range(50, 80),
  many: 'districts',
  polarity: 'higher',
  decimals: 1,
  width: 420,
  height: 32,
};
const drawn = (changes: Partial<SpineInput>) => {
  const model = toSpineModel({ ...input, ...changes });
  if (model.kind === 'said') throw new Error(model.text);
  return model;
};

describe('toSpineModel', () => {
  it('centres the benchmark and prints both ends, worst at the left', () => {
    const model = drawn({});
    expect([model.benchmarkX, model.left, model.right, model.count]).toEqual([210, '50.0', '80.0', 31]);
    expect(model.markX).toBeLessThan(model.benchmarkX);
  });

  it('turns round where lower is better, and goes from lowest to highest where neither is', () => {
    const turned = drawn({ polarity: 'lower' });
    expect([turned.left, turned.right]).toEqual(['80.0', '50.0']);
    expect(turned.markX).toBeGreaterThan(turned.benchmarkX);
    expect(drawn({ polarity: 'none' }).left).toBe('50.0');
  });

  it('draws the whole interval, also where it reaches beyond the last area, with the printed end outside it', () => {
    const model = drawn({ amount: 50, lower: 44, upper: 56 });
    expect(model.markX).toBe(model.bar.x1);
    const { x1, x2 } = model.whisker ?? { x1: 0, x2: 0 };
    expect(model.markX - x1).toBeCloseTo(x2 - model.markX, 0);
    expect(x1).toBeGreaterThan(0);
    expect(model.leftX).toBeLessThan(x1);
  });

  it('keeps the printed ends clear of the line of the benchmark and of the mark', () => {
    const below = drawn({ population: range(10, 40), amount: 38, lower: 37, upper: 39, benchmark: 41 });
    expect(below.bar.x2).toBeLessThan(below.benchmarkX);
    expect(below.rightX).toBe(below.benchmarkX + 6);
    const above = drawn({ population: range(10, 40), amount: 38, lower: 37, upper: 39, benchmark: 9 });
    expect(above.leftX).toBe(above.benchmarkX - 6);
    const best = drawn({ amount: 80, lower: 79, upper: 80 });
    expect(best.rightX - best.markX).toBeGreaterThanOrEqual(10);
  });

  it('draws a population of equal figures as one place', () => {
    const model = drawn({ population: range(1, 12).map(() => 65.2), amount: 65.2, lower: 65.2, upper: 65.2 });
    expect(Number.isFinite(model.markX)).toBe(true);
  });

  it('says so for six districts', () => {
    expect(toSpineModel({ ...input, population: [1, 2, 3, 4, 5, 6] })).toEqual({
      kind: 'said',
      text: 'No spine: published here for 6 districts, too few to rank among',
    });
  });
});
