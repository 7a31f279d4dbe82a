import { DataError } from './dataError.ts';

/** Where the published files stand: beside the page, wherever that is. */
export function toIndexAddress(): string {
  return new URL('data/index.json', document.baseURI).href;
}

/** An `href` resolves against the file that it stands in. Only the page's own site is ever asked. */
export function toFileAddress(href: string, base: string): string {
  const url = new URL(href, base);
  if (url.origin !== new URL(base).origin) {
    throw new DataError(
      toFileName(href),
      'refused',
      'The file is said to stand on another site, which is never asked.',
    );
  }
  return url.href;
}

/** A file as a reader is told it: without folder of the site and without hash, "datasets/gld-by-district". */
export function toFileName(href: string): string {
  const parts = href.split('/').filter((part) => part !== '.' && part !== '..');
  return parts
    .slice(-3)
    .join('/')
    .replace(/(\.[0-9a-f]{8,64})?\.json$/, '');
}
