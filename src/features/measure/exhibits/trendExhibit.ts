import type { ChartSeries } from '#charts/series.ts';
import type { TrendTarget } from '#charts/trend/trendInput.ts';
import type { BoardEvent } from '#domain/editions/board.ts';
import { nameComparator } from '#domain/editions/places.ts';
import { formatList } from '#domain/format/formatList.ts';
import { formatPeriod, type PeriodId, toPeriod, toReferenceDay } from '#domain/period.ts';
import { toTrendAlternative } from '#domain/sentences/alternativeText.ts';
import { toChartSub } from '#domain/sentences/chartSub.ts';
import { asWord, lowerFirst, nameTargetPeriod, withoutStop } from '#domain/sentences/phrases.ts';
import { type TrendWords, toTrendTitle } from '#domain/sentences/trendTitle.ts';
import type { SeriesEvent } from '#domain/seriesBreak.ts';
import { isKnown } from '#domain/value.ts';
import { isMeasureAt } from '#features/measure/anchors.ts';
import {
  type MeasureSubject,
  selectComparator,
  selectMembers,
  selectPageJudge,
  toAggregate,
  toLineRole,
} from '#features/measure/subject.ts';
import { type Exhibit, type ExhibitTable, toColumn } from './exhibit.ts';
import {
  formatCountsCell,
  formatFigure,
  formatPointInterval,
  nameMembers,
  selectSources,
  toChartMeasure,
  toCountedOn,
  toIntervalMethod,
  toSeries,
  withoutNumber,
} from './shared.ts';

/** The series over time, with what it is compared with. Always there: without two figures it says why none is drawn. */
export function toTrendExhibit(subject: MeasureSubject, events: readonly BoardEvent[]): Exhibit {
  const { measure, dataset, places, geography } = subject;
  const focus = toSeries(subject, geography, 'focus', { label: places.nameOf(geography) });
  const series = [focus, ...toBenchmarks(subject), ...toDistrictLines(subject), ...toMemberLines(subject)];
  const words = toTitleWords(subject, focus, series);
  const members = series.filter(({ role }) => role === 'neighbour');
  return {
    id: 'trend',
    kind: subject.target?.kind === 'ambition' ? 'trend to target' : 'trend',
    title: toTrendTitle(words),
    sub: toSub(subject, focus, members.length),
    alt: toTrendAlternative(words),
    caption: toCaption(subject, members),
    sources: selectSources(subject, [...focus.points, ...series.slice(1, 2).flatMap(({ points }) => points)]),
    drawing: {
      kind: 'trend',
      input: {
        measure: toChartMeasure(measure),
        series,
        breaks: dataset.breaks,
        targets: toTargets(subject),
        events: [...dataset.events.filter((event) => isAbout(event, subject)), ...events.map(toSeriesEvent)],
        gapNotes: toGapNotes(subject),
        isIllustrative: subject.reading.partnership.illustrative,
      },
    },
    table: toTable(subject, series),
    notes: [],
  };
}

/** England, the region and the aggregate of the neighbours; a count of other numbers of children is no line beside a county's. */
function toBenchmarks(subject: MeasureSubject): ChartSeries[] {
  if (subject.measure.kind === 'count') return [];
  const roles = [
    { role: 'national', kind: 'national' },
    { role: 'region', kind: 'region' },
    { role: 'median', kind: 'neighbours' },
  ] as const;
  return roles.flatMap(({ role, kind }) => {
    const comparator = selectComparator(subject, kind)?.comparator;
    const place = toAggregate(comparator);
    if (comparator === undefined || place === undefined || place === subject.geography) return [];
    const label = kind === 'neighbours' ? nameComparator(comparator).replace(/^the /, '') : comparator.label;
    const line = toSeries(subject, place, role, {
      label,
      ...(kind === 'neighbours' && comparator.statistic && { short: comparator.statistic }),
    });
    return line.points.some(({ value }) => isKnown(value)) ? [line] : [];
  });
}

/** The districts that were picked; beside a single district in focus, the county that it is part of. */
function toDistrictLines(subject: MeasureSubject): ChartSeries[] {
  const { reading, geography, places, districts, measure } = subject;
  const { home, districts: own } = reading.partnership.geographies;
  const county = own.includes(geography) && measure.kind !== 'count' ? [home] : [];
  const codes = geography === home && districts.length <= MOST_DISTRICTS ? districts : [];
  return [...county, ...codes]
    .map((code) => toSeries(subject, code, 'district', { label: places.nameOf(code) }))
    .filter(({ points }) => points.some(({ value }) => isKnown(value)));
}

/** More lines than this cannot be told apart: they are in the small multiples. */
const MOST_DISTRICTS = 4;

function toMemberLines(subject: MeasureSubject): ChartSeries[] {
  if (subject.measure.kind === 'count') return [];
  return (selectMembers(subject)?.codes ?? [])
    .map((code) => toSeries(subject, code, 'neighbour', { label: subject.places.nameOf(code) }))
    .filter(({ points }) => points.some(({ value }) => isKnown(value)));
}

function toTitleWords(subject: MeasureSubject, focus: ChartSeries, series: readonly ChartSeries[]): TrendWords {
  const { measure, target, dataset, title } = subject;
  const judge = selectPageJudge(subject);
  const benchmark = series.find(({ role }) => judge !== undefined && role === toLineRole(judge));
  // A care board's name says whose figure it is, not what moved.
  const label = subject.level === 'county' || subject.level === 'district' ? focus.label : title;
  return {
    measure: toChartMeasure(measure),
    focus: { label, points: focus.points },
    breaks: dataset.breaks,
    ...(judge && benchmark && { benchmark: { label: nameComparator(judge), points: benchmark.points } }),
    ...(target?.kind === 'ambition' && { target: { value: target.value, period: toPeriod(target.period) } }),
  };
}

