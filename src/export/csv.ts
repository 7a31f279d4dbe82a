/** A number stays a number; everything else is text; what is absent is an empty field. */
export type CsvCell = string | number | undefined;

/** Excel takes a file for UTF-8 by this alone. */
const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';
const ROWS_A_CHUNK = 5_000;

/**
 * A table as comma-separated values (RFC 4180, CRLF, UTF-8 with byte order mark), in chunks, so that a million rows need no
 * string of their own. Text that a spreadsheet would run as a formula is made text by an apostrophe; numbers are left alone.
 */
export function* toCsv(rows: Iterable<readonly CsvCell[]>): Generator<string> {
  yield BYTE_ORDER_MARK;
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(row.map(formatCsvCell).join(','));
    if (lines.length < ROWS_A_CHUNK) continue;
    yield lines.join(LINE_END) + LINE_END;
    lines = [];
  }
  if (lines.length > 0) yield lines.join(LINE_END) + LINE_END;
}

/** One field: quoted where it must be, never a formula. The number −0 keeps its sign, as it was published. */
export function formatCsvCell(cell: CsvCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return Object.is(cell, -0) ? '-0' : String(cell);
  const text = toSafeText(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Spaces, quotes, byte order marks and letters of no width may stand before what makes a formula. */
const FORMULA = /^[\p{Zs}\p{Cf}"]*[=+\-@\t\r\n\0＝＋－＠]/u;

/** An apostrophe before text that a spreadsheet would run (OWASP, formula injection). Text that has one is safe already. */
export function toSafeText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
