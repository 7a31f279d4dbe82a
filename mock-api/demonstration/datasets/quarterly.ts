import { COUNTY_LAG_DAYS, listQuarters, toDueDay, toYearSoFar } from '#mock-api/demonstration/calendar.ts';
import { COUNTY, DISTRICTS, type Place } from '#mock-api/demonstration/places.ts';
import type { Random } from '#mock-api/demonstration/random.ts';
import {
  type Cell,
  type Column,
  type Filter,
  type Return,
  type Row,
  toHandIns,
  toPercent,
} from '#mock-api/demonstration/table.ts';
import type { World } from '#mock-api/demonstration/world.ts';

export const QUARTERS = listQuarters(2022);

/** The one return that misses a meeting: the autumn's figures came after the meeting of March. */
const LATE = { dataset: 'training-and-family-hubs', quarter: 'FYQ2025-26-Q3', meeting: 2 };

type About = Pick<Return, 'dataset' | 'label' | 'topic' | 'definition' | 'heldBy' | 'columns'> & Partial<Return>;

/** A return of the county by quarter, of things that the board has done rather than of people. */
export function toQuarterlyReturn(about: About, rows: readonly Row[]): Return {
  const isLate = (quarter: string, meeting: number): boolean =>
    about.dataset === LATE.dataset && quarter === LATE.quarter && meeting === LATE.meeting;
  return {
    geographyBasis: `${COUNTY.name}, as reported to the board`,
    frequency: 'quarterly',
    dueAfterMonths: 1,
    policy: 'things-not-people',
    filters: [],
    ...about,
    handIns: toHandIns(
      () => rows,
      (quarter, handIn, meeting) => toDueDay(quarter, COUNTY_LAG_DAYS) <= handIn && !isLate(quarter, meeting),
    ),
  };
}

export function count(id: string, title: string, unit: string, extra: Partial<Column> = {}): Column {
  return { id, title, unit, kind: 'count', polarity: 'none', ...extra };
}

type ToCells<T extends Cell> = (random: Random, quarter: string, place: Place) => T[];

function toCountyRows(world: World, key: string, toCells: ToCells<Cell>): Row[] {
  const random = world.random(`${key}/${COUNTY.code}`);
  return QUARTERS.map((period) => ({ place: COUNTY, period, at: [], cells: toCells(random, period, COUNTY) }));
}

/** Districts, and the county as what they add up to. */
function toDistrictRows(world: World, key: string, toCells: ToCells<number>): Row[] {
  const counts = DISTRICTS.map((district) => {
    const random = world.random(`${key}/${district.code}`);
    return QUARTERS.map((quarter) => toCells(random, quarter, district));
  });
  const sums = QUARTERS.map((_, q) =>
    counts.reduce<number[]>((sum, district) => (district[q] ?? []).map((n, i) => n + (sum[i] ?? 0)), []),
  );
  return [COUNTY, ...DISTRICTS].flatMap((place, d) =>
    QUARTERS.map((period, q) => ({ place, period, at: [], cells: (d === 0 ? sums[q] : counts[d - 1]?.[q]) ?? [] })),
  );
}

