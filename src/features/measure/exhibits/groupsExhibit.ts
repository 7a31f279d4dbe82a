import type { BarRow } from '#charts/bars/barsModel.ts';
import { isCutting } from '#charts/breaks.ts';
import type { GapRow } from '#charts/gap/gapModel.ts';
import type { ReferenceRow } from '#charts/gap/referenceModel.ts';
import type { Breakdown, CategoryId } from '#domain/breakdown.ts';
import type { Gap } from '#domain/editions/edition.ts';
import { formatAmount, formatBare, isPercent } from '#domain/format/formatAmount.ts';
import { formatCount, formatNumber, formatSigned } from '#domain/format/formatNumber.ts';
import type { GeographyCode } from '#domain/geography.ts';
import type { Point } from '#domain/observation.ts';
import { type GroupGap, toGroupGaps } from '#domain/observations/groupGaps.ts';
import type { Opposites } from '#domain/observations/opposites.ts';
import { selectPoint, toFullAt } from '#domain/observations/selectPoint.ts';
import { formatPeriod, type PeriodId, toPeriod } from '#domain/period.ts';
import { toGapTitle, toPeopleTitle } from '#domain/sentences/gapTitle.ts';
import { inPeriod, joinSentences, lowerFirst } from '#domain/sentences/phrases.ts';
import { formatGapInterval, formatStanding } from '#domain/sentences/standing.ts';
import { affects } from '#domain/seriesBreak.ts';
import { isKnown } from '#domain/value.ts';
import { type MeasureSubject, selectPoints, withInterval } from '#features/measure/subject.ts';
import { toLabels } from './columnsExhibit.ts';
import { type Exhibit, type ExhibitTable, type MarginNote, toColumn } from './exhibit.ts';
import { selectNewestShared, selectShared, selectSources, toChartMeasure, toSubject } from './shared.ts';

/** A group against the others, in the home area and in every district that has both. */
export function toGapExhibit(
  subject: MeasureSubject,
  breakdown: Breakdown,
  { group, others }: Opposites,
): Exhibit | undefined {
  const { measure, reading, geography } = subject;
  const { districts } = reading.partnership.geographies;
  const places = [geography, ...districts.filter((code) => code !== geography)];
  const period = selectGroupPeriod(subject, breakdown, [group.id, others.id]);
  if (period === undefined || measure.kind === 'count') return undefined;
  const gaps = places.flatMap((code) => {
    const found = readGap(subject, breakdown, { group, others }, code, period);
    return found === undefined ? [] : [{ code, ...found }];
  });
  const own = gaps.find(({ code }) => code === geography);
  if (own === undefined) return undefined;
  const rows = gaps.flatMap(({ code, ...found }) => toGapRow(subject, code, found));
  const inDistricts = gaps.filter(({ code }) => code !== geography);
  const same = inDistricts.filter(
    ({ gap }) => gap.gap.kind === 'gap' && own.gap.gap.kind === 'gap' && gap.gap.value * own.gap.gap.value > 0,
  );
  const title = toGapTitle({
    measure,
    group: group.label,
    others: 'the others',
    gap: own.gap.gap,
    ...(inDistricts.length > 0 && { areas: { same: same.length, total: inDistricts.length, many: 'districts' } }),
  });
  return {
    id: `gap-${breakdown.id}`,
    kind: 'gap',
    title,
    sub: joinSentences([
      toSubject('', measure, period),
      `Open: ${lowerFirst(group.label)}`,
      `Filled: ${lowerFirst(others.label)}`,
    ]),
    alt: joinSentences([
      title,
      ...rows.map(
        ({ label, group: a, others: b }) => `${label}: ${formatAmount(a, measure)} and ${formatAmount(b, measure)}`,
      ),
    ]),
    caption: describePeople(own.gap, own.gap.point),
    sources: selectSources(
      subject,
      gaps.map(({ gap }) => gap.point),
      { ...subject.at, [breakdown.id]: group.id },
    ),
    drawing: {
      kind: 'gap',
      input: { measure: toChartMeasure(measure), rows, groupLabel: shorten(group.label), othersLabel: 'all others' },
    },
    table: toGapTable(rows, subject, group.label, others.label),
    notes: [
      {
        heading: 'How to read it',
        text: 'The bar is the distance between the two groups. Its interval comes from the counts of both; where it holds 0, the gap could be chance.',
      },
      ...toGapOverTime(subject, breakdown, { group, others }),
    ],
  };
}

