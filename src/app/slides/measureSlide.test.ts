import { describe, expect, it } from 'vitest';
import { disk } from '#publisher/fileStore.ts';
import { findPartnership, readStandingIndex } from '#publisher/publishedSite.ts';
import { parseHash } from '#state/viewUrl.ts';
import { readShippedEdition } from '#tests/support/shippedEdition.ts';
import { selectMeasureDatasets, toMeasureSlide } from './measureSlide.ts';

const index = readStandingIndex(disk, 'public/data')?.index;
const WORCESTERSHIRE = ['worcestershire', '2026-04'] as const;
const { edition } = readShippedEdition(...WORCESTERSHIRE);

function slideOf(hash: string, [id, newest]: readonly [string, string] = WORCESTERSHIRE) {
  const partnership = findPartnership(index, id);
  const entry = partnership?.editions.find((one) => one.id === newest);
  if (index === undefined || partnership === undefined || entry === undefined) throw new Error('Nothing is shipped');
  const { edition: shown, board, datasets } = readShippedEdition(id, newest);
  const { view } = parseHash(hash);
  const needed = selectMeasureDatasets(view, shown);
  const own = new Map([...datasets].filter(([dataset]) => needed.includes(dataset)));
  return toMeasureSlide(view, { reading: { index, partnership, entry, edition: shown }, board, datasets: own });
}

describe('a slide of a measure', () => {
  const trend = slideOf('#/measures/ehc_plans_within_20_weeks_percent');

  it('names the measure in its title, and says how the newest figure stands', () => {
    expect(trend).toMatchObject({
      title: 'EHC plans issued within 20 weeks rose from 12.0% in 2018 to 95.4% in 2020, then fell to 37.2% in 2024',
      sub: expect.stringContaining('2024: 517 of 1,389'),
      status: { verdict: 'worse', words: 'worse than England' },
      source: 'Department for Education. Hollow: no counts published. Edition April 2026',
      section: 'Right education for all',
    });
  });

  it('shows three lines to the room, and says what it leaves out', () => {
    const { body, leftOut } = trend;
    if (body.kind !== 'chart' || body.drawing.kind !== 'trend') throw new Error('no trend');
    expect(body.drawing.input.series.map(({ role }) => role)).toEqual(['focus', 'national', 'median']);
    expect(leftOut).toBe('region and ten neighbours');
  });

  it('takes the chart that the address names', () => {
    expect(slideOf('#/measures/gld_percent?chart=districts')).toMatchObject({
      title: 'Wyre Forest is below England by more than chance; the other five cannot be told apart from it',
      body: { kind: 'chart', drawing: { kind: 'ranked' } },
    });
  });

  it('draws the control chart by the limits that its address names', () => {
    const chartOf = (chart: string) => {
      const hash = `#/measures/ehc_plans_within_20_weeks_percent?chart=${chart}`;
      const { body, kindWords } = slideOf(hash, ['demonstration', '2026-06']);
      const drawing = body.kind === 'chart' ? body.drawing : undefined;
      return [drawing?.kind === 'control' ? drawing.input.chart.chart : drawing?.kind, kindWords];
    };
    expect(chartOf('control')).toEqual(['xmr', expect.stringContaining('control chart (XmR)')]);
    expect(chartOf('control.limits-from-counts')).toEqual([
      'p',
      expect.stringContaining('control chart of proportions (P)'),
    ]);
  });

  it('names an area that is not the county before the number', () => {
    expect(slideOf('#/measures/children_supported').sub).toBe(
      'Herefordshire and Worcestershire. 12 months to March 2022: 7,775 children',
    );
  });

  it('shows no more than eight places, the one in focus among them', () => {
    const { body } = slideOf('#/measures/ehc_plans_within_20_weeks_percent?chart=neighbours');
    if (body.kind !== 'chart' || body.drawing.kind !== 'ranked') throw new Error('no ranked chart');
    expect(body.drawing.input.rows).toHaveLength(8);
    expect(body.drawing.input.rows.some(({ isFocus }) => isFocus)).toBe(true);
  });

  it('tells disrupted years in the notes, where they do not fill the drawing', () => {
    const slide = slideOf('#/measures/persistent_absence_percent');
    expect(slide.caveats).toMatch(/pandemic/);
    expect(slide.leftOut).toContain('the words on disrupted years');
  });

  it('says that a measure is not there instead of showing another', () => {
    expect(slideOf('#/measures/no_such_measure')).toMatchObject({
      body: { kind: 'refused', text: 'This edition has no such measure.' },
    });
  });

  it('makes every headline a slide whose title fits two lines', () => {
    for (const { measure } of edition.scorecard) {
      const { title, sub = '' } = slideOf(`#/measures/${measure}`);
      expect(title.length, title).toBeLessThanOrEqual(110);
      expect(sub.length, sub).toBeLessThanOrEqual(100);
    }
  });
});
