import { COUNTY_LAG_DAYS, listParts, MEETINGS, toDueDay } from '#mock-api/demonstration/calendar.ts';
import { COUNTY, DISTRICTS, NATION, NEIGHBOURS, type Place, REGION } from '#mock-api/demonstration/places.ts';
import type { Random } from '#mock-api/demonstration/random.ts';
import {
  type Column,
  type Filter,
  type Return,
  type Row,
  round,
  toHandIns,
  toPercent,
} from '#mock-api/demonstration/table.ts';
import { toChance, type World } from '#mock-api/demonstration/world.ts';

/** Pupils on a plan in a county of 220 schools, the chance that one is persistently absent, and what 10 more poor children do to it. */
const PLANS = [
  { label: 'On a child protection plan', id: 'child_protection', pupils: 410, absent: 0.41 },
  { label: 'In need, no protection plan', id: 'in_need', pupils: 2100, absent: 0.33 },
  { label: 'Looked after 12 months or more', id: 'looked_after', pupils: 560, absent: 0.19 },
] as const;

const PHASES = [
  { label: 'Primary', id: 'primary', share: 0.56, odds: -0.25 },
  { label: 'Secondary', id: 'secondary', share: 0.44, odds: 0.32 },
] as const;

const FILTERS: readonly Filter[] = [
  {
    column: 'plan_type',
    title: 'Plan type',
    total: null,
    categories: Object.fromEntries(PLANS.map(({ label, id }) => [label, id])),
  },
  {
    column: 'school_phase',
    title: 'School phase',
    total: 'Total',
    categories: { Total: 'total', ...Object.fromEntries(PHASES.map(({ label, id }) => [label, id])) },
  },
];

const COLUMNS: readonly Column[] = [
  {
    id: 'plan_pa_percent',
    title: 'Persistent absence by plan type',
    kind: 'proportion',
    polarity: 'lower',
    numerator: 'plan_pa_pupils',
    denominator: 'plan_pupils',
    aliases: ['persistent absence of children with a social worker'],
    guidance: {
      compareWith: 'Other areas and plan types in the same half term; the same half term of another year.',
      notWith: 'A whole school year: a pupil may be persistently absent in one half term and not over the year.',
    },
  },
  count('plan_pa_pupils', 'Pupils persistently absent, by plan type'),
  count('plan_pupils', 'Pupils, by plan type'),
  {
    id: 'plan_severe_absence_percent',
    title: 'Severe absence by plan type',
    kind: 'proportion',
    polarity: 'lower',
    numerator: 'plan_severe_absence_pupils',
    denominator: 'plan_pupils',
  },
  count('plan_severe_absence_pupils', 'Pupils severely absent, by plan type'),
  { id: 'plan_attendance_percent', title: 'Attendance by plan type', kind: 'proportion', polarity: 'higher' },
];

function count(id: string, title: string): Column {
  return { id, title, unit: 'pupils', kind: 'count', polarity: 'none', additive: true };
}

/** The virtual school changed its system in the autumn and handed nothing in for this meeting. */
const MISSED_MEETING = 1;

interface Pupils {
  readonly all: number;
  readonly absent: number;
  readonly severe: number;
}

const NOBODY: Pupils = { all: 0, absent: 0, severe: 0 };

