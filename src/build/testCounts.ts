/** How many tests a runner ran, by outcome. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/** The counts of a JSON report of Vitest. */
export function readVitestCounts(report: string): TestCounts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(report) as VitestReport;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** The counts of a JSON report of Playwright; a test that passed only at a second try failed. */
export function readPlaywrightCounts(report: string): TestCounts {
  const { stats } = JSON.parse(report) as PlaywrightReport;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** A run that ended badly without naming a test (a file that did not load, a report not written) counts as one failure. */
export function countRun(counts: TestCounts | undefined, exitCode: number | null): TestCounts {
  const known = counts ?? { passed: 0, failed: 0, skipped: 0 };
  const isUnexplained = exitCode !== 0 && known.failed === 0;
  return isUnexplained ? { ...known, failed: 1 } : known;
}

/** The closing line over all runs, as in "412 passed, 0 failed". */
export function formatCounts(runs: readonly TestCounts[]): string {
  const total = (outcome: keyof TestCounts) => runs.reduce((count, run) => count + run[outcome], 0);
  const skipped = total('skipped');
  return `${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
