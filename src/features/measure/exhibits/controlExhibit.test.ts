import { describe, expect, it, test } from 'vitest';
import type { Exhibit } from '#features/measure/exhibits/exhibit.ts';
import { aSubject, exhibitsOf } from '#tests/support/aMeasureSubject.ts';

const DEMONSTRATION = { partnership: 'demonstration', edition: '2026-06' };

function controlOf(measure: string, choice = ''): Exhibit {
  const subject = aSubject(`#/measures/${measure}${choice}`, DEMONSTRATION);
  const found = exhibitsOf(subject, DEMONSTRATION).find(({ id }) => id === 'control');
  if (found === undefined) throw new Error(`No control chart of ${measure}`);
  return found;
}

const COUNTS = '?chart=limits-from-counts';

describe('which control chart a page draws', () => {
  test.each([
    ['ehc_plans_within_20_weeks_percent', '', 'control chart (XmR)'],
    ['ehc_plans_within_20_weeks_percent', COUNTS, 'control chart of proportions (P)'],
    ['camhs_referrals_per_10000', '', 'control chart (XmR)'],
    ['camhs_referrals_per_10000', COUNTS, 'control chart of rates (U)'],
    ['inpatient_admissions', '', 'control chart (XmR)'],
    ['inpatient_admissions', COUNTS, 'control chart of counts (C)'],
    ['ehc_average_weeks', '', 'control chart (XmR)'],
    ['ehc_average_weeks', COUNTS, 'control chart (XmR)'],
    ['reviews_meeting_publication_target', COUNTS, 'control chart (XmR)'],
  ])('%s%s: %s', (measure, choice, kind) => {
    expect(controlOf(measure, choice).kind).toBe(kind);
  });

  it('says why a chart from counts that was asked for is not drawn', () => {
    const why = (measure: string) =>
      controlOf(measure, COUNTS).notes.find(({ heading }) => heading === 'Where the limits come from')?.text;
    expect(why('ehc_average_weeks')).toMatch(/^No limits from counts: an average has none\. From the distance/);
    expect(why('reviews_meeting_publication_target')).toMatch(/^No control chart of counts: each count is a part of/);
  });

  it('offers the other one only where it is valid', () => {
    expect(controlOf('inpatient_admissions').limits).toEqual({ from: 'movement', kind: 'count' });
    expect(controlOf('inpatient_admissions', COUNTS).limits).toEqual({ from: 'counts', kind: 'count' });
    expect(controlOf('ehc_average_weeks').limits).toBeUndefined();
    expect(controlOf('reviews_meeting_publication_target').limits).toBeUndefined();
  });
});

describe('a chart of proportions', () => {
  const chart = controlOf('ehc_plans_within_20_weeks_percent', COUNTS);

  it('has each month’s counts and limits in its table, and they differ', () => {
    expect(chart.table?.head.map(({ label }) => label)).toEqual([
      'Period',
      'Value',
      'Counts',
      'Mean',
      'Lower limit',
      'Upper limit',
      'Signals',
    ]);
    const rows = chart.table?.rows ?? [];
    expect(rows[0]?.[2]).toMatch(/^\d+ of \d+$/);
    expect(new Set(rows.map((row) => row[3])).size).toBe(1);
    expect(new Set(rows.map((row) => row[4])).size).toBeGreaterThan(10);
  });

  it('says in words that each month has limits of its own, and how they came about', () => {
    expect(chart.sub).toContain('Each month has its own; those in numbers are the newest.');
    expect(chart.alt).toMatch(
      /Mean \d+\.\d; limits of the newest month \d+\.\d to \d+\.\d; over all, lower limits from/,
    );
    expect(chart.caption).toMatch(/the fewer were counted, the wider/);
  });

  it('says how far the figures move against chance, whichever is drawn', () => {
    const why = (exhibit: Exhibit) =>
      exhibit.notes.find(({ heading }) => heading === 'Where the limits come from')?.text;
    expect(why(chart)).toMatch(/^As asked for: .*chance in the counts/);
    expect(why(controlOf('ehc_plans_within_20_weeks_percent'))).toMatch(/^From the distance .*chance in the counts/);
    expect(why(controlOf('ehc_average_weeks'))).not.toMatch(/counts explain/);
  });
});

it('puts the mean and the limits of every period into the table of any control chart', () => {
  const { table } = controlOf('inpatient_admissions');
  expect(table?.head.map(({ label }) => label)).toEqual([
    'Period',
    'Value',
    'Mean',
    'Lower limit',
    'Upper limit',
    'Signals',
  ]);
  expect(table?.rows.every((row) => row.length === table.head.length)).toBe(true);
});
