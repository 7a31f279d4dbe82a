import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvCell, formatCsvCell, toCsv, toSafeText } from '#export/csv.ts';

function write(rows: readonly (readonly CsvCell[])[]): string {
  return [...toCsv(rows)].join('');
}

/** A second reader, not ours. */
function read(text: string): string[][] {
  return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false });
}

const HEADS = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
const BEFORE = ['', ' ', '  ', '"', '\ufeff', '\u200b', '\u00a0', ' "'];
const FORMULAS = HEADS.flatMap((head) => BEFORE.map((before) => `${before}${head}HYPERLINK("http://example.org")`));

describe('formulas', () => {
  it.each(FORMULAS)('%j becomes text', (formula) => {
    const safe = `'${formula}`;
    expect(toSafeText(formula)).toBe(safe);
    expect(read(write([['a', formula]]))).toEqual([['a', safe]]);
  });

  it.each([
    [-3.2, '-3.2'],
    [-0, '-0'],
    [1e21, '1e+21'],
    [0.1 + 0.2, '0.30000000000000004'],
    [7775, '7775'],
  ])('the number %d stays a number', (number, text) => {
    expect(formatCsvCell(number)).toBe(text);
    expect(Object.is(Number(text), number)).toBe(true);
  });

  it('leaves ordinary text, codes and a true minus alone', () => {
    for (const text of ['Wyre Forest', '0012', '123456789012345678', '−3.2', "'=already text", 'a=b', '']) {
      expect(toSafeText(text)).toBe(text);
    }
  });
});

it('begins with a byte order mark and ends every line with CRLF', () => {
  expect(
    write([
      ['a', 'b'],
      [1, undefined],
    ]),
  ).toBe('\ufeffa,b\r\n1,\r\n');
  expect(write([])).toBe('\ufeff');
});

it('quotes what holds a comma, a quote or a new line', () => {
  expect(write([['Redditch, Worcester', 'the "board"', 'two\nlines']])).toBe(
    '\ufeff"Redditch, Worcester","the ""board""","two\nlines"\r\n',
  );
});

it('is read back as written, and written again gives the same bytes', () => {
  const symbol = fc.constantFrom('c', 'x', 'z', 'low', 'p', 'e', 'u', 'b');
  const code = fc.stringMatching(/^[0-9]{1,20}$/);
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    symbol,
    code,
    fc.constantFrom(...FORMULAS),
  );
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(-0, 1e21, 0.1 + 0.2, 5e-324),
  );
  const row = fc.array(fc.oneof(text, number), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      const first = write(rows);
      const again = read(first);
      expect(write(again.map((cells) => cells.map((cell, c) => toNumberWhereItWas(rows, again, cells, cell, c))))).toBe(
        first,
      );
      const numbers = rows.flatMap((cells, r) => cells.map((cell, c) => [cell, again[r]?.[c]] as const));
      for (const [cell, field] of numbers) {
        if (typeof cell === 'number') expect(Object.is(Number(field), cell)).toBe(true);
        else expect(field).toBe(toSafeText(cell));
      }
    }),
    { numRuns: 5_000 },
  );
});

/** A reader knows from the column that a field is a number; so does whoever writes it again. */
function toNumberWhereItWas(
  rows: readonly (readonly CsvCell[])[],
  again: readonly string[][],
  cells: readonly string[],
  cell: string,
  c: number,
): CsvCell {
  return typeof rows[again.indexOf(cells as string[])]?.[c] === 'number' ? Number(cell) : cell;
}
