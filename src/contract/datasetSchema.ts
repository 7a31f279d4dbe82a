import * as z from 'zod/mini';
import { CONTRACT } from '#contract/indexSchema.ts';
import {
  anchoredNote,
  categoryId,
  datasetId,
  day,
  guidance,
  measureId,
  type Schema,
  seriesBreak,
  seriesEvent,
  source,
  statement,
  target,
  text,
} from '#contract/parts.ts';
import type { Measure } from '#domain/measure.ts';

/** A measure as the extension describes it; its id, unit and decimals stand in the `measure` dimension. */
export type MeasureExtension = Omit<Measure, 'id' | 'unit' | 'decimals'>;

const measureExtension: Schema<MeasureExtension> = z.object({
  title: text,
  polarity: z.enum(['higher', 'lower', 'none']),
  kind: z.enum(['proportion', 'rate', 'count', 'mean']),
  numerator: z.exactOptional(measureId),
  denominator: z.exactOptional(measureId),
  per: z.exactOptional(z.number()),
  interval: z.exactOptional(z.object({ lower: measureId, upper: measureId, method: text, level: z.number() })),
  targets: z.exactOptional(z.array(target)),
  rollingMonths: z.exactOptional(z.number()),
  on: z.exactOptional(text),
  additive: z.boolean(),
  aliases: z.exactOptional(z.array(z.string())),
  guidance: z.exactOptional(guidance),
});

/** What our datasets say beyond JSON-stat. */
export const datasetExtensionSchema = z.object({
  contract: z.literal(CONTRACT),
  id: datasetId,
  topic: text,
  definition: text,
  geographyBasis: text,
  frequency: text,
  nextDue: z.exactOptional(day),
  measures: z.record(z.string(), measureExtension),
  breakdowns: z.record(z.string(), z.object({ title: text, total: z.nullable(categoryId) })),
  breaks: z.array(seriesBreak),
  events: z.array(seriesEvent),
  statements: z.array(statement),
  notes: z.array(anchoredNote),
  provenance: z.object({
    sources: z.array(source),
    default: z.nullable(text),
    cells: z.record(z.string(), text),
    lines: z.exactOptional(z.array(z.number())),
  }),
  policy: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  illustrative: z.boolean(),
});
export type DatasetExtension = z.infer<typeof datasetExtensionSchema>;

const category = z.object({
  index: z.exactOptional(z.union([z.array(z.string()), z.record(z.string(), z.number())])),
  label: z.exactOptional(z.record(z.string(), z.string())),
  child: z.exactOptional(z.record(z.string(), z.array(z.string()))),
  unit: z.exactOptional(
    z.record(z.string(), z.object({ label: z.exactOptional(z.string()), decimals: z.exactOptional(z.number()) })),
  ),
});
export type CategoryFile = z.infer<typeof category>;

const dimension = z.object({ label: z.exactOptional(z.string()), category });
export type DimensionFile = z.infer<typeof dimension>;

/**
 * A JSON-stat 2.0 dataset, ours or another office's. `value` and `status` are only looked at here for their outer shape:
 * a million cells are checked one by one where they are read into typed arrays, not by a schema.
 */
export const datasetFileSchema = z.object({
  version: z.literal('2.0'),
  class: z.literal('dataset'),
  label: z.exactOptional(z.string()),
  source: z.exactOptional(z.string()),
  updated: z.exactOptional(z.string()),
  note: z.exactOptional(z.array(z.string())),
  id: z.array(z.string()),
  size: z.array(z.number()),
  role: z.exactOptional(
    z.object({
      time: z.exactOptional(z.array(z.string())),
      geo: z.exactOptional(z.array(z.string())),
      metric: z.exactOptional(z.array(z.string())),
    }),
  ),
  dimension: z.record(z.string(), dimension),
  value: z.unknown(),
  status: z.optional(z.unknown()),
  extension: z.exactOptional(z.unknown()),
});
export type DatasetFile = z.infer<typeof datasetFileSchema>;
