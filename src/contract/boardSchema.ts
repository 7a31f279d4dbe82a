import * as z from 'zod/mini';
import { CONTRACT } from '#contract/indexSchema.ts';
import {
  at,
  day,
  dayOrPeriod,
  geographyCode,
  id,
  measureId,
  type Schema,
  source,
  statement,
  text,
} from '#contract/parts.ts';
import type {
  Action,
  Board,
  BoardEvent,
  Commentary,
  Decision,
  Framework,
  Milestone,
  Question,
} from '#domain/editions/board.ts';

export const commentary: Schema<Commentary> = z.object({
  measure: measureId,
  at: z.exactOptional(at),
  what: z.string(),
  why: z.string(),
  evidence: z.enum(['data', 'practice', 'opinion']),
  soWhat: z.string(),
  next: z.string(),
  author: z.string(),
  role: text,
  date: day,
  carriedFrom: z.exactOptional(id),
  source: text,
});

export const decision: Schema<Decision> = z.object({
  id,
  ask: z.enum(['note', 'decide', 'escalate']),
  text,
  by: z.exactOptional(text),
  measure: z.exactOptional(measureId),
  at: z.exactOptional(at),
  outcome: z.exactOptional(text),
  decidedOn: z.exactOptional(day),
  source: text,
});

const actionStatus = z.enum(['open', 'done', 'dropped']);

export const action: Schema<Action> = z.object({
  id,
  title: text,
  measure: z.exactOptional(measureId),
  at: z.exactOptional(at),
  owner: text,
  agency: text,
  due: dayOrPeriod,
  dueText: z.exactOptional(text),
  status: actionStatus,
  opened: id,
  updates: z.array(
    z.object({ on: day, edition: id, text, due: z.exactOptional(dayOrPeriod), status: z.exactOptional(actionStatus) }),
  ),
  source: z.exactOptional(text),
  carriedFrom: z.exactOptional(id),
});

export const framework: Schema<Framework> = z.object({
  id,
  title: text,
  started: z.exactOptional(dayOrPeriod),
  ended: z.exactOptional(dayOrPeriod),
  closedBy: z.exactOptional(text),
  successor: z.exactOptional(text),
  source: z.exactOptional(text),
  carriedFrom: z.exactOptional(id),
  workstreams: z.array(
    z.object({
      id,
      title: text,
      concern: z.string(),
      judgement: z.exactOptional(z.object({ rating: text, by: text, on: dayOrPeriod, evidence: z.string() })),
      measures: z.array(measureId),
      progress: z.array(z.object({ on: dayOrPeriod, text, statements: z.array(id), source: text })),
    }),
  ),
});

export const milestone: Schema<Milestone> = z.object({
  id,
  title: text,
  due: z.exactOptional(dayOrPeriod),
  dueText: z.exactOptional(text),
  reached: z.exactOptional(dayOrPeriod),
  framework: z.exactOptional(id),
  source: text,
  carriedFrom: z.exactOptional(id),
});

export const boardEvent: Schema<BoardEvent> = z.object({
  id,
  title: text,
  on: dayOrPeriod,
  geography: z.exactOptional(geographyCode),
  measures: z.array(measureId),
  source: text,
});

export const question: Schema<Question> = z.object({ id, text, about: z.string() });

const boardFile = z.object({
  contract: z.literal(CONTRACT),
  provenance: z.object({ sources: z.array(source) }),
  statements: z.array(statement),
  commentary: z.array(commentary),
  decisions: z.array(decision),
  actions: z.array(action),
  frameworks: z.array(framework),
  milestones: z.array(milestone),
  events: z.array(boardEvent),
  questions: z.array(question),
});

/** `data/boards/…json`: the narrative of an edition, plain text with typed links. */
export const boardSchema: Schema<Board> = z.pipe(
  boardFile,
  z.transform(
    ({ contract: _, provenance, ...rest }: z.infer<typeof boardFile>): Board => ({
      sources: provenance.sources,
      ...rest,
    }),
  ),
);

export function toBoardFile({ sources, ...rest }: Board): z.infer<typeof boardFile> {
  const mutable = structuredClone(rest) as Omit<z.infer<typeof boardFile>, 'contract' | 'provenance'>;
  return {
    contract: CONTRACT,
    provenance: { sources: structuredClone(sources) as z.infer<typeof source>[] },
    ...mutable,
  };
}
