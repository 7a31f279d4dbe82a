import { toPeriod } from '#domain/period.ts';
import { MEETINGS } from '#mock-api/demonstration/calendar.ts';
import { COUNTY, HOME_BOARD } from '#mock-api/demonstration/places.ts';
import { SIGNALS } from '#mock-api/demonstration/signals.ts';
import { toBoardActions } from './actions.ts';
import { toBoardCommentary } from './commentary.ts';
import { toBoardDecisions } from './decisions.ts';
import { toBoardFrameworks } from './frameworks.ts';
import { toBoardMilestones } from './milestones.ts';

/** What each meeting had before it, by edition: `boards/<edition>.json`. */
export function toBoards(seed: number): Map<string, unknown> {
  const days = MEETINGS.map(({ asAt }) => asAt);
  return new Map(
    MEETINGS.map(({ edition, label, meeting, asAt }, m) => {
      const source = `papers-${edition}`;
      const sources = MEETINGS.slice(0, m + 1).map((each) => toSource(each.edition, each.label, seed));
      return [
        edition,
        {
          label,
          meeting,
          asAt,
          published: `${asAt}T09:00:00Z`,
          provenance: { sources },
          commentary: toBoardCommentary(m, asAt, source),
          decisions: toBoardDecisions(m, source),
          actions: toBoardActions(m, source),
          frameworks: toBoardFrameworks(m, days, source),
          milestones: toBoardMilestones(m, source),
          events: EVENTS.filter(({ on }) => toDay(on) <= asAt).map((event) => ({ ...event, source })),
          questions: QUESTIONS[m] ?? [],
        },
      ];
    }),
  );
}

function toSource(edition: string, label: string, seed: number): unknown {
  return {
    id: `papers-${edition}`,
    title: `Papers of ${label}, made up from seed ${seed}`,
    publisher: 'Exampleshire Children’s Partnership, made up',
    route: 'local-system',
  };
}

const EVENTS = [
  {
    id: 'portal-redesigned',
    title: 'Early help portal redesigned',
    on: '2023-04-03',
    geography: COUNTY.code,
    measures: ['eha_submitted'],
  },
  {
    id: 'groups-first',
    title: 'First contacts offered in groups',
    on: '2024-11-04',
    geography: HOME_BOARD.code,
    measures: ['camhs_wait_days'],
  },
  {
    id: 'film-shown',
    title: 'A film about self-harm shown in every secondary school',
    on: SIGNALS.spike.from,
    geography: HOME_BOARD.code,
    measures: ['camhs_referrals_received'],
  },
  {
    id: 'psychologists',
    title: 'Three educational psychologists left',
    on: '2025-07-31',
    geography: COUNTY.code,
    measures: ['ehc_plans_within_20_weeks_percent', 'ehc_average_weeks'],
  },
  { id: 'entitlement', title: 'Entitlement of two-year-olds widened', on: '2025-09-01', measures: ['take_up_percent'] },
  {
    id: 'virtual-school-moved',
    title: 'Virtual school moved to a new system',
    on: '2025-10-06',
    geography: COUNTY.code,
    measures: ['plan_pa_percent'],
  },
  {
    id: 'monitoring-visit',
    title: 'Monitoring visit of the inspectorate to the SEND service',
    on: '2026-01-20',
    geography: COUNTY.code,
    measures: ['ehc_plans_within_20_weeks_percent'],
  },
  {
    id: 'nursery-opened',
    title: 'Second nursery opened in Easterholm',
    on: '2026-04-27',
    geography: SIGNALS.district.geography,
    measures: ['take_up_percent'],
  },
];

/** The last day of a month that an event is told by, or its day. */
function toDay(on: string): string {
  return /^M/.test(on) ? toPeriod(on).last : on;
}

const QUESTIONS: readonly (readonly { id: string; text: string; about: string }[])[] = [
  [
    {
      id: 'waiting-families',
      text: 'How many families have waited more than a year for a plan?',
      about: 'ehc_average_weeks',
    },
    { id: 'august', text: 'Who helps a family that asks in August?', about: 'eha_submitted' },
  ],
  [
    {
      id: 'free-meals',
      text: 'Why are so many more children known to be eligible for free school meals?',
      about: 'gld_percent',
    },
    {
      id: 'other-districts',
      text: 'Do other districts have a take-up that hides behind the county’s?',
      about: 'take_up_percent',
    },
  ],
  [
    {
      id: 'ward-moves',
      text: 'Could the rise of admissions be a way of counting?',
      about: 'mental_health_admissions_per_100000',
    },
    {
      id: 'winter-visits',
      text: 'Who saw the children in need that were not at school in December?',
      about: 'plan_pa_percent',
    },
  ],
  [
    {
      id: 'one-contact',
      text: 'How many of the children supported had one contact only?',
      about: 'children_supported',
    },
    { id: 'year-six', text: 'What do other counties do about weight in year 6?', about: 'excess_weight_year6_percent' },
  ],
];
