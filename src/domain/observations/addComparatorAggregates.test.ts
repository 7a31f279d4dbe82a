import { expect, test } from 'vitest';
import type { Comparator } from '#domain/comparator.ts';
import type { Dataset } from '#domain/dataset.ts';
import { type Geography, toGeographyCode } from '#domain/geography.ts';
import { toMeasureId } from '#domain/measure.ts';
import { toPeriod } from '#domain/period.ts';
import { known, type Value } from '#domain/value.ts';
import { aBreakdown, aDataset, aMeasure } from '#tests/support/aDataset.ts';
import { addComparatorAggregates } from './addComparatorAggregates.ts';
import { toMemberStatistic } from './memberStatistic.ts';
import { selectPoint, selectSeries, wasHandedIn } from './selectPoint.ts';

const MEMBERS = ['E10000008', 'E06000059', 'E10000012'].map(toGeographyCode);
const MEDIAN = toGeographyCode('neighbours-2025:median');
const PLACES: readonly Geography[] = MEMBERS.map((code, i) => ({
  code,
  name: ['Devon', 'Dorset', 'Essex'][i] ?? '',
  level: 'county',
}));
const NEIGHBOURS: Comparator = {
  id: 'neighbours-2025',
  label: 'Statistical neighbours',
  kind: 'neighbours',
  for: ['county'],
  statistic: 'median',
  members: MEMBERS,
};
const PERCENT = aMeasure({ id: toMeasureId('percent'), numerator: toMeasureId('on_time') });
const COUNT = aMeasure({ id: toMeasureId('on_time'), kind: 'count', decimals: 0 });

/** percent and on_time × (Worcestershire, Devon, Dorset, Essex) × (2023, 2024). */
function neighbours(values: readonly (Value | undefined)[]): Dataset {
  return aDataset(
    {
      measures: [PERCENT, COUNT],
      geographies: [
        { code: toGeographyCode('E10000034'), name: 'Worcestershire', children: [] },
        ...PLACES.map(({ code, name }) => ({ code, name, children: [] })),
      ],
      provenance: {
        sources: [],
        default: null,
        cells: new Map([
          [3, 'paper'],
          [8, 'return'],
        ]),
        lines: [2, 3, 4, 5, 6, 7, 8, 9],
      },
    },
    values,
  );
}
const PERCENTS = [10, 20, 30.1, 40.4, 30.2, 60.5, 30.6, 50].map((v) => known(v));
const COUNTS = [1, 2, 3, 4, 5, 6, 7, 8].map((v) => known(v));

test('a set gets its statistic as a place of its own, without counts that could be tested', () => {
  const result = addComparatorAggregates(neighbours([...PERCENTS, ...COUNTS]), [NEIGHBOURS], PLACES);
  expect(result.geographies.at(-1)).toEqual({ code: MEDIAN, name: 'Statistical neighbours, median', children: [] });
  expect(selectSeries(result, PERCENT, MEDIAN, {}).map(({ value, numerator }) => [value, numerator])).toEqual([
    [known(30.2), undefined],
    [known(50), undefined],
  ]);
  expect(wasHandedIn(result, { measure: COUNT.id, geography: MEDIAN, period: toPeriod('CY2024').id, at: {} })).toBe(
    false,
  );
  expect(result.anchoredNotes).toEqual([]);
});

test('every other cell stays what it was, and so does where it came from', () => {
  const before = neighbours([...PERCENTS, ...COUNTS]);
  const after = addComparatorAggregates(before, [NEIGHBOURS], PLACES);
  for (const { code } of before.geographies) {
    expect(selectSeries(after, PERCENT, code, {})).toEqual(selectSeries(before, PERCENT, code, {}));
  }
  expect([...after.provenance.cells]).toEqual([
    [3, 'paper'],
    [10, 'return'],
  ]);
  expect(after.provenance.lines).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 0, 0]);
});

