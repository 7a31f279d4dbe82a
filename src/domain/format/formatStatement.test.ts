import { expect, test } from 'vitest';
import { formatStatementValue } from './formatStatement.ts';

test.each([
  [{ value: 20, bound: 'about' }, 'about 20'],
  [{ value: 500, bound: 'atLeast' }, 'at least 500'],
  [{ value: 5, bound: 'lessThan' }, 'less than 5'],
  [{ low: 2, high: 3 }, '2 to 3'],
  [{ value: 71.9 }, '71.9'],
  [{ value: 345_000 }, '345,000'],
  [{ low: 500 }, 'at least 500'],
  [{ high: 4.5 }, 'at most 4.5'],
  [{}, undefined],
] as const)('prints %o as %s', (statement, text) => {
  expect(formatStatementValue(statement)).toBe(text);
});