function toSub(subject: MeasureSubject, focus: ChartSeries, members: number): string {
  const { measure, title, level, places, geography } = subject;
  const known = focus.points.filter(({ value }) => isKnown(value));
  const newest = known.at(-1);
  const hasInterval = known.some(({ lower }) => lower !== undefined);
  const isRated = measure.kind === 'proportion' || measure.kind === 'rate';
  const place = places.nameOf(geography);
  const isOwn = level === 'county' || level === 'district' || title.includes(place);
  const many = nameMembers(subject, selectMembers(subject)?.isChosen ?? false);
  return toChartSub({
    title: withoutNumber(isOwn ? title : `${title}, ${place}`, measure),
    unit: measure.unit,
    decimals: measure.decimals,
    ...(newest && { periodKind: toPeriod(newest.period).kind, ...toCountedOn([newest], measure) }),
    ...(hasInterval && { interval: toIntervalMethod(measure) }),
    ...(isRated && known.some(({ lower }) => lower === undefined) && { hasHollowPoints: true }),
    ...(members > 0 && { thinLines: `the ${members <= 20 ? asWord(members) : members} ${many}` }),
  });
}

function toCaption(subject: MeasureSubject, members: readonly ChartSeries[]): string {
  const set = selectMembers(subject);
  const short = members
    .filter(({ points }) => points.filter(({ value }) => isKnown(value)).length < longest(members) - 1)
    .map(({ label }) => label);
  const parts = [
    members.length > 0 && set
      ? set.isChosen
        ? `Thin grey: ${set.label}, each by itself; no mean or median is worked out`
        : `Thin grey: ${lowerFirst(set.label)}`
      : undefined,
    short.length > 0 && short.length <= 3
      ? `${formatList(short)} ${short.length === 1 ? 'has' : 'have'} fewer years`
      : undefined,
  ].filter((part) => part !== undefined);
  const rolling =
    subject.measure.rollingMonths === undefined
      ? ''
      : ' The windows overlap, so neighbouring points are not independent.';
  return `${parts.length === 0 ? '' : `${parts.join('; ')}.`}${rolling}`.trim();
}

function longest(series: readonly ChartSeries[]): number {
  return Math.max(0, ...series.map(({ points }) => points.filter(({ value }) => isKnown(value)).length));
}

/** Every ambition and limit of this place and group, each named by its date. */
function toTargets({ measure, geography, dataset, at }: MeasureSubject): TrendTarget[] {
  const own = (measure.targets ?? []).filter((target) => isMeasureAt({ geography, at, dataset }, target));
  const newestKind = own.at(-1) && toPeriod(own.at(-1)?.to ?? '').kind;
  const sorted = own
    .filter(({ to }) => toPeriod(to).kind === newestKind)
    .toSorted((a, b) =>
      toReferenceDay(toPeriod(a.to), measure.on) < toReferenceDay(toPeriod(b.to), measure.on) ? -1 : 1,
    );
  return sorted.map(({ kind, value, to }, i) => {
    const before = sorted[i - 1]?.to;
    const isAmbition = kind === 'ambition';
    return {
      kind,
      value,
      to,
      label: isAmbition ? `ambition, ${nameTargetPeriod(toPeriod(to), measure.on)}` : 'legal limit',
      short: isAmbition ? 'ambition' : 'legal limit',
      ...(isAmbition && before !== undefined && { from: before }),
    };
  });
}

/** Why a period has no figure, in the words of its note. */
function toGapNotes({ dataset, measure, geography, at }: MeasureSubject): ReadonlyMap<PeriodId, string> {
  const notes = dataset.anchoredNotes.filter(
    (note) => note.period !== undefined && isMeasureAt({ geography, at, dataset, measure }, note),
  );
  return new Map(
    notes.flatMap(({ period, text }) =>
      period === undefined ? [] : [[period, lowerFirst(withoutStop(text))] as const],
    ),
  );
}

function isAbout({ measures, geography }: SeriesEvent, subject: MeasureSubject): boolean {
  return (
    (measures === undefined || measures.includes(subject.measure.id)) &&
    (geography === undefined || geography === subject.geography)
  );
}

function toSeriesEvent({ id, title, on, source, geography }: BoardEvent): SeriesEvent {
  return { id, title, on, source, ...(geography !== undefined && { geography }) };
}

function toTable({ measure }: MeasureSubject, series: readonly ChartSeries[]): ExhibitTable {
  const periods = [...new Set(series.flatMap(({ points }) => points.map(({ period }) => period)))]
    .map(toPeriod)
    .toSorted((a, b) => (a.last < b.last ? 1 : -1));
  const [focus] = series;
  return {
    head: [
      toColumn('Period', false),
      ...series.map(({ label }) => toColumn(label)),
      toColumn('n of d'),
      toColumn('95% interval'),
    ],
    rows: periods.map((one) => {
      const { id } = one;
      const own = focus?.points.find(({ period }) => period === id);
      const figures = series
        .map(({ points }) => points.find(({ period }) => period === id))
        .map((point) => (point ? formatFigure(point, measure) : ''));
      return [
        formatPeriod(one, measure.on),
        ...figures,
        own ? formatCountsCell(own) : '',
        own ? formatPointInterval(own, measure) : '',
      ];
    }),
  };
}
