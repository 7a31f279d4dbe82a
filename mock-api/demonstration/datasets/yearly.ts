import { listYears, MEETINGS, yearOf } from '#mock-api/demonstration/calendar.ts';
import { type Indicator, perYear, toIndicatorColumns, toIndicatorRows } from '#mock-api/demonstration/indicators.ts';
import { COUNTY, DISTRICTS, NATION, NEIGHBOURS, type Place, REGION } from '#mock-api/demonstration/places.ts';
import { SIGNALS } from '#mock-api/demonstration/signals.ts';
import { type HandIn, type Return, type Row, toPercent } from '#mock-api/demonstration/table.ts';
import { toChildren, toReceptionCohort, type World } from '#mock-api/demonstration/world.ts';

const PLACES = [NATION, REGION, COUNTY, ...DISTRICTS, ...NEIGHBOURS];

type Description = Omit<Return, 'columns' | 'filters' | 'handIns' | 'frequency' | 'vintages'>;

interface Yearly {
  readonly indicators: readonly Indicator[];
  readonly years: readonly string[];
  /** The day in the year after a period's first on which its figures come out, as MM-DD, and how many years after. */
  readonly out: readonly [years: number, monthDay: string];
  readonly notCollected?: readonly string[];
}

/** A yearly return of indicators for every place; figures come out once a year, on the same day. */
function toYearlyReturn(
  world: World,
  about: Description,
  { indicators, years, out, notCollected = [] }: Yearly,
): Return {
  const rows = toIndicatorRows(world, about.dataset, indicators, PLACES, years).map((row): Row => {
    return notCollected.includes(row.period) ? { ...row, cells: row.cells.map(() => 'x') } : row;
  });
  return {
    ...about,
    frequency: 'yearly',
    columns: toIndicatorColumns(indicators),
    filters: [],
    vintages: years.map((year) => ({ periods: [year, year], published: `${yearOf(year) + out[0]}-${out[1]}` })),
    handIns: [{ rows }],
  };
}

const PANDEMIC_ABSENCE = [
  {
    at: 'AY2020-21',
    kind: 'disruption',
    text: 'Absence was not collected in 2019/20 and was affected by the pandemic in 2020/21.',
  },
  { at: 'AY2021-22', kind: 'disruption', text: 'Absence in 2020/21 was affected by the pandemic.' },
] as const;

export function toHealthyWeightReturn(world: World): Return {
  const years = listYears('AY', 2015, 2024);
  const measured = (id: string, title: string, older: number) => ({
    id,
    title,
    unit: 'children',
    size: (place: Place, year: string) => Math.round(toReceptionCohort(world, place, yearOf(year) - older) * 0.95),
  });
  const { from, size } = SIGNALS.trend;
  /** Points as odds, near one in three, for the county's own children. */
  const planted = (place: Place, year: string): number =>
    place.level === 'district' ? Math.max(0, yearOf(year) - yearOf(from)) * size * 0.0445 : 0;
  return toYearlyReturn(
    world,
    {
      dataset: 'healthy-weight',
      label: 'Overweight or obese children',
      topic: 'best-start',
      definition:
        'Children whose body mass index is on or above the 85th centile of the growth reference, out of all children measured at school.',
      geographyBasis: 'Where the child lives',
      dueAfterMonths: 3,
      heldBy: 'Exampleshire public health',
      policy: 'dfe-cin',
      note: ['Few children were measured in 2019/20 and 2020/21.'],
    },
    {
      years,
      out: [1, '11-06'],
      indicators: [
        {
          id: 'excess_weight_reception_percent',
          title: 'Overweight or obese, reception',
          kind: 'proportion',
          polarity: 'lower',
          count: { id: 'excess_weight_reception', title: 'Overweight or obese, reception, number', unit: 'children' },
          of: measured('children_measured_reception', 'Children measured in reception', 0),
          base: 0.222,
          effect: 0.12,
          aliases: ['obesity', 'NCMP'],
        },
        {
          id: 'excess_weight_year6_percent',
          title: 'Overweight or obese, year 6',
          kind: 'proportion',
          polarity: 'lower',
          count: { id: 'excess_weight_year6', title: 'Overweight or obese, year 6, number', unit: 'children' },
          of: measured('children_measured_year6', 'Children measured in year 6', 6),
          base: 0.335,
          effect: 0.13,
          more: planted,
        },
      ],
    },
  );
}

