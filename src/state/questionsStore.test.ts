import * as fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { addQuestion, joinQuestions, setQuestions, toQuestions, useQuestions } from './questionsStore.ts';

const ASKED = { text: 'Why did it fall?', about: 'EHC plans, 2024: 37.2%', hash: '#/?edition=2026-04' };

beforeEach(() => setQuestions([]));

test('keeps questions in the order in which they were asked, without storage too', () => {
  addQuestion(ASKED);
  addQuestion({ ...ASKED, text: 'Who is in charge?' });
  expect(useQuestions.getState().questions.map(({ id, text }) => [id, text])).toEqual([
    ['1', 'Why did it fall?'],
    ['2', 'Who is in charge?'],
  ]);
});

test('joins the questions of another device, none of them twice', () => {
  const own = toQuestions([ASKED]);
  const joined = joinQuestions(own, [ASKED, { ...ASKED, about: 'Suspensions, 2023/24: 7.87' }]);
  expect(joined.map(({ id, about }) => [id, about])).toEqual([
    ['1', 'EHC plans, 2024: 37.2%'],
    ['2', 'Suspensions, 2023/24: 7.87'],
  ]);
});

test('takes from a file only what is a question of this dashboard', () => {
  expect(toQuestions([ASKED, { ...ASKED, hash: 'https://evil.example' }, { text: '  ' }, null])).toEqual([
    { id: '1', ...ASKED },
  ]);
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      expect(toQuestions(stored).every(({ hash, text }) => hash.startsWith('#/') && text !== '')).toBe(true);
    }),
    { numRuns: 500 },
  );
});
