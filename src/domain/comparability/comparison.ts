import type { GeographyCode, Level } from '#domain/geography.ts';
import { LEVEL_WORDS } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { isEquallyLong, isSameKind, overlaps, type Period, toPeriod } from '#domain/period.ts';
import {
  refuseBases,
  refuseBreak,
  refuseCounts,
  refuseLengths,
  refuseLevels,
  refuseMissing,
  refuseOtherPeriod,
  refuseOverlap,
  refusePeriodKinds,
} from '#domain/sentences/refusals.ts';
import { affects, type SeriesBreak } from '#domain/seriesBreak.ts';
import { isKnown } from '#domain/value.ts';

/** What must be known beside the two points to tell whether they may be compared. */
export interface ComparisonContext {
  readonly breaks: readonly SeriesBreak[];
  /** How a place is called in a sentence; its code where this is not known. */
  readonly nameOf?: (code: GeographyCode) => string;
  readonly levelOf?: (code: GeographyCode) => Level | undefined;
  /** How each side counts its people, where they are of two datasets. */
  readonly bases?: readonly [now: string, other: string];
}

/**
 * `disrupted`: both figures may be printed with their difference, but no verdict is given on the change (a pandemic year
 * lies between). `refused`: not even a difference.
 */
export type Comparability =
  | { readonly kind: 'comparable' }
  | { readonly kind: 'disrupted'; readonly text: string }
  | { readonly kind: 'refused'; readonly sentence: string };

const COMPARABLE: Comparability = { kind: 'comparable' };

/** Levels whose figures count people by where their NHS service is, not by council. England is the sum of both. */
const NHS_LEVELS: ReadonlySet<Level> = new Set(['icb', 'nhs_region']);

/**
 * Whether two points of one measure may be compared: two periods of one place, or two places in one period. Refused for
 * a side without a figure, kinds of period that differ, windows that share months or are not equally long, a break of
 * definition or population between them, geography bases that differ (school against residence, care board against council),
 * counts of two places, which differ in size, and places that have different periods. Every rule of refusal is here.
 */
export function toComparability(now: Point, other: Point, measure: Measure, context: ComparisonContext): Comparability {
  const periods = { now: toPeriod(now.period), other: toPeriod(other.period) };
  const sentence =
    refuseAbsent(now, periods.now, measure, context) ??
    refuseAbsent(other, periods.other, measure, context) ??
    refuseBasis(now, other, context) ??
    (now.geography === other.geography
      ? refuseChange(periods.now, periods.other, measure)
      : refusePlaces(now, other, periods.now, periods.other, measure, context));
  if (sentence !== undefined) return { kind: 'refused', sentence };
  return now.period === other.period ? COMPARABLE : acrossBreaks(now, other, measure, context);
}

/** The breaks that lie between two periods, for a measure at a place: the older figure is from before, the newer from after. */
export function selectBreaksBetween(
  breaks: readonly SeriesBreak[],
  measure: Measure['id'],
  geography: GeographyCode,
  a: Period,
  b: Period,
): readonly SeriesBreak[] {
  const [older, newer] = a.last <= b.last ? [a, b] : [b, a];
  return breaks.filter((each) => {
    if (!affects(each, measure, geography)) return false;
    const at = toPeriod(each.at);
    const day = at.first ?? at.last;
    return (older.first ?? '') < day && newer.last >= day;
  });
}

function refuseAbsent(point: Point, period: Period, { on }: Measure, context: ComparisonContext): string | undefined {
  return isKnown(point.value) ? undefined : refuseMissing(nameOf(point, context), point.value, period, on);
}

function refuseBasis(now: Point, other: Point, context: ComparisonContext): string | undefined {
  const [basis, otherBasis] = context.bases ?? [];
  if (basis !== undefined && otherBasis !== undefined && basis !== otherBasis) return refuseBases(basis, otherBasis);
  const level = context.levelOf?.(now.geography);
  const otherLevel = context.levelOf?.(other.geography);
  if (level === undefined || otherLevel === undefined || level === 'national' || otherLevel === 'national')
    return undefined;
  if (NHS_LEVELS.has(level) === NHS_LEVELS.has(otherLevel)) return undefined;
  return refuseLevels(
    nameOf(now, context),
    LEVEL_WORDS[level].one,
    nameOf(other, context),
    LEVEL_WORDS[otherLevel].one,
  );
}

function refuseChange(now: Period, other: Period, { on }: Measure): string | undefined {
  if (now.id === other.id) return undefined;
  if (!isSameKind(now, other)) return refusePeriodKinds(now, other, on);
  if (overlaps(now, other)) return refuseOverlap(now, other);
  return isEquallyLong(now, other) ? undefined : refuseLengths(now, other);
}

function refusePlaces(
  now: Point,
  other: Point,
  period: Period,
  otherPeriod: Period,
  { on, kind }: Measure,
  context: ComparisonContext,
): string | undefined {
  if (kind === 'count') return refuseCounts(nameOf(now, context), nameOf(other, context));
  if (period.id === otherPeriod.id) return undefined;
  if (!isSameKind(period, otherPeriod)) return refusePeriodKinds(period, otherPeriod, on);
  return refuseOtherPeriod(nameOf(now, context), period, nameOf(other, context), otherPeriod, on);
}

function acrossBreaks(now: Point, other: Point, measure: Measure, { breaks }: ComparisonContext): Comparability {
  const between = selectBreaksBetween(breaks, measure.id, now.geography, toPeriod(now.period), toPeriod(other.period));
  const broken = between.find((each) => each.kind !== 'disruption');
  if (broken !== undefined && isKnown(now.value) && isKnown(other.value)) {
    return { kind: 'refused', sentence: refuseBreak(broken.text, now.value.amount, other.value.amount, measure) };
  }
  const disruption = between[0];
  return disruption === undefined ? COMPARABLE : { kind: 'disrupted', text: disruption.text };
}

function nameOf(point: Point, context: ComparisonContext): string {
  return context.nameOf?.(point.geography) ?? point.geography;
}
