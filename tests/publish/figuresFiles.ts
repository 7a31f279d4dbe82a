import type { At } from '#domain/breakdown.ts';
import type { FiguresRow } from '#tests/support/compiledFigures.ts';

/** Where a column of a compiled file must be found: a measure of a dataset, at a category of its breakdowns. */
export interface Place {
  readonly dataset: string;
  readonly measure: string;
  readonly at?: At;
}

export interface FiguresFile {
  readonly name: string;
  /** The figure columns of a row and all places where each must stand. A row without any is told why in `toPlaces`. */
  readonly toPlaces: (row: FiguresRow) => Readonly<Record<string, readonly Place[]>>;
  readonly toPeriod: (row: FiguresRow) => string;
}

const GLD = {
  children_number: 'children_assessed',
  average_elgs: 'goals_reached_mean',
  elg_number: 'children_at_all_goals',
  elg_percentage: 'elg_percent',
  comm_lang_lit_number: 'children_at_communication',
  comm_lang_lit_percentage: 'communication_percent',
  gld_number: 'children_at_gld',
  gld_percentage: 'gld_percent',
};
const GROUPS: Readonly<Record<string, string>> = {
  Total: 'total',
  'Known to be eligible for free school meals': 'eligible_for_free_school_meals',
  'Not known to be eligible for free school meals': 'not_known_to_be_eligible',
  'Autumn-born': 'autumn_born',
  'Spring-born': 'spring_born',
  'Summer-born': 'summer_born',
};
const PLANS: Readonly<Record<string, string>> = {
  'CINO at 31 March': 'in_need',
  'CPPO at 31 March': 'child_protection',
  'CLA 12 months at 31 March': 'looked_after',
};
const PHASES: Readonly<Record<string, string>> = {
  Total: 'total',
  'State-funded primary': 'primary',
  'State-funded secondary': 'secondary',
  Special: 'special',
  'State-funded alternative provision school': 'alternative_provision',
};
const WAITS =
  'within_4_weeks from_4_to_6_weeks from_6_to_8_weeks from_8_to_10_weeks from_10_to_12_weeks over_12_weeks closed_before_second_contact still_waiting_no_contact still_waiting_one_contact contacts_before_referral'.split(
    ' ',
  );

