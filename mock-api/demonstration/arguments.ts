import { type Size, USUAL_SIZE } from './world.ts';

export interface Options extends Size {
  /** Folder of returns to write; the published files of a size of its own go beside it. */
  readonly out: string;
  /** Where to publish; nothing is published where it is not said and the size is not the usual one. */
  readonly published?: string;
}

export const USAGE = `npm run demo:data -- [--seed N] [--schools N] [--months N] [--out <folder>] [--publish <folder>]

Makes the returns of the demonstration partnership from a seed, then checks and publishes its four editions as any
data owner would. Without options: mock-api/returns/demonstration, published into public/data. With a size of its own,
--out is needed and nothing is published unless --publish says where.`;

const RETURNS = 'mock-api/returns/demonstration';
const PUBLISHED = 'public/data';
const NUMBERS = ['seed', 'schools', 'months'] as const;

/** What the command line asks for, or what is wrong with it. */
export function parseOptions(line: readonly string[]): Options | { readonly wrong: string } {
  const given = new Map<string, string>();
  for (let i = 0; i < line.length; i += 2) {
    const name = line[i]?.replace(/^--/, '') ?? '';
    if (![...NUMBERS, 'out', 'publish'].includes(name)) return { wrong: `There is no option ${line[i]}.` };
    given.set(name, line[i + 1] ?? '');
  }
  const size = { ...USUAL_SIZE };
  for (const name of NUMBERS) {
    const text = given.get(name);
    if (text === undefined) continue;
    if (!/^[1-9]\d{0,8}$/.test(text)) return { wrong: `--${name} needs a whole number above 0, not "${text}".` };
    size[name] = Number(text);
  }
  const isUsual = NUMBERS.every((name) => size[name] === USUAL_SIZE[name]);
  const out = given.get('out') ?? (isUsual ? RETURNS : '');
  if (out === '') return { wrong: 'A size of its own needs --out <folder>, so that the usual one is not replaced.' };
  const published = given.get('publish') ?? (isUsual && !given.has('out') ? PUBLISHED : undefined);
  return { ...size, out, ...(published === undefined ? {} : { published }) };
}
