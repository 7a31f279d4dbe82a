import { type Day, formatDay, isDay } from '#domain/day.ts';
import { toLastDay } from '#domain/editions/actionState.ts';
import type { Framework, Milestone, Workstream } from '#domain/editions/board.ts';
import { formatList, formatSmallCount } from '#domain/format/formatList.ts';
import { toPeriod } from '#domain/period.ts';
import { formatLateness } from './lateness.ts';
import { asSentence, asWord, countOf, inPeriod, joinSentences, lowerFirst } from './phrases.ts';

/** What the head of a plan is made of. */
export interface PlanWords {
  readonly framework: Framework;
  readonly asAt: Day;
  /** The edition that told of it: this one, or the earlier one that it was carried over from. */
  readonly toldIn: string;
  readonly isCarried: boolean;
  readonly figures: number;
  /** "EHC plans issued within 20 weeks, 81.3% in 2021 and 37.2% in 2024": measures with a series of their own. */
  readonly beside: readonly string[];
}

/** The statement at the head of a plan, without a full stop. A closed plan says so first. */
export function toPlanStatement({ framework, asAt, toldIn, isCarried, figures }: PlanWords): string {
  const name = `the ${lowerFirst(framework.title)}`;
  const parts = `${formatSmallCount(framework.workstreams.length)} ${nameParts(framework)}`;
  if (isClosed(framework, asAt)) {
    const stood = framework.workstreams.length === 0 ? '' : `; this is where its ${parts} stood in ${toldIn}`;
    return `${asSubject(name)} ${isPlural(framework.title) ? 'are' : 'is'} closed${stood}`;
  }
  if (isCarried) return `Nothing newer than ${toldIn} was handed in on ${name}; this is where its ${parts} stood then`;
  const count = figures === 0 ? 'no figure' : countOf(figures, 'figure', 'figures');
  return `${asSubject(name)}: ${parts}, ${count}, ${nameRatings(framework.workstreams)}`;
}

/** What is known of a plan beside its statement: its dates, its figures, who judged it, what stands beside it. */
export function toPlanStandfirst({ framework, asAt, figures, beside }: PlanWords): string {
  const notes = framework.workstreams.flatMap(({ progress }) => progress).length;
  const told = [
    figures === 0 ? 'no figures' : countOf(figures, 'figure', 'figures'),
    ...(notes === 0 ? [] : [countOf(notes, 'note of progress', 'notes of progress')]),
  ];
  return joinSentences([
    describeDates(framework, asAt),
    framework.successor === undefined ? undefined : `It is followed by ${framework.successor}`,
    `${formatList(told)} ${told.length === 1 && figures === 1 ? 'is' : 'are'} told, with ${nameRatings(framework.workstreams)}`,
    beside.length === 0
      ? undefined
      : `${asWord(beside.length)} published ${beside.length === 1 ? 'measure stands' : 'measures stand'} beside ${framework.workstreams.length === 1 ? 'it' : 'them'}${beside.length === 1 ? `: ${beside[0]}` : ''}`,
  ]);
}

/** Whether a plan has ended by the as-at day; "up to" a day means that it ended by then. */
export function isClosed({ ended }: Pick<Framework, 'ended'>, asAt: Day): boolean {
  return ended !== undefined && toLastDay(ended) <= asAt;
}

/** "Started in December 2021." "Closed by 13 April 2026; the day is not recorded." */
export function describeDates({ started, ended, closedBy }: Framework, asAt: Day): string {
  const start = started === undefined ? undefined : `Started ${whenever(started)}`;
  if (ended === undefined) return joinSentences([start ?? 'When it started is not recorded', 'No end is recorded']);
  const isPast = toLastDay(ended) <= asAt;
  const end =
    !isDay(ended) && toPeriod(ended).kind === 'upTo'
      ? `${isPast ? 'Closed' : 'To close'} by ${formatDay(toLastDay(ended))}; the day is not recorded`
      : `${isPast ? 'Closed' : 'To close'} ${whenever(ended)}`;
  return joinSentences([start, closedBy === undefined ? end : `${end}, by ${closedBy}`]);
}

