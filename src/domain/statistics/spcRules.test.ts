import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ControlPoint } from './controlChart.ts';
import { type PointSignals, type SpcRule, spcRules } from './spcRules.ts';
import { toSpecialCause, toVariationIcon } from './variation.ts';
import { xmrChart } from './xmrChart.ts';

/** Points on a chart with centre 0 and limits at ±3 sigma of 1. */
function onUnitChart(values: readonly number[], segment = 0): ControlPoint[] {
  return values.map((value) => ({ value, centre: 0, sigma: 1, lower: -3, upper: 3, segment }));
}

/** '^' or 'v' where the rule is broken, high or low; '.' where it is not. */
function marks(signals: readonly PointSignals[], rule: SpcRule): string {
  return signals
    .map(({ breaks }) => breaks.find((one) => one.rule === rule)?.direction)
    .map((direction) => (direction === undefined ? '.' : direction === 'high' ? '^' : 'v'))
    .join('');
}

function marksOf(values: readonly number[], rule: SpcRule): string {
  return marks(spcRules(onUnitChart(values)), rule);
}

function signalsOfXmr(values: readonly number[], options = {}): readonly PointSignals[] {
  const chart = xmrChart(values, options);
  if (chart.kind === 'refused') throw new Error(`refused: ${chart.code}`);
  return spcRules(chart.points);
}

function times(count: number, value: number): number[] {
  return Array.from({ length: count }, () => value);
}

/** The vectors that NHSRplotthedots tests its rules with: 1 or −1 is a side of the mean, and so on; written as values. */
describe('spcRules, point by point', () => {
  it.each([
    [[], ''],
    [times(6, 1), '......'],
    [[...times(6, 1), -1], '.......'],
    [[...times(8, 1), -1], '^^^^^^^^.'],
    [[...times(8, -1), 1], 'vvvvvvvv.'],
    [[-1, ...times(8, 1), -1], '.^^^^^^^^.'],
    [[1, 1, 1, 0, 1, 1, 1, 1], '........'],
    [times(9, 0), '.........'],
  ])('shift: %j is %s', (values, expected) => {
    expect(marksOf(values, 'shift')).toBe(expected);
  });

  it.each([
    [[1, 2, 3, 4, 5, 6], '......'],
    [[1, 2, 3, 3, 4, 5, 6], '.......'],
    [[1, 2, 3, 4, 5, 6, 7], '^^^^^^^'],
    [[2, 1, 2, 3, 4, 5, 6, 7, 3], '.^^^^^^^.'],
    [[7, 6, 5, 4, 3, 2, 1], 'vvvvvvv'],
    [[2, 7, 6, 5, 4, 3, 2, 1, 3], '.vvvvvvv.'],
    // A fall that begins at the last point of a rise: that point belongs to the fall.
    [[0, 1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1], '^^^^^^^vvvvvvv'],
  ])('trend: %j is %s', (values, expected) => {
    expect(marksOf(values, 'trend')).toBe(expected);
  });

  it.each([
    [[0.5, 0.5, 0.5], '...'],
    [[2.5, 0.5, 2.5], '^.^'],
    [[0.5, 2.5, 2.5], '.^^'],
    [[2.5, 2.5, 0.5], '^^.'],
    [[-2.5, -0.5, -2.5], 'v.v'],
    [[0.5, 0.5, 2.5, 0.5, 2.5, 0.5, 0.5], '..^.^..'],
    [[0.5, 0.5, 2.5, 2.5, 0.5, 0.5, 0.5], '..^^...'],
    [[2.5, 0.5, 0.5, 2.5], '....'],
    [[2.5, 0.5, 0.5, 2.5, 2.5], '...^^'],
    // On both sides of the mean.
    [[2.5, -0.5, 2.5], '...'],
    [[0.5, -2.5, 2.5], '...'],
    [[2.5, -2.5, 0.5], '...'],
    [[2.5, 0, 2.5], '...'],
    // A point beyond the limit is not near it, and two of the other three must be.
    [[3.5, 3.5, 2.5], '...'],
    [[3.5, 2.5, 2.5], '.^^'],
    [[2.5, 2.5], '..'],
  ])('near limit: %j is %s', (values, expected) => {
    expect(marksOf(values, 'near_limit')).toBe(expected);
  });

  it.each([
    [[3, -3, 2.9], '...'],
    [[3.01, -3.01, 0], '^v.'],
    [[3 + 1e-12], '.'],
  ])('outside limits: %j is %s', (values, expected) => {
    expect(marksOf(values, 'outside_limits')).toBe(expected);
  });

  it('lists every rule that a point breaks, strongest first, and takes its direction from that one', () => {
    const signals = spcRules(onUnitChart([4, 1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1]));
    expect(signals[0]).toEqual({
      breaks: [
        { rule: 'outside_limits', direction: 'high' },
        { rule: 'trend', direction: 'low' },
        { rule: 'shift', direction: 'high' },
      ],
      direction: 'high',
    });
    expect(signals[3]?.direction).toBe('low');
  });

  it('does not let a run reach across a recalculation', () => {
    const signals = spcRules([...onUnitChart(times(4, 1)), ...onUnitChart(times(4, 1), 1)]);
    expect(marks(signals, 'shift')).toBe('........');
  });

  it('judges each point by its own limits', () => {
    const points = onUnitChart([2, 2]).map((point, index) => (index === 0 ? { ...point, upper: 1.5 } : point));
    expect(marks(spcRules(points), 'outside_limits')).toBe('^.');
  });

  it('finds nothing in equal values, and nothing in one point', () => {
    expect(signalsOfXmr(times(30, 0.1)).every((signals) => signals.direction === 'none')).toBe(true);
    expect(spcRules(onUnitChart([0.4]))).toEqual([{ breaks: [], direction: 'none' }]);
  });

  it('is not led astray by the last binary digit of a mean', () => {
    const values = [0.1, 0.2, 0.3, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2];
    expect(marks(signalsOfXmr(values), 'shift')).toBe('..........');
  });

  it('flags the two points near opposite limits not at all (NHSRplotthedots issue 143)', () => {
    const values = [...Array.from({ length: 14 }, (_, index) => (index % 2 === 0 ? 1 : -1)), 5.5, -5.5];
    expect(
      signalsOfXmr(values, { screenOutliers: true })
        .slice(-2)
        .map((one) => one.direction),
    ).toEqual(['none', 'none']);
  });

  it('finds a one-off spike and nothing else', () => {
    const values = [10, 11, 10, 9, 11, 10, 9, 10, 11, 25, 10, 9, 10, 11, 9, 10, 11, 10, 9, 10];
    expect(marks(signalsOfXmr(values, { screenOutliers: true }), 'outside_limits')).toBe('.........^..........');
  });

  it('finds a real shift against a fixed baseline at every point after it', () => {
    const before = [50, 52, 49, 51, 50, 48, 51, 49, 52, 50, 49, 51];
    const after = [53, 52, 54, 53, 52, 55, 53, 54];
    const signals = signalsOfXmr([...before, ...after], { baseline: { from: 0, to: 11 } });
    expect(marks(signals, 'shift').slice(12)).toBe('^^^^^^^^');
  });

  it('agrees with the rules read literally, window by window', () => {
    const value = fc.constantFrom(-3.5, -2.5, -1.5, -0.5, 0, 0.5, 1.5, 2.5, 3.5);
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (values) => {
        expect(marksOf(values, 'shift')).toBe(literalShift(values));
        expect(marksOf(values, 'trend')).toBe(literalTrend(values));
        expect(marksOf(values, 'near_limit')).toBe(literalNearLimit(values));
      }),
      { numRuns: 2000 },
    );
  });
});

