import { type ChangeDistanceModel, toChangeDistanceModel } from '#charts/distance/distanceModel.ts';
import type { At } from '#domain/breakdown.ts';
import type { Change, ChangeKind, Edition, ScorecardRow } from '#domain/editions/edition.ts';
import type { Point } from '#domain/observation.ts';
import { formatPeriodShort, toPeriod } from '#domain/period.ts';
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
  readonly before?: PointText;
  readonly now?: PointText;
  readonly distance?: ChangeDistanceModel;
  readonly distanceAlt: string;
  readonly priority?: string;
}

export const CHANGE_SCALE = { width: 168, height: 40 } as const;

/** Each kind of change: its mark and its words. A signal and a move take the mark of how the figure now stands. */
const KINDS: Readonly<Record<ChangeKind, { readonly mark: MarkKind; readonly words: string }>> = {
  new: { mark: 'new', words: 'New figures' },
  revised: { mark: 'revised', words: 'Revised' },
  withdrawn: { mark: 'no_figure', words: 'Withdrawn' },
  hidden: { mark: 'no_figure', words: 'Now withheld' },
  shown: { mark: 'new', words: 'Now shown' },
  signal: { mark: 'not_tested', words: 'Signal' },
  target_met: { mark: 'target_met', words: 'Reached its target' },
  target_short: { mark: 'target_short', words: 'Fell short of target' },
  turned_better: { mark: 'better', words: 'Turned better' },
  turned_worse: { mark: 'worse', words: 'Turned worse' },
  no_longer_better: { mark: 'similar', words: 'No longer better' },
  no_longer_worse: { mark: 'similar', words: 'No longer worse' },
  moved: { mark: 'not_tested', words: 'Moved' },
  not_comparable: { mark: 'not_comparable', words: 'Cannot compare' },
  late: { mark: 'late', words: 'Fell late' },
  action_opened: { mark: 'new', words: 'Action opened' },
  action_closed: { mark: 'done', words: 'Action closed' },
  action_overdue: { mark: 'late', words: 'Action overdue' },
  commentary: { mark: 'revised', words: 'Commentary rewritten' },
};

export function toChangeModels(changes: readonly Change[], edition: Edition): ChangeModel[] {
  return changes.map((change, i) => toChangeModel(change, edition, i));
}

function toChangeModel(change: Change, edition: Edition, i: number): ChangeModel {
  const row = findRow(change, edition);
  // Another place or category of a headline measure is told in the same unit.
  const measure = row ?? edition.scorecard.find((own) => own.measure === change.measure);
  const unit = measure ?? { unit: '', decimals: 0, polarity: 'none' as const };
  const title = toTitle(change, row);
  const isOnScale = change.kind !== 'revised' && change.kind !== 'not_comparable' && measure !== undefined;
  const distance = isOnScale
    ? toChangeDistanceModel({ ...unit, earlier: change.thenGap, now: change.nowGap, ...CHANGE_SCALE })
    : undefined;
  return {
    key: `${change.kind} ${change.measure ?? change.action ?? change.dataset ?? ''} ${i}`,
    ...toKind(change),
    isListedBeside: change.kind === 'late' || change.action !== undefined,
    ...(title === undefined ? {} : { title }),
    ...(change.measure === undefined
      ? {}
      : { about: { measure: change.measure, ...(change.at === undefined ? {} : { at: change.at }) } }),
    sentence: change.sentence.slice(title?.length ?? 0),
    ...(change.reason === undefined ? {} : { reason: change.reason }),
    ...(change.then === undefined ? {} : { before: toPointText(change.then, unit, measure) }),
    ...(change.now === undefined ? {} : { now: toPointText(change.now, unit, measure) }),
    ...(distance?.now === undefined ? {} : { distance }),
    distanceAlt: `${title ?? ''}: ${KINDS[change.kind].words.toLowerCase()}`,
    ...(row === undefined ? {} : { priority: row.priority }),
  };
}

/** The words at the head of the sentence that name what it is about: a headline's title, else all up to its first stop. */
function toTitle({ sentence, action }: Change, row: ScorecardRow | undefined): string | undefined {
  if (action !== undefined) return undefined;
  if (row !== undefined && sentence.startsWith(row.title)) return row.title;
  const stop = sentence.indexOf('. ');
  return stop === -1 ? undefined : sentence.slice(0, stop);
}

function toKind({ kind, nowGap }: Change): Pick<ChangeModel, 'mark' | 'words'> {
  const own = KINDS[kind];
  const verdict = nowGap?.kind === 'gap' ? nowGap.verdict : undefined;
  if (kind === 'moved' && verdict === 'no_judgement') return { mark: 'no_judgement', words: 'Moved' };
  if (kind === 'moved' && verdict === 'similar') return { mark: 'similar', words: 'Moved' };
  if (kind === 'moved') return { mark: 'not_tested', words: 'Moved, not tested' };
  if (kind === 'signal' && (verdict === 'worse' || verdict === 'better')) {
    return { mark: verdict, words: `Signal, ${verdict}` };
  }
  return own;
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
