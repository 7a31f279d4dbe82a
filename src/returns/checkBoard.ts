import type { FileContent } from './fileContent.ts';
import type { ReturnIssue } from './issue.ts';
import { openIssueLog } from './issueLog.ts';
import { type KnownNames, openNameCheck, type Where } from './nameCheck.ts';
import { readConfig } from './readConfig.ts';
import { type BoardReturn, boardReturnSchema } from './returnSchema.ts';

export interface BoardOutcome {
  readonly issues: readonly ReturnIssue[];
  readonly board?: BoardReturn;
}

/**
 * Checks a board by itself, and against `known` where the folder that it belongs to is known: its measures, places and sources,
 * and the statements of its datasets.
 */
export function checkBoard(content: FileContent, name: string, known?: BoardNames): BoardOutcome {
  const log = openIssueLog(name);
  const { value: board, placeOf } = readConfig(content, boardReturnSchema, log);
  if (board) {
    checkDays(board, { log, placeOf });
    checkIds(board, { log, placeOf });
    if (known) checkNames(board, known, { log, placeOf });
  }
  return { issues: log.toIssues(), ...(board ? { board } : {}) };
}

/** What the rest of the folder has, by which a board's names are known. */
export interface BoardNames {
  readonly measures: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly statements: ReadonlySet<string>;
  readonly frameworks: ReadonlySet<string>;
}

function checkDays({ asAt, meeting, published }: BoardReturn, { log, placeOf }: Where): void {
  const place = { ...placeOf(['asAt']), columnName: 'asAt', found: asAt };
  if (asAt > meeting) log.add('dates_in_wrong_order', place, { first: 'asAt', second: 'meeting', limit: meeting });
  if (asAt > published.slice(0, 10))
    log.add('dates_in_wrong_order', place, { first: 'asAt', second: 'published', limit: published.slice(0, 10) });
}

function checkIds(board: BoardReturn, where: Where): void {
  const check = openNameCheck(NO_NAMES, where);
  const lists = ['statements', 'decisions', 'actions', 'frameworks', 'milestones', 'events', 'questions'] as const;
  for (const list of lists) {
    const entries: readonly { readonly id: string }[] = board[list] ?? [];
    check.unique(
      'id',
      entries.map(({ id }) => id),
      (i) => [list, i, 'id'],
    );
  }
  check.unique('id', board.provenance?.sources.map(({ id }) => id) ?? [], (i) => ['provenance', 'sources', i, 'id']);
}

function checkNames(board: BoardReturn, known: BoardNames, where: Where): void {
  const own = board.provenance?.sources.map(({ id }) => id) ?? [];
  const sources = new Set([...known.sources, ...own]);
  const frameworks = new Set([...known.frameworks, ...(board.frameworks ?? []).map(({ id }) => id)]);
  // Breakdowns are those of the measure's dataset, which the publisher looks at; here only the names of measures and places.
  const check = openNameCheck({ ...NO_NAMES, measures: known.measures, places: known.places, sources }, where);

  for (const list of [
    'statements',
    'commentary',
    'decisions',
    'actions',
    'frameworks',
    'milestones',
    'events',
  ] as const) {
    const entries: readonly Entry[] = board[list] ?? [];
    for (const [i, { measure, geography, measures, source, framework }] of entries.entries()) {
      check.anchor({ measure, geography }, [list, i]);
      check.select({ measures }, [list, i]);
      check.one('source', source, sources, [list, i, 'source']);
      check.one('framework', framework, frameworks, [list, i, 'framework']);
    }
  }
  const statements = new Set([...known.statements, ...(board.statements ?? []).map(({ id }) => id)]);
  for (const [f, framework] of (board.frameworks ?? []).entries()) {
    for (const [w, { measures, progress }] of framework.workstreams.entries()) {
      const path = ['frameworks', f, 'workstreams', w];
      check.select({ measures }, path);
      for (const [p, step] of progress.entries()) {
        check.one('source', step.source, sources, [...path, 'progress', p, 'source']);
        for (const [s, id] of step.statements.entries()) {
          check.one('statement', id, statements, [...path, 'progress', p, 'statements', s]);
        }
      }
    }
  }
}

/** What an entry of any list of a board may name. */
interface Entry {
  readonly measure?: string;
  readonly measures?: readonly string[];
  readonly geography?: string;
  readonly source?: string;
  readonly framework?: string;
}

const NO_NAMES: KnownNames = {
  measures: new Set(),
  places: new Set(),
  hasAllPlaces: true,
  periods: new Set(),
  breakdowns: new Map(),
  sources: new Set(),
};