export function toPersistentAbsenceReturn(world: World): Return {
  const years = listYears('AY', 2015, 2024);
  const pupils = {
    id: 'pupils_enrolled',
    title: 'Pupils enrolled',
    unit: 'pupils',
    size: (place: Place, year: string) => Math.round(toReceptionCohort(world, place, yearOf(year) - 4) * 11.4),
  };
  const pandemic = (_: Place, year: string): number => (yearOf(year) >= 2021 ? perYear(-0.09, year) + 0.12 : -0.78);
  return toYearlyReturn(
    world,
    {
      dataset: 'persistent-absence',
      label: 'Persistent absence of all pupils',
      topic: 'right-education',
      definition:
        'Pupils who missed 10% or more of their possible sessions in the school year, out of all pupils; severely absent are those who missed half or more.',
      geographyBasis: 'Where the school is',
      dueAfterMonths: 7,
      heldBy: 'Exampleshire education welfare service',
      policy: 'dfe-cin',
      breaks: PANDEMIC_ABSENCE,
      marks: [{ mark: 'p', periods: ['AY2024-25'], note: 'Provisional until the autumn.' }],
    },
    {
      years,
      out: [2, '03-19'],
      notCollected: ['AY2019-20'],
      indicators: [
        {
          id: 'persistent_absence_percent',
          title: 'Persistent absence, all pupils',
          kind: 'proportion',
          polarity: 'lower',
          count: { id: 'pupils_persistently_absent', title: 'Pupils persistently absent', unit: 'pupils' },
          of: pupils,
          base: 0.21,
          effect: 0.14,
          more: pandemic,
          targets: [
            {
              kind: 'ambition',
              from: 'AY2024-25',
              to: 'AY2026-27',
              geography: COUNTY.code,
              value: 17,
              source: 'made-up',
            },
          ],
        },
        {
          id: 'severe_absence_percent',
          title: 'Severe absence, all pupils',
          kind: 'proportion',
          polarity: 'lower',
          count: { id: 'pupils_severely_absent', title: 'Pupils severely absent', unit: 'pupils' },
          of: pupils,
          base: 0.02,
          effect: 0.18,
          more: (place, year) => pandemic(place, year) + perYear(0.12, year),
        },
      ],
    },
  );
}

export function toSpecialNeedsReturn(world: World): Return {
  const years = listYears('AY', 2015, 2025);
  const pupils = {
    id: 'pupils_in_census',
    title: 'Pupils in the January census',
    unit: 'pupils',
    size: (place: Place, year: string) => Math.round(toReceptionCohort(world, place, yearOf(year) - 4) * 11.6),
  };
  return toYearlyReturn(
    world,
    {
      dataset: 'special-educational-needs',
      label: 'Pupils with special educational needs',
      topic: 'right-education',
      definition:
        'Pupils with an education, health and care plan, and pupils with SEN support, out of all pupils in the January census.',
      geographyBasis: 'Where the school is',
      dueAfterMonths: -1,
      heldBy: 'Exampleshire SEND service',
      policy: 'dfe-cin',
    },
    {
      years,
      out: [1, '06-04'],
      indicators: [
        {
          id: 'pupils_with_ehc_plan_percent',
          title: 'Pupils with an EHC plan',
          kind: 'proportion',
          polarity: 'none',
          on: '01',
          count: { id: 'pupils_with_ehc_plan', title: 'Pupils with an EHC plan, number', unit: 'pupils' },
          of: pupils,
          base: 0.042,
          effect: 0.06,
          more: (_, year) => perYear(0.075, year),
        },
        {
          id: 'pupils_with_sen_support_percent',
          title: 'Pupils with SEN support',
          kind: 'proportion',
          polarity: 'none',
          on: '01',
          count: { id: 'pupils_with_sen_support', title: 'Pupils with SEN support, number', unit: 'pupils' },
          of: pupils,
          base: 0.128,
          effect: 0.08,
          more: (_, year) => perYear(0.03, year),
        },
      ],
    },
  );
}

