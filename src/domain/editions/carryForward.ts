import type { At } from '#domain/breakdown.ts';
import type { Day } from '#domain/day.ts';
import { toActionState } from './actionState.ts';
import type { Action, Board, Commentary } from './board.ts';

/** The edition before, from which a board carries on. */
export interface EarlierBoard {
  readonly edition: string;
  readonly board: Board;
  /** The as-at day of the edition that carries on: what was open then is what is carried. */
  readonly asAt: Day;
}

/**
 * A board with what the one before left open: frameworks, milestones, open actions and the last commentary on a measure,
 * each marked with the edition that it was written for, unless the new board tells of it itself. The history of an action
 * is kept whole. Statements and sources that carried entries refer to come with them.
 */
export function carryForward(board: Board, earlier: EarlierBoard | undefined): Board {
  if (earlier === undefined) return board;
  const mark = <T extends { readonly carriedFrom?: string }>(entry: T): T => {
    return { ...entry, carriedFrom: entry.carriedFrom ?? earlier.edition };
  };
  const before = earlier.board;
  const frameworks = missing(before.frameworks, board.frameworks).map(mark);
  const milestones = missing(before.milestones, board.milestones).map(mark);
  const actions = missing(before.actions, board.actions)
    .filter((action) => toActionState(action, earlier.asAt).status === 'open')
    .map(mark);
  const commentary = before.commentary.filter((old) => !board.commentary.some((own) => isOnSame(own, old))).map(mark);
  const statements = frameworks.flatMap((f) => f.workstreams.flatMap((w) => w.progress.flatMap((p) => p.statements)));
  const withEntries: Board = {
    ...board,
    frameworks: [...board.frameworks, ...frameworks],
    milestones: [...board.milestones, ...milestones],
    actions: [...board.actions.map((action) => withHistory(action, before.actions)), ...actions],
    commentary: [...board.commentary, ...commentary],
    statements: [
      ...board.statements,
      ...missing(before.statements, board.statements).filter((s) => statements.includes(s.id)),
    ],
  };
  return withSources(withEntries, before);
}

/** The entries of an earlier list that a later one does not tell of itself. */
function missing<T extends { readonly id: string }>(earlier: readonly T[], later: readonly T[]): T[] {
  return earlier.filter((old) => !later.some((own) => own.id === old.id));
}

/** Commentary on one measure in one category: a new one replaces the old. */
export function isOnSame(a: Commentary, b: Commentary): boolean {
  return a.measure === b.measure && toKey(a.at ?? {}) === toKey(b.at ?? {});
}

/** An action told again keeps the edition that it was opened in and the updates that were heard before. */
function withHistory(action: Action, before: readonly Action[]): Action {
  const old = before.find((each) => each.id === action.id);
  if (old === undefined) return action;
  const isRepeated = (on: string, text: string): boolean => action.updates.some((u) => u.on === on && u.text === text);
  const heard = old.updates.filter((update) => !isRepeated(update.on, update.text));
  const updates = [...heard, ...action.updates].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return { ...action, opened: old.opened, updates };
}

/** Sources are named by entries in free text or by id; those of carried entries must still be found. */
function withSources(board: Board, before: Board): Board {
  const named = new Set(
    [
      ...board.statements,
      ...board.commentary,
      ...board.actions,
      ...board.frameworks,
      ...board.milestones,
      ...board.frameworks.flatMap((f) => f.workstreams.flatMap((w) => w.progress)),
    ].flatMap((entry) => entry.source ?? []),
  );
  return {
    ...board,
    sources: [...board.sources, ...missing(before.sources, board.sources).filter((s) => named.has(s.id))],
  };
}

/** A category choice as text that does not depend on the order of its keys. */
export function toKey(at: At): string {
  return Object.keys(at)
    .sort()
    .map((breakdown) => `${breakdown}:${at[breakdown]}`)
    .join(',');
}
