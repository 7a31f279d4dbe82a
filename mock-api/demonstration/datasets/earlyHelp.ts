import { toPeriod } from '#domain/period.ts';
import {
  COUNTY_LAG_DAYS,
  listMonths,
  listQuarters,
  MEETINGS,
  monthOf,
  toDueDay,
} from '#mock-api/demonstration/calendar.ts';
import { COUNTY, DISTRICTS, type Place } from '#mock-api/demonstration/places.ts';
import { SIGNALS } from '#mock-api/demonstration/signals.ts';
import {
  type Cell,
  type Column,
  type Filter,
  type HandIn,
  type Return,
  type Row,
  toHandIns,
  toPercent,
} from '#mock-api/demonstration/table.ts';
import type { World } from '#mock-api/demonstration/world.ts';

/** Agencies by the assessments that they send in a usual month of a county of 220 schools. */
const AGENCIES = [
  { label: 'Schools', id: 'schools', perMonth: 280 },
  { label: 'Health visitors and school nurses', id: 'health', perMonth: 124 },
  { label: 'Early years settings', id: 'early_years', perMonth: 104 },
  { label: 'Social care, step-down', id: 'social_care', perMonth: 92 },
  { label: 'Voluntary organisations', id: 'voluntary', perMonth: 74 },
  { label: 'Police and housing', id: 'police_and_housing', perMonth: 96 },
] as const;

const TOTAL = 'All agencies';
const AGENCY: Filter = {
  column: 'agency',
  title: 'Agency',
  total: TOTAL,
  categories: { [TOTAL]: 'all_agencies', ...Object.fromEntries(AGENCIES.map(({ label, id }) => [label, id])) },
};

const COLUMNS: readonly Column[] = [
  count('eha_submitted', 'Early help assessments', 'assessments', ['EHA', 'early help assessments submitted']),
  count('eha_closed', 'Early help plans closed', 'plans'),
];

/** Within the usual variation: whether a month meets it is chance, and the page says so. */
const NEEDS_MET_AMBITION: Column['targets'] = [
  { kind: 'ambition', from: 'M2022-04', to: 'M2027-03', geography: COUNTY.code, value: 72, source: 'made-up' },
];

/** `prefix` and `suffix` tell the measures of one dataset from those of the other. */
function toOutcomeColumns(prefix: string, suffix: string, targets?: Column['targets']): Column[] {
  const ended = `${prefix}_ended`;
  return [
    count(ended, `Early help plans ended${suffix}`, 'plans'),
    {
      id: `${prefix}_needs_met_percent`,
      title: `Early help plans closed with needs met${suffix}`,
      kind: 'proportion',
      polarity: 'higher',
      numerator: `${prefix}_needs_met`,
      denominator: ended,
      ...(targets ? { targets } : {}),
      guidance: {
        compareWith: 'Other periods and places of the county.',
        mayNotConclude: ['What became of a family later: only the day of closing counts.'],
      },
    },
    count(`${prefix}_needs_met`, `Early help plans closed with needs met, number${suffix}`, 'plans'),
    {
      id: `${prefix}_stepped_up_percent`,
      title: `Early help plans stepped up to social care${suffix}`,
      kind: 'proportion',
      polarity: 'none',
      numerator: `${prefix}_stepped_up`,
      denominator: ended,
    },
    count(`${prefix}_stepped_up`, `Early help plans stepped up to social care, number${suffix}`, 'plans'),
  ];
}

function count(id: string, title: string, unit: string, aliases?: readonly string[]): Column {
  return { id, title, unit, kind: 'count', polarity: 'none', additive: true, ...(aliases ? { aliases } : {}) };
}

/** What one agency did in one month at one place. */
interface Work {
  readonly submitted: number;
  readonly closed: number;
  readonly met: number;
  readonly steppedUp: number;
}

const NOTHING: Work = { submitted: 0, closed: 0, met: 0, steppedUp: 0 };

