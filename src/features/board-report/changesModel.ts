import { type ChangeDistanceModel, toChangeDistanceModel } from '#charts/distance/distanceModel.ts';
import type { At } from '#domain/breakdown.ts';
import { toChangeLook } from '#domain/editions/changeLook.ts';
import type { Change, Edition, ScorecardRow } from '#domain/editions/edition.ts';
import type { Point } from '#domain/observation.ts';
import { formatPeriodShort, toPeriod } from '#domain/period.ts';
import { isKnown } from '#domain/value.ts';
import type { MarkKind } from '#ui/Status.tsx';
import { toValueText, type ValueText } from './rowModel.ts';

export interface PointText {
  readonly value: ValueText;
  readonly period: string;
}

/** One line of "Since the last board". */
export interface ChangeModel {
  readonly key: string;
  readonly mark: MarkKind;
  readonly words: string;
  /** Lateness and actions stand in lists of their own as well; paper shows them once. */
  readonly isListedBeside: boolean;
  /** What it is about, as a link; absent where the sentence names no measure. */
  readonly title?: string;
  readonly about?: { readonly measure: string; readonly at?: At };
  readonly sentence: string;
  readonly reason?: string;
  /** The change, and the headline row of its measure: a district's is told in the same unit. */
  readonly change: Change;
  /** The newer edition does not publish the measure: only the earlier one leads to it. */
  readonly isGone: boolean;
  readonly measure?: ScorecardRow;
  readonly before?: PointText;
  readonly now?: PointText;
  readonly distance?: ChangeDistanceModel;
  readonly distanceAlt: string;
}

export const CHANGE_SCALE = { width: 168, height: 40 } as const;

export function toChangeModels(changes: readonly Change[], edition: Edition): ChangeModel[] {
  return changes.map((change, i) => toChangeModel(change, edition, i));
}

function toChangeModel(change: Change, edition: Edition, i: number): ChangeModel {
  const row = findRow(change, edition);
  // Another place or category of a headline measure is told in the same unit.
  const measure = row ?? edition.scorecard.find((own) => own.measure === change.measure);
  const unit = measure ?? { unit: '', decimals: countDecimals(change.then ?? change.now), polarity: 'none' as const };
  const title = toTitle(change, row);
  const isOnScale = change.kind !== 'revised' && change.kind !== 'not_comparable' && measure !== undefined;
  const look = toChangeLook(change);
  const distance = isOnScale
    ? toChangeDistanceModel({ ...unit, earlier: change.thenGap, now: change.nowGap, ...CHANGE_SCALE })
    : undefined;
  return {
    key: `${change.kind} ${change.measure ?? change.action ?? change.dataset ?? ''} ${i}`,
    ...look,
    isListedBeside: change.kind === 'late' || change.action !== undefined,
    ...(title === undefined ? {} : { title }),
    ...(change.measure === undefined
      ? {}
      : { about: { measure: change.measure, ...(change.at === undefined ? {} : { at: change.at }) } }),
    change,
    isGone: !isPublished(change, edition),
    ...(measure === undefined ? {} : { measure }),
    sentence: change.sentence.slice(title?.length ?? 0),
    ...(change.reason === undefined ? {} : { reason: change.reason }),
    ...(change.then === undefined ? {} : { before: toPointText(change.then, unit, measure) }),
    ...(change.now === undefined ? {} : { now: toPointText(change.now, unit, measure) }),
    ...(distance?.now === undefined ? {} : { distance }),
    distanceAlt: `${title ?? ''}: ${look.words.toLowerCase()}`,
  };
}

/** The words at the head of the sentence that name what it is about: a headline's title, else all up to its first stop. */
function toTitle({ sentence, action }: Change, row: ScorecardRow | undefined): string | undefined {
  if (action !== undefined) return undefined;
  if (row !== undefined && sentence.startsWith(row.title)) return row.title;
  const stop = sentence.indexOf('. ');
  return stop === -1 ? undefined : sentence.slice(0, stop);
}

/** The headline row of a change; a place or category that is none of the scorecard's has no row. */
function findRow({ measure, geography, at }: Change, { scorecard }: Edition): ScorecardRow | undefined {
  return scorecard.find(
    (row) =>
      row.measure === measure &&
      (geography === undefined || row.latest.geography === geography) &&
      (at === undefined || sameAt(row.at, at)),
  );
}

function sameAt(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
}

function toPointText(
  point: Point,
  unit: Pick<ScorecardRow, 'unit' | 'decimals'>,
  row: ScorecardRow | undefined,
): PointText {
  return { value: toValueText(point.value, unit), period: formatPeriodShort(toPeriod(point.period), row?.on) };
}

function isPublished({ measure }: Change, { datasets, scorecard }: Edition): boolean {
  return (
    measure === undefined ||
    scorecard.some((row) => row.measure === measure) ||
    datasets.some(({ measures }) => measures.some(({ id, aliases }) => id === measure || aliases?.includes(measure)))
  );
}

/** A measure that is gone takes its unit along; its figure is told as it was printed. */
function countDecimals(point: Point | undefined): number {
  return isKnown(point?.value) ? (String(point.value.amount).split('.')[1]?.length ?? 0) : 0;
}
