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

/** Reading cannot go on; why is among the defects. */
class JsonBroken extends Error {}

/**
 * Reads JSON and remembers where each key stands, which JSON.parse does not tell. A repeated key is a defect: of two values only
 * one would count, and programs differ about which.
 */
export function readJson(text: string): JsonFile {
  const reader = new JsonReader(text);
  try {
    return { value: reader.readFile(), defects: reader.defects, placeOf: (path) => reader.placeOf(path) };
  } catch (error) {
    if (!(error instanceof JsonBroken)) throw error;
    return { value: undefined, defects: reader.defects, placeOf: (path) => reader.placeOf(path) };
  }
}

class JsonReader {
  readonly defects: JsonDefect[] = [];
  readonly #text: string;
  readonly #toPlace: (position: number) => JsonPlace;
  readonly #places = new Map<string, number>();
  #position = 0;

  constructor(text: string) {
    this.#text = text;
    this.#toPlace = placesIn(text);
  }

  readFile(): unknown {
    const value = this.#readValue(this.#next(), '', 0);
    const rest = skipSpace(this.#text, this.#position);
    return rest < this.#text.length ? this.#fail({ text: '', at: rest, kind: 'none' }, 'the end of the file') : value;
  }

  placeOf(path: readonly PropertyKey[]): JsonPlace {
    for (let length = path.length; length > 0; length--) {
      const at = this.#places.get(path.slice(0, length).reduce<string>(toKey, ''));
      if (at !== undefined) return this.#toPlace(at);
    }
    return { line: 1, column: 1 };
  }

  #next(): Token {
    TOKEN.lastIndex = this.#position;
    const match = TOKEN.exec(this.#text);
    if (match === null) return { text: '', at: skipSpace(this.#text, this.#position), kind: 'none' };
    this.#position = TOKEN.lastIndex;
    const [, mark, quoted, number, word] = match;
    const text = mark ?? quoted ?? number ?? word ?? '';
    const kind = mark ? 'mark' : quoted ? 'string' : number ? 'number' : 'word';
    return { text, at: this.#position - text.length, kind };
  }

  #fail(token: Token, wanted: string): never {
    const found = this.#text.slice(token.at, token.at + 20).split(/[\r\n]/)[0] ?? '';
    this.defects.push({ code: 'json_broken', place: this.#toPlace(token.at), found, wanted });
    throw new JsonBroken();
  }

  #readValue(token: Token, path: string, depth: number): unknown {
    if (depth > LIMITS.jsonDepth) {
      this.defects.push({ code: 'json_too_deep', place: this.#toPlace(token.at), found: token.text });
      throw new JsonBroken();
    }
    if (token.text === '{') return this.#readObject(path, depth);
    if (token.text === '[') return this.#readArray(path, depth);
    return token.kind === 'mark' || token.kind === 'none' ? this.#fail(token, 'a value') : JSON.parse(token.text);
  }

  #readObject(path: string, depth: number): unknown {
    const entries = new Map<string, unknown>();
    const firsts = new Map<string, number>();
    let token = this.#next();
    if (token.text === '}') return toObject(entries);
    for (;;) {
      const key = this.#readKey(token);
      const isFirst = this.#meetKey(key, token, path, firsts);
      const colon = this.#next();
      if (colon.text !== ':') this.#fail(colon, 'a colon');
      const value = this.#readValue(this.#next(), toKey(path, key), depth + 1);
      if (isFirst) entries.set(key, value);
      const end = this.#next();
      if (end.text === '}') return toObject(entries);
      if (end.text !== ',') this.#fail(end, 'a comma or }');
      token = this.#next();
    }
  }

  #readKey(token: Token): string {
    const key: unknown = token.kind === 'string' ? JSON.parse(token.text) : undefined;
    return typeof key === 'string' ? key : this.#fail(token, 'a key in quotation marks');
  }

  /** Remembers where a key stands; gives whether it is the first of its name. */
  #meetKey(key: string, token: Token, path: string, firsts: Map<string, number>): boolean {
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, token.at);
      this.#places.set(toKey(path, key), token.at);
      return true;
    }
    const firstLine = this.#toPlace(first).line;
    this.defects.push({ code: 'json_key_repeated', place: this.#toPlace(token.at), found: key, firstLine });
    return false;
  }

  #readArray(path: string, depth: number): unknown {
    const items: unknown[] = [];
    for (let token = this.#next(); ; token = this.#next()) {
      if (items.length === 0 && token.text === ']') return items;
      const itemPath = toKey(path, items.length);
      this.#places.set(itemPath, token.at);
      items.push(this.#readValue(token, itemPath, depth + 1));
      const end = this.#next();
      if (end.text === ']') return items;
      if (end.text !== ',') this.#fail(end, 'a comma or ]');
    }
  }
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
