import type { At, Breakdown } from '#domain/breakdown.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Verdict } from '#domain/editions/edition.ts';
import { selectHandedIn } from '#domain/editions/rowSeries.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { type Companion, toCompanionGaps } from '#domain/observations/companionGaps.ts';
import { type GroupGaps, type GroupPlace, toGroupGaps } from '#domain/observations/groupGaps.ts';
import { findOpposites } from '#domain/observations/opposites.ts';
import type { PeriodId } from '#domain/period.ts';
import { isKnown } from '#domain/value.ts';

/** One group against what it is compared with, in one period. */
interface ExplainedGap {
  readonly group: string;
  readonly value: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly reference: number | null;
  readonly difference?: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly method: string | null;
  readonly verdict: Verdict;
  /** More (above 0) or fewer children than there would be at the reference's rate. */
  readonly people?: number;
  readonly reason?: string;
}

/** A gap view of the page, period by period: that is the gap's trend. */
export interface ExplainedGaps {
  readonly geography: string;
  readonly breakdown: string;
  /** Categories of the other breakdowns. */
  readonly at: At;
  /** What the groups are held against: a category of the breakdown, or a measure of all children by another method. */
  readonly against: { readonly category: string } | { readonly measure: string };
  readonly periods: readonly { readonly period: PeriodId; readonly groups: readonly ExplainedGap[] }[];
}

export interface GapSubject {
  readonly dataset: Dataset;
  readonly measure: Measure;
  readonly geography: GeographyCode;
  /** Every combination of categories that has a series at the place. */
  readonly combinations: readonly At[];
  readonly companion?: Companion;
}

/**
 * The groups of every breakdown against their opposite, against the total, and where there is none against all children of
 * another measure: which of these a page shows, and by the functions that the page calls. Counts have no gaps.
 */
export function explainGaps(subject: GapSubject, period: string | undefined): ExplainedGaps[] {
  const { dataset, measure } = subject;
  if (measure.kind === 'count') return [];
  return dataset.breakdowns.flatMap((breakdown) =>
    selectOthers(subject, breakdown).flatMap((at) =>
      explainBreakdown(subject, breakdown, at)
        .map((gaps) => ({ ...gaps, periods: gaps.periods.filter((one) => isShown(one, period)) }))
        .filter(({ periods }) => periods.length > 0),
    ),
  );
}

type Compared = Pick<ExplainedGaps, 'against' | 'periods'>;

function isShown({ period, groups }: ExplainedGaps['periods'][number], wanted: string | undefined): boolean {
  return groups.length > 0 && (wanted === undefined || period === wanted);
}

function explainBreakdown(subject: GapSubject, breakdown: Breakdown, at: At): ExplainedGaps[] {
  const { geography, companion } = subject;
  const periods = selectPeriods(subject, breakdown, at);
  const opposites = findOpposites(breakdown);
  const compared: Compared[] = [];
  if (opposites)
    compared.push(againstCategory(subject, breakdown, at, opposites.others.id, periods, opposites.group.id));
  if (breakdown.total !== null) compared.push(againstCategory(subject, breakdown, at, breakdown.total, periods));
  else if (companion) compared.push(againstCompanion(subject, breakdown, at, companion, periods));
  return compared.map((one) => ({ geography, breakdown: breakdown.id, at, ...one }));
}

function againstCategory(
  { dataset, measure, geography }: GapSubject,
  breakdown: Breakdown,
  at: At,
  reference: Breakdown['categories'][number]['id'],
  periods: readonly PeriodId[],
  only?: string,
): Compared {
  return {
    against: { category: reference },
    periods: periods.map((period) => {
      const gaps = toGroupGaps(dataset, measure, breakdown, reference, { geography, period, at });
      return { period, groups: gaps ? toExplained(gaps, only) : [] };
    }),
  };
}

function toExplained({ reference, groups }: GroupGaps, only: string | undefined): ExplainedGap[] {
  const { value: all } = reference.point;
  return groups.flatMap(({ category, point, gap, people }): ExplainedGap[] => {
    if (!isKnown(point.value) || (only !== undefined && category.id !== only)) return [];
    const about = { ...toFigure(category.id, point, point.value.amount), reference: isKnown(all) ? all.amount : null };
    if (gap.kind === 'refused') return [{ ...about, method: null, verdict: 'not_comparable', reason: gap.refused }];
    const { value, lower, upper, method, verdict } = gap;
    return [
      {
        ...about,
        difference: value,
        ...(lower !== undefined && upper !== undefined && { lower, upper }),
        method: method ?? null,
        verdict,
        ...(people !== undefined && { people }),
      },
    ];
  });
}

/** The ends are those of the group's own interval, less the figure of all children, as the page draws them. */
function againstCompanion(
  { dataset, measure, geography }: GapSubject,
  breakdown: Breakdown,
  at: At,
  companion: Companion,
  periods: readonly PeriodId[],
): Compared {
  const explain = (place: GroupPlace): ExplainedGap[] => {
    const found = toCompanionGaps(dataset, measure, breakdown, companion, place);
    if (found === undefined) return [];
    const { amount, groups } = found;
    return groups.flatMap(({ category, point, difference, interval, people }): ExplainedGap[] => {
      if (!isKnown(point.value)) return [];
      return [
        {
          ...toFigure(category.id, point, point.value.amount),
          reference: amount,
          difference,
          ...(interval && { lower: interval.lower - amount, upper: interval.upper - amount }),
          method: interval?.method ?? null,
          verdict: 'not_tested',
          ...(people !== undefined && { people }),
        },
      ];
    });
  };
  return {
    against: { measure: companion.measure.id },
    periods: periods.map((period) => ({ period, groups: explain({ geography, period, at }) })),
  };
}

function toFigure(
  group: string,
  { numerator, denominator }: Point,
  value: number,
): Pick<ExplainedGap, 'group' | 'value' | 'numerator' | 'denominator'> {
  return {
    group,
    value,
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
  };
}

/** Each combination of the other breakdowns' categories once. */
function selectOthers({ combinations }: GapSubject, { id }: Breakdown): At[] {
  const others = combinations.map((at) =>
    Object.fromEntries(Object.entries(at).filter(([breakdown]) => breakdown !== id)),
  );
  return [...new Map(others.map((at) => [JSON.stringify(at), at])).values()];
}

/** Every period in which any of the breakdown's categories was handed in, oldest first. */
function selectPeriods({ dataset, measure, geography }: GapSubject, breakdown: Breakdown, at: At): PeriodId[] {
  const handedIn = new Set(
    breakdown.categories.flatMap(({ id }) =>
      selectHandedIn(dataset, measure, geography, { ...at, [breakdown.id]: id }).map(({ period }) => period),
    ),
  );
  return dataset.periods.map(({ id }) => id).filter((id) => handedIn.has(id));
}