const MOST_PERIODS = 5;

/** The gap of the home area period by period, newest first, each with its interval where both were counted. */
function toGapOverTime(subject: MeasureSubject, breakdown: Breakdown, opposites: Opposites): MarginNote[] {
  const { measure, geography, at, dataset } = subject;
  const periods = selectShared(
    [opposites.group, opposites.others].map(({ id }) =>
      selectPoints(subject, geography, { ...at, [breakdown.id]: id }),
    ),
    1,
  );
  const cut = dataset.breaks.filter((one) => isCutting(one) && affects(one, measure.id, geography)).at(-1);
  const since = periods.filter((id) => cut === undefined || toPeriod(id).last >= toPeriod(cut.at).last);
  const lines = since
    .slice(-MOST_PERIODS)
    .toReversed()
    .flatMap((id) => {
      const gap = readGap(subject, breakdown, opposites, geography, id)?.gap.gap;
      if (gap?.kind !== 'gap') return [];
      const interval = formatGapInterval(gap, measure.decimals);
      const size = `${formatStanding(gap.value, measure)}${interval === undefined ? '' : ` (${interval})`}`;
      return [`${formatPeriod(toPeriod(id), measure.on)}: ${size}`];
    });
  return lines.length < 2 ? [] : [{ heading: 'The gap over time', lines }];
}

/** The groups of a breakdown against its total: how far each is from it, in points and in children. */
export function toTotalExhibit(subject: MeasureSubject, breakdown: Breakdown): Exhibit | undefined {
  const { measure, dataset, geography, at } = subject;
  if (breakdown.total === null || measure.kind === 'count') return undefined;
  const period = selectGroupPeriod(
    subject,
    breakdown,
    breakdown.categories.map(({ id }) => id),
  );
  const gaps = period && toGroupGaps(dataset, measure, breakdown, breakdown.total, { geography, period, at });
  if (gaps === undefined || period === undefined || !isKnown(gaps.reference.point.value)) return undefined;
  const total = gaps.reference.point.value.amount;
  const rows = gaps.groups.flatMap((group) => toReferenceRow(group, subject));
  if (rows.length < 2) return undefined;
  const all = nameAll(subject, breakdown);
  const title = toGroupsTitle(gaps.groups, gaps.reference.point, subject, period, all);
  const { label: named } = gaps.reference.category;
  const label = all.isPart ? 'all of this group' : named === 'Total' ? all.text : lowerFirst(named);
  return {
    id: `groups-${breakdown.id}`,
    kind: 'groups against all',
    title,
    sub: joinSentences([
      `${toSubject(subject.title, measure, period)}, distance from the figure of all`,
      rows.some(({ lower }) => lower !== undefined)
        ? 'The interval comes from the counts of the group'
        : 'No counts are published for the groups, so nothing is tested',
    ]),
    alt: joinSentences([title, ...rows.map((row) => `${row.label}: ${formatAmount(row.amount, measure)}`)]),
    caption: rows.some(({ people }) => people !== undefined)
      ? 'Children: more or fewer than there would be at the figure of all. A guide to size, not a target.'
      : '',
    sources: selectSources(
      subject,
      gaps.groups.map(({ point }) => point),
    ),
    drawing: {
      kind: 'reference',
      input: { measure: toChartMeasure(measure), rows, reference: { label, amount: total } },
    },
    table: toReferenceTable(rows, total, subject),
    notes: [
      {
        heading: 'Each group by itself',
        text: 'Groups of one breakdown may overlap with those of another. They are not added together.',
      },
    ],
  };
}

