import { COUNTY, DISTRICTS, type Place, toLocalities } from './places.ts';
import { openRandom, type Random } from './random.ts';
import { type School, toSchools, toYearGroup } from './schools.ts';

/** How large a demonstration is asked for. */
export interface Size {
  readonly seed: number;
  readonly schools: number;
  readonly months: number;
}

export const USUAL_SIZE: Size = { seed: 2026, schools: 220, months: 60 };

/** Two localities a district in a county of 220 schools. */
const SCHOOLS_PER_LOCALITY = 14;
/** From so many schools on, localities hand in what districts do, and there are twice as many: a size for load tests only. */
const MANY_SCHOOLS = 1000;

/** Everything that the returns of one demonstration share: one seed, its schools, and the children that they make. */
export interface World extends Size {
  readonly random: (key: string) => Random;
  readonly schoolList: readonly School[];
  readonly localities: readonly Place[];
  /** Whether localities hand in figures by agency, plan type and phase too. */
  readonly hasLocalityDetail: boolean;
  /** School years in the series that follow the months. */
  readonly years: number;
}

export function toWorld(size: Size): World {
  const random = (key: string): Random => openRandom(size.seed, key);
  const hasLocalityDetail = size.schools >= MANY_SCHOOLS;
  const schoolsEach = hasLocalityDetail ? SCHOOLS_PER_LOCALITY / 2 : SCHOOLS_PER_LOCALITY;
  const perDistrict = Math.max(2, Math.round(size.schools / schoolsEach / DISTRICTS.length));
  return {
    ...size,
    random,
    schoolList: toSchools(size.schools, random),
    localities: toLocalities(perDistrict),
    hasLocalityDetail,
    years: Math.max(2, Math.ceil(size.months / 12)),
  };
}

/** Children of one year group at the end of reception: 1% fewer every year, as births fall. */
export function toReceptionCohort(world: World, place: Place, year: number): number {
  const change = 0.99 ** (year - 2020);
  const { schoolList } = world;
  const count =
    place.level === 'district'
      ? toYearGroup(schoolList, place, ['primary', 'special'])
      : place.size * DISTRICTS.reduce((sum, d) => sum + toYearGroup(schoolList, d, ['primary', 'special']), 0);
  const { normal } = world.random(`cohort/${place.code}/${year}`);
  return Math.round(count * change * (1 + 0.02 * normal()));
}

/** Children under 18 who live in a place in a year. */
export function toChildren(world: World, place: Place, year: number): number {
  const base = { ...place, level: place.level === 'district' ? place.level : COUNTY.level };
  return Math.round(toReceptionCohort(world, base, 2020) * 18.4 * 0.997 ** (year - 2020));
}

/** How far a place's chance of something moves with its deprivation: `effect` is what 10 more poor children in 100 do to the odds. */
export function toChance(base: number, place: Pick<Place, 'deprivation'>, effect: number, more = 0): number {
  const odds = Math.log(base / (1 - base)) + (effect * (place.deprivation - COUNTY.deprivation)) / 0.1 + more;
  return 1 / (1 + Math.exp(-odds));
}
