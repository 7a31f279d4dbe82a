import { describe, expect, it } from 'vitest';
import { disk } from '#publisher/fileStore.ts';
import { findPartnership, readStandingIndex } from '#publisher/publishedSite.ts';
import { parseHash } from '#state/viewUrl.ts';
import { readShippedEdition } from '#tests/support/shippedEdition.ts';
import { selectAreaDatasets, toAreaSlide } from './areaSlide.ts';

const index = readStandingIndex(disk, 'public/data')?.index;
const partnership = findPartnership(index, 'worcestershire');
const { edition, datasets } = readShippedEdition('worcestershire', '2026-04');
const entry = partnership?.editions.find(({ id }) => id === '2026-04');
const codeOf = (name: string) => edition.geographies.find((place) => place.name === name)?.code ?? '';

function slideOf(hash: string) {
  if (index === undefined || partnership === undefined || entry === undefined) throw new Error('Nothing is shipped');
  const { view } = parseHash(hash);
  const needed = selectAreaDatasets(view, edition);
  const own = new Map([...datasets].filter(([id]) => needed.includes(id)));
  return toAreaSlide(view, { reading: { index, partnership, entry, edition }, datasets: own });
}

describe('a slide of an area', () => {
  it('puts first what stands out, with counts, period and benchmark', () => {
    const { title, body, source } = slideOf(`#/areas/${codeOf('Worcestershire')}`);
    expect(title).toMatch(/^Of \S+ that can be tested, Worcestershire is worse than England in /);
    if (body.kind !== 'table') throw new Error('no table');
    expect(body.rows).toHaveLength(6);
    expect(body.columns.map(({ label }) => label)).toEqual([
      'Measure',
      'Worcestershire',
      'Period',
      'England',
      'Standing',
    ]);
    expect(body.rows[0]?.[4]).toMatchObject({ text: 'Worse', verdict: 'worse', tone: 'worse' });
    expect(body.rest).toMatch(/more measures on the page of the area\.$/);
    expect(source).toContain('Department for Education');
  });

  it('has every measure of a district in which few are published', () => {
    const { body, caveats } = slideOf(`#/areas/${codeOf('Wyre Forest')}`);
    if (body.kind !== 'table') throw new Error('no table');
    expect(body.rows.length).toBeGreaterThan(0);
    expect(caveats).toContain('published for Wyre Forest');
  });

  it('says that an edition does not hold an area', () => {
    expect(slideOf('#/areas/E99999999')).toMatchObject({
      title: 'There is no such area in this edition',
      body: { kind: 'refused' },
    });
  });
});
