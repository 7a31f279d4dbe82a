import type { PanelInput } from '#charts/multiples/multiplesModel.ts';
import type { ChartSeries } from '#charts/series.ts';
import type { Breakdown } from '#domain/breakdown.ts';
import { nameComparator } from '#domain/editions/places.ts';
import { formatAmount } from '#domain/format/formatAmount.ts';
import { type Companion, coversAll } from '#domain/observations/companionGaps.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import { toChartSub } from '#domain/sentences/chartSub.ts';
import { inPeriod, joinSentences, lowerFirst } from '#domain/sentences/phrases.ts';
import { toSmallMultiplesTitle } from '#domain/sentences/smallMultiplesTitle.ts';
import { isKnown } from '#domain/value.ts';
import { type MeasureSubject, selectPageJudge, toAggregate, toLineRole } from '#features/measure/subject.ts';
import { hasChartChoice, OWN_SCALE } from './chartWords.ts';
import { toCompanionSeries } from './companion.ts';
import { type Exhibit, type ExhibitTable, toColumn } from './exhibit.ts';
import {
  formatFigure,
  selectNewestShared,
  selectSources,
  toChartMeasure,
  toCountedOn,
  toIntervalMethod,
  toSeries,
  withoutNumber,
} from './shared.ts';

const MOST_PANELS = 9;

/** Every district as a small trend on one scale, where most of them have two figures or more. */
export function toDistrictMultiples(subject: MeasureSubject): Exhibit | undefined {
  const { reading, places } = subject;
  const lines = reading.partnership.geographies.districts.map((code) =>
    toSeries(subject, code, 'focus', { label: places.nameOf(code) }),
  );
  const drawn = lines.filter(isTrend);
  if (drawn.length < 2) return undefined;
  const benchmark = toBenchmarkLine(subject);
  const panels = drawn.map((line) => ({
    id: line.id,
    title: line.label,
    series: [{ ...line, short: '' }, ...benchmark],
  }));
  return toExhibit(subject, {
    id: 'districts-over-time',
    kind: 'districts over time',
    lines: drawn,
    panels,
    heading: toSmallMultiplesTitle(drawn, toChartMeasure(subject.measure), benchmark[0]),
    what: subject.title,
  });
}

/**
 * The groups of a breakdown without a total side by side, each with the same group of England and, where it was given, a
 * series of all.
 */
export function toGroupMultiples(
  subject: MeasureSubject,
  breakdown: Breakdown,
  companion: Companion | undefined,
): Exhibit | undefined {
  const { geography, at, places, measure, dataset } = subject;
  if (measure.kind === 'count') return undefined;

  const lines = breakdown.categories.map(({ id, label }) => ({
    id,
    line: toSeries(subject, geography, 'focus', { label, at: { ...at, [breakdown.id]: id } }),
  }));
  const drawn = lines.filter(({ line }) => isTrend(line));
  if (drawn.length < 2 || drawn.length > MOST_PANELS) return undefined;
  const groups = drawn.map(({ line }) => line);
  const isOfAll = coversAll(dataset, breakdown, at);
  const beside = companion && isOfAll ? toCompanionSeries(companion, geography, groups) : [];
  const panels = drawn.map(({ id, line }) => ({
    id: line.id,
    title: line.label,
    series: [
      { ...line, label: places.nameOf(geography) },
      ...toBenchmarkLine(subject, { ...at, [breakdown.id]: id }),
      ...beside,
    ],
  }));
  return toExhibit(subject, {
    id: `groups-${breakdown.id}`,
    kind: 'groups on one scale',
    lines: groups,
    panels,
    dotted: beside[0]?.label,
    heading: toGroupsHeading(groups, subject),
    what: measure.title,
  });
}

interface Parts {
  readonly id: string;
  readonly kind: string;
  readonly lines: readonly ChartSeries[];
  readonly panels: readonly PanelInput[];
  readonly dotted?: string | undefined;
  /** Of the exhibit and of what is counted: the subject's own names stand for one of the groups only. */
  readonly heading: string;
  readonly what: string;
}

