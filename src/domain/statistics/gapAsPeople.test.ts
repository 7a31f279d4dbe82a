import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapAsPeople } from './gapAsPeople.ts';

const onProtectionPlans = { numerator: 151, denominator: 309 };

describe('gapAsPeople', () => {
  it('counts the children behind persistent absence on protection plans, 2024/25: 95 (78 to 112)', () => {
    const gap = gapAsPeople(onProtectionPlans, 0.182);
    expect(gap).toMatchObject({ kind: 'valid', people: 95, lower: 78, upper: 112, level: 0.95 });
    expect(gap.kind === 'valid' && gap.expected).toBeCloseTo(56.238, 9);
  });

  it('is below 0 where fewer are counted than at the reference’s rate', () => {
    expect(gapAsPeople({ numerator: 78, denominator: 478 }, 0.182)).toMatchObject({ people: -9 });
  });

  it('is 0, not −0, where the rates agree', () => {
    const gap = gapAsPeople({ numerator: 50, denominator: 200 }, 0.25);
    expect(gap.kind === 'valid' && Object.is(gap.people, 0)).toBe(true);
  });

  it('rounds half a child away from zero', () => {
    expect(gapAsPeople({ numerator: 3, denominator: 10 }, 0.05)).toMatchObject({ people: 3 });
    expect(gapAsPeople({ numerator: 0, denominator: 10 }, 0.25)).toMatchObject({ people: -3 });
  });

  it('keeps the number between its limits', () => {
    const counts = fc
      .integer({ min: 1, max: 20_000 })
      .chain((n) => fc.record({ numerator: fc.integer({ min: 0, max: n }), denominator: fc.constant(n) }));
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), (group, reference) => {
        const gap = gapAsPeople(group, reference);
        return gap.kind === 'valid' && gap.lower <= gap.people && gap.people <= gap.upper;
      }),
    );
  });

  it.each([
    [{ numerator: 1, denominator: 0 }, 0.5, 'denominator_not_positive'],
    [{ numerator: 2, denominator: 1 }, 0.5, 'numerator_over_denominator'],
    [{ numerator: 1, denominator: 2 }, -0.1, 'numerator_negative'],
    [{ numerator: 1, denominator: 2 }, 18.2, 'numerator_over_denominator'],
    [{ numerator: 1, denominator: 2 }, Number.NaN, 'not_finite'],
  ] as const)('refuses %j against %d', (group, reference, code) => {
    expect(gapAsPeople(group, reference)).toEqual({ kind: 'refused', code });
  });
});
