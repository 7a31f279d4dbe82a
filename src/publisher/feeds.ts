import type { EditionEntry, Index, Partnership } from '#domain/editions/edition.ts';
import { toBytes, toSha256 } from './digest.ts';
import type { FileStore } from './fileStore.ts';
import type { Files } from './files.ts';
import { type PublishedEdition, readPublishedEdition } from './publishedSite.ts';
import { byMeeting } from './revisions.ts';

export const FEEDS = 'feeds';

/** From a feed in `data/feeds/` to the page. */
const PAGE = '../../#/';

interface FeedEntry {
  readonly key: string;
  readonly title: string;
  readonly updated: string;
  readonly href: string;
  readonly text: string;
}

/**
 * The Atom feeds of everything that is published: one of editions for each partnership, and one for each of its measures with
 * an entry wherever an edition says that it changed. Drafts are in none.
 */
export function toFeeds(store: FileStore, out: string, index: Index): Files {
  return new Map(index.partnerships.flatMap((partnership) => toPartnershipFeeds(store, out, partnership)));
}

function toPartnershipFeeds(store: FileStore, out: string, partnership: Partnership): [string, Uint8Array][] {
  const shown = partnership.editions.filter((e) => !e.draft);
  const replaced = new Set(shown.map((e) => e.replaces));
  const editions = shown
    .filter((e) => !replaced.has(e.id))
    .sort(byMeeting)
    .reverse()
    .map((entry) => readPublishedEdition(store, out, entry));
  if (editions.length === 0) return [];
  const measures = new Map(
    editions.flatMap(({ edition }) => edition.datasets.flatMap((d) => d.measures)).map((m) => [m.id, m.title]),
  );
  const own = toFeed(
    partnership,
    partnership.id,
    partnership.name,
    editions.map((e) => toEditionEntry(partnership, e)),
  );
  const ofMeasures = [...measures]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, title]): [string, Uint8Array][] => {
      const entries = editions.flatMap((e) => toMeasureEntry(partnership, e, id, title) ?? []);
      return entries.length === 0 ? [] : [toFeed(partnership, `${partnership.id}.${id}`, title, entries)];
    });
  return [own, ...ofMeasures];
}

function toEditionEntry(partnership: Partnership, { entry, edition }: PublishedEdition): FeedEntry {
  const sentences = edition.changes.slice(0, 20).map((change) => change.sentence);
  return {
    key: entry.id,
    title: toTitle(entry),
    updated: entry.published,
    href: toAddress('', partnership, entry),
    text: [...(entry.reason === undefined ? [] : [`Corrected: ${entry.reason}`]), ...sentences].join('\n'),
  };
}

/** An edition stands in the feed of a measure when it first has it, or says what changed. */
function toMeasureEntry(
  partnership: Partnership,
  { entry, edition }: PublishedEdition,
  measure: string,
  title: string,
): FeedEntry | undefined {
  const changes = edition.changes.filter((change) => change.measure === measure).map((change) => change.sentence);
  const rows = edition.scorecard.filter((row) => row.measure === measure).map((row) => row.sentence);
  const sentences = [...new Set([...changes, ...rows])];
  if (sentences.length === 0) return undefined;
  return {
    key: `${entry.id}/${measure}`,
    title: `${title}: ${entry.label}`,
    updated: entry.published,
    href: toAddress(`measures/${measure}`, partnership, entry),
    text: sentences.join('\n'),
  };
}

function toTitle(entry: EditionEntry): string {
  return entry.replaces === null ? entry.label : `${entry.label} (corrected)`;
}

function toAddress(path: string, partnership: Partnership, entry: EditionEntry): string {
  return `${PAGE}${path}?partnership=${partnership.id}&edition=${entry.id}`;
}

function toFeed(
  partnership: Partnership,
  name: string,
  title: string,
  entries: readonly FeedEntry[],
): [string, Uint8Array] {
  const mark = partnership.illustrative ? 'Illustrative figures: ' : '';
  const updated =
    entries
      .map((e) => e.updated)
      .sort()
      .at(-1) ?? '';
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${toUrn(name)}</id>`,
    `  <title>${escapeXml(mark + title)}</title>`,
    `  <updated>${updated}</updated>`,
    `  <author><name>${escapeXml(partnership.name)}</name></author>`,
    `  <link rel="self" href="${escapeXml(`${name}.atom`)}"/>`,
    ...entries.flatMap((entry) => toLines(partnership, entry, mark)),
    '</feed>',
  ];
  return [`${FEEDS}/${name}.atom`, toBytes(`${lines.join('\n')}\n`)];
}

function toLines(partnership: Partnership, entry: FeedEntry, mark: string): string[] {
  return [
    '  <entry>',
    `    <id>${toUrn(`${partnership.id}/${entry.key}`)}</id>`,
    `    <title>${escapeXml(mark + entry.title)}</title>`,
    `    <updated>${entry.updated}</updated>`,
    `    <link href="${escapeXml(entry.href)}"/>`,
    `    <content type="text">${escapeXml(entry.text)}</content>`,
    '  </entry>',
  ];
}

/** An id that never changes and belongs to nobody's domain: a UUID made from the name. */
function toUrn(name: string): string {
  const hex = toSha256(toBytes(name));
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

/** Text as XML may hold it: markup escaped, characters that XML 1.0 does not know left out. */
function escapeXml(text: string): string {
  const legal = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '');
  return legal.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
