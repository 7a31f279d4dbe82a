import { listYears, yearOf } from '#mock-api/demonstration/calendar.ts';
import { COMPARED, COUNTY, NATION, type Place, REGION } from '#mock-api/demonstration/places.ts';
import { type Filter, type Return, type Row, toPercent } from '#mock-api/demonstration/table.ts';
import { toChance, toReceptionCohort, type World } from '#mock-api/demonstration/world.ts';
import { type ByCategory, NO_CHILDREN, sumDistricts, toYearlyVintages } from './goodLevel.ts';

const YEARS = listYears('AY', 2021, 2024);

/** Groups, how many in a hundred children are in one, and their chance of a good level where it is not counted leaf by leaf. */
const GROUPS = [
  { label: 'Free school meals', id: 'free_school_meals', share: 0.17, chance: 0.51, at: '0,1,0,0' },
  { label: 'No free school meals', id: 'no_free_school_meals', share: 0.83, chance: 0.715, at: '0,2,0,0' },
  { label: 'Any special educational need', id: 'any_special_need', share: 0.12, chance: 0.23, at: '0,0,1,0' },
  { label: 'No special educational need', id: 'no_special_need', share: 0.88, chance: 0.745, at: '0,0,2,0' },
  { label: 'First language not English', id: 'other_language', share: 0.14, chance: 0.61 },
  { label: 'In need', id: 'in_need', share: 0.026, chance: 0.42 },
  { label: 'On a child protection plan', id: 'child_protection', share: 0.006, chance: 0.36 },
  { label: 'Looked after', id: 'looked_after', share: 0.006, chance: 0.38 },
] as const;

const TOTAL = 'Total';
const GROUP: Filter = {
  column: 'group',
  title: 'Group',
  total: TOTAL,
  categories: { [TOTAL]: 'total', ...Object.fromEntries(GROUPS.map(({ label, id }) => [label, id])) },
};

/** Good level of development by group, one group at a time: groups overlap and do not add up. */
export function toGoodLevelByGroupReturn(world: World): Return {
  const county = new Map(YEARS.map((year) => [year, sumDistricts(world, year)]));
  const rows = [NATION, REGION, COUNTY, ...COMPARED.slice(2)].flatMap((place) =>
    YEARS.flatMap((year) => toRows(world, place, year, place === COUNTY ? county.get(year) : undefined)),
  );
  return {
    dataset: 'good-level-of-development-by-group',
    label: 'Good level of development by group',
    topic: 'best-start',
    definition:
      'Children of a group at a good level of development at the end of reception, out of all children of the group who were assessed.',
    geographyBasis: 'Where the child’s school or provider is',
    frequency: 'yearly',
    dueAfterMonths: 3,
    heldBy: 'Exampleshire early years service',
    policy: 'dfe-cin',
    columns: [
      {
        id: 'gld_group_percent',
        title: 'Good level of development, by group',
        kind: 'proportion',
        polarity: 'higher',
        numerator: 'children_at_gld_group',
        denominator: 'children_in_group',
        aliases: ['free school meals gap'],
        guidance: {
          compareWith: 'The same group elsewhere in the same year; other groups in the same year and area.',
          mayNotConclude: ['A trend of children on protection plans: each figure rests on few children.'],
        },
      },
      {
        id: 'children_at_gld_group',
        title: 'Children at a good level of development, by group',
        kind: 'count',
        polarity: 'none',
        unit: 'children',
      },
      {
        id: 'children_in_group',
        title: 'Children assessed, by group',
        kind: 'count',
        polarity: 'none',
        unit: 'children',
      },
    ],
    filters: [GROUP],
    vintages: toYearlyVintages(YEARS),
    handIns: [{ rows }],
  };
}

function toRows(world: World, place: Place, period: string, counted: ByCategory | undefined): Row[] {
  const { binomial } = world.random(`gld-group/${place.code}/${period}`);
  const everybody = counted?.get('0,0,0,0')?.assessed ?? toReceptionCohort(world, place, yearOf(period));
  const drawn = GROUPS.map(({ label, share, chance, ...group }) => {
    const known = 'at' in group ? counted?.get(group.at) : undefined;
    const assessed = known?.assessed ?? binomial(everybody, share);
    const good = known?.good ?? binomial(assessed, toChance(chance, place, -0.15, 0.05 * (yearOf(period) - 2021)));
    return { label, assessed, good };
  });
  const all = counted?.get('0,0,0,0') ?? toWhole(drawn.slice(0, 2));
  return [{ label: TOTAL, ...all }, ...drawn].map(({ label, assessed, good }) => {
    return { place, period, at: [label], cells: [toPercent(good, assessed), good, assessed] };
  });
}

/** Children with and without free school meals are all children. */
function toWhole(parts: readonly { assessed: number; good: number }[]): { assessed: number; good: number } {
  return parts.reduce(
    (sum, { assessed, good }) => ({ assessed: sum.assessed + assessed, good: sum.good + good }),
    NO_CHILDREN,
  );
}
