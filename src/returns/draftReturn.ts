import { toSnakeCase } from '#domain/breakdown.ts';
import { MEASURE_ID_PATTERN } from '#domain/measure.ts';
import type { FileContent } from './fileContent.ts';
import { type InferredColumn, inferColumns } from './inferColumns.ts';
import { openIssueLog } from './issueLog.ts';
import { openPeriodReader } from './periodReader.ts';
import { readCsv } from './readCsv.ts';
import type { MeasureReturn } from './returnSchema.ts';
import type { TableSource } from './tableSource.ts';

/** A first metadata file and measure file for a data file that has neither, and what only its owner can say. */
export interface DraftReturn {
  readonly metaName: string;
  readonly meta: string;
  readonly measureName: string;
  readonly measure: string;
  readonly questions: readonly string[];
}

const META_HEADER =
  'col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column';
const FREQUENCIES: Readonly<Record<string, MeasureReturn['frequency']>> = {
  academicYear: 'yearly',
  financialYear: 'yearly',
  taxYear: 'yearly',
  calendarYear: 'yearly',
  reportingYear: 'yearly',
  financialQuarter: 'quarterly',
  term: 'termly',
  halfTerm: 'half-termly',
  month: 'monthly',
  week: 'weekly',
};

/** Drafts both files from the data alone: pure, so that whoever calls it decides what is written and what is kept. */
export function draftReturn(content: FileContent, name: string): DraftReturn {
  const source: TableSource = (visitor, log) => readCsv(content, visitor, log);
  const columns = inferColumns(source);
  const indicators = toIndicators(columns.filter(({ type }) => type === 'Indicator'));
  const title = toTitle(name);
  const facts = readFacts(source);
  const questions = toQuestions(columns, indicators, facts);
  return {
    metaName: name.replace(/\.\w+$/, '.meta.csv'),
    measureName: name.replace(/[^/]*$/, (file) =>
      file === 'data.csv' ? 'measure.json' : file.replace(/\.\w+$/, '.measure.json'),
    ),
    meta: toMeta(columns, indicators),
    measure: `${JSON.stringify(toMeasureFile(title, columns, indicators, facts, questions), null, 2)}\n`,
    questions,
  };
}

interface Indicator {
  readonly column: InferredColumn;
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: MeasureReturn['measures'][string]['kind'];
  readonly per?: number;
}

interface Facts {
  readonly frequency: MeasureReturn['frequency'];
  /** A file with figures of the country and of many authorities is a publication, not a local return. */
  readonly isPublication: boolean;
}

function toIndicators(columns: readonly InferredColumn[]): Indicator[] {
  const ids = new Set<string>();
  const labels = new Set<string>();
  return columns.map((column) => {
    const id = toUnique(toMeasureId(column.name), ids, (n) => `_${n}`);
    const label = toUnique(toLabel(column.name), labels, (n) => ` (${n})`);
    return { column, id, label, ...toKind(column) };
  });
}

function toKind({ name, decimals, largest, smallest }: InferredColumn): Pick<Indicator, 'unit' | 'kind' | 'per'> {
  const per = /per_?(\d{2,7})/i.exec(name)?.[1];
  if (per !== undefined) return { unit: '', kind: 'rate', per: Number(per) };
  const isPercent = /(^|_)(pc|pct|pt|perc|percent|percentage|proportion)(_|$)|%/i.test(name);
  if (isPercent && smallest >= 0)
    return largest > 100 ? { unit: '%', kind: 'rate', per: 100 } : { unit: '%', kind: 'proportion' };
  return { unit: '', kind: decimals === 0 && smallest >= 0 ? 'count' : 'mean' };
}

function toMeta(columns: readonly InferredColumn[], indicators: readonly Indicator[]): string {
  const byColumn = new Map(indicators.map((indicator) => [indicator.column, indicator]));
  const groupings = new Set(columns.map(({ grouping }) => grouping));
  const labels = new Set(indicators.map(({ label }) => label));
  const lines = columns
    .filter(({ name }) => !groupings.has(name))
    .map((column) => {
      const indicator = byColumn.get(column);
      if (indicator)
        return [
          column.name,
          'Indicator',
          indicator.label,
          '',
          indicator.unit,
          String(Math.min(column.decimals, 9)),
          '',
          '',
        ];
      return [
        column.name,
        'Filter',
        toUnique(toLabel(column.name), labels, (n) => ` (${n})`),
        '',
        '',
        '',
        '',
        column.grouping ?? '',
      ];
    });
  return `${[META_HEADER, ...lines.map((cells) => cells.map(toCell).join(','))].join('\n')}\n`;
}

