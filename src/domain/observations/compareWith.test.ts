import { expect, test } from 'vitest';
import type { Gap } from '#domain/editions/edition.ts';
import { toGeographyCode } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { toPeriod } from '#domain/period.ts';
import type { SeriesBreak } from '#domain/seriesBreak.ts';
import { known, type Value } from '#domain/value.ts';
import { aMeasure } from '#tests/support/aDataset.ts';
import { compareWith, differenceAsPrinted } from './compareWith.ts';

const HOME = 'E10000034';
const ENGLAND = 'E92000001';
const BOARD = 'QGH';
const NAMES: Readonly<Record<string, string>> = {
  [HOME]: 'Worcestershire',
  [ENGLAND]: 'England',
  [BOARD]: 'Herefordshire and Worcestershire',
};
const LEVELS = { [HOME]: 'county', [ENGLAND]: 'national', [BOARD]: 'icb' } as const;

function point(geography: string, period: string, value: number | Value, counts?: readonly [number, number]): Point {
  return {
    geography: toGeographyCode(geography),
    period: toPeriod(period).id,
    value: typeof value === 'number' ? known(value) : value,
    ...(counts === undefined ? {} : { numerator: counts[0], denominator: counts[1] }),
  };
}

function compare(now: Point, other: Point, measure: Partial<Measure> = {}, breaks: readonly SeriesBreak[] = []): Gap {
  return compareWith(now, other, aMeasure(measure), {
    breaks,
    nameOf: (code) => NAMES[code] ?? code,
    levelOf: (code) => Object.entries(LEVELS).find(([each]) => each === code)?.[1],
  });
}

/** A gap as a reader sees it: the difference and the ends of its interval to one decimal, and the verdict. */
function printed(gap: Gap): string {
  if (gap.kind === 'refused') return gap.refused;
  const interval = gap.lower === undefined ? '' : ` (${gap.lower.toFixed(1)} to ${gap.upper?.toFixed(1)})`;
  return `${gap.value}${interval} ${gap.verdict}`;
}

const LOWER = { polarity: 'lower' } as const;

test.each([
  [
    'EHC plans on time',
    point(HOME, 'CY2024', 37.2, [517, 1389]),
    point(ENGLAND, 'CY2024', 45.9, [41448, 90392]),
    {},
    '-8.7 (-11.2 to -6.0) worse',
  ],
  [
    'protection plans',
    point(HOME, 'AY2024-25', 48.9, [151, 309]),
    point(ENGLAND, 'AY2024-25', 55.4, [14870, 26840]),
    LOWER,
    '-6.5 (-12.1 to -1.0) better',
  ],
  [
    'children in need',
    point(HOME, 'AY2024-25', 46.8, [409, 873]),
    point(ENGLAND, 'AY2024-25', 46, [55270, 120250]),
    LOWER,
    '0.8 (-2.4 to 4.2) similar',
  ],
  [
    'one side without counts',
    point(HOME, 'AY2024-25', 68),
    point(ENGLAND, 'AY2024-25', 68.3, [400, 600]),
    {},
    '-0.3 not_tested',
  ],
  [
    'no good direction',
    point(HOME, 'CY2025', 5.7, [57, 1000]),
    point(ENGLAND, 'CY2025', 5.3, [530, 10000]),
    { polarity: 'none' },
    '0.4 (-1.0 to 2.1) no_judgement',
  ],
  [
    'a rate has no test',
    point(HOME, 'AY2023-24', 7.87, [8, 100]),
    point(ENGLAND, 'AY2023-24', 11.31, [11, 100]),
    { kind: 'rate', decimals: 2, polarity: 'lower' },
    '-3.44 not_tested',
  ],
  [
    'a change',
    point(HOME, 'CY2024', 37.2, [517, 1389]),
    point(HOME, 'CY2023', 27.5, [318, 1155]),
    {},
    '9.7 (6.0 to 13.3) better',
  ],
  [
    'counts that are no proportion',
    point(HOME, 'CY2024', 37.2, [20, 10]),
    point(ENGLAND, 'CY2024', 45.9, [1, 2]),
    {},
    '-8.7 not_tested',
  ],
] as const)('%s', (_, now, other, measure, expected) => {
  expect(printed(compare(now, other, measure))).toBe(expected);
});

test.each([
  [0.3, 0.1, 1, 0.2],
  [1.005, 0, 2, 1.01],
  [53.4, 48.9, 1, 4.5],
  [37.22, 45.85, 1, -8.7],
  [2.675, 2.665, 2, 0.01],
])('the difference of %d and %d as printed to %i decimals is %d', (now, other, decimals, difference) => {
  expect(differenceAsPrinted(now, other, decimals)).toBe(difference);
});

const FRAMEWORK: SeriesBreak = {
  at: toPeriod('AY2021-22').id,
  kind: 'definition',
  text: 'The early years framework changed.',
};
const PANDEMIC: SeriesBreak = { at: toPeriod('AY2020-21').id, kind: 'disruption', text: 'A pandemic year.' };

