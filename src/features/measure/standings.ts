import { isCutting } from '#charts/breaks.ts';
import type { ValidControl } from '#domain/comparability/guardedControl.ts';
import type { Verdict } from '#domain/editions/edition.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import {
  NO_ASSURANCE,
  toAssuranceStanding,
  toTrendStanding,
  toVariationStanding,
} from '#domain/sentences/courseStandings.ts';
import { joinSentences, lowerFirst } from '#domain/sentences/phrases.ts';
import { type StandingItem, summariseStandings } from '#domain/sentences/standings.ts';
import { affects } from '#domain/seriesBreak.ts';
import { assurance } from '#domain/statistics/assurance.ts';
import { toSpecialCause } from '#domain/statistics/variation.ts';
import { isKnown } from '#domain/value.ts';
import { toNewestSignal, toSubjectChart } from './exhibits/controlExhibit.ts';
import { toDistrictRows } from './exhibits/rankedExhibit.ts';
import { type MeasureSubject, toSubjectTrend } from './subject.ts';
import { toBenchmarkName, toStandingItems } from './words.ts';

const TOLD: readonly Verdict[] = ['worse', 'better', 'similar', 'not_tested', 'no_judgement'];

/** The marks beside the head: the series itself, its districts by how they stand, and what it cannot be compared with. */
export function toAllStandings(subject: MeasureSubject): StandingItem[] {
  return [
    ...toStandingItems(subject),
    ...toCourseStandings(subject),
    ...toDistrictStandings(subject),
    ...toBreakStandings(subject),
  ];
}

/** The recent trend, and what a control chart says of variation and assurance: each only where the guard allows it. */
function toCourseStandings(subject: MeasureSubject): StandingItem[] {
  const { measure, series } = subject;
  if (!isKnown(series.latest.value)) return [];
  const trend = toSubjectTrend(subject);
  const found = toSubjectChart(subject);
  return [
    ...(trend.kind === 'valid' ? [toTrendStanding(trend.trend, measure)] : []),
    ...(found === undefined ? [] : [toVariation(subject, found), ...toAssurance(subject, found)]),
  ];
}

function toVariation({ measure }: MeasureSubject, found: ValidControl): StandingItem {
  const { points, signals } = found;
  const newest = toNewestSignal(found);
  const last = signals.at(-1);
  return toVariationStanding(
    {
      cause: last === undefined ? 'common_cause' : toSpecialCause(last, measure.polarity),
      total: points.length,
      signals: signals.filter(({ breaks }) => breaks.length > 0).length,
      periodKind: toPeriod(points.at(-1)?.period ?? '').kind,
      ...(newest && { newest }),
    },
    measure,
  );
}

function toAssurance({ measure, target }: MeasureSubject, { chart }: ValidControl): StandingItem[] {
  const limits = chart.points.at(-1);
  if (measure.polarity === 'none' || limits === undefined) return [];
  if (target?.kind !== 'ambition') return [NO_ASSURANCE];
  const result = assurance(limits, target.value, measure.polarity);
  if (result.kind === 'refused') return [];
  const words = { ...limits, target: { value: target.value, period: toPeriod(target.period) } };
  return [
    toAssuranceStanding(
      { ...words, assurance: result.assurance, ...(measure.on !== undefined && { on: measure.on }) },
      measure,
    ),
  ];
}

function toDistrictStandings(subject: MeasureSubject): StandingItem[] {
  if (subject.level !== 'county' || subject.measure.kind === 'count') return [];
  const districts = toDistrictRows(subject);
  const benchmark = toBenchmarkName(subject);
  if (districts === undefined || benchmark === undefined) return [];
  const when = lowerFirst(formatPeriod(toPeriod(districts.period), subject.measure.on));
  return TOLD.flatMap((verdict) => {
    const names = districts.ranked.filter(({ row }) => row.verdict === verdict).map(({ row }) => row.label);
    return names.length === 0
      ? []
      : [
          {
            verdict,
            heading: summariseStandings(names, verdict, 'districts'),
            detail: `against ${benchmark}, ${when}`,
          },
        ];
  });
}

/** Said once: where the newest change itself is refused, its line says why. */
function toBreakStandings({ dataset, measure, geography, series, change }: MeasureSubject): StandingItem[] {
  if (change?.kind === 'refused') return [];
  const days = series.points.map(({ period }) => toPeriod(period).last);
  return dataset.breaks
    .filter((one) => isCutting(one) && affects(one, measure.id, geography))
    .filter(({ at }) => days.some((day) => day < toPeriod(at).last) && days.some((day) => day >= toPeriod(at).last))
    .map(({ at, text }) => ({
      verdict: 'not_comparable',
      heading: `Cannot compare before ${formatPeriod(toPeriod(at), measure.on)}`,
      detail: joinSentences([text]),
    }));
}
