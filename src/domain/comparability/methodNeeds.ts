import { assertNever } from '#domain/assertNever.ts';
import type { MeasureKind } from '#domain/measure.ts';
import type { PeriodKind } from '#domain/period.ts';
import { withoutStop } from '#domain/sentences/phrases.ts';
import { FEWEST_AREAS } from '#domain/statistics/percentileBands.ts';
import type { GuardedPoint, GuardedSeries, ObstacleCode } from './guardedSeries.ts';

export type GuardCode =
  | ObstacleCode
  | 'too_few_points'
  | 'not_yearly'
  | 'no_denominator'
  | 'no_interval'
  | 'other_kind_of_measure'
  | 'counted_on_a_day'
  | 'part_of_a_whole'
  | 'no_polarity'
  | 'no_target'
  | 'nothing_to_compare'
  | 'snapshot_against_period'
  | 'different_geography_basis'
  | 'too_few_areas';

/** What a method found wanting; `undefined` where the series has what it needs. The reason follows "No trend test: …". */
export type Lack = { readonly code: GuardCode; readonly reason: string } | undefined;

export type Need = (series: GuardedSeries, stretch: Stretch) => Lack;

/** The newest figures that are simply next to each other, how many are needed, and what ended them. */
export type Stretch = {
  readonly from: number;
  readonly have: number;
  readonly needed: number;
  readonly endedBy: { readonly code: GuardCode; readonly text?: string } | undefined;
};

/** Whether an interval was published with a figure, or can be worked out from its counts. */
export function hasIntervalOf(point: GuardedPoint, kind: MeasureKind): boolean {
  return point.hasInterval || (point.hasCounts && (kind === 'proportion' || kind === 'rate'));
}

export function hasFigure({ points }: GuardedSeries): Lack {
  return points.length > 0 ? undefined : { code: 'too_few_points', reason: 'there is no figure here' };
}

export function enoughInARow({ points, rollingMonths }: GuardedSeries, { have, needed, endedBy }: Stretch): Lack {
  if (have >= needed) return undefined;
  if (points.length < needed) {
    return {
      code: 'too_few_points',
      reason: `it needs ${needed} figures in a row and there ${isOrAre(points.length)}`,
    };
  }
  const after = endedBy?.text === undefined ? '' : ` (${withoutStop(endedBy.text)})`;
  const follow = `only ${have} of the ${needed} figures in a row that it needs ${have === 1 ? 'follows' : 'follow'}`;
  switch (endedBy?.code) {
    case 'broken_series':
      return { code: endedBy.code, reason: `${follow} the break in the series${after}` };
    case 'disrupted_series':
      return { code: endedBy.code, reason: `${follow} the disruption${after}` };
    case 'rolling_windows_overlap':
      return { code: endedBy.code, reason: overlapReason(rollingMonths) };
    case 'suppressed_parts':
      return { code: endedBy.code, reason: `one of the latest ${needed} figures is withheld to protect children` };
    case 'missing_periods':
      return { code: endedBy.code, reason: `one of the latest ${needed} periods has no figure` };
    case 'different_period_kinds':
      return { code: endedBy.code, reason: `the latest ${needed} figures are not all of one kind of period` };
    case 'no_denominator':
      return { code: endedBy.code, reason: `the counts behind the latest ${needed} figures are not all published` };
    case 'no_interval':
      return {
        code: endedBy.code,
        reason: `the latest ${needed} figures have no intervals, as their counts are not published`,
      };
    default:
      // The walk ends early only at one of the above.
      throw new Error(`A stretch of ${have} figures ended by ${endedBy?.code}`);
  }
}

function isOrAre(count: number): string {
  return count === 1 ? 'is 1' : `are ${count}`;
}

function overlapReason(rollingMonths: number | undefined): string {
  const windows = rollingMonths === undefined ? 'the windows' : `the ${rollingMonths}-month windows`;
  return `${windows} overlap, so each figure repeats part of the one before`;
}

const YEARLY: ReadonlySet<PeriodKind> = new Set([
  'academicYear',
  'financialYear',
  'taxYear',
  'calendarYear',
  'reportingYear',
  'autumnAndSpring',
  // Rolling windows of a year that do not overlap; overlapping ones are refused as such.
  'rolling',
]);

export function isYearly({ points }: GuardedSeries): Lack {
  const kind = points.at(-1)?.periodKind;
  if (kind === undefined || YEARLY.has(kind)) return undefined;
  return { code: 'not_yearly', reason: `it is made for yearly figures, and each of these is of ${PERIOD_WORDS[kind]}` };
}

export function isProportion({ kind }: GuardedSeries): Lack {
  return ofKind('proportion', kind, 'it is made for percentages');
}

export function isRate({ kind }: GuardedSeries): Lack {
  return ofKind('rate', kind, 'it is made for rates');
}

export function isCount({ kind }: GuardedSeries): Lack {
  return ofKind('count', kind, 'it is made for counts');
}

function ofKind(wanted: MeasureKind, kind: MeasureKind, made: string): Lack {
  if (kind === wanted) return undefined;
  return { code: 'other_kind_of_measure', reason: `${made}, and this is ${KIND_WORDS[kind]}` };
}

/** Chance in the counts is that of separate events; who is there on a day is largely who was there the time before. */
export function isOfEvents({ isStock }: GuardedSeries): Lack {
  if (isStock !== true) return undefined;
  return {
    code: 'counted_on_a_day',
    reason: 'each figure is of those there on one day, many of whom were counted the time before too',
  };
}

