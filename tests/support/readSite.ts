import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { FileStore } from '#publisher/fileStore.ts';

interface Link {
  readonly href: string;
  readonly sha256: string;
}

/**
 * Reads a published site as a page would: the index, every edition in it, and all that those point to, each checked by hash.
 * Throws where anything is missing or not what its link says. Gives one digest of what the reader saw.
 */
export function readSite(store: Pick<FileStore, 'read'>, out: string): string {
  const seen = createHash('sha256');
  const index = store.read(`${out}/index.json`);
  seen.update(index);
  for (const entry of linksOf(index, 'partnerships')) {
    const edition = readLink(store, out, 'index.json', entry);
    seen.update(edition.bytes);
    for (const link of linksOf(edition.bytes, 'link')) seen.update(readLink(store, out, edition.path, link).bytes);
  }
  return seen.digest('hex');
}

function readLink(store: Pick<FileStore, 'read'>, out: string, from: string, { href, sha256 }: Link) {
  const path = posix.join(posix.dirname(from), href);
  const bytes = store.read(`${out}/${path}`);
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw new Error(`${path} hashes to ${found}, its link says ${sha256}`);
  return { path, bytes };
}

/** Links of an index (its editions) or an edition (its datasets and board), read without the product's own parser. */
function linksOf(bytes: Uint8Array, what: 'partnerships' | 'link'): Link[] {
  const file = JSON.parse(new TextDecoder().decode(bytes));
  if (what === 'partnerships') return file.partnerships.flatMap((p: { editions: Link[] }) => p.editions);
  const datasets = file.link.item.map((item: { href: string; extension: { sha256: string } }) => {
    return { href: item.href, sha256: item.extension.sha256 };
  });
  return [...datasets, file.extension.board];
}
