import { listYears, yearOf } from '#mock-api/demonstration/calendar.ts';
import { COUNTY, DISTRICTS, NATION, NEIGHBOURS, type Place, REGION } from '#mock-api/demonstration/places.ts';
import { SIGNALS } from '#mock-api/demonstration/signals.ts';
import {
  type Cell,
  type Column,
  type Filter,
  type Return,
  type Row,
  toPercent,
} from '#mock-api/demonstration/table.ts';
import { toChance, toReceptionCohort, type World } from '#mock-api/demonstration/world.ts';

const YEARS = listYears('AY', 2015, 2024);
/** Schools were closed to most children, and nothing was assessed. */
const NOT_COLLECTED: readonly string[] = ['AY2019-20', 'AY2020-21'];
const COLLECTED = YEARS.filter((year) => !NOT_COLLECTED.includes(year));
const NEW_FRAMEWORK = 'AY2021-22';
/** The key of all children together. */
const EVERYBODY = '0,0,0,0';

const FILTERS = [
  { column: 'sex', title: 'Sex', total: 'Total', categories: { Total: 'total', Girls: 'girls', Boys: 'boys' } },
  {
    column: 'free_school_meals',
    title: 'Free school meals',
    total: 'Total',
    categories: { Total: 'total', 'Known to be eligible': 'eligible', 'Not known to be eligible': 'not_eligible' },
  },
  {
    column: 'sen',
    title: 'Special educational needs',
    total: 'Total',
    categories: { Total: 'total', 'Any special educational need': 'any_need', 'No identified need': 'no_need' },
  },
  {
    column: 'term_of_birth',
    title: 'Term of birth',
    total: 'Total',
    categories: {
      Total: 'total',
      'Autumn-born': 'autumn_born',
      'Spring-born': 'spring_born',
      'Summer-born': 'summer_born',
    },
  },
] as const satisfies readonly Filter[];

const LABELS = FILTERS.map(({ categories }) => Object.keys(categories));

/** Children assessed and at a good level, in every combination of four categories, totals first; summed from the leaves. */
interface Children {
  readonly assessed: number;
  readonly good: number;
}

export const NO_CHILDREN: Children = { assessed: 0, good: 0 };

/** One district's or the county's children of a year: by the categories' positions, 0 for a total. */
export type ByCategory = ReadonlyMap<string, Children>;

/** Good level of development by district × sex × free school meals × special educational needs × term of birth. */
export function toGoodLevelCrossedReturn(world: World): Return {
  const rows = [COUNTY, ...DISTRICTS].flatMap((place) =>
    COLLECTED.flatMap((year) => {
      const children = place === COUNTY ? sumDistricts(world, year) : toChildrenOf(world, place, year);
      return listCombinations().map((at): Row => {
        const { assessed, good } = children.get(at.join()) ?? NO_CHILDREN;
        return { place, period: year, at: toLabels(at), cells: [toPercent(good, assessed, 0), good, assessed] };
      });
    }),
  );
  return {
    ...ABOUT,
    dataset: 'good-level-of-development-crossed',
    label: 'Good level of development by sex, free school meals, need and term of birth',
    definition: `${ABOUT.definition} Here in every combination of sex, free school meals, special educational needs and term of birth.`,
    columns: toColumns(
      'gld_crossed_percent',
      'children_at_gld_crossed',
      'children_assessed_crossed',
      ', by combination',
    ),
    filters: FILTERS,
    note: [...ABOUT.note, 'First handed in for the meeting of December 2025, for all years together.'],
    vintages: [{ periods: [COLLECTED[0] ?? '', COLLECTED.at(-1) ?? ''], published: '2025-11-20' }],
    handIns: [{ rows }],
  };
}

