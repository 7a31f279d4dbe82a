import { expect, test } from 'vitest';
import { toGeographyCode } from '#domain/geography.ts';
import { toMeasureId } from '#domain/measure.ts';
import { toPeriod } from '#domain/period.ts';
import { known, NOT_AVAILABLE } from '#domain/value.ts';
import { aBreakdown, aDataset, aMeasure } from '#tests/support/aDataset.ts';
import { hasSeries, selectMeasure, selectPoint, selectSeries, selectValue, wasHandedIn } from './selectPoint.ts';

const WORCESTERSHIRE = toGeographyCode('E10000034');
const ENGLAND = toGeographyCode('E92000001');
const PERCENT = aMeasure({
  id: toMeasureId('percent'),
  numerator: toMeasureId('on_time'),
  denominator: toMeasureId('issued'),
  aliases: ['timeliness'],
});

/** 3 measures × 2 places × 2 periods × (total, new, amended): each cell's amount is its position. */
const dataset = aDataset(
  {
    measures: [
      PERCENT,
      aMeasure({ id: toMeasureId('on_time'), kind: 'count' }),
      aMeasure({ id: toMeasureId('issued'), kind: 'count' }),
    ],
    geographies: [
      { code: WORCESTERSHIRE, name: 'Worcestershire', children: [] },
      { code: ENGLAND, name: 'England', children: [] },
    ],
    breakdowns: [aBreakdown('plan', ['total', 'new', 'amended'], 'total')],
  },
  Array.from({ length: 36 }, (_, i) => (i >= 6 && i < 12 ? undefined : i === 35 ? { kind: 'suppressed' } : known(i))),
);
const FIRST = toPeriod('CY2023').id;
const SECOND = toPeriod('CY2024').id;

test('reads a cell by its key, at the total where no category is named', () => {
  expect(selectValue(dataset, { measure: PERCENT.id, geography: WORCESTERSHIRE, period: SECOND, at: {} })).toEqual(
    known(3),
  );
  expect(
    selectValue(dataset, { measure: toMeasureId('issued'), geography: ENGLAND, period: FIRST, at: { plan: 'new' } }),
  ).toEqual(known(31));
});

test('a point carries the counts that were published, and only those', () => {
  expect(selectPoint(dataset, PERCENT, { geography: WORCESTERSHIRE, period: SECOND, at: {} })).toEqual({
    geography: WORCESTERSHIRE,
    period: SECOND,
    value: known(3),
    numerator: 15,
    denominator: 27,
  });
  expect(selectPoint(dataset, PERCENT, { geography: ENGLAND, period: SECOND, at: { plan: 'amended' } })).toEqual({
    geography: ENGLAND,
    period: SECOND,
    value: NOT_AVAILABLE,
    numerator: 23,
  });
});

test('a series has every period of the cube, absent cells included', () => {
  expect(selectSeries(dataset, PERCENT, WORCESTERSHIRE, { plan: 'new' }).map((p) => p.value)).toEqual([
    known(1),
    known(4),
  ]);
  expect(selectSeries(dataset, PERCENT, toGeographyCode('E10000001'), {}).map((p) => p.value)).toEqual([
    NOT_AVAILABLE,
    NOT_AVAILABLE,
  ]);
});

test('a series that nobody handed in does not exist, and neither does a category that the cube lacks', () => {
  expect(hasSeries(dataset, PERCENT.id, WORCESTERSHIRE, {})).toBe(true);
  expect(hasSeries(dataset, PERCENT.id, ENGLAND, {})).toBe(false);
  expect(hasSeries(dataset, PERCENT.id, WORCESTERSHIRE, { plan: 'other' })).toBe(false);
  expect(
    wasHandedIn(dataset, {
      measure: toMeasureId('issued'),
      geography: ENGLAND,
      period: SECOND,
      at: { plan: 'amended' },
    }),
  ).toBe(true);
});

test('finds a measure by its id or by an old one', () => {
  expect(selectMeasure(dataset, 'timeliness')).toBe(PERCENT);
  expect(selectMeasure(dataset, 'unknown')).toBeUndefined();
});
