import { expect, test } from 'vitest';
import { toGeographyCode } from '#domain/geography.ts';
import { toMeasureId } from '#domain/measure.ts';
import { toPeriod } from '#domain/period.ts';
import { known, type Value } from '#domain/value.ts';
import { aBreakdown, aDataset, aMeasure } from '#tests/support/aDataset.ts';
import { diffDatasets } from './diffDatasets.ts';

const HOME = { code: toGeographyCode('E10000034'), name: 'Worcestershire', children: [] };
const MEDIAN = { code: toGeographyCode('neighbours:median'), name: 'Median', children: [] };
const YEARS = ['CY2022', 'CY2023', 'CY2024'].map(toPeriod);

function figures(...values: (Value | undefined)[]) {
  return aDataset({ geographies: [HOME], periods: YEARS.slice(0, values.length) }, values);
}

function told(...changes: Parameters<typeof diffDatasets>): string[] {
  return diffDatasets(...changes).map(({ kind, sentence }) => `${kind}: ${sentence}`);
}

test.each<[string, Value | undefined, Value | undefined, string[]]>([
  ['the same', known(72), known(72), []],
  ['printed the same', known(71.96), known(72), []],
  ['new', undefined, known(72), ['new: On time, Worcestershire. New: 72.0% in 2022.']],
  [
    'new where it was not available',
    { kind: 'notAvailable' },
    known(72),
    ['new: On time, Worcestershire. New: 72.0% in 2022.'],
  ],
  ['revised', known(71.9), known(72), ['revised: On time, Worcestershire in 2022: 72.0%, before 71.9%.']],
  [
    'final',
    known(72, 'p'),
    known(72),
    ['revised: On time, Worcestershire. 72.0% in 2022: now without a mark, before provisional.'],
  ],
  [
    'withdrawn',
    known(72),
    { kind: 'notAvailable' },
    ['withdrawn: On time, Worcestershire. 72.0% in 2022 is no longer published.'],
  ],
  [
    'withdrawn by not being handed in',
    known(72),
    undefined,
    ['withdrawn: On time, Worcestershire. 72.0% in 2022 is no longer published.'],
  ],
  [
    'hidden',
    known(3),
    { kind: 'suppressed' },
    ['hidden: On time, Worcestershire. The figure for 2022 is now withheld to protect children.'],
  ],
  [
    'new and hidden',
    undefined,
    { kind: 'suppressed' },
    ['hidden: On time, Worcestershire. The figure for 2022 is now withheld to protect children.'],
  ],
  ['shown', { kind: 'suppressed' }, known(12), ['shown: On time, Worcestershire. 12.0% in 2022, withheld before.']],
  ['hidden as before', { kind: 'suppressed' }, { kind: 'suppressed' }, []],
])('%s', (_, then, now, changes) => {
  expect(told(figures(then), figures(now))).toEqual(changes);
});

test('what is hidden now is not repeated', () => {
  const [change] = diffDatasets(figures(known(3)), figures({ kind: 'suppressed' }));
  expect(change).not.toHaveProperty('then');
});

test('periods that came and went', () => {
  const longer = figures(known(1), known(2));
  expect(told(figures(known(1)), longer)).toEqual(['new: On time, Worcestershire. New: 2.0% in 2023.']);
  expect(told(longer, figures(known(1)))).toEqual([
    'withdrawn: On time, Worcestershire. 2.0% in 2023 is no longer published.',
  ]);
  expect(told(undefined, figures(known(1)))).toHaveLength(1);
  expect(told(figures(known(1)), undefined)).toHaveLength(1);
});

test('a category is named where it is not the total, and an old id is the same measure', () => {
  const shape = {
    geographies: [HOME],
    periods: YEARS.slice(0, 1),
    breakdowns: [aBreakdown('plan', ['total', 'new'], 'total')],
  };
  const then = aDataset(shape, [known(1), known(2)]);
  const renamed = aMeasure({ id: toMeasureId('timeliness'), aliases: ['on_time_percent'] });
  expect(told(then, aDataset({ ...shape, measures: [renamed] }, [known(1), known(3)]))).toEqual([
    'revised: On time, Worcestershire, new in 2022: 3.0%, before 2.0%.',
  ]);
});

test('aggregates follow from their members and are not told', () => {
  const shape = { geographies: [HOME, MEDIAN], periods: YEARS.slice(0, 1) };
  expect(told(aDataset(shape, [known(1), known(2)]), aDataset(shape, [known(1), known(3)]))).toEqual([]);
});
