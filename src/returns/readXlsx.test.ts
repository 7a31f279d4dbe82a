import { describe, expect, it } from 'vitest';
import { aReturn, toBytes } from '#tests/support/aReturn.ts';
import { aWorkbookParts, type Cell, type SheetSpec } from '#tests/support/aWorkbook.ts';
import { toZip } from '#tests/support/toZip.ts';
import { checkReturn } from './checkReturn.ts';
import type { ReturnFiles } from './returnFiles.ts';

/** The cells of the sound return, numbers as numbers. */
function toCells(): Cell[][] {
  const text = new TextDecoder().decode(aReturn().data.bytes).trim();
  return text
    .split('\n')
    .map((line) => line.split(',').map((cell) => (/^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)));
}

function withCell(row: number, column: number, cell: Cell): Cell[][] {
  const cells = toCells();
  const changed = cells[row - 1];
  if (changed) changed[column - 1] = cell;
  return cells;
}

function check(sheets: readonly SheetSpec[], measure?: (text: string) => string) {
  return checkBytes(toZip(aWorkbookParts(sheets)), 'gld/data.xlsx', measure);
}

function checkBytes(bytes: Uint8Array, name = 'gld/data.xlsx', measure?: (text: string) => string) {
  const files: ReturnFiles = aReturn(measure ? { 'measure.json': measure } : {});
  return checkReturn({ ...files, data: { name, bytes } });
}

const told = async (outcome: ReturnType<typeof check>) =>
  (await outcome).issues.map((i) => `${i.code} ${i.sheet ?? '-'} ${i.line ?? '-'}:${i.column ?? '-'} ${i.found}`);

