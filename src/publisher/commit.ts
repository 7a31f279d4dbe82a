import { dirname, join } from 'node:path';
import { toSha256, toShortHash } from './digest.ts';
import { FEEDS } from './feeds.ts';
import { type FileStore, readIfThere } from './fileStore.ts';
import type { Files } from './files.ts';
import { withLock } from './lock.ts';
import { INDEX } from './publishedSite.ts';
import { refuse } from './publisherError.ts';
import { removeUnfinished, writeWhole } from './wholeFiles.ts';

export interface Commit {
  /** Files named by their hash: added before the index, never changed afterwards. */
  readonly hashed: Files;
  /** Files that no index points to, replaced before it. */
  readonly schemas: Files;
  readonly index: Uint8Array;
  /** The digest of the index that the new one was made from; `undefined` for none. */
  readonly from: string | undefined;
  /** Made of what is published, so only after the index, which it follows. */
  readonly toDerived: () => Files;
}

/**
 * Writes an edition so that a reader at any instant sees the old site whole or the new one whole: hashed files first, then the
 * old index into the history, then the index by one rename, then what is derived from it. Gives the paths that were written.
 * Killed half-way it leaves files that nothing points to; the next run removes the unfinished ones.
 */
export function commit(store: FileStore, out: string, { hashed, schemas, index, from, toDerived }: Commit): string[] {
  return withLock(store, out, () => {
    removeUnfinished(store, out);
    const standing = readIfThere(store, join(out, INDEX));
    if ((standing && toSha256(standing)) !== from) {
      refuse(
        'busy',
        INDEX,
        'Another publisher has changed the site meanwhile; nothing was written. Run the command again.',
      );
    }
    const isNew = standing === undefined || Buffer.compare(standing, index) !== 0;
    const history = new Map(isNew && standing ? [[toHistoryPath(standing), standing]] : []);
    const written = [
      ...writeAll(store, out, hashed),
      ...writeAll(store, out, schemas),
      ...writeAll(store, out, history),
    ];
    if (isNew) written.push(...replaceIndex(store, out, index));
    return [...written, ...replaceDerived(store, out, toDerived())];
  });
}

/** Feeds follow the index: those that it has no more go. */
export function replaceDerived(store: FileStore, out: string, derived: Files): string[] {
  const written = writeAll(store, out, derived);
  const folder = join(out, FEEDS);
  const names = store.facts(folder) === undefined ? [] : store.list(folder);
  for (const name of names) if (!derived.has(`${FEEDS}/${name}`)) store.remove(join(folder, name));
  return written;
}

export function toHistoryPath(index: Uint8Array): string {
  return `history/${toShortHash(toSha256(index))}.json`;
}

/** Writes files whole, and their folders to the disk; gives the paths of those that were not there yet. */
export function writeAll(store: FileStore, out: string, files: Files): string[] {
  const written = [...files].flatMap(([path, bytes]) => (writeWhole(store, join(out, path), bytes) ? [path] : []));
  for (const folder of new Set(written.flatMap(toFolders))) store.sync(join(out, folder));
  return written;
}

/** The folders that a path goes through: a new one must be on the disk as well as the file in it. */
function toFolders(path: string): string[] {
  const folder = dirname(path);
  return folder === '.' ? [folder] : [folder, ...toFolders(folder)];
}

function replaceIndex(store: FileStore, out: string, index: Uint8Array): string[] {
  writeWhole(store, join(out, INDEX), index);
  store.sync(out);
  return [INDEX];
}
