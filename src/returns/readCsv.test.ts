import { describe, expect, it } from 'vitest';
import { toBytes } from '#tests/support/aReturn.ts';
import { openIssueLog } from './issueLog.ts';
import { readCsv } from './readCsv.ts';

function read(bytes: Uint8Array) {
  const log = openIssueLog('data.csv');
  const rows: [number, ...string[]][] = [];
  const add = (cells: readonly string[], line: number) => rows.push([line, ...cells]);
  readCsv(bytes, { onHeader: add, onRow: add }, log);
  return { rows, issues: log.toIssues().map((i) => `${i.severity} ${i.code} ${i.line ?? '-'}:${i.column ?? '-'}`) };
}

const utf16 = (text: string, bom: boolean) =>
  new Uint8Array([...(bom ? [0xff, 0xfe] : []), ...Array.from(text).flatMap((c) => [c.charCodeAt(0), 0])]);

describe('readCsv', () => {
  it.each([
    ['line feeds', 'a,b\n1,2\n'],
    ['carriage returns and line feeds', 'a,b\r\n1,2\r\n'],
    ['carriage returns', 'a,b\r1,2\r'],
    ['no end at the end', 'a,b\n1,2'],
    ['a byte order mark', '\ufeffa,b\n1,2\n'],
  ])('reads lines with %s', (_, text) => {
    expect(read(toBytes(text))).toEqual({
      rows: [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
      issues: [],
    });
  });

  it('reads quoted cells, and numbers lines as an editor does after line ends inside them', () => {
    const text = 'a,b\r\n"x, ""y""\r\nand z",2\r\n3,4\r\n"5",6\r\n';

    expect(read(toBytes(text)).rows).toEqual([
      [1, 'a', 'b'],
      [2, 'x, "y"\nand z', '2'],
      [4, '3', '4'],
      [5, '5', '6'],
    ]);
  });

  it('goes on after a record with a misplaced quotation mark', () => {
    const { rows, issues } = read(toBytes('a,b\n1,"2\n3,4\n5,6"7"\n8,9\n'));

    expect(rows).toEqual([
      [1, 'a', 'b'],
      [3, '3', '4'],
      [5, '8', '9'],
    ]);
    expect(issues).toEqual(['error quote_not_closed 2:2', 'error quote_misplaced 4:2']);
  });

  it('tells the line of the first byte that is not UTF-8', () => {
    const bytes = new Uint8Array([...toBytes('a,b\n1,2\n3,'), 0xa3, ...toBytes('4\n')]);

    expect(read(bytes).issues).toEqual(['error not_utf8 3:-']);
  });

  it.each([true, false])('refuses UTF-16 (byte order mark: %s)', (bom) => {
    expect(read(utf16('time_period,time_identifier\n', bom)).issues).toEqual(['error not_text 1:-']);
  });

  it('tells where line ends change', () => {
    expect(read(toBytes('a,b\n1,2\n3,4\r\n5,6\n')).issues).toEqual(['warning mixed_line_ends 3:-']);
  });

  it('stops at a line without an end, however long the file', () => {
    const { issues } = read(toBytes(`a,b\n${'x'.repeat(4_000_000)}`));

    expect(issues).toEqual(['error line_too_long 2:-']);
  });

  it('gives up on a file of misplaced quotation marks', () => {
    const { issues } = read(toBytes(`a,b\n${'1,2"3"\n'.repeat(3_000)}`));

    expect(issues).toEqual(['error too_many_quote_errors -:-', 'error quote_misplaced 2:2']);
  });

  it('reads a table that is larger than what it decodes at once', () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => `${i},"Bristol, City of",é${i}`);
    const { rows, issues } = read(toBytes(`a,b,c\n${lines.join('\n')}\n`));

    expect(issues).toEqual([]);
    expect(rows).toHaveLength(60_001);
    expect(rows.at(-1)).toEqual([60_001, '59999', 'Bristol, City of', 'é59999']);
  });
});