/** Claims so far in the financial year against the year's target. */
export function toSupportingFamiliesReturn(world: World): Return {
  let claims = 0;
  const rows = toCountyRows(world, 'supporting-families', (random, quarter) => {
    claims = (quarter.endsWith('Q1') ? 0 : claims) + random.poisson(158);
    return [claims];
  }).map((row) => ({ ...row, period: toYearSoFar(row.period) }));
  const target = (year: string, value: number) =>
    ({
      kind: 'ambition',
      from: toYearSoFar(`FYQ${year}-Q4`),
      to: toYearSoFar(`FYQ${year}-Q4`),
      geography: COUNTY.code,
      value,
      source: 'made-up',
    }) as const;
  return toQuarterlyReturn(
    {
      dataset: 'supporting-families',
      label: 'Supporting Families claims',
      topic: 'safe-from-harm',
      definition: 'Claims for families whose needs were met and stayed so, from 1 April to the end of the quarter.',
      heldBy: 'Exampleshire Early Help Partnership',
      policy: 'dfe-cin',
      columns: [
        count('supporting_families_claims', 'Supporting Families claims', 'claims', {
          polarity: 'higher',
          targets: [target('2024-25', 590), target('2025-26', 620)],
          aliases: ['payment by results'],
        }),
      ],
      statements: [
        {
          id: 'claims-over-600',
          measure: 'supporting_families_claims',
          geography: COUNTY.code,
          period: toYearSoFar('FYQ2025-26-Q4'),
          periodText: '2025/26',
          value: 600,
          bound: 'atLeast',
          text: 'The newsletter of April 2026 speaks of over 600 claims in 2025/26.',
          place: 'Newsletter, first page',
          quote: 'over 600 families helped to lasting change',
        },
      ],
      note: ['Claims are counted from 1 April on: the first quarter of a year begins again.'],
    },
    rows,
  );
}

/** Training, family hubs and events: the return that comes late. */
export function toTrainingReturn(world: World): Return {
  return toQuarterlyReturn(
    {
      dataset: LATE.dataset,
      label: 'Training, family hubs and early help events',
      topic: 'best-start',
      definition:
        'Practitioners at multi-agency early help training, visits to family hubs, and early help events in the quarter.',
      heldBy: 'Exampleshire Early Help Partnership',
      columns: [
        count('early_help_training_practitioners', 'Practitioners at early help training', 'practitioners', {
          additive: true,
        }),
        count('family_hub_visits', 'Visits to family hubs', 'visits', { additive: true }),
        count('early_help_events', 'Early help in your community events', 'events', { additive: true }),
      ],
    },
    toDistrictRows(world, 'training', ({ poisson }, quarter, { size }) => {
      const growth = 1 + 0.05 * QUARTERS.indexOf(quarter);
      return [poisson(130 * size * growth), poisson(2600 * size * growth), poisson(9 * size)];
    }),
  );
}

/** Places at holiday activities, by phase; there are none in the quarter without long holidays. */
export function toHolidayReturn(world: World): Return {
  const phases: Filter = {
    column: 'school_phase',
    title: 'School phase',
    total: 'Total',
    categories: { Total: 'total', Primary: 'primary', Secondary: 'secondary' },
  };
  const { poisson } = world.random('holiday');
  const usual: Readonly<Record<string, number>> = { Q1: 2300, Q2: 8900, Q3: 1700, Q4: 640 };
  const rows = QUARTERS.flatMap((period): Row[] => {
    const experiences = usual[period.slice(-2)] ?? 0;
    const [primary, secondary] = [poisson(experiences * 0.78), poisson(experiences * 0.22)];
    const row = (at: string, n: number): Row => ({ place: COUNTY, period, at: [at], cells: [n] });
    return [row('Total', primary + secondary), row('Primary', primary), row('Secondary', secondary)];
  });
  return toQuarterlyReturn(
    {
      dataset: 'holiday-activities',
      label: 'Holiday activities and food',
      topic: 'best-start',
      definition: 'Places taken at holiday activities with food in the quarter, by children with free school meals.',
      heldBy: 'Exampleshire Early Help Partnership',
      columns: [
        count('holiday_experiences', 'Holiday activity and food experiences', 'experiences', { additive: true }),
      ],
      filters: [phases],
    },
    rows,
  );
}

