import type { Day } from '#domain/day.ts';
import { describeClosed, describeOpened, describeOverdue } from '#domain/sentences/actionSentence.ts';
import { describeCommentary } from '#domain/sentences/changeSentence.ts';
import { isOverdue, toActionState, toLastDay } from './actionState.ts';
import type { Action, Board, Commentary } from './board.ts';
import { isOnSame } from './carryForward.ts';
import type { Change } from './edition.ts';

/** Actions opened, closed or fallen overdue since the earlier edition; each is told once, as the newest of these. */
export function toActionChanges(then: Board, now: Board, thenAsAt: Day, nowAsAt: Day): Change[] {
  return now.actions.flatMap((action): Change[] => {
    const before = then.actions.find((old) => old.id === action.id);
    const state = toActionState(action, nowAsAt);
    const words = { ...action, due: state.due };
    const about = { action: action.id, ...(action.measure === undefined ? {} : { measure: action.measure }) };
    if (state.status !== 'open') {
      const wasOpen = before === undefined || toActionState(before, thenAsAt).status === 'open';
      if (!wasOpen) return [];
      return [
        { kind: 'action_closed', ...about, sentence: describeClosed(words, state.status, selectClosingDay(action)) },
      ];
    }
    if (isOverdue(action, nowAsAt) && !(before !== undefined && isOverdue(before, thenAsAt))) {
      return [{ kind: 'action_overdue', ...about, sentence: describeOverdue(words, toLastDay(state.due), nowAsAt) }];
    }
    return before === undefined ? [{ kind: 'action_opened', ...about, sentence: describeOpened(words) }] : [];
  });
}

function selectClosingDay(action: Action): Day | undefined {
  return action.updates.findLast((update) => update.status !== undefined)?.on;
}

/** Commentary that is new or was written anew; what is carried over says nothing new. */
export function toCommentaryChanges(then: Board, now: Board, titleOf: (commentary: Commentary) => string): Change[] {
  return now.commentary.flatMap((own): Change[] => {
    if (own.carriedFrom !== undefined) return [];
    const before = then.commentary.find((old) => isOnSame(old, own));
    if (before !== undefined && isSameText(before, own)) return [];
    const sentence = describeCommentary(titleOf(own), before === undefined, own.role);
    return [{ kind: 'commentary', measure: own.measure, ...(own.at === undefined ? {} : { at: own.at }), sentence }];
  });
}

function isSameText(a: Commentary, b: Commentary): boolean {
  return a.what === b.what && a.why === b.why && a.soWhat === b.soWhat && a.next === b.next;
}
