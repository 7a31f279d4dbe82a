import { basename, dirname, join } from 'node:path';
import { type FileStore, readIfThere } from './fileStore.ts';
import { isRunning } from './processes.ts';

/** Where a run of the publisher puts bytes before they have their name; the next run removes what a dead one left. */
const UNFINISHED = /^\..+\.(\d+)\.unfinished$/;

let count = 0;

/**
 * Writes a file so that its name never stands for half of it: to a name of its own in the same folder, to the disk, then
 * renamed. `bytes` that are there already are left alone. Tells whether anything was written.
 */
export function writeWhole(store: FileStore, path: string, bytes: Uint8Array): boolean {
  const present = store.facts(path)?.bytes === bytes.length ? readIfThere(store, path) : undefined;
  if (present !== undefined && Buffer.compare(present, bytes) === 0) return false;
  store.makeFolder(dirname(path));
  const unfinished = toUnfinishedName(path);
  try {
    store.create(unfinished, bytes);
    store.sync(unfinished);
    store.rename(unfinished, path);
  } catch (cause) {
    removeQuietly(store, unfinished);
    throw cause;
  }
  return true;
}

/** The folders of published data: nothing else below the output folder is looked into. */
const FOLDERS = ['datasets', 'editions', 'boards', 'schema', 'history', 'undone', 'feeds'];

/** Removes what runs that ended half-way left in a folder of published data. */
export function removeUnfinished(store: FileStore, out: string): void {
  removeFrom(store, out, FOLDERS);
}

function removeFrom(store: FileStore, folder: string, enter: readonly string[] | 'all'): void {
  for (const name of store.list(folder)) {
    const path = join(folder, name);
    const pid = UNFINISHED.exec(name)?.[1];
    if (pid !== undefined && isLeftOver(Number(pid))) store.remove(path);
    else if ((enter === 'all' || enter.includes(name)) && store.facts(path)?.kind === 'folder')
      removeFrom(store, path, 'all');
  }
}

/** Another process that is alive waits for the lock with a file of its own; this one has none when it cleans. */
function isLeftOver(pid: number): boolean {
  return pid === process.pid || !isRunning(pid);
}

export function toUnfinishedName(path: string): string {
  count += 1;
  return join(dirname(path), `.${basename(path)}-${count}.${process.pid}.unfinished`);
}

/** For cleaning up after a fault: the fault is what matters, and the next run cleans again. */
export function removeQuietly(store: FileStore, path: string): void {
  try {
    store.remove(path);
  } catch {
    // Not there, or the disk has the same fault again.
  }
}
