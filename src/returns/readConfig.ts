import type * as z from 'zod/mini';
import { formatPath, toContractIssues } from '#contract/issue.ts';
import { findTextDefect } from './checkText.ts';
import { type FileContent, type Stretches, toStretches } from './fileContent.ts';
import type { IssueLog } from './issueLog.ts';
import { type JsonPlace, readJson } from './json.ts';
import { LIMITS } from './limits.ts';

/** A file of settings as read. `value` is there when it has the shape that it must have. */
export interface ConfigFile<T> {
  readonly value?: T;
  readonly placeOf: (path: readonly PropertyKey[]) => JsonPlace;
}

/** What JSON calls its types, for people who do not. */
const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number without quotation marks',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'entries in curly brackets',
};

const NOWHERE: ConfigFile<never> = { placeOf: () => ({ line: 1, column: 1 }) };

/** Reads measure.json, partnership.json or a board by its schema; every defect with its line. */
export function readConfig<T>(content: FileContent, schema: z.ZodMiniType<T>, log: IssueLog): ConfigFile<T> {
  const text = toText(toStretches(content), log);
  if (text === undefined) return NOWHERE;
  const { value, defects, placeOf } = readJson(text);
  for (const defect of defects) {
    const { code, place, found } = defect;
    log.add(
      code,
      { ...place, found },
      {
        limit: LIMITS.jsonDepth,
        ...(code === 'json_broken' ? { wanted: defect.wanted } : {}),
        ...(code === 'json_key_repeated' ? { firstLine: defect.firstLine } : {}),
      },
    );
  }
  if (defects.some(({ code }) => code !== 'json_key_repeated')) return { placeOf };
  checkTexts(value, [], placeOf, log);
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, placeOf };
  for (const { path, expected, found } of toContractIssues(parsed.error, value)) {
    const place = placeOf(toPath(path));
    if (expected === 'no such key') {
      log.add('json_key_unknown', { ...place, columnName: path, found: String(toPath(path).at(-1)) });
    } else {
      log.add(
        'json_form',
        { ...place, columnName: path, foundWords: found },
        { wanted: TYPE_WORDS[expected] ?? expected, path },
      );
    }
  }
  return { placeOf };
}

/** Looks at every text of a file, keys too: all of them may be shown somewhere. */
function checkTexts(
  value: unknown,
  path: readonly PropertyKey[],
  placeOf: ConfigFile<unknown>['placeOf'],
  log: IssueLog,
): void {
  if (typeof value === 'string') {
    const unsafe = findTextDefect(value);
    if (unsafe) log.add(unsafe, { ...placeOf(path), columnName: formatPath(path), found: value });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    checkTexts(inner, [...path, Array.isArray(value) ? Number(key) : key], placeOf, log);
  }
}

function toText({ length, read }: Stretches, log: IssueLog): string | undefined {
  if (length > LIMITS.jsonBytes) {
    log.add('file_too_large', { foundWords: `${length} bytes` }, { limit: `${LIMITS.jsonBytes / 1_000_000} MB` });
    return undefined;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(read(0, length));
    if (text.trim() !== '') return text;
    log.add('file_empty', { foundWords: `${length} bytes` });
  } catch {
    log.add('not_utf8', { line: 1, foundWords: 'bytes of another encoding' });
  }
  return undefined;
}

/** `measures.gld.targets[0].from` as the keys that it is made of. */
function toPath(text: string): PropertyKey[] {
  return text.split(/[.[\]]+/).filter((part) => part !== '');
}