export function toSuspensionsReturn(world: World): Return {
  const years = listYears('AY', 2015, 2024);
  const pupils = {
    id: 'pupils_on_roll',
    title: 'Pupils on roll',
    unit: 'pupils',
    size: (place: Place, year: string) => Math.round(toReceptionCohort(world, place, yearOf(year) - 4) * 11.6),
  };
  const years3 = (_: Place, year: string): number =>
    yearOf(year) >= 2021 ? perYear(0.1, year) : yearOf(year) >= 2019 ? -0.75 : -0.3;
  return toYearlyReturn(
    world,
    {
      dataset: 'suspensions-and-exclusions',
      label: 'Suspensions and permanent exclusions',
      topic: 'right-education',
      definition:
        'Suspensions and permanent exclusions in the school year for every 100 pupils; pupils suspended at least once out of all pupils.',
      geographyBasis: 'Where the school is',
      dueAfterMonths: 9,
      heldBy: 'Exampleshire inclusion service',
      policy: 'dfe-cin',
      breaks: [
        {
          at: 'AY2019-20',
          kind: 'disruption',
          text: 'Schools were closed to most pupils for part of 2019/20 and of 2020/21.',
        },
        {
          at: 'AY2021-22',
          kind: 'disruption',
          text: 'Schools were closed to most pupils for part of 2019/20 and of 2020/21.',
        },
      ],
    },
    {
      years,
      out: [2, '05-21'],
      indicators: [
        {
          id: 'suspensions_per_100_pupils',
          title: 'Suspensions',
          kind: 'rate',
          per: 100,
          unit: 'per 100 pupils',
          decimals: 2,
          polarity: 'lower',
          count: { id: 'suspensions', title: 'Suspensions, number', unit: 'suspensions' },
          of: pupils,
          base: 0.083,
          effect: 0.25,
          more: years3,
        },
        {
          id: 'pupils_suspended_percent',
          title: 'Pupils suspended at least once',
          kind: 'proportion',
          polarity: 'lower',
          decimals: 2,
          count: { id: 'pupils_suspended', title: 'Pupils suspended at least once, number', unit: 'pupils' },
          of: pupils,
          base: 0.034,
          effect: 0.22,
          more: years3,
        },
        {
          id: 'permanent_exclusions_per_100_pupils',
          title: 'Permanent exclusions',
          kind: 'rate',
          per: 100,
          unit: 'per 100 pupils',
          decimals: 2,
          polarity: 'lower',
          count: { id: 'permanent_exclusions', title: 'Permanent exclusions, number', unit: 'exclusions' },
          of: pupils,
          base: 0.0011,
          effect: 0.25,
          more: years3,
        },
      ],
    },
  );
}

const WITHDRAWN = { year: 'FY2024-25', meeting: 3 };

/** The one return with a figure that was published and then withdrawn: the hospital had counted moves between wards. */
export function toAdmissionsReturn(world: World): Return {
  const years = listYears('FY', 2015, 2024);
  const given = toYearlyReturn(
    world,
    {
      dataset: 'mental-health-admissions',
      label: 'Hospital admissions for mental health conditions',
      topic: 'emotional-wellbeing',
      definition:
        'Admissions to hospital of children under 18 for a mental health condition, for every 100,000 children.',
      geographyBasis: 'Where the child lives',
      dueAfterMonths: 11,
      heldBy: 'NHS Exampleshire and Sampleford',
      policy: 'nhs-hes',
      notes: [
        {
          measure: 'mental_health_admissions_per_100000',
          geography: COUNTY.code,
          period: WITHDRAWN.year,
          text: 'Published in February 2026 and withdrawn in May 2026: the hospital had counted moves between wards as admissions.',
        },
      ],
    },
    {
      years,
      out: [2, '02-12'],
      indicators: [
        {
          id: 'mental_health_admissions_per_100000',
          title: 'Hospital admissions for mental health',
          kind: 'rate',
          per: 100_000,
          unit: 'per 100,000',
          polarity: 'none',
          count: {
            id: 'mental_health_admissions',
            title: 'Hospital admissions for mental health, number',
            unit: 'admissions',
          },
          of: {
            id: 'children_under_18',
            title: 'Children under 18',
            unit: 'children',
            size: (place, year) => toChildren(world, place, yearOf(year)),
          },
          base: 0.00094,
          effect: 0.1,
          more: (place, year) =>
            perYear(-0.02, year) + (year === WITHDRAWN.year && place.level === 'district' ? 0.45 : 0),
        },
      ],
    },
  );
  const first = given.handIns[0]?.rows ?? [];
  const isWithdrawn = ({ place, period }: Row): boolean =>
    period === WITHDRAWN.year && (place === COUNTY || DISTRICTS.includes(place));
  const later: HandIn = {
    on: MEETINGS[WITHDRAWN.meeting]?.handIn ?? '2026-05-29',
    rows: first.map((row): Row => (isWithdrawn(row) ? { ...row, cells: ['x', 'x', row.cells[2] ?? 'x'] } : row)),
  };
  return { ...given, handIns: [{ rows: first }, later] };
}

