import * as z from 'zod/mini';
import { boardSchema } from '#contract/boardSchema.ts';
import { editionSchema } from '#contract/editionSchema.ts';
import { CONTRACT, indexSchema } from '#contract/indexSchema.ts';
import { type ContractError, type ContractIssue, describe, toContractIssues } from '#contract/issue.ts';
import type { Schema } from '#contract/parts.ts';
import type { Board } from '#domain/editions/board.ts';
import type { Edition, Index } from '#domain/editions/edition.ts';
import { failure, type Result, success } from '#domain/result.ts';

/** Bytes of a published file as JSON. A web page in its place, the commonest fault of a static host, is told by name. */
export function parseJson(text: string, file: string): Result<unknown, ContractError> {
  if (/^\s*</.test(text)) {
    return failure({ file, code: 'html_instead', message: 'a web page stands in its place', issues: [] });
  }
  try {
    return success(JSON.parse(text));
  } catch (cause) {
    return failure({
      file,
      code: 'not_json',
      message: `it is not whole JSON (${String(cause instanceof Error ? cause.message : cause)})`,
      issues: [],
    });
  }
}

export function parseIndex(input: unknown, file = 'index.json'): Result<Index, ContractError> {
  return parseWith(indexSchema, input, file, contractOf(input));
}

export function parseEdition(input: unknown, file: string): Result<Edition, ContractError> {
  return parseWith(editionSchema, input, file, contractOf(extensionOf(input)));
}

export function parseBoard(input: unknown, file: string): Result<Board, ContractError> {
  return parseWith(boardSchema, input, file, contractOf(input));
}

/** Parses with a schema; a file of another contract number is told as that, not as a list of oddities. */
export function parseWith<T>(
  schema: Schema<T>,
  input: unknown,
  file: string,
  contract?: unknown,
): Result<T, ContractError> {
  if (typeof contract === 'number' && contract !== CONTRACT) {
    const message = `it is written to contract ${contract}, and this page reads contract ${CONTRACT}; reload the page to get the current one`;
    return failure({
      file,
      code: 'other_contract',
      message,
      issues: [{ path: 'contract', expected: String(CONTRACT), found: describe(contract) }],
    });
  }
  const parsed = z.safeParse(schema, input);
  return parsed.success ? success(parsed.data) : notAsDescribed(file, toContractIssues(parsed.error, input));
}

export function notAsDescribed(file: string, issues: readonly ContractIssue[]): Result<never, ContractError> {
  return failure({
    file,
    code: 'not_as_described',
    message: 'it does not have the shape that the contract describes',
    issues,
  });
}

export function extensionOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null ? Reflect.get(input, 'extension') : undefined;
}

function contractOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null ? Reflect.get(input, 'contract') : undefined;
}
