import { type PinnedQuestion, toQuestions } from '#state/questionsStore.ts';

const KIND = 'dashboard.questions';

/** Questions as a file for the co-chair, in the order in which they are to be asked. */
export function writeQuestions(questions: readonly PinnedQuestion[]): string {
  return `${JSON.stringify({ kind: KIND, version: 1, questions: questions.map(({ id: _, ...question }) => question) }, null, 2)}\n`;
}

/** The questions of a file; `undefined` for a file that holds none. */
export function parseQuestions(text: string): readonly PinnedQuestion[] | undefined {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file !== 'object' || file === null || Reflect.get(file, 'kind') !== KIND) return undefined;
    const questions = toQuestions(Reflect.get(file, 'questions'));
    return questions.length === 0 ? undefined : questions;
  } catch {
    return undefined;
  }
}

/** A question at another place in the order. */
export function moveQuestion(
  questions: readonly PinnedQuestion[],
  from: number,
  to: number,
): readonly PinnedQuestion[] {
  const moved = questions[from];
  if (moved === undefined || to < 0 || to >= questions.length) return questions;
  const others = questions.filter((_, i) => i !== from);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}
