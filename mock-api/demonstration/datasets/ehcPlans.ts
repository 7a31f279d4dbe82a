import { COUNTY_LAG_DAYS, listMonths, MEETINGS, monthOf, toDueDay } from '#mock-api/demonstration/calendar.ts';
import { COMPARED, COUNTY, DISTRICTS, NATION, NEIGHBOURS, type Place, REGION } from '#mock-api/demonstration/places.ts';
import { SIGNALS } from '#mock-api/demonstration/signals.ts';
import { type Column, type Return, type Row, round, toHandIns, toPercent } from '#mock-api/demonstration/table.ts';
import { toChance, type World } from '#mock-api/demonstration/world.ts';

const COLUMNS: readonly Column[] = [
  {
    id: 'ehc_plans_within_20_weeks_percent',
    title: 'EHC plans issued within 20 weeks',
    kind: 'proportion',
    polarity: 'higher',
    numerator: 'ehc_plans_within_20_weeks',
    denominator: 'ehc_plans_issued',
    targets: [{ kind: 'limit', from: 'M2016-01', to: 'M2030-12', value: 100, source: 'made-up' }],
    aliases: ['EHCP timeliness', '20 weeks', 'education, health and care plans'],
    guidance: {
      compareWith: 'Other areas in the same month, and other months of the same area.',
      mayConclude: ['Whether one month or area is above or below another by more than chance.'],
      mayNotConclude: ['How long families wait who have no plan yet: only finished plans count.'],
    },
  },
  {
    id: 'ehc_plans_within_20_weeks',
    title: 'EHC plans issued within 20 weeks, number',
    kind: 'count',
    polarity: 'none',
    additive: true,
    unit: 'plans',
  },
  { id: 'ehc_plans_issued', title: 'EHC plans issued', kind: 'count', polarity: 'none', additive: true, unit: 'plans' },
  { id: 'ehc_average_weeks', title: 'Weeks from request to EHC plan', kind: 'mean', polarity: 'lower', unit: 'weeks' },
  {
    id: 'ehc_initial_requests',
    title: 'Initial requests for an EHC plan',
    kind: 'count',
    polarity: 'none',
    additive: true,
    unit: 'requests',
  },
];

interface Plans {
  readonly requests: number;
  readonly issued: number;
  readonly inTime: number;
  /** Weeks of all issued plans together. */
  readonly weeks: number;
}

/** EHC plans by month: requests, plans issued, those within 20 weeks, and how many weeks they took on average. */
export function toEhcPlansReturn(world: World): Return {
  const months = listMonths(world.months);
  const plans = new Map([...COMPARED, ...DISTRICTS].map((place) => [place.code, toPlans(world, place, months)]));
  const rowsAt = (meeting: number): Row[] => {
    const districts = DISTRICTS.map(({ code }) => asRecorded(code, months, plans.get(code) ?? [], meeting));
    const county = months.map((_, m) => districts.map((own) => own[m] ?? NONE).reduce(addPlans, NONE));
    return [
      ...[NATION, REGION].flatMap((place) => toRows(place, months, plans.get(place.code) ?? [], meeting)),
      ...toRows(COUNTY, months, county, meeting),
      ...DISTRICTS.flatMap((place, d) => toRows(place, months, districts[d] ?? [], meeting)),
      ...NEIGHBOURS.flatMap((place) => toRows(place, months, plans.get(place.code) ?? [], meeting)),
    ];
  };
  return {
    dataset: 'ehc-plan-timeliness',
    label: 'Education, health and care plans issued on time',
    topic: 'right-education',
    definition:
      'New education, health and care (EHC) plans issued within 20 weeks of the request, out of all new plans issued in the month, exceptions included.',
    geographyBasis: 'The local authority that issues the plan, and the district where the child lives',
    frequency: 'monthly',
    dueAfterMonths: 1,
    heldBy: 'Exampleshire SEND service',
    policy: 'dfe-cin',
    columns: COLUMNS,
    filters: [],
    handIns: toHandIns(rowsAt, (month, handIn) => toDueDay(month, COUNTY_LAG_DAYS) <= handIn),
  };
}

const NONE: Plans = { requests: 0, issued: 0, inTime: 0, weeks: 0 };

function toPlans(world: World, place: Place, months: readonly string[]): Plans[] {
  const random = world.random(`ehc/${place.code}`);
  const isHome = DISTRICTS.includes(place);
  const own = random.normal() * (place.level === 'county' ? 0.25 : isHome ? 0.06 : 0.02);
  const usual = 150 * (world.schools / 220) * place.size * (place.deprivation / COUNTY.deprivation) ** 0.4;
  const growth = usual / months.length / 4;
  return months.map((month, m) => {
    const isShifted = isHome && month >= SIGNALS.shift.from;
    const chance =
      toChance(isHome ? 0.62 : 0.56, place, 0, own + 0.04 * random.normal()) +
      (isShifted ? SIGNALS.shift.size / 100 : 0);
    const issued = Math.max(1, random.poisson(usual * 0.72 + growth * (m / 4)));
    const inTime = random.binomial(issued, chance);
    const late = issued - inTime;
    return {
      requests: random.poisson((usual + growth * m * 0.6) * (monthOf(month) === 8 ? 0.7 : 1)),
      issued,
      inTime,
      weeks: inTime * (17.6 + 0.5 * random.normal()) + late * (30 + (isShifted ? 4 : 0) + 1.4 * random.normal()),
    };
  });
}

/** Castlemere recorded some plans of October only after it had handed in: a small figure that was withheld is shown later. */
const RECORDED_LATE = {
  code: 'X07000004',
  month: 'M2025-10',
  meeting: 1,
  first: { issued: 17, inTime: 4 },
  complete: { issued: 24, inTime: 10 },
};

function asRecorded(code: string, months: readonly string[], plans: readonly Plans[], meeting: number): Plans[] {
  const { first, complete } = RECORDED_LATE;
  return plans.map((own, m) => {
    if (code !== RECORDED_LATE.code || months[m] !== RECORDED_LATE.month) return own;
    const recorded = meeting === RECORDED_LATE.meeting ? first : complete;
    return { ...own, ...recorded, weeks: (own.weeks / own.issued) * recorded.issued };
  });
}

function addPlans(a: Plans, b: Plans): Plans {
  return {
    requests: a.requests + b.requests,
    issued: a.issued + b.issued,
    inTime: a.inTime + b.inTime,
    weeks: a.weeks + b.weeks,
  };
}

function toRows(place: Place, months: readonly string[], plans: readonly Plans[], meeting: number): Row[] {
  return months.map((period, m) => {
    const { requests, issued, inTime, weeks } = plans[m] ?? NONE;
    const average = round(weeks / issued, 1);
    const isMistyped = hasLostPoint(place, period, meeting);
    return {
      place,
      period,
      at: [],
      cells: [
        toPercent(inTime, issued),
        inTime,
        issued,
        isMistyped ? round(average * SIGNALS.error.size, 1) : average,
        requests,
      ],
    };
  });
}

/** The planted error stands in the hand-in for the second meeting alone. */
function hasLostPoint(place: Place, period: string, meeting: number): boolean {
  const { geography, from } = SIGNALS.error;
  return place.code === geography && period === from && MEETINGS[meeting] === MEETINGS[1];
}
