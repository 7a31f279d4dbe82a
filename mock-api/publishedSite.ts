/** Reads a published file by its path below `data/`, such as `index.json`; `undefined` where there is none. */
export type ReadFile = (path: string) => Promise<string | undefined>;

/** A change to the JSON of some files. The files that vouch for them are written anew, so that every hash is right. */
export interface Edit {
  readonly matches: (path: string) => boolean;
  readonly change: (file: unknown) => unknown;
}

/** An address, and the object that holds the digest of what stands there. */
interface FileLink {
  readonly href: string;
  readonly vouch: object;
}

/**
 * The published site with an edit in it: index → edition → dataset stay a chain of right hashes, as if a publisher had written
 * them. What an edit does not touch is served byte for byte.
 */
export function withEdit(read: ReadFile, edit: Edit): ReadFile {
  const done = new Map<string, Promise<string | undefined>>();
  const write = async (path: string): Promise<string | undefined> => {
    const text = await read(path);
    if (text === undefined || !isChain(path)) return text === undefined ? text : applyTo(path, text, edit);
    const file: unknown = JSON.parse(text);
    const links = selectLinks(file).filter(({ href }) => concerns(resolve(path, href), edit));
    await Promise.all(links.map(async (link) => vouchFor(link, await edited(resolve(path, link.href)))));
    return links.length === 0 && !edit.matches(path)
      ? text
      : JSON.stringify(edit.matches(path) ? edit.change(file) : file);
  };
  // Written once: the index vouches for every edition, and each of them for all its datasets.
  const edited = (path: string): Promise<string | undefined> => {
    const text = done.get(path) ?? write(path);
    done.set(path, text);
    return text;
  };
  return edited;
}

export function isDataset(path: string, id?: string): boolean {
  return path.startsWith(id === undefined ? 'datasets/' : `datasets/${id}.`);
}

export function isEdition(path: string): boolean {
  return path.startsWith('editions/');
}

export function isBoard(path: string): boolean {
  return path.startsWith('boards/');
}

function applyTo(path: string, text: string, edit: Edit): string {
  return edit.matches(path) ? JSON.stringify(edit.change(JSON.parse(text))) : text;
}

/** Files that link to others by hash. */
function isChain(path: string): boolean {
  return path === 'index.json' || isEdition(path);
}

/** An edit of datasets concerns every edition, for any of them may link to one. */
function concerns(path: string, edit: Edit): boolean {
  return isEdition(path) || edit.matches(path);
}

/** Every link of a file. A collection's item has its digest in the extension. */
function selectLinks(file: unknown): FileLink[] {
  if (typeof file !== 'object' || file === null) return [];
  const { href, extension } = file as { readonly href?: unknown; readonly extension?: object };
  const vouch = [file, extension].find((holder) => holder !== undefined && 'sha256' in holder);
  const own = typeof href === 'string' && vouch !== undefined ? [{ href, vouch }] : [];
  return [...own, ...Object.values(file).flatMap(selectLinks)];
}

async function vouchFor({ vouch }: FileLink, text: string | undefined): Promise<void> {
  if (text === undefined) return;
  const bytes = new TextEncoder().encode(text);
  Object.assign(vouch, { sha256: await toSha256(bytes) }, 'bytes' in vouch ? { bytes: bytes.length } : {});
}

function resolve(from: string, href: string): string {
  return new URL(href, `https://data/${from}`).pathname.slice(1);
}

async function toSha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
