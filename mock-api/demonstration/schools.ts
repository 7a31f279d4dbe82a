import { DISTRICTS, type Place } from './places.ts';
import type { Random } from './random.ts';

export type Phase = 'primary' | 'secondary' | 'special' | 'alternative';

/** A school shapes the cohorts of its district and is never published itself. */
export interface School {
  readonly district: string;
  readonly phase: Phase;
  /** Children of one year group when the series begin. */
  readonly yearGroup: number;
}

/** Of 220 schools, how many are of each phase, how large their year groups are and how far these differ. */
const PHASES: readonly {
  readonly phase: Phase;
  readonly share: number;
  readonly size: number;
  readonly spread: number;
}[] = [
  { phase: 'primary', share: 160 / 220, size: 42, spread: 14 },
  { phase: 'secondary', share: 36 / 220, size: 178, spread: 40 },
  { phase: 'special', share: 14 / 220, size: 11, spread: 3 },
  { phase: 'alternative', share: 10 / 220, size: 6, spread: 2 },
];

/** Schools of every district in proportion to its size, each district with at least one of each phase. */
export function toSchools(count: number, random: (key: string) => Random): School[] {
  return PHASES.flatMap(({ phase, share, size, spread }) =>
    DISTRICTS.flatMap((district) => {
      const number = Math.max(1, Math.round(count * share * district.size));
      const { normal } = random(`schools/${phase}/${district.code}`);
      return Array.from({ length: number }, () => ({
        district: district.code,
        phase,
        yearGroup: Math.max(4, Math.round(size + normal() * spread)),
      }));
    }),
  );
}

/** Children in one year group of a district's schools of a phase. */
export function toYearGroup(
  schools: readonly School[],
  district: Pick<Place, 'code'>,
  phases: readonly Phase[],
): number {
  return schools
    .filter((school) => school.district === district.code && phases.includes(school.phase))
    .reduce((sum, school) => sum + school.yearGroup, 0);
}
