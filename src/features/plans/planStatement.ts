import type { Dataset } from '#domain/dataset.ts';
import type { Board, Workstream } from '#domain/editions/board.ts';
import { formatStatementValue } from '#domain/format/formatStatement.ts';
import type { Source } from '#domain/provenance.ts';
import type { Statement } from '#domain/statement.ts';

/** What a paper says beside the figures: its sentence, the number in it where there is one, and where it stands. */
export interface PlanStatement {
  readonly id: string;
  readonly statement: Statement;
  readonly text: string;
  readonly value?: string;
  readonly source?: Source;
}

/**
 * The statements of a workstream: those that its notes of progress name, and those that the datasets anchor to its measures.
 * A name that nothing has is left out: the note itself still stands.
 */
export function toPlanStatements(workstream: Workstream, board: Board, datasets: readonly Dataset[]): PlanStatement[] {
  const named = new Set(workstream.progress.flatMap(({ statements }) => statements));
  const measures = new Set<string>(workstream.measures);
  const found = new Map<string, PlanStatement>();
  const papers = [
    board,
    ...datasets.map(({ statements, provenance }) => ({ statements, sources: provenance.sources })),
  ];
  for (const paper of papers) {
    for (const statement of paper.statements) {
      const isOwn = named.has(statement.id) || (statement.measure !== undefined && measures.has(statement.measure));
      if (isOwn && !found.has(statement.id)) found.set(statement.id, toPlanStatement(statement, paper.sources));
    }
  }
  return [...found.values()];
}

function toPlanStatement(statement: Statement, sources: readonly Source[]): PlanStatement {
  const value = formatStatementValue(statement);
  const source = sources.find(({ id }) => id === statement.source);
  return {
    id: statement.id,
    statement,
    text: statement.text,
    ...(value === undefined ? {} : { value }),
    ...(source === undefined ? {} : { source }),
  };
}
