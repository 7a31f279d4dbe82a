import * as z from 'zod/mini';
import { type At, type BreakdownId, type CategoryId, toSnakeCase } from '#domain/breakdown.ts';
import type { Comparator } from '#domain/comparator.ts';
import type { DatasetId } from '#domain/dataset.ts';
import { isDay } from '#domain/day.ts';
import { type Gap, VERDICTS } from '#domain/editions/edition.ts';
import { type Geography, type GeographyCode, LEVELS } from '#domain/geography.ts';
import { type Guidance, MEASURE_ID_PATTERN, type MeasureId } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { type PeriodId, parsePeriodId } from '#domain/period.ts';
import type { Source } from '#domain/provenance.ts';
import type { SeriesBreak, SeriesEvent } from '#domain/seriesBreak.ts';
import type { AnchoredNote, Statement } from '#domain/statement.ts';
import type { Target } from '#domain/target.ts';
import { toSymbol, toValue, type Value } from '#domain/value.ts';

/** Parts that returns, boards, datasets and editions share. Each schema's output is the domain type it is annotated with. */
export type Schema<T> = z.ZodMiniType<T, unknown>;

const brand = <T extends string>(schema: z.ZodMiniType<string, string>): Schema<T> => schema as unknown as Schema<T>;

export const text = z.string().check(z.minLength(1, 'some text'));
export const measureId = brand<MeasureId>(
  z.string().check(z.regex(MEASURE_ID_PATTERN, 'a measure id in snake_case, such as gld_percent')),
);
export const datasetId = brand<DatasetId>(
  z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]*$/, 'a dataset id, such as gld-by-district')),
);
export const geographyCode = brand<GeographyCode>(
  z.string().check(z.regex(/^[A-Za-z0-9][\w.:-]*$/, 'a geography code, such as E10000034')),
);
export const periodId = brand<PeriodId>(
  z.string().check(z.refine((id) => parsePeriodId(id) !== undefined, 'a period id, such as AY2021-22')),
);
export const breakdownId = brand<BreakdownId>(
  z.string().check(z.refine((id) => id === toSnakeCase(id), 'a breakdown id in snake_case')),
);
export const categoryId = brand<CategoryId>(text);
export const day = z.string().check(z.refine(isDay, 'a day, such as 2022-09-21'));
export const moment = z
  .string()
  .check(
    z.refine(
      (t) => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(t) && !Number.isNaN(Date.parse(t)),
      'a moment in UTC, such as 2026-04-13T09:00:00Z',
    ),
  );
export const dayOrPeriod = z
  .string()
  .check(z.refine((t) => isDay(t) || parsePeriodId(t) !== undefined, 'a day or a period id'));
export const id = z.string().check(z.regex(/^[A-Za-z0-9][\w.-]*$/, 'an id of letters, digits, hyphens and dots'));
export const link = z
  .string()
  .check(
    z.refine(
      (t) => /^https?:\/\//.test(t) || /^mailto:/.test(t),
      'an address that begins with https://, http:// or mailto:',
    ),
  );
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex'));
export const level = z.enum(LEVELS);
export const at: Schema<At> = z.record(z.string(), z.string());

export const target: Schema<Target> = z.object({
  kind: z.enum(['ambition', 'limit']),
  from: periodId,
  to: periodId,
  value: z.number(),
  source: text,
  geography: z.exactOptional(geographyCode),
  at: z.exactOptional(at),
});

export const guidance: Schema<Guidance> = z.object({
  compareWith: z.exactOptional(text),
  notWith: z.exactOptional(text),
  mayConclude: z.exactOptional(z.array(text)),
  mayNotConclude: z.exactOptional(z.array(text)),
});

export const seriesBreak: Schema<SeriesBreak> = z.object({
  at: periodId,
  kind: z.enum(['definition', 'population', 'disruption']),
  text,
  measures: z.exactOptional(z.array(measureId)),
  geographies: z.exactOptional(z.array(geographyCode)),
});

export const seriesEvent: Schema<SeriesEvent> = z.object({
  id,
  title: text,
  on: dayOrPeriod,
  geography: z.exactOptional(geographyCode),
  measures: z.exactOptional(z.array(measureId)),
  source: z.exactOptional(text),
});

