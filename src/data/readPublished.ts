import { type ContractError, formatContractError } from '#contract/issue.ts';
import { parseBoard, parseEdition, parseIndex, parseJson } from '#contract/parseFile.ts';
import type { Result } from '#domain/result.ts';
import { toContentError } from './dataError.ts';

type Parse<T> = (input: unknown, file: string) => Result<T, ContractError>;

/** Reads a published file by its contract; throws a `DataError` that names the fault. Loaded with the first file that is read. */
export function readWith<T>(text: string, file: string, parse: Parse<T>): T {
  const json = parseJson(text, file);
  const parsed = json.ok ? parse(json.value, file) : json;
  if (parsed.ok) return parsed.value;
  const { code, message, issues } = parsed.error;
  const details = issues.length === 0 ? message : formatContractError(parsed.error).slice(file.length + 2);
  throw toContentError(file, code, details);
}

export const readIndex = (text: string, file: string) => readWith(text, file, parseIndex);
export const readEdition = (text: string, file: string) => readWith(text, file, parseEdition);
export const readBoard = (text: string, file: string) => readWith(text, file, parseBoard);
