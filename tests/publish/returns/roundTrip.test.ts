import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CsvCell, toCsv } from '#export/csv.ts';
import type { ReturnTable } from '#returns/checkedReturn.ts';
import { checkReturn } from '#returns/checkReturn.ts';
import { aReturn, toBytes } from '#tests/support/aReturn.ts';

const HEADER = [
  'time_period',
  'time_identifier',
  'geographic_level',
  'country_code',
  'country_name',
  'old_la_code',
  'new_la_code',
  'la_name',
  'sex',
  'gld_percent',
  'gld_children',
];
const SYMBOLS = ['c', 'x', 'z', 'low'] as const;
const MEASURES = ['gld_percent', 'gld_children'] as const;

/** Text as people type it into a category: with commas, quotation marks, accents, and what a formula would begin with. */
const label = fc
  .string({ unit: fc.constantFrom(...'abcXYZ éñß0159,"\'()&%/.:;-+=@'), minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/ +/g, ' ').trim());
const amount = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }),
  fc.integer({ min: 0, max: 1e9 }),
  fc.constantFrom(-0, 0, 0.1 + 0.2, 1e21, 1e-7, 2 ** 53, 12.5, 99.999),
);
const cell = fc.oneof({ weight: 4, arbitrary: amount }, fc.constantFrom(...SYMBOLS));
const PLACE = [
  '202122',
  'Academic year',
  'Local authority',
  'E92000001',
  'England',
  '085',
  'E10000034',
  'Worcestershire',
] as const;
const table = fc
  .array(fc.tuple(label, cell, cell), { minLength: 1, maxLength: 20 })
  .map((rows) => rows.map(([text, ...cells], i): CsvCell[] => [...PLACE, `${text} ${i}`.trim(), ...cells]));

/** The rows of a table as they were written. */
function toRows({ rows, measures, breakdowns, categories, valueAt }: ReturnTable): CsvCell[][] {
  const symbols = { suppressed: 'c', notAvailable: 'x', notApplicable: 'z', low: 'low' } as const;
  return Array.from({ length: rows }, (_, row) => [
    ...PLACE,
    breakdowns[0]?.categories[categories[0]?.[row] ?? 0]?.label,
    ...MEASURES.map((measure) => {
      const value = valueAt(measures.indexOf(measure as never), row);
      return value.kind === 'known' ? value.amount : symbols[value.kind];
    }),
  ]);
}

it('reads what the dashboard exports, to the last digit and symbol', async () => {
  const measure = (text: string) =>
    text
      .replaceAll('"proportion"', '"mean"')
      .replaceAll('"count"', '"mean"')
      .replace('"policy"', '"breakdowns": { "sex": { "title": "Sex", "total": null } }, "policy"');
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const exported = [...toCsv([HEADER, ...rows])].join('');
      const files = aReturn({ 'measure.json': measure });
      const { issues, accepted } = await checkReturn({
        ...files,
        data: { name: 'gld/data.csv', bytes: toBytes(exported) },
      });

      const errors = issues.filter(({ severity }) => severity === 'error');
      expect(errors).toEqual([]);
      const again = [...toCsv([HEADER, ...(accepted ? toRows(accepted.table) : [])])].join('');
      expect(again).toBe(exported);
    }),
    { numRuns: 300, seed: 20261124 },
  );
});
