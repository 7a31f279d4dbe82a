/** A place of the demonstration. Nothing like it exists: names are made up and codes lie outside every real range. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly level: 'national' | 'region' | 'county' | 'district' | 'locality' | 'icb' | 'nhs_region';
  readonly parent?: string;
  readonly tile?: readonly [column: number, row: number];
  /** Children compared with the home county: 1 is as many. */
  readonly size: number;
  /** Share of children in families with a low income, 0 to 1: what most rates hang on. */
  readonly deprivation: number;
}

export const NATION: Place = { code: 'X92000001', name: 'Illustria', level: 'national', size: 92, deprivation: 0.21 };
export const REGION: Place = {
  code: 'X12000001',
  name: 'Middle Illustria',
  level: 'region',
  parent: NATION.code,
  size: 11,
  deprivation: 0.23,
};
export const COUNTY: Place = {
  code: 'X10000001',
  name: 'Exampleshire',
  level: 'county',
  parent: REGION.code,
  size: 1,
  deprivation: 0.2,
};

/** Eight districts, from large and poor to small and well off; sizes add to the county. */
export const DISTRICTS: readonly Place[] = [
  toDistrict(1, 'Northmoor', [2, 1], 0.19, 0.31),
  toDistrict(2, 'Alderwick', [1, 2], 0.16, 0.15),
  toDistrict(3, 'Brackenford', [3, 1], 0.1, 0.11),
  toDistrict(4, 'Castlemere', [2, 2], 0.2, 0.23),
  toDistrict(5, 'Dunstanvale', [1, 3], 0.07, 0.17),
  toDistrict(6, 'Easterholm', [3, 2], 0.12, 0.21),
  toDistrict(7, 'Foxhollow', [2, 3], 0.1, 0.09),
  toDistrict(8, 'Greywater', [3, 3], 0.06, 0.27),
];

function toDistrict(
  n: number,
  name: string,
  tile: readonly [number, number],
  size: number,
  deprivation: number,
): Place {
  return { code: `X0700000${n}`, name, level: 'district', parent: COUNTY.code, tile, size, deprivation };
}

const NEIGHBOUR_NAMES = [
  'Draftshire',
  'Fictonshire',
  'Mockingshire',
  'Modelshire',
  'Patternshire',
  'Placeholdershire',
  'Pretendshire',
  'Sampleshire',
  'Specimenshire',
  'Trialshire',
];

/** Ten statistical neighbours; three lie in the county's own region. */
export const NEIGHBOURS: readonly Place[] = NEIGHBOUR_NAMES.map((name, i) => ({
  code: `X100000${11 + i}`,
  name,
  level: 'county',
  ...(i % 4 === 1 ? { parent: REGION.code } : {}),
  size: 0.7 + ((i * 7) % 10) / 10,
  deprivation: 0.16 + ((i * 3) % 10) / 100,
}));

const LOCALITY_WORDS = ['town', 'villages'];

/** Localities of every district: two in a county of the usual size, more where a load test asks for more schools. */
export function toLocalities(perDistrict: number): Place[] {
  return DISTRICTS.flatMap((district, d) =>
    Array.from({ length: perDistrict }, (_, i) => ({
      code: `XL${d + 1}${String(i + 1).padStart(2, '0')}`,
      name: `${district.name} ${LOCALITY_WORDS[i] ?? `group ${i + 1}`}`,
      level: 'locality' as const,
      parent: district.code,
      size: (district.size / perDistrict) * (perDistrict === 2 ? ([1.24, 0.76][i] ?? 1) : 1),
      deprivation: district.deprivation + (i % 2 === 0 ? 0.04 : -0.04),
    })),
  );
}

export const NHS_REGION: Place = {
  code: 'XY1',
  name: 'NHS Middle Illustria',
  level: 'nhs_region',
  parent: NATION.code,
  size: 11.4,
  deprivation: 0.23,
};

/** The integrated care board that the county belongs to, with a neighbour county that the board has no figures of. */
export const HOME_BOARD: Place = {
  code: 'XQ1',
  name: 'Exampleshire and Sampleford',
  level: 'icb',
  parent: NHS_REGION.code,
  size: 1.38,
  deprivation: 0.2,
};

export const OTHER_BOARDS: readonly Place[] = [
  'Drafting Vale',
  'Fictonshire',
  'Greater Mockington',
  'Pretend Coast',
].map((name, i) => ({
  code: `XQ${i + 2}`,
  name,
  level: 'icb',
  parent: NHS_REGION.code,
  size: 1.1 + i * 0.3,
  deprivation: 0.19 + i * 0.02,
}));

/** Places above and beside the county with figures to compare with. */
export const COMPARED: readonly Place[] = [NATION, REGION, ...NEIGHBOURS];
/** The same for the health service. */
export const COMPARED_BOARDS: readonly Place[] = [NATION, NHS_REGION, ...OTHER_BOARDS];
