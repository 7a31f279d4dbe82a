import { describe, expect, it } from 'vitest';
import type { Milestone } from '#domain/editions/board.ts';
import { sortMilestones, type TimelineInput, toTimelineModel } from './timelineModel.ts';

const aMilestone = (id: string, dates: Partial<Milestone>): Milestone => ({ id, title: id, source: 's', ...dates });

const HELP = [
  aMilestone('redditch', { due: 'M2022-11' }),
  aMilestone('portal', { reached: 'M2021-11' }),
  aMilestone('training', { reached: '2022-02-18' }),
];
const SEND = [aMilestone('base', { reached: 'M2022-06', due: 'M2022-03' }), aMilestone('easter', { due: 'M2023-04' })];

function aTimeline(changes: Partial<TimelineInput> = {}) {
  return toTimelineModel({
    lanes: [
      { id: 'help', label: 'Early help strategy and action plan', milestones: HELP },
      { id: 'send', label: 'SEND accelerated progress plan', milestones: SEND },
    ],
    asAt: '2022-09-13',
    boards: [{ day: '2022-09-21', isOpen: true }],
    width: 972,
    ...changes,
  });
}

describe('the timeline of milestones', () => {
  it('numbers them lane by lane, in the order of their days', () => {
    expect(aTimeline().marks.map(({ number, id, state }) => [number, id, state])).toEqual([
      [1, 'portal', 'reached'],
      [2, 'training', 'reached'],
      [3, 'redditch', 'planned'],
      [4, 'base', 'reached'],
      [5, 'easter', 'planned'],
    ]);
  });

  it('places what is told by its month in the middle of it, on its tick', () => {
    const { marks, ticks } = aTimeline();
    const november = ticks.find(({ label }) => label === 'Nov 2021');
    expect(Math.abs((november?.x ?? 0) - (marks[0]?.x ?? 99))).toBeLessThan(2);
  });

  it('draws from the day that one was due to the day that it was reached', () => {
    const base = aTimeline().marks.find(({ id }) => id === 'base');
    expect(base?.dueX).toBeLessThan((base?.x ?? 0) - 60);
    expect(aTimeline().marks.filter(({ dueX }) => dueX !== undefined)).toHaveLength(1);
  });

  it('pushes marks apart that would lie on each other, and keeps them inside', () => {
    const crowd = Array.from({ length: 9 }, (_, i) => aMilestone(`m${i}`, { reached: `2022-06-0${i + 1}` }));
    const end = aMilestone('start', { reached: 'M2021-01' });
    const { marks, left, right } = aTimeline({
      lanes: [{ id: 'x', label: 'X', milestones: [...crowd, end] }],
      width: 343,
    });
    const places = marks.map(({ x }) => x);
    for (let i = 1; i < places.length; i++) expect((places[i] ?? 0) - (places[i - 1] ?? 0)).toBeGreaterThan(22);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(left);
    expect(Math.max(...places)).toBeLessThanOrEqual(right);
  });

  it('draws the line of a board near the milestones, and says when it lies far beyond', () => {
    expect(aTimeline().boards).toMatchObject([{ label: 'board, 21 Sept 2022', isOpen: true }]);
    expect(aTimeline().isBoardBeyond).toBe(false);
    const later = aTimeline({
      boards: [
        { day: '2026-04-30', isOpen: true },
        { day: '2022-09-21', isOpen: false },
      ],
    });
    expect(later.boards).toMatchObject([{ label: 'board, 21 Sept 2022', isOpen: false }]);
    expect(later.isBoardBeyond).toBe(true);
  });

  it.each([343, 688, 972, 1360])('keeps the labels of its axis apart at %i px', (width) => {
    const { ticks } = aTimeline({ width });
    expect(ticks.length).toBeGreaterThan(1);
    for (let i = 1; i < ticks.length; i++) expect((ticks[i]?.x ?? 0) - (ticks[i - 1]?.x ?? 0)).toBeGreaterThan(76);
  });

  it('draws nothing for one without any date, which stands last in the list', () => {
    const milestones = [aMilestone('none', {}), ...HELP];
    expect(sortMilestones(milestones).at(-1)?.id).toBe('none');
    const { marks } = aTimeline({ lanes: [{ id: 'x', label: 'X', milestones }] });
    expect(marks.map(({ id }) => id)).toEqual(['portal', 'training', 'redditch']);
  });

  it('names boards only where their names stay apart, the open one always', () => {
    const boards = ['2022-06-15', '2022-07-15', '2022-08-15'].map((day) => ({ day, isOpen: day === '2022-08-15' }));
    const named = aTimeline({ boards, width: 720 }).boards.filter(({ label }) => label !== undefined);
    expect(named.map(({ label }) => label)).toEqual(['board, 15 Aug 2022']);
  });
});