/** Attendance, persistent and severe absence by plan type × school phase × place × half term. */
export function toAttendanceReturn(world: World): Return {
  const halfTerms = listParts('HT', world.hasLocalityDetail ? world.years : Math.max(3, world.years - 1));
  const smallest = world.hasLocalityDetail ? world.localities : DISTRICTS;
  const drawn = new Map(
    [...smallest, NATION, REGION, ...NEIGHBOURS].map((place) => [place.code, draw(world, place, halfTerms)]),
  );
  if (world.hasLocalityDetail) {
    for (const { code } of DISTRICTS) {
      drawn.set(
        code,
        addPlaces(world.localities.filter(({ parent }) => parent === code).map((l) => drawn.get(l.code) ?? [])),
      );
    }
  }
  drawn.set(COUNTY.code, addPlaces(DISTRICTS.map(({ code }) => drawn.get(code) ?? [])));
  const places = [
    NATION,
    REGION,
    COUNTY,
    ...DISTRICTS,
    ...(world.hasLocalityDetail ? world.localities : []),
    ...NEIGHBOURS,
  ];
  const rows = places.flatMap((place) => toRows(world, place, halfTerms, drawn.get(place.code) ?? []));
  return {
    dataset: 'attendance-by-plan-type',
    label: 'Attendance by plan type',
    topic: 'safe-from-harm',
    definition:
      'Attendance of pupils with a social worker in the half term: sessions attended out of all possible sessions; persistently absent are pupils who missed 10% of them or more, severely absent those who missed half or more. Pupils of special schools are counted with the phase of their age.',
    geographyBasis: 'The local authority responsible for the child, and the district where the child goes to school',
    frequency: 'half-termly',
    dueAfterMonths: 1,
    heldBy: 'Exampleshire virtual school',
    policy: 'dfe-cin',
    columns: COLUMNS,
    filters: FILTERS,
    handIns: world.hasLocalityDetail
      ? [{ rows }]
      : toHandIns(
          () => rows,
          (halfTerm, handIn, meeting) =>
            toDueDay(halfTerm, COUNTY_LAG_DAYS) <= (meeting === MISSED_MEETING ? (MEETINGS[0]?.handIn ?? '') : handIn),
        ),
  };
}

/** Half terms × plans × phases of one place. */
type Drawn = readonly (readonly (readonly Pupils[])[])[];

function draw(world: World, place: Place, halfTerms: readonly string[]): Drawn {
  const streams = PLANS.map(({ id }) => world.random(`attendance/${place.code}/${id}`));
  const own = streams.map(
    ({ normal }) => normal() * (place.level === 'county' || place.level === 'district' ? 0.12 : 0.01),
  );
  return halfTerms.map((halfTerm) =>
    PLANS.map((plan, p) =>
      PHASES.map((phase): Pupils => {
        const random = streams[p] ?? world.random('attendance');
        return drawPupils(world, place, halfTerm, plan, phase, random, own[p] ?? 0);
      }),
    ),
  );
}

function drawPupils(
  world: World,
  place: Place,
  halfTerm: string,
  plan: (typeof PLANS)[number],
  phase: (typeof PHASES)[number],
  random: Random,
  own: number,
): Pupils {
  const usual =
    plan.pupils * (world.schools / 220) * place.size * (place.deprivation / COUNTY.deprivation) ** 0.8 * phase.share;
  const all = Math.max(1, Math.round(usual * (1 + 0.03 * random.normal())));
  const absent = random.binomial(all, toChance(plan.absent, place, 0.05, own + phase.odds + toSeason(halfTerm)));
  return { all, absent, severe: random.binomial(absent, 0.22) };
}

/** Most children are away in winter and before the summer holidays. */
const SEASON = [-0.18, 0.12, 0.16, 0, -0.08, 0.2];

function toSeason(halfTerm: string): number {
  return SEASON[Number(halfTerm.slice(-1)) - 1] ?? 0;
}

function addPlaces(all: readonly Drawn[]): Drawn {
  const first = all[0] ?? [];
  return first.map((plans, h) =>
    plans.map((phases, p) =>
      phases.map((_, s) => all.map((place) => place[h]?.[p]?.[s] ?? NOBODY).reduce(addPupils, NOBODY)),
    ),
  );
}

function addPupils(a: Pupils, b: Pupils): Pupils {
  return { all: a.all + b.all, absent: a.absent + b.absent, severe: a.severe + b.severe };
}

function toRows(world: World, place: Place, halfTerms: readonly string[], drawn: Drawn): Row[] {
  const { normal } = world.random(`attendance/${place.code}/sessions`);
  return halfTerms.flatMap((period, h) =>
    PLANS.flatMap(({ label }, p) => {
      const phases = drawn[h]?.[p] ?? [];
      const all = [phases.reduce(addPupils, NOBODY), ...phases];
      return all.map(({ all: pupils, absent, severe }, s) => ({
        place,
        period,
        at: [label, s === 0 ? 'Total' : (PHASES[s - 1]?.label ?? '')],
        cells: [
          toPercent(absent, pupils),
          absent,
          pupils,
          toPercent(severe, pupils),
          severe,
          round(97.4 - (18 * absent) / pupils - (32 * severe) / pupils + 0.2 * normal(), 1),
        ],
      }));
    }),
  );
}
