import { LIMITS } from './limits.ts';

/** Where a key or a value stands in a JSON file; both count from 1. */
export interface JsonPlace {
  readonly line: number;
  readonly column: number;
}

export type JsonDefect =
  | { readonly code: 'json_broken'; readonly place: JsonPlace; readonly found: string; readonly wanted: string }
  | {
      readonly code: 'json_key_repeated';
      readonly place: JsonPlace;
      readonly found: string;
      readonly firstLine: number;
    }
  | { readonly code: 'json_too_deep'; readonly place: JsonPlace; readonly found: string };

/** What a JSON file holds. `placeOf` finds the nearest place at or above a path that the file has. */
export interface JsonFile {
  readonly value: unknown;
  readonly defects: readonly JsonDefect[];
  readonly placeOf: (path: readonly PropertyKey[]) => JsonPlace;
}

const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null))/y;

interface Token {
  readonly text: string;
  readonly at: number;
  readonly kind: 'mark' | 'string' | 'number' | 'word' | 'none';
}

class JsonBroken extends Error {}

/**
 * Reads JSON and remembers where each key stands, which JSON.parse does not tell. A repeated key is a defect: of two values only
 * one would count, and programs differ about which.
 */
export function readJson(text: string): JsonFile {
  const toPlace = placesIn(text);
  const places = new Map<string, number>();
  const defects: JsonDefect[] = [];
  let position = 0;

  function next(): Token {
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(text);
    if (match === null) return { text: '', at: skipSpace(text, position), kind: 'none' };
    position = TOKEN.lastIndex;
    const [, mark, quoted, number, word] = match;
    const token = mark ?? quoted ?? number ?? word ?? '';
    const kind = mark ? 'mark' : quoted ? 'string' : number ? 'number' : 'word';
    return { text: token, at: position - token.length, kind };
  }

  function fail(token: Token, wanted: string): never {
    const found = text.slice(token.at, token.at + 20).split(/[\r\n]/)[0] ?? '';
    defects.push({ code: 'json_broken', place: toPlace(token.at), found, wanted });
    throw new JsonBroken();
  }

  function readValue(token: Token, path: string, depth: number): unknown {
    if (depth > LIMITS.jsonDepth) {
      defects.push({ code: 'json_too_deep', place: toPlace(token.at), found: token.text });
      throw new JsonBroken();
    }
    if (token.text === '{') return readObject(path, depth);
    if (token.text === '[') return readArray(path, depth);
    if (token.kind === 'string' || token.kind === 'number' || token.kind === 'word') return JSON.parse(token.text);
    return fail(token, 'a value');
  }

  function readObject(path: string, depth: number): unknown {
    const entries = new Map<string, unknown>();
    const firsts = new Map<string, number>();
    for (let token = next(), isFirst = true; ; token = next(), isFirst = false) {
      if (isFirst && token.text === '}') break;
      if (token.kind !== 'string') fail(token, 'a key in quotation marks');
      const key: unknown = JSON.parse(token.text);
      if (typeof key !== 'string') fail(token, 'a key in quotation marks');
      const keyPath = toKey(path, key);
      const first = firsts.get(key);
      if (first !== undefined) {
        defects.push({
          code: 'json_key_repeated',
          place: toPlace(token.at),
          found: key,
          firstLine: toPlace(first).line,
        });
      } else {
        firsts.set(key, token.at);
        places.set(keyPath, token.at);
      }
      const colon = next();
      if (colon.text !== ':') fail(colon, 'a colon');
      const value = readValue(next(), keyPath, depth + 1);
      if (first === undefined) entries.set(key, value);
      const end = next();
      if (end.text === '}') break;
      if (end.text !== ',') fail(end, 'a comma or }');
    }
    return toObject(entries);
  }

  function readArray(path: string, depth: number): unknown {
    const items: unknown[] = [];
    for (let token = next(); ; token = next()) {
      if (items.length === 0 && token.text === ']') break;
      const itemPath = toKey(path, items.length);
      places.set(itemPath, token.at);
      items.push(readValue(token, itemPath, depth + 1));
      const end = next();
      if (end.text === ']') break;
      if (end.text !== ',') fail(end, 'a comma or ]');
    }
    return items;
  }

  let value: unknown;
  try {
    const first = next();
    value = readValue(first, '', 0);
    const rest = skipSpace(text, position);
    if (rest < text.length) fail({ text: '', at: rest, kind: 'none' }, 'the end of the file');
  } catch (error) {
    if (!(error instanceof JsonBroken)) throw error;
    value = undefined;
  }

  const placeOf = (path: readonly PropertyKey[]): JsonPlace => {
    for (let length = path.length; length > 0; length--) {
      const at = places.get(path.slice(0, length).reduce<string>((key, part) => toKey(key, part), ''));
      if (at !== undefined) return toPlace(at);
    }
    return { line: 1, column: 1 };
  };
  return { value, defects, placeOf };
}

/** An object that no key can turn into something else: `__proto__` is a key like any other. */
function toObject(entries: ReadonlyMap<string, unknown>): unknown {
  const object: unknown = {};
  for (const [key, value] of entries) {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return object;
}

function toKey(path: string, part: PropertyKey): string {
  return `${path}\u0000${String(part)}`;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++;
  return at;
}

/** Line and column of a position, by the table of line starts. */
function placesIn(text: string): (position: number) => JsonPlace {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return (position) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: position - (starts[low] ?? 0) + 1 };
  };
}
