import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ChartSize } from '#charts/ChartFrame.tsx';
import type { Dataset } from '#domain/dataset.ts';
import { toGeographyCode } from '#domain/geography.ts';
import { toMeasureId } from '#domain/measure.ts';
import { toPeriod } from '#domain/period.ts';
import { known, NOT_AVAILABLE, type Value } from '#domain/value.ts';
import { NO_FILTERS } from '#state/filters.ts';
import { aDataset, aMeasure } from '#tests/support/aDataset.ts';
import { aSubject } from '#tests/support/aMeasureSubject.ts';
import { SizedDrawing } from './ExhibitDrawing.tsx';
import type { Exhibit } from './exhibits/exhibit.ts';
import { toExhibits } from './exhibits/toExhibits.ts';
import { type MeasureSubject, type NoSubject, toMeasureSubject } from './subject.ts';

/** A percentage with its two counts, period by period, for the home area. */
interface Figures {
  readonly periods: readonly string[];
  readonly percents: readonly Value[];
  readonly parts?: readonly Value[];
  readonly wholes?: readonly Value[];
}

const COUNTY = toGeographyCode('E10000034');
const PERCENT = toMeasureId('on_time_percent');
const PART = toMeasureId('on_time');
const WHOLE = toMeasureId('plans');

const SHIPPED = aSubject('#/measures/ehc_plans_within_20_weeks_percent');

function toDataset({ periods, percents, parts = [], wholes = [] }: Figures): Dataset {
  const measures = [
    aMeasure({ numerator: PART, denominator: WHOLE }),
    aMeasure({ id: PART, kind: 'count', unit: 'plans', decimals: 0, title: 'Plans on time' }),
    aMeasure({ id: WHOLE, kind: 'count', unit: 'plans', decimals: 0, title: 'Plans' }),
  ];
  const row = (values: readonly Value[]) => periods.map((_, i) => values[i] ?? NOT_AVAILABLE);
  return aDataset(
    { measures, periods: periods.map(toPeriod), provenance: { ...SHIPPED.dataset.provenance, cells: new Map() } },
    [percents, parts, wholes].flatMap(row),
  );
}

function open(figures: Figures): MeasureSubject | NoSubject {
  const { reading } = SHIPPED;
  const [entry] = reading.edition.datasets;
  if (entry === undefined) throw new Error('The edition has no dataset');
  const measure = { id: PERCENT, title: 'On time', levels: [] };
  return toMeasureSubject(reading, { dataset: entry, entry: measure, at: {} }, toDataset(figures), NO_FILTERS);
}

const SIZES: readonly ChartSize[] = [
  { width: 972, look: 'screen' },
  { width: 343, look: 'screen' },
  { width: 640, look: 'paper' },
];

/** All that the page says and draws, with nothing in it that is no number. */
function tell(figures: Figures): { exhibits: readonly Exhibit[]; text: string } {
  const subject = open(figures);
  if ('kind' in subject) throw new Error(subject.reason);
  const exhibits = toExhibits(subject, { events: [] });
  const drawn = exhibits.flatMap(({ drawing, alt }) =>
    SIZES.map((size) => renderToStaticMarkup(createElement(SizedDrawing, { drawing, alt, isReading: false, ...size }))),
  );
  const text = JSON.stringify(exhibits.map(({ drawing: _, ...said }) => said)) + drawn.join('');
  expect(text).not.toMatch(/NaN|Infinity|undefined|\[object/);
  return { exhibits, text };
}

const idsOf = ({ exhibits }: { exhibits: readonly Exhibit[] }) => exhibits.map(({ id }) => id);
const notesOf = ({ exhibits }: { exhibits: readonly Exhibit[] }, heading: string) =>
  exhibits
    .flatMap(({ notes }) => notes)
    .filter((note) => note.heading === heading)
    .flatMap(({ items = [] }) => items.map((item) => item.text));

const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `CY${from + i}`);
const months = (count: number) =>
  Array.from({ length: count }, (_, i) => `M${1996 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`);
const repeat = (count: number, value: Value) => Array.from({ length: count }, () => value);