test('a member without a number is left out and named', () => {
  const values: (Value | undefined)[] = [...PERCENTS, ...COUNTS];
  values[4] = { kind: 'suppressed' };
  const result = addComparatorAggregates(neighbours(values), [NEIGHBOURS], PLACES);
  const point = selectPoint(result, PERCENT, { geography: MEDIAN, period: toPeriod('CY2023').id, at: {} });
  expect(point.value).toEqual(known(30.4));
  expect(result.anchoredNotes).toEqual([
    { measure: PERCENT.id, geography: MEDIAN, period: 'CY2023', text: 'Median of 2 of 3: Dorset has no figure.' },
  ]);
});

test('one member of three is no set, and says so', () => {
  const values: (Value | undefined)[] = [...PERCENTS, ...COUNTS];
  values[4] = { kind: 'suppressed' };
  values[6] = undefined;
  const result = addComparatorAggregates(neighbours(values), [NEIGHBOURS], PLACES);
  const point = selectPoint(result, PERCENT, { geography: MEDIAN, period: toPeriod('CY2023').id, at: {} });
  expect(point.value).toEqual({ kind: 'notAvailable' });
  expect(result.anchoredNotes.map((n) => n.text)).toEqual(['No median: Dorset and Essex have no figure.']);
});

test('what none of them ever handed in stays so', () => {
  const values: (Value | undefined)[] = [...PERCENTS];
  for (const position of [2, 4, 6]) values[position] = undefined;
  const result = addComparatorAggregates(neighbours(values), [NEIGHBOURS], PLACES);
  expect(wasHandedIn(result, { measure: PERCENT.id, geography: MEDIAN, period: toPeriod('CY2023').id, at: {} })).toBe(
    false,
  );
});

test('each category of a breakdown has its own, and one note tells of a member missing in all of them', () => {
  const dataset = aDataset(
    {
      measures: [PERCENT],
      geographies: PLACES.map(({ code, name }) => ({ code, name, children: [] })),
      periods: [toPeriod('CY2024')],
      breakdowns: [aBreakdown('plan', ['new', 'amended'])],
    },
    [known(1), known(2), undefined, undefined, known(3), known(6)],
  );
  const result = addComparatorAggregates(dataset, [NEIGHBOURS], PLACES);
  const at = (plan: string) =>
    selectPoint(result, PERCENT, { geography: MEDIAN, period: toPeriod('CY2024').id, at: { plan } }).value;
  expect([at('new'), at('amended')]).toEqual([known(2), known(4)]);
  expect(result.anchoredNotes.map((n) => n.text)).toEqual(['Median of 2 of 3: Dorset has no figure.']);
});

test('nothing is added for a set without a statistic, for one place, or twice', () => {
  const dataset = neighbours([...PERCENTS, ...COUNTS]);
  const { statistic: _, ...drawnMemberByMember } = NEIGHBOURS;
  const single = { ...NEIGHBOURS, members: [...MEMBERS.slice(0, 1), toGeographyCode('E99999999')] };
  expect(addComparatorAggregates(dataset, [drawnMemberByMember, single], PLACES)).toBe(dataset);
  const once = addComparatorAggregates(dataset, [NEIGHBOURS], PLACES);
  expect(addComparatorAggregates(once, [NEIGHBOURS], PLACES)).toBe(once);
});

test.each([
  [[25.4, 25.5], 'mean', 1, 25.5],
  [[25.4, 25.5], 'median', 1, 25.5],
  [[0.1, 0.2], 'mean', 1, 0.2],
  [[1, 2, 2], 'mean', 0, 2],
  [[3.59, 7.87, 11.31], 'lowest', 2, 3.59],
  [[3.59, 7.87, 11.31], 'highest', 2, 11.31],
  [[-1.5, -2.6], 'mean', 1, -2.1],
] as const)('of %j the %s to %i decimals is %d', (values, statistic, decimals, expected) => {
  expect(toMemberStatistic(values, statistic, decimals)).toBe(expected);
});
