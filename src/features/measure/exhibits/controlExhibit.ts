import { toGuardedSeries } from '#domain/comparability/guardedSeries.ts';
import { type GuardVerdict, guardMethod } from '#domain/comparability/methodGuard.ts';
import { formatAmount } from '#domain/format/formatAmount.ts';
import { formatNumber } from '#domain/format/formatNumber.ts';
import type { Point } from '#domain/observation.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import { toControlTitle } from '#domain/sentences/controlTitle.ts';
import { joinSentences } from '#domain/sentences/phrases.ts';
import { namePeriods, type SignalWords } from '#domain/sentences/signalSentence.ts';
import type { ValidControlChart } from '#domain/statistics/controlChart.ts';
import { type PointSignals, spcRules } from '#domain/statistics/spcRules.ts';
import { xmrChart } from '#domain/statistics/xmrChart.ts';
import { isKnown } from '#domain/value.ts';
import { type MeasureSubject, selectPoints, toSubjectTrend } from '#features/measure/subject.ts';
import { type Exhibit, type MarginNote, toColumn } from './exhibit.ts';
import { selectSources, toChartMeasure, withoutNumber } from './shared.ts';

/** Whether control limits may be drawn for the series, and where not, why. */
export function guardControl(subject: MeasureSubject): GuardVerdict {
  const { measure, dataset, geography, at } = subject;
  return guardMethod(
    'xmr_chart',
    toGuardedSeries(selectPoints(subject, geography, at), measure, {
      geographyBasis: dataset.geographyBasis,
      breaks: dataset.breaks,
    }),
  );
}

/** A control chart that the guard allows: its points, their limits, and which of them signal. */
export interface SubjectChart {
  readonly points: readonly Point[];
  readonly chart: ValidControlChart;
  readonly signals: readonly PointSignals[];
}

/** XmR limits of the newest figures that follow each other; nothing where the guard refuses them. */
export function toSubjectChart(subject: MeasureSubject): SubjectChart | undefined {
  const guard = guardControl(subject);
  if (guard.kind === 'refused') return undefined;
  const points = selectPoints(subject, subject.geography, subject.at)
    .filter(({ value }) => isKnown(value))
    .slice(guard.from);
  const chart = xmrChart(points.flatMap(({ value }) => (isKnown(value) ? [value.amount] : [])));
  return points.length === 0 || chart.kind === 'refused'
    ? undefined
    : { points, chart, signals: spcRules(chart.points) };
}

/** A control chart (XmR) of the newest figures that follow each other; nothing where the guard refuses it. */
export function toControlExhibit(subject: MeasureSubject): Exhibit | undefined {
  const { measure, places, geography, reading } = subject;
  const found = toSubjectChart(subject);
  if (found === undefined) return undefined;
  const { points, chart, signals } = found;
  const periods = points.map(({ period }) => toPeriod(period));
  const kind = periods.at(-1)?.kind ?? 'month';
  const newest = toNewestSignal(found);
  const title = toControlTitle({
    measure,
    periodKind: kind,
    total: points.length,
    signals: signals.filter(({ breaks }) => breaks.length > 0).length,
    ...(newest && { newest }),
  });
  const last = chart.points.at(-1);
  const limits =
    last &&
    `Mean ${formatNumber(last.centre, measure.decimals)}, limits ${formatNumber(last.lower, measure.decimals)} to ${formatNumber(last.upper, measure.decimals)}`;
  return {
    id: 'control',
    kind: 'control chart (XmR)',
    title,
    sub: joinSentences([
      [
        withoutNumber(subject.title, measure),
        measure.unit === '' ? 'number' : measure.unit,
        places.nameOf(geography),
      ].join(', '),
      'Shaded: the limits within which ordinary variation stays',
    ]),
    alt: joinSentences([title, limits]),
    caption: `Mean and limits from all ${points.length} ${namePeriods(kind, points.length)} (mean of moving ranges × 2.66). Each is a period of its own: nothing overlaps.`,
    sources: selectSources(subject, points),
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
    table: {
      head: [toColumn('Period', false), toColumn('Value'), toColumn('Signals', false)],
      rows: points
        .map((point, i): string[] => [
          formatPeriod(toPeriod(point.period), measure.on),
          formatValue(point, subject),
          describe(signals[i]),
        ])
        .toReversed(),
    },
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
        text:
          measure.polarity === 'none'
            ? 'A signal says that something changed, not what. Signals are ink and blue: this measure has no good direction.'
            : 'A signal says that something changed, not what.',
      },
      {
        heading: 'Baseline',
        text: 'All periods drawn. A new baseline is suggested, dated and signed by a person, never moved by itself.',
      },
    ],
  };
}

/** Why there is no control chart, for the margin. */
export function toControlNote(subject: MeasureSubject): MarginNote | undefined {
  const guard = guardControl(subject);
  if (guard.kind === 'valid') return undefined;
  return { heading: 'Control chart', items: [{ mark: 'not_comparable', text: guard.sentence }] };
}

/** What the newest point signals, where it does. */
export function toNewestSignal({ points, chart, signals }: SubjectChart): SignalWords | undefined {
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

function formatValue({ value }: Point, { measure }: MeasureSubject): string {
  return isKnown(value) ? formatAmount(value.amount, { ...measure, unit: '' }) : '';
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
