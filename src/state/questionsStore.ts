import { create } from 'zustand';

/** A question that a member pinned to a number. It stays on the device; a file takes it to the co-chair. */
export interface PinnedQuestion {
  readonly id: string;
  readonly text: string;
  /** The figure as it stood on the page: "EHC plans issued within 20 weeks, 2024: 37.2%". */
  readonly about: string;
  /** The address of the view that it was asked on, edition included. */
  readonly hash: string;
}

const KEY = 'dashboard.questions';
const MOST_QUESTIONS = 200;
const LONGEST_TEXT = 1000;

/** The questions of this device, in the order in which they are to be asked. */
export const useQuestions = create<{ readonly questions: readonly PinnedQuestion[] }>(() => ({ questions: [] }));
useQuestions.setState({ questions: readQuestions() });

export function addQuestion(question: Omit<PinnedQuestion, 'id'>): void {
  setQuestions(joinQuestions(useQuestions.getState().questions, [question]));
}

export function setQuestions(questions: readonly PinnedQuestion[]): void {
  useQuestions.setState({ questions });
  try {
    localStorage.setItem(KEY, JSON.stringify(questions));
  } catch {
    // Blocked or full: they last until the page is left.
  }
}

/** Questions of another device after one's own; one that is there already is not taken twice. */
export function joinQuestions(
  own: readonly PinnedQuestion[],
  others: readonly Omit<PinnedQuestion, 'id'>[],
): readonly PinnedQuestion[] {
  const joined = [...own];
  for (const { text, about, hash } of others) {
    const isThere = joined.some((question) => question.text === text && question.about === about);
    if (isThere || joined.length >= MOST_QUESTIONS) continue;
    const id = String(1 + Math.max(0, ...joined.map((question) => Number(question.id))));
    joined.push({ id, text, about, hash });
  }
  return joined;
}

/** The questions of whatever is stored or handed over as a file; parts that are none are dropped. */
export function toQuestions(stored: unknown): readonly PinnedQuestion[] {
  if (!Array.isArray(stored)) return [];
  const questions = stored.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const { text, about, hash } = item as Record<string, unknown>;
    if (typeof text !== 'string' || typeof about !== 'string' || typeof hash !== 'string') return [];
    const isValid =
      text.trim() !== '' && text.length <= LONGEST_TEXT && about.length <= LONGEST_TEXT && hash.startsWith('#/');
    return isValid ? [{ text: text.trim(), about, hash }] : [];
  });
  return joinQuestions([], questions);
}

function readQuestions(): readonly PinnedQuestion[] {
  try {
    return toQuestions(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}
