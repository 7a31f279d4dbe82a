import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOfProportions } from './differenceOfProportions.ts';
import { newcombeInterval } from './newcombeInterval.ts';

function counts(numerator: number, denominator: number): { numerator: number; denominator: number } {
  return { numerator, denominator };
}

function valid(one: [number, number], two: [number, number]) {
  const result = newcombeInterval(counts(...one), counts(...two));
  if (result.kind === 'refused') throw new Error(`refused: ${result.code}`);
  return result;
}

/**
 * Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10, as printed there (4 decimals), and the
 * formula evaluated with 40 significant digits (mpmath).
 */
const TABLE_II = [
  { one: [56, 70], two: [48, 80], printed: [0.0524, 0.3339], lower: 0.05243147240236488, upper: 0.33387265403690597 },
  { one: [9, 10], two: [3, 10], printed: [0.1705, 0.809], lower: 0.17052272393450288, upper: 0.809017973535488 },
  { one: [6, 7], two: [2, 7], printed: [0.0582, 0.8062], lower: 0.0582279274823122, upper: 0.8062496375242277 },
  { one: [5, 56], two: [0, 29], printed: [-0.0381, 0.1926], lower: -0.0381371479035369, upper: 0.19256001385511162 },
  { one: [0, 10], two: [0, 20], printed: [-0.1611, 0.2775], lower: -0.16112515805281938, upper: 0.27753279986288926 },
  { one: [0, 10], two: [0, 10], printed: [-0.2775, 0.2775], lower: -0.27753279986288926, upper: 0.27753279986288926 },
  { one: [10, 10], two: [0, 20], printed: [0.6791, 1], lower: 0.6790860371419146, upper: 1 },
  { one: [10, 10], two: [0, 10], printed: [0.6075, 1], lower: 0.6075093504305241, upper: 1 },
] satisfies { one: [number, number]; two: [number, number]; printed: number[]; lower: number; upper: number }[];

const proportions = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe('newcombeInterval', () => {
  it.each(TABLE_II)('agrees with the published $one against $two', ({ one, two, printed, lower, upper }) => {
    const interval = valid(one, two);
    expect([interval.lower, interval.upper].map((limit) => Number(limit.toFixed(4)))).toEqual(printed);
    expect(interval.lower).toBeCloseTo(lower, 12);
    expect(interval.upper).toBeCloseTo(upper, 12);
  });

  it('turns round with its arguments', () => {
    fc.assert(
      fc.property(proportions, proportions, (one, two) => {
        const forth = valid(one, two);
        const back = valid(two, one);
        return (
          Math.abs(forth.difference + back.difference) < 1e-12 &&
          Math.abs(forth.lower + back.upper) < 1e-12 &&
          Math.abs(forth.upper + back.lower) < 1e-12
        );
      }),
    );
  });

  it('stays within −1 and 1, around the difference, and never gives −0', () => {
    fc.assert(
      fc.property(proportions, proportions, (one, two) => {
        const { difference, lower, upper } = valid(one, two);
        const inOrder = -1 <= lower && lower <= difference && difference <= upper && upper <= 1;
        return inOrder && ![difference, lower, upper].some((value) => Object.is(value, -0));
      }),
    );
  });
});

describe('differenceOfProportions', () => {
  it('finds good level of development 2018/19 worse than England: 5.6 points lower (2.5 to 8.7)', () => {
    const result = differenceOfProportions(counts(577, 968), counts(405_723, 622_583), 'higher');
    expect(result).toMatchObject({ kind: 'valid', method: 'newcombe', direction: 'lower', verdict: 'worse' });
    if (result.kind === 'refused') return;
    expect(result.difference).toBeCloseTo(-0.0556025849943762, 12);
    expect(result.lower).toBeCloseTo(-0.08685678635371635, 12);
    expect(result.upper).toBeCloseTo(-0.025107272099031498, 12);
  });

  it.each([
    ['higher', 'better'],
    ['lower', 'worse'],
    ['none', 'higher'],
  ] as const)('says a higher proportion in the words of polarity %s', (polarity, verdict) => {
    expect(differenceOfProportions(counts(56, 70), counts(48, 80), polarity)).toMatchObject({ verdict });
  });

  it('says similar where the interval holds 0, whatever the polarity', () => {
    for (const polarity of ['higher', 'lower', 'none'] as const) {
      expect(differenceOfProportions(counts(5, 56), counts(0, 29), polarity)).toMatchObject({ verdict: 'similar' });
    }
  });

  it('refuses what is no proportion on either side', () => {
    expect(differenceOfProportions(counts(5, 0), counts(1, 2), 'none')).toEqual({
      kind: 'refused',
      code: 'denominator_not_positive',
    });
    expect(differenceOfProportions(counts(1, 2), counts(3, 2), 'none')).toEqual({
      kind: 'refused',
      code: 'numerator_over_denominator',
    });
  });

  it('never judges the same counts different', () => {
    fc.assert(
      fc.property(proportions, ([x, n]) => {
        const result = differenceOfProportions(counts(x, n), counts(x, n), 'higher');
        return result.kind === 'valid' && result.verdict === 'similar' && result.difference === 0;
      }),
    );
  });
});
