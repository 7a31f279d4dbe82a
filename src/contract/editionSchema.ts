import * as z from 'zod/mini';
import { CONTRACT, fileLinkSchema } from '#contract/indexSchema.ts';
import {
  at,
  comparator,
  datasetId,
  day,
  gap,
  geography,
  geographyCode,
  id,
  level,
  measureId,
  moment,
  periodId,
  point,
  type Schema,
  seriesBreak,
  sha256,
  source,
  text,
} from '#contract/parts.ts';
import {
  CHANGE_KINDS,
  type Change,
  type DatasetEntry,
  type Edition,
  FLAGS,
  type LateItem,
  type ScorecardRow,
  VERDICTS,
} from '#domain/editions/edition.ts';

const datasetLink = z.object({
  class: z.literal('dataset'),
  href: text,
  label: text,
  extension: z.object({
    id: datasetId,
    topic: text,
    sha256,
    bytes: z.number(),
    heldBy: z.exactOptional(text),
    nextDue: z.exactOptional(day),
    measures: z.array(
      z.object({ id: measureId, title: text, aliases: z.exactOptional(z.array(z.string())), levels: z.array(level) }),
    ),
  }),
});

const scorecardRow: Schema<ScorecardRow> = z.object({
  id,
  title: text,
  measure: measureId,
  dataset: datasetId,
  at,
  priority: id,
  owner: z.exactOptional(text),
  unit: z.string(),
  decimals: z.number(),
  kind: z.enum(['proportion', 'rate', 'count', 'mean']),
  per: z.exactOptional(z.number()),
  on: z.exactOptional(text),
  polarity: z.enum(['higher', 'lower', 'none']),
  latest: point,
  previous: z.exactOptional(point),
  change: z.exactOptional(gap),
  points: z.array(point),
  breaks: z.array(seriesBreak),
  nextDue: z.exactOptional(day),
  comparators: z.array(
    z.object({
      comparator: id,
      point,
      points: z.array(point),
      low: z.exactOptional(z.number()),
      high: z.exactOptional(z.number()),
      gap,
    }),
  ),
  target: z.exactOptional(
    z.object({ kind: z.enum(['ambition', 'limit']), value: z.number(), period: periodId, source: text }),
  ),
  verdict: z.enum(VERDICTS),
  flags: z.array(z.enum(FLAGS)),
  sentence: text,
  source,
});

const change: Schema<Change> = z.object({
  kind: z.enum(CHANGE_KINDS),
  measure: z.exactOptional(measureId),
  dataset: z.exactOptional(datasetId),
  geography: z.exactOptional(geographyCode),
  at: z.exactOptional(at),
  action: z.exactOptional(id),
  then: z.exactOptional(point),
  now: z.exactOptional(point),
  thenGap: z.exactOptional(gap),
  nowGap: z.exactOptional(gap),
  sentence: text,
  reason: z.exactOptional(text),
});

const lateItem: Schema<LateItem> = z.object({
  dataset: datasetId,
  label: text,
  newest: z.nullable(periodId),
  nextDue: z.exactOptional(day),
  sentence: text,
});

const editionFile = z.object({
  version: z.literal('2.0'),
  class: z.literal('collection'),
  label: text,
  updated: moment,
  link: z.object({ item: z.array(datasetLink) }),
  extension: z.object({
    contract: z.literal(CONTRACT),
    edition: id,
    meeting: day,
    asAt: day,
    previous: z.nullable(id),
    board: fileLinkSchema,
    symbols: z.record(z.string(), z.string()),
    priorities: z.array(z.object({ id, title: text })),
    geographies: z.array(geography),
    comparators: z.array(comparator),
    scorecard: z.array(scorecardRow),
    changes: z.array(change),
    late: z.array(lateItem),
  }),
});
type EditionFile = z.infer<typeof editionFile>;

/** `data/editions/…json`: a JSON-stat 2.0 collection of the edition's datasets, and what its first screen draws. */
export const editionSchema: Schema<Edition> = z.pipe(editionFile, z.transform(toEdition));

function toEdition({ label, updated, link, extension }: EditionFile): Edition {
  const { contract: _, edition, ...rest } = extension;
  return { id: edition, label, updated, ...rest, datasets: link.item.map(toDatasetEntry) };
}

function toDatasetEntry({ href, label, extension }: EditionFile['link']['item'][number]): DatasetEntry {
  return { href, label, ...extension };
}
