import { describe, expect, it } from 'vitest';
import { toBreakdownId } from '#domain/breakdown.ts';
import { aDataset } from '#tests/support/aDataset.ts';
import { aSubject, exhibitsOf } from '#tests/support/aMeasureSubject.ts';
import { selectMeasureChoice } from './choice.ts';
import {
  selectBreakdowns,
  selectComparator,
  selectMembers,
  selectPageJudge,
  selectPoints,
  toMeasureSubject,
} from './subject.ts';

describe('the place that a page is about', () => {
  it.each([
    ['the home area', '#/measures/gld_percent', 'Worcestershire'],
    [
      'the care board where nothing smaller is published',
      '#/measures/children_supported',
      'Herefordshire and Worcestershire',
    ],
    ['a single picked district', '#/measures/gld_percent?districts=E07000239', 'Wyre Forest'],
    [
      'the home area beside several districts',
      '#/measures/gld_percent?districts=E07000234,E07000239',
      'Worcestershire',
    ],
    [
      'the home area where the district has no such figure',
      '#/measures/camhs_wait_days?districts=E07000239',
      'Herefordshire and Worcestershire',
    ],
    ['a district where the home area has no figure', '#/measures/gld_three_year_percent', 'Bromsgrove'],
  ])('%s', (_, hash, name) => {
    const subject = aSubject(hash);
    expect(subject.places.nameOf(subject.geography)).toBe(name);
  });

  it('is named in the title where it is not the usual one', () => {
    expect(aSubject('#/measures/gld_percent?districts=E07000239').title).toBe('Good level of development, Wyre Forest');
    expect(aSubject('#/measures/gld_percent').title).toBe('Good level of development');
  });

  it('keeps the picked districts that have a series as lines beside it', () => {
    expect(aSubject('#/measures/gld_percent?districts=E07000234,E07000239').districts).toEqual([
      'E07000234',
      'E07000239',
    ]);
    expect(aSubject('#/measures/plan_pa_percent?districts=E07000234,E07000239').districts).toEqual([]);
  });
});

describe('the group that a page is about', () => {
  it('is the one of the headline, or the one asked for, with a headline’s own title or the group’s name', () => {
    expect(aSubject('#/measures/plan_pa_percent').title).toBe('Persistent absence, protection plans');
    expect(aSubject('#/measures/gld_percent?at=group:autumn_born').title).toBe(
      'Good level of development, Autumn-born',
    );
  });

  it('falls back where the cube has no such category', () => {
    expect(aSubject('#/measures/gld_percent?at=group:no_such').at).toEqual({});
  });

  it('offers only breakdowns with more than one group that has figures here', () => {
    expect(selectBreakdowns(aSubject('#/measures/gld_percent')).map(({ id }) => id)).toEqual([toBreakdownId('group')]);
    expect(selectBreakdowns(aSubject('#/measures/ehc_plans_within_20_weeks_percent'))).toEqual([]);
  });
});

describe('what it is compared with', () => {
  it('stands as in the scorecard', () => {
    const subject = aSubject('#/measures/ehc_plans_within_20_weeks_percent');
    expect(subject.verdict).toBe(subject.headline?.verdict);
    expect(selectComparator(subject, 'national')?.own?.gap).toMatchObject({ value: -8.7, verdict: 'worse' });
    expect(subject.change).toMatchObject({ kind: 'gap', value: 9.7, verdict: 'better' });
  });

  it('is the places of the address, else the neighbours', () => {
    expect(selectMembers(aSubject('#/measures/gld_percent'))?.codes).toHaveLength(10);
    expect(selectMembers(aSubject('#/measures/gld_percent?compare=E10000008'))).toEqual({
      codes: ['E10000008'],
      label: 'Devon',
      isChosen: true,
    });
    expect(selectMembers(aSubject('#/measures/gld_percent?compare=E99999999'))?.isChosen).toBe(false);
  });
});

describe('what a page is judged by', () => {
  const hash = '#/measures/ehc_plans_within_20_weeks_percent';

  it.each([
    ['the nation', hash, 'england'],
    ['the region that the reader chose', `${hash}?compare=west-midlands`, 'west-midlands'],
    ['the median of the neighbours', `${hash}?compare=neighbours-2025`, 'neighbours-2025'],
    ['the nation, where single places were named', `${hash}?compare=E10000008`, 'england'],
    ['the nation, where the choice serves another level', `${hash}?compare=nhs-midlands`, 'england'],
  ])('%s', (_, address, id) => {
    expect(selectPageJudge(aSubject(address))?.id).toBe(id);
  });

  it('judges in every part', () => {
    const subject = aSubject(`${hash}?compare=west-midlands`);
    expect(subject.verdict).toBe('worse');
    const [trend, , neighbours] = exhibitsOf(subject);
    expect(trend?.title).toMatch(/West Midlands/);
    expect(neighbours?.title).toMatch(/^Lower than the West Midlands, higher than eight of ten neighbours/);
    expect(neighbours?.sub).toMatch(/against the West Midlands/);
    expect(aSubject(`${hash}?compare=neighbours-2025`).verdict).toBe('not_tested');
  });
});

describe('a page that ends at an earlier period', () => {
  const until = aSubject('#/measures/gld_percent?to=AY2018-19');

  it('is about that period in all its parts, and knows the newest', () => {
    expect(until.series.latest.period).toBe('AY2018-19');
    expect(until.series.previous?.period).toBe('AY2017-18');
    expect(until.newest?.period).toBe('AY2024-25');
    expect(selectComparator(until, 'national')?.own?.point.period).toBe('AY2018-19');
  });

  it('is not told of where the period is the newest', () => {
    expect(aSubject('#/measures/gld_percent?to=AY2024-25').newest).toBeUndefined();
    expect(aSubject('#/measures/gld_percent').newest).toBeUndefined();
  });
});

describe('the points of a series', () => {
  it('lie between the periods chosen, each with its interval where counts were published', () => {
    const subject = aSubject('#/measures/ehc_plans_within_20_weeks_percent?from=CY2019&to=CY2023');
    const points = selectPoints(subject, subject.geography, subject.at);
    expect(points.map(({ period }) => period)).toEqual(['CY2019', 'CY2020', 'CY2021', 'CY2022', 'CY2023']);
    expect(points.every(({ lower, upper }) => lower !== undefined && upper !== undefined)).toBe(true);
  });

  it('are none where the file does not hold the measure: the page says so', () => {
    const { reading, filters } = aSubject('#/measures/gld_percent');
    const choice = selectMeasureChoice(reading.edition, 'gld_percent', filters);
    if (choice === undefined) throw new Error('no such measure');
    expect(toMeasureSubject(reading, choice, aDataset(), filters)).toEqual({
      kind: 'none',
      reason: 'The file of this dataset does not hold the measure.',
    });
  });
});
