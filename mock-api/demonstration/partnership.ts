import {
  COUNTY,
  DISTRICTS,
  HOME_BOARD,
  NATION,
  NEIGHBOURS,
  NHS_REGION,
  OTHER_BOARDS,
  type Place,
  REGION,
} from './places.ts';
import type { World } from './world.ts';

export const PARTNERSHIP = 'demonstration';

/** `partnership.json`: whose figures these are, which places there are, and the rows of the scorecard in order. */
export function toPartnershipJson({ localities }: World): unknown {
  return {
    id: PARTNERSHIP,
    name: 'Exampleshire Children’s Partnership',
    illustrative: true,
    contact: { name: 'Exampleshire demonstration desk', url: 'https://example.org/exampleshire' },
    home: COUNTY.code,
    districts: DISTRICTS.map(({ code }) => code),
    geographies: [
      NATION,
      REGION,
      COUNTY,
      ...DISTRICTS,
      ...localities,
      ...NEIGHBOURS,
      NHS_REGION,
      HOME_BOARD,
      ...OTHER_BOARDS,
    ].map(toGeography),
    comparators: [
      comparator(
        'illustria',
        NATION.name,
        'national',
        ['county', 'district', 'locality', 'region', 'icb', 'nhs_region'],
        [NATION],
      ),
      comparator('middle-illustria', REGION.name, 'region', ['county', 'district'], [REGION]),
      comparator('nhs-middle-illustria', NHS_REGION.name, 'region', ['icb'], [NHS_REGION]),
      {
        ...comparator('neighbours-2025', 'Statistical neighbours (2025 model)', 'neighbours', ['county'], NEIGHBOURS),
        version: '2025 model',
        statistic: 'median',
      },
      {
        ...comparator('care-boards', `The other care boards of ${REGION.name}`, 'neighbours', ['icb'], OTHER_BOARDS),
        version: 'July 2025',
      },
      comparator('districts', `Districts of ${COUNTY.name}`, 'districts', ['district'], DISTRICTS),
    ],
    priorities: [
      { id: 'best-start', title: 'Best start in life' },
      { id: 'right-education', title: 'Right education for all' },
      { id: 'emotional-wellbeing', title: 'Emotional wellbeing and mental health' },
      { id: 'safe-from-harm', title: 'Safe from harm' },
    ],
    headlines: HEADLINES,
    policies: {
      'things-not-people': {
        title: 'Counts of events, places and papers, not of people',
        dated: '2025-09-08',
        counts: 'other',
        suppress: null,
        zeroIsShown: true,
        complement: false,
        minDenominator: 0,
        roundBase: null,
        percentFrom: 'unrounded',
        secondary: false,
        groupDisclosure: false,
      },
    },
  };
}

function toGeography({ code, name, level, parent, tile }: Place): unknown {
  return { code, name, level, ...(parent === undefined ? {} : { parent }), ...(tile === undefined ? {} : { tile }) };
}

function comparator(id: string, label: string, kind: string, levels: readonly string[], members: readonly Place[]) {
  return { id, label, kind, for: levels, members: members.map(({ code }) => code) };
}