/** A count of a whole that changes has no constant exposure. */
export function isNoPart({ isPartOfWhole }: GuardedSeries): Lack {
  if (isPartOfWhole !== true) return undefined;
  return { code: 'part_of_a_whole', reason: 'each count is a part of a number that changes from period to period' };
}

/** Overlapping windows are the root of what else a series may lack for these methods, so they are told first. */
export function doNotOverlap({ points, rollingMonths }: GuardedSeries): Lack {
  const isOverlapping = points.at(-1)?.before.some((obstacle) => obstacle.code === 'rolling_windows_overlap');
  return isOverlapping ? { code: 'rolling_windows_overlap', reason: overlapReason(rollingMonths) } : undefined;
}

/** No interval of ours is drawn around overlapping windows. One that was published stands. */
export function publishedOrNoOverlap(series: GuardedSeries): Lack {
  return series.points.at(-1)?.hasInterval ? undefined : doNotOverlap(series);
}

export function intervalSource(series: GuardedSeries): Lack {
  const latest = series.points.at(-1);
  if (latest !== undefined && hasIntervalOf(latest, series.kind)) return undefined;
  switch (series.kind) {
    case 'proportion':
      return { code: 'no_denominator', reason: 'the counts behind the percentage are not published' };
    case 'rate':
      return { code: 'no_denominator', reason: 'the counts behind the rate are not published' };
    case 'count':
      return { code: 'no_interval', reason: 'a plain count says how many there were and has no population to vary in' };
    case 'mean':
      return { code: 'no_interval', reason: 'the spread behind the average is not published' };
    default:
      return assertNever(series.kind);
  }
}

export function countsOfLatest({ points }: GuardedSeries): Lack {
  if (points.at(-1)?.hasCounts) return undefined;
  return { code: 'no_denominator', reason: 'the counts behind the percentage are not published' };
}

export function countsOfOther({ other }: GuardedSeries): Lack {
  if (other?.hasCounts) return undefined;
  return { code: 'no_denominator', reason: 'the counts behind the figure compared with are not published' };
}

export function sameKindOfPeriod({ points, other }: GuardedSeries): Lack {
  const kind = points.at(-1)?.periodKind;
  if (other === undefined || kind === undefined) {
    return { code: 'nothing_to_compare', reason: 'there is no figure to compare with' };
  }
  if (kind === other.periodKind) return undefined;
  const words = `one figure is of ${PERIOD_WORDS[kind]} and the other of ${PERIOD_WORDS[other.periodKind]}`;
  if (kind !== 'snapshot' && other.periodKind !== 'snapshot') return { code: 'different_period_kinds', reason: words };
  return { code: 'snapshot_against_period', reason: `${words}, so they do not measure the same thing` };
}

export function sameBasis({ geographyBasis, other }: GuardedSeries): Lack {
  if (other === undefined || other.geographyBasis === geographyBasis) return undefined;
  const [one, two] = [withoutStop(geographyBasis), withoutStop(other.geographyBasis)];
  return { code: 'different_geography_basis', reason: `one figure is counted by ${one} and the other by ${two}` };
}

export function hasTarget(series: GuardedSeries): Lack {
  return series.hasTarget ? undefined : { code: 'no_target', reason: 'no target is set' };
}

export function hasPolarity({ polarity }: GuardedSeries): Lack {
  return polarity === 'none' ? { code: 'no_polarity', reason: 'neither more nor fewer is good in itself' } : undefined;
}

export function enoughAreas({ areas }: GuardedSeries): Lack {
  if (areas === undefined) return { code: 'too_few_areas', reason: 'no population of areas is stated' };
  if (areas >= FEWEST_AREAS) return undefined;
  return { code: 'too_few_areas', reason: `it needs ${FEWEST_AREAS} areas with a figure and there ${isOrAre(areas)}` };
}

export function partsShown({ parts }: GuardedSeries): Lack {
  if (parts === undefined || parts.length === 0) {
    return { code: 'nothing_to_compare', reason: 'no figures of its districts are published' };
  }
  if (!parts.some((part) => part.isSuppressed)) return undefined;
  return { code: 'suppressed_parts', reason: 'the figure of a district is withheld to protect children' };
}

export function countsOfParts({ parts }: GuardedSeries): Lack {
  if (parts?.every((part) => part.hasCounts)) return undefined;
  return { code: 'no_denominator', reason: 'the counts behind the districts’ figures are not all published' };
}

const KIND_WORDS: Readonly<Record<MeasureKind, string>> = {
  proportion: 'a percentage',
  rate: 'a rate',
  count: 'a count',
  mean: 'an average',
};

const PERIOD_WORDS: Readonly<Record<PeriodKind, string>> = {
  academicYear: 'a school year',
  financialYear: 'a financial year',
  taxYear: 'a tax year',
  calendarYear: 'a calendar year',
  reportingYear: 'a reporting year',
  financialQuarter: 'a quarter',
  financialHalf: 'half a year',
  month: 'a month',
  week: 'a week',
  term: 'a term',
  autumnAndSpring: 'two terms',
  halfTerm: 'half a term',
  snapshot: 'a single day',
  rolling: 'a rolling window of months',
  span: 'a span of days',
  upTo: 'all time up to a day',
};
