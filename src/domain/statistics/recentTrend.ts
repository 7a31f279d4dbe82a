import { chiSquaredUpperTail } from './chiSquared.ts';
import type { Counts, Interval } from './interval.ts';
import { rateInterval } from './rateInterval.ts';
import { areFinite, type Refused, refuse } from './refusal.ts';
import { wilsonInterval } from './wilsonInterval.ts';

/** One year's value with the ends of its 95% interval, in one unit. `at` places it on the time axis, in years. */
export type TrendPoint = {
  readonly at: number;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
};

export type TrendDirection = 'increasing' | 'decreasing' | 'no_significant_change';

export type RecentTrend =
  | {
      readonly kind: 'valid';
      readonly direction: TrendDirection;
      /** Change per year, in the unit of the values. */
      readonly slope: number;
      readonly standardError: number;
      /** χ² with one degree of freedom. */
      readonly statistic: number;
      readonly p: number;
      /** Whether the slope keeps its sign when any one of the points is left out; without that nothing is called a trend. */
      readonly isSteady: boolean;
      readonly points: number;
    }
  | Refused;

/** Fingertips looks at the five most recent points, neither more nor fewer. */
export const TREND_POINTS = 5;

/** χ² with one degree of freedom is beyond this in 0.2% of series without a trend: Fingertips asks for 99.8%. */
export const TREND_CRITICAL = 9.549535706083242;

/** The width of a 95% interval in standard errors, as Fingertips rounds it. */
const WIDTH_IN_ERRORS = 3.92;

/**
 * Recent trend over the last five annual points: the slope of a straight line fitted with weights 1/se², where
 * se = (upper − lower) / 3.92, and its test against 0.
 *
 *     b = (Σw Σwty − Σwt Σwy) / (Σw Σwt² − (Σwt)²)      se(b) = √(Σw / (Σw Σwt² − (Σwt)²))      χ² = (b / se(b))²
 *
 * Increasing or decreasing where χ² exceeds 9.5495 (p < 0.002) and the slope has the same sign without any one of the
 * five points, so that one odd year is no trend. Whether that is good is for the measure's polarity to say.
 *
 * Source: Fingertips "recent trends" as its open source computes it (dhsc-govuk/FingertipsNext, trend-analysis). Ours
 * differs in one thing: a missing year leaves a gap on the time axis instead of moving the years together. An older
 * variant for proportions, which tests with Cochran–Armitage, is not used: one method for all.
 * Units: those of the values, per unit of `at` (years). The points must be independent: no rolling or overlapping years,
 * no break in the series among them; the method guard sees to that.
 * Edges: refused below five points, for an interval without width (it would weigh infinitely), for two points of the
 * same year, for numbers that are not finite. More than five: the latest five count.
 * Worked: MMR coverage, Yorkshire and the Humber, 2020–2024: slope −0.7405 a year, χ² 418.5, decreasing.
 */
export function recentTrend(points: readonly TrendPoint[]): RecentTrend {
  const latest = [...points].sort((a, b) => a.at - b.at).slice(-TREND_POINTS);
  const refused = refusePoints(latest);
  if (refused !== undefined) return refused;

  const { slope, standardError } = fitLine(latest);
  const statistic = (slope / standardError) ** 2;
  if (!areFinite([slope, statistic])) return refuse('not_finite');
  const isSteady = keepsItsSign(latest, slope);
  const isTrend = statistic > TREND_CRITICAL && isSteady;
  const direction = slope > 0 ? 'increasing' : 'decreasing';
  return {
    kind: 'valid',
    direction: isTrend ? direction : 'no_significant_change',
    slope: slope + 0,
    standardError,
    statistic,
    p: chiSquaredUpperTail(statistic, 1),
    isSteady,
    points: latest.length,
  };
}

/** `recentTrend` of proportions (0–1) from their counts, with Wilson intervals; refused where a year's counts are. */
export function recentTrendOfProportions(years: readonly (Counts & { readonly at: number })[]): RecentTrend {
  return trendOf(
    years,
    ({ numerator, denominator }) => numerator / denominator,
    ({ numerator, denominator }) => wilsonInterval(numerator, denominator),
  );
}

/** `recentTrend` of rates per `per` from their counts, with Byar's intervals; refused where a year's counts are. */
export function recentTrendOfRates(years: readonly (Counts & { readonly at: number })[], per: number): RecentTrend {
  return trendOf(
    years,
    ({ numerator, denominator }) => (numerator / denominator) * per,
    ({ numerator, denominator }) => rateInterval(numerator, denominator, per),
  );
}

function trendOf(
  years: readonly (Counts & { readonly at: number })[],
  toValue: (counts: Counts) => number,
  toInterval: (counts: Counts) => Interval,
): RecentTrend {
  const points: TrendPoint[] = [];
  for (const year of years) {
    const interval = toInterval(year);
    if (interval.kind === 'refused') return interval;
    points.push({ at: year.at, value: toValue(year), lower: interval.lower, upper: interval.upper });
  }
  return recentTrend(points);
}

function refusePoints(points: readonly TrendPoint[]): Refused | undefined {
  if (!points.every(({ at, value, lower, upper }) => areFinite([at, value, lower, upper]))) return refuse('not_finite');
  if (points.length < TREND_POINTS) return refuse('too_few_points');
  if (new Set(points.map((point) => point.at)).size < points.length) return refuse('repeated_period');
  if (points.some(({ lower, upper }) => lower >= upper)) return refuse('interval_has_no_width');
  return undefined;
}

/** The formula of `recentTrend` about the weighted mean year, where large years and values cost no digits. */
function fitLine(points: readonly TrendPoint[]): { readonly slope: number; readonly standardError: number } {
  const base = points[0]?.value ?? 0;
  const weighted = points.map(({ at, value, lower, upper }) => {
    return { at, value: value - base, weight: (WIDTH_IN_ERRORS / (upper - lower)) ** 2 };
  });
  const weights = weighted.reduce((sum, { weight }) => sum + weight, 0);
  const middle = weighted.reduce((sum, { at, weight }) => sum + weight * at, 0) / weights;
  const spread = weighted.reduce((sum, { at, weight }) => sum + weight * (at - middle) ** 2, 0);
  const moment = weighted.reduce((sum, { at, value, weight }) => sum + weight * (at - middle) * value, 0);
  return { slope: moment / spread, standardError: Math.sqrt(1 / spread) };
}

/** As in Fingertips, a slope of exactly 0 counts as a rising one. */
function keepsItsSign(points: readonly TrendPoint[], slope: number): boolean {
  return points.every((left) => fitLine(points.filter((point) => point !== left)).slope < 0 === slope < 0);
}