/** How a milestone stands at the as-at day. */
export type MilestoneState = 'reached' | 'planned' | 'passed';

export function toMilestoneState({ reached, due }: Pick<Milestone, 'reached' | 'due'>, asAt: Day): MilestoneState {
  // What a paper tells as reached is reached, also where its month has days to come.
  if (reached !== undefined) return 'reached';
  return due !== undefined && toLastDay(due) < asAt ? 'passed' : 'planned';
}

/** What is said after a milestone: that it is planned, has slipped, or that nobody told whether it happened. Empty where it was reached in time. */
export function describeMilestone(milestone: Milestone, asAt: Day): string {
  const { due, reached } = milestone;
  switch (toMilestoneState(milestone, asAt)) {
    case 'reached':
      return due !== undefined && reached !== undefined && toLastDay(reached) > toLastDay(due)
        ? `reached ${formatLateness(toLastDay(due), toLastDay(reached))} after it was due ${whenever(due)}`
        : '';
    case 'planned':
      return 'planned';
    case 'passed':
      return 'planned; nothing since says whether it happened';
  }
}

/** "November 2021", "22 July 2022", "Easter 2023": when a milestone was reached, else when it is due. */
export function formatMilestoneDay({ reached, due, dueText }: Milestone): string {
  if (reached !== undefined) return formatWhen(reached);
  return dueText ?? (due === undefined ? 'no date' : formatWhen(due));
}

export function formatWhen(dayOrPeriod: string): string {
  return isDay(dayOrPeriod) ? formatDay(dayOrPeriod) : toPeriod(dayOrPeriod).label;
}

/** "in December 2021", "on 3 May 2025". */
export function whenever(dayOrPeriod: string): string {
  return isDay(dayOrPeriod) ? `on ${formatDay(dayOrPeriod)}` : inPeriod(toPeriod(dayOrPeriod));
}

/** How often the dates of the milestones were kept: for the line beside the timeline. */
export function describeMilestones(milestones: readonly Milestone[], asAt: Day): string {
  const states = milestones.map((milestone) => toMilestoneState(milestone, asAt));
  const count = (state: MilestoneState) => states.filter((own) => own === state).length;
  const [reached, planned, passed] = [count('reached'), count('planned'), count('passed')];
  const parts = [
    `${formatSmallCount(reached)} of ${formatSmallCount(milestones.length)} reached`,
    ...(planned === 0 ? [] : [`${formatSmallCount(planned)} ahead`]),
    ...(passed === 0
      ? []
      : [
          `${formatSmallCount(passed)} with a date that has passed and no word since whether ${passed === 1 ? 'it' : 'they'} happened`,
        ]),
  ];
  return asSentence(parts.join(', '));
}

/** What the parts of a plan are called. */
export function nameParts({ workstreams }: Pick<Framework, 'workstreams'>): string {
  const isStreams = workstreams.every(({ id }) => id.startsWith('workstream'));
  if (isStreams) return workstreams.length === 1 ? 'workstream' : 'workstreams';
  return workstreams.length === 1 ? 'part' : 'parts';
}

function nameRatings(workstreams: readonly Workstream[]): string {
  const rated = workstreams.filter(({ judgement }) => judgement !== undefined).length;
  if (rated === 0) return 'no rating';
  if (rated === workstreams.length) return rated === 1 ? 'a rating' : 'a rating each';
  return `ratings of ${formatSmallCount(rated)} of ${formatSmallCount(workstreams.length)}`;
}

function asSubject(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** "Mental health measures of the Plan": what the title names is in the plural where its first noun is. */
function isPlural(title: string): boolean {
  const [head = ''] = title.split(/ (?:of|for|in|on) /);
  return /[^s]s$/.test(head);
}