test.each([
  [
    'no figure',
    point(HOME, 'CY2024', { kind: 'suppressed' }),
    point(ENGLAND, 'CY2024', 45.9),
    {},
    'Worcestershire has no figure in 2024: withheld to protect children.',
  ],
  [
    'no figure there',
    point(HOME, 'AY2024-25', 45),
    point(ENGLAND, 'AY2024-25', { kind: 'notAvailable' }),
    {},
    'England has no figure in 2024/25: not available.',
  ],
  [
    'another period',
    point(HOME, 'CY2024', 37.2),
    point(ENGLAND, 'CY2023', 49.1),
    {},
    'England’s figure is for 2023, Worcestershire’s for 2024, so they are not compared.',
  ],
  [
    'kinds of period, one place',
    point(HOME, 'AY2024-25', 18),
    point(HOME, 'S2020-07-17', 48),
    {},
    '2024/25 and 17 July 2020 are different kinds of period, so no difference is worked out.',
  ],
  [
    'kinds of period, two places',
    point(BOARD, 'R2022-03-12m', 95),
    point(ENGLAND, 'FYQ2021-22-Q4', 80),
    {},
    'The 12 months to March 2022 and Q4 2021/22 are different kinds of period, so no difference is worked out.',
  ],
  [
    'overlapping windows',
    point(BOARD, 'R2022-03-12m', 7775),
    point(BOARD, 'R2021-06-12m', 7500),
    {},
    'The 12 months to March 2022 and the 12 months to June 2021 share months, so no change is worked out.',
  ],
  [
    'care board and county',
    point(BOARD, 'CY2024', 1),
    point(HOME, 'CY2024', 2),
    {},
    'Herefordshire and Worcestershire is an integrated care board and Worcestershire a county: they cover different people, so they are not compared.',
  ],
] as const)('refuses %s', (_, now, other, measure, expected) => {
  expect(printed(compare(now, other, measure))).toBe(expected);
});

test.each([
  ['a fall', 68, 72, 'The early years framework changed: 68.0% is not a fall from 72.0%.'],
  ['a rise', 75, 72, 'The early years framework changed: 75.0% is not a rise from 72.0%.'],
  ['nothing', 72, 72, 'The early years framework changed: the two figures do not count the same thing.'],
])('refuses to call %s what lies across a change of definition', (_, now, then, expected) => {
  expect(printed(compare(point(HOME, 'AY2024-25', now), point(HOME, 'AY2018-19', then), {}, [FRAMEWORK]))).toBe(
    expected,
  );
});

test('a break does not touch what lies on one side of it, another place, or another measure', () => {
  const elsewhere = { ...FRAMEWORK, geographies: [toGeographyCode(ENGLAND)] };
  const change = [point(HOME, 'AY2024-25', 68), point(HOME, 'AY2021-22', 65)] as const;
  expect(printed(compare(...change, {}, [FRAMEWORK]))).toBe('3 not_tested');
  const across = [point(HOME, 'AY2024-25', 68), point(HOME, 'AY2018-19', 72)] as const;
  expect(printed(compare(...across, {}, [elsewhere]))).toBe('-4 not_tested');
  expect(printed(compare(point(HOME, 'AY2021-22', 65), point(ENGLAND, 'AY2021-22', 65.2), {}, [FRAMEWORK]))).toBe(
    '-0.2 not_tested',
  );
});

test('across a disruption the difference is given and the change is not judged', () => {
  const now = point(HOME, 'AY2020-21', 53.4, [171, 320]);
  const then = point(HOME, 'AY2018-19', 40, [120, 300]);
  expect(printed(compare(now, then, LOWER, [PANDEMIC]))).toBe('13.4 not_comparable');
  const england = point(ENGLAND, 'AY2020-21', 53.5, [13000, 24300]);
  expect(printed(compare(now, england, LOWER, [PANDEMIC]))).toMatch(/similar$/);
});

test('two ways of counting people are not compared', () => {
  const gap = compareWith(point(HOME, 'CY2024', 1), point(ENGLAND, 'CY2024', 2), aMeasure(), {
    breaks: [],
    bases: ['school location', 'residence'],
  });
  expect(printed(gap)).toBe(
    'One figure is counted by school location and the other by residence, so they are not compared.',
  );
});

test('a break inside a rolling window counts from the first window that reaches past it', () => {
  const broken: SeriesBreak = { at: toPeriod('M2021-09').id, kind: 'population', text: 'The boundary moved' };
  const change = compare(point(BOARD, 'R2022-03-12m', 5), point(BOARD, 'R2021-03-12m', 4), {}, [broken]);
  expect(change.kind).toBe('refused');
  const before = compare(point(BOARD, 'R2021-08-12m', 5), point(BOARD, 'R2020-08-12m', 4), {}, [broken]);
  expect(before.kind).toBe('gap');
});

test('nine months are held against nine months, not against twelve', () => {
  const count = { kind: 'count', unit: 'claims', decimals: 0 } as const;
  const now = point(HOME, 'P2025-04-01_2025-12-31', 485);
  expect(printed(compare(now, point(HOME, 'P2024-04-01_2025-03-31', 625), count))).toBe(
    'April to December 2025 and April 2024 to March 2025 are not equally long, so no change is worked out.',
  );
  expect(printed(compare(now, point(HOME, 'P2023-04-01_2023-12-31', 441), count))).toBe('44 not_tested');
  const leap = point(HOME, 'P2023-04-01_2024-03-31', 599);
  expect(printed(compare(point(HOME, 'P2024-04-01_2025-03-31', 625), leap, count))).toBe('26 not_tested');
});

test('counts of two places are refused, of whatever size; of two periods of one place they are not', () => {
  const count = { kind: 'count', unit: 'children', decimals: 0 } as const;
  const home = point(HOME, 'AY2024-25', 523);
  expect(printed(compare(home, point(ENGLAND, 'AY2024-25', 49_900), count))).toBe(
    'A count grows with the number of children in a place, so that of Worcestershire is not compared with that of England.',
  );
  expect(printed(compare(home, point(HOME, 'AY2023-24', 500), count))).toBe('23 not_tested');
});