export const statement: Schema<Statement> = z.object({
  id,
  measure: z.exactOptional(measureId),
  geography: z.exactOptional(geographyCode),
  period: z.exactOptional(periodId),
  periodText: z.string(),
  at: z.exactOptional(at),
  value: z.exactOptional(z.number()),
  low: z.exactOptional(z.number()),
  high: z.exactOptional(z.number()),
  bound: z.exactOptional(z.enum(['about', 'atLeast', 'lessThan'])),
  text,
  source: text,
  place: z.string(),
  quote: z.string(),
  note: z.exactOptional(text),
});

export const anchoredNote: Schema<AnchoredNote> = z.object({
  measure: z.exactOptional(measureId),
  geography: z.exactOptional(geographyCode),
  period: z.exactOptional(periodId),
  at: z.exactOptional(at),
  text,
});

export const source: Schema<Source> = z.object({
  id,
  title: text,
  publisher: text,
  url: z.exactOptional(link),
  document: z.exactOptional(text),
  section: z.exactOptional(text),
  table: z.exactOptional(text),
  retrieved: z.exactOptional(day),
  licence: z.exactOptional(text),
  checkedBy: z.exactOptional(text),
  columns: z.exactOptional(z.record(z.string(), z.string())),
  route: z.enum(['file', 'local-system', 'transcribed']),
});

export const geography: Schema<Geography> = z.object({
  code: geographyCode,
  name: text,
  level,
  parent: z.exactOptional(geographyCode),
  replaces: z.exactOptional(z.array(geographyCode)),
  tile: z.exactOptional(z.tuple([z.number(), z.number()])),
});

export const comparator: Schema<Comparator> = z.object({
  id,
  label: text,
  kind: z.enum(['national', 'region', 'neighbours', 'districts']),
  for: z.array(level),
  version: z.exactOptional(text),
  statistic: z.exactOptional(z.enum(['mean', 'median', 'lowest', 'highest'])),
  members: z.array(geographyCode),
});

const pointFile = z.object({
  geography: geographyCode,
  period: periodId,
  value: z.nullable(z.number()),
  status: z.exactOptional(z.string()),
  numerator: z.exactOptional(z.number()),
  denominator: z.exactOptional(z.number()),
  lower: z.exactOptional(z.number()),
  upper: z.exactOptional(z.number()),
});
type PointFile = z.infer<typeof pointFile>;

/** A point as it stands in a file: `value` null with a `status`, or a number that a status may qualify. */
export const point: Schema<Point> = z.pipe(
  pointFile.check(
    z.refine(
      (p) => toValue(p.value, p.status) !== undefined,
      'a number with a mark (p, e, u, b), or null with a reason (c, x, z, low)',
    ),
  ),
  z.transform(
    ({ value, status, ...rest }: PointFile): Point => ({
      ...rest,
      value: toValue(value, status) ?? { kind: 'notAvailable' },
    }),
  ),
);

const gapFile = z.union([
  z.object({
    value: z.number(),
    lower: z.exactOptional(z.number()),
    upper: z.exactOptional(z.number()),
    method: z.exactOptional(text),
    verdict: z.enum(VERDICTS),
  }),
  z.object({ refused: text }),
]);

export const gap: Schema<Gap> = z.pipe(
  gapFile,
  z.transform(
    (file: z.infer<typeof gapFile>): Gap =>
      'refused' in file ? { kind: 'refused', ...file } : { kind: 'gap', ...file },
  ),
);

/** A point as the contract writes it. */
export function toPointFile(p: Point): PointFile {
  const { geography: code, period, value, ...rest } = p;
  return { geography: code, period, ...toCellFile(value), ...rest };
}

export function toGapFile(g: Gap): z.infer<typeof gapFile> {
  const { kind: _, ...file } = g;
  return file;
}

export function toCellFile(value: Value): { value: number | null; status?: string } {
  const status = toSymbol(value);
  return { value: value.kind === 'known' ? value.amount : null, ...(status === undefined ? {} : { status }) };
}