/** Good level of development of all children, in every place, by year and for three years together. */
export function toGoodLevelReturn(world: World): Return {
  const rows = [NATION, REGION, COUNTY, ...DISTRICTS, ...NEIGHBOURS].flatMap((place) => {
    const children = YEARS.map((year) => (NOT_COLLECTED.includes(year) ? undefined : toAll(world, place, year)));
    return YEARS.map((period, y): Row => {
      const own = children[y];
      const three = toThreeYears(y, children);
      const cells: Cell[] =
        own === undefined ? ['x', 'x', 'x'] : [toPercent(own.good, own.assessed), own.good, own.assessed];
      return {
        place,
        period,
        at: [],
        cells: [...cells, three === undefined ? 'z' : toPercent(three.good, three.assessed)],
      };
    });
  });
  return {
    ...ABOUT,
    dataset: 'gld-by-district',
    label: 'Good level of development',
    columns: [
      ...toColumns('gld_percent', 'children_at_gld', 'children_assessed', ''),
      {
        id: 'gld_three_year_percent',
        title: 'Good level of development, three years together',
        kind: 'proportion',
        polarity: 'higher',
        rollingMonths: 36,
        guidance: { notWith: 'A single year, or years of another framework.' },
      },
    ],
    filters: [],
    vintages: toYearlyVintages(YEARS),
    handIns: [{ rows }],
  };
}

const ABOUT = {
  topic: 'best-start',
  definition:
    'Children at a good level of development at the end of reception, out of all children assessed. From 2021/22 that is at least the expected level in the early learning goals of the prime areas, literacy and mathematics; up to 2018/19 the same idea under an earlier framework.',
  geographyBasis: 'Where the child’s school or provider is',
  frequency: 'yearly',
  dueAfterMonths: 3,
  heldBy: 'Exampleshire early years service',
  policy: 'dfe-cin',
  breaks: [{ at: NEW_FRAMEWORK, kind: 'definition', text: 'The early years framework changed in 2021/22.' }],
  note: ['The assessment was not collected in 2019/20 and 2020/21.'],
} as const;

function toColumns(percent: string, good: string, assessed: string, suffix: string): Column[] {
  const counted = { kind: 'count', polarity: 'none', additive: true, unit: 'children' } as const;
  return [
    {
      id: percent,
      title: `Good level of development${suffix}`,
      kind: 'proportion',
      polarity: 'higher',
      numerator: good,
      denominator: assessed,
      ...(suffix === ''
        ? { aliases: ['GLD', 'school readiness', 'early years foundation stage profile'] }
        : { decimals: 0 }),
      guidance: {
        compareWith: 'Other areas in the same year; other years of the same framework.',
        notWith: 'Years of another framework: it changed in 2021/22.',
        mayConclude: ['Whether an area or group is above or below another by more than chance.'],
        mayNotConclude: ['That children do better or worse across the change of framework.'],
      },
    },
    { id: good, title: `Children at a good level of development${suffix}`, ...counted },
    { id: assessed, title: `Children assessed at the end of reception${suffix}`, ...counted },
  ];
}

/** All children of a place in a year: the county's are its districts', drawn leaf by leaf. */
function toAll(world: World, place: Place, year: string): Children {
  if (place === COUNTY) return sumDistricts(world, year).get(EVERYBODY) ?? NO_CHILDREN;
  if (place.level === 'district') return toChildrenOf(world, place, year).get(EVERYBODY) ?? NO_CHILDREN;
  return toCompared(world, place, year);
}

/** Three years up to one, where all three were assessed under one framework. */
function toThreeYears(last: number, children: readonly (Children | undefined)[]): Children | undefined {
  const three = children.slice(Math.max(0, last - 2), last + 1).filter((year) => year !== undefined);
  const isOneFramework = YEARS.indexOf(NEW_FRAMEWORK) > last || YEARS.indexOf(NEW_FRAMEWORK) <= last - 2;
  return three.length === 3 && isOneFramework ? three.reduce(addChildren, NO_CHILDREN) : undefined;
}

function addChildren(a: Children, b: Children): Children {
  return { assessed: a.assessed + b.assessed, good: a.good + b.good };
}

/** Results of a school year come out in the November after it. */
export function toYearlyVintages(years: readonly string[]): { periods: [string, string]; published: string }[] {
  return years.map((year) => ({ periods: [year, year], published: `${yearOf(year) + 1}-11-04` }));
}

function toLabels(at: readonly number[]): string[] {
  return at.map((category, filter) => LABELS[filter]?.[category] ?? '');
}

/** Positions of every combination of the four filters, totals included, in the order of the cube. */
function listCombinations(): number[][] {
  return LABELS.reduce<number[][]>(
    (all, labels) => all.flatMap((at) => labels.map((_, category) => [...at, category])),
    [[]],
  );
}

