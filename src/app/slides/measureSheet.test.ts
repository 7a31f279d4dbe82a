import { describe, expect, it } from 'vitest';
import { disk } from '#publisher/fileStore.ts';
import { findPartnership, readStandingIndex } from '#publisher/publishedSite.ts';
import { readShippedEdition } from '#tests/support/shippedEdition.ts';
import { toMeasureSheet } from './measureSheet.ts';

const index = readStandingIndex(disk, 'public/data')?.index;
const partnership = findPartnership(index, 'worcestershire');
const { edition, board, datasets } = readShippedEdition('worcestershire', '2026-04');
const entry = partnership?.editions.find(({ id }) => id === '2026-04');

function sheetOf(id: string, read = datasets) {
  const row = edition.scorecard.find((one) => one.id === id);
  if (index === undefined || partnership === undefined || entry === undefined || row === undefined) {
    throw new Error('Nothing is shipped');
  }
  return toMeasureSheet(row, { reading: { index, partnership, entry, edition }, board, datasets: read });
}

describe('the page of a measure on paper', () => {
  it('says what its page on the screen says, with the newest five figures', () => {
    const { statement, standfirst, statuses, table, sources } = sheetOf('ehc-plans-within-20-weeks');
    expect(statement).toMatch(/^EHC plans issued within 20 weeks: 37.2% in 2024/);
    expect(standfirst).toContain('517 of 1,389');
    expect(statuses[0]).toEqual({ verdict: 'worse', words: 'Worse than England' });
    expect(table?.rows.map(([period]) => period)).toEqual(['2024', '2023', '2022', '2021', '2020']);
    expect(table?.rows[0]).toEqual(expect.arrayContaining(['517 of 1,389', '37.2']));
    expect(table?.earlier).toBe(4);
    expect(sources[0]?.publisher).toBe('Department for Education');
  });

  it('draws the trend without events, which nobody can open on paper', () => {
    const { drawing } = sheetOf('good-level-of-development');
    if (drawing.kind !== 'trend') throw new Error('no trend');
    expect(drawing.input).not.toHaveProperty('events');
    expect(drawing.input.series[0]?.role).toBe('focus');
  });

  it('tells what the figures are not to be compared with', () => {
    expect(sheetOf('good-level-of-development').caveats.join(' ')).toContain('Not to be compared with');
  });

  it('has a figure for every headline measure of the edition', () => {
    for (const { id, title } of edition.scorecard) {
      const { statement, table } = sheetOf(id);
      expect(statement, id).toMatch(new RegExp(`^${title.replace(/[()]/g, '.')}`));
      expect(table?.rows.length, id).toBeGreaterThan(0);
    }
  });

  it('still says what the scorecard does when its dataset is not there', () => {
    const { standfirst, drawing } = sheetOf('suspensions', new Map());
    expect(standfirst).toContain('the difference is not tested');
    expect(drawing).toMatchObject({ kind: 'refused' });
  });
});