type Mark = '.' | '^' | 'v';

/** For every window of `size` points, what `judge` says of it is written over the members that `isMarked` names. */
function literally(
  values: readonly number[],
  size: number,
  judge: (window: readonly number[]) => Mark,
  isMarked: (value: number) => boolean = () => true,
): string {
  const result: Mark[] = values.map(() => '.');
  for (let start = 0; start + size <= values.length; start += 1) {
    const window = values.slice(start, start + size);
    const mark = judge(window);
    if (mark === '.') continue;
    for (const [offset, value] of window.entries()) if (isMarked(value)) result[start + offset] = mark;
  }
  return result.join('');
}

function literalShift(values: readonly number[]): string {
  return literally(values, 7, (seven) => (seven.every((v) => v > 0) ? '^' : seven.every((v) => v < 0) ? 'v' : '.'));
}

function literalTrend(values: readonly number[]): string {
  return literally(values, 7, (seven) => {
    const rises = seven.slice(1).map((value, index) => value - (seven[index] ?? 0));
    return rises.every((step) => step > 0) ? '^' : rises.every((step) => step < 0) ? 'v' : '.';
  });
}

function literalNearLimit(values: readonly number[]): string {
  const isNear = (value: number) => Math.abs(value) > 2 && Math.abs(value) <= 3;
  const judge = (three: readonly number[]): Mark => {
    if (three.filter(isNear).length < 2) return '.';
    return three.every((v) => v > 0) ? '^' : three.every((v) => v < 0) ? 'v' : '.';
  };
  return literally(values, 3, judge, isNear);
}

describe('toSpecialCause and toVariationIcon', () => {
  const high: PointSignals = { breaks: [{ rule: 'shift', direction: 'high' }], direction: 'high' };
  const low: PointSignals = { breaks: [{ rule: 'trend', direction: 'low' }], direction: 'low' };
  const quiet: PointSignals = { breaks: [], direction: 'none' };

  it.each([
    [high, 'higher', 'improvement', 'improvement_high'],
    [high, 'lower', 'concern', 'concern_high'],
    [high, 'none', 'high', 'high'],
    [low, 'higher', 'concern', 'concern_low'],
    [low, 'lower', 'improvement', 'improvement_low'],
    [low, 'none', 'low', 'low'],
    [quiet, 'higher', 'common_cause', 'common_cause'],
    [quiet, 'none', 'common_cause', 'common_cause'],
  ] as const)('%j with polarity %s is %s, icon %s', (signals, polarity, cause, icon) => {
    expect(toSpecialCause(signals, polarity)).toBe(cause);
    expect(toVariationIcon([quiet, high, signals], polarity)).toBe(icon);
  });

  it('gives a chart without points the icon of common cause', () => {
    expect(toVariationIcon([], 'higher')).toBe('common_cause');
  });

  it('calls a rise an improvement where higher is better, also below the mean', () => {
    const rising = spcRules(onUnitChart([-2, -1.8, -1.6, -1.4, -1.2, -1, -0.8]));
    expect(rising.map((signals) => toSpecialCause(signals, 'higher'))).toEqual(times(7, 0).map(() => 'improvement'));
  });
});
