import type { Level } from '#domain/geography.ts';

/** How the codes of a level look, and how people are told so. `ranges`: the numbers given out so far, by prefix. */
export interface CodeForm {
  readonly pattern: RegExp;
  readonly words: string;
  readonly ranges?: Readonly<Record<string, readonly [number, number]>>;
}

/** A geographic level of a data file: its name there, its columns, and the level of ours that it is, if any. */
export interface StandardLevel {
  readonly name: string;
  readonly level?: Level;
  readonly code: string;
  readonly title: string;
  readonly others: readonly string[];
  /** Levels whose columns a row of this level may fill too. */
  readonly within: readonly string[];
  readonly form?: CodeForm;
  readonly isOurs?: boolean;
}

const ENGLISH_LA: CodeForm = {
  pattern: /^(E(06|08|09|10)|W06|S12|N09)\d{6}$/,
  words: 'a nine-character code such as E10000034',
  ranges: { E06: [1, 80], E08: [1, 50], E09: [1, 33], E10: [1, 45] },
};

const ENGLISH_DISTRICT: CodeForm = {
  pattern: /^(E(06|07|08|09)|W06|S12|N09)\d{6}$/,
  words: 'a nine-character code such as E07000234',
  ranges: { E06: [1, 80], E07: [1, 260], E08: [1, 50], E09: [1, 33] },
};

const ABOVE_LA = ['National', 'Regional'];
const ABOVE_PLACE = [...ABOVE_LA, 'Local authority', 'Local authority district'];

/** The levels of the Department for Education's standard, and the three that we add for the NHS and for localities. */
export const STANDARD_LEVELS: readonly StandardLevel[] = [
  {
    name: 'National',
    level: 'national',
    code: 'country_code',
    title: 'country_name',
    others: [],
    within: [],
    form: { pattern: /^(E92000001|W92000004|S92000003|N92000002|K0[234]000001)$/, words: 'E92000001 for England' },
  },
  {
    name: 'Regional',
    level: 'region',
    code: 'region_code',
    title: 'region_name',
    others: [],
    within: ['National'],
    form: {
      pattern: /^E1[23]\d{6}$/,
      words: 'a nine-character code such as E12000005',
      ranges: { E12: [1, 9], E13: [1, 3] },
    },
  },
  {
    name: 'Local authority',
    level: 'county',
    code: 'new_la_code',
    title: 'la_name',
    others: ['old_la_code'],
    within: ABOVE_LA,
    form: ENGLISH_LA,
  },
  {
    name: 'Local authority district',
    level: 'district',
    code: 'lad_code',
    title: 'lad_name',
    others: [],
    within: [...ABOVE_LA, 'Local authority'],
    form: ENGLISH_DISTRICT,
  },
  {
    name: 'Locality',
    level: 'locality',
    code: 'locality_code',
    title: 'locality_name',
    others: [],
    within: ABOVE_PLACE,
    isOurs: true,
  },
  {
    name: 'Integrated care board',
    level: 'icb',
    code: 'icb_code',
    title: 'icb_name',
    others: [],
    within: [...ABOVE_LA, 'NHS region'],
    isOurs: true,
    form: { pattern: /^(Q[A-Z0-9]{2}|E54\d{6})$/, words: 'the code of the NHS, such as QGH' },
  },
  {
    name: 'NHS region',
    level: 'nhs_region',
    code: 'nhs_region_code',
    title: 'nhs_region_name',
    others: [],
    within: ['National'],
    isOurs: true,
    form: { pattern: /^(Y\d{2}|E40\d{6})$/, words: 'the code of the NHS, such as Y60' },
  },
  { name: 'RSC region', code: 'rsc_region_lead_name', title: 'rsc_region_lead_name', others: [], within: ABOVE_LA },
  { name: 'Parliamentary constituency', code: 'pcon_code', title: 'pcon_name', others: [], within: ABOVE_PLACE },
  {
    name: 'Local enterprise partnership',
    code: 'local_enterprise_partnership_code',
    title: 'local_enterprise_partnership_name',
    others: [],
    within: ABOVE_PLACE,
  },
  {
    name: 'Local skills improvement plan area',
    code: 'lsip_code',
    title: 'lsip_name',
    others: [],
    within: ABOVE_PLACE,
  },
  {
    name: 'English devolved area',
    code: 'english_devolved_area_code',
    title: 'english_devolved_area_name',
    others: [],
    within: ABOVE_PLACE,
  },
  {
    name: 'Opportunity area',
    code: 'opportunity_area_code',
    title: 'opportunity_area_name',
    others: [],
    within: ABOVE_PLACE,
  },
  { name: 'Police force area', code: 'pfa_code', title: 'pfa_name', others: [], within: ABOVE_PLACE },
  {
    name: 'Ward',
    code: 'ward_code',
    title: 'ward_name',
    others: [],
    within: [...ABOVE_PLACE, 'Parliamentary constituency'],
  },
  { name: 'Planning area', code: 'planning_area_code', title: 'planning_area_name', others: [], within: ABOVE_PLACE },
  { name: 'MAT', code: 'trust_id', title: 'trust_name', others: [], within: ABOVE_LA },
  { name: 'Sponsor', code: 'sponsor_id', title: 'sponsor_name', others: [], within: ABOVE_LA },
  {
    name: 'School',
    code: 'school_urn',
    title: 'school_name',
    others: ['school_laestab'],
    within: [...ABOVE_PLACE, 'MAT', 'Ward', 'Parliamentary constituency', 'Planning area'],
  },
  { name: 'Provider', code: 'provider_ukprn', title: 'provider_name', others: [], within: ABOVE_PLACE },
  { name: 'Institution', code: 'institution_id', title: 'institution_name', others: [], within: ABOVE_PLACE },
];

const BY_NAME = new Map(STANDARD_LEVELS.map((level) => [level.name, level]));

export function findStandardLevel(name: string): StandardLevel | undefined {
  return BY_NAME.get(name);
}

export function columnsOf({ code, title, others }: StandardLevel): readonly string[] {
  return code === title ? [title, ...others] : [code, title, ...others];
}

/** Columns of place and time: they are described by the standard, not by the metadata file. */
export const STANDARD_COLUMNS: ReadonlySet<string> = new Set([
  'time_period',
  'time_identifier',
  'geographic_level',
  ...STANDARD_LEVELS.flatMap(columnsOf),
]);

export const REQUIRED_COLUMNS = [
  'time_period',
  'time_identifier',
  'geographic_level',
  'country_code',
  'country_name',
] as const;
