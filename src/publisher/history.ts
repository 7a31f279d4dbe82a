import { join } from 'node:path';
import { parseIndex } from '#contract/parseFile.ts';
import type { EditionEntry, Index } from '#domain/editions/edition.ts';
import { toSha256 } from './digest.ts';
import type { FileStore } from './fileStore.ts';
import { parse, type StandingIndex } from './publishedSite.ts';

export const HISTORY = 'history';
/** Indexes that a rollback undid, each under the name of the one that it went back to. */
export const UNDONE = 'undone';

/** An index that was replaced, and where it is kept. */
export interface EarlierIndex {
  readonly path: string;
  readonly index: Index;
  readonly modifiedMs: number;
}

/**
 * The index before the standing one. Every publish adds an edition or replaces an entry, so of all kept indexes that hold
 * nothing the standing one does not, the one with the most editions comes last, and of equal ones that with the most entries
 * left as they are. Only drafts of one edition can still be equal; the youngest file decides those.
 */
export function findEarlierIndex(store: FileStore, out: string, standing: StandingIndex): EarlierIndex | undefined {
  const own = toEntries(standing.index);
  const isEarlier = ({ index }: EarlierIndex): boolean => [...toEntries(index).keys()].every((id) => own.has(id));
  const toRank = ({ index, modifiedMs }: EarlierIndex): readonly number[] => {
    const entries = [...toEntries(index)];
    return [entries.length, entries.filter(([id, entry]) => own.get(id)?.sha256 === entry.sha256).length, modifiedMs];
  };
  return readKept(store, out, HISTORY)
    .filter((earlier) => toSha256(store.read(join(out, earlier.path))) !== standing.sha256)
    .filter(isEarlier)
    .sort((a, b) => compareRanks(toRank(a), toRank(b)))
    .at(-1);
}

/** Every index kept in a folder that can still be read, by name. */
export function readKept(store: FileStore, out: string, kept: typeof HISTORY | typeof UNDONE): EarlierIndex[] {
  const folder = join(out, kept);
  if (store.facts(folder) === undefined) return [];
  return store.list(folder).flatMap((name) => {
    const path = `${kept}/${name}`;
    const parsed = parse(store.read(join(out, path)), path, parseIndex);
    return parsed.ok ? [{ path, index: parsed.value, modifiedMs: store.facts(join(out, path))?.modifiedMs ?? 0 }] : [];
  });
}

function toEntries(index: Index): Map<string, EditionEntry> {
  return new Map(index.partnerships.flatMap((p) => p.editions.map((e) => [`${p.id}/${e.id}`, e] as const)));
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((rank, at) => rank !== b[at]);
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}
