import type { Change, ChangeKind, Verdict } from './edition.ts';

/** How a change is shown in a list: one mark, and its words. */
export interface ChangeLook {
  readonly mark: Verdict | 'new' | 'revised' | 'late' | 'done';
  readonly words: string;
}

const LOOKS: Readonly<Record<ChangeKind, ChangeLook>> = {
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

/** The mark and words of a change. A signal and a move take the mark of how the figure now stands against the benchmark. */
export function toChangeLook({ kind, nowGap }: Pick<Change, 'kind' | 'nowGap'>): ChangeLook {
  const verdict = nowGap?.kind === 'gap' ? nowGap.verdict : undefined;
  if (kind === 'moved' && (verdict === 'no_judgement' || verdict === 'similar'))
    return { mark: verdict, words: 'Moved' };
  if (kind === 'moved') return { mark: 'not_tested', words: 'Moved, not tested' };
  if (kind === 'signal' && (verdict === 'worse' || verdict === 'better')) {
    return { mark: verdict, words: `Signal, ${verdict}` };
  }
  return LOOKS[kind];
}
