import {
  HEALTH_LAG_DAYS,
  listMonths,
  listQuarters,
  listRollingYears,
  monthOf,
  toDueDay,
} from '#mock-api/demonstration/calendar.ts';
import {
  COMPARED_BOARDS,
  COUNTY,
  HOME_BOARD,
  NATION,
  NHS_REGION,
  OTHER_BOARDS,
  type Place,
} from '#mock-api/demonstration/places.ts';
import type { Random } from '#mock-api/demonstration/random.ts';
import { SIGNALS } from '#mock-api/demonstration/signals.ts';
import {
  type Cell,
  type Column,
  type Filter,
  type Return,
  type Row,
  round,
  toHandIns,
  toPercent,
  toRate,
} from '#mock-api/demonstration/table.ts';
import { toChildren, type World } from '#mock-api/demonstration/world.ts';

/** Months that the health service had by the last meeting. */
const LAST = { year: 2026, month: 3 };
const BASIS =
  'NHS commissioner: the integrated care board, Exampleshire and Sampleford together; localities are where the child lives';
const HELD_BY = 'NHS Exampleshire and Sampleford';

const isThere = (period: string, handIn: string): boolean => toDueDay(period, HEALTH_LAG_DAYS) <= handIn;

/** Children with at least one contact in the 12 months that end with each month, against the ambition. */
export function toAccessReturn(world: World): Return {
  const windows = listRollingYears(world.months, LAST);
  const places = [NATION, NHS_REGION, HOME_BOARD, ...OTHER_BOARDS];
  const rows = places.flatMap((place) => toAccessRows(world, place, windows));
  return {
    dataset: 'camhs-access',
    label: 'Access to NHS mental health support',
    topic: 'emotional-wellbeing',
    definition:
      'Children and young people under 18 with at least one contact with NHS-funded mental health support in the last 12 months.',
    geographyBasis: BASIS,
    frequency: 'monthly',
    dueAfterMonths: 2,
    heldBy: HELD_BY,
    policy: 'nhs-mhsds',
    columns: [
      {
        id: 'children_supported',
        title: 'Access to NHS mental health support',
        kind: 'count',
        polarity: 'higher',
        unit: 'children',
        rollingMonths: 12,
        targets: [
          {
            kind: 'ambition',
            from: 'R2026-03-12m',
            to: 'R2026-03-12m',
            geography: HOME_BOARD.code,
            value: 10_250,
            source: 'made-up',
          },
        ],
        aliases: ['CAMHS access', 'one contact'],
        guidance: {
          compareWith: 'The ambition, and the same board a year before.',
          notWith: 'The month before: neighbouring figures share eleven months.',
        },
      },
    ],
    filters: [],
    note: ['Every figure covers 12 months, and neighbouring figures share eleven of them: they are not independent.'],
    handIns: toHandIns(() => rows, isThere),
  };
}

function toAccessRows(world: World, place: Place, windows: readonly string[]): Row[] {
  const { normal } = world.random(`access/${place.code}`);
  let level = 6900 * (world.schools / 220) * (place.size / 1.38) * (place === HOME_BOARD ? 1 : 1.06);
  return windows.map((period) => {
    level *= 1 + 0.0068 + 0.003 * normal();
    return { place, period, at: [], cells: [Math.round(level)] };
  });
}

const REFERRAL_COLUMNS: readonly Column[] = [
  count('camhs_referrals_received', 'Referrals to mental health support', 'referrals'),
  {
    id: 'camhs_appointments_kept_percent',
    title: 'Appointments kept',
    kind: 'proportion',
    polarity: 'higher',
    numerator: 'camhs_appointments_kept',
    denominator: 'camhs_appointments',
    aliases: ['did not attend', 'DNA'],
  },
  count('camhs_appointments_kept', 'Appointments kept, number', 'appointments'),
  count('camhs_appointments', 'Appointments made', 'appointments'),
  {
    id: 'camhs_referrals_per_10000',
    title: 'Referrals to mental health support by population',
    kind: 'rate',
    per: 10_000,
    unit: 'per 10,000',
    polarity: 'none',
    numerator: 'camhs_referrals_received',
    denominator: 'camhs_children',
    aliases: ['referral rate'],
  },
  count('camhs_children', 'Children under 18 behind the referral rate', 'children'),
];