/** Early help assessments and plans closed by place × agency × month. */
export function toEarlyHelpReturn(world: World): Return {
  const places = [COUNTY, ...DISTRICTS, ...(world.hasLocalityDetail ? world.localities : [])];
  return {
    ...ABOUT,
    dataset: 'eha-submissions',
    label: 'Early help assessments submitted',
    definition:
      'Early help assessments submitted through the portal in the month, by the agency that submitted them, and early help plans closed in the month.',
    columns: COLUMNS,
    filters: [AGENCY],
    note: [
      'Schools send few assessments in August.',
      'Some assessments of the newest month arrive after it is handed in.',
    ],
    handIns: toWorkHandIns(world, (work) => places.flatMap((place) => toRows(world, place, work, toWorkCells))),
  };
}

/** What became of the plans that were closed, by district and month; by agency it is told by the quarter. */
export function toOutcomesReturn(world: World): Return {
  return {
    ...ABOUT,
    dataset: 'eha-outcomes',
    label: 'What became of early help plans',
    definition: OUTCOME_DEFINITION,
    columns: toOutcomeColumns('eha', '', NEEDS_MET_AMBITION),
    filters: [],
    note: ['First handed in for the meeting of December 2025, for all months together.'],
    vintages: [{ periods: [listMonths(world.months)[0] ?? '', 'M2025-10'], published: '2025-11-20' }],
    handIns: toWorkHandIns(world, (work) =>
      [COUNTY, ...DISTRICTS].flatMap((place) =>
        toRows(world, place, work, toOutcomeCells)
          .filter(({ at }) => at[0] === TOTAL)
          .map((row) => ({ ...row, at: [] })),
      ),
    ),
  };
}

/** What became of the plans by the agency that led them, in the county and by quarter: in a month they would be too few. */
export function toOutcomesByAgencyReturn(world: World): Return {
  const months = listMonths(world.months);
  const work = toWorkOf(world, months, undefined).get(COUNTY.code) ?? [];
  const rows = listQuarters(2022).flatMap((period) => {
    const inQuarter = months.flatMap((month, m) => (isWithin(month, period) ? [work[m] ?? []] : []));
    const agencies = AGENCIES.map((_, a) => inQuarter.map((month) => month[a] ?? NOTHING).reduce(addWork, NOTHING));
    return [agencies.reduce(addWork, NOTHING), ...agencies].map((own, a) =>
      toRow(COUNTY, period, a, toOutcomeCells(own)),
    );
  });
  return {
    ...ABOUT,
    frequency: 'quarterly',
    dataset: 'eha-outcomes-by-agency',
    label: 'What became of early help plans, by agency',
    definition: OUTCOME_DEFINITION.replace('month', 'quarter'),
    columns: toOutcomeColumns('eha_agency', ', by agency'),
    filters: [AGENCY],
    handIns: toHandIns(
      () => rows,
      (quarter, handIn) => toDueDay(quarter, COUNTY_LAG_DAYS) <= handIn,
    ),
  };
}

function isWithin(part: string, whole: string): boolean {
  const [inner, outer] = [toPeriod(part), toPeriod(whole)];
  return inner.last <= outer.last && (inner.first ?? '') >= (outer.first ?? '');
}

const OUTCOME_DEFINITION =
  'Early help plans that ended in the month: with the family’s needs met, stepped up to social care, or for another reason such as a move.';

const ABOUT = {
  topic: 'safe-from-harm',
  geographyBasis: 'Where the family lives',
  frequency: 'monthly',
  dueAfterMonths: 1,
  heldBy: 'Exampleshire Early Help Partnership',
  policy: 'dfe-cin',
} as const;

/** Work by place, month and agency. */
type WorkOf = ReadonlyMap<string, readonly (readonly Work[])[]>;

/** What agencies sent after a month was handed in, of every assessment of the month. */
const LATE = 0.06;

