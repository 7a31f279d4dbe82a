import { describe, expect, test } from 'vitest';
import { toCategoryId } from '#domain/breakdown.ts';
import { toGeographyCode } from '#domain/geography.ts';
import { toMeasureId } from '#domain/measure.ts';
import { toPeriod } from '#domain/period.ts';
import { known, type Value } from '#domain/value.ts';
import { aBreakdown, aDataset, aMeasure } from '#tests/support/aDataset.ts';
import { toFigureInterval } from './figureInterval.ts';
import { toGroupGaps } from './groupGaps.ts';

const PERCENT = aMeasure({ numerator: toMeasureId('number'), denominator: toMeasureId('children') });
const COUNTS = ['number', 'children'].map((id) => aMeasure({ id: toMeasureId(id), kind: 'count' }));
const GROUPS = aBreakdown('group', ['total', 'fsm', 'others', 'unknown'], 'total');
const HOME = toGeographyCode('E10000034');
const PERIOD = toPeriod('AY2021-22').id;
const PLACE = { geography: HOME, period: PERIOD, at: {} };

/** Percentages, numbers and children of: all, eligible for free school meals, others, not known. */
const cells: (Value | undefined)[] = [
  65,
  45.8,
  68.5,
  undefined,
  3960,
  437,
  3523,
  undefined,
  6094,
  954,
  5140,
  undefined,
].map((v) => (v === undefined ? undefined : known(v)));
const dataset = aDataset(
  { measures: [PERCENT, ...COUNTS], periods: [toPeriod('AY2021-22')], breakdowns: [GROUPS] },
  cells,
);

describe('groups', () => {
  test('against each other are tested by the counts of both, and told as children', () => {
    const gaps = toGroupGaps(dataset, PERCENT, GROUPS, toCategoryId('others'), PLACE);
    expect(gaps?.reference.point.value).toEqual(known(68.5));
    const [fsm, unknown] = gaps?.groups ?? [];
    expect(fsm).toMatchObject({
      category: { id: 'fsm' },
      people: -217,
      gap: { value: -22.7, method: 'newcombe', verdict: 'worse' },
    });
    expect(fsm?.gap.kind === 'gap' ? [fsm.gap.lower?.toFixed(1), fsm.gap.upper?.toFixed(1)] : []).toEqual([
      '-26.1',
      '-19.3',
    ]);
    expect(unknown?.gap).toEqual({ kind: 'refused', refused: 'Unknown has no figure in 2021/22: not available.' });
  });

  test('against the total, which they are part of, are tested by their own counts only', () => {
    const [fsm, others] = toGroupGaps(dataset, PERCENT, GROUPS, toCategoryId('total'), PLACE)?.groups ?? [];
    expect(fsm?.gap).toMatchObject({ value: -19.2, method: 'wilson', verdict: 'worse' });
    expect(others?.gap).toMatchObject({ value: 3.5, method: 'wilson', verdict: 'better' });
  });

  test('without polarity are not judged, without counts not tested', () => {
    const plain = { ...PERCENT, polarity: 'none' } as const;
    const [judged] = toGroupGaps(dataset, plain, GROUPS, toCategoryId('total'), PLACE)?.groups ?? [];
    expect(judged?.gap).toMatchObject({ verdict: 'no_judgement' });
    const { numerator: _, ...uncounted } = PERCENT;
    const [untested] = toGroupGaps(dataset, uncounted, GROUPS, toCategoryId('total'), PLACE)?.groups ?? [];
    expect(untested).toMatchObject({ gap: { kind: 'gap', value: -19.2, verdict: 'not_tested' } });
    expect(untested).not.toHaveProperty('people');
  });

  test('of a category that the cube lacks are none', () => {
    expect(toGroupGaps(dataset, PERCENT, GROUPS, toCategoryId('other'), PLACE)).toBeUndefined();
  });
});

describe('the interval of one figure', () => {
  const point = {
    geography: HOME,
    period: toPeriod('CY2024').id,
    value: known(37.2),
    numerator: 517,
    denominator: 1389,
  };
  const printed = (...args: Parameters<typeof toFigureInterval>): string | undefined => {
    const interval = toFigureInterval(...args);
    return interval && `${interval.method} ${interval.lower.toFixed(1)} to ${interval.upper.toFixed(1)}`;
  };

  test.each([
    ['of a proportion is Wilson’s', point, PERCENT, 'wilson 34.7 to 39.8'],
    ['of a rate is Byar’s', point, { ...PERCENT, kind: 'rate', per: 1000 } as const, 'byar 340.8 to 405.7'],
    ['is the published one where there is one', { ...point, lower: 30, upper: 40 }, PERCENT, 'published 30.0 to 40.0'],
    ['of a rolling window is none', { ...point, period: toPeriod('R2022-03-12m').id }, PERCENT, undefined],
    ['of a mean is none', point, { ...PERCENT, kind: 'mean' } as const, undefined],
    ['of counts that are no proportion is none', { ...point, numerator: 2000 }, PERCENT, undefined],
    ['of no figure is none', { ...point, value: { kind: 'suppressed' } as const }, PERCENT, undefined],
  ])('%s', (_, figure, measure, interval) => {
    expect(printed(figure, measure)).toBe(interval);
  });
});

test('a category in which everybody is counted is no group, so its gap is not told as children', () => {
  const domains = aDataset(
    {
      measures: [PERCENT, ...COUNTS],
      periods: [toPeriod('AY2021-22')],
      breakdowns: [aBreakdown('domain', ['total', 'talk'], 'total')],
    },
    [79, 92, 4538, 5281, 5739, 5739].map((value) => known(value)),
  );
  const [breakdown] = domains.breakdowns;
  const [talk] = (breakdown && toGroupGaps(domains, PERCENT, breakdown, toCategoryId('total'), PLACE)?.groups) ?? [];
  expect(talk?.gap).toMatchObject({ value: 13 });
  expect(talk?.people).toBeUndefined();
});