function count(id: string, title: string, unit: string): Column {
  return { id, title, unit, kind: 'count', polarity: 'none' };
}

/** Referrals and appointments by month, for care boards and for the county's localities. */
export function toReferralsReturn(world: World): Return {
  const months = listMonths(world.months, LAST);
  const places = [NATION, NHS_REGION, HOME_BOARD, ...OTHER_BOARDS, ...world.localities];
  const rows = places.flatMap((place) => {
    const random = world.random(`referrals/${place.code}`);
    return months.map((period) => ({ place, period, at: [], cells: toReferrals(world, place, period, random) }));
  });
  return {
    dataset: 'camhs-referrals',
    label: 'Referrals to mental health support, and appointments kept',
    topic: 'emotional-wellbeing',
    definition:
      'Referrals of children and young people to NHS mental health support in the month, appointments made for the month and those kept; the rate is for every 10,000 children under 18.',
    geographyBasis: BASIS,
    frequency: 'monthly',
    dueAfterMonths: 2,
    heldBy: HELD_BY,
    policy: 'nhs-hes',
    columns: REFERRAL_COLUMNS,
    filters: [],
    handIns: toHandIns(() => rows, isThere),
  };
}

/** A place has as many young patients as its children, more where more are poor. */
function toUsual(world: World, { size, deprivation, level }: Place, aMonth: number): number {
  const scale = level === 'locality' ? size : size / HOME_BOARD.size;
  const share = level === 'locality' ? 1 / HOME_BOARD.size : 1;
  return aMonth * (world.schools / 220) * scale * share * (1 + (deprivation - COUNTY.deprivation));
}

function toReferrals(world: World, place: Place, month: string, random: Random): Cell[] {
  const isSpike = month === SIGNALS.spike.from && !COMPARED_BOARDS.includes(place);
  const received = random.poisson(toUsual(world, place, 1150) * (isSpike ? 1 + SIGNALS.spike.size : 1));
  const made = random.poisson(toUsual(world, place, 5200) * (monthOf(month) === 8 ? 0.9 : 1));
  const kept = random.binomial(
    made,
    place.level === 'locality' ? 0.88 - 0.4 * (place.deprivation - COUNTY.deprivation) : 0.88,
  );
  const children = toChildren(world, place, Number(month.slice(1, 5)));
  return [received, toPercent(kept, made), kept, made, toRate(received, children, 10_000), children];
}

/** How long it takes until the second contact, by how many in a hundred and by days on average. */
const BANDS = [
  { label: 'Within 4 weeks', id: 'within_4_weeks', share: 0.38, days: 16 },
  { label: 'After 4 to 8 weeks', id: 'from_4_to_8_weeks', share: 0.27, days: 41 },
  { label: 'After 8 to 12 weeks', id: 'from_8_to_12_weeks', share: 0.19, days: 69 },
  { label: 'After more than 12 weeks', id: 'over_12_weeks', share: 0.16, days: 128 },
] as const;

const TOTAL = 'Total';
const OUTCOME: Filter = {
  column: 'outcome',
  title: 'Time to second contact',
  total: TOTAL,
  categories: { [TOTAL]: 'total', ...Object.fromEntries(BANDS.map(({ label, id }) => [label, id])) },
};

const WAITS = {
  topic: 'emotional-wellbeing',
  definition:
    'Days from referral to the second contact with NHS mental health support, for children whose second contact was in the month, and how many of them waited how long.',
  geographyBasis: BASIS,
  frequency: 'monthly',
  dueAfterMonths: 2,
  heldBy: HELD_BY,
  policy: 'nhs-mhsds',
} as const;

/** Waits for a second contact by band and month, of care boards. */
export function toWaitsReturn(world: World): Return {
  const rows = [NATION, NHS_REGION, HOME_BOARD].flatMap((place) =>
    toWaits(world, place).flatMap(({ period, seen, days, all, mean }): Row[] => [
      { place, period, at: [TOTAL], cells: [mean, all] },
      ...BANDS.map(({ label }, b): Row => ({ place, period, at: [label], cells: [days[b] ?? 'z', seen[b] ?? 0] })),
    ]),
  );
  return {
    ...WAITS,
    dataset: 'camhs-waits',
    label: 'Waits for NHS mental health support',
    columns: [
      {
        ...meanDays('camhs_wait_days', 'Wait for a second contact'),
        aliases: ['waiting time', 'CAMHS wait'],
      },
      count('camhs_children_seen', 'Children with a second contact', 'children'),
    ],
    filters: [OUTCOME],
    handIns: toHandIns(() => rows, isThere),
  };
}

