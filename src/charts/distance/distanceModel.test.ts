import { describe, expect, it } from 'vitest';
import type { Gap, Verdict } from '#domain/editions/edition.ts';
import { type DistanceInput, toChangeDistanceModel, toDistanceModel } from './distanceModel.ts';
import { toTargetBarModel, toWholePercent } from './targetBarModel.ts';

const gap = (value: number, verdict: Verdict = 'worse', ends: readonly [number, number] | [] = []): Gap => ({
  kind: 'gap',
  value,
  verdict,
  ...(ends.length === 2 && { lower: ends[0], upper: ends[1] }),
});
const input = (changes: Partial<DistanceInput>): DistanceInput => ({
  unit: '%',
  decimals: 1,
  polarity: 'higher',
  verdict: 'worse',
  gap: gap(-8.7),
  width: 184,
  height: 40,
  ...changes,
});
const scaleOf = (changes: Partial<DistanceInput>) => {
  const model = toDistanceModel(input(changes));
  if (model.kind !== 'scale') throw new Error(model.text);
  return model;
};

describe('toDistanceModel', () => {
  it('puts better to the right, whichever way the measure runs', () => {
    expect(scaleOf({ gap: gap(-8.7) }).mark.x).toBeLessThan(92);
    expect(scaleOf({ gap: gap(-6.5, 'better'), polarity: 'lower' }).mark.x).toBeGreaterThan(92);
    expect(scaleOf({ gap: gap(0, 'similar') }).mark.x).toBe(92);
  });

  it('turns the interval and the neighbours with it', () => {
    const model = scaleOf({
      polarity: 'lower',
      gap: gap(-6.5, 'better', [-12.4, -0.5]),
      neighbours: { low: 45, high: 69.7, median: 58.8, benchmark: 55.4 },
    });
    expect(model.whisker).toMatchObject({ isCutLeft: false, isCutRight: true });
    expect(model.range).toMatchObject({ isCutLeft: true, isCutRight: false });
    expect(model.range?.median).toBeLessThan(92);
  });

  it('says how far a mark lies beyond the scale', () => {
    expect(scaleOf({ gap: gap(23.4, 'better') }).mark.beyond).toEqual({ side: 'right', text: '+23.4' });
    expect(scaleOf({ gap: gap(30, 'worse'), polarity: 'lower' }).mark.beyond).toEqual({ side: 'left', text: '−30.0' });
    expect(scaleOf({ gap: gap(11.6) }).mark.beyond).toBeUndefined();
  });

  it.each([
    [{ polarity: 'none' as const }, 'neither side is better'],
    [{ unit: 'days' }, 'days, not in points'],
    [{ unit: 'per 100 pupils' }, 'per 100 pupils, not in points'],
    [{ gap: undefined }, 'no figure to compare with'],
    [{ gap: { kind: 'refused', refused: 'The framework changed.' } as const }, 'no figure to compare with'],
  ])('says why nothing is drawn: %o', (changes, text) => {
    expect(toDistanceModel(input(changes))).toEqual({ kind: 'said', text });
  });
});

describe('toChangeDistanceModel', () => {
  const change = (earlier: Gap | undefined, now: Gap | undefined) =>
    toChangeDistanceModel({ unit: '%', decimals: 1, polarity: 'higher', earlier, now, width: 160, height: 44 });

  it('goes from then to now', () => {
    const model = change(gap(23.4, 'better'), gap(-8.7));
    expect(model.earlier?.beyond?.text).toBe('+23.4');
    expect(model.now?.verdict).toBe('worse');
  });

  it('parts two marks that would lie on each other', () => {
    const beyond = change(gap(30.8), gap(23.4, 'better'));
    expect(beyond.now?.beyond?.text).toBe('+30.8 to +23.4');
    expect(beyond.earlier?.beyond).toBeUndefined();
    expect((beyond.now?.x ?? 0) - (beyond.earlier?.x ?? 0)).toBe(24);
    expect(change(gap(1), gap(1.4)).earlier?.isBelow).toBe(true);
    expect(change(gap(-4), gap(4)).earlier?.isBelow).toBeUndefined();
    expect(change(gap(-30), gap(30)).earlier?.beyond?.text).toBe('−30.0');
  });

  it('draws nothing where now cannot be compared, and now alone where then cannot', () => {
    expect(change(gap(1), { kind: 'refused', refused: 'No.' })).toEqual({ width: 160, height: 44 });
    expect(change(undefined, gap(-1)).earlier).toBeUndefined();
  });
});

describe('toTargetBarModel', () => {
  it('ends before the tick, or goes through it', () => {
    const short = toTargetBarModel(7775, 9270, 184, 40);
    expect(short?.text).toBe('84%');
    expect(short?.bar).toBeLessThan(short?.tick ?? 0);
    const met = toTargetBarModel(604, 590, 184, 40);
    expect(met?.text).toBe('102%');
    expect(met?.bar).toBeGreaterThan(met?.tick ?? 0);
  });

  it('never says 100% early, and has no share of nothing', () => {
    expect(toTargetBarModel(999, 1000, 184, 40)?.text).toBe('99%');
    expect(toTargetBarModel(1000, 1000, 184, 40)?.text).toBe('100%');
    expect(toTargetBarModel(5, 0, 184, 40)).toBeUndefined();
  });
});

it.each([
  [0.8387, 84],
  [0.999, 99],
  [1, 100],
  [1.004, 100],
  [0, 0],
])('%d of a target is %d per cent: 100 only where it was reached', (share, percent) => {
  expect(toWholePercent(share)).toBe(percent);
});
