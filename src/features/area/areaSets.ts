import type { Edition, Partnership } from '#domain/editions/edition.ts';
import type { GeographyCode } from '#domain/geography.ts';

/** Which areas stand in the columns of the heat grid. */
export type AreaSetId = 'neighbours' | 'districts';

export interface AreaSet {
  readonly id: AreaSetId;
  /** "its ten statistical neighbours". */
  readonly label: string;
  /** The version of the model that chose them. */
  readonly version?: string;
  /** The areas beside home, by name. */
  readonly areas: readonly GeographyCode[];
}

/** The sets that an edition has: the neighbours of the home area, and its districts. */
export function toAreaSets(edition: Edition, partnership: Partnership): readonly AreaSet[] {
  const { home, districts } = partnership.geographies;
  const level = edition.geographies.find(({ code }) => code === home)?.level;
  const neighbours = edition.comparators.find(
    ({ kind, for: levels }) => kind === 'neighbours' && level !== undefined && levels.includes(level),
  );
  const nameOf = (code: GeographyCode): string => edition.geographies.find((g) => g.code === code)?.name ?? code;
  const byName = (codes: readonly GeographyCode[]) =>
    codes.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'));
  return [
    ...(neighbours === undefined
      ? []
      : [
          {
            id: 'neighbours' as const,
            label: 'statistical neighbours',
            areas: byName(neighbours.members),
            ...(neighbours.version === undefined ? {} : { version: neighbours.version }),
          },
        ]),
    ...(districts.length === 0 ? [] : [{ id: 'districts' as const, label: 'districts', areas: byName(districts) }]),
  ];
}
