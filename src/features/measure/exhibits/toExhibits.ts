import type { BoardEvent } from '#domain/editions/board.ts';
import type { Companion } from '#domain/observations/companionGaps.ts';
import { findOpposites } from '#domain/observations/opposites.ts';
import { hasSeries } from '#domain/observations/selectPoint.ts';
import { type MeasureSubject, selectBreakdowns } from '#features/measure/subject.ts';
import { toColumnsExhibit } from './columnsExhibit.ts';
import { toCompanionExhibit } from './companion.ts';
import { guardControl, toControlExhibit, toControlNote, toTrendNote } from './controlExhibit.ts';
import type { Exhibit, MarginNote } from './exhibit.ts';
import { toGapExhibit, toPartsExhibit, toTotalExhibit } from './groupsExhibit.ts';
import { toDistrictMultiples, toGroupMultiples } from './multiplesExhibit.ts';
import { toRangeExhibit } from './rangeExhibit.ts';
import { toDistrictsExhibit, toNeighboursExhibit } from './rankedExhibit.ts';
import { toTrendExhibit } from './trendExhibit.ts';

export interface ExhibitContext {
  readonly events: readonly BoardEvent[];
  /** A measure of all children by another method, to stand beside groups that have no total. */
  readonly companion?: Companion;
}

/**
 * Which charts a measure gets is decided by its data: the trend always; the numbers behind a percentage where they are
 * published; neighbours, districts and groups where there are figures to compare; a control chart where it is valid.
 */
export function toExhibits(subject: MeasureSubject, { events, companion }: ExhibitContext): Exhibit[] {
  const others = toOtherExhibits(subject, companion);
  return [toFirstExhibit(subject, events, others.length === 0), ...others];
}

/** The trend, and beside it what is said once of the measure; where it stands alone, also what is not there. */
export function toFirstExhibit(subject: MeasureSubject, events: readonly BoardEvent[], isAlone: boolean): Exhibit {
  const trend = toTrendExhibit(subject, events);
  const closing = isAlone ? toClosingNotes(subject) : [];
  return { ...trend, notes: [...toAboutNotes(subject), ...trend.notes, ...closing] };
}

/** Every chart but the trend; beside the last of them stands what is not there. */
export function toOtherExhibits(subject: MeasureSubject, companion: Companion | undefined): Exhibit[] {
  const groups = selectBreakdowns(subject).flatMap((breakdown) => {
    const opposites = findOpposites(breakdown);
    return [
      opposites && toGapExhibit(subject, breakdown, opposites),
      toTotalExhibit(subject, breakdown),
      breakdown.total === null ? toGroupMultiples(subject, breakdown, companion) : undefined,
      breakdown.total === null && companion ? toCompanionExhibit(subject, breakdown, companion) : undefined,
      toPartsExhibit(subject, breakdown),
    ];
  });
  const exhibits = [
    toControlExhibit(subject),
    toColumnsExhibit(subject),
    toNeighboursExhibit(subject),
    toDistrictsExhibit(subject),
    toDistrictMultiples(subject),
    ...groups,
    toRangeExhibit(subject),
  ].filter((exhibit) => exhibit !== undefined);
  const last = exhibits.length - 1;
  return exhibits.map((exhibit, i) =>
    i === last ? { ...exhibit, notes: [...exhibit.notes, ...toClosingNotes(subject)] } : exhibit,
  );
}

/** Rolling windows get their refusal in place, as large as it matters; any other stands in the margin. */
export function isRefusedForOverlap(subject: MeasureSubject): boolean {
  const guard = guardControl(subject);
  return guard.kind === 'refused' && guard.code === 'rolling_windows_overlap';
}

function toClosingNotes(subject: MeasureSubject): MarginNote[] {
  const refusals = isRefusedForOverlap(subject) ? [] : [toControlNote(subject), toTrendNote(subject)];
  return [...refusals, toDistrictsNote(subject)].filter((note) => note !== undefined);
}

const BETTER = { higher: 'Higher.', lower: 'Lower.', none: 'Neither more nor fewer is good in itself.' } as const;

function toAboutNotes({ dataset, measure, target }: MeasureSubject): MarginNote[] {
  const { mayConclude = [], mayNotConclude = [] } = measure.guidance ?? {};
  const hasLimit = (measure.targets ?? []).some(({ kind }) => kind === 'limit');
  const noTarget = target === undefined ? [{ heading: 'Target', text: 'None is set.' }] : [];
  return [
    { heading: 'What it counts', text: dataset.definition },
    { heading: 'Better is', text: BETTER[measure.polarity] },
    ...(hasLimit
      ? [{ heading: 'Target', text: 'None is set. The dashed line is a legal limit: it is drawn, never judged.' }]
      : noTarget),
    ...toGuidance('You may conclude', 'done', mayConclude),
    ...toGuidance('You may not conclude', 'not_comparable', mayNotConclude),
  ];
}

function toGuidance(heading: string, mark: 'done' | 'not_comparable', texts: readonly string[]): MarginNote[] {
  return texts.length === 0 ? [] : [{ heading, items: texts.map((text) => ({ mark, text })) }];
}

/** "Not published below the county" is content: it says so, and who holds local figures. */
function toDistrictsNote({
  reading,
  dataset,
  measure,
  level,
  heldBy,
  geography,
  places,
}: MeasureSubject): MarginNote | undefined {
  const { districts } = reading.partnership.geographies;
  const isPublished = districts.some((code) => hasSeries(dataset, measure.id, code, {}));
  if (isPublished || level === 'district') return undefined;
  const below = level === 'county' ? 'the county' : places.nameOf(geography);
  const who = heldBy === undefined ? 'Who holds local figures is not stated.' : `${heldBy} holds local figures.`;
  return { heading: 'Districts', text: `Not published below ${below}. ${who}` };
}
