import type { ReferenceRow } from '#charts/gap/referenceModel.ts';
import type { ChartSeries } from '#charts/series.ts';
import type { Breakdown } from '#domain/breakdown.ts';
import { toGuardedSeries } from '#domain/comparability/guardedSeries.ts';
import { guardMethod } from '#domain/comparability/methodGuard.ts';
import { selectHandedIn } from '#domain/editions/rowSeries.ts';
import { isPercent } from '#domain/format/formatAmount.ts';
import { formatCount, formatNumber, formatSigned } from '#domain/format/formatNumber.ts';
import type { GeographyCode } from '#domain/geography.ts';
import { type Companion, toCompanionGaps } from '#domain/observations/companionGaps.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import { toPeopleTitle } from '#domain/sentences/gapTitle.ts';
import { joinSentences, lowerFirst } from '#domain/sentences/phrases.ts';
import { isKnown } from '#domain/value.ts';
import type { MeasureSubject } from '#features/measure/subject.ts';
import { type Exhibit, toColumn } from './exhibit.ts';
import { selectNewestShared, selectSources, toChartMeasure, toSeries } from './shared.ts';

/** The line of all children over the periods of the groups; none where the two are published for other periods. */
export function toCompanionSeries(
  { dataset, measure, label }: Companion,
  geography: GeographyCode,
  groups: readonly ChartSeries[],
): ChartSeries[] {
  const periods = new Set(groups.flatMap(({ points }) => points.map(({ period }) => period)));
  const points = selectHandedIn(dataset, measure, geography, {}).filter(({ period }) => periods.has(period));
  return points.some(({ value }) => isKnown(value))
    ? [{ id: `companion ${measure.id}`, label, role: 'median', points }]
    : [];
}

/**
 * Groups against all children of another dataset: the distance in points and in children, the interval from the counts of the
 * group alone. Where the two are counted in different ways the margin says so, and nothing is called better or worse.
 */
export function toCompanionExhibit(
  subject: MeasureSubject,
  breakdown: Breakdown,
  companion: Companion,
): Exhibit | undefined {
  const { measure, dataset, geography, at, places } = subject;
  const lines = breakdown.categories.map(({ id, label }) => ({
    id,
    line: toSeries(subject, geography, 'group', { label, at: { ...at, [breakdown.id]: id } }),
  }));
  const period = selectNewestShared(lines.map(({ line }) => line.points));
  if (period === undefined) return undefined;
  const found = toCompanionGaps(dataset, measure, breakdown, companion, { geography, period, at });
  if (found === undefined || found.groups.length < 2) return undefined;
  const { amount, groups } = found;
  const rows = groups.flatMap(({ category, point, people, interval }): ReferenceRow[] =>
    isKnown(point.value)
      ? [
          {
            id: category.id,
            label: category.label,
            amount: point.value.amount,
            ...(interval && { lower: interval.lower, upper: interval.upper }),
            ...(people !== undefined && { people: formatPeople(people) }),
          },
        ]
      : [],
  );
  const told = groups.flatMap(({ category, people }) =>
    people === undefined || people <= 0 ? [] : [{ group: category.label, people }],
  );
  const title =
    told.length > 0
      ? toPeopleTitle(companion.label, told)
      : `${companion.label}: ${formatNumber(amount, measure.decimals)}`;
  return {
    id: 'all-children',
    kind: `gap to ${companion.label}`,
    title,
    sub: joinSentences([
      `${isPercent(measure.unit) ? 'Points' : measure.unit} from the figure of ${companion.label} in ${places.nameOf(geography)}, ${lowerFirst(formatPeriod(toPeriod(period), measure.on))}`,
      'The interval comes from the counts of the group only',
    ]),
    alt: joinSentences([
      title,
      ...rows.map((row) => `${row.label}: ${formatSigned(row.amount - amount, measure.decimals)}`),
    ]),
    caption: 'Children: more or fewer than there would be at the figure of all. A guide to size, not a target.',
    sources: selectSources(
      subject,
      groups.map(({ point }) => point),
    ),
    drawing: {
      kind: 'reference',
      input: { measure: toChartMeasure(measure), rows, reference: { label: companion.label, amount } },
    },
    table: {
      head: [
        toColumn('Group', false),
        toColumn(isPercent(measure.unit) ? '%' : measure.unit),
        toColumn(`From ${companion.label}`),
        toColumn('Children'),
      ],
      rows: rows.map((row) => [
        row.label,
        formatNumber(row.amount, measure.decimals),
        formatSigned(row.amount - amount, measure.decimals),
        row.people ?? '',
      ]),
    },
    notes: [
      {
        heading: `${companion.label.charAt(0).toUpperCase()}${companion.label.slice(1)}, by another method`,
        text: joinSentences([
          toMethodSentence(subject, companion),
          'They stand side by side; no test is made between them',
        ]),
      },
    ],
  };
}

/** In the guard's own words, where it would refuse a comparison of the two. */
function toMethodSentence(subject: MeasureSubject, companion: Companion): string {
  const { series, measure, dataset } = subject;
  const other = {
    periodKind: toPeriod(series.latest.period).kind,
    geographyBasis: lowerFirst(companion.dataset.geographyBasis),
    hasCounts: false,
  };
  const guard = guardMethod(
    'comparison',
    toGuardedSeries([series.latest], measure, {
      geographyBasis: lowerFirst(dataset.geographyBasis),
      breaks: dataset.breaks,
      other,
    }),
  );
  return guard.kind === 'refused'
    ? guard.sentence
    : `${companion.measure.title} is ${lowerFirst(companion.dataset.definition)}`;
}

function formatPeople(people: number): string {
  if (people === 0) return 'as many';
  return `${formatCount(Math.abs(people))} ${people > 0 ? 'more' : 'fewer'}`;
}
