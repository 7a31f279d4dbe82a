import { describe, expect, it } from 'vitest';
import type { ScorecardRow } from '#domain/editions/edition.ts';
import { known } from '#domain/value.ts';
import { readShippedEdition } from '#tests/support/shippedEdition.ts';
import { toConfidenceAnswers } from './rowConfidence.ts';

const worcestershire = readShippedEdition('worcestershire', '2026-04').edition;
const demonstration = readShippedEdition('demonstration', '2026-06').edition;

function rowOf(id: string, { scorecard } = demonstration): ScorecardRow {
  const row = scorecard.find((one) => one.id === id);
  if (row === undefined) throw new Error(`No row ${id}`);
  return row;
}

const answersOf = (row: ScorecardRow) => toConfidenceAnswers(row).map(({ answer }) => answer);

describe('what can be relied on in a row', () => {
  it.each([
    ['ehc-plans-within-20-weeks', 'Yes. Below the lower limit of 46.6%.'],
    ['nhs-wait', 'Yes. 21 months in a row below the mean of 50 days.'],
    ['appointments-kept', 'No: it varies between 86.9% and 89.3%.'],
    ['supporting-families', 'No control chart: the windows overlap, so each figure repeats part of the one before.'],
    ['nhs-access', 'No control chart: the windows overlap, so each figure repeats part of the one before.'],
  ])('says of %s whether it is more than usual variation', (id, answer) => {
    expect(answersOf(rowOf(id))[0]).toBe(answer);
  });

  it('says only that nothing signals where a limit lies below 0, which a figure cannot', () => {
    const row = rowOf('appointments-kept');
    const points = row.points.map((point, i) => ({ ...point, value: known(i % 2 === 0 ? 1 : 9) }));
    const latest = points.at(-1) ?? row.latest;
    expect(answersOf({ ...row, points, latest })[0]).toBe('No signal on its control chart.');
    const ambition = { kind: 'ambition', value: 5, period: latest.period, source: 'paper' } as const;
    expect(toConfidenceAnswers({ ...row, points, latest, target: ambition })).toHaveLength(2);
  });

  it.each([
    ['ehc-plans-within-20-weeks', 'From counts: 95% interval 34.7 to 39.8.'],
    ['good-level-of-development', 'No counts are published, so no interval can be given.'],
    ['nhs-wait', 'No spread is published, so no interval can be given.'],
    ['nhs-access', 'A count of all; it has no interval.'],
  ])('says of %s what the figure rests on', (id, answer) => {
    expect(answersOf(rowOf(id, worcestershire)).at(-1)).toBe(answer);
  });

  it('says that a figure is provisional', () => {
    expect(answersOf(rowOf('persistent-absence-all-pupils')).at(-1)).toMatch(/The figure is marked p: provisional\.$/);
  });

  it('refuses to foresee an ambition from too few figures, and is silent where there is none', () => {
    expect(answersOf(rowOf('re-referrals'))[1]).toBe(
      'No forecast against the target: it needs 12 figures in a row and there are 9.',
    );
    expect(toConfidenceAnswers(rowOf('appointments-kept'))).toHaveLength(2);
  });

  it.each([
    [85, 'Yes: all of its usual variation is on the right side of 85.0% for March 2026.'],
    [88, 'By chance: its usual variation is on both sides of 88.0% for March 2026.'],
    [92, 'No: all of its usual variation is on the wrong side of 92.0% for March 2026.'],
  ])('holds an ambition of %i against the usual variation', (value, answer) => {
    const row = rowOf('appointments-kept');
    const target = { kind: 'ambition', value, period: row.latest.period, source: 'paper' } as const;
    expect(answersOf({ ...row, target })[1]).toBe(answer);
  });
});