/** Localities have been told apart for three years. */
const LOCALITY_MONTHS = 36;

/** The same for the county's localities, where only the longest band is told apart: the others would be too few. */
export function toLocalityWaitsReturn(world: World): Return {
  const rows = world.localities.flatMap((place) =>
    toWaits(world, place)
      .slice(-LOCALITY_MONTHS)
      .map(({ period, seen, all, mean }): Row => {
        const longest = seen.at(-1) ?? 0;
        return { place, period, at: [], cells: [mean, toPercent(longest, all, 0), longest, all] };
      }),
  );
  return {
    ...WAITS,
    dataset: 'camhs-waits-by-locality',
    label: 'Waits for NHS mental health support, by locality',
    columns: [
      meanDays('camhs_locality_wait_days', 'Wait for a second contact, by locality'),
      {
        id: 'camhs_locality_over_12_weeks_percent',
        title: 'Second contact after more than 12 weeks, by locality',
        kind: 'proportion',
        polarity: 'lower',
        numerator: 'camhs_locality_over_12_weeks',
        denominator: 'camhs_locality_seen',
      },
      count('camhs_locality_over_12_weeks', 'Second contact after more than 12 weeks, by locality, number', 'children'),
      count('camhs_locality_seen', 'Children with a second contact, by locality', 'children'),
    ],
    filters: [],
    handIns: toHandIns(() => rows, isThere),
  };
}

function meanDays(id: string, title: string): Column {
  return { id, title, kind: 'mean', polarity: 'lower', unit: 'days', decimals: 0 };
}

/** One month's second contacts of a place: children and days on average, by band and together. */
interface Waits {
  readonly period: string;
  readonly seen: readonly number[];
  readonly days: readonly number[];
  readonly all: number;
  readonly mean: number;
}

function toWaits(world: World, place: Place): Waits[] {
  const random = world.random(`waits/${place.code}`);
  const isHome = place === HOME_BOARD || place.level === 'locality';
  const own = 1 + 0.06 * random.normal() * (place.level === 'locality' ? 1 : 0.2);
  return listMonths(world.months, LAST).map((period, m) => {
    const slower = own * (isHome ? 1.12 - SIGNALS.waits.size * m : 1 - 0.001 * m) * (1 + 0.03 * random.normal());
    const usual = toUsual(world, place, 640);
    const seen = BANDS.map(({ share }, b) => random.poisson(usual * share * (b < 2 ? 2 - slower : slower)));
    const inBand = BANDS.map((band) => round(band.days * (1 + (0.25 * random.normal()) / Math.sqrt(usual / 4))));
    const all = seen.reduce((sum, n) => sum + n, 0);
    const sum = seen.reduce((total, n, b) => total + n * (inBand[b] ?? 0), 0);
    return { period, seen, days: inBand, all, mean: round(sum / Math.max(1, all)) };
  });
}

/** In-patient care by quarter, of care boards: few children, many days. */
export function toInpatientReturn(world: World): Return {
  const rows = [NATION, NHS_REGION, HOME_BOARD].flatMap((place) => {
    const random = world.random(`inpatient/${place.code}`);
    return listQuarters(2021).map((period): Row => {
      const admitted = random.poisson(toUsual(world, place, 21));
      const bedDays = Math.round(admitted * (78 + 6 * random.normal()));
      return { place, period, at: [], cells: [admitted, bedDays] };
    });
  });
  return {
    dataset: 'mental-health-inpatient-care',
    label: 'In-patient mental health care',
    topic: 'emotional-wellbeing',
    definition:
      'Admissions of children and young people to mental health wards in the quarter, and the days that they spent there.',
    geographyBasis: BASIS,
    frequency: 'quarterly',
    dueAfterMonths: 2,
    heldBy: HELD_BY,
    policy: 'nhs-mhsds',
    columns: [
      count('inpatient_admissions', 'In-patient admissions', 'admissions'),
      count('inpatient_bed_days', 'In-patient bed days', 'days'),
    ],
    filters: [],
    handIns: toHandIns(() => rows, isThere),
  };
}