/** Each compiled file, and where its figures must be found. */
export const FILES: readonly FiguresFile[] = [
  {
    name: 'good-level-of-development.csv',
    toPeriod: toDfePeriod,
    toPlaces: () => ({
      gld_percent: [
        { dataset: 'gld-by-district', measure: 'gld_percent', at: { group: 'total' } },
        { dataset: 'good-level-of-development-by-group', measure: 'gld_group_percent', at: { group: 'total' } },
      ],
    }),
  },
  {
    name: 'good-level-of-development-by-group.csv',
    toPeriod: toDfePeriod,
    toPlaces: () =>
      fromColumns(
        {
          free_school_meals: 'free_school_meals',
          not_free_school_meals: 'no_free_school_meals',
          ehc_plan: 'ehc_plan',
          sen_support: 'sen_support',
          white: 'white',
          mixed: 'mixed',
          asian: 'asian',
          black: 'black',
          other_ethnic_group: 'other_ethnic_group',
          children_in_need: 'in_need',
          protection_plan: 'child_protection',
          looked_after: 'looked_after',
        },
        (group) => ({
          dataset: 'good-level-of-development-by-group',
          measure: 'gld_group_percent',
          at: { group },
        }),
      ),
  },
  { name: 'gld-by-district-2021-22.csv', toPeriod: toDfePeriod, toPlaces: toGldPlaces },
  same('two-year-old-take-up.csv', 'two-year-old-take-up', {
    take_up_percent: 'take_up_percent',
    children_taking_up: 'children_taking_up',
  }),
  {
    name: 'attendance-by-plan-type.csv',
    toPeriod: toDfePeriod,
    toPlaces: (row) =>
      fromColumns(
        {
          t_pupils: 'plan_pupils',
          t_sess_possible: 'plan_sessions_possible',
          t_sess_overall: 'plan_sessions_missed',
          pt_overall: 'plan_absence_percent',
          t_sess_authorised: 'plan_sessions_missed_authorised',
          pt_sess_authorised: 'plan_authorised_absence_percent',
          t_sess_unauthorised: 'plan_sessions_missed_unauthorised',
          pt_sess_unauthorised: 'plan_unauthorised_absence_percent',
          t_pupils_pa_10_exact: 'plan_pa_pupils',
          pt_pupils_pa_10_exact: 'plan_pa_percent',
          t_pupils_pa_50_exact: 'plan_severe_absence_pupils',
          pt_pupils_pa_50_exact: 'plan_severe_absence_percent',
        },
        (measure) => ({
          dataset: 'attendance-by-plan-type',
          measure,
          at: {
            plan_type: PLANS[row.social_care_group ?? ''] ?? '',
            school_phase: PHASES[row.phase_type_grouping ?? ''] ?? '',
          },
        }),
      ),
  },
  same('persistent-absence-all-pupils.csv', 'persistent-absence', {
    persistent_absence_percent: 'persistent_absence_percent',
    severe_absence_percent: 'severe_absence_percent',
  }),
  same('ehc-plan-timeliness.csv', 'ehc-plan-timeliness', {
    initial_requests: 'ehc_initial_requests',
    issued_within_20_weeks_percent: 'ehc_plans_within_20_weeks_percent',
    issued_within_20_weeks_excl_exceptions_percent: 'ehc_plans_within_20_weeks_without_exceptions_percent',
  }),
  same('ehc-plans-issued-2019-2023.csv', 'ehc-plan-timeliness', {
    plans_issued_den: 'ehc_plans_issued',
    plans_issued_den_ex: 'ehc_plans_issued_without_exceptions',
    plans_issued_within_20_weeks: 'ehc_plans_within_20_weeks',
    plans_issued_20_weeks_ex: 'ehc_plans_within_20_weeks_without_exceptions',
    pc_plans_issued_within_20_weeks: 'ehc_plans_within_20_weeks_percent',
    PC_plans_issued_20_weeks_ex: 'ehc_plans_within_20_weeks_without_exceptions_percent',
    plans_issued_gt20weeks_ltYear: 'ehc_plans_20_weeks_to_a_year',
    plans_issued_gt20weeks_ltYear_ex: 'ehc_plans_20_weeks_to_a_year_without_exceptions',
    pc_plans_issued_gt20weeks_ltYear: 'ehc_plans_20_weeks_to_a_year_percent',
    PC_plans_issued_gt20weeks_ltYear_ex: 'ehc_plans_20_weeks_to_a_year_without_exceptions_percent',
    plans_issued_gt_1_year: 'ehc_plans_over_a_year',
    plans_issued_gt_1_year_ex: 'ehc_plans_over_a_year_without_exceptions',
    pc_plans_issued_gt_1_year: 'ehc_plans_over_a_year_percent',
    PC_plans_issued_gt_1_year_ex: 'ehc_plans_over_a_year_without_exceptions_percent',
  }),
  same('healthy-weight.csv', 'healthy-weight', {
    excess_weight_reception_percent: 'excess_weight_reception_percent',
    excess_weight_year6_percent: 'excess_weight_year6_percent',
  }),
  same('childrens-social-care.csv', 'childrens-social-care', {
    referrals_per_10000: 'referrals_per_10000',
    re_referrals_within_12_months_percent: 're_referrals_percent',
    assessments_within_45_days_percent: 'assessments_within_45_days_percent',
    in_need_per_10000: 'in_need_per_10000',
    section_47_enquiries_per_10000: 'section_47_enquiries_per_10000',
    conferences_within_15_days_percent: 'conferences_within_15_days_percent',
    on_protection_plan: 'on_protection_plan',
    on_protection_plan_per_10000: 'on_protection_plan_per_10000',
    second_or_later_plans: 'second_or_later_plans',
    plans_of_2_years_or_more_percent: 'plans_of_2_years_or_more_percent',
    looked_after: 'looked_after',
    looked_after_per_10000: 'looked_after_per_10000',
    three_or_more_placements_percent: 'three_or_more_placements_percent',
    looked_after_sdq_score: 'looked_after_sdq_score',
  }),
  {
    name: 'school-inclusion.csv',
    toPeriod: toDfePeriod,
    toPlaces: () => ({
      ...fromColumns(
        {
          suspensions_per_100_pupils: 'suspensions_per_100_pupils',
          pupils_suspended_percent: 'pupils_suspended_percent',
          permanent_exclusions_per_100_pupils: 'permanent_exclusions_per_100_pupils',
        },
        (measure) => ({ dataset: 'suspensions-and-exclusions', measure }),
      ),
      ...fromColumns(
        {
          pupils_with_ehc_plan_percent: 'pupils_with_ehc_plan_percent',
          pupils_with_sen_support_percent: 'pupils_with_sen_support_percent',
        },
        (measure) => ({ dataset: 'special-educational-needs', measure }),
      ),
    }),
  },
  {
    name: 'camhs.csv',
    toPlaces: (row) => ({ value: [toCamhsPlace(row)] }),
    toPeriod: (row) => toNhsPeriod(row.period_kind ?? '', row.period ?? ''),
  },
  {
    name: 'camhs-waiting-times-2021-22.csv',
    toPlaces: toWaitPlaces,
    toPeriod: ({ period = '' }) => toNhsPeriod(period.includes('Q') ? 'financial quarter' : 'financial year', period),
  },
  same('mental-health-admissions.csv', 'mental-health-admissions', {
    admissions_per_100000: 'mental_health_admissions_per_100000',
  }),
];

