import { expect, test } from 'vitest';
import { BOARD_REPORT_BUDGET_BYTES, formatBytes, selectBudgetBreaches } from './byteBudget.ts';
import type { ShippedFile } from './shippedFiles.ts';

function aFile(parts: Partial<ShippedFile>): ShippedFile {
  const weights = { bytes: 3000, gzipBytes: 2000, brotliBytes: 1000 };
  return { fileName: 'assets/a.js', isInitial: true, packages: [], ...weights, ...parts };
}

test('refuses more script and style than the board report may need', () => {
  const heavy = aFile({ brotliBytes: BOARD_REPORT_BUDGET_BYTES });
  expect(selectBudgetBreaches([heavy])).toEqual([]);
  expect(selectBudgetBreaches([heavy, aFile({ isInitial: false })])).toEqual([]);
  expect(selectBudgetBreaches([heavy, aFile({})])).toEqual([
    'The board report needs 111.0 kB of script and style (Brotli); the budget is 110.0 kB.',
  ]);
});

test('refuses heavy packages in the first view, and test packages anywhere', () => {
  expect(selectBudgetBreaches([aFile({ packages: ['react', 'recharts'] })])).toEqual([
    'recharts loads before it is needed: it is in assets/a.js.',
  ]);
  expect(selectBudgetBreaches([aFile({ isInitial: false, packages: ['recharts', 'msw'] })])).toEqual([
    'msw belongs to the tests: it is in assets/a.js.',
  ]);
});

test('prints initial and lazy bytes with their sums', () => {
  const table = formatBytes([aFile({}), aFile({ fileName: 'assets/b.css' }), aFile({ isInitial: false })]);
  expect(table).toMatch(/board report \(initial\) +6\.0 +4\.0 +2\.0/);
  expect(table).toMatch(/everything else \(lazy\) +3\.0 +2\.0 +1\.0/);
});