export function toSocialCareReturn(world: World): Return {
  const years = listYears('FY', 2015, 2024);
  const children = {
    id: 'children_population',
    title: 'Children under 18 who live there',
    unit: 'children',
    size: (place: Place, year: string) => toChildren(world, place, yearOf(year)),
  };
  /** Events that come to `base` a child in the county, and a few in a hundred more or fewer from year to year. */
  const ofChildren = (key: string, base: number, effect: number) => (place: Place, year: string) => {
    const wobble = 1 + 0.025 * world.random(`social-care/${key}/${place.code}/${year}`).normal();
    const poorer = Math.exp((effect * (place.deprivation - COUNTY.deprivation)) / 0.1);
    return Math.round(toChildren(world, place, yearOf(year)) * base * poorer * wobble);
  };
  const share = (
    id: string,
    title: string,
    polarity: Indicator['polarity'],
    count: Indicator['count'],
    of: Indicator['of'],
    base: number,
    extra: Partial<Indicator> = {},
  ): Indicator => ({ id, title, kind: 'proportion', polarity, count, of, base, effect: 0, ...extra });
  const per10000 = (
    id: string,
    title: string,
    count: Indicator['count'],
    base: number,
    effect: number,
    extra: Partial<Indicator> = {},
  ): Indicator => ({
    id,
    title,
    kind: 'rate',
    polarity: 'none',
    per: 10_000,
    unit: 'per 10,000',
    count,
    of: children,
    base,
    effect,
    ...extra,
  });
  const counted = (id: string, title: string, unit = 'children') => ({ id, title, unit });
  return toYearlyReturn(
    world,
    {
      dataset: 'childrens-social-care',
      label: 'Children’s social care',
      topic: 'safe-from-harm',
      definition:
        'Referrals to children’s social care, assessments, child protection plans and children looked after, in the year to 31 March or on that day.',
      geographyBasis: 'The local authority responsible for the child, and the district where the child lives',
      dueAfterMonths: 8,
      heldBy: 'Exampleshire children’s social care',
      policy: 'dfe-cin',
      marks: [
        {
          mark: 'e',
          measures: ['children_population'],
          periods: ['FY2024-25'],
          note: 'Estimated: the census of the year is not out.',
        },
      ],
      note: [
        'Places with fewer than six children on a plan are withheld, and others beside them, so that no sum tells them.',
      ],
    },
    {
      years,
      out: [1, '11-13'],
      indicators: [
        per10000(
          'referrals_per_10000',
          'Referrals',
          counted('referrals', 'Referrals, number', 'referrals'),
          0.0525,
          0.35,
        ),
        share(
          're_referrals_percent',
          'Referred again within 12 months',
          'lower',
          counted('re_referrals', 'Referred again within 12 months, number', 'referrals'),
          {
            ...counted('referrals_in_year', 'Referrals in the year', 'referrals'),
            size: ofChildren('referrals', 0.0525, 0.35),
          },
          0.205,
          {
            effect: 0.04,
            more: (place, year) => (place.level === 'district' ? (yearOf(year) === 2024 ? 0.16 : -0.05) : 0.06),
            targets: [
              {
                kind: 'ambition',
                from: 'FY2022-23',
                to: 'FY2026-27',
                geography: COUNTY.code,
                value: 20.5,
                source: 'made-up',
              },
            ],
          },
        ),
        share(
          'assessments_within_45_days_percent',
          'Assessments within 45 working days',
          'higher',
          counted('assessments_within_45_days', 'Assessments within 45 working days, number', 'assessments'),
          { ...counted('assessments', 'Assessments', 'assessments'), size: ofChildren('assessments', 0.043, 0.33) },
          0.84,
          { more: (place, year) => (place.level === 'district' ? perYear(0.07, year) - 0.12 : 0) },
        ),
        per10000(
          'in_need_per_10000',
          'Children in need',
          counted('in_need', 'Children in need, number'),
          0.0335,
          0.38,
          { on: '03-31' },
        ),
        per10000(
          'section_47_enquiries_per_10000',
          'Section 47 enquiries',
          counted('section_47_enquiries', 'Section 47 enquiries, number', 'enquiries'),
          0.0182,
          0.4,
        ),
        share(
          'conferences_within_15_days_percent',
          'Child protection conferences within 15 working days',
          'higher',
          counted(
            'conferences_within_15_days',
            'Child protection conferences within 15 working days, number',
            'conferences',
          ),
          {
            ...counted('conferences', 'Child protection conferences', 'conferences'),
            size: ofChildren('conferences', 0.0061, 0.4),
          },
          0.79,
        ),
        per10000(
          'on_protection_plan_per_10000',
          'On a child protection plan',
          counted('on_protection_plan', 'Children on a child protection plan, number'),
          0.0042,
          0.42,
          { on: '03-31' },
        ),
        share(
          'second_or_later_plans_percent',
          'Plans that were a second or later one',
          'lower',
          counted('second_or_later_plans', 'Plans that were a second or later one, number', 'plans'),
          {
            ...counted('plans_begun', 'Child protection plans begun', 'plans'),
            size: ofChildren('begun', 0.0055, 0.42),
          },
          0.225,
        ),
        share(
          'plans_of_2_years_or_more_percent',
          'Plans of two years or more',
          'lower',
          counted('plans_of_2_years_or_more', 'Plans of two years or more, number', 'plans'),
          {
            ...counted('plans_ended', 'Child protection plans ended', 'plans'),
            size: ofChildren('ended', 0.0054, 0.42),
          },
          0.045,
        ),
        per10000(
          'looked_after_per_10000',
          'Children looked after',
          counted('looked_after', 'Children looked after, number'),
          0.0069,
          0.4,
          {
            on: '03-31',
            more: (_, year) => perYear(0.015, year),
          },
        ),
        share(
          'three_or_more_placements_percent',
          'Looked after with three or more placements in the year',
          'lower',
          counted('three_or_more_placements', 'Looked after with three or more placements, number'),
          {
            ...counted('looked_after_on_31_march', 'Children looked after on 31 March'),
            size: ofChildren('looked-after', 0.0069, 0.4),
          },
          0.105,
        ),
      ],
    },
  );
}

