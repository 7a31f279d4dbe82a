import { isCutting } from '#charts/breaks.ts';
import type { Verdict } from '#domain/editions/edition.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import { joinSentences, lowerFirst } from '#domain/sentences/phrases.ts';
import { type StandingItem, summariseStandings } from '#domain/sentences/standings.ts';
import { affects } from '#domain/seriesBreak.ts';
import { toDistrictRows } from './exhibits/rankedExhibit.ts';
import type { MeasureSubject } from './subject.ts';
import { toBenchmarkName, toStandingItems } from './words.ts';

const TOLD: readonly Verdict[] = ['worse', 'better', 'similar', 'not_tested', 'no_judgement'];

/** The marks beside the head: the series itself, its districts by how they stand, and what it cannot be compared with. */
export function toAllStandings(subject: MeasureSubject): StandingItem[] {
  return [...toStandingItems(subject), ...toDistrictStandings(subject), ...toBreakStandings(subject)];
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
