import { expect, it } from 'vitest';
import { disk } from '#publisher/fileStore.ts';
import { findPartnership, readStandingIndex } from '#publisher/publishedSite.ts';
import type { Reading } from '#state/reading.ts';
import { parseHash } from '#state/viewUrl.ts';
import { readShippedEdition } from '#tests/support/shippedEdition.ts';
import { toDefaultDeck } from './defaultDeck.ts';
import { toBoardSlide } from './slides/boardSlides.ts';

const index = readStandingIndex(disk, 'public/data')?.index;
const partnership = findPartnership(index, 'worcestershire');

function aReading(id: string, since?: string): Reading {
  const entry = partnership?.editions.find((one) => one.id === id);
  const earlier = partnership?.editions.find((one) => one.id === since);
  if (index === undefined || partnership === undefined || entry === undefined) throw new Error(`No edition ${id}`);
  const { edition } = readShippedEdition('worcestershire', id);
  return { index, partnership, entry, edition, ...(earlier === undefined ? {} : { since: earlier }) };
}

const april = aReading('2026-04', '2022-09');

it('tells title, changes, each priority with what changed in it, then what the meeting needs', () => {
  expect(toDefaultDeck(april).map(({ title }) => title)).toEqual([
    'Board report, April 2026',
    'Since the last board',
    'Best start in life',
    'Right education for all',
    'EHC plans issued within 20 weeks',
    'Emotional wellbeing and mental health',
    'Access to NHS mental health support',
    'Safe from harm',
    'Persistent absence, protection plans',
    'Persistent absence, children in need',
    'Late or missing',
    'Asked of the board',
    'Actions',
  ]);
});

it('keeps every slide to its edition by the address', () => {
  for (const { hash } of toDefaultDeck(april)) {
    const { view, issues } = parseHash(hash);
    expect(issues, hash).toEqual([]);
    expect(view.filters).toMatchObject({ partnership: 'worcestershire', edition: '2026-04' });
  }
});

it('leaves out what has changed where there is no board before', () => {
  const titles = toDefaultDeck(aReading('2022-09')).map(({ title }) => title);
  expect(titles).not.toContain('Since the last board');
  expect(titles[0]).toBe('Board report, September 2022');
});

it('becomes slides whose titles fit two lines and whose tables fit the room', () => {
  const { board } = readShippedEdition('worcestershire', '2026-04');
  const slides = toDefaultDeck(april)
    .map(({ hash }) => parseHash(hash).view)
    .filter(({ route }) => route.kind === 'board')
    .map((view) => toBoardSlide(view, { reading: april, board, datasets: new Map() }));
  expect(slides.map(({ title }) => title)).toEqual([
    'Board report, April 2026',
    'One turned worse, one turned better and one is no longer worse',
    'Best start in life: none of four can be tested',
    'Right education for all: one of four is worse than England, two cannot be tested, one has no good direction',
    'Emotional wellbeing and mental health: one of three is short of its target, one cannot be tested, one has no good direction',
    'Safe from harm: one of six is better than England, one is within chance of England, two cannot be tested',
    'Late or missing: six datasets',
    'Asked of the board: nothing was handed in for April 2026',
    'Two actions are open, all overdue',
  ]);
  for (const { body, source } of slides) {
    expect(source).toContain('Edition April 2026');
    if (body.kind === 'table') expect(body.rows.length).toBeLessThanOrEqual(7);
  }
  const changes = slides[1]?.body;
  expect(changes?.kind === 'table' && changes.rows[0]?.map(({ text }) => text)).toEqual([
    'Turned worse',
    'EHC plans issued within 20 weeks',
    '81.3%, 2021',
    '37.2%, 2024',
  ]);
});

it('says that figures are made up on every slide of a demonstration', () => {
  const reading = { ...april, partnership: { ...april.partnership, illustrative: true } };
  const { board } = readShippedEdition('worcestershire', '2026-04');
  for (const { hash } of toDefaultDeck(reading).slice(0, 2)) {
    const slide = toBoardSlide(parseHash(hash).view, { reading, board, datasets: new Map() });
    expect(slide).toMatchObject({ isIllustrative: true, source: expect.stringContaining('Illustrative edition') });
  }
});
