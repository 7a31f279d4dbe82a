import type { Dataset } from '#domain/dataset.ts';
import type { Board, Framework } from '#domain/editions/board.ts';
import type { Edition } from '#domain/editions/edition.ts';
import { countOf } from '#domain/sentences/phrases.ts';
import { isClosed } from '#domain/sentences/planSentences.ts';
import { toActionsTitle } from '#domain/sentences/slideSentences.ts';
import { toSlideTitle } from '#domain/sentences/slideTitle.ts';
import type { SlideCell, SlideContent } from '#export/slide.ts';
import type { View } from '#state/filters.ts';
import type { Reading } from '#state/reading.ts';
import { type LoggedAction, STATE_WORDS, toActionLog } from './actionLog.ts';
import { ACTIONS, selectPlan } from './planChoice.ts';
import {
  type PlanModel,
  type ReadDataset,
  selectPlanDatasets,
  toPlanModel,
  type WorkstreamModel,
} from './planModel.ts';

interface PlanMaterials {
  readonly reading: Reading;
  readonly board?: Board;
  readonly datasets: ReadonlyMap<string, Dataset>;
}

const MOST_ROWS = 6;

/** The datasets of the plan that the address asks for. */
export function selectPlanSlideDatasets(board: Board, { filters }: View, edition: Edition): string[] {
  const choice = selectPlan(board, filters.plan);
  return choice.kind === 'plan' ? selectPlanDatasets(choice.framework, edition).map(({ id }) => id) : [];
}

/** A slide of a plan: each workstream with what is measured and what is judged; or the log of actions. */
export function toPlanSlide(view: View, materials: PlanMaterials): SlideContent {
  const { reading, board } = materials;
  const marks = {
    isIllustrative: reading.partnership.illustrative,
    isDraft: reading.entry.draft,
    source: `${reading.partnership.illustrative ? 'Illustrative edition' : 'Edition'} ${reading.edition.label}`,
  };
  if (board === undefined) throw new Error('A slide of a plan needs the board');
  const choice = selectPlan(board, view.filters.plan);
  if (choice.kind === 'plan')
    return { ...toFrameworkSlide(choice.framework, board, materials), ...withSource(marks, choice.framework, board) };
  if (view.filters.plan === ACTIONS) return { ...toActionSlide(board, reading), ...marks };
  return {
    ...marks,
    title: `No plan was handed in for ${reading.edition.label}`,
    body: { kind: 'list', items: [{ text: 'The edition has no narrative of plans.' }] },
    kindWords: 'text, plans',
    caveats: '',
  };
}

type Body = Omit<SlideContent, 'isIllustrative' | 'isDraft' | 'source'>;

function toFrameworkSlide(framework: Framework, board: Board, { reading, datasets }: PlanMaterials): Body {
  const { edition, partnership } = reading;
  const read = new Map(
    selectPlanDatasets(framework, edition).map(({ id }): [string, ReadDataset] => {
      const dataset = datasets.get(id);
      return [id, dataset === undefined ? { kind: 'failed' } : { kind: 'ready', dataset }];
    }),
  );
  const model = toPlanModel({ framework, board, edition, partnership, datasets: read });
  const rest = model.workstreams.length - MOST_ROWS;
  return {
    title: toTitle(model, edition),
    body: {
      kind: 'table',
      columns: [
        { label: 'Workstream', share: 44 },
        { label: 'Told of it', share: 16, isShort: true },
        { label: 'Measured', share: 24 },
        { label: 'Judged by people', share: 20 },
      ],
      rows: model.workstreams.slice(0, MOST_ROWS).map(toRow),
      ...(rest > 0 && { rest: `${countOf(rest, 'more part', 'more parts')} in the plan.` }),
    },
    kindWords: 'table, a plan',
    section: 'Plans',
    leftOut: 'figures and notes of progress',
    caveats: [model.standfirst, ...model.workstreams.map(({ heading }) => heading)].join('\n'),
  };
}

function toRow({ number, workstream, figures, statements, measured }: WorkstreamModel): SlideCell[] {
  const [first] = measured;
  const told = figures.length + statements.length;
  return [
    { text: `${number} ${workstream.title}`, isStrong: true },
    { text: countOf(told, 'figure', 'figures') },
    first === undefined ? { text: '–' } : { text: first.heading, verdict: first.verdict },
    { text: workstream.judgement?.rating ?? 'No rating' },
  ];
}

function toTitle({ framework, statement }: PlanModel, edition: Edition): string {
  const closed = isClosed(framework, edition.asAt) ? 'closed' : 'open';
  return toSlideTitle([statement, `${framework.title}: ${closed}`, framework.title]);
}

function toActionSlide(board: Board, { entry, edition, partnership }: Reading): Body {
  const log = toActionLog([{ entry, board }], edition, partnership.editions);
  const rest = log.length - MOST_ROWS;
  const overdue = log.filter(({ state }) => state === 'overdue').length;
  const open = overdue + log.filter(({ state }) => state === 'open').length;
  return {
    title: toActionsTitle(open, overdue),
    body:
      log.length === 0
        ? { kind: 'list', items: [{ text: `No action was handed in for ${edition.label}.` }] }
        : {
            kind: 'table',
            columns: [
              { label: 'State', share: 14, isShort: true },
              { label: 'What was promised', share: 46 },
              { label: 'Owner', share: 24 },
              { label: 'Due', share: 20 },
            ],
            rows: log.slice(0, MOST_ROWS).map(toActionRow),
            ...(rest > 0 && { rest: `${rest} more in the log of actions.` }),
          },
    kindWords: 'table, actions',
    section: 'For the meeting',
    caveats: '',
  };
}

function toActionRow({ action, state, due, over }: LoggedAction): SlideCell[] {
  const isLate = state === 'overdue';
  return [
    { text: STATE_WORDS[state], isStrong: true, ...(isLate && { tone: 'target' as const }) },
    { text: action.title },
    { text: action.owner },
    { text: over === '' ? due : `${due}, ${over}`, ...(isLate && { tone: 'target' as const }) },
  ];
}

function withSource<T extends { readonly source: string }>(marks: T, { source }: Framework, board: Board): T {
  const told = board.sources.find(({ id }) => id === source);
  return told === undefined ? marks : { ...marks, source: `${told.publisher}. ${marks.source}` };
}
