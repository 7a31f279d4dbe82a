import { describe, expect, it } from 'vitest';
import { toMeasureId } from '#domain/measure.ts';
import { anEdition, aScorecardRow } from '#tests/support/anEdition.ts';
import { selectMeasureChoice, toHeadlineAt, toStep } from './choice.ts';

const MEASURE = 'ehc_plans_within_20_weeks_percent';
const girls = aScorecardRow({ id: 'girls', at: { gender: 'girls' } });
const boys = aScorecardRow({ id: 'boys', at: { gender: 'boys' } });
const edition = anEdition({ scorecard: [girls, boys] });

describe('the measure that an address names', () => {
  it('opens at its first headline, or at the one whose categories are asked for', () => {
    expect(selectMeasureChoice(edition, MEASURE, { at: {} })?.headline?.id).toBe('girls');
    expect(selectMeasureChoice(edition, MEASURE, { at: { gender: 'boys' } })).toMatchObject({
      headline: { id: 'boys' },
      at: { gender: 'boys' },
    });
  });

  it('is no headline where the categories are of none', () => {
    const choice = selectMeasureChoice(edition, MEASURE, { at: { gender: 'unknown' } });
    expect(choice?.headline).toBeUndefined();
    expect(choice?.at).toEqual({ gender: 'unknown' });
  });

  it('is found by an old name', () => {
    const renamed = anEdition();
    const datasets = renamed.datasets.map((dataset) => ({
      ...dataset,
      measures: dataset.measures.map((measure) => ({ ...measure, aliases: ['plans_on_time'] })),
    }));
    expect(selectMeasureChoice({ ...renamed, datasets }, 'plans_on_time', { at: {} })?.entry.id).toBe(MEASURE);
    expect(selectMeasureChoice(renamed, 'no_such_measure', { at: {} })).toBeUndefined();
  });
});

describe('stepping through the scorecard', () => {
  it('goes round', () => {
    expect(toStep(edition, girls)).toMatchObject({
      position: 1,
      total: 2,
      previous: { id: 'boys' },
      next: { id: 'boys' },
    });
    expect(toStep(edition, boys)).toMatchObject({ position: 2, next: { id: 'girls' } });
  });

  it('has nowhere to go from the only headline, and no place for a measure that is none', () => {
    expect(toStep(anEdition(), aScorecardRow())).toEqual({ position: 1, total: 1 });
    expect(toStep(edition, undefined)).toBeUndefined();
  });

  it('names the categories of every headline but the first of its measure', () => {
    expect(toHeadlineAt(edition, girls)).toEqual({});
    expect(toHeadlineAt(edition, boys)).toEqual({ gender: 'boys' });
    const other = aScorecardRow({ id: 'other', measure: toMeasureId('other'), at: { gender: 'girls' } });
    expect(toHeadlineAt({ scorecard: [girls, other] }, other)).toEqual({});
  });
});
