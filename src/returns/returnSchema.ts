import * as z from 'zod/mini';
import { action, boardEvent, commentary, decision, framework, milestone, question } from '#contract/boardSchema.ts';
import {
  anchoredNote,
  at,
  breakdownId,
  categoryId,
  comparator,
  day,
  geography,
  geographyCode,
  guidance,
  id,
  level,
  link,
  measureId,
  moment,
  periodId,
  seriesBreak,
  seriesEvent,
  source,
  statement,
  target,
  text,
} from '#contract/parts.ts';

/** Which cells something is about; what is not named is all of them. `periods` is a list of ids. */
const cellSelector = {
  measures: z.exactOptional(z.array(measureId)),
  geographies: z.exactOptional(z.array(geographyCode)),
  periods: z.exactOptional(z.array(periodId)),
  at: z.exactOptional(at),
};

/** A measure as its owner describes it; unit and decimals default to the metadata file's. */
const measureReturn = z.strictObject({
  title: text,
  polarity: z.enum(['higher', 'lower', 'none']),
  kind: z.enum(['proportion', 'rate', 'count', 'mean']),
  additive: z.boolean(),
  unit: z.exactOptional(z.string()),
  decimals: z.exactOptional(z.number()),
  numerator: z.exactOptional(measureId),
  denominator: z.exactOptional(measureId),
  per: z.exactOptional(z.number()),
  interval: z.exactOptional(z.strictObject({ lower: measureId, upper: measureId, method: text, level: z.number() })),
  targets: z.exactOptional(z.array(target)),
  rollingMonths: z.exactOptional(z.number()),
  on: z.exactOptional(z.string().check(z.regex(/^\d{2}(-\d{2})?$/, 'a month ("01") or a day ("03-31")'))),
  aliases: z.exactOptional(z.array(text)),
  guidance: z.exactOptional(guidance),
});

/** `measure.json`: what the columns of a return mean, and everything about them that a table cannot say. */
export const measureReturnSchema = z.strictObject({
  label: text,
  topic: id,
  definition: text,
  geographyBasis: text,
  frequency: z.enum(['yearly', 'termly', 'quarterly', 'half-termly', 'monthly', 'weekly', 'once', 'irregular']),
  dueAfterMonths: z.exactOptional(z.number()),
  heldBy: z.exactOptional(text),
  owner: z.exactOptional(text),
  /** Column of the data file → measure id. Columns of type Indicator that are not named are left out, with a warning. */
  columns: z.record(z.string(), measureId),
  measures: z.record(z.string(), measureReturn),
  /** Filter column → its id, title, total category and the ids of its labels; unnamed labels become snake_case. */
  breakdowns: z.exactOptional(
    z.record(
      z.string(),
      z.strictObject({
        id: z.exactOptional(breakdownId),
        title: text,
        total: z.exactOptional(z.nullable(text)),
        categories: z.exactOptional(z.record(z.string(), categoryId)),
      }),
    ),
  ),
  breaks: z.exactOptional(z.array(seriesBreak)),
  events: z.exactOptional(z.array(seriesEvent)),
  /** p, e, b or u beside numbers: a DfE cell holds a number or a symbol, not both. */
  marks: z.exactOptional(z.array(z.strictObject({ mark: z.enum(['p', 'e', 'b', 'u']), ...cellSelector, note: text }))),
  statements: z.exactOptional(z.array(statement)),
  /** Caveats of the whole dataset, and caveats anchored to cells. */
  note: z.exactOptional(z.array(text)),
  notes: z.exactOptional(z.array(anchoredNote)),
  /**
   * When each part was first public. `periods` is a pair [from, to]. An edition drops what was published after its as-at date;
   * a part that a paper printed names the `document`, and belongs to the editions from the one that names that paper on.
   */
  vintages: z.exactOptional(
    z.array(
      z.strictObject({
        measures: z.exactOptional(z.array(measureId)),
        geographies: z.exactOptional(z.array(geographyCode)),
        at: z.exactOptional(at),
        periods: z.tuple([periodId, periodId]),
        published: z.exactOptional(day),
        document: z.exactOptional(text),
      }),
    ),
  ),
  provenance: z.strictObject({
    sources: z.array(source),
    default: z.nullable(id),
    cells: z.exactOptional(z.array(z.strictObject({ ...cellSelector, source: id }))),
  }),
  /** Name of one of the partnership's disclosure policies, or of a preset of RELIABILITY §3.1; people-measures must have one. */
  policy: text,
  /** What a draft asks of the owner of the data; each is taken out when it is answered. */
  questions: z.exactOptional(z.array(text)),
  /** Name of the sheet of a workbook, where several hold a table. */
  sheet: z.exactOptional(text),
  /** "columns that look like people" that are in truth something else, with the reason. */
  notPersonal: z.exactOptional(z.record(z.string(), text)),
});
export type MeasureReturn = z.infer<typeof measureReturnSchema>;

/** A disclosure policy as data; RELIABILITY §3.1 tells what each parameter means. */
export const policySchema = z.strictObject({
  title: text,
  dated: day,
  counts: z.enum(['people', 'other']),
  suppress: z.nullable(z.tuple([z.number(), z.number()])),
  zeroIsShown: z.boolean(),
  complement: z.boolean(),
  minDenominator: z.number(),
  roundBase: z.nullable(z.number()),
  roundLevels: z.exactOptional(z.array(level)),
  notAt: z.exactOptional(z.array(level)),
  percentDecimals: z.exactOptional(z.number()),
  percentFrom: z.enum(['unrounded', 'rounded']),
  secondary: z.boolean(),
  groupDisclosure: z.boolean(),
});

/** `partnership.json`. `headlines` are the scorecard's rows in order. */
export const partnershipReturnSchema = z.strictObject({
  id,
  name: text,
  illustrative: z.boolean(),
  contact: z.strictObject({ name: text, url: link }),
  home: geographyCode,
  districts: z.array(geographyCode),
  geographies: z.array(geography),
  comparators: z.array(comparator),
  priorities: z.array(z.strictObject({ id, title: text })),
  headlines: z.array(
    z.strictObject({
      id,
      title: text,
      measure: measureId,
      dataset: id,
      priority: id,
      at: z.exactOptional(at),
      geography: z.exactOptional(geographyCode),
      owner: z.exactOptional(text),
    }),
  ),
  policies: z.exactOptional(z.record(z.string(), policySchema)),
});
export type PartnershipReturn = z.infer<typeof partnershipReturnSchema>;

/**
 * `boards/<edition>.json`: `label`, `meeting`, `asAt` and `published` always, and the narrative where there is one.
 * `papers` are the documents that this meeting had before it: figures transcribed from them belong to it and to later editions.
 */
export const boardReturnSchema = z.strictObject({
  label: text,
  meeting: day,
  asAt: day,
  published: moment,
  papers: z.exactOptional(z.array(text)),
  provenance: z.exactOptional(z.strictObject({ sources: z.array(source) })),
  statements: z.exactOptional(z.array(statement)),
  commentary: z.exactOptional(z.array(commentary)),
  decisions: z.exactOptional(z.array(decision)),
  actions: z.exactOptional(z.array(action)),
  frameworks: z.exactOptional(z.array(framework)),
  milestones: z.exactOptional(z.array(milestone)),
  events: z.exactOptional(z.array(boardEvent)),
  questions: z.exactOptional(z.array(question)),
});
export type BoardReturn = z.infer<typeof boardReturnSchema>;
