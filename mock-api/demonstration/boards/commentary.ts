/** Commentary on a headline measure in four boxes. No figures stand in it: they stand beside it. */
interface Comment {
  readonly measure: string;
  readonly at?: Readonly<Record<string, string>>;
  readonly what: string;
  readonly why: string;
  readonly evidence: 'data' | 'practice' | 'opinion';
  readonly soWhat: string;
  readonly next: string;
  readonly role: string;
}

/** Whom a role writes for. */
const AUTHORS: Readonly<Record<string, string>> = {
  'Head of SEND': 'Exampleshire SEND service',
  'Head of early years': 'Exampleshire early years service',
  'Programme director, NHS': 'NHS Exampleshire and Sampleford',
  'Head of education welfare': 'Exampleshire education welfare service',
  'Head of early help': 'Exampleshire Early Help Partnership',
  'Director of social care': 'Exampleshire children’s social care',
  'Consultant in public health': 'Exampleshire public health',
  'Virtual school head': 'Exampleshire virtual school',
  'Head of health visiting': 'Exampleshire health visiting service',
  'Head of inclusion': 'Exampleshire inclusion service',
};

const IN_NEED = { plan_type: 'in_need', school_phase: 'total' };
const ALL_AGENCIES = { agency: 'all_agencies' };