/** Children outside of England or of no known district: read, and never shown as an area. */
export function isNowhere(row: FiguresRow): boolean {
  return row.lad_code === 'z';
}

function toDfePeriod({ time_period = '', time_identifier = '' }: FiguresRow): string {
  if (time_identifier === 'Calendar year') return `CY${time_period}`;
  return `${time_identifier === 'Academic year' ? 'AY' : 'FY'}${time_period.slice(0, 4)}-${time_period.slice(4)}`;
}

function toNhsPeriod(kind: string, period: string): string {
  const years = period.replace('/', '-');
  switch (kind) {
    case 'rolling 12 months to':
      return `R${period}-12m`;
    case 'financial quarter':
      return `FYQ${years.replace(' ', '-')}`;
    case 'financial year':
      return `FY${years}`;
    default:
      return `CY${period}`;
  }
}

function toGldPlaces(row: FiguresRow): Record<string, Place[]> {
  const group = GROUPS[row.characteristic_type ?? ''] ?? '';
  const gender = (row.gender ?? '').toLowerCase();
  if (isNowhere(row)) return {};
  const isDistrict = row.lad_code !== '';
  return fromColumns(GLD, (measure) => [
    ...(isDistrict
      ? []
      : [
          {
            dataset: 'good-level-of-development-by-gender',
            measure: `${measure}_by_gender`,
            at: { group, gender },
          },
        ]),
    ...(isDistrict && group === 'total'
      ? [{ dataset: 'gld-english-districts', measure: `${measure}_all_districts` }]
      : []),
    ...(gender === 'total' && (!isDistrict || row.la_name === 'Worcestershire')
      ? [{ dataset: 'gld-by-district', measure, at: { group } }]
      : []),
  ]);
}

function toCamhsPlace({ measure = '', period_kind = '' }: FiguresRow): Place {
  const quarterly = period_kind === 'financial quarter';
  switch (measure) {
    case 'children_supported_one_contact':
      return { dataset: 'camhs-access', measure: 'children_supported' };
    case 'children_supported_two_contacts':
      return { dataset: 'camhs-access-rate', measure: 'children_supported_two_contacts' };
    case 'access_rate_two_contacts':
      return { dataset: 'camhs-access-rate', measure: 'camhs_access_rate_percent' };
    case 'eating_disorder_urgent_within_1_week':
    case 'eating_disorder_routine_within_4_weeks':
      return {
        dataset: quarterly ? 'eating-disorder-waits-quarterly' : 'eating-disorder-waits',
        measure: `${measure.replace('eating_disorder', 'ed')}${quarterly ? '_quarter' : ''}_percent`,
      };
    case 'inpatient_bed_days':
    case 'inpatient_admissions':
      return { dataset: 'mental-health-inpatient-care', measure };
    case 'spend_excluding_eating_disorders':
    case 'spend_eating_disorders':
      return { dataset: 'mental-health-spending', measure: `camhs_${measure}` };
    default:
      return { dataset: 'population-under-18', measure };
  }
}

function toWaitPlaces({ period = '', counted = '' }: FiguresRow): Record<string, Place[]> {
  const quarterly = period.includes('Q');
  const suffix = quarterly ? '_quarter' : '';
  const dataset = quarterly ? 'camhs-waits-quarterly' : 'camhs-waits';
  const count = `${counted === 'children' ? 'camhs_children_referred' : 'camhs_referrals'}${suffix}`;
  const mean = `${counted === 'children' ? 'camhs_wait_days' : 'camhs_wait_days_of_referrals'}${suffix}`;
  const outcomes = Object.fromEntries(WAITS.map((outcome) => [outcome, outcome]));
  return {
    ...fromColumns({ total: 'total', ...outcomes }, (outcome) => ({ dataset, measure: count, at: { outcome } })),
    average_wait_days: [{ dataset, measure: mean, at: { outcome: 'total' } }],
  };
}

/** A file whose columns are measures of one dataset, at no breakdown. */
function same(name: string, dataset: string, columns: Readonly<Record<string, string>>): FiguresFile {
  return { name, toPeriod: toDfePeriod, toPlaces: () => fromColumns(columns, (measure) => ({ dataset, measure })) };
}

function fromColumns(
  columns: Readonly<Record<string, string>>,
  toPlace: (meaning: string) => Place | readonly Place[],
): Record<string, Place[]> {
  return Object.fromEntries(Object.entries(columns).map(([column, meaning]) => [column, [toPlace(meaning)].flat()]));
}
