import { expect, test } from 'vitest';
import { toDatasetId } from '#domain/dataset.ts';
import type { DatasetEntry } from '#domain/editions/edition.ts';
import { toGeographyCode } from '#domain/geography.ts';
import { toMeasureId } from '#domain/measure.ts';
import { anEdition } from '#tests/support/anEdition.ts';
import { searchEntries, selectNearest, toSearchEntries } from './searchEntries.ts';

const edition = anEdition({
  geographies: [
    { code: toGeographyCode('E10000034'), name: 'Worcestershire', level: 'county' },
    { code: toGeographyCode('E07000236'), name: 'Redditch', level: 'district' },
    { code: toGeographyCode('E92000001'), name: 'England', level: 'national' },
  ],
  datasets: [
    {
      ...(anEdition().datasets[0] as DatasetEntry),
      id: toDatasetId('gld-by-district'),
      label: 'Good level of development',
      measures: [
        {
          id: toMeasureId('gld_percent'),
          title: 'Good level of development',
          aliases: ['school readiness'],
          levels: [],
        },
        { id: toMeasureId('ehc_plans_within_20_weeks_percent'), title: 'Share on time', levels: [] },
      ],
    },
  ],
});
const entries = toSearchEntries(edition);
const titles = (text: string) => searchEntries(entries, text).map(({ kind, title }) => `${kind} ${title}`);

test('finds a measure by title, alias, id and headline title', () => {
  expect(titles('good level')[0]).toBe('measure Good level of development');
  expect(titles('readiness')).toEqual(['measure Good level of development']);
  expect(titles('gld_percent')).toEqual(['measure Good level of development']);
  expect(titles('ehc 20 weeks')).toEqual(['measure EHC plans issued within 20 weeks']);
});

test('finds places by name and code, datasets and pages; never a place that has no page', () => {
  expect(titles('redd')).toEqual(['place Redditch']);
  expect(titles('E10000034')).toEqual(['place Worcestershire']);
  expect(titles('good')).toContain('dataset Good level of development');
  expect(titles('access')).toContain('page Accessibility statement');
  expect(titles('england')).toEqual([]);
});

test('finds nothing for a text of spaces, and survives any', () => {
  expect(titles('  ')).toEqual([]);
  expect(titles('\u0000(*[\ud800')).toEqual([]);
});

test('offers the nearest names for a misspelt one', () => {
  expect(selectNearest(entries, 'Reditch')[0]?.title).toBe('Redditch');
  expect(selectNearest(entries, 'gld_percant')[0]?.title).toBe('Good level of development');
  expect(selectNearest(entries, 'qqqq')).toEqual([]);
});