function toWorkHandIns(world: World, toRowsOf: (work: WorkOf) => Row[]): HandIn[] {
  const months = listMonths(world.months);
  const isThere = (month: string, handIn: string): boolean => toDueDay(month, COUNTY_LAG_DAYS) <= handIn;
  if (world.hasLocalityDetail) return [{ rows: toRowsOf(toWorkOf(world, months, undefined)) }];
  return toHandIns((meeting) => {
    const newest = months.findLast((month) => isThere(month, MEETINGS[meeting]?.handIn ?? ''));
    return toRowsOf(toWorkOf(world, months, newest));
  }, isThere);
}

/** Work of the smallest places, added up to larger ones. `newest` is the month that is not complete yet. */
function toWorkOf(world: World, months: readonly string[], newest: string | undefined): WorkOf {
  const smallest = world.hasLocalityDetail ? world.localities : DISTRICTS;
  const work = new Map(smallest.map((place) => [place.code, toWork(world, place, months, newest)]));
  if (world.hasLocalityDetail) {
    for (const { code } of DISTRICTS)
      work.set(code, add(world.localities.filter((l) => l.parent === code).map((l) => work.get(l.code))));
  }
  return work.set(COUNTY.code, add(DISTRICTS.map(({ code }) => work.get(code))));
}

/** Months × agencies of one place. */
function toWork(world: World, place: Place, months: readonly string[], newest: string | undefined): Work[][] {
  const usual = (world.schools / 220) * place.size * (place.deprivation / COUNTY.deprivation) ** 0.5;
  const streams = AGENCIES.map(({ id }) => world.random(`eha/${place.code}/${id}`));
  return months.map((month) =>
    AGENCIES.map(({ id, perMonth }, a): Work => {
      const random = streams[a] ?? world.random('eha');
      const submitted = random.poisson(usual * perMonth * toSeason(id, month));
      const closed = random.poisson(usual * perMonth * 0.9);
      const met = random.binomial(closed, 0.7 - 0.1 * (place.deprivation - COUNTY.deprivation));
      const steppedUp = random.binomial(closed - met, 0.55);
      if (month !== newest) return { submitted, closed, met, steppedUp };
      const late = world.random(`eha/late/${place.code}/${id}/${month}`).binomial(submitted, LATE);
      return { submitted: submitted - late, closed, met, steppedUp };
    }),
  );
}

function toSeason(agency: string, month: string): number {
  const isAugust = monthOf(month) === 8;
  if (agency === 'schools') return isAugust ? SIGNALS.season.size : 1;
  return agency === 'early_years' && isAugust ? 0.8 : 1;
}

function add(all: readonly (readonly (readonly Work[])[] | undefined)[]): Work[][] {
  const first = all[0] ?? [];
  return first.map((agencies, m) =>
    agencies.map((_, a) => all.reduce((sum, months) => addWork(sum, months?.[m]?.[a] ?? NOTHING), NOTHING)),
  );
}

function addWork(a: Work, b: Work): Work {
  return {
    submitted: a.submitted + b.submitted,
    closed: a.closed + b.closed,
    met: a.met + b.met,
    steppedUp: a.steppedUp + b.steppedUp,
  };
}

function toWorkCells({ submitted, closed }: Work): Cell[] {
  return [submitted, closed];
}

function toOutcomeCells({ closed, met, steppedUp }: Work): Cell[] {
  return [closed, toPercent(met, closed), met, toPercent(steppedUp, closed), steppedUp];
}

function toRows(world: World, place: Place, work: WorkOf, toCells: (work: Work) => Cell[]): Row[] {
  return listMonths(world.months).flatMap((period, m) => {
    const agencies = work.get(place.code)?.[m] ?? [];
    return [agencies.reduce(addWork, NOTHING), ...agencies].map((own, a) => toRow(place, period, a, toCells(own)));
  });
}

/** A row of all agencies (0) or of one, counted from 1. */
function toRow(place: Place, period: string, agency: number, cells: readonly Cell[]): Row {
  return { place, period, at: [agency === 0 ? TOTAL : (AGENCIES[agency - 1]?.label ?? '')], cells };
}
