import { join } from 'node:path';
import type { ReturnIssue } from '#returns/issue.ts';
import { openIssueLog } from '#returns/issueLog.ts';
import { LIMITS } from '#returns/limits.ts';
import { toIssue } from '#returns/wholeIssue.ts';
import type { FileStore } from './fileStore.ts';
import { misuse } from './publisherError.ts';

/** What somebody has handed in, as bytes by path below the folder that it was read from. */
export interface ReadFiles {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly issues: readonly ReturnIssue[];
}

const PARTNERSHIP = 'partnership.json';
/** Other files are told by their name, whatever is in them. */
const READ = /\.(csv|xlsx|json)$/i;

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
  return store.facts(join(path, PARTNERSHIP)) !== undefined;
}

/**
 * Reads everything in a folder of returns once, so that no file can change while it is checked. A file larger than any honest
 * return is told without being read.
 */
export function readReturns(store: FileStore, folder: string): ReadFiles {
  const files = new Map<string, Uint8Array>();
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

export function readReturnFile(store: FileStore, folder: string, name: string, issues: ReturnIssue[]): Uint8Array {
  const path = join(folder, name);
  if (!READ.test(name)) return new Uint8Array();
  const bytes = store.facts(path)?.bytes ?? 0;
  if (bytes <= LIMITS.fileBytes) return store.read(path);
  const log = openIssueLog(name);
  log.add('file_too_large', { foundWords: `${bytes} bytes` }, { limit: `${LIMITS.fileBytes / 1_000_000} MB` });
  issues.push(...log.toIssues());
  return new Uint8Array();
}

function toLinkIssue(file: string): ReturnIssue {
  const message = `${file} is a link or a device; put the file itself there.`;
  return toIssue({ code: 'no_plain_file', file, found: 'a link or a device', expected: 'a file', message });
}