const HEADLINES: readonly unknown[] = [
  headline(
    'good-level-of-development',
    'Good level of development',
    'gld_percent',
    'gld-by-district',
    'best-start',
    'Head of early years',
  ),
  {
    ...headline(
      'gld-free-school-meals',
      'Good level, free school meals',
      'gld_group_percent',
      'good-level-of-development-by-group',
      'best-start',
      'Head of early years',
    ),
    at: { group: 'free_school_meals' },
  },
  headline(
    'two-year-olds',
    'Two-year-olds in early education',
    'take_up_percent',
    'two-year-old-take-up',
    'best-start',
    'Head of early years',
  ),
  headline(
    'development-at-two-and-a-half',
    'Development at two and a half',
    'asq_at_cut_off_percent',
    'development-at-2.5-years',
    'best-start',
    'Head of health visiting',
  ),
  headline(
    'excess-weight-reception',
    'Overweight or obese, reception',
    'excess_weight_reception_percent',
    'healthy-weight',
    'best-start',
    'Consultant in public health',
  ),
  headline(
    'ehc-plans-within-20-weeks',
    'EHC plans issued within 20 weeks',
    'ehc_plans_within_20_weeks_percent',
    'ehc-plan-timeliness',
    'right-education',
    'Head of SEND',
  ),
  headline(
    'pupils-with-ehc-plan',
    'Pupils with an EHC plan',
    'pupils_with_ehc_plan_percent',
    'special-educational-needs',
    'right-education',
    'Head of SEND',
  ),
  headline(
    'persistent-absence-all-pupils',
    'Persistent absence, all pupils',
    'persistent_absence_percent',
    'persistent-absence',
    'right-education',
    'Head of education welfare',
  ),
  headline(
    'suspensions',
    'Suspensions',
    'suspensions_per_100_pupils',
    'suspensions-and-exclusions',
    'right-education',
    'Head of inclusion',
  ),
  {
    ...headline(
      'nhs-access',
      'Access to NHS mental health support',
      'children_supported',
      'camhs-access',
      'emotional-wellbeing',
      'Programme director, NHS',
    ),
    geography: HOME_BOARD.code,
  },
  {
    ...headline(
      'nhs-wait',
      'Wait for a second contact',
      'camhs_wait_days',
      'camhs-waits',
      'emotional-wellbeing',
      'Programme director, NHS',
    ),
    at: { outcome: 'total' },
    geography: HOME_BOARD.code,
  },
  {
    ...headline(
      'appointments-kept',
      'Mental health appointments kept',
      'camhs_appointments_kept_percent',
      'camhs-referrals',
      'emotional-wellbeing',
      'Programme director, NHS',
    ),
    geography: HOME_BOARD.code,
  },
  headline(
    'mental-health-admissions',
    'Hospital admissions, mental health',
    'mental_health_admissions_per_100000',
    'mental-health-admissions',
    'emotional-wellbeing',
    'Programme director, NHS',
  ),
  {
    ...headline(
      'early-help-assessments',
      'Early help assessments',
      'eha_submitted',
      'eha-submissions',
      'safe-from-harm',
      'Head of early help',
    ),
    at: { agency: 'all_agencies' },
  },
  headline(
    'needs-met',
    'Early help plans with needs met',
    'eha_needs_met_percent',
    'eha-outcomes',
    'safe-from-harm',
    'Head of early help',
  ),
  headline(
    'supporting-families',
    'Supporting Families claims',
    'supporting_families_claims',
    'supporting-families',
    'safe-from-harm',
    'Head of early help',
  ),
  headline(
    'on-protection-plan',
    'On a child protection plan',
    'on_protection_plan_per_10000',
    'childrens-social-care',
    'safe-from-harm',
    'Director of social care',
  ),
  headline(
    'looked-after',
    'Children looked after',
    'looked_after_per_10000',
    'childrens-social-care',
    'safe-from-harm',
    'Director of social care',
  ),
  headline(
    're-referrals',
    'Referred again within 12 months',
    're_referrals_percent',
    'childrens-social-care',
    'safe-from-harm',
    'Director of social care',
  ),
  headline(
    'assessments-within-45-days',
    'Assessments within 45 working days',
    'assessments_within_45_days_percent',
    'childrens-social-care',
    'safe-from-harm',
    'Director of social care',
  ),
  {
    ...headline(
      'persistent-absence-protection-plans',
      'Persistent absence, protection plans',
      'plan_pa_percent',
      'attendance-by-plan-type',
      'safe-from-harm',
      'Virtual school head',
    ),
    at: { plan_type: 'child_protection', school_phase: 'total' },
  },
  {
    ...headline(
      'persistent-absence-in-need',
      'Persistent absence, children in need',
      'plan_pa_percent',
      'attendance-by-plan-type',
      'safe-from-harm',
      'Virtual school head',
    ),
    at: { plan_type: 'in_need', school_phase: 'total' },
  },
];

function headline(id: string, title: string, measure: string, dataset: string, priority: string, owner: string) {
  return { id, title, measure, dataset, priority, owner };
}
