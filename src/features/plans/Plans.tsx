import { useState } from 'react';
import type { Board } from '#domain/editions/board.ts';
import { withFilters } from '#state/filters.ts';
import { addQuestion } from '#state/questionsStore.ts';
import type { PageProps } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { FactCard } from '#ui/FactCard.tsx';
import { ActionsSection } from './ActionsSection.tsx';
import type { AskedCard } from './askedCard.ts';
import { MilestonesSection } from './MilestonesSection.tsx';
import { OpenAside } from './OpenAside.tsx';
import { Plan } from './Plan.tsx';
import { PlanHead } from './PlanHead.tsx';
import { ACTIONS, selectPlan } from './planChoice.ts';
import { useActionLog } from './useActionLog.ts';

interface PlansProps extends PageProps {
  readonly board: Board;
}

export function Plans({ view, reading, board }: PlansProps) {
  const { edition, entry, partnership } = reading;
  const [asked, setAsked] = useState<AskedCard>();
  const actions = useActionLog(reading, board);
  const choice = selectPlan(board, view.filters.plan);
  const aside = <OpenAside log={actions.log} board={board} reading={reading} />;
  const pinned = toHash(withFilters(view, { partnership: partnership.id, edition: entry.id }));
  return (
    <div className="wrap page plans">
      {choice.kind === 'plan' ? (
        <Plan
          key={choice.framework.id}
          view={view}
          reading={reading}
          board={board}
          framework={choice.framework}
          aside={aside}
          onCard={setAsked}
        />
      ) : (
        <PlanHead
          view={view}
          board={board}
          {...toHeadWords(choice, edition.label)}
          aside={choice.kind === 'actions' ? null : aside}
        >
          {choice.kind === 'none' && reading.since !== undefined && (
            <p>
              <a href={toHash(withFilters(view, { edition: reading.since.id, since: undefined, plan: undefined }))}>
                Plans of {reading.since.label}
              </a>
            </p>
          )}
        </PlanHead>
      )}
      {view.filters.plan !== ACTIONS && <MilestonesSection board={board} reading={reading} onCard={setAsked} />}
      <ActionsSection view={view} reading={reading} board={board} actions={actions} onCard={setAsked} />
      {asked !== undefined && (
        <FactCard
          key={asked.words.figure}
          anchor={asked.anchor}
          title={asked.words.title}
          terms={asked.words.terms}
          copied={asked.words.copied}
          onAsk={(text) => addQuestion({ text, about: asked.words.figure, hash: pinned })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}

function toHeadWords(
  choice: Exclude<ReturnType<typeof selectPlan>, { kind: 'plan' }>,
  edition: string,
): { readonly statement: string; readonly standfirst: string } {
  switch (choice.kind) {
    case 'actions':
      return {
        statement: 'What was promised, by whom, and what became of it',
        standfirst: `Every action that ${edition} and the editions before it tell of, overdue ones first.`,
      };
    case 'unknown':
      return {
        statement: 'There is no such plan in this edition',
        standfirst: `The link asked for the plan “${choice.asked}”. The plans of ${edition} are named above.`,
      };
    case 'none':
      return {
        statement: `No plan was handed in for ${edition}`,
        standfirst: 'The edition has no narrative of plans, and none was carried over from an earlier one.',
      };
  }
}
