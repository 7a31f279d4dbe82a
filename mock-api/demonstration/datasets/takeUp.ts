import { COUNTY_LAG_DAYS, listParts, toDueDay, yearOf } from '#mock-api/demonstration/calendar.ts';
import { type Indicator, perYear, toIndicatorColumns, toIndicatorRows } from '#mock-api/demonstration/indicators.ts';
import { COUNTY, DISTRICTS, NATION, NEIGHBOURS, type Place, REGION } from '#mock-api/demonstration/places.ts';
import { SIGNALS } from '#mock-api/demonstration/signals.ts';
import { type Return, toHandIns } from '#mock-api/demonstration/table.ts';
import { toReceptionCohort, type World } from '#mock-api/demonstration/world.ts';

/** From here on children of working families on a low income count too. */
const NEW_ENTITLEMENT = 'T2025-26-T1';

/** Two-year-olds in funded early education by place and term. */
export function toTakeUpReturn(world: World): Return {
  const terms = listParts('T', Math.max(8, world.years));
  const takeUp: Indicator = {
    id: 'take_up_percent',
    title: 'Two-year-olds in funded early education',
    kind: 'proportion',
    polarity: 'higher',
    count: { id: 'children_taking_up', title: 'Two-year-olds taking up a funded place', unit: 'children' },
    of: {
      id: 'children_eligible',
      title: 'Two-year-olds entitled to a funded place',
      unit: 'children',
      size: (place, term) =>
        Math.round(
          toReceptionCohort(world, place, yearOf(term) + 2) *
            place.deprivation *
            (term >= NEW_ENTITLEMENT ? 1.55 : 1.15),
        ),
    },
    base: 0.74,
    effect: -0.08,
    more: (place, term) =>
      perYear(0.02, term) + toSeason(term) + (term >= NEW_ENTITLEMENT ? -0.25 : 0) + toPlanted(place),
    aliases: ['2 year old funding', 'take-up of early education'],
    guidance: {
      compareWith: 'Other areas in the same term; the same term of another year.',
      notWith: 'Terms before autumn 2025: another group of children is entitled since.',
    },
  };
  const places = [NATION, REGION, COUNTY, ...DISTRICTS, ...NEIGHBOURS];
  const rows = toIndicatorRows(world, 'take-up', [takeUp], places, terms);
  return {
    dataset: 'two-year-old-take-up',
    label: 'Two-year-olds in funded early education',
    topic: 'best-start',
    definition:
      'Two-year-olds in a funded place, out of all two-year-olds entitled to one, in the headcount week of the term.',
    geographyBasis: 'Where the child lives',
    frequency: 'termly',
    dueAfterMonths: 1,
    heldBy: 'Exampleshire early years service',
    policy: 'dfe-cin',
    columns: toIndicatorColumns([takeUp]),
    filters: [],
    breaks: [
      {
        at: NEW_ENTITLEMENT,
        kind: 'population',
        text: 'The entitlement changed in autumn 2025, so another group of children is counted.',
      },
    ],
    marks: [{ mark: 'b', periods: [NEW_ENTITLEMENT], note: 'The first term of the new entitlement.' }],
    handIns: toHandIns(
      () => rows,
      (term, handIn) => toDueDay(term, COUNTY_LAG_DAYS) <= handIn,
    ),
  };
}

function toSeason(term: string): number {
  return term.endsWith('T1') ? -0.04 : term.endsWith('T3') ? 0.05 : 0;
}

/** Points as odds, near three in four. */
function toPlanted({ code }: Place): number {
  return code === SIGNALS.district.geography ? SIGNALS.district.size * 0.052 : 0;
}
