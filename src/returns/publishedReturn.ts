import type { Dataset } from '#domain/dataset.ts';
import type { MeasureReturn } from './returnSchema.ts';

/** The two files that describe a data file, made from what is published of the same dataset. */
export interface PublishedDescription {
  readonly meta: string;
  readonly measure: string;
}

/**
 * What a data file by itself is taken to mean when its dataset is published already: its columns are the published measures
 * and breakdowns of those names, under the published policy. `columns` are the names in its header; what is not among them is
 * left out, so that a shorter file is not refused for what it lacks. Without them it is taken to hold everything.
 */
export function describeLike(dataset: Dataset, columns: readonly string[] | undefined): PublishedDescription {
  const all: readonly string[] = [...dataset.measures, ...dataset.breakdowns].map(({ id }) => id);
  const has = new Set(columns ?? all);
  const measures = dataset.measures.filter(({ id }) => has.has(id));
  const breakdowns = dataset.breakdowns.filter(({ id }) => has.has(id));
  const config: MeasureReturn = {
    label: dataset.title,
    topic: dataset.topic,
    definition: dataset.definition,
    geographyBasis: dataset.geographyBasis,
    frequency: dataset.frequency as MeasureReturn['frequency'],
    columns: Object.fromEntries(measures.map(({ id }) => [id, id])),
    measures: Object.fromEntries(measures.map((measure) => [measure.id, toMeasureReturn(measure, has)])),
    breakdowns: Object.fromEntries(breakdowns.map((breakdown) => [breakdown.id, toBreakdownReturn(breakdown)])),
    provenance: {
      sources: [{ id: 'return', title: dataset.title, publisher: 'The return', route: 'file' }],
      default: 'return',
    },
    policy: String(dataset.policy.id ?? 'as-published'),
  };
  return { meta: toMeta(measures, breakdowns), measure: JSON.stringify(config, null, 2) };
}

type Measure = Dataset['measures'][number];
type Breakdown = Dataset['breakdowns'][number];

/** Without what names other columns that are not in the file, or other periods. */
function toMeasureReturn(measure: Measure, has: ReadonlySet<string>): MeasureReturn['measures'][string] {
  const { title, polarity, kind, additive, unit, decimals, numerator, denominator, per, interval, on } = measure;
  const hasInterval = interval !== undefined && has.has(interval.lower) && has.has(interval.upper);
  return {
    title,
    polarity,
    kind,
    additive,
    unit,
    decimals,
    ...(numerator !== undefined && has.has(numerator) ? { numerator } : {}),
    ...(denominator !== undefined && has.has(denominator) ? { denominator } : {}),
    ...(per === undefined ? {} : { per }),
    ...(hasInterval ? { interval } : {}),
    ...(measure.rollingMonths === undefined ? {} : { rollingMonths: measure.rollingMonths }),
    ...(on === undefined ? {} : { on }),
  };
}

function toBreakdownReturn({ title, total, categories }: Breakdown) {
  return {
    title,
    total: categories.find(({ id }) => id === total)?.label ?? null,
    categories: Object.fromEntries(categories.map(({ id, label }) => [label, id])),
  };
}

const META_HEADER =
  'col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column';

function toMeta(measures: readonly Measure[], breakdowns: readonly Breakdown[]): string {
  const lines = [
    ...breakdowns.map(({ id, title }) => [id, 'Filter', title, '', '', '', '', '']),
    ...measures.map(({ id, title, unit, decimals }) => [
      id,
      'Indicator',
      title,
      '',
      unit === '%' ? unit : '',
      String(decimals),
      '',
      '',
    ]),
  ];
  return `${[META_HEADER, ...lines.map((cells) => cells.map(quote).join(','))].join('\n')}\n`;
}

function quote(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
