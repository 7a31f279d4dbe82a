import { isDay } from '#domain/day.ts';
import { misuse } from './publisherError.ts';

/** What the command line asks for. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'check'; readonly paths: readonly string[]; readonly json: boolean }
  | { readonly kind: 'draft'; readonly file: string; readonly json: boolean }
  | {
      readonly kind: 'publish';
      readonly returns: string;
      readonly edition: string;
      readonly partnership?: string;
      readonly out: string;
      readonly asAt?: string;
      readonly correct?: string;
      readonly draft: boolean;
      readonly json: boolean;
    }
  | {
      readonly kind: 'diff';
      readonly partnership: string;
      readonly from: string;
      readonly to: string;
      readonly out: string;
      readonly json: boolean;
    }
  | { readonly kind: 'verify'; readonly out: string; readonly json: boolean }
  | { readonly kind: 'rollback'; readonly undo: boolean; readonly out: string; readonly json: boolean }
  | {
      readonly kind: 'explain';
      readonly partnership: string;
      readonly edition: string;
      readonly measure: string;
      readonly geography?: string;
      readonly period?: string;
      readonly out: string;
    };

export const USAGE = `npm run data -- check <path>...        a folder of returns, a CSV (with or without its meta file) or a workbook
npm run data -- draft <file.csv>       write a first <file>.meta.csv and <file>.measure.json beside a file that has none
npm run data -- publish <returns> --edition <id> [--partnership <id>] [--out public/data] [--as-at <date>] [--correct "<reason>"] [--draft]
npm run data -- diff <partnership> <edition> <edition> [--out public/data]
npm run data -- verify [--out public/data]
npm run data -- rollback [--undo] [--out public/data]
npm run data -- explain <partnership> <edition> <measure> [--geography <code>] [--period <id>] [--out public/data]

--json prints one JSON document instead of text. Exit codes: 0 done, 1 refused, 2 wrong usage.`;

const OUT = 'public/data';
const WITH_VALUE = ['edition', 'partnership', 'out', 'as-at', 'correct', 'geography', 'period'] as const;
const WITHOUT_VALUE = ['draft', 'undo', 'json', 'help'] as const;

type ValueOption = (typeof WITH_VALUE)[number];
type Flag = (typeof WITHOUT_VALUE)[number];

interface Parsed {
  readonly positional: readonly string[];
  readonly values: Readonly<Partial<Record<ValueOption, string>>>;
  readonly flags: ReadonlySet<Flag>;
}

/** Which options each command knows; another one is wrong usage, since a mistyped option must not be silently dropped. */
const KNOWN: Readonly<Record<Exclude<Command['kind'], 'help'>, readonly (ValueOption | Flag)[]>> = {
  check: ['json'],
  draft: ['json'],
  publish: ['edition', 'partnership', 'out', 'as-at', 'correct', 'draft', 'json'],
  diff: ['out', 'json'],
  verify: ['out', 'json'],
  rollback: ['undo', 'out', 'json'],
  explain: ['geography', 'period', 'out', 'json'],
};

/** Reads a command line. Wrong usage is thrown as a `PublisherError` of that kind, with what was expected. */
export function parseArguments(line: readonly string[]): Command {
  const { positional, values, flags } = split(line);
  const [kind, ...rest] = positional;
  if (flags.has('help') || kind === 'help') return { kind: 'help' };
  if (kind === undefined || !isCommand(kind)) return misuse(`${kind ?? 'Nothing'} is not a command.\n\n${USAGE}`);
  for (const option of [...Object.keys(values), ...flags] as (ValueOption | Flag)[]) {
    if (!KNOWN[kind].includes(option)) misuse(`${kind} does not know --${option}.`);
  }
  return toCommand(kind, rest, values, flags);
}

function toCommand(
  kind: Exclude<Command['kind'], 'help'>,
  rest: readonly string[],
  values: Parsed['values'],
  flags: Parsed['flags'],
): Command {
  const json = flags.has('json');
  const out = values.out ?? OUT;
  switch (kind) {
    case 'check':
      if (rest.length === 0) misuse('check needs at least one path.');
      return { kind, paths: rest, json };
    case 'draft': {
      const [file = ''] = exactly(rest, ['file.csv'], kind);
      return { kind, file, json };
    }
    case 'publish': {
      const [returns = ''] = exactly(rest, ['returns'], kind);
      return { kind, returns, ...toPublishOptions(values), out, draft: flags.has('draft'), json };
    }
    case 'diff': {
      const [partnership = '', from = '', to = ''] = exactly(rest, ['partnership', 'edition', 'edition'], kind);
      return { kind, partnership, from, to, out, json };
    }
    case 'explain': {
      const [partnership = '', edition = '', measure = ''] = exactly(rest, ['partnership', 'edition', 'measure'], kind);
      const { geography, period } = values;
      return {
        kind,
        partnership,
        edition,
        measure,
        out,
        ...(geography === undefined ? {} : { geography }),
        ...(period === undefined ? {} : { period }),
      };
    }
    case 'rollback':
      exactly(rest, [], kind);
      return { kind, undo: flags.has('undo'), out, json };
    default:
      exactly(rest, [], kind);
      return { kind, out, json };
  }
}

function toPublishOptions({ edition, partnership, correct, 'as-at': asAt }: Parsed['values']) {
  if (edition === undefined || !/^[A-Za-z0-9][\w.-]*$/.test(edition))
    misuse('publish needs --edition <id>, such as 2026-04.');
  if (/-r\d+$/.test(edition))
    misuse('Corrections get their id by themselves: name the edition and add --correct "<reason>".');
  if (asAt !== undefined && !isDay(asAt)) misuse(`--as-at ${asAt} is not a day; write it as in 2026-04-13.`);
  if (correct?.trim() === '') misuse('--correct needs the reason, in words.');
  return {
    edition,
    ...(partnership === undefined ? {} : { partnership }),
    ...(asAt === undefined ? {} : { asAt }),
    ...(correct === undefined ? {} : { correct: correct.trim() }),
  };
}

function exactly(rest: readonly string[], names: readonly string[], kind: string): readonly string[] {
  if (rest.length === names.length) return rest;
  const wanted = names.length === 0 ? 'nothing more' : names.map((name) => `<${name}>`).join(' ');
  return misuse(`${kind} takes ${wanted}, not ${rest.length === 0 ? 'nothing' : rest.join(' ')}.`);
}

function split(line: readonly string[]): Parsed {
  const positional: string[] = [];
  const values: Partial<Record<ValueOption, string>> = {};
  const flags = new Set<Flag>();
  for (let i = 0; i < line.length; i++) {
    const word = line[i] ?? '';
    if (!word.startsWith('--')) {
      positional.push(word);
      continue;
    }
    const [name, inline] = splitOnce(word.slice(2));
    if (isFlag(name) && inline === undefined) flags.add(name);
    else if (isValueOption(name)) {
      const value = inline ?? line[++i];
      if (value === undefined) misuse(`--${name} needs a value.`);
      values[name] = value;
    } else misuse(`--${name} is not an option.\n\n${USAGE}`);
  }
  return { positional, values, flags };
}

function splitOnce(text: string): [string, string | undefined] {
  const at = text.indexOf('=');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function isCommand(text: string): text is Exclude<Command['kind'], 'help'> {
  return Object.hasOwn(KNOWN, text);
}

function isFlag(text: string): text is Flag {
  return (WITHOUT_VALUE as readonly string[]).includes(text);
}

function isValueOption(text: string): text is ValueOption {
  return (WITH_VALUE as readonly string[]).includes(text);
}
