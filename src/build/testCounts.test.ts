import { expect, test } from 'vitest';
import { countRun, formatCounts, readPlaywrightCounts, readVitestCounts } from './testCounts.ts';

test('adds up the counts of both runners', () => {
  const vitest = readVitestCounts('{"numPassedTests":5,"numFailedTests":1,"numPendingTests":0,"numTodoTests":0}');
  const playwright = readPlaywrightCounts('{"stats":{"expected":3,"unexpected":1,"flaky":1,"skipped":0}}');
  expect(formatCounts([vitest, playwright])).toBe('8 passed, 3 failed');
});

test('names skipped tests where there are any', () => {
  expect(formatCounts([{ passed: 1, failed: 0, skipped: 2 }])).toBe('1 passed, 0 failed, 2 skipped');
});

test('counts a run that ended badly without naming a test as one failure', () => {
  expect(countRun({ passed: 4, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  expect(countRun(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(countRun({ passed: 4, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 4, failed: 2, skipped: 0 });
});
