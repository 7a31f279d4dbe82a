import { describe, expect, it, test } from 'vitest';
import type { Framework, Milestone, Workstream } from '#domain/editions/board.ts';
import {
  describeDates,
  describeMilestone,
  describeMilestones,
  formatMilestoneDay,
  type PlanWords,
  toPlanStandfirst,
  toPlanStatement,
} from './planSentences.ts';

const ASAT = '2026-04-13';

function aWorkstream(number: number, changes: Partial<Workstream> = {}): Workstream {
  const note = { on: 'M2022-09', text: 'Done.', statements: [], source: 'update' };
  return { id: `workstream-${number}`, title: 'Schools', concern: '', measures: [], progress: [note], ...changes };
}

const SEND: Framework = {
  id: 'send-app',
  title: 'SEND accelerated progress plan',
  ended: 'U2026-04-13',
  workstreams: [1, 2, 3, 4].map((number) => aWorkstream(number)),
};
const WORDS: PlanWords = {
  framework: SEND,
  asAt: ASAT,
  toldIn: 'September 2022',
  isCarried: true,
  figures: 24,
  beside: ['EHC plans issued within 20 weeks, 81.3% in 2021 and 37.2% in 2024'],
};

describe('the head of a plan', () => {
  it('says first that a plan is closed, and when its position is from', () => {
    expect(toPlanStatement(WORDS)).toBe(
      'The SEND accelerated progress plan is closed; this is where its four workstreams stood in September 2022',
    );
  });

  it('says that nothing newer was handed in on a plan that goes on', () => {
    const { ended: _, ...open } = SEND;
    const framework = { ...open, title: 'Safeguarding action plan', workstreams: [aWorkstream(1, { id: 'get-safe' })] };
    expect(toPlanStatement({ ...WORDS, framework })).toBe(
      'Nothing newer than September 2022 was handed in on the safeguarding action plan; this is where its one part stood then',
    );
  });

  it('counts figures and ratings of a plan in its own edition', () => {
    const { ended: _, ...framework } = SEND;
    const rated = { rating: 'On track', by: 'Director', on: '2022-09-01', evidence: 'Visits' };
    expect(toPlanStatement({ ...WORDS, framework, isCarried: false })).toBe(
      'The SEND accelerated progress plan: four workstreams, 24 figures, no rating',
    );
    const judged = { ...framework, workstreams: [aWorkstream(1, { judgement: rated }), aWorkstream(2)] };
    expect(toPlanStatement({ ...WORDS, framework: judged, isCarried: false })).toBe(
      'The SEND accelerated progress plan: two workstreams, 24 figures, ratings of one of two',
    );
  });

  it('agrees with a title in the plural', () => {
    const framework = { ...SEND, title: 'Mental health measures of the Children and Young People’s Plan' };
    expect(toPlanStatement({ ...WORDS, framework })).toContain(
      'The mental health measures of the Children and Young People’s Plan are closed',
    );
  });

  it('tells dates, figures, ratings and what stands beside it', () => {
    expect(toPlanStandfirst(WORDS)).toBe(
      'Closed by 13 April 2026; the day is not recorded. 24 figures and 4 notes of progress are told, with no rating. One published measure stands beside them: EHC plans issued within 20 weeks, 81.3% in 2021 and 37.2% in 2024.',
    );
  });
});

test.each([
  [{}, 'When it started is not recorded. No end is recorded.'],
  [{ started: 'M2021-12' }, 'Started in December 2021. No end is recorded.'],
  [
    { started: 'M2021-12', ended: '2025-05-03', closedBy: 'the Department' },
    'Started in December 2021. Closed on 3 May 2025, by the Department.',
  ],
  [{ ended: '2027-01-31' }, 'To close on 31 January 2027.'],
])('tells the dates of a plan: %o', (dates, sentence) => {
  expect(describeDates({ ...dates, id: 'x', title: 'X', workstreams: [] }, ASAT)).toBe(sentence);
});

describe('milestones', () => {
  const aMilestone = (changes: Partial<Milestone>): Milestone => ({ id: 'm', title: 'M', source: 's', ...changes });

  it.each([
    [{ reached: 'M2021-11' }, 'November 2021', ''],
    [{ reached: '2022-07-22', due: '2022-07-31' }, '22 July 2022', ''],
    [
      { reached: '2022-09-10', due: '2022-07-31' },
      '10 September 2022',
      'reached 41 days after it was due on 31 July 2022',
    ],
    [{ due: 'M2026-11' }, 'November 2026', 'planned'],
    [{ due: 'M2023-04', dueText: 'Easter 2023' }, 'Easter 2023', 'planned; nothing since says whether it happened'],
    [{}, 'no date', 'planned'],
  ])('%o', (dates, day, words) => {
    expect(formatMilestoneDay(aMilestone(dates))).toBe(day);
    expect(describeMilestone(aMilestone(dates), ASAT)).toBe(words);
  });

  it('counts what was reached, is ahead, and has passed without a word', () => {
    const all = [{ reached: 'M2021-11' }, { due: 'M2026-11' }, { due: 'M2023-04' }].map(aMilestone);
    expect(describeMilestones(all, ASAT)).toBe(
      'One of three reached, one ahead, one with a date that has passed and no word since whether it happened.',
    );
  });
});
