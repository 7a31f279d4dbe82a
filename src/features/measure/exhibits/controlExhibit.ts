import {
  type GuardedControl,
  type LimitsFrom,
  toGuardedControl,
  type ValidControl,
} from '#domain/comparability/guardedControl.ts';
import { type GuardedSeries, toGuardedSeries } from '#domain/comparability/guardedSeries.ts';
import { type GuardVerdict, guardMethod } from '#domain/comparability/methodGuard.ts';
import { formatBare } from '#domain/format/formatAmount.ts';
import { formatInterval, formatNumber } from '#domain/format/formatNumber.ts';
import type { Point } from '#domain/observation.ts';
import { formatPeriod, type PeriodKind, toPeriod } from '#domain/period.ts';
import { toControlTitle } from '#domain/sentences/controlTitle.ts';
import { CONTROL_NAMES, toLimitsCaption, toLimitsReason, toSignalNote } from '#domain/sentences/controlWords.ts';
import { joinSentences } from '#domain/sentences/phrases.ts';
import { namePeriods, type SignalWords } from '#domain/sentences/signalSentence.ts';
import type { ValidControlChart } from '#domain/statistics/controlChart.ts';
import { toDispersion } from '#domain/statistics/dispersion.ts';
import type { PointSignals } from '#domain/statistics/spcRules.ts';
import { type MeasureSubject, selectPoints, toSubjectTrend } from '#features/measure/subject.ts';
import { hasChartChoice, LIMITS_FROM_COUNTS } from './chartWords.ts';
import { type Exhibit, type ExhibitTable, type MarginNote, toColumn } from './exhibit.ts';
import { formatCountsCell, selectSources, toChartMeasure, withoutNumber } from './shared.ts';

/** Whether control limits may be drawn for the series, and where not, why. */
export function guardControl(subject: MeasureSubject): GuardVerdict {
  return guardMethod('xmr_chart', toGuarded(toPoints(subject), subject));
}

/** The control chart that the address asks for where it is valid, else the one by default; nothing where that is refused. */
export function toSubjectChart(subject: MeasureSubject): ValidControl | undefined {
  const asked = isAskedForCounts(subject) ? draw(subject, 'counts') : undefined;
  const found = asked?.kind === 'valid' ? asked : draw(subject, 'movement');
  return found.kind === 'valid' ? found : undefined;
}

function isAskedForCounts({ filters }: MeasureSubject): boolean {
  return hasChartChoice(filters.chart, LIMITS_FROM_COUNTS);
}

function draw(subject: MeasureSubject, from: LimitsFrom): GuardedControl {
  const points = toPoints(subject);
  return toGuardedControl(points, subject.measure, toGuarded(points, subject), from);
}

function toGuarded(points: readonly Point[], { measure, dataset }: MeasureSubject): GuardedSeries {
  const { geographyBasis, breaks } = dataset;
  return toGuardedSeries(points, measure, { geographyBasis, breaks });
}

function toPoints(subject: MeasureSubject): readonly Point[] {
  return selectPoints(subject, subject.geography, subject.at);
}

/** A control chart of the newest figures that follow each other; nothing where the guard refuses it. */
export function toControlExhibit(subject: MeasureSubject): Exhibit | undefined {
  const { measure, places, geography, reading } = subject;
  const found = toSubjectChart(subject);
  if (found === undefined) return undefined;
  const { points, chart, signals } = found;
  const periods = points.map(({ period }) => toPeriod(period));
  const periodKind = periods.at(-1)?.kind ?? 'month';
  const newest = toNewestSignal(found);
  const title = toControlTitle({
    measure,
    periodKind,
    total: points.length,
    signals: signals.filter(({ breaks }) => breaks.length > 0).length,
    ...(newest && { newest }),
  });
  const counts = draw(subject, 'counts');
  return {
    id: 'control',
    kind: CONTROL_NAMES[chart.chart],
    title,
    sub: joinSentences([
      [
        withoutNumber(subject.title, measure),
        measure.unit === '' ? 'number' : measure.unit,
        places.nameOf(geography),
      ].join(', '),
      'Shaded: the limits within which ordinary variation stays',
      hasOwnLimits(chart) ? `Each ${namePeriods(periodKind, 1)} has its own; those in numbers are the newest` : '',
    ]),
    alt: joinSentences([title, describeLimits(chart, subject, periodKind)]),
    caption: toLimitsCaption({ chart: chart.chart, total: points.length, periodKind }),
    sources: selectSources(subject, points),
    ...(counts.kind === 'valid' && { limits: { from: found.from, kind: measure.kind } }),
    drawing: {
      kind: 'control',
      input: {
        measure: { ...toChartMeasure(measure), polarity: measure.polarity },
        periods,
        chart,
        signals,
        isIllustrative: reading.partnership.illustrative,
      },
    },
    table: toControlTable(found, subject),
    notes: [
      {
        heading: 'How to read it',
        shapes: [
          { shape: 'dot', text: 'ordinary variation' },
          { shape: 'outside', text: 'outside the limits' },
          { shape: 'shift', text: '7 or more on one side of the mean' },
          { shape: 'near', text: '2 of 3 near a limit' },
          { shape: 'rising', text: '7 or more rising' },
          { shape: 'falling', text: '7 or more falling' },
        ],
        text: toSignalNote(measure.polarity),
      },
      {
        heading: 'Where the limits come from',
        text: joinSentences([
          isAskedForCounts(subject) && counts.kind === 'refused' ? counts.sentence : undefined,
          toLimitsReason(found.from, toRatio(counts)),
        ]),
      },
      {
        heading: 'Baseline',
        text: 'All periods drawn. A new baseline is suggested, dated and signed by a person, never moved by itself.',
      },
    ],
  };
}

