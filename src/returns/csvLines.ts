import type { IssueLog } from './issueLog.ts';
import { LIMITS } from './limits.ts';

/** A line as an editor numbers it. */
export interface PhysicalLine {
  readonly text: string;
  readonly line: number;
}

const CHUNK = 1 << 20;
const LF = 10;
const CR = 13;

/**
 * The lines of a UTF-8 file, decoded a stretch at a time. Ends of any kind count (`\n`, `\r\n`, `\r`); a byte order mark is
 * skipped. Stops at a line that is too long to be one.
 */
export function* readLines(bytes: Uint8Array, log: IssueLog): Generator<PhysicalLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const ends = { first: '', mixed: false };
  let line = 1;
  for (let from = startOf(bytes); from < bytes.length; ) {
    const to = endOfStretch(bytes, from);
    if (to - from > CHUNK + LIMITS.lineCharacters) {
      const at = line + countLines(bytes.subarray(from, from + CHUNK));
      log.add('line_too_long', { line: at, foundWords: 'a line without an end' }, { limit: LIMITS.lineCharacters });
      return;
    }
    const text = decode(decoder, bytes.subarray(from, to));
    if (text === undefined) {
      log.add('not_utf8', {
        line: line + lineOfBadByte(bytes.subarray(from, to)),
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
    from = to;
  }
}

const ENDS: Readonly<Record<string, string>> = {
  '\n': 'a line feed',
  '\r\n': 'carriage return and line feed',
  '\r': 'a carriage return',
};

function startOf(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Where a stretch of about a megabyte ends: behind a line end, so that no line and no character is cut. */
function endOfStretch(bytes: Uint8Array, from: number): number {
  for (let i = Math.min(from + CHUNK, bytes.length); i < bytes.length; i++) {
    if (bytes[i - 1] === LF) return i;
    if (bytes[i - 1] === CR && bytes[i] !== LF) return i;
    if (i - from > CHUNK + LIMITS.lineCharacters) return i;
  }
  return bytes.length;
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
