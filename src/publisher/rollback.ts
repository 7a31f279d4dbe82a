import { join } from 'node:path';
import type { Index } from '#domain/editions/edition.ts';
import { replaceDerived, toHistoryPath, writeAll } from './commit.ts';
import { toSha256, toShortHash } from './digest.ts';
import { toFeeds } from './feeds.ts';
import type { FileStore } from './fileStore.ts';
import { findEarlierIndex, HISTORY, readKept, UNDONE } from './history.ts';
import { withLock } from './lock.ts';
import { INDEX, readStandingIndex, type StandingIndex } from './publishedSite.ts';
import { refuse } from './publisherError.ts';
import { removeUnfinished } from './wholeFiles.ts';

/**
 * Back to the index before the standing one, in one rename. What the undone index pointed to stays where it is, and the index
 * itself is kept under the name of the one that stands instead, for `undoRollback`.
 */
export function rollback(store: FileStore, out: string): { readonly from: string; readonly to: string } {
  return withStanding(store, out, (standing) => {
    const earlier = findEarlierIndex(store, out, standing);
    if (earlier === undefined) {
      return refuse('no_earlier_index', HISTORY, 'There is no earlier index to go back to; nothing was changed.');
    }
    const undone = toUndonePath(toSha256(store.read(join(out, earlier.path))));
    writeAll(store, out, new Map([[undone, standing.bytes]]));
    putInPlace(store, out, earlier.path, earlier.index);
    return { from: standing.sha256, to: earlier.path };
  });
}

/** The index that the last rollback undid, in one rename. Only as long as nothing was published since. */
export function undoRollback(store: FileStore, out: string): void {
  withStanding(store, out, (standing) => {
    const path = toUndonePath(standing.sha256);
    const undone = readKept(store, out, UNDONE).find((kept) => kept.path === path);
    if (undone === undefined) {
      const message = 'The last step was no rollback, so there is nothing to bring back; nothing was changed.';
      return refuse('nothing_undone', INDEX, message);
    }
    writeAll(store, out, new Map([[toHistoryPath(standing.bytes), standing.bytes]]));
    putInPlace(store, out, path, undone.index);
  });
}

function withStanding<T>(store: FileStore, out: string, work: (standing: StandingIndex) => T): T {
  return withLock(store, out, () => {
    removeUnfinished(store, out);
    const standing = readStandingIndex(store, out);
    return standing === undefined
      ? refuse('nothing_published', INDEX, `Nothing is published in ${out}.`)
      : work(standing);
  });
}

function putInPlace(store: FileStore, out: string, path: string, index: Index): void {
  store.rename(join(out, path), join(out, INDEX));
  store.sync(out);
  replaceDerived(store, out, toFeeds(store, out, index));
}

function toUndonePath(sha256: string): string {
  return `${UNDONE}/${toShortHash(sha256)}.json`;
}
