import type { Stretches } from './fileContent.ts';
import type { IssueLog } from './issueLog.ts';
import { LIMITS } from './limits.ts';

/** A line as an editor numbers it. */
export interface PhysicalLine {
  readonly text: string;
  readonly line: number;
}

const CHUNK = 1 << 20;
/** How far behind a chunk the end of its last line is looked for at first; hardly any line is longer. */
const NEAR = 1 << 14;
const LF = 10;
const CR = 13;

/**
 * The lines of a UTF-8 file, read and decoded a stretch at a time, so that a large file is never held. Ends of any kind count (`\n`, `\r\n`, `\r`); a byte order mark is
 * skipped. Stops at a line that is too long to be one.
 */
export function* readLines(file: Stretches, log: IssueLog): Generator<PhysicalLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const ends = { first: '', mixed: false };
  let line = 1;
  for (let from = startOf(file); from < file.length; ) {
    const stretch = readStretch(file, from);
    if (stretch.length > CHUNK + LIMITS.lineCharacters) {
      const at = line + countLines(stretch.subarray(0, CHUNK));
      log.add('line_too_long', { line: at, foundWords: 'a line without an end' }, { limit: LIMITS.lineCharacters });
      return;
    }
    const text = decode(decoder, stretch);
    if (text === undefined) {
      log.add('not_utf8', {
        line: line + lineOfBadByte(stretch),
        foundWords: 'bytes of another encoding',
      });
      return;
    }
    for (const part of splitLines(text)) {
      if (part.text.length > LIMITS.lineCharacters) {
        log.add(
          'line_too_long',
          { line, foundWords: `${part.text.length} characters` },
          { limit: LIMITS.lineCharacters },
        );
        return;
      }
      if (part.end !== '' && ends.first !== '' && part.end !== ends.first && !ends.mixed) {
        ends.mixed = true;
        log.add('mixed_line_ends', { line, foundWords: `a line that ends in ${ENDS[part.end] ?? part.end}` });
      }
      if (ends.first === '') ends.first = part.end;
      if (part.text.includes('\0')) log.add('nul_character', { line, foundWords: 'a NUL character' });
      yield { text: part.text, line };
      line++;
    }
    from += stretch.length;
  }
}

const ENDS: Readonly<Record<string, string>> = {
  '\n': 'a line feed',
  '\r\n': 'carriage return and line feed',
  '\r': 'a carriage return',
};

function startOf({ length, read }: Stretches): number {
  const [a, b, c] = read(0, Math.min(length, 3));
  return a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
}

/**
 * About a megabyte from a position on, up to a line end, so that no line and no character is cut. Longer than a chunk and a
 * line together where no line ends.
 */
function readStretch({ length, read }: Stretches, from: number): Uint8Array {
  for (const look of [NEAR, LIMITS.lineCharacters + 2]) {
    const to = Math.min(from + CHUNK + look, length);
    const bytes = read(from, to);
    const end = findLineEnd(bytes);
    if (end !== undefined) return bytes.subarray(0, end);
    if (to === length) return bytes;
  }
  return read(from, Math.min(from + CHUNK + LIMITS.lineCharacters + 1, length));
}

/** Behind the first line end that a chunk's last byte is part of or that follows it. */
function findLineEnd(bytes: Uint8Array): number | undefined {
  for (let i = CHUNK; i < bytes.length; i++) {
    if (bytes[i - 1] === LF) return i;
    if (bytes[i - 1] === CR && bytes[i] !== LF) return i;
  }
  return undefined;
}

function countLines(bytes: Uint8Array): number {
  return bytes.reduce((count, byte, i) => (byte === LF || (byte === CR && bytes[i + 1] !== LF) ? count + 1 : count), 0);
}

function decode(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many line ends stand before the first byte that is not UTF-8. */
function lineOfBadByte(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const bad = lenient.indexOf('\ufffd');
  return lenient.slice(0, bad).split(/\r\n|\n|\r/).length - 1;
}

function* splitLines(text: string): Generator<{ text: string; end: string }> {
  const pattern = /\r\n|\n|\r/g;
  let from = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    yield { text: text.slice(from, match.index), end: match[0] };
    from = pattern.lastIndex;
  }
  if (from < text.length) yield { text: text.slice(from), end: '' };
}
