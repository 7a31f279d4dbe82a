import type { Level } from '#domain/geography.ts';

/** A disclosure policy as data. Bands and bases are in people (or families); percentages are 0–100. */
export interface Policy {
  readonly title: string;
  readonly dated: string;
  /** What the counts count: a policy about anything but people hides nothing for being small. */
  readonly counts: 'people' | 'other';
  /** Counts from the first to the second of these are hidden. */
  readonly suppress: readonly [lo: number, hi: number] | null;
  readonly zeroIsShown: boolean;
  /** Whether a count is hidden when what it leaves of its denominator is in the band. */
  readonly complement: boolean;
  /** Everything that rests on a denominator below this is hidden; 0 for no such rule. */
  readonly minDenominator: number;
  readonly roundBase: number | null;
  /** Levels at which counts are rounded; all where it is not said. */
  readonly roundLevels?: readonly Level[];
  /** Levels at which nothing is hidden for being small. */
  readonly notAt?: readonly Level[];
  readonly percentFrom: 'unrounded' | 'rounded';
  /** Most decimals that a percentage may show. */
  readonly percentDecimals?: number;
  readonly secondary: boolean;
  /** Whether none or all of a small group is hidden. */
  readonly groupDisclosure: boolean;
}

/** When the practice was written down here, so that a dataset tells which state of it was followed. */
const RECORDED = '2026-11-24';
const NOTHING_ROUNDED = { roundBase: null, percentFrom: 'unrounded' } as const;
const NATION_AND_REGIONS: readonly Level[] = ['national', 'nhs_region', 'region'];

/** Published practice, by the name that `measure.json` gives; RELIABILITY §3.1 names the source of each. */
export const PRESETS: Readonly<Record<string, Policy>> = {
  'as-published': {
    title: 'Figures as an official statistic or a public document gives them',
    dated: RECORDED,
    counts: 'other',
    suppress: null,
    zeroIsShown: true,
    complement: false,
    minDenominator: 0,
    ...NOTHING_ROUNDED,
    secondary: false,
    groupDisclosure: false,
  },
  'dfe-cin': {
    title: 'Children in need: counts of 1 to 5 are hidden, England and regions rounded to 10',
    dated: RECORDED,
    counts: 'people',
    suppress: [1, 5],
    zeroIsShown: true,
    complement: true,
    minDenominator: 0,
    roundBase: 10,
    roundLevels: NATION_AND_REGIONS,
    percentFrom: 'unrounded',
    percentDecimals: 1,
    secondary: true,
    groupDisclosure: true,
  },
  'dfe-cla': {
    title: 'Children looked after: small numbers are hidden, England and regions rounded to 10',
    dated: RECORDED,
    counts: 'people',
    suppress: [1, 5],
    zeroIsShown: true,
    complement: true,
    minDenominator: 0,
    roundBase: 10,
    roundLevels: NATION_AND_REGIONS,
    percentFrom: 'unrounded',
    percentDecimals: 0,
    secondary: true,
    groupDisclosure: true,
  },
  'dfe-eyfsp': {
    title: 'Early years foundation stage profile: nothing is hidden for being small',
    dated: RECORDED,
    counts: 'people',
    suppress: null,
    zeroIsShown: true,
    complement: false,
    minDenominator: 0,
    ...NOTHING_ROUNDED,
    percentDecimals: 1,
    secondary: false,
    groupDisclosure: false,
  },
  'nhs-mhsds': {
    title: 'Mental health services data set: counts of 0 to 4 are hidden, all others rounded to 5',
    dated: RECORDED,
    counts: 'people',
    suppress: [0, 4],
    zeroIsShown: false,
    complement: true,
    minDenominator: 0,
    roundBase: 5,
    percentFrom: 'unrounded',
    percentDecimals: 0,
    secondary: false,
    groupDisclosure: false,
  },
  'nhs-hes': {
    title: 'Hospital episode statistics: counts of 1 to 7 below England are hidden, all others rounded to 5',
    dated: RECORDED,
    counts: 'people',
    suppress: [1, 7],
    zeroIsShown: true,
    complement: false,
    minDenominator: 0,
    roundBase: 5,
    notAt: ['national'],
    percentFrom: 'rounded',
    percentDecimals: 1,
    secondary: false,
    groupDisclosure: false,
  },
  ofqual: {
    title: 'Ofqual: counts of 1 to 4 are hidden, all rounded to 5',
    dated: RECORDED,
    counts: 'people',
    suppress: [1, 4],
    zeroIsShown: true,
    complement: false,
    minDenominator: 0,
    roundBase: 5,
    percentFrom: 'unrounded',
    percentDecimals: 1,
    secondary: false,
    groupDisclosure: false,
  },
  'research-10': {
    title: 'Research data: counts below 10 are hidden, zero too, all others rounded to 5',
    dated: RECORDED,
    counts: 'people',
    suppress: [0, 9],
    zeroIsShown: false,
    complement: true,
    minDenominator: 10,
    roundBase: 5,
    percentFrom: 'rounded',
    percentDecimals: 1,
    secondary: false,
    groupDisclosure: true,
  },
};

/** Below this a group is small where its policy names no smallest denominator. */
const SMALL_GROUP = 10;
const FEWEST_COUNTS_BEHIND_A_FIGURE = 3;

export function isPeoplePolicy(policy: Policy): boolean {
  return policy.counts === 'people';
}

/** Whether a count is in the band that the policy hides. */
export function isHiddenCount(count: number, { suppress, zeroIsShown }: Policy): boolean {
  if (count === 0 && suppress !== null) return !zeroIsShown;
  return suppress !== null && count > 0 && count >= suppress[0] && count <= suppress[1];
}

export function toSmallGroup({ minDenominator }: Policy): number {
  return minDenominator > 0 ? minDenominator : SMALL_GROUP;
}

export function isRoundedAt(policy: Policy, level: Level | undefined): boolean {
  if (policy.roundBase === null) return false;
  return policy.roundLevels === undefined || (level !== undefined && policy.roundLevels.includes(level));
}

/**
 * What is wrong with a policy, in one sentence, or `undefined`. Hiding and rounding together may leave a shown figure that only
 * one or two counts can stand behind: hiding 1 to 5 and rounding to 5 makes a shown 5 mean 6 or 7.
 */
export function toPolicyFault(policy: Policy): string | undefined {
  const { suppress, roundBase } = policy;
  if (suppress !== null && suppress[0] > suppress[1]) return `the band ${suppress[0]} to ${suppress[1]} is empty`;
  if (roundBase === null) return undefined;
  if (!Number.isInteger(roundBase) || roundBase < 2) return `counts cannot be rounded to ${roundBase}`;
  const behind = new Map<number, number>();
  const most = (suppress?.[1] ?? 0) + 3 * roundBase;
  for (let count = 1; count <= most; count++) {
    if (isHiddenCount(count, policy)) continue;
    const shown = roundHalfUp(count, roundBase);
    behind.set(shown, (behind.get(shown) ?? 0) + 1);
  }
  const narrow = [...behind].find(
    ([shown, counts]) => shown > 0 && shown + roundBase <= most && counts < FEWEST_COUNTS_BEHIND_A_FIGURE,
  );
  return narrow && `a shown ${narrow[0]} would stand for only ${narrow[1]} counts; widen the band or the base`;
}

/** To the nearest multiple of the base, a half upwards: 22 → 20 and 23 → 25 in fives. */
export function roundHalfUp(count: number, base: number): number {
  return Math.floor(count / base + 0.5) * base;
}
