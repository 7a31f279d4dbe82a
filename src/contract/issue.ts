import type * as z from 'zod/mini';

/** One thing that is wrong with a published file: where in it, what was expected there and what was found. */
export interface ContractIssue {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** Why a file cannot be read. `file` is its name as the reader knows it. */
export interface ContractError {
  readonly file: string;
  readonly code: 'not_json' | 'html_instead' | 'other_contract' | 'not_as_described' | 'wrong_hash';
  readonly message: string;
  readonly issues: readonly ContractIssue[];
}

type ZodIssue = z.core.$ZodIssue;

/** Issues of a failed parse, each with its path in the file and the offending text, cut short. */
export function toContractIssues(error: z.core.$ZodError, input: unknown): ContractIssue[] {
  return error.issues.flatMap((issue) => toIssues(issue, input, []));
}

export function formatPath(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '(whole file)';
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`)).join('');
}

/** The offending value as a reader can look it up: quoted, at most 60 characters. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export function formatContractError(error: ContractError): string {
  const first = error.issues.slice(0, 3).map((i) => `${i.path}: found ${i.found}, expected ${i.expected}`);
  const more = error.issues.length > 3 ? [`and ${error.issues.length - 3} more`] : [];
  return [`${error.file}: ${error.message}`, ...first, ...more].join('; ');
}

function toIssues(issue: ZodIssue, input: unknown, parent: readonly PropertyKey[]): ContractIssue[] {
  const path = [...parent, ...issue.path];
  if (issue.code === 'invalid_union') return toUnionIssues(issue, input, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: formatPath([...path, key]),
      expected: 'no such key',
      found: describe(valueAt(input, [...path, key])),
    }));
  }
  return [{ path: formatPath(path), expected: expectedOf(issue), found: describe(valueAt(input, path)) }];
}

/** Of a union that failed, the branch that came furthest tells the reader most. */
function toUnionIssues(
  issue: Extract<ZodIssue, { code: 'invalid_union' }>,
  input: unknown,
  path: readonly PropertyKey[],
): ContractIssue[] {
  const branches = issue.errors.map((errors) => errors.flatMap((e) => toIssues(e, input, path)));
  const best = branches.sort((a, b) => a.length - b.length)[0];
  return (
    best ?? [
      { path: formatPath(path), expected: 'one of the shapes of the contract', found: describe(valueAt(input, path)) },
    ]
  );
}

function expectedOf(issue: ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${issue.expected}`;
    case 'invalid_value':
      return issue.values.map((v) => JSON.stringify(v)).join(' or ');
    case 'invalid_format':
      return issue.message === 'Invalid input' ? `text of the form ${issue.pattern ?? issue.format}` : issue.message;
    case 'custom':
      return issue.message === 'Invalid input' ? 'a valid value' : issue.message;
    default:
      return issue.message === 'Invalid input' ? issue.code.replaceAll('_', ' ') : issue.message;
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    input,
  );
}
