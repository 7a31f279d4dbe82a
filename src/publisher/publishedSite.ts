import { dirname, join, posix } from 'node:path';
import { type ContractError, formatContractError } from '#contract/issue.ts';
import { parseDataset } from '#contract/parseDataset.ts';
import { parseBoard, parseEdition, parseIndex, parseJson } from '#contract/parseFile.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Board } from '#domain/editions/board.ts';
import type { DatasetEntry, Edition, EditionEntry, FileLink, Index, Partnership } from '#domain/editions/edition.ts';
import { failure, type Result } from '#domain/result.ts';
import { toSha256 } from './digest.ts';
import { type FileStore, readIfThere } from './fileStore.ts';
import { refuse } from './publisherError.ts';

/** Name of the commit point in a folder of published files. */
export const INDEX = 'index.json';

/** The index as it stands, with its bytes: what a commit must find unchanged. */
export interface StandingIndex {
  readonly index: Index;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** An edition as published, with everything that it points to read when asked for. Paths are relative to the data folder. */
export interface PublishedEdition {
  readonly entry: EditionEntry;
  readonly edition: Edition;
  readonly board: Board;
  readonly readDataset: (entry: DatasetEntry) => Dataset;
}

export function readStandingIndex(store: FileStore, out: string): StandingIndex | undefined {
  const bytes = readIfThere(store, join(out, INDEX));
  if (bytes === undefined) return undefined;
  return { index: orRefuse(parse(bytes, INDEX, parseIndex)), bytes, sha256: toSha256(bytes) };
}

export function readPublishedEdition(store: FileStore, out: string, entry: EditionEntry): PublishedEdition {
  const edition = orRefuse(readLinked(store, out, INDEX, entry, parseEdition));
  const board = orRefuse(readLinked(store, out, entry.href, edition.board, parseBoard));
  const readDataset = (link: DatasetEntry): Dataset => orRefuse(readLinked(store, out, entry.href, link, parseDataset));
  return { entry, edition, board, readDataset };
}

/** Reads the file that a link in `from` points to, checks its hash before anything else, and parses it. */
export function readLinked<T>(
  store: FileStore,
  out: string,
  from: string,
  link: FileLink,
  parseFile: (input: unknown, file: string) => Result<T, ContractError>,
): Result<T, ContractError> {
  const path = toPath(from, link.href);
  const bytes = readIfThere(store, join(out, path));
  if (bytes === undefined) return failure({ file: path, code: 'wrong_hash', message: 'it is missing', issues: [] });
  const found = toSha256(bytes);
  if (found !== link.sha256) {
    const message = `its bytes hash to ${found.slice(0, 16)}…, the link says ${link.sha256.slice(0, 16)}…`;
    return failure({ file: path, code: 'wrong_hash', message, issues: [] });
  }
  return parse(bytes, path, parseFile);
}

/** Where a link leads, as a path in the data folder. */
export function toPath(from: string, href: string): string {
  return posix.normalize(posix.join(dirname(from), href));
}

/** The link from one file of the data folder to another. */
export function toHref(from: string, path: string): string {
  return posix.relative(dirname(from), path);
}

export function parse<T>(
  bytes: Uint8Array,
  file: string,
  parseFile: (input: unknown, file: string) => Result<T, ContractError>,
): Result<T, ContractError> {
  const json = parseJson(new TextDecoder().decode(bytes), file);
  return json.ok ? parseFile(json.value, file) : json;
}

export function findPartnership(index: Index | undefined, id: string): Partnership | undefined {
  return index?.partnerships.find((p) => p.id === id);
}

function orRefuse<T>(result: Result<T, ContractError>): T {
  if (result.ok) return result.value;
  return refuse(`published_${result.error.code}`, result.error.file, formatContractError(result.error));
}
