import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type FileStore, isMissing, isTaken } from './fileStore.ts';
import { isRunning, toStart } from './processes.ts';
import { refuse } from './publisherError.ts';
import { removeQuietly, toUnfinishedName } from './wholeFiles.ts';

/** Who holds a lock. `started` tells a living process from another one that was given the number of a dead one. */
interface Holder {
  readonly id: string;
  readonly pid: number;
  readonly started: string;
  readonly host: string;
}

const NAME = '.publish.lock';

/**
 * Runs `work` while no other publisher writes to the same folder. A lock whose process is dead is taken over without being
 * removed: its successor claims `<lock>.<id of the dead one>`, a name that nobody can claim twice, so two runs that find the
 * same dead lock cannot both win. The first lock is released first, so whoever claimed a link of the old chain meanwhile
 * sees that the chain is gone and steps back.
 */
export function withLock<T>(store: FileStore, folder: string, work: () => T): T {
  store.makeFolder(folder);
  const chain = acquire(store, join(folder, NAME));
  try {
    return work();
  } finally {
    for (const path of chain) removeQuietly(store, path);
  }
}

function acquire(store: FileStore, root: string): string[] {
  const own: Holder = { id: randomUUID(), pid: process.pid, started: toStart(process.pid), host: hostname() };
  const claim = toUnfinishedName(root);
  store.create(claim, new TextEncoder().encode(JSON.stringify(own)));
  try {
    return claimFirstFree(store, root, claim, []);
  } finally {
    removeQuietly(store, claim);
  }
}

function claimFirstFree(store: FileStore, path: string, claim: string, chain: readonly string[]): string[] {
  if (tryLink(store, claim, path)) return confirm(store, [...chain, path]);
  const holder = readHolder(store, path);
  if (holder === undefined) return busy(path, 'has just finished');
  if (isAlive(holder)) return busy(path, `is at work (process ${holder.pid} on ${holder.host}, by ${path})`);
  return claimFirstFree(store, `${chain[0] ?? path}.${holder.id}`, claim, [...chain, path]);
}

/** Each lock of the chain must still be the dead one that led to the next. */
function confirm(store: FileStore, chain: readonly string[]): string[] {
  const [root, ...rest] = chain;
  const isWhole = rest.every((path, i) => path === `${root}.${readHolder(store, chain[i] ?? '')?.id ?? ''}`);
  if (isWhole) return [...chain];
  removeQuietly(store, chain.at(-1) ?? '');
  return busy(root ?? '', 'has just finished');
}

function busy(path: string, state: string): never {
  refuse('busy', path, `Another publisher ${state}; nothing was written. Run the command again when it is done.`);
}

function tryLink(store: FileStore, from: string, to: string): boolean {
  try {
    store.link(from, to);
    return true;
  } catch (cause) {
    if (isTaken(cause)) return false;
    throw cause;
  }
}

function readHolder(store: FileStore, path: string): Holder | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(store.read(path))) as Holder;
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
}

/** A process of another machine cannot be asked, so it is held to be alive. */
function isAlive({ pid, started, host }: Holder): boolean {
  return host !== hostname() || (isRunning(pid) && toStart(pid) === started);
}