/** The five domains of the review and the chance that a child reaches the expected level in one. */
const DOMAINS = [
  { label: 'Communication', id: 'communication', chance: 0.872 },
  { label: 'Gross motor', id: 'gross_motor', chance: 0.926 },
  { label: 'Fine motor', id: 'fine_motor', chance: 0.93 },
  { label: 'Problem solving', id: 'problem_solving', chance: 0.918 },
  { label: 'Personal-social', id: 'personal_social', chance: 0.904 },
] as const;

const ALL_DOMAINS = 'All five domains';

export function toDevelopmentReturn(world: World): Return {
  const given = toYearlyReturn(
    world,
    {
      dataset: 'development-at-2.5-years',
      label: 'Development at two and a half',
      topic: 'best-start',
      definition:
        'Children at or above the expected level of the ASQ-3 at the review at two to two and a half years, in all five domains and in each, out of all children who had the review.',
      geographyBasis: 'Where the child lives',
      dueAfterMonths: 8,
      heldBy: 'Exampleshire health visiting service',
      policy: 'dfe-cin',
      marks: [{ mark: 'u', periods: ['FY2020-21'], note: 'Few families were seen in person during the pandemic.' }],
    },
    {
      years: listYears('FY', 2017, 2024),
      out: [1, '11-27'],
      indicators: [
        {
          id: 'asq_at_cut_off_percent',
          title: 'Development at 2½ (ASQ-3)',
          kind: 'proportion',
          polarity: 'higher',
          count: {
            id: 'asq_at_cut_off',
            title: 'At the expected level of development, number',
            unit: 'children',
            additive: false,
          },
          of: {
            id: 'children_reviewed',
            title: 'Children who had the review',
            unit: 'children',
            additive: false,
            size: (place, year) => Math.round(toReceptionCohort(world, place, yearOf(year) + 2) * 0.86),
          },
          base: 0.795,
          effect: -0.09,
          more: (_, year) => perYear(-0.02, year),
          aliases: ['ASQ', 'two-year review'],
        },
      ],
    },
  );
  return {
    ...given,
    filters: [
      {
        column: 'domain',
        title: 'Domain',
        total: ALL_DOMAINS,
        categories: {
          [ALL_DOMAINS]: 'all_five_domains',
          ...Object.fromEntries(DOMAINS.map(({ label, id }) => [label, id])),
        },
      },
    ],
    handIns: given.handIns.map((handIn) => ({
      ...handIn,
      rows: handIn.rows.flatMap((row) => toDomainRows(world, row)),
    })),
  };
}

