import * as z from 'zod/mini';
import { day, geographyCode, id, link, moment, type Schema, sha256, text } from '#contract/parts.ts';
import type { EditionEntry, FileLink, Index, Partnership } from '#domain/editions/edition.ts';

/** The contract number that this code writes; an older one is migrated when it is read, a newer one refused. */
export const CONTRACT = 1;

const fileLink = { href: text, sha256 };

export const fileLinkSchema: Schema<FileLink> = z.object(fileLink);

const editionEntry: Schema<EditionEntry> = z.object({
  id,
  label: text,
  meeting: day,
  published: moment,
  replaces: z.nullable(id),
  reason: z.exactOptional(text),
  draft: z.boolean(),
  ...fileLink,
  bytes: z.number(),
});

const partnership: Schema<Partnership> = z.object({
  id,
  name: text,
  illustrative: z.boolean(),
  geographies: z.object({ home: geographyCode, districts: z.array(geographyCode) }),
  contact: z.object({ name: text, url: link }),
  current: id,
  editions: z.array(editionEntry),
});

/** `data/index.json`: the commit point of a published site. */
export const indexSchema: Schema<Index> = z.object({
  contract: z.literal(CONTRACT),
  partnerships: z.array(partnership),
});
