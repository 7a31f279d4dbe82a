import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparePeriods,
  formatPeriod,
  formatPeriodShort,
  isSameKind,
  overlaps,
  parsePeriodId,
  toPeriod,
  toReferenceDay,
  toSuccessor,
} from './period.ts';

describe('period ids', () => {
  test.each([
    ['AY2021-22', 'academicYear', '2021-09-01', '2022-08-31', '2021/22'],
    ['FY2021-22', 'financialYear', '2021-04-01', '2022-03-31', '2021/22'],
    ['TY2021-22', 'taxYear', '2021-04-06', '2022-04-05', '2021/22'],
    ['CY2022', 'calendarYear', '2022-01-01', '2022-12-31', '2022'],
    ['RY2022', 'reportingYear', '2022-01-01', '2022-12-31', '2022'],
    ['FYQ2022-23-Q1', 'financialQuarter', '2022-04-01', '2022-06-30', 'Q1 2022/23'],
    ['FYQ2022-23-Q4', 'financialQuarter', '2023-01-01', '2023-03-31', 'Q4 2022/23'],
    ['FYH2022-23-P1', 'financialHalf', '2022-04-01', '2022-09-30', 'April to September 2022/23'],
    ['M2022-09', 'month', '2022-09-01', '2022-09-30', 'September 2022'],
    ['W2022-01', 'week', '2022-01-03', '2022-01-09', 'Week 1 2022'],
    ['W2020-53', 'week', '2020-12-28', '2021-01-03', 'Week 53 2020'],
    ['T2021-22-T1', 'term', '2021-09-01', '2021-12-31', 'Autumn term 2021/22'],
    ['AST2021-22', 'autumnAndSpring', '2021-09-01', '2022-04-30', 'Autumn and spring terms 2021/22'],
    ['HT2021-22-HT6', 'halfTerm', '2022-06-01', '2022-08-31', 'Half term 6 2021/22'],
    ['S2020-07-17', 'snapshot', '2020-07-17', '2020-07-17', '17 July 2020'],
    ['R2022-08-12m', 'rolling', '2021-09-01', '2022-08-31', '12 months to August 2022'],
    ['P2021-11-01_2022-09-30', 'span', '2021-11-01', '2022-09-30', 'November 2021 to September 2022'],
    ['P2022-04-01_2022-09-01', 'span', '2022-04-01', '2022-09-01', '1 April 2022 to 1 September 2022'],
    ['U2022-09-30', 'upTo', undefined, '2022-09-30', 'to 30 September 2022'],
  ])('%s is a %s from %s to %s, printed "%s"', (id, kind, first, last, label) => {
    expect(parsePeriodId(id)).toMatchObject({ id, kind, last, label });
    expect(parsePeriodId(id)?.first).toBe(first);
  });

  test.each([
    'AY2021-23',
    'AY202122',
    'FYQ2022-23-Q5',
    'M2022-13',
    'M2022-9',
    'S2023-02-29',
    'P2022-09-30_2021-11-01',
    'R2022-08-0m',
    'W2022-54',
    'T2021-22-T4',
    '',
    'constructor',
  ])('refuses %j', (id) => {
    expect(parsePeriodId(id)).toBeUndefined();
  });

  test.each([
    ['AY2021-22', 'AY2022-23'],
    ['FY1999-00', 'FY2000-01'],
    ['CY2022', 'CY2023'],
    ['FYQ2022-23-Q4', 'FYQ2023-24-Q1'],
    ['FYH2022-23-P1', 'FYH2022-23-P2'],
    ['M2022-12', 'M2023-01'],
    ['W2020-53', 'W2021-01'],
    ['T2021-22-T3', 'T2022-23-T1'],
    ['HT2021-22-HT6', 'HT2022-23-HT1'],
    ['AST2021-22', 'AST2022-23'],
    ['R2022-12-12m', 'R2023-01-12m'],
  ])('after %s comes %s', (id, next) => {
    expect(toSuccessor(toPeriod(id))?.id).toBe(next);
  });

  test.each(['S2020-07-17', 'P2021-11-01_2022-09-30', 'U2022-09-30'])('nothing comes after %s', (id) => {
    expect(toSuccessor(toPeriod(id))).toBeUndefined();
  });

  test('a successor begins on the day after, for every kind that fills time', () => {
    const ids = fc.tuple(
      fc.integer({ min: 1990, max: 2090 }),
      fc.constantFrom('AY', 'FY', 'TY', 'CY', 'Q', 'M'),
      fc.integer({ min: 1, max: 12 }),
    );
    fc.assert(
      fc.property(ids, ([year, kind, n]) => {
        const years = `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
        const named = new Map([
          ['CY', `CY${year}`],
          ['Q', `FYQ${years}-Q${(n % 4) + 1}`],
          ['M', `M${year}-${String(n).padStart(2, '0')}`],
        ]);
        const id = named.get(kind) ?? `${kind}${years}`;
        const period = toPeriod(id);
        const next = toSuccessor(period);
        expect(next && !overlaps(period, next) && comparePeriods(period, next) < 0 && isSameKind(period, next)).toBe(
          true,
        );
      }),
    );
  });
});

describe('stocks', () => {
  test.each([
    ['CY2025', '01', '2025-01-31', 'January 2025'],
    ['FY2024-25', '03-31', '2025-03-31', '31 March 2025'],
    ['AY2024-25', '01', '2025-01-31', 'January 2025'],
  ])('%s on %s is about %s and printed "%s"', (id, on, day, label) => {
    expect(toReferenceDay(toPeriod(id), on)).toBe(day);
    expect(formatPeriod(toPeriod(id), on)).toBe(label);
  });

  test('a flow is about its last day', () => {
    expect(toReferenceDay(toPeriod('AY2024-25'))).toBe('2025-08-31');
  });
});

test('labels for narrow places stay unambiguous', () => {
  expect(formatPeriodShort(toPeriod('R2022-03-12m'))).toBe('12 m. to Mar 2022');
  expect(formatPeriodShort(toPeriod('CY2025'), '01')).toBe('Jan 2025');
  expect(formatPeriodShort(toPeriod('M2022-09'))).toBe('Sept 2022');
  expect(formatPeriodShort(toPeriod('AY2024-25'))).toBe('2024/25');
});

test('rolling windows of different lengths are not one series', () => {
  expect(isSameKind(toPeriod('R2022-08-12m'), toPeriod('R2022-08-3m'))).toBe(false);
});