/** Whoever reaches the level in all five domains reaches it in each. */
function toDomainRows(world: World, row: Row): Row[] {
  const [, all = 0, reviewed = 0] = row.cells.map(Number);
  const { binomial } = world.random(`domains/${row.place.code}/${row.period}`);
  const rest = reviewed - all;
  const domains = DOMAINS.map(({ label, chance }): Row => {
    const reached = all + binomial(rest, (chance - 0.795) / 0.205);
    return { ...row, at: [label], cells: [toPercent(reached, reviewed), reached, reviewed] };
  });
  return [{ ...row, at: [ALL_DOMAINS] }, ...domains];
}

/** Persistent absence of children in need beside all pupils: what the board reads of children with a social worker. */
export function toSocialWorkerReturn(world: World): Return {
  const groups = [
    { label: 'All pupils', id: 'all_pupils', share: 1, chance: 0.2 },
    { label: 'Children in need', id: 'children_in_need', share: 0.027, chance: 0.49 },
  ] as const;
  const years = listYears('AY', 2021, 2024);
  const rows = [NATION, REGION, COUNTY].flatMap((place) =>
    years.flatMap((period) =>
      groups.map(({ label, share, chance, id }): Row => {
        const { binomial } = world.random(`social-worker/${id}/${place.code}/${period}`);
        const pupils = Math.round(toReceptionCohort(world, place, yearOf(period) - 4) * 11.4 * share);
        const absent = binomial(pupils, chance - 0.009 * (yearOf(period) - 2023));
        return { place, period, at: [label], cells: [toPercent(absent, pupils), absent, pupils] };
      }),
    ),
  );
  return {
    dataset: 'children-with-a-social-worker',
    label: 'Persistent absence of children with a social worker',
    topic: 'safe-from-harm',
    definition:
      'Pupils who missed 10% or more of their possible sessions in the school year: children in need, and all pupils.',
    geographyBasis: 'The local authority responsible for the child; for all pupils where the school is',
    frequency: 'yearly',
    dueAfterMonths: 7,
    heldBy: 'Exampleshire virtual school',
    policy: 'dfe-cin',
    columns: [
      {
        id: 'social_worker_pa_percent',
        title: 'Persistent absence of children in need and all pupils',
        kind: 'proportion',
        polarity: 'lower',
        numerator: 'social_worker_pa_pupils',
        denominator: 'social_worker_pupils',
      },
      {
        id: 'social_worker_pa_pupils',
        title: 'Pupils persistently absent, by group',
        kind: 'count',
        polarity: 'none',
        unit: 'pupils',
      },
      { id: 'social_worker_pupils', title: 'Pupils, by group', kind: 'count', polarity: 'none', unit: 'pupils' },
    ],
    filters: [
      {
        column: 'group',
        title: 'Group',
        total: 'All pupils',
        categories: Object.fromEntries(groups.map(({ label, id }) => [label, id])),
      },
    ],
    vintages: years.map((year) => ({ periods: [year, year], published: `${yearOf(year) + 2}-03-19` })),
    handIns: [{ rows }],
  };
}
