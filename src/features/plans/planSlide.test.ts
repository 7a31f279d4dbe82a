import { expect, it } from 'vitest';
import { disk } from '#publisher/fileStore.ts';
import { findPartnership, readStandingIndex } from '#publisher/publishedSite.ts';
import { parseHash } from '#state/viewUrl.ts';
import { readShippedEdition } from '#tests/support/shippedEdition.ts';
import { selectPlanSlideDatasets, toPlanSlide } from './planSlide.ts';

const index = readStandingIndex(disk, 'public/data')?.index;
const partnership = findPartnership(index, 'worcestershire');
const { edition, board, datasets } = readShippedEdition('worcestershire', '2026-04');
const entry = partnership?.editions.find(({ id }) => id === '2026-04');

function slideOf(hash: string) {
  if (index === undefined || partnership === undefined || entry === undefined) throw new Error('Nothing is shipped');
  const { view } = parseHash(hash);
  const needed = selectPlanSlideDatasets(board, view, edition);
  const own = new Map([...datasets].filter(([id]) => needed.includes(id)));
  return toPlanSlide(view, { reading: { index, partnership, entry, edition }, board, datasets: own });
}

it('shows each workstream with what is measured apart from what is judged', () => {
  const slide = slideOf('#/plans');
  expect(slide.title).toBe(
    'The SEND accelerated progress plan is closed; this is where its four workstreams stood in September 2022',
  );
  expect(slide.body.kind === 'table' && slide.body.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
    ['1 Mainstream schools', '14 figures', 'Counts, no trend', 'No rating'],
    ['2 Specialist provision', '4 figures', 'Counts, no trend', 'No rating'],
    ['3 Parents and carers', '11 figures', 'Counts, no trend', 'No rating'],
    ['4 Quality of EHC plans', '3 figures', 'Worse than England', 'No rating'],
  ]);
});

it('shows the log of actions, overdue first', () => {
  const slide = slideOf('#/plans?plan=actions');
  expect(slide.title).toBe('Two actions are open, all overdue');
  expect(slide.body.kind === 'table' && slide.body.rows.map(([state]) => state?.text)).toEqual(['Overdue', 'Overdue']);
});

it('says that a plan is not there', () => {
  expect(slideOf('#/plans?plan=no-such-plan')).toMatchObject({ title: 'No plan was handed in for April 2026' });
});
