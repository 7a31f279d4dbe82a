import { expect, test } from 'vitest';
import { toFileName } from '#export/download.ts';

test.each([
  ['gld-by-district-2026-04.csv', 'gld-by-district-2026-04.csv'],
  ['EHC plans, "on time".svg', 'EHC plans- -on time.svg'],
  ['../../etc/passwd', 'etc-passwd'],
  ['con.csv', 'file-con.csv'],
  ['', 'file'],
])('%j is saved as %j', (name, saved) => {
  expect(toFileName(name)).toBe(saved);
});
