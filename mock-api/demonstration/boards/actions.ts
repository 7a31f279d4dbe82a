import type { Day } from '#domain/day.ts';
import { MEETINGS } from '#mock-api/demonstration/calendar.ts';

/** What was heard of an action by a meeting; `due` moves it, `status` ends it. */
interface Heard {
  readonly on: Day;
  readonly text: string;
  readonly due?: Day;
  readonly status?: 'done' | 'dropped';
}

interface PlannedAction {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly agency: string;
  readonly due: Day;
  readonly opened: string;
  readonly measure?: string;
  readonly heard: readonly Heard[];
}

const [SEPTEMBER, DECEMBER, MARCH, JUNE] = MEETINGS.map(({ edition }) => edition) as [string, string, string, string];

const COUNCIL = 'Exampleshire County Council';
const NHS = 'NHS Exampleshire and Sampleford';
const SAFEGUARDING = 'Exampleshire Safeguarding Children Partnership';
const POLICE = 'Exampleshire Police';
const SCHOOLS = 'Exampleshire Schools Forum';
const VOLUNTARY = 'Exampleshire Voluntary Sector Alliance';

/** Thirty actions of the board: who does what by when, and what became of it over four meetings. */
export const ACTIONS: readonly PlannedAction[] = [
  {
    id: 'psychologist-posts',
    title: 'Advertise the three vacant posts of educational psychologists',
    owner: 'Head of SEND',
    agency: COUNCIL,
    due: '2025-10-31',
    opened: SEPTEMBER,
    measure: 'ehc_plans_within_20_weeks_percent',
    heard: [
      {
        on: '2025-11-20',
        text: 'Two rounds of advertising brought one applicant. A third round runs in January.',
        due: '2026-02-27',
      },
      {
        on: '2026-02-20',
        text: 'One post filled; two are advertised again with a market supplement.',
        due: '2026-05-29',
      },
    ],
  },
  {
    id: 'locum-assessments',
    title: 'Buy assessments from locum psychologists for plans older than 30 weeks',
    owner: 'Head of SEND',
    agency: COUNCIL,
    due: '2025-11-28',
    opened: SEPTEMBER,
    measure: 'ehc_average_weeks',
    heard: [{ on: '2025-11-24', text: 'Contract signed; forty assessments bought.', status: 'done' }],
  },
  {
    id: 'two-year-old-letters',
    title: 'Write to every family in Easterholm with an entitled two-year-old',
    owner: 'Head of early years',
    agency: COUNCIL,
    due: '2025-10-17',
    opened: SEPTEMBER,
    measure: 'take_up_percent',
    heard: [{ on: '2025-10-14', text: 'Letters sent with the offer of a visit.', status: 'done' }],
  },
  {
    id: 'easterholm-places',
    title: 'Open a second nursery with funded places in Easterholm',
    owner: 'Head of early years',
    agency: COUNCIL,
    due: '2026-01-30',
    opened: SEPTEMBER,
    measure: 'take_up_percent',
    heard: [
      { on: '2025-11-26', text: 'Building found; the lease is with the solicitors.' },
      { on: '2026-02-18', text: 'Planning permission is late; the nursery opens after Easter.', due: '2026-04-30' },
      { on: '2026-05-27', text: 'Opened on 27 April with 32 places.', status: 'done' },
    ],
  },
  {
    id: 'film-review',
    title: 'Agree with schools how films about self-harm are announced to mental health services',
    owner: 'Programme director, NHS',
    agency: NHS,
    due: '2025-11-14',
    opened: SEPTEMBER,
    measure: 'camhs_referrals_received',
    heard: [{ on: '2025-11-12', text: 'Protocol agreed with all secondary schools.', status: 'done' }],
  },
  {
    id: 'waiting-list-calls',
    title: 'Call every child who has waited more than 12 weeks',
    owner: 'Programme director, NHS',
    agency: NHS,
    due: '2025-12-19',
    opened: SEPTEMBER,
    measure: 'camhs_wait_days',
    heard: [
      { on: '2025-11-27', text: 'Two thirds of families called.' },
      {
        on: '2026-01-09',
        text: 'All families called by 19 December; one in nine no longer needed support.',
        status: 'done',
      },
    ],
  },
  {
    id: 'reminder-texts',
    title: 'Send a text two days before every mental health appointment',
    owner: 'Head of children’s mental health services',
    agency: NHS,
    due: '2026-01-16',
    opened: SEPTEMBER,
    measure: 'camhs_appointments_kept_percent',
    heard: [{ on: '2026-02-25', text: 'The new records system cannot send texts; the supplier has no date.' }],
  },
  {
    id: 'absence-visits',
    title: 'Visit the 40 schools with the highest persistent absence',
    owner: 'Head of education welfare',
    agency: COUNCIL,
    due: '2026-03-27',
    opened: SEPTEMBER,
    measure: 'persistent_absence_percent',
    heard: [
      { on: '2025-11-21', text: '17 of 40 visited.' },
      { on: '2026-02-23', text: '33 of 40 visited.' },
      { on: '2026-04-02', text: 'All 40 visited by 26 March; each has a plan.', status: 'done' },
    ],
  },
  {
    id: 'threshold-document',
    title: 'Share the threshold document with every school',
    owner: 'Director of social care',
    agency: SAFEGUARDING,
    due: '2025-11-07',
    opened: SEPTEMBER,
    measure: 're_referrals_percent',
    heard: [
      { on: '2026-01-22', text: 'Shared at the January briefing of designated safeguarding leads.', status: 'done' },
    ],
  },
  {
    id: 'step-down-audit',
    title: 'Audit twenty cases stepped down from social care and referred again within a year',
    owner: 'Quality assurance manager',
    agency: SAFEGUARDING,
    due: '2025-11-28',
    opened: SEPTEMBER,
    measure: 're_referrals_percent',
    heard: [
      { on: '2025-11-27', text: 'Eleven of twenty audited; the rest wait for school records.', due: '2026-01-30' },
      {
        on: '2026-02-05',
        text: 'All twenty audited. In most nobody had agreed who would visit after closure.',
        status: 'done',
      },
    ],
  },
  {
    id: 'august-cover',
    title: 'Agree who receives early help requests from families while schools are closed in August',
    owner: 'Head of early help',
    agency: SCHOOLS,
    due: '2026-05-22',
    opened: SEPTEMBER,
    measure: 'eha_submitted',
    heard: [{ on: '2026-02-19', text: 'Family hubs offered to answer calls; four districts have agreed.' }],
  },
  {
    id: 'claims-check',
    title: 'Check the evidence of every Supporting Families claim before it is sent',
    owner: 'Head of early help',
    agency: COUNCIL,
    due: '2025-10-31',
    opened: SEPTEMBER,
    measure: 'supporting_families_claims',
    heard: [{ on: '2025-10-30', text: 'Second check is part of every claim since October.', status: 'done' }],
  },
  {
    id: 'exploitation-training',
    title: 'Train every secondary school’s pastoral lead on exploitation',
    owner: 'Exploitation lead',
    agency: POLICE,
    due: '2026-02-13',
    opened: SEPTEMBER,
    measure: 'exploitation_training_delegates',
    heard: [
      { on: '2025-11-19', text: '21 of 36 schools trained.' },
      { on: '2026-02-16', text: '36 of 36 schools trained.', status: 'done' },
    ],
  },
  {
    id: 'healthy-weight-map',
    title: 'Map takeaways within ten minutes’ walk of every school',
    owner: 'Consultant in public health',
    agency: COUNCIL,
    due: '2025-12-12',
    opened: SEPTEMBER,
    measure: 'excess_weight_year6_percent',
    heard: [
      { on: '2026-02-12', text: 'Dropped: districts hold the map already and will share it.', status: 'dropped' },
    ],
  },
  {
    id: 'free-meals-groups',
    title: 'Report good level of development by free school meals beside the whole, in every paper',
    owner: 'Head of early years',
    agency: COUNCIL,
    due: '2026-02-27',
    opened: DECEMBER,
    measure: 'gld_percent',
    heard: [{ on: '2026-02-24', text: 'In the paper since February.', status: 'done' }],
  },
  {
    id: 'language-screening',
    title: 'Screen language at school entry in the ten schools with the most children on free school meals',
    owner: 'Head of early years',
    agency: NHS,
    due: '2026-06-30',
    opened: DECEMBER,
    measure: 'gld_group_percent',
    heard: [{ on: '2026-05-20', text: 'Nine of ten schools screened.' }],
  },
  {
    id: 'virtual-school-system',
    title: 'Hand in the attendance of the autumn from the virtual school’s new system',
    owner: 'Virtual school head',
    agency: COUNCIL,
    due: '2026-01-16',
    opened: DECEMBER,
    measure: 'plan_pa_percent',
    heard: [{ on: '2026-02-27', text: 'Handed in on 27 February, the summer with it.', status: 'done' }],
  },
  {
    id: 'alderwick-weeks',
    title: 'Correct Alderwick’s average wait for an EHC plan in September',
    owner: 'SEND data officer',
    agency: COUNCIL,
    due: '2026-01-09',
    opened: DECEMBER,
    measure: 'ehc_average_weeks',
    heard: [{ on: '2026-02-27', text: 'A lost decimal point; corrected in the hand-in of February.', status: 'done' }],
  },
  {
    id: 'mediation-offer',
    title: 'Offer mediation to every family before an appeal to the tribunal',
    owner: 'Head of SEND',
    agency: COUNCIL,
    due: '2026-03-31',
    opened: DECEMBER,
    measure: 'send_tribunal_appeals',
    heard: [
      {
        on: '2026-05-26',
        text: 'Offered in every letter since April; take-up is counted from July.',
        due: '2026-07-31',
      },
    ],
  },
  {
    id: 'dental-visits',
    title: 'Register every child looked after with a dentist',
    owner: 'Designated nurse for children looked after',
    agency: NHS,
    due: '2026-02-20',
    opened: DECEMBER,
    measure: 'looked_after_per_10000',
    heard: [
      {
        on: '2026-05-22',
        text: 'All but fourteen children are registered; two districts have no dentist that takes them.',
      },
    ],
  },
  {
    id: 'young-carers',
    title: 'Agree one referral form for young carers',
    owner: 'Chief officer',
    agency: VOLUNTARY,
    due: '2026-04-24',
    opened: DECEMBER,
    heard: [{ on: '2026-04-21', text: 'Form agreed and in use.', status: 'done' }],
  },
  {
    id: 'hub-figures',
    title: 'Hand in the autumn’s figures of family hubs and training',
    owner: 'Head of early help',
    agency: COUNCIL,
    due: '2026-03-31',
    opened: MARCH,
    measure: 'family_hub_visits',
    heard: [{ on: '2026-04-10', text: 'Handed in on 10 April, with the winter’s figures in May.', status: 'done' }],
  },
  {
    id: 'suspension-panel',
    title: 'Set up a panel that looks at every third suspension of a child with a social worker',
    owner: 'Head of inclusion',
    agency: SCHOOLS,
    due: '2026-05-15',
    opened: MARCH,
    measure: 'suspensions_per_100_pupils',
    heard: [],
  },
  {
    id: 'winter-absence',
    title: 'Plan for winter absence of children in need with their schools',
    owner: 'Virtual school head',
    agency: COUNCIL,
    due: '2026-09-30',
    opened: MARCH,
    measure: 'plan_pa_percent',
    heard: [{ on: '2026-05-28', text: 'Three of eight districts have a plan.' }],
  },
  {
    id: 'admissions-count',
    title: 'Find out why the hospital’s mental health admissions rose by a quarter',
    owner: 'Programme director, NHS',
    agency: NHS,
    due: '2026-05-29',
    opened: MARCH,
    measure: 'mental_health_admissions_per_100000',
    heard: [
      {
        on: '2026-05-26',
        text: 'Moves between wards were counted as admissions. The figure is withdrawn.',
        status: 'done',
      },
    ],
  },
  {
    id: 'short-breaks',
    title: 'Publish the short breaks statement',
    owner: 'Head of SEND',
    agency: COUNCIL,
    due: '2026-04-30',
    opened: MARCH,
    heard: [{ on: '2026-05-19', text: 'Parents asked for a plainer version; a new draft is out.', due: '2026-06-30' }],
  },
  {
    id: 'paediatric-reports',
    title: 'Give paediatric advice for EHC plans within six weeks',
    owner: 'Designated clinical officer',
    agency: NHS,
    due: '2026-09-30',
    opened: JUNE,
    measure: 'plans_with_health_advice',
    heard: [],
  },
  {
    id: 'school-nurse-hours',
    title: 'Publish the hours of school nurses for every school',
    owner: 'Head of health visiting',
    agency: NHS,
    due: '2026-08-31',
    opened: JUNE,
    heard: [],
  },
  {
    id: 'weight-offer',
    title: 'Offer the family weight programme in Northmoor and Greywater',
    owner: 'Consultant in public health',
    agency: COUNCIL,
    due: '2026-10-30',
    opened: JUNE,
    measure: 'excess_weight_year6_percent',
    heard: [],
  },
  {
    id: 'missing-education',
    title: 'Agree a weekly list of children missing education between schools, police and health',
    owner: 'Head of education welfare',
    agency: POLICE,
    due: '2026-07-17',
    opened: JUNE,
    heard: [],
  },
];

/** What one board says of actions: those opened for it, and what was heard of others since the meeting before. */
export function toBoardActions(meeting: number, source: string): unknown[] {
  const { edition = '', asAt = '' } = MEETINGS[meeting] ?? {};
  const before = MEETINGS[meeting - 1]?.asAt ?? '';
  return ACTIONS.flatMap(({ heard, ...action }) => {
    const news = heard.filter(({ on }) => on > before && on <= asAt).map((update) => ({ ...update, edition }));
    if (action.opened !== edition && news.length === 0) return [];
    return [{ ...action, status: 'open', updates: news, source }];
  });
}