describe('a workbook', () => {
  it('is read like a CSV file with the same cells', async () => {
    const csv = await checkReturn(aReturn());
    const { issues, accepted } = await check([{ name: 'GLD', rows: toCells() }]);

    expect(issues).toEqual([]);
    expect(accepted?.table.rows).toBe(csv.accepted?.table.rows);
    expect([...(accepted?.table.line ?? [])]).toEqual([...(csv.accepted?.table.line ?? [])]);
    for (let row = 0; row < (accepted?.table.rows ?? 0); row++) {
      expect(accepted?.table.valueAt(0, row)).toEqual(csv.accepted?.table.valueAt(0, row));
    }
  });

  it('tells a cell by the address that its own program shows', async () => {
    const { issues } = await check([{ name: 'Plans', rows: withCell(14, 12, '1,234') }]);

    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      code: 'value_thousands',
      sheet: 'Plans',
      line: 14,
      column: 12,
      found: '"1,234"',
      expected: '1234',
    });
    expect(issues[0]?.message).toMatch(/^Plans!L14: /);
  });

  it('finds the header under title rows and leaves out notes under the table', async () => {
    const rows = [['Good level of development'], [], ...toCells(), [], ['Source: school census']];
    const { issues, accepted } = await check([
      { name: 'Notes', rows: [['About this file']] },
      { name: 'GLD', rows },
    ]);

    expect(issues.map((i) => `${i.code} ${i.sheet} ${i.line}`)).toEqual(['notes_under_table GLD 23']);
    expect(accepted?.table.line[0]).toBe(4);
  });

  it('reads the result of a formula, and refuses one without', async () => {
    const withResult = { inside: '<f>1000-1</f><v>999</v>' };
    const without = { inside: '<f>1000-1</f>' };

    expect((await check([{ name: 'GLD', rows: withCell(3, 13, withResult) }])).accepted?.table.valueAt(1, 1)).toEqual({
      kind: 'known',
      amount: 999,
    });
    expect(await told(check([{ name: 'GLD', rows: withCell(3, 13, without) }]))).toContain(
      'formula_without_value GLD 3:13 a formula',
    );
  });

  it.each<[string, Cell, string]>([
    ['an error', { attributes: 't="e"', inside: '<v>#DIV/0!</v>' }, 'value_error GLD 5:12 "#DIV/0!"'],
    ['a day made of a code', { attributes: 's="1"', inside: '<v>45000</v>' }, 'date_mangled GLD 5:12 "2023-03-15"'],
    ['a number shown as a percentage', { attributes: 's="2"', inside: '<v>0.642</v>' }, 'value_unit GLD 5:12 "64.2%"'],
    ['yes or no', { attributes: 't="b"', inside: '<v>1</v>' }, 'value_logical GLD 5:12 "TRUE"'],
    ['a stray space', '64.2 ', 'value_stray_space GLD 5:12 "64.2 "'],
  ])('tells %s in a cell', async (_, cell, issue) => {
    expect(await told(check([{ name: 'GLD', rows: withCell(5, 12, cell) }]))).toEqual([issue]);
  });

  it('tells merged cells once, by their range', async () => {
    const rows = toCells();
    for (const row of rows.slice(2, 4)) row[10] = null;

    expect(await told(check([{ name: 'GLD', rows, merged: ['K2:K4'] }]))).toEqual(
      expect.arrayContaining(['cells_merged GLD 2:11 "K2:K4"']),
    );
    expect(
      (await check([{ name: 'GLD', rows, merged: ['K2:K4'] }])).issues.filter((i) => i.severity === 'error'),
    ).toHaveLength(1);
  });

  it('tells hidden sheets and hidden rows, and reads the rows', async () => {
    const outcome = check([
      { name: 'GLD', rows: toCells(), hiddenRows: [7, 8] },
      { name: 'Children', rows: [['Name']], state: 'hidden' },
    ]);

    expect(await told(outcome)).toEqual(['sheet_hidden - -:- "Children"', 'rows_hidden GLD 7:- 2 rows']);
    expect((await outcome).accepted?.table.rows).toBe(18);
  });

  it('asks which of several sheets is meant, and takes the one that measure.json names', async () => {
    const sheets = [
      { name: 'First', rows: toCells() },
      { name: 'Second', rows: toCells() },
    ];
    const naming = (name: string) => (text: string) => text.replace('"label"', `"sheet": "${name}",\n  "label"`);

    expect(await told(check(sheets))).toEqual(['sheets_several - -:- "First, Second"']);
    expect((await check(sheets, naming('Second'))).accepted?.table.rows).toBe(18);
    expect(await told(check(sheets, naming('Third')))).toEqual(['sheet_unknown - -:- "Third"']);
  });

  it('tells that no sheet has a header, and reads the only sheet for its defects', async () => {
    const headless = toCells().slice(1);

    expect(
      await told(
        check([
          { name: 'A', rows: headless },
          { name: 'B', rows: headless },
        ]),
      ),
    ).toEqual(['sheet_not_found - -:- "A, B"']);
    expect(await told(check([{ name: 'A', rows: headless }]))).toEqual(
      expect.arrayContaining(['column_missing A 1:- no such column']),
    );
  });

  it.each([
    ['data.xls', 'workbook_kind', 'an old Excel file (.xls)'],
    ['data.ods', 'workbook_kind', 'an OpenDocument spreadsheet (.ods)'],
    ['data.xlsm', 'workbook_kind', 'a workbook with macros (.xlsm)'],
  ])('is refused by its name: %s', async (name, code, found) => {
    const { issues } = await checkBytes(toBytes('x'), `gld/${name}`);

    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code, found });
    expect(issues[0]?.message).toContain('Save as');
  });

  const parts = () => aWorkbookParts([{ name: 'GLD', rows: toCells() }]);
  const withPart = (name: string, text: string) => toZip(new Map([...parts(), [name, toBytes(text)]]));
  it.each<[string, () => Uint8Array, string]>([
    ['an old Excel file or a password', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'workbook_locked'],
    ['no archive', () => toBytes('time_period,time_identifier'), 'workbook_broken'],
    [
      'an archive that is cut short',
      () => toZip(aWorkbookParts([{ name: 'GLD', rows: toCells() }])).slice(0, 400),
      'workbook_broken',
    ],
    ['an archive of something else', () => toZip(new Map([['a.xml', toBytes('<a/>')]])), 'workbook_broken'],
    ['an OpenDocument file under another name', () => withPart('mimetype', 'application/vnd.oasis'), 'workbook_kind'],
    ['macros', () => withPart('xl/vbaProject.bin', 'x'), 'workbook_macros'],
    ['a path out of the archive', () => withPart('../../evil.xml', '<a/>'), 'workbook_unsafe'],
    [
      'a document type',
      () => withPart('xl/sharedStrings.xml', '<!DOCTYPE a [<!ENTITY b "b">]><a/>'),
      'workbook_unsafe',
    ],
    ['an empty part', () => withPart('xl/sharedStrings.xml', ''), 'workbook_broken'],
    [
      'a part that is no XML',
      () => withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row'),
      'workbook_broken',
    ],
    [
      'more parts than a workbook has',
      () =>
        toZip(
          new Map([
            ...parts(),
            ...Array.from({ length: 1_001 }, (_, i): [string, Uint8Array] => [`p${i}.xml`, toBytes('<a/>')]),
          ]),
        ),
      'workbook_too_large',
    ],
    [
      'a bomb that says what it is',
      () => toZip(parts(), (name, size) => (name.includes('sheet1') ? 1_000_000_000 : size)),
      'workbook_too_large',
    ],
    [
      'a bomb that does not',
      () =>
        toZip(new Map([...parts(), ['xl/worksheets/sheet1.xml', new Uint8Array(5_000_000)]]), (name, size) =>
          name.includes('sheet1') ? 1_000 : size,
        ),
      'workbook_broken',
    ],
    [
      'a cell at the far end of the sheet',
      () =>
        withPart(
          'xl/worksheets/sheet1.xml',
          '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
        ),
      'workbook_too_large',
    ],
  ])('is refused for what it is: %s', async (_, bytes, code) => {
    const { issues, accepted } = await checkBytes(bytes());

    expect(accepted).toBeUndefined();
    expect(issues.map((i) => i.code)).toEqual([code]);
  });

  it('tells links to other files and pivot tables', async () => {
    const bytes = toZip(
      new Map([
        ...parts(),
        ['xl/externalLinks/externalLink1.xml', toBytes('<a/>')],
        ['xl/pivotTables/pivotTable1.xml', toBytes('<a/>')],
      ]),
    );

    expect((await checkBytes(bytes)).issues.map((i) => `${i.severity} ${i.code}`)).toEqual([
      'warning workbook_links',
      'warning workbook_pivot',
    ]);
  });
});
