import { describe, expect, it } from 'vitest';
import { suggestRecalculation } from './suggestRecalculation.ts';
import { type XmrOptions, xmrChart } from './xmrChart.ts';

const ABOUT_50 = [50, 52, 49, 51, 50, 48, 51, 49, 52, 50, 51, 49];
const ABOUT_70 = [70, 71, 69, 70, 72, 68, 70, 69, 71];

function suggest(values: readonly number[], options: XmrOptions = {}, shortestRun?: number) {
  const chart = xmrChart(values, options);
  if (chart.kind === 'refused') throw new Error(`refused: ${chart.code}`);
  return { chart, suggestion: suggestRecalculation(chart, shortestRun) };
}

describe('suggestRecalculation', () => {
  it('suggests the first point of a run that still lasts', () => {
    const { suggestion } = suggest([...ABOUT_50, ...ABOUT_70], { baseline: { from: 0, to: 11 } });
    expect(suggestion).toMatchObject({
      kind: 'suggested',
      at: 12,
      runLength: 9,
      direction: 'high',
      wouldBeTrial: true,
    });
    expect(suggestion.kind === 'suggested' && suggestion.centreSince).toBe(70);
    expect(suggestion.kind === 'suggested' && suggestion.centreNow).toBeCloseTo(602 / 12, 12);
  });

  it('applies nothing: the chart keeps its limits', () => {
    const { chart } = suggest([...ABOUT_50, ...ABOUT_70], { baseline: { from: 0, to: 11 } });
    expect(chart.segments).toHaveLength(1);
  });

  it('is content once the limits were recalculated there', () => {
    const recalculations = [{ at: 12, author: 'Board', reason: 'New pathway' }];
    expect(suggest([...ABOUT_50, ...ABOUT_70], { recalculations }).suggestion).toEqual({ kind: 'none' });
  });

  it('says that limits from twelve points or more would be firm', () => {
    const values = [...ABOUT_50, ...ABOUT_50.map((value) => value + 20)];
    expect(suggest(values, { baseline: { from: 0, to: 11 } }).suggestion).toMatchObject({
      direction: 'high',
      runLength: 12,
      wouldBeTrial: false,
    });
  });

  it('sees a lasting fall as it sees a rise', () => {
    const values = [...ABOUT_50.map((value) => 100 - value), ...ABOUT_70.map((value) => 100 - value)];
    expect(suggest(values, { baseline: { from: 0, to: 11 } }).suggestion).toMatchObject({ at: 12, direction: 'low' });
  });

  it.each([
    ['a run that has ended', [...ABOUT_50, ...ABOUT_70, 40]],
    ['a run of seven, which is a signal but not yet a level', [...ABOUT_50, ...ABOUT_70.slice(0, 7)]],
    ['ordinary variation', ABOUT_50],
    ['equal values', [5, 5, 5, 5, 5, 5, 5, 5, 5, 5]],
  ])('suggests nothing for %s', (_, values) => {
    const baseline = { from: 0, to: Math.min(11, values.length - 1) };
    expect(suggest(values, { baseline }).suggestion).toEqual({ kind: 'none' });
  });

  it('takes another length of run where told', () => {
    const values = [...ABOUT_50, ...ABOUT_70.slice(0, 5)];
    expect(suggest(values, { baseline: { from: 0, to: 11 } }, 5).suggestion).toMatchObject({ at: 12, runLength: 5 });
  });
});
