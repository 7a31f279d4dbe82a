import { describe, expect, it } from 'vitest';
import { aSubject } from '#tests/support/aMeasureSubject.ts';
import { toFigures } from './figuresModel.ts';

describe('the figures of a measure', () => {
  const { columns, rows, judging, symbols } = toFigures(aSubject('#/measures/ehc_plans_within_20_weeks_percent'));

  it('come newest first with counts, interval, change and comparisons', () => {
    expect(columns.map(({ id, label }) => `${id}: ${label}`)).toEqual([
      'numerator: EHC plans issued within 20 weeks',
      'denominator: EHC plans issued',
      'counts: EHC plans issued within 20 weeks',
      'value: %',
      'interval: 95% interval',
      'change: Change',
      'national: England',
      'region: West Midlands',
      'neighbours: Neighbours’ median',
    ]);
    expect(rows.map(({ period }) => period)).toEqual([
      '2024',
      '2023',
      '2022',
      '2021',
      '2020',
      '2019',
      '2018',
      '2017',
      '2016',
    ]);
    expect(rows[0]?.cells.map(({ text }) => text)).toEqual([
      '517',
      '1,389',
      '517 of 1,389',
      '37.2',
      '34.7 to 39.8',
      '+9.7',
      '45.9',
      '41.0',
      '25.5',
    ]);
    expect(rows[0]?.verdict).toBe('worse');
    expect(judging).toBe('England');
  });

  it('say why a count is not there, in its own column and in that of both', () => {
    const old = rows.find(({ period }) => period === '2016');
    expect(old?.cells.slice(0, 3).map(({ symbol }) => symbol?.symbol)).toEqual(['x', 'x', 'x']);
    expect(symbols).toEqual(['x']);
  });
});

describe('the figures on both sides of a break', () => {
  const { rows } = toFigures(aSubject('#/measures/gld_percent'));

  it('are parted by a line that says what changed', () => {
    expect(rows.filter(({ breakBelow }) => breakBelow !== undefined).map(({ period }) => period)).toEqual(['2021/22']);
  });

  it('have no change worked out across it', () => {
    const first = rows.find(({ period }) => period === '2021/22');
    const change = toFigures(aSubject('#/measures/gld_percent')).columns.findIndex(({ id }) => id === 'change');
    expect(first?.cells[change]?.text).toBeUndefined();
    expect(first?.cells[change]?.reason).toMatch(/\.$/);
  });

  it('stand beside what a paper says of the same period', () => {
    expect(rows.find(({ period }) => period === '2018/19')?.statements).toEqual(['71.9 in the paper']);
  });
});

it('a count has no column of a comparison and no verdict', () => {
  const { columns, judging } = toFigures(aSubject('#/measures/ehc_plans_issued'));
  expect(columns.map(({ id }) => id)).toEqual(['value', 'change']);
  expect(judging).toBeUndefined();
});