function toMeasureFile(
  title: string,
  columns: readonly InferredColumn[],
  indicators: readonly Indicator[],
  { frequency, isPublication }: Facts,
  questions: readonly string[],
): unknown {
  const filters = columns.filter(
    ({ type, labels, name }) => type === 'Filter' && labels.length > 1 && !columns.some((c) => c.grouping === name),
  );
  return {
    questions,
    label: title,
    topic: 'other',
    definition: `${title}. The owner has not yet described what is counted.`,
    geographyBasis: 'not stated',
    frequency,
    columns: Object.fromEntries(indicators.map(({ column, id }) => [column.name, id])),
    measures: Object.fromEntries(
      indicators.map(({ id, label, kind, per }) => [
        id,
        { title: label, polarity: 'none', kind, additive: false, ...(per === undefined ? {} : { per }) },
      ]),
    ),
    breakdowns: Object.fromEntries(filters.map((column) => [column.name, toBreakdown(column)])),
    provenance: { sources: [{ id: 'source', title, publisher: 'not stated', route: 'file' }], default: 'source' },
    policy: isPublication ? 'as-published' : 'dfe-cin',
  };
}

function toBreakdown({ name, labels }: InferredColumn) {
  return { title: toLabel(name), total: labels.find((label) => /^total$/i.test(label)) ?? null };
}

function readFacts(source: TableSource): Facts {
  const log = openIssueLog('');
  const levels = new Map<string, Set<string>>();
  let period: ReturnType<typeof openPeriodReader> | undefined;
  let index = { level: -1, la: -1 };
  source(
    {
      onHeader: (names, line) => {
        const indexOf = new Map(names.map((name, i) => [name, i]));
        period = openPeriodReader({ line, names, indexOf }, {});
        index = { level: indexOf.get('geographic_level') ?? -1, la: indexOf.get('new_la_code') ?? -1 };
      },
      onRow: (cells, line) => {
        period?.read(cells, line, log);
        const level = cells[index.level] ?? '';
        const places = levels.get(level) ?? new Set();
        levels.set(level, places.add(cells[index.la] ?? ''));
      },
    },
    log,
  );
  const kinds = [...(period?.kinds.values() ?? [])];
  const [kind] = kinds;
  return {
    frequency: kinds.length === 1 && kind ? (FREQUENCIES[kind.kind] ?? 'irregular') : 'irregular',
    isPublication: levels.has('National') && (levels.get('Local authority')?.size ?? 0) > 2,
  };
}

function toQuestions(
  columns: readonly InferredColumn[],
  indicators: readonly Indicator[],
  { isPublication }: Facts,
): string[] {
  const unsure = columns
    .filter(({ isSure }) => !isSure)
    .map(({ name, type }) => `${name} is taken for ${type === 'Filter' ? 'a filter' : 'an indicator'}`);
  const rates = indicators.filter(({ kind }) => kind === 'rate').map(({ id }) => id);
  return [
    'Under which priority of the partnership does this belong? Write its id as "topic".',
    'What is counted, of whom, and when? Write it as "definition", and in "geographyBasis" whether children are counted where they live or where they go to school.',
    'Is higher better, lower better, or neither? Write it as the "polarity" of each measure.',
    'Which counts may be added up over places, categories or periods? Set "additive" to true for those.',
    'Which count is the numerator and which the denominator of each percentage and rate? Name them, so that differences can be tested.',
    'Who published this, where, and when was each part first public? Complete "provenance" and add "vintages".',
    isPublication
      ? 'The file has figures of England and of many authorities, so it is taken for a publication that nothing is hidden in ("policy": "as-published"). Is it?'
      : 'Counts of children from 1 to 5 are hidden ("policy": "dfe-cin"). Is that the policy that applies?',
    ...(unsure.length > 0
      ? [`Is this right: ${unsure.join('; ')}? If not, change col_type in the metadata file.`]
      : []),
    ...(rates.length > 0 ? [`Per how many are ${rates.join(', ')}? Check "per".`] : []),
  ];
}

/** "attendance-by-plan-type.csv" → "Attendance by plan type"; a file named data takes the name of its folder. */
function toTitle(name: string): string {
  const parts = name.split('/');
  const file = (parts.at(-1) ?? name).replace(/\.\w+$/, '');
  return toLabel(file === 'data' ? (parts.at(-2) ?? file) : file);
}

function toLabel(name: string): string {
  const words = name.replace(/[_\-.]+/g, ' ').trim();
  return words === '' ? 'Unnamed' : words.charAt(0).toUpperCase() + words.slice(1);
}

function toMeasureId(name: string): string {
  const id = toSnakeCase(name);
  return MEASURE_ID_PATTERN.test(id) ? id : `m_${id}`.replace(/_+$/, '');
}

function toUnique(text: string, taken: Set<string>, ending: (n: number) => string): string {
  let unique = text;
  for (let n = 2; taken.has(unique); n++) unique = `${text}${ending(n)}`;
  taken.add(unique);
  return unique;
}

function toCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
