import { WORKSTREAMS } from '#mock-api/demonstration/datasets/sendPlan.ts';

interface Stage {
  readonly rating: string;
  readonly evidence: string;
  readonly progress: string;
}

interface PlannedWorkstream {
  readonly title: string;
  readonly concern: string;
  /** What was judged and told at each of the four meetings. */
  readonly stages: readonly [Stage, Stage, Stage, Stage];
}

function stage(rating: string, evidence: string, progress: string): Stage {
  return { rating, evidence, progress };
}

/** The workstreams of the SEND plan, judged by people; what is measured of them stands in the dataset. */
const SEND: readonly PlannedWorkstream[] = [
  {
    title: 'Mainstream schools',
    concern: 'Some mainstream schools lack the skills and the will to support children who have SEND.',
    stages: [
      stage(
        'Some progress',
        'Health checks are welcomed; trusts are slow to join.',
        'A second round of SEND health checks began in the summer term.',
      ),
      stage(
        'Some progress',
        'Two more trusts have shared their priorities.',
        'School leaders met twice; the inclusion project has a third cohort.',
      ),
      stage(
        'On course',
        'Inspection reports speak well of SEND more often than not.',
        'Every district has a school with an inclusion quality mark.',
      ),
      stage(
        'On course',
        'Schools ask for health checks before they are offered.',
        'The inclusion project reached a hundred schools.',
      ),
    ],
  },
  {
    title: 'Specialist provision',
    concern: 'There are too few specialist places for the needs that have been identified.',
    stages: [
      stage(
        'Not on course',
        'Children still wait for a place.',
        'A bid for a special school in Northmoor was handed in.',
      ),
      stage('Not on course', 'The bid is not decided.', 'A third autism base opened with twelve places.'),
      stage(
        'Some progress',
        'The bid was successful; building begins in 2027.',
        'Fewer pupils wait for a specialist place than a year ago.',
      ),
      stage(
        'Some progress',
        'Places grow, and so do the children who need one.',
        'The opening of the fourth autism base was put off to January 2027.',
      ),
    ],
  },
  {
    title: 'Parents and carers',
    concern: 'Parents and carers do not trust the service, and are asked too late.',
    stages: [
      stage(
        'Some progress',
        'The stakeholder group meets and sets its own agenda.',
        'A communication standard was agreed with parents.',
      ),
      stage(
        'Some progress',
        'More families answer; complaints have not fallen.',
        'Feedback is asked for in every outcome letter.',
      ),
      stage('Some progress', 'Appeals rise with the delays.', 'The engagement toolkit is used in forty schools.'),
      stage(
        'Not on course',
        'Parents say that waiting has undone what was won.',
        'Mediation is offered in every letter since April.',
      ),
    ],
  },
  {
    title: 'Quality of EHC plans',
    concern: 'Plans come late, and health and social care contribute too little to them.',
    stages: [
      stage('Not on course', 'Three psychologists left; advice comes late.', 'Locum assessments are being bought.'),
      stage('Not on course', 'Fewer than half of plans are in time.', 'Every audit is read by a parent too.'),
      stage(
        'Not on course',
        'Audits find better plans, later.',
        'Health advice is in time in more plans than a year ago.',
      ),
      stage(
        'Not on course',
        'Nine months at the new, lower level.',
        'A proposal for shorter advice is before the board.',
      ),
    ],
  },
];

const SAFEGUARDING: readonly PlannedWorkstream[] = [
  {
    title: 'Exploitation',
    concern: 'Children at risk of exploitation are recognised late.',
    stages: [
      stage(
        'Some progress',
        'Training is well attended.',
        'Pastoral leads of secondary schools are trained since September.',
      ),
      stage(
        'Some progress',
        'Police and schools share a weekly list in three districts.',
        'Two thirds of schools are trained.',
      ),
      stage('On course', 'All secondary schools are trained.', 'The weekly list runs in six districts.'),
      stage(
        'On course',
        'More children are named earlier.',
        'The weekly list is extended to children missing education.',
      ),
    ],
  },
  {
    title: 'Learning from practice reviews',
    concern: 'What reviews recommend is not seen in practice.',
    stages: [
      stage('Some progress', 'Reviews are published faster.', 'A learning event was held for 120 practitioners.'),
      stage(
        'Some progress',
        'Two agencies have not answered the questionnaire.',
        'Twenty step-down cases are being audited.',
      ),
      stage(
        'Some progress',
        'The audit found no agreement on who visits after closure.',
        'A closing checklist is tried in two teams.',
      ),
      stage('On course', 'The checklist is used in nine of ten closures.', 'The checklist goes to all teams in July.'),
    ],
  },
];

const SAFEGUARDING_MEASURES = [
  ['exploitation_training_delegates', 'exploitation_training_sessions'],
  ['practice_reviews_in_progress', 'reviews_meeting_publication_target', 'agency_returns_outstanding', 'cases_audited'],
];

/** The two plans as they stood at a meeting: the judgement of then, and all progress told so far. */
export function toBoardFrameworks(meeting: number, days: readonly string[], source: string): unknown[] {
  return [
    {
      id: 'send-app',
      title: 'SEND accelerated progress plan',
      started: '2024-09-01',
      source,
      workstreams: SEND.map((workstream, w) =>
        toWorkstream(
          workstream,
          `workstream-${w + 1}`,
          WORKSTREAMS[w]?.measures.map(({ id }) => id) ?? [],
          'SEND improvement board',
          meeting,
          days,
          source,
        ),
      ),
    },
    {
      id: 'safeguarding-plan',
      title: 'Safeguarding action plan',
      started: '2025-04-01',
      source,
      workstreams: SAFEGUARDING.map((workstream, w) =>
        toWorkstream(
          workstream,
          `safeguarding-${w + 1}`,
          SAFEGUARDING_MEASURES[w] ?? [],
          'Independent scrutineer',
          meeting,
          days,
          source,
        ),
      ),
    },
  ];
}

function toWorkstream(
  { title, concern, stages }: PlannedWorkstream,
  id: string,
  measures: readonly string[],
  by: string,
  meeting: number,
  days: readonly string[],
  source: string,
): unknown {
  const { rating, evidence } = stages[meeting] ?? stages[0];
  return {
    id,
    title,
    concern,
    judgement: { rating, by, on: days[meeting], evidence },
    measures,
    progress: stages
      .slice(0, meeting + 1)
      .map(({ progress }, m) => ({ on: days[m], text: progress, statements: [], source })),
  };
}
