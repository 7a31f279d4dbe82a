import type { ShippedFile } from './shippedFiles.ts';

/** Script and style that the board report needs, compressed with Brotli. */
export const BOARD_REPORT_BUDGET_BYTES = 110_000;

const NEVER_INITIAL = ['ag-grid-community', 'ag-grid-react', 'jszip', 'pptxgenjs', 'read-excel-file', 'recharts'];
const NEVER_SHIPPED = ['@mswjs/interceptors', 'msw', 'vitest'];

/** Why these files must not be released: too heavy for the first view, or packages where they do not belong. */
export function selectBudgetBreaches(files: readonly ShippedFile[]): string[] {
  const initial = files.filter((file) => file.isInitial);
  const brotliBytes = sum(initial.map((file) => file.brotliBytes));
  const weight = `The board report needs ${toKilobytes(brotliBytes)} kB of script and style (Brotli)`;
  return [
    ...(brotliBytes > BOARD_REPORT_BUDGET_BYTES
      ? [`${weight}; the budget is ${toKilobytes(BOARD_REPORT_BUDGET_BYTES)} kB.`]
      : []),
    ...selectForbidden(initial, NEVER_INITIAL, 'loads before it is needed'),
    ...selectForbidden(files, NEVER_SHIPPED, 'belongs to the tests'),
  ];
}

/** A table of all files, those of the first view first, with the sums of both kinds. */
export function formatBytes(files: readonly ShippedFile[]): string {
  const row = (name: string, counts: readonly number[]) =>
    `${name.padEnd(58)}${counts.map((count) => toKilobytes(count).padStart(10)).join('')}`;
  const table = (title: string, members: readonly ShippedFile[]) => [
    row(title, [
      sum(members.map((file) => file.bytes)),
      sum(members.map((file) => file.gzipBytes)),
      sum(members.map((file) => file.brotliBytes)),
    ]),
    ...members.map((file) => row(`  ${file.fileName}`, [file.bytes, file.gzipBytes, file.brotliBytes])),
  ];
  return [
    `${'kB'.padEnd(58)}${'raw'.padStart(10)}${'gzip'.padStart(10)}${'Brotli'.padStart(10)}`,
    ...table(
      'board report (initial)',
      files.filter((file) => file.isInitial),
    ),
    ...table(
      'everything else (lazy)',
      files.filter((file) => !file.isInitial),
    ),
  ].join('\n');
}

function selectForbidden(files: readonly ShippedFile[], names: readonly string[], why: string): string[] {
  return files.flatMap((file) =>
    file.packages.filter((name) => names.includes(name)).map((name) => `${name} ${why}: it is in ${file.fileName}.`),
  );
}

function toKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