function hasOwnLimits({ chart }: ValidControlChart): boolean {
  return chart === 'p' || chart === 'u';
}

function toRatio(counts: GuardedControl): number | undefined {
  const dispersion = counts.kind === 'valid' ? toDispersion(counts.chart) : undefined;
  return dispersion?.kind === 'valid' ? dispersion.ratio : undefined;
}

/** "Mean 40.2, limits 31.5 to 48.9"; where each point has its own, the newest and how far the others range. */
function describeLimits(
  chart: ValidControlChart,
  { measure: { decimals } }: MeasureSubject,
  periodKind: PeriodKind,
): string | undefined {
  const last = chart.points.at(-1);
  if (last === undefined) return undefined;
  const mean = `Mean ${formatNumber(last.centre, decimals)}`;
  const limits = formatInterval(last.lower, last.upper, decimals);
  if (!hasOwnLimits(chart)) return `${mean}, limits ${limits}`;
  const [lowers, uppers] = [chart.points.map(({ lower }) => lower), chart.points.map(({ upper }) => upper)];
  const range = (values: readonly number[]) => formatInterval(Math.min(...values), Math.max(...values), decimals);
  return `${mean}; limits of the newest ${namePeriods(periodKind, 1)} ${limits}; over all, lower limits from ${range(lowers)} and upper limits from ${range(uppers)}`;
}

/** Every period with its own mean and limits, newest first; the counts too where the limits are made of them. */
function toControlTable({ points, chart, signals, from }: ValidControl, { measure }: MeasureSubject): ExhibitTable {
  const hasCounts = from === 'counts' && hasOwnLimits(chart);
  const number = (amount: number | undefined) => (amount === undefined ? '' : formatNumber(amount, measure.decimals));
  return {
    head: [
      toColumn('Period', false),
      toColumn('Value'),
      ...(hasCounts ? [toColumn('Counts')] : []),
      toColumn('Mean'),
      toColumn('Lower limit'),
      toColumn('Upper limit'),
      toColumn('Signals', false),
    ],
    rows: points
      .map((point, i): string[] => [
        formatPeriod(toPeriod(point.period), measure.on),
        formatBare(point.value, measure),
        ...(hasCounts ? [formatCountsCell(point)] : []),
        number(chart.points[i]?.centre),
        number(chart.points[i]?.lower),
        number(chart.points[i]?.upper),
        describe(signals[i]),
      ])
      .toReversed(),
  };
}

/** Why there is no control chart, for the margin. */
export function toControlNote(subject: MeasureSubject): MarginNote | undefined {
  const guard = guardControl(subject);
  if (guard.kind === 'valid') return undefined;
  return { heading: 'Control chart', items: [{ mark: 'not_comparable', text: guard.sentence }] };
}

/** What the newest point signals, where it does. */
export function toNewestSignal({ points, chart, signals }: ValidControl): SignalWords | undefined {
  const periodKind = toPeriod(points.at(-1)?.period ?? '').kind;
  const strongest = signals.at(-1)?.breaks[0];
  const point = chart.points.at(-1);
  if (strongest === undefined || point === undefined) return undefined;
  const before = signals.findLastIndex(
    ({ breaks }) => !breaks.some(({ rule, direction }) => rule === strongest.rule && direction === strongest.direction),
  );
  return { ...strongest, ...point, length: signals.length - 1 - before, periodKind };
}

/** Why no trend is told beside the head, for the margin. */
export function toTrendNote(subject: MeasureSubject): MarginNote | undefined {
  const trend = toSubjectTrend(subject);
  if (trend.kind === 'valid') return undefined;
  return { heading: 'Recent trend', items: [{ mark: 'not_comparable', text: trend.sentence }] };
}

const RULE_WORDS = {
  outside_limits: 'outside the limits',
  trend: '7 in one direction',
  near_limit: '2 of 3 near a limit',
  shift: '7 on one side',
} as const;

function describe(signals: PointSignals | undefined): string {
  return (signals?.breaks ?? []).map(({ rule }) => RULE_WORDS[rule]).join(', ');
}