/** By meeting: what was written for it. What nobody writes again is carried forward. */
export const COMMENTARY: readonly (readonly Comment[])[] = [
  [
    {
      measure: 'ehc_plans_within_20_weeks_percent',
      what: 'Level up to July. From August on fewer plans will be in time.',
      why: 'Three of eight educational psychologists left at the end of July. Their advice is needed for every plan.',
      evidence: 'practice',
      soWhat: 'Families will wait longer, and the oldest cases longest, because new requests do not fall.',
      next: 'Posts are advertised; locum assessments are bought for plans older than 30 weeks.',
      role: 'Head of SEND',
    },
    {
      measure: 'take_up_percent',
      what: 'Take-up in the county is like the nation’s; in Easterholm it is far lower, as in every term before.',
      why: 'Easterholm has one nursery with funded places, at the far end of the town.',
      evidence: 'practice',
      soWhat: 'About four in ten entitled children there begin school without any early education.',
      next: 'Letters to every family this autumn; a second nursery is planned.',
      role: 'Head of early years',
    },
    {
      measure: 'camhs_wait_days',
      at: { outcome: 'total' },
      what: 'Waits are slowly getting shorter.',
      why: 'First contacts are offered in groups since last year.',
      evidence: 'opinion',
      soWhat: 'The longest waits have not moved: they are of children who need one particular therapy.',
      next: 'Every child who has waited more than 12 weeks is called before Christmas.',
      role: 'Programme director, NHS',
    },
    {
      measure: 'persistent_absence_percent',
      what: 'Persistent absence falls, and is still above what it was before the pandemic.',
      why: 'More children are absent on Fridays; schools say that parents work at home then.',
      evidence: 'opinion',
      soWhat: 'The ambition for 2026/27 needs a fall twice as fast.',
      next: 'Visits to the 40 schools with the highest absence.',
      role: 'Head of education welfare',
    },
    {
      measure: 'eha_submitted',
      at: ALL_AGENCIES,
      what: 'Assessments are level over the year; in August schools send almost none.',
      why: 'Schools are closed and nobody else takes their part.',
      evidence: 'data',
      soWhat: 'Families who need help in summer are seen in autumn.',
      next: 'An agreement on who receives requests in August is sought before the next summer.',
      role: 'Head of early help',
    },
    {
      measure: 'supporting_families_claims',
      what: 'The first quarter brought about a quarter of the year’s ambition.',
      why: 'Claims are checked twice since the spring, so fewer come back.',
      evidence: 'practice',
      soWhat: 'On course for the year.',
      next: 'The second check becomes part of every claim.',
      role: 'Head of early help',
    },
  ],
  [
    {
      measure: 'gld_percent',
      what: 'Fewer children reached a good level than the year before, while children with and children without free school meals both did better.',
      why: 'Twice as many children are known to be eligible for free school meals, and fewer of these reach a good level. The mix changed, not the teaching.',
      evidence: 'data',
      soWhat: 'The whole is not the figure to judge by this year; the two groups are.',
      next: 'Every paper shows the groups beside the whole.',
      role: 'Head of early years',
    },
    {
      measure: 'ehc_plans_within_20_weeks_percent',
      what: 'From August on far fewer plans are issued within 20 weeks. Alderwick’s average wait for September is a typing error and will be corrected.',
      why: 'One applicant for three posts.',
      evidence: 'practice',
      soWhat: 'The board cannot expect a recovery before summer.',
      next: 'A third round of advertising in January; forty locum assessments are bought.',
      role: 'Head of SEND',
    },
    {
      measure: 're_referrals_percent',
      what: 'More children were referred again within 12 months; the ambition is missed.',
      why: 'Cases are closed without agreeing who visits afterwards.',
      evidence: 'practice',
      soWhat: 'Each second referral begins with a new assessment of a child whom we know.',
      next: 'Twenty cases are audited; the threshold document goes to every school.',
      role: 'Director of social care',
    },
    {
      measure: 'excess_weight_reception_percent',
      what: 'Level in reception. In year 6 it has risen a little every year for five years.',
      why: 'Not known: the nation’s does not rise.',
      evidence: 'data',
      soWhat: 'A slow rise is easily overlooked: no single year looked like news.',
      next: 'Public health brings a paper on year 6 in June.',
      role: 'Consultant in public health',
    },
    {
      measure: 'plan_pa_percent',
      at: IN_NEED,
      what: 'There is no new figure: the virtual school changed its system and handed nothing in.',
      why: 'The old system was closed before the new one could report.',
      evidence: 'practice',
      soWhat: 'The board decides without the summer and the autumn.',
      next: 'Both half terms are promised for January.',
      role: 'Virtual school head',
    },
  ],
  [
    {
      measure: 'ehc_plans_within_20_weeks_percent',
      what: 'Six months in a row far below what was usual: this is a new level, not a bad spell.',
      why: 'One of three posts is filled.',
      evidence: 'data',
      soWhat: 'Waiting for a recovery is no plan. The process itself must need less of a psychologist’s time.',
      next: 'A proposal for shorter advice in simple cases comes to the June meeting.',
      role: 'Head of SEND',
    },
    {
      measure: 'take_up_percent',
      what: 'From autumn on other children are entitled: the figures are not comparable with those before.',
      why: 'Families in work on a low income are entitled since September.',
      evidence: 'data',
      soWhat: 'A lower percentage is no fall. More children are in early education than ever.',
      next: 'Letters to the newly entitled families; Easterholm’s nursery opens after Easter.',
      role: 'Head of early years',
    },
    {
      measure: 'mental_health_admissions_per_100000',
      what: 'Admissions rose by more than in any year before.',
      why: 'Not known; the hospital changed its records system.',
      evidence: 'opinion',
      soWhat: 'If true, it is the largest rise in the region. The figure needs checking before it is used.',
      next: 'The hospital looks through the admissions of one month.',
      role: 'Programme director, NHS',
    },
    {
      measure: 'plan_pa_percent',
      at: IN_NEED,
      what: 'More children in need were persistently absent in November and December than in the nation.',
      why: 'Winter is always worst; Easterholm and Dunstanvale stand out.',
      evidence: 'data',
      soWhat: 'Some of the children whom we worry about most were not seen by anybody in December.',
      next: 'A plan for winter with the schools of every district.',
      role: 'Virtual school head',
    },
    {
      measure: 'asq_at_cut_off_percent',
      what: 'Level for three years.',
      why: 'The review reaches more families, also those whose children do less well.',
      evidence: 'opinion',
      soWhat: 'A level share of more children is progress that the percentage does not show.',
      next: 'The two-year review moves to family hubs in two districts.',
      role: 'Head of health visiting',
    },
  ],
  [
    {
      measure: 'ehc_plans_within_20_weeks_percent',
      what: 'The new level has held for nine months.',
      why: 'Two posts are still empty.',
      evidence: 'data',
      soWhat: 'The limits of the chart should be worked out afresh from August 2025, so that a recovery can be seen.',
      next: 'The board is asked to agree shorter advice in simple cases.',
      role: 'Head of SEND',
    },
    {
      measure: 'mental_health_admissions_per_100000',
      what: 'The figure of 2024/25 is withdrawn.',
      why: 'Moves between wards were counted as admissions.',
      evidence: 'data',
      soWhat: 'Nothing is known about the year until the hospital has counted again.',
      next: 'A new figure is promised for November.',
      role: 'Programme director, NHS',
    },
    {
      measure: 'supporting_families_claims',
      what: 'The year’s ambition was reached in the last quarter.',
      why: 'The second check of every claim: almost none came back.',
      evidence: 'practice',
      soWhat: 'The ambition for the new year is not agreed yet.',
      next: 'The board is asked to set it.',
      role: 'Head of early help',
    },
    {
      measure: 'children_supported',
      what: 'The ambition for March 2026 was reached.',
      why: 'Groups as a first contact, and two teams in secondary schools.',
      evidence: 'practice',
      soWhat: 'More children are supported; a third of them had one contact only.',
      next: 'Count children with two contacts as well.',
      role: 'Programme director, NHS',
    },
    {
      measure: 'suspensions_per_100_pupils',
      what: 'Suspensions rose again.',
      why: 'Most of the rise is in four secondary schools.',
      evidence: 'data',
      soWhat: 'Children with a social worker are suspended far more often than others.',
      next: 'A panel for every third suspension; it is not set up yet.',
      role: 'Head of inclusion',
    },
    {
      measure: 'persistent_absence_percent',
      what: 'Persistent absence fell again and is like the nation’s.',
      why: 'All 40 schools with the highest absence have been visited.',
      evidence: 'opinion',
      soWhat: 'The ambition is in reach if the next year falls as much.',
      next: 'The visits go on with the next 40 schools.',
      role: 'Head of education welfare',
    },
  ],
];

/** The commentary of one board as its return holds it. */
export function toBoardCommentary(meeting: number, date: string, source: string): unknown[] {
  return (COMMENTARY[meeting] ?? []).map(({ role, ...comment }) => {
    return { ...comment, author: AUTHORS[role] ?? role, role, date, source };
  });
}
