import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type FileStore, toPublisherError } from '#publisher/fileStore.ts';

export interface MemoryStore extends FileStore {
  readonly files: Map<string, Uint8Array>;
}

/** A disk in memory with the rules of a real one, so that every step of a publish can be made to fail or to be the last. */
export function memoryStore(files: ReadonlyMap<string, Uint8Array> = new Map()): MemoryStore {
  const held = new Map(files);
  const folders = new Set<string>();
  const fail = (code: string, path: string): never => {
    throw toPublisherError(Object.assign(new Error(code), { code }), path);
  };
  const isFolder = (path: string): boolean =>
    folders.has(path) || path === '.' || [...held.keys()].some((name) => name.startsWith(`${path}/`));
  const get = (path: string): Uint8Array => held.get(path) ?? fail('ENOENT', path);
  return {
    files: held,
    facts: (path) => {
      const bytes = held.get(path);
      if (bytes !== undefined) return { kind: 'file', bytes: bytes.length, modifiedMs: 0 };
      return isFolder(path) ? { kind: 'folder', bytes: 0, modifiedMs: 0 } : undefined;
    },
    list: (folder) => {
      if (!isFolder(folder)) fail('ENOENT', folder);
      const inside = [...held.keys(), ...folders].filter((name) => name.startsWith(`${folder}/`));
      return [...new Set(inside.map((name) => name.slice(folder.length + 1).split('/')[0] ?? ''))].sort();
    },
    read: get,
    makeFolder: (path) => {
      for (let at = path; at !== '.' && at !== '/'; at = dirname(at)) folders.add(at);
    },
    create: (path, bytes) => {
      if (!isFolder(dirname(path))) fail('ENOENT', path);
      if (held.has(path)) fail('EEXIST', path);
      held.set(path, bytes.slice());
    },
    sync: (path) => void (isFolder(path) || get(path)),
    rename: (from, to) => {
      const bytes = get(from);
      held.delete(from);
      held.set(to, bytes);
    },
    link: (from, to) => {
      if (held.has(to)) fail('EEXIST', to);
      held.set(to, get(from));
    },
    remove: (path) => {
      get(path);
      held.delete(path);
    },
  };
}

/** Which step of a run goes wrong: an error of the disk at it, or the end of the process before or half-way through it. */
export interface Fault {
  readonly step: number;
  readonly kind: 'error' | 'killed' | 'killedHalfWay';
  readonly code?: string;
}

export interface FaultyStore extends FileStore {
  /** Steps taken so far: everything that changes the disk. */
  readonly steps: () => number;
}

/** Thrown where the process would have ended: nothing after it reaches the disk, not even a clean-up. */
export class Killed extends Error {}

export function withFault(store: FileStore, fault?: Fault): FaultyStore {
  let steps = 0;
  const step = (path: string, work: () => void, halfWay: () => void = () => undefined): void => {
    const isPast = fault !== undefined && steps > fault.step;
    const isNow = steps === fault?.step;
    steps += 1;
    if (fault?.kind === 'error' && isNow) {
      const code = fault.code ?? 'EIO';
      throw toPublisherError(Object.assign(new Error(code), { code }), path);
    }
    if (fault !== undefined && fault.kind !== 'error' && (isNow || isPast)) {
      if (isNow && fault.kind === 'killedHalfWay') halfWay();
      throw new Killed();
    }
    work();
  };
  return {
    ...store,
    steps: () => steps,
    makeFolder: (path) => step(path, () => store.makeFolder(path)),
    create: (path, bytes) =>
      step(
        path,
        () => store.create(path, bytes),
        () => store.create(path, bytes.slice(0, bytes.length / 2)),
      ),
    sync: (path) => step(path, () => store.sync(path)),
    rename: (from, to) => step(to, () => store.rename(from, to)),
    link: (from, to) => step(to, () => store.link(from, to)),
    remove: (path) => step(path, () => store.remove(path)),
  };
}

/** A process that never was: locks that it seems to hold are those of a dead one. */
const DEAD = 2 ** 22 + 1;

/** What the disk looks like after the process that wrote to it has ended: its locks are those of a dead process. */
export function afterDeath(store: MemoryStore): MemoryStore {
  const files = [...store.files].map(([path, bytes]): [string, Uint8Array] => {
    if (!basename(path).startsWith('.publish.lock')) return [path, bytes];
    const holder: object = JSON.parse(new TextDecoder().decode(bytes));
    return [path, new TextEncoder().encode(JSON.stringify({ ...holder, pid: DEAD }))];
  });
  return memoryStore(new Map(files));
}

/** Every file below a folder of the real disk, by its path from `as`. */
export function loadTree(folder: string, as: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) for (const [key, bytes] of loadTree(path, `${as}/${name}`)) files.set(key, bytes);
    else files.set(`${as}/${name}`, new Uint8Array(readFileSync(path)));
  }
  return files;
}