function toExhibit(subject: MeasureSubject, { id, kind, lines, panels, dotted, heading, what }: Parts): Exhibit {
  const { measure, dataset, filters, reading } = subject;
  const chartMeasure = toChartMeasure(measure);
  const newest = lines.flatMap(({ points }) => points).findLast(({ value }) => isKnown(value));
  const hasInterval = lines.some(({ points }) => points.some(({ lower }) => lower !== undefined));
  return {
    id,
    kind,
    title: heading,
    sub: joinSentences([
      toChartSub({
        title: withoutNumber(what, measure),
        unit: measure.unit,
        decimals: measure.decimals,
        ...(newest && { periodKind: toPeriod(newest.period).kind, ...toCountedOn([newest], measure) }),
        ...(hasInterval && { interval: toIntervalMethod(measure) }),
      }),
      dotted === undefined ? undefined : `Dotted: ${dotted}`,
    ]),
    alt: joinSentences([heading, ...lines.map((line) => `${line.label}: ${describeEnds(line, subject)}`)]),
    caption: '',
    sources: selectSources(
      subject,
      lines.flatMap(({ points }) => points),
    ),
    drawing: {
      kind: 'multiples',
      input: {
        measure: chartMeasure,
        panels,
        breaks: dataset.breaks,
        scale: hasChartChoice(filters.chart, OWN_SCALE) ? 'own' : 'shared',
        isIllustrative: reading.partnership.illustrative,
      },
    },
    table: toTable(lines, subject),
    notes: [],
  };
}

/** "From 16.3% (looked after) to 48.9% (on a child protection plan) in 2024/25". */
function toGroupsHeading(lines: readonly ChartSeries[], { measure }: MeasureSubject): string {
  const period = selectNewestShared(lines.map(({ points }) => points));
  const figures = lines
    .flatMap(({ label, points }) =>
      points.flatMap((point) =>
        point.period === period && isKnown(point.value) ? [{ label, amount: point.value.amount }] : [],
      ),
    )
    .sort((a, b) => a.amount - b.amount);
  const [low, high] = [figures[0], figures.at(-1)];
  if (period === undefined || low === undefined || high === undefined) return 'No figures to draw';
  const say = ({ label, amount }: typeof low) => `${formatAmount(amount, measure)} (${lowerFirst(label)})`;
  return `From ${say(low)} to ${say(high)} ${inPeriod(toPeriod(period), measure.on)}`;
}

function toBenchmarkLine(subject: MeasureSubject, at = subject.at): ChartSeries[] {
  const comparator = selectPageJudge(subject);
  const place = toAggregate(comparator);
  if (comparator === undefined || place === undefined || subject.measure.kind === 'count') return [];
  const label = comparator.statistic === undefined ? comparator.label : nameComparator(comparator).replace(/^the /, '');
  const line = toSeries(subject, place, toLineRole(comparator), { label, at });
  return line.points.some(({ value }) => isKnown(value)) ? [line] : [];
}

function isTrend({ points }: ChartSeries): boolean {
  return points.filter(({ value }) => isKnown(value)).length > 1;
}

function describeEnds({ points }: ChartSeries, { measure }: MeasureSubject): string {
  const known = points.filter(({ value }) => isKnown(value));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return 'no figure';
  const say = (point: typeof first) =>
    `${formatFigure(point, measure)} in ${formatPeriod(toPeriod(point.period), measure.on)}`;
  return `${say(first)} to ${say(last)}`;
}

function toTable(lines: readonly ChartSeries[], { measure }: MeasureSubject): ExhibitTable {
  const periods = [...new Set(lines.flatMap(({ points }) => points.map(({ period }) => period)))]
    .map(toPeriod)
    .toSorted((a, b) => (a.last < b.last ? 1 : -1));
  return {
    head: [toColumn('Period', false), ...lines.map(({ label }) => toColumn(label))],
    rows: periods.map((one) => [
      formatPeriod(one, measure.on),
      ...lines.map(({ points }) => {
        const point = points.find(({ period }) => period === one.id);
        return point ? formatFigure(point, measure) : '';
      }),
    ]),
  };
}
