import { describe, expect, it } from 'vitest';
import { formatAxisStart, formatTicks, thinTicks, toRoundTicks, toValueAxis } from './axis.ts';

describe('toValueAxis', () => {
  const labels = (values: readonly number[], from: 'zero' | 'figures' = 'figures', unit = '%') =>
    toValueAxis({ values, from, unit }).ticks.map(({ label }) => label);

  it.each([
    ['percentages that reach far', [12, 95.4], ['0', '25', '50', '75', '100']],
    ['percentages that stay low', [3.2, 49.1], ['0', '10', '20', '30', '40', '50']],
    ['figures close together', [63.7, 74.4], ['60', '64', '68', '72', '76']],
    ['all equal, not cut', [100, 100], ['0', '25', '50', '75', '100']],
    ['all 0', [0, 0], ['0', '1']],
    ['no figure', [], ['0.0', '0.2', '0.4', '0.6', '0.8', '1.0']],
    ['small rates', [0.08, 0.21], ['0.00', '0.05', '0.10', '0.15', '0.20', '0.25']],
  ])('has round ticks for %s', (_, values, expected) => {
    expect(labels(values)).toEqual(expected);
  });

  it('holds differences below zero', () => {
    expect(labels([-4.9, 36.2], 'zero')).toEqual(['−10', '0', '10', '20', '30', '40']);
  });

  it('says millions in short', () => {
    expect(labels([0, 4_200_000], 'zero', 'children')).toEqual(['0', '1m', '2m', '3m', '4m', '5m']);
  });

  it('starts lengths at 0 and says where positions start', () => {
    const lengths = toValueAxis({ values: [66, 74], from: 'zero', unit: '%' });
    const positions = toValueAxis({ values: [66, 74], from: 'figures', unit: '%' });
    expect([lengths.min, lengths.isCut, formatAxisStart(lengths)]).toEqual([0, false, undefined]);
    expect([positions.min, positions.isCut, formatAxisStart(positions)]).toEqual([66, true, 'The axis starts at 66.']);
  });

  it('never leaves a figure outside', () => {
    for (const high of [0.001, 0.7, 3, 9.99, 101, 12_345, 7e9])
      for (const low of [0, high * 0.3, high * 0.9, -high]) {
        const axis = toValueAxis({ values: [low, high], from: 'figures', unit: 'children' });
        expect(axis.min).toBeLessThanOrEqual(low);
        expect(axis.max).toBeGreaterThanOrEqual(high);
        expect(axis.ticks.length).toBeLessThanOrEqual(7);
      }
  });
});

it('has no tick between figures that can be published', () => {
  const { ticks } = toValueAxis({ values: [0, 1], from: 'zero', unit: 'events', decimals: 0 });
  expect(ticks.map(({ label }) => label)).toEqual(['0', '1']);
  const tenths = toValueAxis({ values: [4.1, 4.3], from: 'figures', unit: '%', decimals: 1 });
  expect(tenths.ticks.map(({ label }) => label)).toEqual(['4.1', '4.2', '4.3']);
});

describe('thinTicks', () => {
  const ticks = (labels: readonly string[], room: number) =>
    labels.map((label, i) => ({ value: i, label, x: 40 + i * room }));

  it.each([
    ['keeps all where there is room', ['0', '25', '50', '75', '100'], 60, ['0', '25', '50', '75', '100']],
    ['keeps both ends and the middle', ['0', '25', '50', '75', '100'], 20, ['0', '50', '100']],
    ['goes to the other end rather than stop short of it', ['0', '20', '40', '60'], 20, ['0', '60']],
    ['keeps a single one', ['0'], 0, ['0']],
    ['has nothing to thin', [], 0, []],
  ])('%s', (_, labels, room, kept) => {
    expect(thinTicks(ticks(labels, room), 13.5).map(({ label }) => label)).toEqual(kept);
  });
});

describe('toRoundTicks', () => {
  it('keeps 0.1 + 0.2 out of the labels', () => {
    expect(formatTicks(toRoundTicks(0, 0.3, 3)).map(({ label }) => label)).toEqual(['0.0', '0.1', '0.2', '0.3']);
  });
});
