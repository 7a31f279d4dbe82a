import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename } from 'node:path';
import { PublisherError } from './publisherError.ts';

export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly bytes: number;
  readonly modifiedMs: number;
}

/** Everything that the publisher does to a disk, one call for each step that may fail or be the last one. */
export interface FileStore {
  readonly facts: (path: string) => FileFacts | undefined;
  readonly list: (folder: string) => readonly string[];
  readonly read: (path: string) => Uint8Array;
  /** Some of a file, for one that is too large to be held; where it is not there, files are read whole. */
  readonly readPart?: (path: string, from: number, to: number) => Uint8Array;
  readonly makeFolder: (path: string) => void;
  /** Writes a file that must not exist yet. */
  readonly create: (path: string, bytes: Uint8Array) => void;
  readonly sync: (path: string) => void;
  readonly rename: (from: string, to: string) => void;
  /** A second name for a file; fails when the name is taken, which makes it the one safe way to claim a name. */
  readonly link: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
}

export const disk: FileStore = {
  facts: (path) => toFacts(path),
  list: (folder) => within(folder, () => readdirSync(folder).sort()),
  read: (path) => within(path, () => readFileSync(path)),
  readPart: (path, from, to) => within(path, () => readRange(path, from, to)),
  makeFolder: (path) => within(path, () => void mkdirSync(path, { recursive: true })),
  create: (path, bytes) => within(path, () => writeAll(path, bytes)),
  sync: (path) => within(path, () => syncPath(path)),
  rename: (from, to) => within(to, () => renameSync(from, to)),
  link: (from, to) => within(to, () => linkSync(from, to)),
  remove: (path) => within(path, () => rmSync(path)),
};

function toFacts(path: string): FileFacts | undefined {
  const stats = within(path, () => lstatSync(path, { throwIfNoEntry: false }));
  if (stats === undefined) return undefined;
  const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other';
  return { kind, bytes: stats.size, modifiedMs: stats.mtimeMs };
}

/** Fewer bytes than asked for where the file ends before. */
function readRange(path: string, from: number, to: number): Uint8Array {
  const bytes = new Uint8Array(to - from);
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (let more = 1; more > 0 && length < bytes.length; length += more)
      more = readSync(file, bytes, length, bytes.length - length, from + length);
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

function writeAll(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx');
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
  } finally {
    closeSync(file);
  }
}

/** Some systems cannot sync a folder and say so; there, the file's own sync is all that can be had. */
function syncPath(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } catch (cause) {
    if (!['EINVAL', 'EPERM', 'ENOTSUP', 'EISDIR'].includes(toErrorCode(cause))) throw cause;
  } finally {
    closeSync(file);
  }
}

function within<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw toPublisherError(cause, path);
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'this user has no right to it',
  EPERM: 'this user has no right to it',
  EROFS: 'the disk is read-only',
  EIO: 'the disk reports a fault',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open on this machine',
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of its path is a file',
  EISDIR: 'it is a folder',
  EEXIST: 'it is there already',
  EXDEV: 'it is on another disk',
  ELOOP: 'its path runs in a circle of links',
  ENAMETOOLONG: 'its name is too long',
};

/** A fault of the disk in words that name the file; anything else is a bug and stays as it is. */
export function toPublisherError(cause: unknown, path: string): unknown {
  const code = toErrorCode(cause);
  if (cause instanceof PublisherError || code === '') return cause;
  return new PublisherError(
    'refused',
    toCode(code),
    path,
    `${basename(path)}: ${WHY[code] ?? `the system says ${code}`}.`,
  );
}

function toCode(errno: string): string {
  return `disk_${errno.toLowerCase()}`;
}

export function isMissing(error: unknown): boolean {
  return error instanceof PublisherError && error.code === toCode('ENOENT');
}

export function isTaken(error: unknown): boolean {
  return error instanceof PublisherError && error.code === toCode('EEXIST');
}

/** The bytes of a file, `undefined` where there is none. */
export function readIfThere(store: FileStore, path: string): Uint8Array | undefined {
  return store.facts(path) === undefined ? undefined : store.read(path);
}

function toErrorCode(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : '';
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : '';
}
