import { nameComparator } from '#domain/editions/places.ts';
import { toRowWords } from '#domain/editions/rowWords.ts';
import type { Point } from '#domain/observation.ts';
import { compareWith } from '#domain/observations/compareWith.ts';
import { toFigureInterval } from '#domain/observations/figureInterval.ts';
import { selectPoint } from '#domain/observations/selectPoint.ts';
import type { MeasurePageWords } from '#domain/sentences/measureSentences.ts';
import type { RowWords } from '#domain/sentences/rowSentence.ts';
import { type StandingItem, type StandingOther, toStandings } from '#domain/sentences/standings.ts';
import { isKnown } from '#domain/value.ts';
import { nameMembers } from './exhibits/shared.ts';
import { type MeasureSubject, selectComparator, selectMembers, selectPageJudge } from './subject.ts';

/** What the sentences of the page's head are made of. */
export function toPageWords(subject: MeasureSubject): MeasurePageWords {
  const { measure, series, target, dataset } = subject;
  const { target: _, benchmark, among, ...words } = toWords(subject);
  // A count of other numbers of children is no comparison.
  const comparison = measure.kind === 'count' ? {} : { ...(benchmark && { benchmark }), ...(among && { among }) };
  return {
    ...words,
    ...comparison,
    id: measure.id,
    title: subject.title,
    points: series.points,
    breaks: dataset.breaks,
    ...(target && { target }),
  };
}

/** The marks beside the head: target, England and region, the neighbours one by one, and the figure before. */
export function toStandingItems(subject: MeasureSubject): StandingItem[] {
  const { measure, series, change, target } = subject;
  const interval = toFigureInterval(series.latest, measure);
  const words = toWords(subject);
  return toStandings({
    unit: measure.unit,
    decimals: measure.decimals,
    kind: measure.kind,
    polarity: measure.polarity,
    ...(measure.on !== undefined && { on: measure.on }),
    latest: series.latest,
    ...(interval && { interval }),
    others: toOthers(subject),
    neighbours: toMemberGaps(subject, series.latest).map(({ name, point, gap }) => ({ name, point, gap })),
    many: nameMembers(subject, selectMembers(subject)?.isChosen ?? false),
    ...(series.previous && { previous: series.previous }),
    ...(change && { change }),
    ...(words.target &&
      target?.kind === 'ambition' && { target: { ...words.target, isMet: subject.verdict === 'target_met' } }),
  });
}

export interface MemberGap extends StandingOther {
  readonly code: string;
}

/** The subject against each place of its set, in the period of a point; places without a figure then are left out. */
export function toMemberGaps(subject: MeasureSubject, point: Point): MemberGap[] {
  const { dataset, measure, at, places } = subject;
  if (measure.kind === 'count') return [];
  const context = { breaks: dataset.breaks, nameOf: places.nameOf, levelOf: places.levelOf };
  return (selectMembers(subject)?.codes ?? []).flatMap((code) => {
    const other = selectPoint(dataset, measure, { geography: code, period: point.period, at });
    if (!isKnown(other.value)) return [];
    return [{ code, name: places.nameOf(code), point: other, gap: compareWith(point, other, measure, context) }];
  });
}

function toWords(subject: MeasureSubject): RowWords {
  const { series, change, target, against, verdict, reading } = subject;
  const judge = selectPageJudge(subject);
  const benchmark = against.find(({ comparator }) => comparator === judge?.id);
  const judgement = { change, target, comparators: against, verdict, ...(benchmark && { benchmark }) };
  return toRowWords(subject, series, judgement, subject.comparators, reading.edition.asAt);
}

/** England and the region; for a count the refusal, said once. */
function toOthers(subject: MeasureSubject): StandingOther[] {
  return selectOtherKinds(subject).flatMap((kind) => {
    const found = selectComparator(subject, kind);
    if (found?.own === undefined) return [];
    return [{ name: nameComparator(found.comparator), point: found.own.point, gap: found.own.gap }];
  });
}

function selectOtherKinds(subject: MeasureSubject): readonly ('neighbours' | 'national' | 'region')[] {
  if (subject.measure.kind === 'count') return ['national'];
  const isBySet = selectPageJudge(subject)?.kind === 'neighbours';
  return [...(isBySet ? (['neighbours'] as const) : []), 'national', 'region'];
}

/** What everything is judged against, as a sentence names it. */
export function toBenchmarkName(subject: MeasureSubject): string | undefined {
  const judge = selectPageJudge(subject);
  return judge && nameComparator(judge);
}
