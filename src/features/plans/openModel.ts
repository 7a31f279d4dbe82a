import type { Board } from '#domain/editions/board.ts';
import type { Edition, EditionEntry } from '#domain/editions/edition.ts';
import { asWord } from '#domain/sentences/phrases.ts';
import { toMilestoneState } from '#domain/sentences/planSentences.ts';
import type { LoggedAction } from './actionLog.ts';

export interface OpenItem {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly isLate: boolean;
}

export interface OpenModel {
  /** "Open since September 2022", where all of it is that old. */
  readonly title: string;
  readonly items: readonly OpenItem[];
}

const MOST = 4;

/** What was promised and is not done: open actions, and plans whose date has passed without a word. */
export function toOpenModel(
  log: readonly LoggedAction[],
  { milestones }: Pick<Board, 'milestones'>,
  { asAt, label }: Pick<Edition, 'asAt' | 'label'>,
  editions: readonly Pick<EditionEntry, 'id' | 'label'>[],
): OpenModel {
  const open = log.filter(({ state }) => state === 'overdue' || state === 'open');
  const passed = milestones.filter((milestone) => toMilestoneState(milestone, asAt) === 'passed');
  const items = [
    ...open.slice(0, MOST).map(({ action, state, due, over }) => ({
      id: action.id,
      title: action.title,
      detail: `${action.owner}; due ${due}${over === '' ? '' : `, ${over}`}`,
      isLate: state === 'overdue',
    })),
    ...(passed.length === 0
      ? []
      : [
          {
            id: 'passed',
            title: `${asSentenceWord(passed.length)} with a date that has passed`,
            detail: `no later paper says whether ${passed.length === 1 ? 'it' : 'they'} happened`,
            isLate: true,
          },
        ]),
  ];
  const since = new Set([
    ...open.map(({ action }) => action.opened),
    ...passed.map(({ carriedFrom }) => carriedFrom ?? label),
  ]);
  const [only] = since;
  const sinceLabel = editions.find(({ id }) => id === only)?.label;
  const isOld = since.size === 1 && sinceLabel !== undefined && sinceLabel !== label;
  return { title: isOld ? `Open since ${sinceLabel}` : 'Still open', items };
}

function asSentenceWord(count: number): string {
  const words = asWord(count);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${count === 1 ? 'plan' : 'plans'}`;
}
