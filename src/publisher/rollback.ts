import { join } from 'node:path';
import { replaceDerived } from './commit.ts';
import { toFeeds } from './feeds.ts';
import type { FileStore } from './fileStore.ts';
import { findEarlierIndex, HISTORY } from './history.ts';
import { withLock } from './lock.ts';
import { INDEX, readStandingIndex } from './publishedSite.ts';
import { refuse } from './publisherError.ts';
import { removeUnfinished } from './wholeFiles.ts';

/** Back to the index before the standing one, in one rename. What the undone index pointed to stays where it is. */
export function rollback(store: FileStore, out: string): { readonly from: string; readonly to: string } {
  return withLock(store, out, () => {
    removeUnfinished(store, out);
    const standing = readStandingIndex(store, out);
    if (standing === undefined) return refuse('nothing_published', INDEX, `Nothing is published in ${out}.`);
    const earlier = findEarlierIndex(store, out, standing);
    if (earlier === undefined) {
      return refuse('no_earlier_index', HISTORY, 'There is no earlier index to go back to; nothing was changed.');
    }
    store.rename(join(out, earlier.path), join(out, INDEX));
    store.sync(out);
    replaceDerived(store, out, toFeeds(store, out, earlier.index));
    return { from: standing.sha256, to: earlier.path };
  });
}
