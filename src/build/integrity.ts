import { createHash } from 'node:crypto';
import { selectTags, type Tag } from './html.ts';

/**
 * Writes the digest of each script, style sheet and preloaded module beside its address.
 * `readFile` gives the bytes of a built file by its path in the site, or nothing for one that is not ours to hash.
 */
export function writeIntegrity(html: string, readFile: (path: string) => string | Uint8Array | undefined): string {
  return selectTags(html).reduce((page, tag) => {
    const path = toCodePath(tag);
    const bytes = path === undefined ? undefined : readFile(path);
    if (bytes === undefined || tag.attributes.has('integrity')) return page;
    const digest = createHash('sha384').update(bytes).digest('base64');
    return page.replace(tag.source, () => tag.source.replace(/\s*\/?>$/, ` integrity="sha384-${digest}">`));
  }, html);
}

/** Paths in the site of the scripts and style sheets that a page names. */
export function selectCodePaths(html: string): string[] {
  return selectTags(html).flatMap((tag) => toCodePath(tag) ?? []);
}

function toCodePath({ name, attributes }: Tag): string | undefined {
  const isCode = name === 'link' && ['stylesheet', 'modulepreload'].includes(attributes.get('rel') ?? '');
  const address = name === 'script' ? attributes.get('src') : isCode ? attributes.get('href') : undefined;
  return address?.replace(/^\.?\//, '');
}
