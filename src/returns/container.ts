import type { Stretches } from './fileContent.ts';
import type { IssueLog } from './issueLog.ts';
import { LIMITS } from './limits.ts';

interface Kind {
  readonly kind: string;
  readonly way: string;
  readonly matches: (start: Uint8Array, text: string) => boolean;
}

const begins =
  (...bytes: number[]) =>
  (start: Uint8Array) =>
    bytes.every((byte, i) => start[i] === byte);
const SAVE_AS = 'In Excel choose Save as, then "CSV UTF-8 (comma delimited)".';

/** What people send by mistake under the name of a CSV file, by how it begins. */
const KINDS: readonly Kind[] = [
  {
    kind: 'a workbook or another zipped file',
    way: 'Name it .xlsx if it is a workbook, or save the sheet as CSV UTF-8.',
    matches: begins(0x50, 0x4b, 0x03, 0x04),
  },
  { kind: 'an old Excel or another Office file', way: SAVE_AS, matches: begins(0xd0, 0xcf, 0x11, 0xe0) },
  { kind: 'a PDF', way: 'Ask for the table itself.', matches: begins(0x25, 0x50, 0x44, 0x46) },
  { kind: 'a compressed file', way: 'Unpack it first.', matches: begins(0x1f, 0x8b) },
  {
    kind: 'text in UTF-16',
    way: SAVE_AS,
    matches: (start) => begins(0xff, 0xfe)(start) || begins(0xfe, 0xff)(start) || looksUtf16(start),
  },
  {
    kind: 'a web page',
    way: 'Download the file itself: the page may be a login or an error.',
    matches: (_, text) => /^\s*<(!doctype|html|head|body|\?xml)/i.test(text),
  },
  {
    kind: 'JSON',
    way: 'Choose CSV where you downloaded it.',
    matches: (_, text) => /^\s*(\{\s*["}]|\[\s*[[{"\]])/.test(text),
  },
];

const DELIMITERS: readonly { readonly character: string; readonly words: string }[] = [
  { character: ';', words: 'semicolons' },
  { character: '\t', words: 'tabs' },
  { character: '|', words: 'vertical bars' },
];

/** Whether a file can be a table of text at all; tells why not. */
export function isReadable({ length, read }: Stretches, log: IssueLog): boolean {
  if (length === 0) {
    log.add('file_empty', { foundWords: '0 bytes' });
    return false;
  }
  if (length > LIMITS.fileBytes) {
    log.add('file_too_large', { foundWords: `${length} bytes` }, { limit: `${LIMITS.fileBytes / 1_000_000} MB` });
    return false;
  }
  const start = read(0, Math.min(length, 1_000));
  const text = new TextDecoder('utf-8').decode(start);
  const kind = KINDS.find(({ matches }) => matches(start, text));
  if (kind) log.add('not_text', { line: 1, foundWords: kind.kind }, { kind: kind.kind, way: kind.way });
  else if (text.trim() === '' && length <= 1_000) log.add('file_empty', { foundWords: 'blank lines' });
  else return true;
  return false;
}

/** Whether a header line is separated by something else than commas; tells by what. */
export function hasOtherDelimiter(header: string, line: number, log: IssueLog): boolean {
  if (header.includes(',')) return false;
  const delimiter = DELIMITERS.find(({ character }) => header.includes(character));
  if (delimiter) log.add('other_delimiter', { line, found: header.slice(0, 60) }, { delimiter: delimiter.words });
  return delimiter !== undefined;
}

/** Every other byte of Latin text in UTF-16 is zero. */
function looksUtf16(start: Uint8Array): boolean {
  const zeros = (parity: number) => start.filter((byte, i) => i % 2 === parity && byte === 0).length;
  return start.length >= 8 && Math.max(zeros(0), zeros(1)) > start.length * 0.4;
}