/** What a count is made of, a bar a category. Nothing is added up: the parts may overlap. */
export function toPartsExhibit(subject: MeasureSubject, breakdown: Breakdown): Exhibit | undefined {
  const { measure, dataset, geography, at } = subject;
  if (measure.kind !== 'count') return undefined;
  const parts = breakdown.categories.filter(({ id }) => id !== breakdown.total);
  const period = selectGroupPeriod(
    subject,
    breakdown,
    parts.map(({ id }) => id),
    0.01,
  );
  if (period === undefined) return undefined;
  const rows = parts.flatMap(({ id, label }): BarRow[] => {
    const { value } = selectPoint(dataset, measure, { geography, period, at: { ...at, [breakdown.id]: id } });
    const isThere = value.kind !== 'notAvailable' && value.kind !== 'notApplicable';
    return isThere ? [{ id, label, value }] : [];
  });
  if (rows.length < 2) return undefined;
  const known = rows
    .flatMap(({ label, value }) => (isKnown(value) ? [{ label, amount: value.amount }] : []))
    .sort((a, b) => b.amount - a.amount);
  const [largest] = known;
  const when = inPeriod(toPeriod(period), measure.on);
  const title =
    largest === undefined
      ? `${breakdown.title}: withheld ${when}`
      : `Largest ${when}: “${largest.label}”, ${formatAmount(largest.amount, measure)}`;
  return {
    id: `parts-${breakdown.id}`,
    kind: lowerFirst(breakdown.title),
    title,
    sub: joinSentences([toSubject(subject.title, measure, period)]),
    alt: joinSentences([title, ...known.map(({ label, amount }) => `${label}: ${formatCount(amount)}`)]),
    caption: 'The parts are not added up here: some may overlap, and others may be withheld.',
    sources: selectSources(subject, [selectPoint(dataset, measure, { geography, period, at })]),
    drawing: { kind: 'bars', input: { measure: toChartMeasure(measure), rows } },
    table: {
      head: [toColumn(breakdown.title, false), toColumn(measure.unit === '' ? 'Number' : measure.unit)],
      rows: rows.map(({ label, value }) => [label, formatBare(value, measure)]),
    },
    notes: [],
  };
}

interface FoundGap {
  readonly gap: GroupGap;
  readonly others: Point;
}

function readGap(
  { dataset, measure, at }: MeasureSubject,
  breakdown: Breakdown,
  { group, others }: Opposites,
  geography: GeographyCode,
  period: PeriodId,
): FoundGap | undefined {
  const gaps = toGroupGaps(dataset, measure, breakdown, others.id, { geography, period, at });
  const gap = gaps?.groups.find(({ category }) => category.id === group.id);
  const isWhole = gap !== undefined && isKnown(gap.point.value) && isKnown(gaps?.reference.point.value);
  return isWhole && gaps ? { gap, others: gaps.reference.point } : undefined;
}

function toGapRow(
  { places, geography, reading }: MeasureSubject,
  code: GeographyCode,
  { gap: { point, gap }, others }: FoundGap,
): GapRow[] {
  if (!isKnown(point.value) || !isKnown(others.value) || gap.kind !== 'gap') return [];
  const isFocus = code === geography && reading.partnership.geographies.districts.length > 0;
  return [
    {
      id: code,
      label: places.nameOf(code),
      group: point.value.amount,
      others: others.value.amount,
      gap: gap.value,
      ...toEnds(gap),
      isFocus,
    },
  ];
}

function toEnds(gap: Extract<Gap, { kind: 'gap' }>): { lower?: number; upper?: number } {
  return gap.lower === undefined || gap.upper === undefined ? {} : { lower: gap.lower, upper: gap.upper };
}

function toReferenceRow({ category, point, people }: GroupGap, { measure }: MeasureSubject): ReferenceRow[] {
  if (!isKnown(point.value)) return [];
  const { lower, upper } = withInterval(point, measure);
  return [
    {
      id: category.id,
      label: category.label,
      amount: point.value.amount,
      ...(lower !== undefined && upper !== undefined && { lower, upper }),
      ...(people !== undefined && { people: formatPeople(people) }),
    },
  ];
}

function formatPeople(people: number): string {
  if (people === 0) return 'as many';
  return `${formatCount(Math.abs(people))} ${people > 0 ? 'more' : 'fewer'}`;
}