export function toSafeguardingReturn(world: World): Return {
  return toQuarterlyReturn(
    {
      dataset: 'safeguarding-action-plan',
      label: 'Safeguarding action plan',
      topic: 'safe-from-harm',
      definition:
        'Training on exploitation, practice reviews and audits of the safeguarding partnership in the quarter.',
      heldBy: 'Exampleshire Safeguarding Children Partnership',
      columns: [
        count('exploitation_training_delegates', 'Delegates trained on exploitation', 'delegates'),
        count('exploitation_training_sessions', 'Exploitation training sessions', 'sessions'),
        count('practice_reviews_in_progress', 'Child safeguarding practice reviews in progress', 'reviews'),
        count(
          'reviews_meeting_publication_target',
          'Practice reviews meeting the six-month publication target',
          'reviews',
          {
            polarity: 'higher',
            denominator: 'practice_reviews_in_progress',
          },
        ),
        count('agency_returns_outstanding', 'Agency returns outstanding', 'returns', { polarity: 'lower' }),
        count('cases_audited', 'Cases audited by several agencies', 'cases'),
      ],
    },
    toCountyRows(world, 'safeguarding', ({ poisson, binomial, next }) => {
      const sessions = 18 + Math.floor(next() * 10);
      const reviews = 3 + Math.floor(next() * 4);
      return [sessions * 24 + poisson(30), sessions, reviews, binomial(reviews, 0.6), poisson(3), 24 + poisson(6)];
    }),
  );
}

export function toAbsenceReviewReturn(world: World): Return {
  return toQuarterlyReturn(
    {
      dataset: 'persistent-absence-review',
      label: 'Persistent absence review',
      topic: 'right-education',
      definition:
        'Schools visited for the review of persistent absence so far, those with a plan agreed, and those with less persistent absence than a year before.',
      heldBy: 'Exampleshire education welfare service',
      columns: [
        count('review_schools_visited', 'Schools visited in the absence review', 'schools'),
        count('review_schools_with_plan', 'Schools with an absence plan agreed', 'schools', {
          denominator: 'review_schools_visited',
        }),
        {
          id: 'review_schools_improved_percent',
          title: 'Schools in the review with less persistent absence',
          kind: 'proportion',
          polarity: 'higher',
          numerator: 'review_schools_improved',
          denominator: 'review_schools_visited',
        },
        count('review_schools_improved', 'Schools in the review with less persistent absence, number', 'schools'),
      ],
    },
    toCountyRows(world, 'absence-review', ({ binomial, next }, quarter) => {
      const visited = 12 * (QUARTERS.indexOf(quarter) + 1) + Math.floor(next() * 6);
      const improved = binomial(visited, 0.42);
      return [visited, binomial(visited, 0.85), toPercent(improved, visited), improved];
    }),
  );
}

/** What schools say of themselves, once a term's quarter, by aim of the good-practice statement. */
export function toSelfEvaluationReturn(world: World): Return {
  const aims = ['Visibility', 'Belonging', 'Early support', 'Working together'];
  const filter: Filter = {
    column: 'aim',
    title: 'Aim',
    total: null,
    categories: Object.fromEntries(aims.map((aim) => [aim, aim.toLowerCase().replaceAll(' ', '_')])),
  };
  const { binomial } = world.random('self-evaluation');
  const rows = QUARTERS.flatMap((period, q): Row[] => {
    const schools = Math.min(206, 96 + 7 * q);
    return aims.map((at, a) => {
      const meeting = binomial(schools, 0.48 + 0.06 * a + 0.012 * q);
      return { place: COUNTY, period, at: [at], cells: [toPercent(meeting, schools), meeting, schools] };
    });
  });
  return toQuarterlyReturn(
    {
      dataset: 'good-practice-self-evaluation',
      label: 'Good-practice self-evaluation of schools',
      topic: 'right-education',
      definition:
        'Schools that judge themselves to meet an aim of the good-practice statement, out of all schools that sent a self-evaluation so far.',
      heldBy: 'Exampleshire inclusion service',
      columns: [
        {
          id: 'schools_meeting_aim_percent',
          title: 'Schools meeting an aim of good practice',
          kind: 'proportion',
          polarity: 'higher',
          numerator: 'schools_meeting_aim',
          denominator: 'schools_self_evaluated',
        },
        count('schools_meeting_aim', 'Schools meeting an aim of good practice, number', 'schools'),
        count('schools_self_evaluated', 'Schools with a self-evaluation', 'schools'),
      ],
      filters: [filter],
    },
    rows,
  );
}