describe('a page of figures that are not as they should be', () => {
  it('says that a part is larger than its whole, and draws neither interval nor columns of less than none', () => {
    const page = tell({
      periods: years(2022, 2024),
      percents: [known(50), known(60), known(120)],
      parts: [known(5), known(6), known(12)],
      wholes: repeat(3, known(10)),
    });
    const columns = page.exhibits.find(({ id }) => id === 'numbers');
    expect(columns?.drawing).toMatchObject({
      kind: 'refused',
      text: '12 of 10 in 2024: a part is never larger than its whole, so no columns are drawn.',
    });
    expect(notesOf(page, 'Control chart')).toEqual(['No control chart: it needs 12 figures in a row and there are 3.']);
  });

  it.each([0, -4])('takes a denominator of %i for none', (whole) => {
    const page = tell({
      periods: years(2022, 2024),
      percents: [known(50), known(60), known(70)],
      parts: repeat(3, known(5)),
      wholes: [known(10), known(10), known(whole)],
    });
    expect(page.exhibits[0]?.table?.rows[0]?.join(' ')).not.toMatch(/ to /);
    const drawing = page.exhibits.find(({ id }) => id === 'numbers')?.drawing;
    expect(drawing?.kind === 'refused' && drawing.text).toMatch(/ in 2024: a .+, so no columns are drawn\.$/);
  });

  it('draws one point, and says what it is too few for', () => {
    const page = tell({ periods: years(2024, 2024), percents: [known(50)], parts: [known(5)], wholes: [known(10)] });
    expect(notesOf(page, 'Control chart')).toEqual(['No control chart: it needs 12 figures in a row and there is 1.']);
    expect(notesOf(page, 'Recent trend')).toEqual(['No trend test: it needs 5 figures in a row and there is 1.']);
  });

  it('draws nothing where all are withheld, and says why', () => {
    const page = tell({ periods: years(2022, 2024), percents: repeat(3, { kind: 'suppressed' }) });
    expect(page.text).toMatch(/withheld to protect children/);
    expect(page.text).not.toMatch(/trend-line/);
    expect(idsOf(page)).not.toContain('control');
  });

  it('draws figures that are all equal, without a signal', () => {
    const page = tell({
      periods: months(24),
      percents: repeat(24, known(50)),
      parts: repeat(24, known(20)),
      wholes: repeat(24, known(40)),
    });
    expect(page.exhibits.find(({ id }) => id === 'control')?.title).toBe(
      '24 months within the limits, without a signal',
    );
  });

  it('draws nobody throughout, and everybody', () => {
    for (const [percent, part] of [
      [0, 0],
      [100, 40],
    ] as const) {
      tell({
        periods: months(24),
        percents: repeat(24, known(percent)),
        parts: repeat(24, known(part)),
        wholes: repeat(24, known(40)),
      });
    }
  });

  it('draws thirty years of months', () => {
    const page = tell({
      periods: months(360),
      percents: Array.from({ length: 360 }, (_, i) => known(50 + ((i * 7) % 11))),
      parts: Array.from({ length: 360 }, (_, i) => known(50 + ((i * 7) % 11))),
      wholes: repeat(360, known(100)),
    });
    expect(page.exhibits.find(({ id }) => id === 'control')?.table?.rows).toHaveLength(360);
  });

  it('draws the one year of thirty that there is, and says that the others are not available', () => {
    const page = tell({
      periods: years(1995, 2024),
      percents: years(1995, 2024).map((year) => (year === 'CY2010' ? known(50) : NOT_AVAILABLE)),
    });
    expect(page.exhibits[0]?.alt).toContain('50.0%');
    expect(idsOf(page)).not.toContain('control');
  });

  it('says that there is nothing where nothing was handed in', () => {
    const subject = open({ periods: [], percents: [] });
    expect('kind' in subject && subject.reason).toBe('Nothing of it was handed in for this place and group.');
  });
});

it('is about the home area', () => {
  const subject = open({ periods: years(2024, 2024), percents: [known(50)] });
  expect('kind' in subject ? subject.reason : subject.geography).toBe(COUNTY);
});
