import { expect, test } from 'vitest';
import { moveQuestion, parseQuestions, writeQuestions } from './questionFile.ts';

const QUESTIONS = ['Why did it fall?', 'Who is in charge?', 'What next?'].map((text, i) => ({
  id: String(i + 1),
  text,
  about: 'EHC plans, 2024: 37.2%',
  hash: '#/measures/ehc_plans_within_20_weeks_percent?edition=2026-04',
}));

test('reads questions back from their file in their order', () => {
  expect(parseQuestions(writeQuestions(QUESTIONS))).toEqual(QUESTIONS);
});

test.each([
  '',
  '[]',
  '{"kind":"dashboard.deck","questions":[]}',
  '{"kind":"dashboard.questions","questions":[{"text":"x"}]}',
])('refuses a file without questions: %s', (text) => {
  expect(parseQuestions(text)).toBeUndefined();
});

test.each([
  [0, 1, 'Who is in charge? Why did it fall? What next?'],
  [2, 0, 'What next? Why did it fall? Who is in charge?'],
  [0, -1, 'Why did it fall? Who is in charge? What next?'],
  [2, 3, 'Why did it fall? Who is in charge? What next?'],
])('moves question %i to place %i', (from, to, order) => {
  expect(
    moveQuestion(QUESTIONS, from, to)
      .map(({ text }) => text)
      .join(' '),
  ).toBe(order);
});