/** Effects on the odds of a good level; girls, not eligible, no need and spring-born are what they are told against. */
const EFFECTS = { boys: -0.55, eligible: -0.82, anyNeed: -2.15, autumn: 0.42, summer: -0.46 };
const BASE = 0.82;

/** A district's children of one year, drawn leaf by leaf and added up to every total. */
function toChildrenOf(world: World, district: Place, year: string): ByCategory {
  const random = world.random(`gld/${district.code}/${year}`);
  const cohort = toReceptionCohort(world, district, yearOf(year));
  const sums = new Map<string, Children>();
  const eligible = random.binomial(cohort, toEligibleShare(district, year));
  for (const fsm of [1, 2]) {
    const inGroup = fsm === 1 ? eligible : cohort - eligible;
    const withNeed = random.binomial(inGroup, fsm === 1 ? 0.21 : 0.1);
    for (const sen of [1, 2]) {
      const inNeed = sen === 1 ? withNeed : inGroup - withNeed;
      const girls = random.binomial(inNeed, sen === 1 ? 0.33 : 0.51);
      for (const sex of [1, 2]) {
        const ofSex = sex === 1 ? girls : inNeed - girls;
        const autumn = random.binomial(ofSex, 0.345);
        const spring = random.binomial(ofSex - autumn, 0.49);
        for (const term of [1, 2, 3]) {
          const assessed = term === 1 ? autumn : term === 2 ? spring : ofSex - autumn - spring;
          const good = random.binomial(assessed, toGoodChance(district, year, { sex, fsm, sen, term }));
          addToTotals(sums, [sex, fsm, sen, term], { assessed, good });
        }
      }
    }
  }
  return sums;
}

/** Children known to be eligible grow slowly, and in the planted year at once. */
function toEligibleShare({ deprivation }: Place, year: string): number {
  const { from, to, size } = SIGNALS.paradox;
  const share = deprivation * (0.78 + 0.012 * (yearOf(year) - 2015));
  return year === to ? deprivation * (0.78 + 0.012 * (yearOf(from) - 2015)) * size : share;
}

interface Leaf {
  readonly sex: number;
  readonly fsm: number;
  readonly sen: number;
  readonly term: number;
}

function toGoodChance(place: Place, year: string, { sex, fsm, sen, term }: Leaf): number {
  const group =
    (sex === 2 ? EFFECTS.boys : 0) +
    (fsm === 1 ? EFFECTS.eligible : 0) +
    (sen === 1 ? EFFECTS.anyNeed : 0) +
    (term === 1 ? EFFECTS.autumn : term === 3 ? EFFECTS.summer : 0);
  return toChance(BASE, place, -0.05, group + toYearEffect(year) + (year === SIGNALS.paradox.to ? 0.05 : 0));
}

function toYearEffect(year: string): number {
  const start = yearOf(year);
  return year < NEW_FRAMEWORK ? 0.2 + 0.05 * (start - 2018) : -0.08 + 0.05 * (start - 2021);
}

/** Adds a leaf to itself and to every total that it stands in. */
function addToTotals(sums: Map<string, Children>, leaf: readonly number[], children: Children): void {
  for (let mask = 0; mask < 2 ** leaf.length; mask++) {
    const key = leaf.map((category, i) => ((mask >> i) & 1 ? 0 : category)).join();
    sums.set(key, addChildren(sums.get(key) ?? NO_CHILDREN, children));
  }
}

export function sumDistricts(world: World, year: string): ByCategory {
  const sums = new Map<string, Children>();
  if (NOT_COLLECTED.includes(year)) return sums;
  for (const district of DISTRICTS) {
    for (const [key, children] of toChildrenOf(world, district, year)) {
      sums.set(key, addChildren(sums.get(key) ?? NO_CHILDREN, children));
    }
  }
  return sums;
}

/** A place beside the county: all its children together. */
function toCompared(world: World, place: Place, year: string): Children {
  const { binomial, normal } = world.random(`gld/${place.code}/${year}`);
  const assessed = toReceptionCohort(world, place, yearOf(year));
  const own = world.random(`gld/${place.code}`).normal() * (place.level === 'county' ? 0.09 : 0.01);
  return {
    assessed,
    good: binomial(assessed, toChance(0.688, place, -0.2, own + toYearEffect(year) + 0.01 * normal())),
  };
}
