import { describe, expect, it } from 'vitest';
import type { ScorecardRow } from '#domain/editions/edition.ts';
import { readShippedEdition } from '#tests/support/shippedEdition.ts';
import { toRowIcons } from './rowIcons.ts';

const worcestershire = readShippedEdition('worcestershire', '2026-04').edition;
const demonstration = readShippedEdition('demonstration', '2026-06').edition;

function rowOf(id: string): ScorecardRow {
  const row = demonstration.scorecard.find((one) => one.id === id);
  if (row === undefined) throw new Error(`No row ${id}`);
  return row;
}

describe('the icons of a row', () => {
  it.each([
    ['ehc-plans-within-20-weeks', 'concern_low', 'Signal, worse: lower. Below the lower limit of 46.6%.'],
    ['nhs-wait', 'improvement_low', /^Signal, better: lower\. \d+ months in a row below the mean of \d+ days\.$/],
    ['appointments-kept', 'common_cause', 'Usual variation. It varies between 86.9% and 89.3%.'],
  ])('say of %s what its newest figure signals', (id, icon, words) => {
    expect(toRowIcons(rowOf(id))?.variation).toEqual({
      icon,
      words: typeof words === 'string' ? words : expect.stringMatching(words),
    });
  });

  it('point up or down without a judgement where neither side is better', () => {
    expect(toRowIcons({ ...rowOf('ehc-plans-within-20-weeks'), polarity: 'none' })?.variation.icon).toBe('low');
  });

  it.each(['supporting-families', 'nhs-access', 'good-level-of-development'])('are not given to %s', (id) => {
    expect(toRowIcons(rowOf(id))).toBeUndefined();
  });

  it('are given to no series of Worcestershire: none has twelve figures in a row', () => {
    expect(worcestershire.scorecard.filter((row) => toRowIcons(row) !== undefined)).toEqual([]);
  });

  it('are not given where the newest figure is withheld', () => {
    const row = rowOf('appointments-kept');
    const points = row.points.with(row.points.length - 1, { ...row.latest, value: { kind: 'suppressed' } });
    const latest = points.at(-1) ?? row.latest;
    expect(toRowIcons({ ...row, points, latest })).toBeUndefined();
  });

  it('say of an ambition of the demonstration that it will be met by chance', () => {
    expect(toRowIcons(rowOf('needs-met'))?.assurance).toEqual({
      icon: 'hit_and_miss',
      words: 'As things are, will meet its ambition by chance: 72.0% for March 2027.',
    });
  });

  it.each([
    [85, 'passing', 'As things are, will meet its ambition: 85.0% for March 2026.'],
    [88, 'hit_and_miss', 'As things are, will meet its ambition by chance: 88.0% for March 2026.'],
    [92, 'failing', 'As things are, will not meet its ambition: 92.0% for March 2026.'],
  ])('hold an ambition of %i against the usual variation', (value, icon, words) => {
    const row = rowOf('appointments-kept');
    const target = { kind: 'ambition', value, period: row.latest.period, source: 'paper' } as const;
    expect(toRowIcons({ ...row, target })?.assurance).toEqual({ icon, words });
    expect(toRowIcons({ ...row, target: { ...target, kind: 'limit' } })?.assurance).toBeUndefined();
  });
});
