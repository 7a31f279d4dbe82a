import type { Random } from './random.ts';

export type ReturnsTree = ReadonlyMap<string, Uint8Array>;

/** A damaged copy of a folder of returns, and what was done to which file. */
export interface Mutation {
  readonly what: string;
  readonly files: Map<string, Uint8Array>;
}

type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

const HOSTILE = [
  '',
  'c',
  '-1',
  '1e400',
  '0x10',
  '12%',
  '1,234',
  'NaN',
  '=1+1',
  '__proto__',
  'constructor',
  '<script>alert(1)</script>',
  '"',
  '\u202e',
  '\u0000',
  '５',
  '−5',
  'E07000999',
  '201820',
  '999999999999999999',
] as const;

const DAMAGES: Readonly<Record<string, Damage>> = {
  'a bit flipped': (bytes, random) => {
    const copy = bytes.slice();
    const at = pick(bytes.length, random);
    copy[at] = (copy[at] ?? 0) ^ (1 << pick(8, random));
    return copy;
  },
  'cut short': (bytes, random) => bytes.slice(0, Math.floor((bytes.length * pick(100, random)) / 100)),
  'two cells swapped': inText((text, random) => {
    const cells = text.split(/(?<=[,\n])/);
    const [a, b] = [pick(cells.length, random), pick(cells.length, random)];
    return cells.map((cell, i) => (i === a ? (cells[b] ?? '') : i === b ? (cells[a] ?? '') : cell)).join('');
  }),
  'a cell replaced': inText((text, random) => {
    const cells = text.split(/([,\n])/);
    const at = pick(Math.ceil(cells.length / 2), random) * 2;
    return cells.map((cell, i) => (i === at ? (HOSTILE[pick(HOSTILE.length, random)] ?? '') : cell)).join('');
  }),
  'a line twice': inText((text, random) => {
    const lines = text.split('\n');
    const at = pick(lines.length, random);
    return [...lines.slice(0, at + 1), ...lines.slice(at)].join('\n');
  }),
  'a line gone': inText((text, random) => {
    const lines = text.split('\n');
    const at = pick(lines.length, random);
    return lines.filter((_, i) => i !== at).join('\n');
  }),
  'the header repeated': inText((text, random) => {
    const [header = '', ...lines] = text.split('\n');
    lines.splice(pick(lines.length, random), 0, header);
    return [header, ...lines].join('\n');
  }),
  'a stray quote': inText((text, random) => {
    const at = pick(text.length, random);
    return `${text.slice(0, at)}"${text.slice(at)}`;
  }),
  'UTF-16': (bytes) => new Uint8Array(Buffer.from(new TextDecoder().decode(bytes), 'utf16le')),
  'bytes of another alphabet': (bytes, random) => {
    const at = pick(bytes.length, random);
    return new Uint8Array([...bytes.slice(0, at), 0xe9, 0xff, 0x00, ...bytes.slice(at)]);
  },
  'other line ends': inText((text) => text.replaceAll('\n', '\r\n')),
  semicolons: inText((text) => text.replaceAll(',', ';')),
};

/** Damages one file of a folder in one way; the same random numbers always do the same. */
export function mutate(tree: ReturnsTree, random: Random): Mutation {
  const names = [...tree.keys()];
  const name = names[pick(names.length, random)] ?? '';
  const kinds = Object.keys(DAMAGES);
  const kind = kinds[pick(kinds.length, random)] ?? '';
  const files = new Map(tree);
  files.set(name, DAMAGES[kind]?.(tree.get(name) ?? new Uint8Array(), random) ?? new Uint8Array());
  return { what: `${name}: ${kind}`, files };
}

function inText(change: (text: string, random: Random) => string): Damage {
  return (bytes, random) => new TextEncoder().encode(change(new TextDecoder().decode(bytes), random));
}

function pick(count: number, random: Random): number {
  return Math.floor(random() * Math.max(1, count));
}
