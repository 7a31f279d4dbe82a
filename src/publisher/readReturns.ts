import { join } from 'node:path';
import type { FileContent, Stretches } from '#returns/fileContent.ts';
import type { ReturnIssue } from '#returns/issue.ts';
import { openIssueLog } from '#returns/issueLog.ts';
import { LIMITS } from '#returns/limits.ts';
import { toIssue } from '#returns/wholeIssue.ts';
import type { FileFacts, FileStore } from './fileStore.ts';
import { misuse, refuse } from './publisherError.ts';

/** What somebody has handed in, by path below the folder that it was read from. */
export interface ReadFiles {
  readonly files: ReadonlyMap<string, FileContent>;
  readonly issues: readonly ReturnIssue[];
}

export const PARTNERSHIP = 'partnership.json';
/** Files up to this size are held; a larger one is read a stretch at a time. */
const HELD_BYTES = 8_000_000;
/** Other files are told by their name, whatever is in them. */
const READ = /\.(csv|tsv|txt|xlsx|json)$/i;

/** The folder of one partnership: the path itself, or the one below it that the name or the lack of others tells. */
export function findReturnsFolder(store: FileStore, path: string, partnership: string | undefined): string {
  if (!isFolder(store, path)) misuse(`${path} is not a folder of returns.`);
  if (isReturnsFolder(store, path)) return path;
  const below = store.list(path).filter((name) => isReturnsFolder(store, join(path, name)));
  if (partnership !== undefined && below.includes(partnership)) return join(path, partnership);
  const [only, ...others] = below;
  if (only === undefined || (partnership !== undefined && others.length >= 0)) {
    misuse(`${path} holds no ${partnership === undefined ? '' : `${partnership}/`}${PARTNERSHIP}.`);
  }
  if (others.length > 0)
    misuse(`${path} holds several partnerships; add --partnership ${below.join(' or --partnership ')}.`);
  return join(path, only);
}

/** A folder, or a link that the user named and that leads to one; links inside a folder of returns are not followed. */
export function isFolder(store: FileStore, path: string): boolean {
  const kind = store.facts(path)?.kind;
  return kind === 'folder' || kind === 'link';
}

export function isReturnsFolder(store: FileStore, path: string): boolean {
  return isFolder(store, path) && store.facts(join(path, PARTNERSHIP)) !== undefined;
}

/**
 * Reads everything in a folder of returns once, so that no file can change while it is checked; one too large to be held is
 * watched instead. A file larger than any honest return is told without being read.
 */
export function readReturns(store: FileStore, folder: string): ReadFiles {
  const files = new Map<string, FileContent>();
  const issues: ReturnIssue[] = [];
  const readFolder = (path: string): void => {
    for (const name of store.list(join(folder, path))) {
      const below = path === '' ? name : `${path}/${name}`;
      const kind = store.facts(join(folder, below))?.kind;
      if (kind === 'folder') readFolder(below);
      else if (kind === 'file') files.set(below, readReturnFile(store, folder, below, issues));
      else issues.push(toLinkIssue(below));
    }
  };
  readFolder('');
  return { files, issues };
}

export function readReturnFile(store: FileStore, folder: string, name: string, issues: ReturnIssue[]): FileContent {
  const path = join(folder, name);
  if (!READ.test(name)) return new Uint8Array();
  const facts = store.facts(path);
  const bytes = facts?.bytes ?? 0;
  if (bytes <= LIMITS.fileBytes) return facts === undefined ? store.read(path) : readContent(store, path, facts);
  const log = openIssueLog(name);
  log.add('file_too_large', { foundWords: `${bytes} bytes` }, { limit: `${LIMITS.fileBytes / 1_000_000} MB` });
  issues.push(...log.toIssues());
  return new Uint8Array();
}

function readContent(store: FileStore, path: string, facts: FileFacts): FileContent {
  const { readPart } = store;
  return readPart === undefined || facts.bytes <= HELD_BYTES ? store.read(path) : watch(store, readPart, path, facts);
}

/** Reads a large file where it lies; refused when it is not the same any more. */
function watch(
  store: FileStore,
  readPart: NonNullable<FileStore['readPart']>,
  path: string,
  { bytes, modifiedMs }: FileFacts,
): Stretches {
  return {
    length: bytes,
    read: (from, to) => {
      const part = readPart(path, from, to);
      const now = store.facts(path);
      if (now?.bytes !== bytes || now.modifiedMs !== modifiedMs || part.length < to - from)
        refuse(
          'file_changed',
          path,
          `${path} was changed while it was read. Nothing was written; run the command again.`,
        );
      return part;
    },
  };
}

function toLinkIssue(file: string): ReturnIssue {
  const message = `${file} is a link or a device; put the file itself there.`;
  return toIssue({ code: 'no_plain_file', file, found: 'a link or a device', expected: 'a file', message });
}
