import { describe, expect, it } from 'vitest';
import type { Polarity } from '#domain/measure.ts';
import { toPeriod } from '#domain/period.ts';
import type { ControlChart } from '#domain/statistics/controlChart.ts';
import { spcRules } from '#domain/statistics/spcRules.ts';
import { uChart } from '#domain/statistics/uChart.ts';
import { type XmrOptions, xmrChart } from '#domain/statistics/xmrChart.ts';
import { COUNT, range } from '#tests/pictures/figures.ts';
import { toControlModel } from './controlModel.ts';

const drawn = (values: readonly number[], polarity: Polarity = 'none', options: XmrOptions = {}, width = 972) => {
  return drawnFrom(xmrChart(values, options), polarity, width);
};
const drawnFrom = (chart: ControlChart, polarity: Polarity = 'none', width = 972) => {
  if (chart.kind === 'refused') throw new Error(chart.code);
  const periods = chart.points.map((_, i) =>
    toPeriod(`M${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`),
  );
  return toControlModel({
    measure: { ...COUNT, polarity },
    periods,
    chart,
    signals: spcRules(chart.points),
    width,
    height: 400,
  });
};
const steady = range(1, 20).map((i) => 100 + (i % 2 === 0 ? 5 : -5));

describe('toControlModel', () => {
  it('draws ordinary variation as dots, with mean and limits in numbers', () => {
    const model = drawn(steady);
    expect(model.marks.every(({ shape }) => shape === 'dot')).toBe(true);
    expect(model.words).toEqual([]);
    expect(model.ends.map(({ value, name }) => `${value} ${name}`)).toEqual([
      '127 upper limit',
      '100 mean',
      '73 lower limit',
    ]);
  });

  it.each<[string, readonly number[], string, string]>([
    ['a point outside', [...steady, 200], 'outside', 'outside the limits'],
    ['seven on one side', [...steady, 104, 103, 104, 103, 104, 103, 104, 103], 'shift', '9 on one side'],
    ['seven rising', [...steady, 96, 98, 99, 101, 102, 103, 104, 106], 'rising', '8 rising'],
  ])('gives %s its own shape and its word', (_, values, shape, word) => {
    const model = drawn(values);
    expect(model.marks.map((mark) => mark.shape)).toContain(shape);
    expect(model.words.map(({ text }) => text)).toContain(word);
  });

  it('colours a signal only where the measure has a good direction', () => {
    const tones = (polarity: Polarity) => drawn([...steady, 200], polarity).marks.at(-1)?.tone;
    expect([tones('none'), tones('higher'), tones('lower')]).toEqual(['plain', 'better', 'worse']);
  });

  it('steps where limits are recalculated', () => {
    const values = [...steady, ...steady.map((value) => value + 100)];
    const model = drawn(values, 'none', { recalculations: [{ at: 20, author: 'Analyst', reason: 'New pathway' }] });
    expect(model.centre.match(/M/g)).toHaveLength(2);
  });

  it('joins the steps where each point has limits of its own, in one line each', () => {
    const counts = range(1, 14).map((i) => ({ numerator: 10 + (i % 3), denominator: i % 2 === 0 ? 40 : 90 }));
    const model = drawnFrom(uChart(counts, 1000));
    expect(model.centre.match(/M/g)).toHaveLength(1);
    expect(model.limits.match(/M/g)).toHaveLength(2);
    expect(model.limits.match(/V/g)).toHaveLength(2 * (counts.length - 1));
    const details = model.readings.map(({ entries: [entry] }) => entry?.detail);
    expect(new Set(details).size).toBe(2);
  });

  it('reads every point with its limits and what it signals', () => {
    const last = drawn([...steady, 200]).readings.at(-1)?.entries[0];
    expect(last?.value).toBe('200 children');
    expect(last?.detail).toContain('above the upper limit');
  });

  it('draws values that are all equal, and does not stretch the axis for a limit below 0', () => {
    expect(drawn(range(1, 14).map(() => 7)).marks.every(({ y }) => Number.isFinite(y))).toBe(true);
    const low = drawn([0, 9, 1, 8, 0, 9, 1, 8, 0, 9, 1, 8]);
    expect(low.yTicks[0]?.value).toBe(0);
    expect(low.ends.map(({ name }) => name)).not.toContain('lower limit');
  });

  it('keeps words inside a phone', () => {
    const model = drawn([...steady, 200, 104, 103, 104, 103, 104, 103, 104], 'none', {}, 343);
    for (const { x } of model.words) expect(x).toBeLessThan(343);
  });
});