/** "all pupils"; where the page is of a category of another breakdown, "all pupils (on a child protection plan)". */
function nameAll(
  { measure, dataset, at }: MeasureSubject,
  breakdown: Breakdown,
): { readonly text: string; readonly isPart: boolean } {
  const full = toFullAt(dataset, at);
  const parts = dataset.breakdowns.flatMap(({ id, total, categories }) => {
    const category = categories.find((one) => one.id === full[id]);
    return id === breakdown.id || category === undefined || category.id === total ? [] : [lowerFirst(category.label)];
  });
  const all = `all ${toLabels(measure, dataset.measures).whole}`;
  return { text: parts.length === 0 ? all : `${all} (${parts.join(', ')})`, isPart: parts.length > 0 };
}

function toGroupsTitle(
  groups: readonly GroupGap[],
  total: Point,
  { measure }: MeasureSubject,
  period: PeriodId,
  { text: whole }: { readonly text: string },
): string {
  const people = groups.flatMap(({ category, people: count }) =>
    count === undefined ? [] : [{ group: category.label, people: count }],
  );
  const largest = people.toSorted((a, b) => Math.abs(b.people) - Math.abs(a.people)).slice(0, 2);
  if (largest.length > 0) return toPeopleTitle(whole, largest);
  const known = groups
    .flatMap(({ category, point: { value } }) =>
      isKnown(value) ? [{ label: category.label, amount: value.amount }] : [],
    )
    .sort((a, b) => a.amount - b.amount);
  const [low, high] = [known[0], known.at(-1)];
  const all = isKnown(total.value) ? formatAmount(total.value.amount, measure) : '';
  if (low === undefined || high === undefined) return 'No groups to compare';
  return `From ${formatAmount(low.amount, measure)} (${lowerFirst(low.label)}) to ${formatAmount(high.amount, measure)} (${lowerFirst(high.label)}) ${inPeriod(toPeriod(period), measure.on)}; all ${all}`;
}

/** "To close the gap, 217 more of the 954 would have been counted." */
function describePeople({ people }: GroupGap, { denominator }: Point): string {
  if (people === undefined || denominator === undefined || people === 0) return '';
  return `At the others’ rate it would be ${formatCount(Math.abs(people))} ${people < 0 ? 'more' : 'fewer'} of the ${formatCount(denominator)} in the group. A guide to size, not a target.`;
}

function shorten(label: string): string {
  return lowerFirst(label).replace(/^known to be /, '');
}

/** The newest period in which most of the categories have a figure here. */
function selectGroupPeriod(
  subject: MeasureSubject,
  breakdown: Breakdown,
  categories: readonly CategoryId[],
  share = 0.6,
): PeriodId | undefined {
  const lines = categories.map((id) => selectPoints(subject, subject.geography, { ...subject.at, [breakdown.id]: id }));
  return selectNewestShared(lines, share);
}

function toGapTable(
  rows: readonly GapRow[],
  { measure: { decimals } }: MeasureSubject,
  group: string,
  others: string,
): ExhibitTable {
  return {
    head: [toColumn('Area', false), toColumn(group), toColumn(others), toColumn('Gap'), toColumn('95% interval')],
    rows: rows.map((row) => [
      row.label,
      formatNumber(row.group, decimals),
      formatNumber(row.others, decimals),
      formatSigned(row.gap, decimals),
      row.lower === undefined || row.upper === undefined
        ? ''
        : `${formatSigned(row.lower, decimals)} to ${formatSigned(row.upper, decimals)}`,
    ]),
  };
}

function toReferenceTable(
  rows: readonly ReferenceRow[],
  total: number,
  { measure: { decimals, unit } }: MeasureSubject,
): ExhibitTable {
  return {
    head: [
      toColumn('Group', false),
      toColumn(isPercent(unit) ? '%' : unit),
      toColumn('From all'),
      toColumn('Children'),
    ],
    rows: rows.map(({ label, amount, people }) => [
      label,
      formatNumber(amount, decimals),
      formatSigned(amount - total, decimals),
      people ?? '',
    ]),
  };
}
